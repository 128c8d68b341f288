// How well a made-up plan was read: what was found against what it says, counted.

import PlanModel
import VietnameseText

/// Counts of things found, missed and made up.
struct FindingCount {
  var right = 0
  var expected = 0
  var found = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  /// Harmonic mean of the two.
  var balance: Double {
    expected + found == 0 ? 1 : 2 * Double(right) / Double(expected + found)
  }

  /// Pairs off what is equal; `report` gets what is left over.
  mutating func compare<T>(
    _ expected: [T], _ found: [T], report: (String) -> Void, by isSame: (T, T) -> Bool
  ) {
    self.expected += expected.count
    self.found += found.count
    var rest = found
    for item in expected {
      if let place = rest.firstIndex(where: { isSame(item, $0) }) {
        rest.remove(at: place)
        right += 1
      } else {
        report("missed \(item)")
      }
    }
    for item in rest { report("made up \(item)") }
  }

  static func += (a: inout FindingCount, b: FindingCount) {
    a.right += b.right
    a.expected += b.expected
    a.found += b.found
  }
}

/// The measures of one reading or of many.
struct PlanScore {
  enum Measure: String, CaseIterable {
    case sections, deadlines, phases, everyone, quotas, recipients, signer, number, issue, lines
  }

  private(set) var tallies: [Measure: FindingCount] = [:]
  /// What went wrong, for a person to look at.
  private(set) var faults: [(measure: Measure, words: String)] = []

  subscript(measure: Measure) -> FindingCount { tallies[measure] ?? FindingCount() }

  static func of(_ draft: PlanDraft, _ sample: SamplePlan) -> PlanScore {
    var score = PlanScore()
    score.add(draft, sample)
    return score
  }

  static func += (a: inout PlanScore, b: PlanScore) {
    a.tallies.merge(b.tallies) { old, new in
      var sum = old
      sum += new
      return sum
    }
    a.faults += b.faults
  }

  // MARK: Comparing

  private mutating func compare<T>(
    _ measure: Measure, _ expected: [T], _ found: [T], by isSame: (T, T) -> Bool
  ) {
    var tally = FindingCount()
    var notes: [String] = []
    tally.compare(expected, found, report: { notes.append($0) }, by: isSame)
    tallies[measure] = tally
    faults += notes.map { (measure, $0) }
  }

  /// Whole lists that must be equal count as one.
  private mutating func exact<T: Equatable>(_ measure: Measure, _ expected: T?, _ found: T?) {
    guard let expected else {
      compare(measure, [String](), found.map { ["\($0)"] } ?? [], by: ==)
      return
    }
    compare(measure, [expected], found.map { [$0] } ?? [], by: ==)
  }

  private mutating func add(_ draft: PlanDraft, _ sample: SamplePlan) {
    let truth = sample.truth
    let isDamaged = sample.shape.isDamaged
    let same: (String, String) -> Bool = { Self.isSame($0, $1, isDamaged) }
    compare(.sections, truth.sections, Self.sections(draft)) { a, b in
      a.path == b.path && (a.title == nil) == (b.title == nil)
        && same(a.title ?? "", b.title ?? "")
    }
    compare(.deadlines, truth.deadlines, draft.tasks.flatMap(\.due).compactMap(\.iso), by: ==)
    compare(
      .phases, truth.phases, draft.phases.map { .init(start: $0.start?.iso, end: $0.end?.iso) },
      by: ==)
    let names = Self.names(draft.tasks.flatMap(\.units).filter { $0.everyone && $0.role == .lead })
    compare(.everyone, truth.everyone.sorted(), names, by: same)
    compare(
      .quotas, truth.quotas,
      draft.quotas.map {
        .init(form: $0.form, collective: $0.collective, individual: $0.individual)
      }
    ) { a, b in
      same(a.form, b.form) && a.collective == b.collective && a.individual == b.individual
    }
    let recipients = draft.recipients.map(\.value)
    let isWhole =
      recipients.count == truth.recipients.count
      && zip(recipients, truth.recipients).allSatisfy(same)
    compare(.recipients, [truth.recipients], [recipients]) { _, _ in isWhole }
    addHead(draft, truth, same)
    let lost = Coverage.lost(draft)
    compare(.lines, lost.isEmpty ? [] : ["all lines"], [String](), by: ==)
  }

  private mutating func addHead(
    _ draft: PlanDraft, _ truth: PlanTruth, _ same: (String, String) -> Bool
  ) {
    let signer = draft.signer.map {
      PlanTruth.Signer(onBehalf: $0.onBehalf, title: $0.title ?? "", name: $0.name ?? "")
    }
    compare(.signer, truth.signer.map { [$0] } ?? [], signer.map { [$0] } ?? []) { a, b in
      same(a.onBehalf ?? "", b.onBehalf ?? "") && same(a.title, b.title) && same(a.name, b.name)
    }
    compare(
      .number, truth.number.map { [$0] } ?? [], draft.number.map { [$0.value] } ?? [], by: same)
    exact(.issue, truth.issuedOn, draft.issuedOn?.value.iso)
  }

  private static func sections(_ draft: PlanDraft) -> [PlanTruth.Section] {
    draft.sections.flatMap { section in
      [section] + section.children.filter { $0.number.first.map { !$0.isLowercase } ?? false }
    }
    .map { .init(path: $0.path, title: $0.title) }
  }

  /// Each name once, whatever its capitals.
  private static func names(_ units: [DraftUnit]) -> [String] {
    var names: [String] = []
    for unit in units where !names.contains(where: { isSame($0, unit.name, false) }) {
      names.append(unit.name)
    }
    return names
  }

  /// Equal but for capitals and marks; a damaged text may differ in two letters of five.
  private static func isSame(_ a: String, _ b: String, _ isDamaged: Bool) -> Bool {
    let (a, b) = (SearchKey.bytes(of: a), SearchKey.bytes(of: b))
    if a == b { return true }
    guard isDamaged else { return false }
    return distance(a, b) * 5 <= max(a.count, b.count) * 2
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (line, first) in a.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, second) in b.enumerated() {
        let change = diagonal + (first == second ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
