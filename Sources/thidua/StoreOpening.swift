// Which store a run works on, and when it is opened.

import PlanModel
import PlanStore
import VietnameseText
import Wording

/// Opens the store that the settings name, for a command or (nil) for the full screen. A store that
/// is not there yet is made by a command that adds something to it; for one that looks, and for one
/// that changes what is there, it stands for an empty one. The full screen makes it too: colleagues
/// may add to it while it is open.
func openStore(_ options: Options, for command: SubcommandName?) throws(CommandFault) -> any Store {
  let writer = WriterName(host: Surroundings.host, user: options.person.user)
  if command == .read { return MemoryStore(writer: writer) }
  if options.isDemo { return try openDemoStore(options, writer: writer) }
  let adds = command == nil || command == .importFiles || command == .unitsAdd
  do throws(StoreError) {
    return try FileStore.open(
      options.store, writer: writer, account: options.person.account, create: adds)
  } catch {
    if case .noStore = error, command != .check { return MemoryStore(writer: writer) }
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
    let store = try openStore(options, for: command)
    opened = store
    // A name that was given and leads nowhere is perhaps mistyped: an empty list would hide that.
    if store is MemoryStore, options.isStoreNamed, command != .read, !options.isDemo {
      messages.line("thidua: " + wording(StoreFaultText.noStore(options.store)))
    }
    return store
  }

  /// The store's work for a spare moment, if it was opened at all.
  func maintain() { opened?.maintain() }
}
