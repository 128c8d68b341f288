// Every way out of the command line, on a store full of hostile texts and with hostile words in the
// call: nothing that a terminal obeys or a person cannot see, not on standard output, not on standard
// error, not in JSON, not in a spreadsheet.

import Glibc
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite struct HostileOutputTests {
    /// The lists and reports.
    private static let calls: [[String]] = {
      var calls: [[String]] = []
      for list in ["plans", "tasks", "log", "units"] {
        calls += [[list], [list, "--json"], [list, "--csv"], [list, "--csv", "--raw"]]
      }
      for report in ["show", "review"] { calls.append([report, HostileStore.plan]) }
      return calls + [
        ["show", HostileStore.plan, "--json"], ["review"], ["tasks", "--unit", "u3"],
      ]
    }()

    private static let others: [[String]] = [
      ["check"], ["check", "--json"], ["done", "t4/u3"], ["undo"], ["redo"],
      ["note", "t4/u3", HostileText.withoutNUL.joined()],
    ]

    private func run(_ folder: TemporaryDirectory, _ words: [String]) throws -> ChildProcess.Output
    {
      try ChildProcess.run(
        [
          Tools.thidua, "--store", folder.file("store"), "--today", "2026-06-10", "--writer",
          HostileText.withoutNUL[90],
        ] + words, environment: CleanEnvironment.variables(home: folder.path))
    }

    /// Checks what a call printed; CSV alone ends its lines with CR LF, JSON alone keeps towers of
    /// marks.
    private func expectHarmless(_ output: ChildProcess.Output, _ words: [String]) {
      for text in [output.standardOutput, output.standardError] {
        let body =
          words.contains("--csv")
          ? text.replacing("\u{FEFF}", with: "", maxReplacements: 1).replacing("\r\n", with: "")
          : text
        let harm = HarmlessText.harmful(
          in: body.replacing("\n", with: ""), isData: words.contains("--json"))
        #expect(harm.isEmpty, "\(words.prefix(3)): \(Set(harm).sorted().prefix(10))")
      }
    }

    /// How many lines a list of the store has, its head included; nil for reports.
    private func lineCount(of call: [String]) -> Int? {
      guard !call.contains("--json"), call.count == 1 || call.contains("--csv") else { return nil }
      switch call[0] {
      case "plans": return 2
      case "units": return HostileStore.unitCount + 1
      case "log": return HostileStore.stepCount + 1
      default: return nil
      }
    }

    @Test("F1, F2, F3, F4, S2: hostile texts of a store leave every command as signs, line by line")
    func everyCommand() throws {
      let folder = try TemporaryDirectory()
      try HostileStore.make(at: folder.file("store"))
      var tasks: Set<Int> = []
      for call in Self.calls + Self.others {
        let output = try run(folder, call + ["--lang", "vi"])
        #expect(output.status == 0 || call.first == "check", "\(call): \(output.standardError)")
        expectHarmless(output, call)
        let lines = output.standardOutput.utf8.count { $0 == 0x0A }
        if let expected = lineCount(of: call) { #expect(lines == expected, "\(call)") }
        if call.first == "tasks", !call.contains("--unit") {
          let isJSON = call.contains("--json")
          tasks.insert(isJSON ? output.rows("id").count + 1 : lines)
          #expect(output.standardOutput.contains(isJSON ? "\\u001b" : "␛"), "\(call)")
        }
      }
      #expect(tasks.count == 1, "a text made a line of its own: \(tasks)")
      for call in [
        ["tasks"], ["log"], ["show", HostileStore.plan], ["review", HostileStore.plan],
      ] {
        expectHarmless(try run(folder, call + ["--lang", "en"]), call)
      }
    }

    @Test("F2, S2: hostile words of a call come back as signs")
    func everyArgument() throws {
      let folder = try Office().folder
      let all = HostileText.withoutNUL
      // All at once, where a command takes many: each file is answered in a sentence of its own.
      for words in [["import"], ["help"], ["done"], ["note", "t1/vp"], ["return", "t1/vp"]] {
        expectHarmless(try run(folder, words + ["--"] + all), words)
      }
      let calls: [[String]] = [
        ["show", "--", "NAME"], ["tasks", "--unit", "NAME"], ["tasks", "--section", "NAME"],
        ["tasks", "--phase", "NAME"], ["--", "NAME"], ["--NAME"],
        ["--theme", "NAME", "ke-hoach"],
        ["receive", "t4/u3", "--", "NAME"], ["progress", "t4/u3", "--", "NAME"],
        ["units", "add", "NAME", "--short", "NAME"], ["--lang", "NAME", "plans"],
        ["--store", "NAME", "check"], ["read", "--encoding", "NAME", "--", "NAME"],
      ]
      for (place, text) in all.enumerated() {
        let words = calls[place % calls.count].map { $0.replacing("NAME", with: text) }
        expectHarmless(try run(folder, words), words)
      }
    }

    @Test("F2: hostile names of files, and hostile documents, are told as signs")
    func everyFile() throws {
      let folder = try TemporaryDirectory()
      let document = HostileText.withoutNUL.map(HostileText.inWords).joined(separator: "\n")
      let names = [
        "\u{1B}]0;x\u{7}.txt", "tệp\u{202E}txt.exe", "a\nb\rc.txt", "\u{9B}2J\u{200B}.txt", "-rf",
        "\u{301}\u{301}.txt",
      ]
      for name in names {
        let file = try folder.write(document, to: name)
        for words in [["read"], ["read", "--json"], ["import", "--yes"], ["import"]] {
          let output = try run(folder, words + ["--", file])
          #expect(output.status < 2, "\(output.standardError)")
          expectHarmless(output, words)
        }
      }
      for words in [["plans"], ["log"], ["review"], ["tasks"], ["show", "ke-hoach"]] {
        expectHarmless(try run(folder, words), words)
      }
    }

    @Test("F3: the bytes of a document are kept as they came, whatever is shown of them")
    func originalBytes() throws {
      let office = try Office()
      let hidden = "\u{202E}\u{200B}\u{AD}\u{1B}[2J\u{E0041}"
      let text = SampleDocument.text.replacing("giữ sạch", with: "gi\(hidden)ữ sạch")
      let file = try office.folder.write(
        text.replacing("Số: /KH-SNV", with: "Số: 9/KH-SNV"), to: "plan2.txt")
      _ = try office.run("import", "--yes", file)
      let same = try ChildProcess.run([
        "/bin/sh", "-c",
        "for f in \"$0\"/store/*/*/source*/original; do cmp -s \"$f\" \"$1\" && exit 0; done; exit 1",
        office.folder.path, file,
      ])
      #expect(same.status == 0)
    }

    @Test("F19: output that cannot be written whole is an error, whatever is listed")
    func fullDisk() throws {
      let office = try Office()
      for call in Self.calls where !call.contains(HostileStore.plan) && !call.contains("u3") {
        let output = try ChildProcess.run(
          ["/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh", Tools.thidua, "--store"]
            + [office.folder.file("store")] + call,
          environment: CleanEnvironment.variables(home: office.folder.path))
        #expect(output.status == 3, "\(call)")
        #expect(output.standardError.contains("thidua: "), "\(call)")
      }
    }

    /// A spreadsheet that stands where the list is to go is the shell's to replace; what the program
    /// has not finished it never calls done.
    @Test("F19: a list that is cut off at any byte is an error, and whole when it is not")
    func cutOff() throws {
      let office = try Office()
      let whole = try office.run("tasks", "--csv").expectSuccess().standardOutput
      let size = whole.utf8.count
      for limit in [0, 1, 3, size / 2, size - 1, size] {
        let output = try ChildProcess.run(
          [
            "/bin/sh", "-c",
            "trap '' XFSZ; f=$1; shift; exec prlimit --fsize=\(limit) \"$@\" > \"$f\"", "sh",
            office.folder.file("list.csv"),
          ] + office.command("tasks", "--csv"),
          environment: CleanEnvironment.variables(home: office.folder.path))
        #expect(output.status == (limit < size ? 3 : 0), "\(limit) of \(size) bytes")
      }
      #expect(office.folder.read("list.csv") == whole)
    }
  }
}
