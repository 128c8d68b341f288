// What this session has read of one place: its journals, the records in order, the state they give.

import Glibc
import PlanModel

/// The journals of one place, read and folded.
struct PlaceState: Sendable {
  let place: JournalPlace
  var cursors: [String: JournalCursor] = [:]
  /// How the records of each writer hang together.
  var chains: [String: WriterChain] = [:]
  /// What was read of the journals, in order: everything, or what came after the snapshot.
  private(set) var records: [JournalRecord] = []
  private(set) var plan: Plan?
  private(set) var office: Office?
  // With what the fold began.
  var snapshot: Snapshot?
  private var notices: [StoreNotice] = []
  /// Highest number that a task of this place ever had.
  var highestTask = 0
  /// A failure of this session that forbids it to write here.
  var failure: ReadOnlyReason?
  /// Whether this session has said that it appends here.
  var hasLeftNote = false
  /// Under whose name this session appends here; nil as long as it is not known.
  var ownWriter: String?
  /// Whether the place says where its journals are at home.
  var hasNotedHome = false
  /// The journal of its own that this session has where there are no locks.
  var claim: JournalClaim?
  var undelivered: [JournalRecord] = []
  var undeliveredOutOfOrder = false
  private var reportedDamage: Set<JournalDamage> = []
  private var reportedNewer: [String: Int] = [:]
  // How many steps each writer took back since the snapshot, and whether a record spoke of a step
  // that the snapshot left out.
  var undone: [String: Int] = [:]
  var speaksOfOmitted = false
  // What the last snapshot covered, as far as this session knows.
  var covered = (records: 0, bytes: 0)
  /// Whether the newest snapshot was given up though it fits: the next one takes its place at once.
  var replacesSnapshot = false

  // Beyond what the written form of a unit task allows (UnitTaskID); only tampering gets there.
  static let taskLimit = 1_000_000_000

  init(_ place: JournalPlace) {
    self.place = place
    startFold()
  }

  /// Why `writer` may not write here; nil when he may.
  func readOnly(for writer: String) -> ReadOnlyReason? {
    if let failure { return failure }
    if let first = damage.first { return .damaged(first) }
    for (_, cursor) in cursors.sorted(by: { $0.key < $1.key }) {
      if let line = cursor.forbiddingLine {
        return .newerVersion(path: cursor.path, line: line)
      }
    }
    guard let marker = cursors[Journal.fileName(of: writer)]?.markers.first else { return nil }
    return .unfinishedMerge(path: marker.path, line: marker.line)
  }

  /// All damage, by file and line. What cannot be read in a mere copy of a journal is none.
  var damage: [JournalDamage] {
    let lines = cursors.values.lazy.filter { !$0.isCopy }.flatMap(\.damage)
    let all = Array(lines) + chains.values.flatMap(\.damage)
    return all.isEmpty ? [] : all.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  /// The copies of journals, with how many records stand in each and in no journal.
  var copies: [(cursor: JournalCursor, missing: Int)] {
    cursors.values.filter(\.isCopy).sorted { $0.path < $1.path }.map {
      ($0, chains[$0.writer]?.onlyInCopies.count ?? 0)
    }
  }

  /// The Lamport number of the next record.
  var nextLamport: Int { min((lastOrder?.lamport ?? 0) + 1, RecordLine.counterLimit - 1) }

  /// The last record in order; nil when there is none.
  var lastOrder: RecordOrder? { records.last.map(RecordOrder.init) ?? snapshot?.header.last }

  /// The digests of all records folded, joined by exclusive or.
  var seen: UInt64 { plan?.seen ?? office?.seen ?? 0 }

  /// Records folded.
  var recordCount: Int { (snapshot?.header.records ?? 0) + records.count }

  /// Whether the record that made the plan is there. Where it is gone, a journal is gone.
  var knowsItsBeginning: Bool {
    place == .office || snapshot != nil || records.contains { $0.batch.label == .importPlan }
  }

  /// What is wrong when it does not: no journal, or one that begins with nothing that can be read.
  /// The journal of the writer `made` may just have been made by this session.
  func lackOfBeginning(_ journals: StoreFolder, besides made: String? = nil) -> StoreError {
    let suspect = cursors.values.sorted { $0.path < $1.path }.first { cursor in
      guard !cursor.isCopy, cursor.length > 0 || cursor.writer != made
      else { return false }
      return cursor.lastSequence == 0 || !cursor.damage.isEmpty
        || !(chains[cursor.writer]?.damage.isEmpty ?? true)
    }
    return suspect.map { .beginningGone(path: $0.path) } ?? .incomplete(path: journals.path)
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

  /// What the person should hear of the files as they are now, beside what was noted on the way.
  func notices(for writer: String) -> [StoreNotice] {
    var all = notices
    let own = chains[writer]
    if let own, own.tips.count > 1, let fork = own.forks.first {
      all.append(.forked(path: fork.path, line: fork.line))
    }
    for (_, cursor) in cursors.sorted(by: { $0.key < $1.key }) where !cursor.isCopy {
      guard cursor.writer != writer, let marker = cursor.markers.first else { continue }
      all.append(.unfinishedMerge(path: marker.path, line: marker.line))
    }
    all += copies.map { .journalCopy(path: $0.cursor.path, missing: $0.missing) }
    return all
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
    var grown = Grown(chains: chains)
    for name in names {
      guard let journal = JournalName(name) else {
        if !name.hasPrefix(".") { note(.strangeFile(path: folder.path(of: name))) }
        continue
      }
      guard let records = try readJournal(name, journal, folder, &grown) else {
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
    cursors.merge(grown.cursors) { $1 }
    chains = grown.chains
    fold(arrived)
    reportFindings()
  }

  /// What a reading has found so far.
  struct Grown {
    var cursors: [String: JournalCursor] = [:]
    var chains: [String: WriterChain]
  }

  /// Takes in the record that this session has just written as `line`.
  mutating func appended(
    _ record: JournalRecord, line: [UInt8], name: String, status: FileStatus?
  ) {
    let number = record.number
    updateCursor(name) {
      $0.appended(line, hash: number.digest, sequence: number.sequence, status: status)
    }
    chains[number.writer, default: WriterChain()].appended(number.digest, number.sequence)
    records.append(record)
    apply(record)
  }

  /// Takes in that this session has copied `line`, whose record is known from a copy of the journal.
  mutating func moved(_ found: RecordLine, line: [UInt8], name: String, status: FileStatus?) {
    let number = found.record.number
    updateCursor(name) {
      $0.appended(line, hash: found.hash, sequence: number.sequence, status: status)
    }
    chains[number.writer, default: WriterChain()].stands(found.hash)
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
    _ name: String, _ journal: JournalName, _ folder: StoreFolder, _ grown: inout Grown
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
      cursors[name] ?? JournalCursor(name: journal, path: file.path, status: status)
    guard cursor.status.isSameFile(as: status), status.size >= cursor.length else { return nil }
    // Copying one file over another leaves it the same file: what is known must still be there.
    guard try cursor.beginning.stands(in: file) else { return nil }
    if cursor.beginning.count == 0, cursor.length > 0 {
      cursor.beginning = try KnownBeginning.of(file, length: cursor.length)
    }
    let start = cursor.lastLine.isEmpty ? cursor.length : cursor.lastLine.lowerBound
    let bytes = try file.bytes(from: start, limit: Journal.fileLimit)
    guard cursor.stands(atHeadOf: bytes, from: start) else { return nil }
    let records = cursor.take(
      Array(bytes.dropFirst(cursor.length - start)), status: status, &grown.chains)
    // Nobody appends a line twice: one that comes again was moved, and others may stand before it.
    if let known = cursors[name], cursor.repeats > known.repeats { return nil }
    grown.cursors[name] = cursor
    return records
  }

  /// Reads all journals from the beginning, without a snapshot. A journal may have been replaced
  /// (restored, merged, rewritten): what it now says counts, but fewer records than before are
  /// never passed over in silence.
  mutating func startAgain(_ folder: StoreFolder) throws(StoreError) {
    let before = (cursors: cursors, chains: chains)
    var fresh = PlaceState(place)
    fresh.failure = failure
    fresh.hasLeftNote = hasLeftNote
    fresh.claim = claim
    fresh.ownWriter = ownWriter
    fresh.hasNotedHome = hasNotedHome
    fresh.notices = notices
    fresh.replacesSnapshot = snapshot != nil
    try fresh.read(folder)
    for (name, cursor) in before.cursors.sorted(by: { $0.key < $1.key }) {
      let writer = cursor.writer
      let isLess =
        cursor.isCopy
        ? (fresh.chains[writer]?.count ?? 0) < (before.chains[writer]?.count ?? 0)
        : (fresh.cursors[name]?.lastSequence ?? 0) < cursor.lastSequence
      if isLess { fresh.note(.journalShrank(path: cursor.path)) }
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

  mutating func startFold() {
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
    for damage in damage where reportedDamage.insert(damage).inserted { note(.damage(damage)) }
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key }) {
      for line in cursor.newerLines.dropFirst(reportedNewer[name] ?? 0) {
        note(.newerRecord(path: cursor.path, line: line))
      }
      reportedNewer[name] = cursor.newerLines.count
    }
  }
}
