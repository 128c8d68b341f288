// `matrix` and `timeline`: the views across a plan as text, for a spreadsheet and for programs.

import Testing

extension EndToEnd {
  @Suite struct CommandLineOverviewTests {
    @Test func theMatrixTellsWhoHasNotSentWhat() throws {
      let office = try Office()
      let text = try office.run("matrix", office.plan).expectSuccess().standardOutput
      #expect(text.contains("Chưa gửi: "))
      #expect(text.contains("! quá hạn: "))
      #expect(text.contains("!12"))
      #expect(text.contains("Các cột:"))
    }

    @Test func theMatrixFollowsATick() throws {
      let office = try Office()
      let overdue = try #require(try office.tasks("--status", "overdue").first?.value("id"))
      let before = try office.run("matrix", "--all", "--json").expectSuccess().standardOutput
      try office.run("done", overdue).expectSuccess()
      let after = try office.run("matrix", "--all", "--json").expectSuccess().standardOutput
      #expect(before != after)
      #expect(after.contains("\"id\": \"\(overdue)\""))
      let text = try office.run("ma-tran", "--all").expectSuccess().standardOutput
      #expect(text.contains("x+12"))
    }

    @Test func theMatrixGoesIntoASpreadsheet() throws {
      let office = try Office()
      let bytes = try office.run("matrix", "--csv").expectSuccess().standardOutput
      let lines = bytes.split(separator: "\r\n")
      let head = try #require(lines.first)
      #expect(head.contains("Tên đơn vị"))
      // A row for each unit that owes a report.
      #expect(lines.count > 2)
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(office.plan + ",") })
      #expect(try office.run("matrix", "--csv", "--json").status == 2)
    }

    @Test func theTimelineHasTodayBetweenWhatIsPastAndWhatComes() throws {
      let office = try Office()
      let text = try office.run("timeline", office.plan).expectSuccess().standardOutput
      let past = try #require(text.firstRange(of: "! trễ 12 ngày"))
      let today = try #require(text.firstRange(of: "--- hôm nay ---"))
      #expect(past.lowerBound < today.lowerBound)
      #expect(text.contains("["))
      let json = try office.run("tien-trinh", "--json").expectSuccess().standardOutput
      #expect(json.contains("\"deadlines\": ["))
      #expect(json.contains("\"withoutDay\":"))
    }
  }
}
