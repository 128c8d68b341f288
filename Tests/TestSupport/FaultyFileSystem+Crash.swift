// What a disk keeps when the power goes: of each file any of the blocks that were not synchronised, at
// any length between the old and the new, the others as they were or zero; of each folder any of the
// names. Synchronised once, it stays.

import Synchronization

extension FaultyFileSystem {
  /// The power goes: processes end, and the disk keeps what `survival` says.
  package func crash(_ survival: Survival) {
    killAll()
    state.withLock { state in
      Self.settle(&state.nodes, survival)
    }
  }

  private static func settle(_ nodes: inout [Node], _ survival: Survival) {
    var random = SplitMix(seed: { if case .torn(_, let seed) = survival { seed } else { 0 } }())
    for index in nodes.indices where nodes[index].isPending {
      settle(&nodes[index], survival, &random)
    }
  }

  private static func settle(_ node: inout Node, _ survival: Survival, _ random: inout SplitMix) {
    switch survival {
    case .nothing:
      node.bytes = node.durable
      node.entries = node.durableEntries
    case .everything: break
    case .torn(let block, _):
      node.bytes = torn(node.bytes, node.durable, block, &random)
      let names = Set(node.entries.keys).union(node.durableEntries.keys).sorted()
      for name in names where node.entries[name] != node.durableEntries[name] {
        if random.next() & 1 == 0 { node.entries[name] = node.durableEntries[name] }
      }
    }
    node.durable = node.bytes
    node.durableEntries = node.entries
  }

  // Any length between the two, and for each block either what was written or what was there.
  private static func torn(
    _ bytes: [UInt8], _ durable: [UInt8], _ block: Int, _ random: inout SplitMix
  ) -> [UInt8] {
    guard bytes != durable else { return bytes }
    let low = min(bytes.count, durable.count)
    let length = low + Int(random.next() % UInt64(max(bytes.count, durable.count) - low + 1))
    var result = [UInt8](repeating: 0, count: length)
    for start in stride(from: 0, to: length, by: block) {
      let source = random.next() & 1 == 0 ? bytes : durable
      for index in start..<min(start + block, length) {
        let same = index < low && bytes[index] == durable[index]
        result[index] = same ? bytes[index] : index < source.count ? source[index] : 0
      }
    }
    return result
  }

  // MARK: Every moment of a piece of work

  /// A disk of its own with the same content, nothing open.
  package func copy() -> FaultyFileSystem {
    Self.unopened(state.withLock { $0.nodes })
  }

  /// Remembers the disk after every change from now on.
  package func recordMoments() { state.withLock { $0.moments = [$0.nodes] } }

  /// How many moments there are so far; 0 when they are not recorded.
  package var momentCount: Int { state.withLock { $0.moments?.count ?? 0 } }

  /// The disk that is found when the power goes at that moment.
  package func disk(at moment: Int, _ survival: Survival) -> FaultyFileSystem {
    var nodes = state.withLock { $0.moments?[moment] ?? $0.nodes }
    Self.settle(&nodes, survival)
    return Self.unopened(nodes)
  }

  private static func unopened(_ nodes: [Node]) -> FaultyFileSystem {
    var nodes = nodes
    for index in nodes.indices where nodes[index].locker != nil { nodes[index].locker = nil }
    return FaultyFileSystem(State(nodes: nodes))
  }

  /// Two disks with the same names and bytes have the same; by chance one in 2^64 others too.
  package func fingerprint() -> Int {
    state.withLock { state in
      var hasher = Hasher()
      func walk(_ node: Int) {
        state.nodes[node].bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        for (name, inner) in state.nodes[node].entries.sorted(by: { $0.key < $1.key }) {
          hasher.combine(name)
          walk(inner)
        }
        hasher.combine(state.nodes[node].entries.count)
      }
      walk(0)
      return hasher.finalize()
    }
  }

  /// Whether anything at that moment was not synchronised: if not, power that goes takes nothing.
  package func isPending(at moment: Int) -> Bool {
    state.withLock { $0.moments?[moment].contains(where: \.isPending) ?? false }
  }
}

extension FaultyFileSystem.Node {
  /// Whether anything of it is not on the disk yet.
  var isPending: Bool { entries != durableEntries || bytes != durable }
}
