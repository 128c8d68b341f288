// What this session has read of one place: its journals, the records in order, the state they give.

import Glibc
import PlanModel

/// The journals of one place, read and folded.
struct PlaceState: Sendable {
  let place: JournalPlace
  private(set) var cursors: [String: JournalCursor] = [:]
  /// What was read of the journals, in order: everything, or what came after the snapshot.
  private(set) var records: [JournalRecord] = []
  private(set) var plan: Plan?
  private(set) var office: Office?
  // With what the fold began.
  private var snapshot: Snapshot?
  private(set) var notices: [StoreNotice] = []
  /// Highest number that a task of this place ever had.
  private(set) var highestTask = 0
  /// A failure of this session that forbids it to write here.
  var failure: ReadOnlyReason?
  /// Whether this session has said that it appends here.
  var hasLeftNote = false
  /// The journal of its own that this session has where there are no locks.
  var claim: JournalClaim?
  private var undelivered: [JournalRecord] = []
  private var undeliveredOutOfOrder = false
  private var reportedDamage: [String: Int] = [:]
  private var reportedNewer: [String: Int] = [:]
  // How many steps each writer took back since the snapshot, and whether a record spoke of a step
  // that the snapshot left out.
  private var undone: [String: Int] = [:]
  private var speaksOfOmitted = false
  // What the last snapshot covered, as far as this session knows.
  private var covered = (records: 0, bytes: 0)
  /// Whether the newest snapshot was given up though it fits: the next one takes its place at once.
  private(set) var replacesSnapshot = false

  // Beyond what the written form of a unit task allows (UnitTaskID); only tampering gets there.
  static let taskLimit = 1_000_000_000

  init(_ place: JournalPlace) {
    self.place = place
    startFold()
  }

  /// Why this session may not write here; nil when it may.
  var readOnly: ReadOnlyReason? {
    if let failure { return failure }
    for (_, cursor) in cursors.sorted(by: { $0.key < $1.key }) {
      if let first = cursor.damage.first { return .damaged(first) }
      if let line = cursor.forbiddingLine {
        return .newerVersion(path: cursor.path, line: line)
      }
    }
    return nil
  }

  /// The Lamport number of the next record.
  var nextLamport: Int { min((lastOrder?.lamport ?? 0) + 1, RecordLine.counterLimit - 1) }

  /// The last record in order; nil when there is none.
  var lastOrder: RecordOrder? { records.last.map(RecordOrder.init) ?? snapshot?.header.last }

  /// Records folded.
  var recordCount: Int { (snapshot?.header.records ?? 0) + records.count }

  /// Whether the record that made the plan is there. Where it is gone, a journal is gone.
  var knowsItsBeginning: Bool {
    place == .office || snapshot != nil || records.contains { $0.batch.label == .importPlan }
  }

  func collisions(with batch: Batch) -> [Collision] {
    plan?.collisions(with: batch) ?? office?.collisions(with: batch) ?? []
  }

  /// The records that came since the last call, for whoever shows the plan; whether one of them
  /// belongs before a record that was already delivered.
  mutating func deliver() -> (records: [JournalRecord], outOfOrder: Bool) {
    defer {
      undelivered = []
      undeliveredOutOfOrder = false
    }
    return (undelivered, undeliveredOutOfOrder)
  }

  mutating func note(_ notice: StoreNotice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// Reads what the journals in `folder` hold beyond what is known.
  mutating func read(_ folder: StoreFolder) throws(StoreError) {
    let names = try folder.names()
    if cursors.keys.contains(where: { !names.contains($0) }) {
      try startAgain(folder)
      return
    }
    // Kept apart until everything is read: an error midway must leave cursors and records in step.
    var arrived: [JournalRecord] = []
    var grown: [String: JournalCursor] = [:]
    for name in names {
      guard let writer = WriterName.ofJournal(named: name) else {
        if !name.hasPrefix(".") { note(.strangeFile(path: folder.path(of: name))) }
        continue
      }
      guard let records = try readJournal(name, writer, folder, &grown) else {
        try startAgain(folder)
        return
      }
      arrived += records
    }
    arrived.sort()
    guard !contradictsSnapshot(arrived, grown) else {
      try startAgain(folder)
      return
    }
    cursors.merge(grown) { $1 }
    fold(arrived)
    reportFindings()
  }

  /// Takes in the record that this session has just written as `line`.
  mutating func appended(
    _ record: JournalRecord, line: [UInt8], name: String, status: FileStatus?
  ) {
    updateCursor(name) { $0.appended(line, sequence: record.number.sequence, status: status) }
    records.append(record)
    apply(record)
  }

  /// Changes a cursor in place.
  mutating func updateCursor(_ name: String, _ body: (inout JournalCursor) -> Void) {
    if var cursor = cursors.removeValue(forKey: name) {
      body(&cursor)
      cursors[name] = cursor
    }
  }

  // Nil when the file has become shorter or another file: everything must be read again.
  private mutating func readJournal(
    _ name: String, _ writer: String, _ folder: StoreFolder,
    _ grown: inout [String: JournalCursor]
  ) throws(StoreError) -> [JournalRecord]? {
    if let known = cursors[name]?.status, try folder.status(of: name) == known { return [] }
    let file: StoreFile
    do throws(StoreError) {
      guard let found = try folder.file(name, .read) else { return nil }
      file = found
    } catch {
      // A link or a FIFO with a journal's name is none of ours: said, but it stops nobody.
      guard case .refused(let path, let reason) = error, reason != .hardLinked else { throw error }
      note(.strangeFile(path: path))
      return []
    }
    let status = try file.status()
    var cursor =
      cursors[name] ?? JournalCursor(writer: writer, path: file.path, status: status)
    guard cursor.status.isSameFile(as: status), status.size >= cursor.length else { return nil }
    let bytes = try file.bytes(from: cursor.length, limit: Journal.fileLimit)
    let records = cursor.take(bytes, status: status)
    grown[name] = cursor
    return records
  }

  /// Reads all journals from the beginning, without a snapshot. A journal may have been replaced
  /// (restored, merged, rewritten): what it now says counts, but fewer records than before are
  /// never passed over in silence.
  mutating func startAgain(_ folder: StoreFolder) throws(StoreError) {
    let before = cursors
    var fresh = PlaceState(place)
    fresh.failure = failure
    fresh.hasLeftNote = hasLeftNote
    fresh.claim = claim
    fresh.notices = notices
    fresh.replacesSnapshot = snapshot != nil
    try fresh.read(folder)
    for (name, cursor) in before
    where (fresh.cursors[name]?.lastSequence ?? 0) < cursor.lastSequence {
      fresh.note(.journalShrank(path: cursor.path))
    }
    fresh.undelivered = []
    fresh.undeliveredOutOfOrder = true
    self = fresh
  }

  private mutating func fold(_ arrived: [JournalRecord]) {
    guard let first = arrived.first else { return }
    let inOrder = records.last.map { !(first < $0) } ?? true
    undelivered += arrived
    if inOrder {
      records += arrived
      for record in arrived { apply(record) }
      return
    }
    undeliveredOutOfOrder = true
    records = (records + arrived).sorted()
    startFold()
    for record in records { apply(record) }
  }

  private mutating func startFold() {
    undone = [:]
    speaksOfOmitted = false
    switch snapshot?.content ?? PlaceContent(of: place) {
    case .office(let office): self.office = office
    case .plan(let plan): self.plan = plan
    }
  }

  private mutating func apply(_ record: JournalRecord) {
    plan?.apply(record)
    if snapshot != nil { noteTravel(record) }
    office?.apply(record)
    for case .task(let edit) in record.batch.changes {
      for case let number? in [edit.old?.id.number, edit.new?.id.number]
      where number < Self.taskLimit { highestTask = max(highestTask, number) }
    }
  }

  private mutating func reportFindings() {
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key }) {
      for damage in cursor.damage.dropFirst(reportedDamage[name] ?? 0) { note(.damage(damage)) }
      reportedDamage[name] = cursor.damage.count
      for line in cursor.newerLines.dropFirst(reportedNewer[name] ?? 0) {
        note(.newerRecord(path: cursor.path, line: line))
      }
      reportedNewer[name] = cursor.newerLines.count
    }
  }
}

// MARK: - Snapshots

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
    // A snapshot keeps the steps of each journal; those of a person with several do not fit together.
    if snapshot.header.journals.contains(where: { RecordNumber.isSession($0.writer, of: writer) }) {
      return true
    }
    guard let covered = snapshot.header.journals.first(where: { $0.writer == writer }) else {
      return false
    }
    if covered.undoable > undone[writer] ?? 0 { return false }
    return history(of: writer)?.isExhausted ?? true
  }

  /// Reads all journals from the beginning for the sake of their records. Callers need not notice,
  /// unless it shows that the snapshot hid something.
  mutating func readWholly(_ folder: StoreFolder) throws(StoreError) {
    let before = self
    try startAgain(folder)
    guard content == before.content, recordCount == before.recordCount, readOnly == before.readOnly
    else { return }
    undelivered = before.undelivered
    undeliveredOutOfOrder = before.undeliveredOutOfOrder
    covered = before.covered
    replacesSnapshot = before.replacesSnapshot
  }

  /// Whether all that was read is sound and understood by this version.
  var maySnapshot: Bool {
    failure == nil && !speaksOfOmitted && cursors.values.allSatisfy(\.isSound)
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
  private func contradictsSnapshot(
    _ arrived: [JournalRecord], _ grown: [String: JournalCursor]
  ) -> Bool {
    guard let snapshot else { return false }
    if let first = arrived.first, RecordOrder(first) < snapshot.header.last { return true }
    return grown.values.contains { !$0.damage.isEmpty }
  }

  private mutating func noteTravel(_ record: JournalRecord) {
    let writer = record.number.writer
    let number: RecordNumber
    switch record.batch.purpose {
    case .step: return
    case .undo(let undone):
      self.undone[writer, default: 0] += 1
      number = undone
    case .redo(let redone): number = redone
    }
    guard let covered = snapshot?.header.journals.first(where: { $0.writer == writer }) else {
      return
    }
    if number.writer == writer, number.sequence <= covered.omitted { speaksOfOmitted = true }
  }
}
