// English sentences with numbers: one thing is one thing.

import Testing
import Wording

@Suite struct EnglishNumberTests {
  private let words = Wording(.english)

  @Test func oneIsSaidInTheSingular() {
    let pairs: [(String, String)] = [
      (words(CheckText.head("x", journals: 1, steps: 1)), "Head: x (1 journal, 1 step)"),
      (words(CheckText.head("x", journals: 2, steps: 0)), "Head: x (2 journals, 0 steps)"),
      (words(CheckText.wordsRemoved(path: "p", lines: 1)), "p: taken out of 1 line"),
      (
        words(CheckText.salvage(path: "p", line: nil, .copied(1))),
        "p: copied 1 other file as it is"
      ),
      (words(CheckText.salvage(path: "p", line: nil, .kept(3))), "p: kept as it is, 3 steps"),
    ]
    for (said, expected) in pairs { #expect(said == expected) }
    #expect(words(CheckText.headBroken(1)).hasPrefix("1 thing is not as it was"))
    #expect(words(CheckText.headBroken(2)).hasPrefix("2 things are not as they were"))
    let gone = words(StoreFaultText.seenLoss(path: "p", .journalGone(steps: 1)))
    #expect(gone.contains("it had 1 step when"))
    let torn = words(StoreFaultText.tornTail(path: "p", line: 3, bytes: 1))
    #expect(torn.contains("(1 byte)"))
  }
}
