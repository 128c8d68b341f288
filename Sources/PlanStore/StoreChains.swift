// The chains of a whole store, read anew: from them its heads, and what became of older heads.

import PlanModel

/// All journals of a store as chains, and its documents by their hashes.
package struct StoreChains: Sendable {
  /// By the place's path, then by writer.
  var journals: [String: [String: JournalChain]] = [:]
  /// By the place's path, then by version.
  var sources: [String: [Int: String]] = [:]

  /// The heads as they are now.
  package var heads: StoreHeads {
    var entries: [StoreHeads.Entry] = []
    for (place, chains) in journals {
      for chain in chains.values {
        entries += chain.tips.map { StoreHeads.Entry($0, in: place) }
        for version in Set(chain.lines.flatMap(\.sources)) {
          if let entry = source(version, in: place) { entries.append(entry) }
        }
      }
    }
    return StoreHeads(Set(entries))
  }

  /// Number of lines that hang together.
  package var count: Int {
    journals.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.lines.count } }
  }

  func source(_ version: Int, in place: String) -> StoreHeads.Entry? {
    guard let hash = sources[place]?[version] else { return nil }
    return StoreHeads.Entry(
      place: place, name: StoreHeads.Entry.source, number: version, hash: hash)
  }

  /// What is no longer as it was when `heads` were taken, and what came into journals that they
  /// speak of before the lines they speak of; empty when nothing but new steps has come.
  package func losses(since heads: StoreHeads) -> [HeadLoss] {
    let losses = heads.entries.compactMap { entry in
      loss(of: entry).map { HeadLoss(entry: entry, kind: $0) }
    }
    return losses + insertions(since: heads, besides: losses)
  }

  private func insertions(since heads: StoreHeads, besides losses: [HeadLoss]) -> [HeadLoss] {
    let broken = Set(losses.map(\.entry))
    let entries = heads.entries.filter { !$0.isSource && !broken.contains($0) }
    return Dictionary(grouping: entries) { $0.place + " " + $0.name }.values.compactMap { own in
      guard let last = own.max(by: { $0.number < $1.number }),
        let chain = journals[last.place]?[last.name]
      else { return nil }
      let hashes = own.compactMap { UInt64($0.hash, radix: 16) }
      let added = chain.strangers(to: hashes, upTo: last.number)
      return added.map { HeadLoss(entry: last, kind: .inserted(step: $0)) }
    }
  }

  private func loss(of entry: StoreHeads.Entry) -> HeadLoss.Kind? {
    if entry.isSource {
      guard let hash = sources[entry.place]?[entry.number] else { return .gone }
      return hash == entry.hash ? nil : .changed
    }
    guard let chain = journals[entry.place]?[entry.name] else { return .gone }
    if let hash = UInt64(entry.hash, radix: 16), chain.number(of: hash) == entry.number {
      return nil
    }
    let last = chain.lines.last?.sequence ?? 0
    return last < entry.number ? .cut(now: last) : .changed
  }
}

/// Something that a store no longer has as it had it.
package struct HeadLoss: Equatable, Sendable {
  /// What became of it.
  package enum Kind: Equatable, Sendable {
    /// The journal or document is not there.
    case gone
    /// The journal ends before; the number of its last line now.
    case cut(now: Int)
    /// Other lines stand there.
    case changed
    /// All is there, and a step more that does not come after it: of a copy that was worked on
    /// apart, or put in by hand.
    case inserted(step: Int)
  }
  package let entry: StoreHeads.Entry
  package let kind: Kind

  /// Whether something is missing.
  package var isLoss: Bool {
    if case .inserted = kind { return false }
    return true
  }
}

extension StoreHeads.Entry {
  init(_ line: ChainLine, in place: String) {
    self.init(
      place: place, name: line.writer, number: line.sequence,
      hash: RecordLine.hex(line.hash, digits: 16))
  }
}

// MARK: - An older state by its digest alone

extension StoreChains {
  /// A state that the store has been in.
  package struct FoundState: Equatable, Sendable {
    package let heads: StoreHeads
    /// When its last step was made, by the steps' own clocks.
    package let time: Int
    /// Steps that came after it.
    package let later: Int
  }

  /// The state with that digest, looked for among those that the steps give when they are made again
  /// in the order of their times; nil when there is none. Clocks that ran apart can hide one.
  package func state(with digest: HeadDigest) -> FoundState? {
    var replay = HeadReplay(self)
    while let time = replay.step() {
      guard replay.digest == digest else { continue }
      return FoundState(
        heads: StoreHeads(replay.entries), time: time, later: replay.remaining)
    }
    return nil
  }
}

/// Makes a store's steps again, by their times, and knows the heads after each.
private struct HeadReplay {
  private struct Event {
    let time: Int
    let place: String
    let line: ChainLine
  }

  private let chains: StoreChains
  private let events: [Event]
  private var next = 0
  private var places: [String: Set<StoreHeads.Entry>] = [:]
  private var hashes: [String: String] = [:]

  init(_ chains: StoreChains) {
    self.chains = chains
    var events: [Event] = []
    for (place, journals) in chains.journals {
      for chain in journals.values {
        // Never before the line on which it hangs, whatever the clock said.
        var times: [UInt64: Int] = [:]
        for line in chain.lines {
          let time = max(line.time, times[line.previous] ?? line.time)
          times[line.hash] = time
          events.append(Event(time: time, place: place, line: line))
        }
      }
    }
    self.events = events.sorted { a, b in
      if a.time != b.time { return a.time < b.time }
      return (a.place, a.line.lamport, a.line.writer, a.line.sequence, a.line.hash)
        < (b.place, b.line.lamport, b.line.writer, b.line.sequence, b.line.hash)
    }
  }

  var remaining: Int { events.count - next }
  var entries: [StoreHeads.Entry] { places.values.flatMap(\.self) }
  var digest: HeadDigest { HeadDigest(hashes) }

  /// Makes the next step and says when it was; nil at the end.
  mutating func step() -> Int? {
    guard next < events.count else { return nil }
    let event = events[next]
    next += 1
    var tips = places[event.place] ?? []
    let followed = ([event.line.previous] + event.line.joins).map { RecordLine.hex($0, digits: 16) }
    tips = tips.filter { $0.name != event.line.writer || !followed.contains($0.hash) }
    tips.insert(StoreHeads.Entry(event.line, in: event.place))
    for version in event.line.sources {
      if let entry = chains.source(version, in: event.place) { tips.insert(entry) }
    }
    places[event.place] = tips
    hashes[event.place] = HeadDigest.place(tips)
    return event.time
  }
}
