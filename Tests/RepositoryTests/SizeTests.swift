// Files and functions stay small enough to be read at a glance.

import TestSupport
import Testing

@Suite struct SizeTests {
  /// Files that are tables, not code: length is no fault there.
  private static func isTable(_ file: SourceFile) -> Bool {
    file.target == "Wording" || file.name.hasPrefix("DemoProgress")
      || file.name.contains("Lexicon") || file.name.contains("Ranges")
  }

  @Test func noSourceFileIsLongerThan400Lines() {
    for file in Repository.swiftFiles(in: "Sources") where !Self.isTable(file) {
      #expect(file.lines.count <= 400, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test func noFunctionIsLongerThan60Lines() {
    let functions = Repository.swiftFiles(in: "Sources").filter { !Self.isTable($0) }
      .flatMap { file in Self.functions(in: file) }.sorted { $0.length > $1.length }
    for function in functions.prefix(10) { print("\(function.length) lines: \(function.name)") }
    for function in functions { #expect(function.length <= 60, "\(function.name)") }
    let lengths = functions.map(\.length)
    #expect(
      lengths[lengths.count / 2] <= 10,
      "the median function has \(lengths[lengths.count / 2]) lines")
  }

  @Test func everyFileSaysWhatItIsFor() {
    for file in Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") {
      #expect(
        file.lines.first?.hasPrefix("//") == true, "\(file.path) does not begin with a comment")
    }
  }

  /// Types and free-standing functions; what a protocol asks for is documented there.
  @Test func everyPackageTypeIsDocumented() {
    for file in Repository.swiftFiles(in: "Sources") {
      for (number, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        guard words.first == "package", words.count > 2,
          ["struct", "enum", "protocol", "class", "final"].contains(words[1])
            || (words[1] == "func" && line.hasPrefix("package"))
        else { continue }
        let above = file.lines[..<number].last {
          !$0.trimmingBlanks.hasPrefix("@") && !$0.trimmingBlanks.isEmpty
        }
        #expect(above?.trimmingBlanks.hasPrefix("///") == true, "\(file.path):\(number + 1)")
      }
    }
  }

  private struct Function {
    let name: String
    let length: Int
  }

  private static func functions(in file: SourceFile) -> [Function] {
    file.lines.enumerated().compactMap { number, line in
      let body = line.trimmingBlanks
      let isFunction = body.contains("func ") || body.hasPrefix("init") || body.contains(" init")
      guard isFunction, !body.hasPrefix("//"), body.hasSuffix("{") || body.hasSuffix("(")
      else { return nil }
      let indent = line.prefix { $0 == " " }
      guard
        let end = file.lines[number...].firstIndex(where: { $0 == indent + "}" })
      else { return nil }
      return Function(name: "\(file.path):\(number + 1) \(body)", length: end - number + 1)
    }
  }
}

extension String {
  /// Without the blanks before it.
  var trimmingBlanks: String { String(drop { $0 == " " }) }
}

extension Repository {
  /// Names at the top of the repository.
  static var topLevelNames: [String] { TextFile.names(in: root) }
}
