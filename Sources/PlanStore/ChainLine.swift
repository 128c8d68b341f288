// One line of a journal as the hash chain sees it: who, which number, after what; not what it says.

import PlainJSON

/// A sound line of a journal, without its changes.
struct ChainLine: Hashable, Sendable {
  let writer: String
  let sequence: Int
  let lamport: Int
  /// Milliseconds since 1970, as the line says.
  let time: Int
  /// Hash of the writer's line before it; 0 for none.
  let previous: UInt64
  /// Hashes of the ends of the writer's other branches, which go on in this line.
  let joins: [UInt64]
  /// Hash of this line, or of the one that it stands for.
  let hash: UInt64
  /// Versions of the plan's document that its changes are the first to speak of.
  let sources: [Int]

  /// Reads a line without its end; nil when it is no line of a journal.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard RecordLine.isSound(line), let value = try? JSONValue.parse(line),
      let version = value["v"]?.int, version >= 1, let writer = value["w"]?.string,
      let sequence = value["n"]?.int, (1..<RecordLine.counterLimit).contains(sequence),
      let lamport = value["l"]?.int, (1..<RecordLine.counterLimit).contains(lamport),
      let text = value["prev"]?.string, text.utf8.count == 16,
      let previous = UInt64(text, radix: 16)
    else { return nil }
    self.writer = writer
    self.sequence = sequence
    self.lamport = lamport
    self.previous = previous
    joins = (value["joins"]?.array ?? []).compactMap { $0.string.flatMap { UInt64($0, radix: 16) } }
    time = value["t"]?.int ?? 0
    sources = Self.sources(value)
    var original: UInt64?
    if version >= Journal.replacedVersion {
      original = (try? Replacement.read(value))?.original
      if original == nil, version == Journal.replacedVersion { return nil }
    }
    hash = original ?? RecordLine.hash(line)
  }

  init(
    writer: String, sequence: Int, lamport: Int, time: Int, previous: UInt64, hash: UInt64,
    joins: [UInt64] = [], sources: [Int] = []
  ) {
    self.writer = writer
    self.sequence = sequence
    self.lamport = lamport
    self.time = time
    self.previous = previous
    self.hash = hash
    self.joins = joins
    self.sources = sources
  }

  init?(_ line: [UInt8]) {
    let read = line.withUnsafeBufferPointer { ChainLine($0) }
    guard let read else { return nil }
    self = read
  }

  /// The chain's hash of a line without its end: its own, or that of the line that it stands for.
  static func hash(of line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // Nearly every line is its own.
    guard line.starts(with: "{\"v\":\(Journal.replacedVersion),".utf8), let read = ChainLine(line)
    else { return RecordLine.hash(line) }
    return read.hash
  }

  private static func sources(_ value: JSONValue) -> [Int] {
    var versions = value["label"]?.string == "importPlan" ? [1] : []
    for change in value["changes"]?.array ?? [] where change["kind"]?.string == "profile" {
      if let version = change["new"]?["sourceVersion"]?.int { versions.append(version) }
    }
    return versions
  }
}

/// The lines of one writer in one place, linked by their hashes.
struct JournalChain: Sendable {
  let writer: String
  /// Those that hang, line by line, on the writer's first: by number, each once.
  private(set) var lines: [ChainLine] = []
  /// Those whose predecessor is not there.
  private(set) var orphans: [ChainLine] = []
  private var numbers: [UInt64: Int] = [:]
  private var followed: Set<UInt64> = []

  /// Links the lines of `writer` among `found`, in whatever order they come.
  init(writer: String, _ found: [ChainLine]) {
    self.writer = writer
    let own = found.filter { $0.writer == writer }
    // Ascending already, but for merged files.
    for line in Self.isAscending(own) ? own : own.sorted(by: Self.isBefore) { add(line) }
  }

  private mutating func add(_ line: ChainLine) {
    guard numbers[line.hash] == nil else { return }
    let before = line.previous == 0 ? 0 : numbers[line.previous]
    guard before == line.sequence - 1 else {
      orphans.append(line)
      return
    }
    numbers[line.hash] = line.sequence
    followed.insert(line.previous)
    followed.formUnion(line.joins)
    lines.append(line)
  }

  /// Number of the line with that hash; nil when there is none.
  func number(of hash: UInt64) -> Int? { numbers[hash] }

  /// The lines that no other follows: one, or more where two copies were worked on apart.
  var tips: [ChainLine] { lines.filter { !followed.contains($0.hash) } }

  /// Number of the first line up to `number` on which none of the lines `heads` hangs, in the chain
  /// or apart from it; nil when there is none.
  func strangers(to heads: [UInt64], upTo number: Int) -> Int? {
    var before: [UInt64: [UInt64]] = [:]
    for line in lines { before[line.hash] = [line.previous] + line.joins }
    var known: Set<UInt64> = []
    var waiting = heads
    while let hash = waiting.popLast() {
      if hash != 0, known.insert(hash).inserted { waiting += before[hash] ?? [] }
    }
    return (lines + orphans).first { $0.sequence <= number && !known.contains($0.hash) }?.sequence
  }

  private static func isAscending(_ lines: [ChainLine]) -> Bool {
    !zip(lines, lines.dropFirst()).contains { $1.sequence < $0.sequence }
  }

  static func isBefore(_ a: ChainLine, _ b: ChainLine) -> Bool {
    (a.sequence, a.lamport, a.hash) < (b.sequence, b.lamport, b.hash)
  }
}

/// The physical lines of a file, one after the other.
struct FileLines: Sequence, IteratorProtocol {
  /// Where a line stands.
  struct Line: Equatable {
    /// From 1.
    let number: Int
    /// Its bytes in the file without the line end.
    let content: Range<Int>
    /// With the line end, if there is one.
    let whole: Range<Int>
    /// Whether it ends in a line feed.
    let isEnded: Bool
  }

  private let bytes: [UInt8]
  private var start = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Line? {
    guard start < bytes.count else { return nil }
    let found = bytes.withUnsafeBufferPointer { JournalCursor.lineEnd($0, from: start) }
    let end = found ?? bytes.count
    let stop = end > start && found != nil && bytes[end - 1] == 0x0D ? end - 1 : end
    number += 1
    defer { start = found.map { $0 + 1 } ?? bytes.count }
    return Line(
      number: number, content: start..<stop, whole: start..<(found.map { $0 + 1 } ?? bytes.count),
      isEnded: found != nil)
  }
}
