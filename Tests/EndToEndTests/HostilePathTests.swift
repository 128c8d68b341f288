// Names that lead out of the store, wherever a command takes a name or an id: each is refused in a
// sentence, and nothing beside the store changes.

import Glibc
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite struct HostilePathTests {
    /// Sixty ways of naming something that is not a plan.
    private static let names: [String] =
      [
        "..", "../..", "../canary", "../../canary", "./../canary", "plans/../../canary",
        "/etc/passwd", "//etc/passwd", "/", "~", "~/canary", "~root/x", "$HOME/canary",
        "..%2fcanary",
        "%2e%2e/canary", "%2e%2e%2fcanary", "..\\canary", "..\\..\\canary", "C:\\canary",
        "\\\\may\\x",
        "canary\n../canary", "a\u{7F}b", "-rf", "--", "--store", "-", "--help", ".", "...", ".git",
        ".new-1", "._canary", ".canary", "CON", "NUL", "COM1", "LPT1.txt", "aux", "con.",
        "\u{FF0E}\u{FF0E}\u{FF0F}canary", "\u{2024}\u{2024}/canary", "..\u{2215}canary",
        "..\u{2044}canary", "\u{202E}yranac/..", "ca\u{301}nary", "CANARY", "Ｃａｎａｒｙ",
        "journal", "office", "format", "allocation.lock", "plans", "*", "?", "[a-z]*",
        "{canary,plans}", "$(touch canary2)", "`touch canary2`", "; touch canary2",
        "| touch canary2",
      ] + ["a", "ờ", "../"].map { String(repeating: $0, count: 700) }

    private static let calls: [[String]] = [
      ["show", "--", "NAME"], ["tasks", "--", "NAME"], ["tasks", "--unit", "NAME"],
      ["tasks", "--section", "NAME"], ["tasks", "--phase", "NAME"], ["log", "--", "NAME"],
      ["review", "--", "NAME"], ["new-year", "--", "NAME"], ["done", "--", "NAME"],
      ["done", "--", "NAME:t1/vp"], ["undone", "--", "t1/NAME"],
      ["note", "--", "NAME", "chữ"], ["progress", "--", "NAME", "40%"], ["receive", "--", "NAME"],
      ["deadline", "--", "NAME", "5/6"], ["exempt", "--", "NAME", "lý do"], ["--", "NAME"],
    ]

    @Test("D6, S5: a name that leads out of the store leads nowhere")
    func everyName() throws {
      #expect(Self.names.count >= 60)
      let folder = try Office().folder
      try folder.write("canary", to: "canary")
      let before = try tree(of: folder)
      // Every name through every command takes a minute; a third of them, in turn, takes less.
      let step = Faults.isLong ? 1 : 3
      for (first, name) in Self.names.enumerated() {
        for place in stride(from: first % step, to: Self.calls.count, by: step) {
          let words = Self.calls[place].map { $0.replacing("NAME", with: name) }
          let output = try run(folder, words)
          #expect((1...3).contains(output.status), "\(words): \(output.status)")
          #expect(output.standardError.contains("thidua: "), "\(place): \(words)")
          #expect(output.standardOutput.isEmpty, "\(words): \(output.standardOutput.prefix(80))")
        }
      }
      #expect(try tree(of: folder) == before)
    }

    @Test("D6: what is made of a hostile name has a name of the store's own")
    func everyMadeName() throws {
      let folder = try TemporaryDirectory()
      let before = Set(try tree(of: folder))
      for name in Self.names.prefix(40) {
        _ = try run(folder, ["--writer", name, "units", "add", "--short", name, "--", name])
      }
      let document =
        "KẾ HOẠCH\n\nSố: ../../canary/KH\n\nThi đua ../../../x năm 2026\n\nI. NỘI DUNG\n- Làm."
      let file = try folder.write(document, to: "..\u{2215}plan.txt")
      _ = try run(folder, ["--writer", "../../../canary", "import", "--yes", "--", file])
      let made = try tree(of: folder).filter { !before.contains($0) }
        .compactMap { $0.split(separator: "\t").first }
      for path in made where !path.contains("plan.txt") {
        #expect(path == "store" || path.hasPrefix("store/"), "\(path)")
        for part in path.split(separator: "/")
        where ![".gitattributes", ".gitignore", ".keep"].contains(part) {
          #expect(part.wholeMatch(of: /[a-z0-9][a-z0-9._-]{0,140}/) != nil, "\(path)")
        }
      }
      #expect(made.contains { $0.hasPrefix("store/plans/") })
      #expect(made.contains { $0.hasPrefix("store/office/journal/") })
    }

    private func run(_ folder: TemporaryDirectory, _ words: [String]) throws -> ChildProcess.Output
    {
      try ChildProcess.run(
        [Tools.thidua, "--store", folder.file("store"), "--today", "2026-06-10", "--lang", "vi"]
          + words, environment: CleanEnvironment.variables(home: folder.path))
    }

    /// Every file below the folder with its size and time; not the program's caches and notes.
    private func tree(of folder: TemporaryDirectory) throws -> [String] {
      let output = try ChildProcess.run([
        "/usr/bin/find", folder.path, "-mindepth", "1", "-not", "-name", "snapshot*", "-type", "f",
        "-printf", "%P\\t%s\\t%T@\\n",
      ]).expectSuccess()
      return output.standardOutput.split(separator: "\n").map(String.init)
        .filter { !$0.contains(".lock\t") && !$0.contains(".local/") }.sorted()
    }
  }
}
