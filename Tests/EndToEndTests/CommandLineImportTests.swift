// Importing: agreed or not, twice, and files that are no documents.

import Testing

extension EndToEnd {
  @Suite struct CommandLineImportTests {
    @Test func withoutYesNothingIsStored() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "ke hoach.txt")
      let output = try run(folder, "import", file)
      #expect(output.status == 1)
      #expect(output.standardError.contains("--yes"))
      #expect(output.standardOutput.contains("2 đợt thi đua"))
      #expect(output.standardOutput.contains("dòng 3"))
      #expect(output.standardOutput.contains("units add"))
      #expect(try run(folder, "plans", "--json").standardOutput == "[]\n")
    }

    @Test func theSamePaperIsStoredOnce() throws {
      let office = try Office()
      let copy = try office.folder.write(SampleDocument.text, to: "copy.txt")
      let output = try office.run("import", copy, "--yes")
      #expect(output.status == 1)
      #expect(output.standardError.contains(office.plan))
      let changed = SampleDocument.text.replacing("biên bản", with: "danh mục")
      let other = try office.folder.write(changed, to: "other.txt")
      // A new version of it changes the plan and makes no second one.
      let revised = try office.run("import", other, "--yes").expectSuccess().standardOutput
      #expect(revised.contains("Đã cập nhật kế hoạch \(office.plan)"))
      #expect(revised.contains("danh mục"))
      #expect(try office.run("plans", "--json").rows("id").count == 1)
    }

    @Test func anotherPaperGetsAnotherNameAndFurtherNumbers() throws {
      let office = try Office()
      let text = SampleDocument.text.replacing(
        SampleDocument.subject, with: "Thi đua trồng cây năm 2026")
      let file = try office.folder.write(text, to: "other.txt")
      try office.run("import", file, "--yes").expectSuccess()
      let plans = try office.run("plans", "--json").expectSuccess().rows("id")
      let names = plans.compactMap { $0.value("id") }
      #expect(names.count == 2 && Set(names).count == 2)
      let listed = try office.run("tasks", "--json").expectSuccess().rows("id")
      #expect(Set(listed.compactMap { $0.value("id") }).count == listed.count)
      // The name of the first plan is the beginning of the second's, yet names the first.
      try office.run("show", office.plan).expectSuccess()
    }

    @Test func oneBadFileKeepsTheOthersNotOut() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "good.txt")
      let output = try run(folder, "import", folder.file("missing"), file, "--yes")
      #expect(output.status == 3)
      #expect(output.standardError.contains("missing"))
      #expect(try run(folder, "plans", "--json").rows("id").count == 1)
    }

    @Test(arguments: ["read", "import"])
    func whatIsNoTextIsNotRead(command: String) throws {
      let folder = try TemporaryDirectory()
      try folder.write("", to: "empty")
      try folder.write(" \n\n", to: "blank")
      try folder.write("%PDF-1.7 …", to: "pdf")
      try ChildProcess.run([
        "/bin/sh", "-c",
        """
        cd \(folder.path) && mkdir folder && mkfifo fifo && printf 'K\\377\\376\\301' > bytes \
        && truncate -s 30M big
        """,
      ]).expectSuccess()
      for name in ["empty", "blank", "pdf", "folder", "fifo", "bytes", "big", "missing"] {
        let output = try run(folder, command, folder.file(name))
        #expect(output.status == 3, "\(name)")
        #expect(output.standardOutput.isEmpty)
        #expect(output.standardError.contains(folder.file(name)), "\(name)")
      }
      #expect(try run(folder, command, "/dev/zero").status == 3)
    }

    @Test func anOldEncodingIsConvertedAndTold() throws {
      let folder = try TemporaryDirectory()
      let file = folder.file("old.txt")
      try folder.write(SampleDocument.text, to: "new.txt")
      try ChildProcess.run(
        ["/bin/sh", "-c", "iconv -f UTF-8 -t TCVN5712-1 '\(folder.file("new.txt"))' > '\(file)'"]
      ).expectSuccess()
      let read = try run(folder, "read", file).expectSuccess()
      #expect(read.standardOutput.contains("đã chuyển sang Unicode từ: TCVN3"))
      let json = try run(folder, "read", file, "--json").expectSuccess().standardOutput
      #expect(json.contains("\"code\": \"converted-encoding\""))
      #expect(json.contains("\"kind\": \"KẾ HOẠCH\""))
      try run(folder, "import", file, "--yes", "--encoding", "TCVN3").expectSuccess()
      let plan = try #require(try run(folder, "plans", "--json").rows("id").first?.value("id"))
      let source = folder.file("store/plans/\(plan)/source")
      try ChildProcess.run(["/bin/sh", "-c", "cmp '\(file)' '\(source)'/original*"])
        .expectSuccess()
    }

    @Test func anEncodingThatDoesNotFitIsRefused() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "plan.txt")
      for command in ["read", "import"] {
        let unknown = try run(folder, command, file, "--encoding", "latin-1")
        #expect(unknown.status == 2)
        #expect(unknown.standardError.contains("utf-8, utf-16, tcvn3, vni, viscii, cp1258"))
        let wrong = try run(folder, command, file, "--encoding=vni")
        #expect(wrong.status == 3)
        #expect(wrong.standardError.contains("không phải VNI"))
      }
      try ChildProcess.run(
        ["/bin/sh", "-c", "printf 'b\\343 c\\343 l\\343' > '\(folder.file("short"))'"]
      ).expectSuccess()
      let asked = try run(folder, "read", folder.file("short"))
      #expect(asked.status == 3)
      #expect(asked.standardError.contains("tcvn3, viscii"))
      #expect(asked.standardError.contains("--encoding"))
    }

    @Test func aReadingIsPrintedAsTheContractSays() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "plan.txt")
      let output = try run(folder, "read", file, "--json").expectSuccess()
      #expect(output.standardError.isEmpty)
      let json = output.standardOutput
      let keys = [
        "kind", "number", "symbol", "agency", "parentAgency", "place", "issuedOn", "subject",
        "period", "signer", "recipients", "grounds", "sections", "phases", "tasks", "units",
        "quotas", "targets", "unplaced", "warnings",
      ]
      let places = keys.map { json.firstRange(of: "\n  \"\($0)\": ")?.lowerBound }
      #expect(!places.contains(nil))
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
      #expect(json.contains("\"kind\": \"KẾ HOẠCH\""))
      #expect(json.contains("\"number\": null"))
      #expect(json.contains("\"issuedOn\": \"2026-01\""))
      #expect(json.contains("\"date\": \"2026-06-05\""))
      #expect(folder.read("store/format") == nil)
    }

    private func run(
      _ folder: TemporaryDirectory, _ arguments: String...
    ) throws -> ChildProcess.Output {
      try ChildProcess.run(
        [Tools.thidua, "--store", folder.file("store"), "--today", Office.today] + arguments,
        environment: CleanEnvironment.variables(home: folder.path, and: ["THIDUA_LANG=vi"]))
    }
  }
}
