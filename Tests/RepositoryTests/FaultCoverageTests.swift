// Every fault of Tests/FAULTS.md has a test that names it, and no test names another.

import TestSupport
import Testing

@Suite struct FaultCoverageTests {
  /// One row of the table.
  private struct Row {
    let id: String
    let isGrave: Bool
  }

  /// A test whose display name begins with ids.
  private struct NamedTest {
    let ids: [String]
    let place: String
    /// Whether it waits for the long run.
    let isLong: Bool
  }

  private let rows = Self.rows()
  private let tests = Repository.swiftFiles(in: "Tests").flatMap(Self.tests(in:))

  @Test func theTableIsWhole() {
    let ids = rows.map(\.id)
    #expect(Set(ids).count == ids.count, "an id stands twice")
    #expect(ids.count == 88)
    #expect(rows.count(where: \.isGrave) == 40)
  }

  @Test func everyFaultHasATest() {
    let named = Set(tests.flatMap(\.ids))
    let missing = rows.map(\.id).filter { !named.contains($0) }
    #expect(missing.isEmpty, "no test is named after \(missing.joined(separator: ", "))")
  }

  @Test func everyGraveFaultIsTestedEachTime() {
    let always = Set(tests.filter { !$0.isLong }.flatMap(\.ids))
    let missing = rows.filter(\.isGrave).map(\.id).filter { !always.contains($0) }
    #expect(missing.isEmpty, "only the long run tests \(missing.joined(separator: ", "))")
  }

  @Test func everyIdOfATestIsInTheTable() {
    let table = Set(rows.map(\.id) + Self.figures())
    let strange = tests.filter { !table.isSuperset(of: $0.ids) }
      .map { "\($0.place): \($0.ids.filter { !table.contains($0) }.joined(separator: ", "))" }
    #expect(strange.isEmpty, "\(strange.joined(separator: "\n"))")
  }

  private static func rows() -> [Row] {
    Repository.lines(of: "Tests/FAULTS.md").compactMap { line in
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      guard line.hasPrefix("|"), cells.count == 4, let id = ids(of: cells[0] + ":").first else {
        return nil
      }
      return Row(id: id, isGrave: cells[1] == "●●●")
    }
  }

  /// The ids of the table of figures, which need no test of their own.
  private static func figures() -> [String] {
    Repository.lines(of: "Tests/FAULTS.md").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      return line.hasPrefix("|") && cells.count == 2
        ? ids(of: cells[0].split(separator: " ")[0] + ":").first : nil
    }
  }

  /// The tests of a file that have a display name with ids.
  private static func tests(in file: SourceFile) -> [NamedTest] {
    file.lines.enumerated().compactMap { number, line in
      guard let mark = line.firstRange(of: "@Test(") else { return nil }
      // The name may stand on the line after.
      let here = line[mark.upperBound...]
      let next = number + 1 < file.lines.count ? file.lines[number + 1].trimmingBlanks : ""
      let name = here.isEmpty ? next : String(here)
      guard name.hasPrefix("\"") else { return nil }
      let ids = ids(of: String(name.dropFirst()))
      let head = file.lines[number...].prefix { !$0.contains("func ") }.joined()
      return ids.isEmpty
        ? nil
        : NamedTest(
          ids: ids, place: "\(file.path):\(number + 1)", isLong: head.contains("isLong"))
    }
  }

  /// The ids before the first colon; none when anything else stands there.
  private static func ids(of name: String) -> [String] {
    guard let colon = name.firstIndex(of: ":") else { return [] }
    let words = name[..<colon].split(separator: ",").map { $0.trimmingPrefix(" ") }
    let areIDs = words.allSatisfy { word in
      (2...3).contains(word.count) && word.first.map { ("A"..."Z").contains($0) } == true
        && word.dropFirst().allSatisfy(\.isNumber)
    }
    return areIDs ? words.map(String.init) : []
  }
}
