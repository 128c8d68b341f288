// Small values: quantities, phases, ranked tables.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct ValueTests {
  @Test(arguments: [
    ("12", 12_000, "12"), ("2,5", 2500, "2.5"), ("2.50", 2500, "2.5"), ("0", 0, "0"),
    ("0,125", 125, "0.125"), ("999999999", 999_999_999_000, "999999999"), ("007", 7000, "7"),
  ])
  func aQuantityIsRead(text: String, thousandths: Int, written: String) throws {
    let quantity = try #require(Quantity(text))
    #expect(quantity.thousandths == thousandths)
    #expect(quantity.text() == written)
  }

  @Test(arguments: ["", "-1", "1.2.3", ",5", "5,", "1,2345", "1e3", "12 tin", "1234567890", "٣"])
  func nothingElseIsAQuantity(text: String) { #expect(Quantity(text) == nil) }

  @Test func aPhaseStandsAheadRunningOrOver() throws {
    let phase = Phase(
      id: PhaseID(1), rank: 0, name: "",
      start: PhaseBoundary(try day("2026-03-01"), isImplied: false),
      end: PhaseBoundary(try day("2026-03-31"), isImplied: true))
    #expect(phase.standing(on: try day("2026-02-28")) == .ahead)
    #expect(phase.standing(on: try day("2026-03-01")) == .running(daysLeft: 30))
    #expect(phase.standing(on: try day("2026-03-31")) == .running(daysLeft: 0))
    #expect(phase.standing(on: try day("2026-04-01")) == .over)
    let open = Phase(id: PhaseID(2), rank: 0, name: "", start: nil, end: nil)
    #expect(open.standing(on: Sample.today) == .running(daysLeft: nil))
    #expect(!open.contains(Sample.today))
  }

  @Test func aRankedTableKeepsOrderAndPositions() {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var table = RankedTable<PlanTask>()
      var expected: [Int: PlanTask] = [:]
      for _ in 0..<60 {
        let number = Int.random(in: 1...20, using: &random)
        if Bool.random(using: &random) {
          let task = Sample.task(number, rank: Int.random(in: 0...5, using: &random))
          table.insert(task)
          expected[number] = task
        } else {
          table.remove(TaskID(number))
          expected[number] = nil
        }
      }
      let sorted = expected.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
      #expect(table.values == sorted, "seed \(seed)")
      #expect(sorted.indices.allSatisfy { table.position(of: sorted[$0].id) == $0 })
      #expect(table.isEmpty == sorted.isEmpty)
    }
  }

  @Test func aPlanIsCalledByItsNumberElseItsSymbol() {
    var profile = PlanProfile()
    profile.paperKind = "KẾ HOẠCH"
    #expect(profile.title == "KẾ HOẠCH")
    profile.symbol = "KH-SKHCN"
    #expect(profile.title == "…/KH-SKHCN")
    profile.number = "12/KH-SKHCN"
    #expect(profile.title == "12/KH-SKHCN")
  }
}
