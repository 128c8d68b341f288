// Notices that another session has written: inotify where every writer goes through this kernel,
// else a look at the journals' sizes and times, once a second, by whoever owns this value.

import Glibc
package import PlanModel

/// What another session did, as far as a watcher can tell; `refresh` tells the rest.
package enum StoreEvent: Hashable, Sendable {
  /// Journals of this place may have grown.
  case changed(JournalPlace)
  /// A plan may have come or gone.
  case plans
  /// A review may have come or gone.
  case reviews
  /// This review may have been saved.
  case review(ReviewID)
}

/// Watches a store's folders. Belongs to one thread.
package final class StoreWatcher {
  /// To be polled for reading; nil when `events` must be asked every `interval` milliseconds.
  package private(set) var descriptor: Int32?
  /// How often to ask when there is no descriptor, in milliseconds.
  package static let interval = 1_000

  private let store: FileStore
  private var watched: [Int32: StoreEvent] = [:]
  // While there is no folder of reviews: what watches the store for its coming.
  private var rootWatch: Int32?
  private var seen: [StoreEvent: [String: FileStatus]] = [:]

  /// Watches the lists of plans and reviews and the office of `store`; plans and reviews themselves
  /// on request.
  /// - Parameter polling: true to do without inotify.
  package init(_ store: FileStore, polling: Bool = false) {
    self.store = store
    if !polling, let device = try? store.root.status().device, Self.isLocal(device) {
      let made = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      if made >= 0 { descriptor = made }
    }
    add(.plans)
    add(.reviews)
    add(.changed(.office))
  }

  deinit {
    if let descriptor { _ = close(descriptor) }
  }

  /// Watches a plan's journals too.
  package func watch(_ plan: PlanID) { add(.changed(.plan(plan))) }

  /// Watches a review's revisions too.
  package func watch(_ review: ReviewID) { add(.review(review)) }

  /// What happened since the last call; never waits. This session's own writing is in it too.
  package func events() -> Set<StoreEvent> {
    descriptor.map(drained) ?? polled()
  }

  private func add(_ event: StoreEvent) {
    seen[event] = look(event)
    guard let descriptor else { return }
    let code = watchFolder(of: event, descriptor)
    switch event {
    case _ where code == 0: return
    // One that has gone since it was listed needs no watch.
    case .review where code == ENOENT: return
    case .reviews where code == ENOENT && awaitReviews(descriptor): return
    case .plans, .reviews, .review, .changed: break
    }
    // Out of watches, or the folder is gone: looking every second still works.
    _ = close(descriptor)
    self.descriptor = nil
  }

  // Before the first review there is no folder to watch: the store's own tells of its coming.
  private func awaitReviews(_ descriptor: Int32) -> Bool {
    let mask = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)
    let watch = inotify_add_watch(descriptor, store.path, mask)
    guard watch >= 0 else { return false }
    rootWatch = watch
    // It may have come in between.
    _ = watchFolder(of: .reviews, descriptor)
    return true
  }

  // 0, or why it cannot be watched.
  private func watchFolder(of event: StoreEvent, _ descriptor: Int32) -> Int32 {
    let path = store.path + "/" + Self.folder(of: event)
    let watch = inotify_add_watch(descriptor, path, Self.mask(of: event))
    guard watch >= 0 else { return errno }
    watched[watch] = event
    return 0
  }

  private static func mask(of event: StoreEvent) -> UInt32 {
    let moves = UInt32(IN_MOVED_TO | IN_ONLYDIR)
    // A revision has its name only when it is whole.
    if case .review = event { return moves }
    return moves | UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_FROM | IN_DELETE)
  }

  private func drained(_ descriptor: Int32) -> Set<StoreEvent> {
    var events: Set<StoreEvent> = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return events }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        offset += MemoryLayout<inotify_event>.size + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { events.formUnion(watched.values) }
        take(event, &events)
      }
    }
  }

  private func take(_ event: inotify_event, _ events: inout Set<StoreEvent>) {
    if event.mask & UInt32(IN_IGNORED) != 0 {
      watched[event.wd] = nil
    } else if let known = watched[event.wd] {
      events.insert(known)
    } else if event.wd == rootWatch, let descriptor,
      watchFolder(of: .reviews, descriptor) == 0
    {
      _ = inotify_rm_watch(descriptor, event.wd)
      rootWatch = nil
      events.insert(.reviews)
    }
  }

  private func polled() -> Set<StoreEvent> {
    var events: Set<StoreEvent> = []
    for (event, before) in seen {
      let now = look(event)
      guard now != before else { continue }
      seen[event] = now
      // A review without revisions is gone, which the list of reviews tells.
      if case .review = event, now.isEmpty { continue }
      events.insert(event)
    }
    return events
  }

  private func look(_ event: StoreEvent) -> [String: FileStatus] {
    guard let folder = try? folder(of: event), let names = try? folder.names() else { return [:] }
    var found: [String: FileStatus] = [:]
    for name in names where Self.counts(name, for: event) {
      guard var status = try? folder.status(of: name) else { continue }
      // What goes on inside a plan is not the list of plans.
      if [.plans, .reviews].contains(event) {
        (status.size, status.modified, status.links) = (0, 0, 0)
      }
      found[name] = status
    }
    return found
  }

  private func folder(of event: StoreEvent) throws(StoreError) -> StoreFolder {
    switch event {
    case .plans: try store.plansFolder()
    case .reviews: try store.reviewsFolder() ?? store.root
    case .review(let id): try store.reviewFolder(id).folder
    case .changed(let place): try store.journals(of: try store.folder(of: place))
    }
  }

  private static func counts(_ name: String, for event: StoreEvent) -> Bool {
    guard case .review = event else { return true }
    return NumberedName.number(of: name, prefix: ReviewFile.prefix) != nil
  }

  private static func folder(of event: StoreEvent) -> String {
    switch event {
    case .plans: StoreFormat.plansFolder
    case .reviews: StoreFormat.reviewsFolder
    case .review(let id): StoreFormat.reviewsFolder + "/\(id)"
    case .changed(.office): StoreFormat.officeFolder + "/" + Journal.folder
    case .changed(.plan(let id)): StoreFormat.plansFolder + "/\(id)/" + Journal.folder
    }
  }

  // inotify tells only of this machine's writers: on a network file system it would stay silent.
  private static func isLocal(_ device: UInt64) -> Bool {
    MountTable.type(of: device).map(MountTable.tellsOfAllWriters) ?? false
  }
}
