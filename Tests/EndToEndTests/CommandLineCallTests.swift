// How the program is called: languages, options anywhere, help, bad calls and what it says then,
// and what becomes of output that nobody can take.

import Testing

extension EndToEnd {
  @Suite struct CommandLineCallTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    /// Runs the program in a clean environment with `variables` added.
    private func run(
      _ arguments: String..., variables: [String] = []
    ) throws -> ChildProcess.Output {
      try ChildProcess.run(
        [Tools.thidua] + arguments,
        environment: CleanEnvironment.variables(home: folder.path, and: variables))
    }

    private func shell(_ script: String) throws -> ChildProcess.Output {
      try ChildProcess.run(
        ["/bin/sh", "-c", script],
        environment: CleanEnvironment.variables(
          home: folder.path, and: ["THIDUA=\(Tools.thidua)"]))
    }

    @Test(arguments: [
      (["--help"], [String](), "Lệnh:"), (["--help", "--lang", "en"], [], "Commands:"),
      (["--help"], ["THIDUA_LANG=en"], "Commands:"),
      (["--lang=vi", "--help"], ["THIDUA_LANG=en"], "Lệnh:"),
      (["--help"], ["LC_ALL=en_US.UTF-8"], "Commands:"),
      (["--help"], ["LC_ALL=vi_VN.UTF-8"], "Lệnh:"), (["--help"], ["LC_ALL=de_DE"], "Lệnh:"),
    ])
    func theLanguageIsChosen(arguments: [String], variables: [String], words: String) throws {
      let inherited = CleanEnvironment.variables(home: folder.path)
        .filter { !$0.hasPrefix("LC_ALL") }
      let output = try ChildProcess.run(
        [Tools.thidua] + arguments, environment: inherited + variables)
      #expect(output.status == 0)
      #expect(output.standardOutput.contains(words))
    }

    @Test func everyCommandHasHelpInBothLanguages() throws {
      for language in ["vi", "en"] {
        let all = try run("--help", "--lang", language).expectSuccess().standardOutput
        for command in [
          "import", "read", "plans", "show", "tasks", "done", "undone", "progress", "note",
          "receive", "deadline", "return", "exempt", "drop", "undo", "redo", "log", "check",
          "units",
        ] {
          #expect(all.contains("  " + command))
          let one = try run(command, "--help", "--lang", language).expectSuccess()
          let same = try run("help", command, "--lang", language).expectSuccess()
          #expect(one.standardOutput.contains("thidua \(command)"))
          #expect(one.standardOutput == same.standardOutput)
        }
      }
    }

    @Test func theVersionIsOneLine() throws {
      let output = try run("--version").expectSuccess()
      #expect(output.standardOutput.split(separator: "\n").count == 1)
      #expect(output.standardOutput.hasPrefix("thidua "))
    }

    @Test(arguments: [
      (["taks"], "tasks"), (["plans", "--jsn"], "--json"), (["--stroe", "x", "plans"], "--store"),
      (["units", "ad", "X"], "units add"), (["improt", "a.txt", "b.txt"], "import"),
      (["help", "taks"], "tasks"),
    ])
    func aMistypedWordIsNamedWithTheNearest(arguments: [String], nearest: String) throws {
      let output = try ChildProcess.run(
        [Tools.thidua, "--lang", "en"] + arguments,
        environment: CleanEnvironment.variables(home: folder.path))
      #expect(output.status == 2)
      #expect(output.standardOutput.isEmpty)
      #expect(output.standardError.contains("Did you mean \(nearest)?"))
    }

    @Test(arguments: [
      ["done"], ["note", "t1/vp"], ["progress", "t1/vp"], ["plans", "x"], ["redo", "x"],
      ["units", "add"], ["units", "add", "  "], ["plans", "--unit", "VP"], ["--json"],
      ["tasks", "--due-within", "-1"], ["tasks", "--due-within", "soon"],
      ["tasks", "--status", "late"], ["--today", "2026-02-29", "plans"],
      ["--today", "30/6/2026", "plans"], ["--lang", "fr", "plans"], ["plans", "--store"],
      ["plans", "--json=yes"], ["plans", "--writer", " "], ["units", "add", "X", "--kind", "y"],
      ["units", "add", "X", "--from", "2026-05-01", "--to", "2026-04-30"], ["done", "--", "--x"],
      ["show", ""], ["show", " "], [""], ["tasks", "--phase", ""], ["plans", "--writer="],
      ["plans", "--store", ""], ["import", ""],
    ])
    func aBadCallIsToldAndDoesNothing(arguments: [String]) throws {
      let output = try ChildProcess.run(
        [Tools.thidua] + arguments, environment: CleanEnvironment.variables(home: folder.path))
      #expect(output.status == 2, "\(arguments): \(output.standardError)")
      #expect(output.standardOutput.isEmpty)
      #expect(output.standardError.hasPrefix("thidua: "))
      #expect(output.standardError.split(separator: "\n").count == 1)
      #expect(folder.read(".local/share/thidua/format") == nil)
    }

    @Test(arguments: ["phase", "section", "unit", "status", "due-within", "writer", "today"])
    func anOptionWithoutContentIsNamed(option: String) throws {
      let output = try run("tasks", "--\(option)", "")
      #expect(output.status == 2)
      #expect(output.standardError.contains("--\(option)"))
    }

    @Test func anOptionOfAnotherCommandIsNotProposed() throws {
      let output = try run("plans", "--alais", "x", "--lang", "en")
      #expect(output.status == 2)
      #expect(!output.standardError.contains("--alias"))
      let fitting = try run("units", "add", "--alais", "x", "--lang", "en")
      #expect(fitting.standardError.contains("Did you mean --alias?"))
    }

    @Test(arguments: ["vi", "en"])
    func aDayIsWrittenAsYearMonthDay(language: String) throws {
      let output = try run("plans", "--today", "2024-2-3", "--lang", language)
      #expect(output.status == 2)
      #expect(output.standardError.contains("YYYY-MM-DD"))
    }

    @Test func aShortNameOfInitialsHasNoDiacritics() throws {
      let store = folder.file("store")
      let added = try run("units", "add", "Phòng Ứng dụng và Đào tạo", "--store", store)
      #expect(added.standardOutput.contains("UDVDT"))
    }

    @Test func optionsStandAnywhereAndDashesEndThem() throws {
      let store = folder.file("store")
      try run("--store=\(store)", "units", "--lang", "vi", "add", "--short", "VP", "Văn phòng")
        .expectSuccess()
      try run("units", "add", "--store", store, "--short", "B", "--", "--Ban").expectSuccess()
      let units = try run("units", "--json", "--store", store).expectSuccess()
      #expect(units.rows("id").compactMap { $0.value("name") } == ["Văn phòng", "--Ban"])
    }

    @Test func aVietnameseWordCallsTheCommandToo() throws {
      #expect(try run("ke-hoach").status == 0)
      #expect(try run("viec").status == 1)
    }

    @Test(arguments: [
      (["THIDUA_STORE=/tmp/none/a"], "/tmp/none/a"),
      (["XDG_DATA_HOME=/tmp/none/b"], "/tmp/none/b/thidua"),
      (["THIDUA_STORE=", "XDG_DATA_HOME=relative"], "/.local/share/thidua"),
    ])
    func theStoreIsFound(variables: [String], path: String) throws {
      let output = try run("check", variables: variables)
      #expect(output.status == 3)
      #expect(output.standardError.contains(path))
    }

    @Test func lookingAtNoStoreMakesNone() throws {
      #expect(try run("plans").status == 0)
      #expect(try run("plans", "--json").standardOutput == "[]\n")
      #expect(try run("units").status == 0)
      #expect(try run("log").status == 0)
      #expect(try run("tasks").status == 1)
      #expect(try run("undo").status == 1)
      #expect(try run("done", "t1/vp").status == 1)
      #expect(folder.read(".local/share/thidua/format") == nil)
    }

    @Test func aFullDiskUnderTheOutputIsAFailure() throws {
      let output = try shell("$THIDUA --help > /dev/full")
      #expect(output.status == 3)
      #expect(!output.standardError.isEmpty)
    }

    @Test func aReaderThatLeavesIsNone() throws {
      let output = try shell("($THIDUA --demo tasks --json; echo $? >&2) | head -1")
      #expect(output.standardError == "0\n")
      #expect(output.standardOutput.split(separator: "\n").count == 1)
    }

    @Test func closedStreamsHarmNothing() throws {
      let store = folder.file("store")
      _ = try shell("$THIDUA --store \(store) units add A --short A 2>&- >&- <&-")
      _ = try shell("$THIDUA --store \(store) units add A --short A 2>&- >&- <&-")
      try run("check", "--store", store).expectSuccess()
    }
  }
}
