// The reader on plans of every shape that it has never seen: sixty sound ones and forty that a
// scanner spoilt, each composed from its seed. A failing measure prints the seeds to look at.

import PlanModel
import PlanReader
import Testing

@Suite("Made-up plans")
struct CorpusTests {
  /// The score over seeds, and what went wrong with each.
  private func score(_ seeds: ClosedRange<UInt64>, damaged: Bool) -> (PlanScore, [String]) {
    var total = PlanScore()
    var faults: [String] = []
    for seed in seeds {
      let sample = PlanWriter.plan(seed: seed, damaged: damaged)
      let score = PlanScore.of(DocumentReader.read(text: sample.text), sample)
      faults += score.faults.map { "seed \(seed), \($0.measure): \($0.words)" }
      total += score
    }
    return (total, faults)
  }

  private func expect(
    _ score: PlanScore, _ faults: [String], _ measure: PlanScore.Measure, atLeast goal: Double
  ) {
    let found = score[measure]
    let reached = min(found.precision, found.recall)
    let notes = faults.filter { $0.contains(", \(measure):") }.prefix(12)
    #expect(
      reached >= goal, "\(measure): \(reached) of \(goal)\n\(notes.joined(separator: "\n"))")
    #expect(found.expected > 0, "\(measure) was never asked for")
  }

  @Test("sound plans: every measure reaches ninety-five in a hundred")
  func sound() {
    let (score, faults) = score(1...60, damaged: false)
    for measure in PlanScore.Measure.allCases where measure != .lines {
      expect(score, faults, measure, atLeast: 0.95)
    }
    #expect(score[.lines].expected == 0, "lines were lost: \(faults)")
  }

  @Test("spoilt plans: headings, days, phases and names survive the scanner")
  func spoilt() {
    let (score, faults) = score(1...40, damaged: true)
    expect(score, faults, .sections, atLeast: 0.85)
    expect(score, faults, .deadlines, atLeast: 0.90)
    for measure in [PlanScore.Measure.recipients, .signer, .number, .issue] {
      expect(score, faults, measure, atLeast: 0.95)
    }
    for measure in [PlanScore.Measure.phases, .everyone, .quotas] {
      expect(score, faults, measure, atLeast: 0.85)
    }
    #expect(score[.lines].expected == 0, "lines were lost: \(faults)")
  }

  @Test("the same seed makes the same plan, another seed another")
  func seeds() {
    let first = PlanWriter.plan(seed: 7, damaged: false).text
    #expect(first == PlanWriter.plan(seed: 7, damaged: false).text)
    #expect(first != PlanWriter.plan(seed: 8, damaged: false).text)
  }
}
