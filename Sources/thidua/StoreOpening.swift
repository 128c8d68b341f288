// Which store a run works on, and when it is opened.

import PlanModel
import PlanStore
import VietnameseText
import Wording

/// Opens the store that the settings name, for a command or (nil) for the full screen. A store that
/// is not there yet is made by a command that adds something to it; for one that looks, and for one
/// that changes what is there, it stands for an empty one. The full screen makes it too: colleagues
/// may add to it while it is open. Where this person has seen work before, nothing is made and
/// nothing stands for an empty store.
func openStore(
  _ options: Options, for command: SubcommandName?, _ keeper: StoreKeeper?
) throws(CommandFault) -> any Store {
  let writer = WriterName(host: Surroundings.host, user: options.person.user)
  if command == .read { return MemoryStore(writer: writer) }
  if options.isDemo { return try openDemoStore(options, writer: writer) }
  let isKnown = keeper?.hasSeenWork == true
  let adds = command == nil || command == .importFiles || command == .unitsAdd
  do throws(StoreError) {
    return try FileStore.open(
      options.store, writer: writer, account: options.person.account, create: adds && !isKnown)
  } catch {
    switch error {
    case .noStore, .notAStore:
      if let keeper, isKnown { throw keeper.storeLost(options.store) }
      guard case .noStore = error, ![.check, .redact, .run].contains(command) else {
        // What a list of commands writes must not be told as saved when nothing keeps it.
        break
      }
      return MemoryStore(writer: writer)
    default: break
    }
    throw CommandFault(error)
  }
}

/// The store of one run, opened when it is first needed: a call that is wrong makes no store.
final class StoreDoor {
  private let options: Options
  private let command: SubcommandName
  private let wording: Wording
  private let messages: Output
  private var opened: (any Store)?
  private(set) lazy var keeper = StoreKeeper(options)
  /// What this person saw in the store and what is no longer there; told when it is opened.
  private(set) var losses: [WitnessLoss] = []
  private var told: [StoreNotice] = []
  /// Whether what is gone is told when the store is opened; not to who says that it may be gone.
  var tellsLosses = true

  init(
    _ options: Options, for command: SubcommandName, _ wording: Wording, _ messages: Output
  ) {
    self.options = options
    self.command = command
    self.wording = wording
    self.messages = messages
  }

  /// The store, the same one every time.
  func open() throws(CommandFault) -> any Store {
    if let opened { return opened }
    let store = try openStore(options, for: command, keeper)
    opened = store
    // A name that was given and leads nowhere is perhaps mistyped: an empty list would hide that.
    if store is MemoryStore, options.isStoreNamed, command != .read, !options.isDemo {
      messages.line("thidua: " + wording(StoreFaultText.noStore(options.store)))
    }
    losses = keeper?.losses(in: store) ?? []
    for loss in losses where tellsLosses {
      messages.line("thidua: " + wording(StoreFaultText(loss)))
    }
    return store
  }

  /// Whether a list that is printed lacks what this person knows to have been there.
  var lacksWork: Bool { losses.contains(where: \.lacksSteps) }

  /// Whether the person has not been told of it in this run.
  func isNew(_ notice: StoreNotice) -> Bool {
    if told.contains(notice) { return false }
    told.append(notice)
    return true
  }

  /// The store's work for a spare moment, if it was opened at all.
  func maintain() { opened?.maintain() }

  /// Keeps what was seen.
  func remember() {
    guard let opened, let keeper else { return }
    _ = keeper.keep(opened, after: keeper.known, losses: losses)
  }

  /// Takes what stands there now for what was seen, all of it.
  func accept() -> Bool {
    guard let keeper, keeper.forget() else { return false }
    if let opened { _ = keeper.keep(opened, after: nil, losses: []) }
    losses = []
    return true
  }
}
