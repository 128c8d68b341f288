// What this person saw of the store the last time: read once when the store is opened, compared with
// what stands there, kept anew when there is time. In the person's own folder; never in the demo.

import Glibc
import PlanStore
import Wording

/// Remembers a store for one person.
struct StoreKeeper: Sendable {
  private let folder: WitnessFolder
  /// What was last seen; nil when nothing was.
  let known: Witness?

  /// - Returns: nil for the demo, and where the person has no folder of his own.
  init?(_ options: Options) {
    guard !options.isDemo, let state = options.stateFolder else { return nil }
    folder = WitnessFolder(path: state, store: Self.resolved(options.store))
    known = folder.read()
  }

  /// Whether there was something in the store that must not be lost sight of.
  var hasSeenWork: Bool { (known?.stepCount ?? 0) > 0 }

  /// What is told of a store that is not there any more.
  func storeLost(_ path: String) -> CommandFault {
    .store(.storeLost(path, plans: known?.planCount ?? 0, steps: known?.stepCount ?? 0))
  }

  /// What of that which was seen is gone from `store`.
  func losses(in store: any Store) -> [WitnessLoss] {
    guard let store = store as? FileStore, let known else { return [] }
    return store.losses(since: known)
  }

  /// Keeps what this session has seen of `store`; what `losses` speak of stays as it was seen.
  /// - Returns: what is known now.
  func keep(_ store: any Store, after known: Witness?, losses: [WitnessLoss]) -> Witness? {
    guard let store = store as? FileStore else { return known }
    let now = store.witness(after: known, keeping: losses)
    if now != known { folder.write(now) }
    return now
  }

  /// When this person's last session ended, milliseconds since 1970; nil when that is not known.
  var lastVisit: Int? { folder.lastVisit() }

  /// Keeps the moment at which this session ends.
  func keepVisit() { folder.keepVisit(Surroundings.time) }

  /// Forgets what was seen.
  func forget() -> Bool { folder.forget() }

  func keep(_ heads: StoreHeads) { folder.keep(heads) }
  func heads(_ digest: HeadDigest) -> StoreHeads? { folder.heads(digest) }

  /// The path with all links resolved, also of what is not there any more.
  static func resolved(_ path: String) -> String {
    var rest: [Substring] = []
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let root = path.hasPrefix("/") ? "/" : ""
    while true {
      let head = root + parts.joined(separator: "/")
      if let found = realpath(head.isEmpty ? "." : head, nil) {
        defer { free(found) }
        let base = String(cString: found)
        let tail = rest.reversed().joined(separator: "/")
        if tail.isEmpty { return base }
        return base == "/" ? "/" + tail : base + "/" + tail
      }
      guard let last = parts.popLast() else { return path }
      rest.append(last)
    }
  }
}

extension StoreFaultText {
  init(_ loss: WitnessLoss) {
    let word: SeenLossWord =
      switch loss.kind {
      case .folderGone(let steps): .folderGone(steps: steps)
      case .journalGone(let steps): .journalGone(steps: steps)
      case .journalCut(let steps): .journalCut(steps: steps)
      case .journalChanged(let step): .journalChanged(step: step)
      case .sourceGone: .sourceGone
      case .sourceChanged: .sourceChanged
      case .snapshotGone: .snapshotGone
      case .reviewGone: .reviewGone
      case .reviewOlder(let revision): .reviewOlder(revision: revision)
      }
    self = .seenLoss(path: loss.path, word)
  }
}
