// Snapshots as a session that has read a place sees them: beginning with one, when the next is due,
// and when one must be given up.

import PlanModel

extension PlaceState {
  /// Whether nothing was read yet.
  var isUntouched: Bool { cursors.isEmpty && snapshot == nil }

  /// Whether a snapshot stands for a part of the records.
  var isCached: Bool { snapshot != nil }

  var content: PlaceContent {
    plan.map { .plan($0) } ?? .office(office ?? Office())
  }

  /// Begins with a snapshot; `cursors` stand behind what it covers.
  mutating func begin(with snapshot: Snapshot, _ cursors: [String: JournalCursor]) {
    self.snapshot = snapshot
    self.cursors = cursors
    for covered in snapshot.header.journals {
      chains[covered.writer] = WriterChain(last: covered.hash, sequence: covered.sequence)
    }
    highestTask = snapshot.header.highestTask
    covered = (snapshot.header.records, snapshot.header.journalBytes)
    startFold()
  }

  /// What `writer` can take back; nil when the snapshot's steps cannot be read.
  func history(of writer: String) -> History? { source(of: writer).history() }

  /// The same, to be worked out when it is needed.
  func source(of writer: String) -> HistorySource {
    HistorySource(writer: writer, snapshot: snapshot, records: records)
  }

  /// Whether undo and redo of `writer` need steps that the snapshot left out.
  func lacksSteps(of writer: String) -> Bool {
    guard let snapshot else { return false }
    if speaksOfOmitted { return true }
    guard let covered = snapshot.header.steps(of: writer) else { return false }
    if covered.undoable > undone[writer] ?? 0 { return false }
    return history(of: writer)?.isExhausted ?? true
  }

  /// Reads all journals from the beginning for the sake of their records. Callers need not notice,
  /// unless it shows that the snapshot hid something.
  mutating func readWholly(_ folder: StoreFolder) throws(StoreError) {
    let before = self
    try startAgain(folder)
    guard content == before.content, recordCount == before.recordCount, damage == before.damage
    else { return }
    undelivered = before.undelivered
    undeliveredOutOfOrder = before.undeliveredOutOfOrder
    covered = before.covered
    replacesSnapshot = before.replacesSnapshot
  }

  /// Whether all that was read is sound and understood by this version.
  var maySnapshot: Bool {
    failure == nil && !speaksOfOmitted && cursors.values.allSatisfy(\.isSound)
      && cursors.values.allSatisfy { cursor in
        guard cursor.length > 0, let chain = chains[cursor.writer] else { return true }
        return chain.isSound && chain.last.hash == cursor.lastHash
      }
  }

  /// Whether so much has come since the last snapshot that the next one is worth its writing.
  func isSnapshotDue(_ policy: Snapshot.Policy) -> Bool {
    isSnapshotDue(policy, after: covered.records, covered.bytes)
  }

  /// The same after a snapshot of so many records and so many bytes of journals.
  func isSnapshotDue(_ policy: Snapshot.Policy, after records: Int, _ bytes: Int) -> Bool {
    recordCount - records >= policy.records || journalBytes - bytes >= policy.bytes
  }

  /// Takes note that a snapshot of the state was written or at least tried.
  mutating func snapshotTaken() {
    covered = (recordCount, journalBytes)
    replacesSnapshot = false
  }

  private var journalBytes: Int { cursors.values.reduce(0) { $0 + $1.length } }

  // A record that belongs before what the snapshot covers; or damage, which may be no more than a
  // line that repeats one which the snapshot covers.
  func contradictsSnapshot(
    _ arrived: [JournalRecord], _ grown: Grown
  ) -> Bool {
    guard let snapshot else { return false }
    if let first = arrived.first, RecordOrder(first) < snapshot.header.last { return true }
    return grown.cursors.values.contains { !$0.damage.isEmpty || $0.isCopy }
      || grown.chains.values.contains { !$0.damage.isEmpty }
  }

  mutating func noteTravel(_ record: JournalRecord) {
    let person = RecordNumber.person(of: record.number.writer)
    let number: RecordNumber
    switch record.batch.purpose {
    case .step: return
    case .undo(let undone):
      self.undone[person, default: 0] += 1
      number = undone
    case .redo(let redone): number = redone
    }
    guard let snapshot, let kept = snapshot.header.steps(of: person), kept.omitted > 0,
      let covered = snapshot.header.journals.first(where: { $0.writer == number.writer }),
      number.isBy(person), number.sequence <= covered.sequence
    else { return }
    // Of one journal the number tells; of several, only the steps themselves.
    let isOmitted =
      snapshot.header.journals.count { RecordNumber.person(of: $0.writer) == person } == 1
      ? number.sequence <= kept.omitted : snapshot.history(of: person)?.holds(number) != true
    if isOmitted { speaksOfOmitted = true }
  }
}
