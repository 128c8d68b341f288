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
      #expect(try office.run("import", other, "--yes").status == 1)
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
