// The grammar of ids: what is written is read back, and nothing else is taken for an id.

import PlanModel
import Testing
import VietnameseText

@Suite struct IdentifierTests {
  @Test(arguments: ["2026-kh-khcn", "a", "0", "a.b_c-d", String(repeating: "x", count: 64)])
  func aPlanIDIsTakenAsItStands(text: String) {
    #expect(PlanID(text)?.description == text)
  }

  @Test(
    "D6: no text that could lead out of the store is a plan's id",
    arguments: [
      "", "-a", ".a", "_a", "A", "a/b", "..", "../a", "a b", "kế-hoạch", "a\u{0}", "a\n",
      String(repeating: "x", count: 65),
    ])
  func noOtherTextIsAPlanID(text: String) {
    #expect(PlanID(text) == nil)
    #expect(ReviewID(text) == nil)
  }

  @Test(arguments: ["t7/vp", "t7.2/vp", "t7/vp/2026-12-31", "t7.2/vp-2/2028-02-29", "t1/0"])
  func aUnitTaskIDIsWrittenAsItWasRead(text: String) throws {
    #expect(try unitTaskID(text).description == text)
  }

  @Test(arguments: [
    "", "t7", "7/vp", "t/vp", "t0/vp", "t07/vp", "t7/", "t7/VP", "t7//2026-12-31", "t7.0/vp",
    "t7./vp", "t7.1.1/vp", "t7/vp/2026-02-29", "t7/vp/2026-12-31/", "t7/vp ", "t-7/vp",
    "t99999999999999999999/vp", "t７/vp", "t1000000000/vp",
  ])
  func noOtherTextIsAUnitTaskID(text: String) {
    #expect(UnitTaskID(text) == nil)
  }

  @Test func theFirstDeadlineIsNotWritten() throws {
    let id = UnitTaskID(task: TaskID(7), deadline: 1, unit: try unitID("vp"))
    #expect(id.description == "t7/vp")
    #expect(try unitTaskID("t7.1/vp") == id)
  }

  @Test func everyUnitTaskIDComesBackFromItsText() throws {
    var random = SeededGenerator(seed: 7)
    let letters = Array("abcxyz0189-")
    for _ in 0..<2000 {
      let raw = String(
        (0..<Int.random(in: 1...32, using: &random)).map { _ in
          letters[Int.random(in: letters.indices, using: &random)]
        })
      let occurrence =
        Bool.random(using: &random)
        ? CalendarDay(daysSinceEpoch: Int.random(in: 0...60_000, using: &random)) : nil
      let id = UnitTaskID(
        task: TaskID(Int.random(in: 1..<1_000_000_000, using: &random)),
        deadline: Int.random(in: 1...40, using: &random), unit: try unitID(raw),
        occurrence: occurrence)
      #expect(UnitTaskID(id.description) == id)
    }
  }

  @Test func idsOfAKindStandInTheOrderOfTheirNumbers() {
    #expect([TaskID(10), TaskID(9)].sorted() == [TaskID(9), TaskID(10)])
    #expect(SectionID(4).description == "s4")
    #expect(PhaseID(2).description == "p2")
    #expect(QuotaID(1).description == "q1")
  }
}
