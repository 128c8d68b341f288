// What tests set on a disk that fails on demand, what they do to it as other programs would, and what
// they see of it.

package import PlanStore
import Synchronization

extension FaultyFileSystem {
  /// Sets the fault and counts calls from now on.
  package func inject(_ fault: Fault?) {
    state.withLock {
      $0.fault = fault
      $0.calls = []
      $0.matching = 0
    }
  }

  /// The names of the calls since the last `inject`.
  package var calls: [String] { state.withLock { $0.calls } }

  /// The next write takes only so many bytes.
  package func shortenNextWrite(to count: Int) { state.withLock { $0.shortWrite = count } }

  /// Another process appends `bytes` just before the next write, past any lock.
  package func interfere(with bytes: [UInt8]) { state.withLock { $0.interference = bytes } }

  /// Another process does something just before the next call of that name.
  package func before(_ call: String, _ action: @escaping @Sendable () -> Void) {
    state.withLock { $0.before = (call, action) }
  }

  /// So many bytes fit on the disk yet.
  package func setFreeBytes(_ count: Int) { state.withLock { $0.freeBytes = count } }

  /// Milliseconds that callers have waited.
  package var pausedMilliseconds: Int { state.withLock { $0.paused } }

  /// Sets who owns all files and who this process is.
  package func setOwner(_ owner: UInt32, user: UInt32) {
    state.withLock {
      $0.owner = owner
      $0.user = user
    }
  }

  /// The next sessions run on another system, or (empty) on one that has no name.
  package func setSystemIdentity(_ identity: String) {
    state.withLock { $0.systemIdentity = identity }
  }

  /// Locks are granted, but bind nobody, as on a network file system.
  package func setLocksShared(_ areShared: Bool) {
    state.withLock { $0.areLocksShared = areShared }
  }

  /// Every read gives so many bytes at most.
  package func setReadLimit(_ count: Int) { state.withLock { $0.readLimit = count } }

  /// Makes every attempt to lock fail; nil restores locks.
  package func setLockError(_ code: Int32?) { state.withLock { $0.lockError = code } }

  /// The content of a file by its path; nil when there is none.
  package func content(_ path: String) -> [UInt8]? {
    state.withLock { state in
      Self.find(path, in: state).flatMap {
        state.nodes[$0].kind == .regular ? state.nodes[$0].bytes : nil
      }
    }
  }

  /// Changes a file's content on the disk, as another program would.
  package func setContent(_ path: String, _ bytes: [UInt8]) {
    state.withLock { state in
      guard let node = Self.find(path, in: state) else { return }
      state.clock += 1
      state.nodes[node].bytes = bytes
      state.nodes[node].durable = bytes
      state.nodes[node].modified = state.clock
    }
  }

  /// Puts a thing of that kind at a path whose folder exists.
  package func plant(_ path: String, _ kind: FileStatus.Kind, bytes: [UInt8] = []) {
    state.withLock { state in
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last,
        let parent = Self.find(parts.dropLast().joined(separator: "/"), in: state)
      else { return }
      var node = Node(kind: kind, mode: 0o644)
      node.bytes = bytes
      node.durable = bytes
      state.nodes.append(node)
      state.nodes[parent].entries[name] = state.nodes.count - 1
      state.nodes[parent].durableEntries[name] = state.nodes.count - 1
    }
  }

  /// Takes a name away, as another program would.
  package func unlink(_ path: String) {
    state.withLock { state in
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last,
        let parent = Self.find(parts.dropLast().joined(separator: "/"), in: state)
      else { return }
      state.nodes[parent].entries[name] = nil
      state.nodes[parent].durableEntries[name] = nil
    }
  }

  /// All paths below the root, sorted.
  package func allPaths() -> [String] {
    state.withLock { state in
      func walk(_ node: Int, _ prefix: String) -> [String] {
        state.nodes[node].entries.flatMap {
          [prefix + $0.key] + walk($0.value, prefix + $0.key + "/")
        }
      }
      return walk(0, "").sorted()
    }
  }

  /// Ends every process: locks and descriptors are gone, nothing on the disk changes.
  package func killAll() {
    state.withLock { state in
      state.open = [:]
      for index in state.nodes.indices { state.nodes[index].locker = nil }
      state.fault = nil
    }
  }
}
