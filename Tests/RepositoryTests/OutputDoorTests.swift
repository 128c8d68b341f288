// The ways out of the program are few and known: a new one cannot come without its gate.

import TestSupport
import Testing

@Suite struct OutputDoorTests {
  /// Where bytes leave to a terminal, a pipe or the caller, and by which gate.
  private static let doors: [String: String] = [
    "Sources/thidua/Output.swift": "VisibleText, or JSON and CSV that are escaped",
    "Sources/thidua/ProgressLine.swift": "VisibleText",
    "Sources/thidua/FullScreen/WorkQueue.swift": "one byte to its own waker",
    "Sources/CTerminal/cterm.c": "the canvas, and modes that are constants",
    "Sources/CTerminal/guardian.c": "modes from terminfo, after the program has died",
    "Sources/CTerminal/csys.c": "modes from terminfo, and the filtered tail of standard error",
  ]

  /// Calls that write to a descriptor or stream; those on files of the store and of an intake have
  /// rooms of their own, which print nothing.
  private static let calls = [
    "write(STD", "write(descriptor", "write(1", "write(2", "write(fd", "write(rescue", "= write(",
    "fputs(", "fputc(", "puts(", "fwrite(", "printf(", "perror(", "putchar(", "debugPrint(",
    "dprintf(", "syslog(", "vprintf(", "putwc(", "FileHandle", "TextOutputStream", "NSLog",
    "waddch", "addstr", "printw", "tputs(", "putp(",
  ]

  /// How many of the calls are those that quiet rooms use on their own files.
  private static let writes = 7

  private static let quietRooms = ["PlanStore", "DocumentIntake", "CProcess"]

  @Test("F2, F18: text leaves the program by known doors alone")
  func doors() {
    var found: Set<String> = []
    for path in Repository.paths(in: "Sources") {
      guard path.hasSuffix(".swift") || path.hasSuffix(".c") else { continue }
      let room = path.split(separator: "/")[1]
      for (number, line) in Repository.lines(of: path).enumerated() {
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
        let isQuiet = Self.quietRooms.contains(String(room))
        let calls = isQuiet ? Self.calls.dropFirst(Self.writes) : Self.calls[...]
        guard calls.contains(where: { code.contains($0) }) else { continue }
        found.insert(path)
        #expect(
          Self.doors[path] != nil, "\(path):\(number + 1) is a way out without a gate: \(line)")
      }
    }
    #expect(found.isSubset(of: Set(Self.doors.keys)))
    #expect(found.contains("Sources/thidua/Output.swift"))
  }

  /// `print` of Swift writes past the gate.
  @Test("F2: nothing is printed by the language's own print")
  func noPrint() {
    for file in Repository.swiftFiles(in: "Sources") {
      let hasOwn = file.lines.contains { $0.contains("func print(") }
      for (number, line) in file.lines.enumerated() where line.contains("Swift.print(") || !hasOwn {
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
        let words = code.split { !($0.isLetter || $0 == "(" || $0 == ".") }
        #expect(!words.contains { $0.hasPrefix("print(") }, "\(file.path):\(number + 1)")
      }
    }
  }

  /// Bytes pass unjudged through one function, for what has escaped them itself.
  @Test("F2, F18: bytes that no gate judges come from the writers of JSON and CSV")
  func bytes() {
    let callers = Repository.swiftFiles(in: "Sources/thidua").filter { file in
      file.lines.contains { $0.contains("output.bytes(") || $0.contains("messages.bytes(") }
    }.map(\.path)
    #expect(Set(callers) == ["Sources/thidua/CSVTable.swift"])
    let values = Repository.lines(of: "Sources/thidua/Output.swift").count {
      $0.contains("self.bytes(")
    }
    #expect(values == 2)
  }

  @Test("F1: cells get their text from the gate alone")
  func cells() {
    let writers = Repository.swiftFiles(in: "Sources/CellScreen").filter { file in
      file.lines.contains { $0.contains("Cell(glyph:") }
    }.map(\.name)
    #expect(Set(writers) == ["Canvas.swift"])
    for file in Repository.swiftFiles(in: "Sources/SecretariatUI") {
      let reaches = file.lines.contains { $0.contains("GatedCluster") || $0.contains("cterm_") }
      #expect(!reaches, "\(file.path)")
    }
  }

  /// The question for the background's colour, and the one door to the clipboard: base64 that
  /// cterm_copy has looked through, ended as such a sequence is.
  private static let askedFor = ["\\033]11;?", "\\033]52;c;", "send(\"\\a\");"]

  @Test("F1: no window title and no bell are ever asked for, the clipboard through one door alone")
  func sequences() {
    let door = Repository.lines(of: "Sources/CTerminal/cterm.c").filter { $0.contains("52;c;") }
    #expect(door.count == 1)
    for path in Repository.paths(in: "Sources/CTerminal") + Repository.paths(in: "Sources/thidua") {
      for (number, line) in Repository.lines(of: path).enumerated() {
        let isKnown = path.hasSuffix("cterm.c") && Self.askedFor.contains { line.contains($0) }
        if isKnown { continue }
        for sequence in ["\\033]", "\\u{1B}]", "\\x1b]", "\\007", "\\a\"", "beep()", "flash()"] {
          #expect(!line.contains(sequence), "\(path):\(number + 1)")
        }
      }
    }
  }
}
