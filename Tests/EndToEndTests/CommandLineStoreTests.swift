// Stores that are not as they should be: absent, partly unreadable, locked, full; and two people who
// work at once.

import Testing

extension EndToEnd {
  @Suite struct CommandLineStoreTests {
    private func shell(_ office: Office, _ script: String) throws -> ChildProcess.Output {
      let store = office.folder.file("store")
      return try ChildProcess.run(
        ["/bin/sh", "-c", "cd \(office.folder.path) || exit 9; " + script],
        environment: CleanEnvironment.variables(
          home: office.folder.path,
          and: [
            "THIDUA=\(Tools.thidua)", "THIDUA_STORE=\(store)", "THIDUA_LANG=vi",
            "THIDUA_WRITER=thu", "THIDUA_TODAY=\(Office.today)",
          ]))
    }

    @Test(arguments: [
      ["plans"], ["tasks"], ["show", "x"], ["log"], ["units"], ["plans", "--json"],
    ])
    func aNamedStoreThatIsNotThereIsTold(arguments: [String]) throws {
      let folder = try TemporaryDirectory()
      let store = folder.file("no store")
      let statuses = ["tasks": 1, "show": 1] as [String: Int32]
      for call in [["--store", store] + arguments, arguments] {
        let output = try ChildProcess.run(
          [Tools.thidua, "--lang", "en"] + call,
          environment: CleanEnvironment.variables(
            home: folder.path, and: ["THIDUA_STORE=\(store)"]))
        #expect(output.status == statuses[arguments[0]] ?? 0)
        #expect(output.standardError.contains("no store at \(store) yet"))
        #expect(output.standardError.contains("units add"))
      }
      #expect(folder.read("no store/format") == nil)
    }

    @Test func aPlanThatCannotBeReadKeepsNobodyFromTheOthers() throws {
      let office = try Office()
      _ = try shell(office, "ln -s /etc store/plans/other && echo x > store/plans/stray")
      for command in ["plans", "tasks", "log"] {
        let output = try office.run(command, "--json")
        #expect(output.status == 3, "\(command)")
        #expect(!output.rows("plan").isEmpty || !output.rows("id").isEmpty, "\(command)")
        #expect(output.standardError.contains("kế hoạch other"))
        #expect(output.standardError.contains("liên kết"))
        #expect(output.standardError.contains("kế hoạch stray"))
        #expect(!output.standardError.contains("hưa lưu"))
      }
      let id = try #require(
        try office.run("tasks", office.plan, "--json").expectSuccess().rows("id").first?.value("id")
      )
      let done = try office.run("done", id).expectSuccess()
      #expect(done.standardError.contains("kế hoạch other"))
      try office.run("undo").expectSuccess()
      try office.run("show", office.plan.uppercased()).expectSuccess()
      #expect(try office.run("show", "other").status == 3)
    }

    @Test func fourImportsOfOnePaperAtOnceStoreItOnce() throws {
      let office = try Office()
      let text = SampleDocument.text.replacing(
        SampleDocument.subject, with: "Thi đua trồng cây năm 2026")
      try office.folder.write(text, to: "second.txt")
      // All four have looked for the paper, and found none, before the first may store it.
      let script = """
        exec 9>>store/allocation.lock; flock 9; pids=
        for i in 1 2 3 4; do
          (exec 9>&-; $THIDUA import second.txt --yes; echo $? > $i.status) & pids="$pids $!"
        done
        n=0; while [ $n -lt 1000 ]; do n=$((n + 1)); waiting=0
          for p in $pids $(for q in $pids; do cat /proc/$q/task/*/children; done); do
            ls -l /proc/$p/fd 2>/dev/null | grep -q allocation.lock && waiting=$((waiting + 1))
          done
          [ $waiting -ge 4 ] && break
        done
        flock -u 9; wait
        """
      _ = try shell(office, script)
      let statuses = (1...4).compactMap { office.folder.read("\($0).status") }
      #expect(statuses.sorted() == ["0\n", "1\n", "1\n", "1\n"])
      #expect(try office.run("plans", "--json").expectSuccess().rows("id").count == 2)
    }

    @Test func aStepThatWasSavedBeforeTheOutputFailedIsSaidToBeSaved() throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      let saved = try shell(office, "$THIDUA done \(id) > /dev/full")
      #expect(saved.status == 3)
      #expect(saved.standardError.contains("đã lưu"))
      #expect(try office.tasks("--status", "done").count == 1)
      let listed = try shell(office, "$THIDUA plans > /dev/full")
      #expect(listed.status == 3)
      #expect(!listed.standardError.contains("đã lưu"))
      let again = try shell(office, "$THIDUA done \(id) > /dev/full")
      #expect(!again.standardError.contains("đã lưu"))
    }

    @Test func theHolderOfTheNumbersSaysSinceWhen() throws {
      let office = try Office()
      let note = try #require(office.folder.read("store/allocation.lock"))
      #expect(!note.contains("\"since\":0"))
      #expect(note.contains("\"since\":"))
    }

    @Test func aLockHeldSinceNobodyKnowsWhenIsSaidSo() throws {
      let office = try Office()
      try office.folder.write(
        #"{"w":"m.lan","pid":1,"host":"m","since":0}"#, to: "store/allocation.lock")
      let text = SampleDocument.text.replacing(
        SampleDocument.subject, with: "Thi đua trồng cây năm 2026")
      try office.folder.write(text, to: "second.txt")
      let output = try shell(
        office, "flock store/allocation.lock $THIDUA import second.txt --yes")
      #expect(output.status == 3)
      #expect(output.standardError.contains("m.lan"))
      #expect(!output.standardError.contains("1970"))
    }

    @Test func aCheckThatFindsAnythingDoesNotSaySound() throws {
      let office = try Office()
      let sound = try office.run("check").expectSuccess().standardOutput
      #expect(sound.contains("lành lặn"))
      _ = try shell(office, "rm store/plans/*/source/document.txt")
      let noticed = try office.run("check")
      #expect(noticed.status == 0)
      #expect(noticed.standardOutput.contains("document.txt"))
      #expect(noticed.standardOutput.contains("0 lỗi cần xử lý, 1 điều cần biết"))
      #expect(!noticed.standardOutput.contains("lành lặn"))
      _ = try shell(office, "for j in store/plans/*/journal/*.jsonl; do : > $j; done")
      let broken = try office.run("check")
      #expect(broken.status == 1)
      #expect(!broken.standardOutput.contains("lành lặn"))
    }
  }
}
