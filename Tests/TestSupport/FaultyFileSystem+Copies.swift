// What programs that copy folders do to the disk: cp -r, cp -ru, rsync -au, tar.

import PlanStore
import Synchronization

extension FaultyFileSystem {
  /// How a copy is made.
  package struct Copying: Sendable {
    /// Only files that are not there or are older there (`-u`).
    package var onlyNewer = false
    /// Copies bear the times of their originals (`-p`, rsync -a), not that of the copying.
    package var keepsTimes = false
    /// Names that are left out wherever they are.
    package var leavesOut: @Sendable (String) -> Bool = { _ in false }

    package init() {}

    /// `cp -r`, which gives every copy the time of the copying.
    package static let plain = Copying()
    /// `cp -ru`.
    package static var update: Copying {
      var copying = Copying()
      copying.onlyNewer = true
      return copying
    }
    /// `rsync -au`.
    package static var rsync: Copying {
      var copying = update
      copying.keepsTimes = true
      return copying
    }
  }

  /// Copies a folder's content into another folder of the root, made when there is none. Everything
  /// is on the disk at once.
  package func copy(_ source: String, to target: String, _ copying: Copying = .plain) {
    state.withLock { state in
      guard let from = Self.find(source, in: state) else { return }
      Self.copy(from, into: Self.folder(target, in: 0, &state), copying, &state)
    }
  }

  /// Moves a folder of the root, as `mv` does within a file system.
  package func move(_ source: String, to target: String) {
    state.withLock { state in
      let moved = state.nodes[0].entries.removeValue(forKey: source)
      state.nodes[0].entries[target] = moved
      state.nodes[0].durableEntries = state.nodes[0].entries
    }
  }

  /// Puts a copy in the place of a file, as editors and rsync do: it is another file then.
  package func replaceFile(_ path: String) {
    guard let bytes = content(path) else { return }
    unlink(path)
    plant(path, .regular, bytes: bytes)
  }

  private static func folder(_ name: String, in parent: Int, _ state: inout State) -> Int {
    if let found = state.nodes[parent].entries[name] { return found }
    state.nodes.append(Node(kind: .directory, mode: 0o755))
    let made = state.nodes.count - 1
    state.nodes[parent].entries[name] = made
    state.nodes[parent].durableEntries[name] = made
    return made
  }

  private static func copy(
    _ source: Int, into target: Int, _ copying: Copying, _ state: inout State
  ) {
    for (name, node) in state.nodes[source].entries.sorted(by: { $0.key < $1.key })
    where !copying.leavesOut(name) {
      if state.nodes[node].kind == .directory {
        copy(node, into: folder(name, in: target, &state), copying, &state)
      } else {
        copyFile(node, name, into: target, copying, &state)
      }
    }
  }

  private static func copyFile(
    _ source: Int, _ name: String, into target: Int, _ copying: Copying, _ state: inout State
  ) {
    let original = state.nodes[source]
    let there = state.nodes[target].entries[name]
    if let there, copying.onlyNewer, state.nodes[there].modified >= original.modified { return }
    state.clock += 1
    let place = there ?? state.nodes.count
    if there == nil { state.nodes.append(Node(kind: original.kind, mode: original.mode)) }
    state.nodes[place].bytes = original.bytes
    state.nodes[place].durable = original.bytes
    state.nodes[place].modified = copying.keepsTimes ? original.modified : state.clock
    state.nodes[target].entries[name] = place
    state.nodes[target].durableEntries[name] = place
  }
}
