// What the lists tell of each unit task: who owes it in the plan's words, which of several deadlines,
// notes, reasons, contested states; days in the reader's language; and a reading in words.

import Testing

extension EndToEnd {
  @Suite struct CommandLineDetailTests {
    private let stranger = "Ban Quản lý chợ"

    /// An office whose plan gives a task to a body that is no unit of it.
    private func office() throws -> Office {
      try Office(
        document: SampleDocument.text.replacing(
          "- Phòng Tài vụ bố trí", with: "- \(stranger) bố trí"))
    }

    @Test func theReportSaysWhichReviewItIsFor() throws {
      let office = try Office()
      let rows = try office.tasks("--unit", "VP")
      #expect(rows.first { $0.value("due") == "2026-06-05" }?.value("what") == "sơ kết")
      #expect(rows.first { $0.value("due") == "2026-11-05" }?.value("what") == "tổng kết")
      let single = try #require(rows.first { $0.value("due") == "2026-01-31" })
      #expect(single.description.contains("\"what\": null"))
      let table = try office.run("tasks", "--unit", "VP").expectSuccess().standardOutput
      #expect(table.contains("  (sơ kết) ") && table.contains("  (tổng kết) "))
    }

    @Test func whoOwesItIsSaidInThePlansWords() throws {
      let office = try office()
      let rows = try office.tasks("--unit", "chua-giao")
      let row = try #require(rows.first { $0.value("text")?.contains("kinh phí") == true })
      #expect(row.value("assignee") == stranger)
      #expect(row.value("unit") == nil)
      let everyone = try #require(
        try office.tasks("--unit", "VP").first { $0.value("due") == "2026-01-31" })
      #expect(everyone.value("assignee")?.contains("phòng, đơn vị") == true)
      let table = try office.run("tasks").expectSuccess().standardOutput
      let line = try #require(table.split(separator: "\n").first { $0.contains("kinh phí") })
      #expect(line.contains(stranger) && !line.contains("chưa giao"))
    }

    @Test func notesStandWithTheTaskAndInTheLog() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try office.run("note", id, "Đã gọi, hẹn thứ Hai").expectSuccess()
      try office.run("progress", id, "40%", writer: "nam").expectSuccess()
      let row = try #require(try office.tasks().first { $0.value("id") == id })
      let notes = row.description[
        try #require(row.description.firstRange(of: "\"notes\": [")).upperBound...]
      #expect(notes.contains("\"note\": \"Đã gọi, hẹn thứ Hai\""))
      #expect(notes.contains("\"day\": \"2026-06-01\""))
      #expect(notes.contains("\"author\": \"nam\""))
      #expect(notes.contains("\"value\": \"40%\""))
      #expect(notes.contains("\"evidence\": \"\""))
      let untouched = try #require(try office.tasks().first { $0.value("id") != id })
      #expect(untouched.description.contains("\"notes\": []"))
      let steps = try office.run("log", office.plan, "--json").expectSuccess().rows("plan")
      #expect(steps[0].value("state") == "doing")
      #expect(steps[0].value("value") == "40%")
      #expect(steps[1].description.contains("\"note\": \"Đã gọi, hẹn thứ Hai\""))
      #expect(steps[1].value("unitTask") == id)
    }

    @Test func whatTwoPeopleSetAtOnceIsMarked() throws {
      let office = try Office()
      let ids = try office.tasks("--unit", "TTLT").compactMap { $0.value("id") }
      let store = office.folder.file("store")
      // Two machines work on copies of one store, neither seeing the other, then bring them together.
      try ChildProcess.run(["/bin/cp", "-r", store, office.folder.file("copy")]).expectSuccess()
      try office.run("done", ids[0], writer: "nam").expectSuccess()
      try office.run(
        "--store", office.folder.file("copy"), "progress", ids[0], "40%", writer: "mai"
      )
      .expectSuccess()
      try ChildProcess.run([
        "/bin/sh", "-c",
        "cp \(office.folder.path)/copy/plans/*/journal/*.mai*.jsonl "
          + "\(store)/plans/\(office.plan)/journal/",
      ]).expectSuccess()
      let rows = try office.tasks()
      let contested = rows.filter { $0.value("contested") == "true" }
      #expect(contested.compactMap { $0.value("id") } == [ids[0]])
      #expect(rows.allSatisfy { $0.value("contested") != nil })
      let table = try office.run("tasks").expectSuccess().standardOutput
      let lines = table.split(separator: "\n").filter { $0.contains("≠ hai nơi sửa cùng lúc") }
      #expect(lines.count == 1 && lines[0].contains(ids[0]))
    }

    @Test func aWholePlanHasItsSignerRecipientsAndGrounds() throws {
      let office = try Office()
      let json = try office.run("show", office.plan, "--json").expectSuccess().standardOutput
      let signer = json[try #require(json.firstRange(of: "\"signer\": {")).upperBound...]
      #expect(signer.contains("\"name\": \"Mai Thị Hạnh\""))
      #expect(signer.contains("\"title\": \"GIÁM ĐỐC\""))
      #expect(json.contains("\"recipients\": [") && json.contains("\"grounds\": ["))
    }

    @Test func daysAreIsoInEnglish() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTr").first?.value("id"))
      let done = try office.run("--lang", "en", "done", id).expectSuccess().standardOutput
      #expect(done.contains("2026-06-01"))
      let tasks = try office.run("--lang", "en", "tasks").expectSuccess().standardOutput
      let header = try #require(tasks.split(separator: "\n").first)
      let place = header.distance(
        from: header.startIndex, to: try #require(header.firstRange(of: "Due")).lowerBound)
      let days = tasks.split(separator: "\n").dropFirst().map { $0.dropFirst(place).prefix(10) }
      #expect(days.contains("2026-06-05") && days.contains("2026-09-30"))
      #expect(!days.contains { $0.contains("/") })
      // The plan's own words keep their own form; what the program says of it does not.
      let show = try office.run("--lang", "en", "show", office.plan).expectSuccess().standardOutput
      #expect(show.contains("2026-01-01 (implied) – 2026-06-30"))
      let log = try office.run("--lang", "en", "log").expectSuccess().standardOutput
      #expect(log.contains("done 2026-06-01"))
      #expect(!log.contains(/[0-9]{2}\/[0-9]{2}\/[0-9]{4}/))
    }

    @Test func aReadingIsPrintedInWords() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "plan.txt")
      let text = try ChildProcess.run(
        [Tools.thidua, "--lang", "vi", "read", file],
        environment: CleanEnvironment.variables(home: folder.path)
      ).expectSuccess().standardOutput
      for words in [
        "Về việc: \(SampleDocument.subject)", "Người ký: GIÁM ĐỐC Mai Thị Hạnh",
        "I. MỤC ĐÍCH, YÊU CẦU", "  1. Mục đích", "01/01/2026 (suy ra) – 30/06/2026",
        "Thanh tra Sở kiểm tra kho hồ sơ", "    Thanh tra Sở | trước ngày 20/05/2026",
        "sơ kết: ", "2 đợt thi đua", "Cần xem lại:\n  dòng 3: số văn bản để trống",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      let lines = SampleDocument.text.split(separator: "\n", omittingEmptySubsequences: false)
      let inspection = try #require(lines.firstIndex { $0.contains("kiểm tra kho") })
      #expect(text.contains("dòng \(inspection + 1): II Thanh tra Sở"))
    }
  }
}
