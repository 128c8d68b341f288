// Every rule of Tests/SCREENS.md names tests, and each of them exists.

import TestSupport
import Testing

@Suite struct ScreenRuleCoverageTests {
  /// The rules with the tests that their rows name.
  private let rows: [(rule: Int, tests: [String])] = Repository.lines(of: "Tests/SCREENS.md")
    .compactMap { line in
      let cells = line.split(separator: "|")
      guard line.hasPrefix("|"), cells.count == 3,
        let rule = Int(cells[0].split(separator: " ").joined())
      else { return nil }
      let parts = cells[2].split(separator: "`", omittingEmptySubsequences: false)
      return (rule, stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) })
    }

  @Test func theRulesAreWhole() {
    #expect(rows.map(\.rule) == Array(1...36))
    #expect(rows.allSatisfy { !$0.tests.isEmpty })
  }

  @Test func everyNamedTestExists() {
    let lines = Repository.swiftFiles(in: "Tests").flatMap(\.lines)
    for (rule, tests) in rows {
      for test in tests {
        let isID = test.count <= 3
        let marks =
          isID ? ["\"\(test):", "\"\(test),", ", \(test):", ", \(test),"] : ["func \(test)("]
        #expect(
          lines.contains { line in marks.contains { line.contains($0) } }, "rule \(rule): \(test)")
      }
    }
  }
}
