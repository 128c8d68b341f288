// A file system in memory that fails on demand and forgets like a disk: call N fails with a given
// errno, writes come short, the power goes and takes or tears what was not synchronised.

import Glibc
package import PlanStore
import Synchronization

/// A file system for tests. Shared by several stores, it stands for one disk used by several
/// processes; `crash` ends them all.
package final class FaultyFileSystem: FileSystem {
  /// Which calls fail.
  package struct Fault: Sendable {
    /// Number of the first call that fails, from 1.
    package var call: Int
    package var errno: Int32
    /// Whether every call after it fails too.
    package var lasting: Bool
    /// Only calls of this name; nil for all.
    package var only: String?

    package init(call: Int, errno: Int32, lasting: Bool = false, only: String? = nil) {
      self.call = call
      self.errno = errno
      self.lasting = lasting
      self.only = only
    }
  }

  /// What the disk keeps of that which was not synchronised when the power went.
  package enum Survival: Sendable {
    case nothing
    case everything
    /// By chance, in blocks of so many bytes; the same seed gives the same disk.
    case torn(block: Int, seed: UInt64)
  }

  struct Node {
    var kind: FileStatus.Kind
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
    var entries: [String: Int] = [:]
    var durableEntries: [String: Int] = [:]
    var mode: UInt32
    var links = 1
    var modified = 0
    var locker: Descriptor?
  }

  struct State {
    var nodes: [Node]
    var open: [Descriptor: Int] = [:]
    var nextDescriptor: Int32 = 100
    var calls: [String] = []
    var matching = 0
    var fault: Fault?
    var shortWrite: Int?
    var interference: [UInt8]?
    var before: (call: String, action: @Sendable () -> Void)?
    var freeBytes = Int.max
    var clock = 1
    var paused = 0
    var owner: UInt32 = 1000
    var user: UInt32 = 1000
    var lockError: Int32?
    var areLocksShared = true
    var systemIdentity = "system-1"
    var readLimit = Int.max
    /// The nodes after each change, while they are recorded.
    var moments: [[Node]]?

    /// To be called after each change of what is on the disk.
    mutating func changed() {
      if moments != nil { moments?.append(nodes) }
    }
  }

  let state: Mutex<State>

  package init() {
    state = Mutex(State(nodes: [Node(kind: .directory, mode: 0o755)]))
  }

  init(_ state: State) { self.state = Mutex(state) }

  static func find(_ path: String, in state: State) -> Int? {
    var node = 0
    for part in path.split(separator: "/") where part != "." {
      guard let next = state.nodes[node].entries[String(part)] else { return nil }
      node = next
    }
    return node
  }

  // MARK: FileSystem

  // Every call passes here: counts it, fails it when it is its turn.
  private func call<Result>(
    _ name: String, _ body: (inout State) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let action = state.withLock { state in
      guard state.before?.call == name else { return nil as (@Sendable () -> Void)? }
      defer { state.before = nil }
      return state.before?.action
    }
    action?()
    return try state.withLock { (state) throws(SystemError) in
      state.calls.append(name)
      if let fault = state.fault, fault.only == nil || fault.only == name {
        state.matching += 1
        if state.matching == fault.call || (fault.lasting && state.matching > fault.call) {
          throw SystemError(fault.errno)
        }
      }
      return try body(&state)
    }
  }

  static func node(
    _ descriptor: Descriptor, _ state: State
  ) throws(SystemError) -> Int {
    guard let node = state.open[descriptor] else { throw SystemError(EBADF) }
    return node
  }

  private static func opened(_ node: Int, _ state: inout State) -> Descriptor {
    let descriptor = Descriptor(state.nextDescriptor)
    state.nextDescriptor += 1
    state.open[descriptor] = node
    return descriptor
  }

  package func openDirectory(
    _ name: String, in parent: Descriptor?
  ) throws(SystemError) -> Descriptor {
    try call("openDirectory") { (state) throws(SystemError) in
      let found: Int?
      if let parent {
        found = state.nodes[try Self.node(parent, state)].entries[name]
      } else {
        found = Self.find(name, in: state)
      }
      guard let found else { throw SystemError(ENOENT) }
      guard state.nodes[found].kind == .directory else { throw SystemError(ENOTDIR) }
      return Self.opened(found, &state)
    }
  }

  package func makeDirectory(_ name: String, in parent: Descriptor?) throws(SystemError) {
    try call("makeDirectory") { (state) throws(SystemError) in
      var above = 0
      var last = name
      if let parent {
        above = try Self.node(parent, state)
      } else {
        let parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
        guard let end = parts.last else { throw SystemError(EEXIST) }
        guard let found = Self.find(parts.dropLast().joined(separator: "/"), in: state) else {
          throw SystemError(ENOENT)
        }
        above = found
        last = end
      }
      guard state.nodes[above].entries[last] == nil else { throw SystemError(EEXIST) }
      state.nodes.append(Node(kind: .directory, mode: 0o755))
      state.nodes[above].entries[last] = state.nodes.count - 1
      state.changed()
    }
  }

  package func open(
    _ name: String, in directory: Descriptor, _ mode: OpenMode
  ) throws(SystemError) -> Descriptor {
    try call(mode == .create ? "create" : "open") { (state) throws(SystemError) in
      let above = try Self.node(directory, state)
      if let found = state.nodes[above].entries[name] {
        if mode == .create { throw SystemError(EEXIST) }
        if state.nodes[found].kind == .symbolicLink { throw SystemError(ELOOP) }
        if state.nodes[found].kind == .directory, mode != .read { throw SystemError(EISDIR) }
        return Self.opened(found, &state)
      }
      guard mode == .create else { throw SystemError(ENOENT) }
      state.clock += 1
      var node = Node(kind: .regular, mode: 0o644)
      node.modified = state.clock
      state.nodes.append(node)
      state.nodes[above].entries[name] = state.nodes.count - 1
      state.changed()
      return Self.opened(state.nodes.count - 1, &state)
    }
  }

  package func close(_ descriptor: Descriptor) {
    state.withLock { state in
      guard let node = state.open.removeValue(forKey: descriptor) else { return }
      if state.nodes[node].locker == descriptor { state.nodes[node].locker = nil }
    }
  }

  private static func status(_ node: Int, _ state: State) -> FileStatus {
    let value = state.nodes[node]
    return FileStatus(
      kind: value.kind, device: 1, inode: UInt64(node), links: value.links, mode: value.mode,
      owner: state.owner, group: 1000, size: value.bytes.count, modified: value.modified)
  }

  package func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    try call("status") { (state) throws(SystemError) in
      Self.status(try Self.node(descriptor, state), state)
    }
  }

  package func status(
    of name: String, in directory: Descriptor
  ) throws(SystemError) -> FileStatus {
    try call("statusByName") { (state) throws(SystemError) in
      guard let node = state.nodes[try Self.node(directory, state)].entries[name] else {
        throw SystemError(ENOENT)
      }
      return Self.status(node, state)
    }
  }

  package func read(
    _ descriptor: Descriptor, at offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    try call("read") { (state) throws(SystemError) in
      let bytes = state.nodes[try Self.node(descriptor, state)].bytes
      let wanted = min(count, state.readLimit)
      return offset < bytes.count ? Array(bytes[offset..<min(offset + wanted, bytes.count)]) : []
    }
  }

  package func write(_ descriptor: Descriptor, _ bytes: [UInt8]) throws(SystemError) -> Int {
    try call("write") { (state) throws(SystemError) in
      let node = try Self.node(descriptor, state)
      let taken = min(bytes.count, state.shortWrite ?? bytes.count, state.freeBytes)
      state.shortWrite = nil
      state.nodes[node].bytes += state.interference ?? []
      state.interference = nil
      if taken == 0, !bytes.isEmpty { throw SystemError(ENOSPC) }
      if state.freeBytes != Int.max { state.freeBytes -= taken }
      state.clock += 1
      state.nodes[node].bytes += bytes.prefix(taken)
      state.nodes[node].modified = state.clock
      state.changed()
      return taken
    }
  }

  package func truncate(_ descriptor: Descriptor, to length: Int) throws(SystemError) {
    try call("truncate") { (state) throws(SystemError) in
      let node = try Self.node(descriptor, state)
      let cut = max(0, state.nodes[node].bytes.count - length)
      if state.freeBytes != Int.max { state.freeBytes += cut }
      state.clock += 1
      state.nodes[node].bytes.removeLast(cut)
      state.nodes[node].modified = state.clock
      state.changed()
    }
  }

  package func synchronizeData(_ descriptor: Descriptor) throws(SystemError) {
    try call("synchronizeData") { (state) throws(SystemError) in
      let node = try Self.node(descriptor, state)
      state.nodes[node].durable = state.nodes[node].bytes
      state.changed()
    }
  }

  package func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    try call("synchronize") { (state) throws(SystemError) in
      let node = try Self.node(descriptor, state)
      state.nodes[node].durable = state.nodes[node].bytes
      state.nodes[node].durableEntries = state.nodes[node].entries
      state.changed()
    }
  }

  package func areLocksShared(in directory: Descriptor) -> Bool {
    state.withLock { $0.areLocksShared }
  }

  package func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    try call("lock") { (state) throws(SystemError) in
      if let code = state.lockError { throw SystemError(code) }
      let node = try Self.node(descriptor, state)
      if let holder = state.nodes[node].locker, holder != descriptor, state.areLocksShared {
        return false
      }
      state.nodes[node].locker = descriptor
      return true
    }
  }

  package func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError) {
    try call("setMode") { (state) throws(SystemError) in
      state.nodes[try Self.node(descriptor, state)].mode = mode
    }
  }

  package func setGroup(_ descriptor: Descriptor, _ group: UInt32) throws(SystemError) {
    try call("setGroup") { _ in }
  }

  package func rename(
    _ old: String, to new: String, in directory: Descriptor
  ) throws(SystemError) {
    try call("rename") { (state) throws(SystemError) in
      let above = try Self.node(directory, state)
      guard let moved = state.nodes[above].entries[old] else { throw SystemError(ENOENT) }
      if let there = state.nodes[above].entries[new], !state.nodes[there].entries.isEmpty {
        throw SystemError(ENOTEMPTY)
      }
      state.nodes[above].entries[old] = nil
      state.nodes[above].entries[new] = moved
      state.changed()
    }
  }

  package func link(
    _ old: String, as new: String, in directory: Descriptor
  ) throws(SystemError) {
    try call("link") { (state) throws(SystemError) in
      let above = try Self.node(directory, state)
      guard let node = state.nodes[above].entries[old] else { throw SystemError(ENOENT) }
      guard state.nodes[above].entries[new] == nil else { throw SystemError(EEXIST) }
      state.nodes[above].entries[new] = node
      state.nodes[node].links += 1
      state.changed()
    }
  }

  package func remove(_ name: String, in directory: Descriptor) throws(SystemError) {
    try call("remove") { (state) throws(SystemError) in
      let above = try Self.node(directory, state)
      guard let node = state.nodes[above].entries.removeValue(forKey: name) else {
        throw SystemError(ENOENT)
      }
      state.nodes[node].links -= 1
      state.changed()
    }
  }

  package func removeDirectory(_ name: String, in directory: Descriptor) throws(SystemError) {
    try call("removeDirectory") { (state) throws(SystemError) in
      let above = try Self.node(directory, state)
      guard let node = state.nodes[above].entries[name] else { throw SystemError(ENOENT) }
      guard state.nodes[node].entries.isEmpty else { throw SystemError(ENOTEMPTY) }
      state.nodes[above].entries[name] = nil
      state.changed()
    }
  }

  package func names(in directory: Descriptor) throws(SystemError) -> [String] {
    try call("names") { (state) throws(SystemError) in
      state.nodes[try Self.node(directory, state)].entries.keys.sorted()
    }
  }

  package var effectiveUser: UInt32 { state.withLock { $0.user } }
  package var processNumber: Int32 { 4711 }
  package var systemIdentity: String { state.withLock { $0.systemIdentity } }
  package var time: Int { state.withLock { 1_790_000_000_000 + $0.clock } }

  package func pause(milliseconds: Int) { state.withLock { $0.paused += milliseconds } }
}
