// What this session has read of one place: its journals, the records in order, the state they give.

import Glibc
import PlanModel

/// The journals of one place, read and folded.
struct PlaceState: Sendable {
  let place: JournalPlace
  private(set) var cursors: [String: JournalCursor] = [:]
  /// In their order.
  private(set) var records: [JournalRecord] = []
  private(set) var plan: Plan?
  private(set) var office: Office?
  private(set) var notices: [StoreNotice] = []
  /// Highest number that a task of this place ever had.
  private(set) var highestTask = 0
  /// A failure of this session that forbids it to write here.
  var failure: ReadOnlyReason?
  /// Whether this session has said that it appends here.
  var hasLeftNote = false
  private var undelivered: [JournalRecord] = []
  private var undeliveredOutOfOrder = false
  private var reportedDamage: [String: Int] = [:]
  private var reportedNewer: [String: Int] = [:]

  // Beyond what the written form of a unit task allows (UnitTaskID); only tampering gets there.
  private static let taskLimit = 1_000_000_000

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
  var nextLamport: Int { min((records.last?.lamport ?? 0) + 1, RecordLine.counterLimit - 1) }

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
    cursors.merge(grown) { $1 }
    fold(arrived.sorted())
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

  // A journal was replaced (restored, merged, rewritten). What it now says counts, but fewer records
  // than before are never passed over in silence.
  private mutating func startAgain(_ folder: StoreFolder) throws(StoreError) {
    let before = cursors
    var fresh = PlaceState(place)
    fresh.failure = failure
    fresh.hasLeftNote = hasLeftNote
    fresh.notices = notices
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
    switch place {
    case .office: office = Office()
    case .plan(let id): plan = Plan(id: id)
    }
  }

  private mutating func apply(_ record: JournalRecord) {
    plan?.apply(record)
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
