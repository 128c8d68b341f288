// What has become of a text, word by word.

import PlanModel
import TestSupport
import Testing

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("a b c", "a b c", ["=a b c"]), ("", "", []), ("", "a b", ["+a b"]), ("a b", "", ["-a b"]),
    ("trước ngày 05/6", "trước ngày 20/6", ["=trước ngày", "-05/6", "+20/6"]),
    ("a b c d", "a x c y", ["=a", "-b", "+x", "=c", "-d", "+y"]),
    ("a a a", "a a", ["=a a", "-a"]), ("a b", "b a b", ["+b", "=a b"]),
  ])
  func runsTellWhatWasKept(old: String, new: String, expected: [String]) {
    let runs = WordDifference.runs(from: old, to: new)
    #expect(runs.map { sign($0.fate) + $0.text } == expected)
  }

  @Test(arguments: 0..<40)
  func bothTextsCanBePutTogetherAgain(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func text() -> String {
      (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        ["một", "hai", "ba", "bốn"].randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let (old, new) = (text(), text())
    let runs = WordDifference.runs(from: old, to: new)
    #expect(runs.filter { $0.fate != .added }.map(\.text).joined(separator: " ") == old)
    #expect(runs.filter { $0.fate != .removed }.map(\.text).joined(separator: " ") == new)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.fate != $1.fate })
  }

  @Test func aVeryLongTextIsToldAsReplacedInItsMiddle() {
    let old = "đầu " + (0..<4000).map { "a\($0)" }.joined(separator: " ") + " cuối"
    let new = "đầu " + (0..<4000).map { "b\($0)" }.joined(separator: " ") + " cuối"
    let runs = WordDifference.runs(from: old, to: new)
    #expect(runs.map(\.fate) == [.kept, .removed, .added, .kept])
  }

  private func sign(_ fate: WordRun.Fate) -> String {
    switch fate {
    case .kept: "="
    case .removed: "-"
    case .added: "+"
    }
  }
}
