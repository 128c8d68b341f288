// No lock of the store is held while the screen is painted or a key is waited for: a terminal that
// no longer reads would hold up everybody.

import CellScreen
import Glibc
import PlanModel
import PlanStore
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@testable import thidua

/// A terminal that paints only when every lock of the store is free, and types what a script says.
private final class WatchfulTerminal: TerminalDevice {
  let size = Size(rows: 24, columns: 80)
  let depth = ColorDepth.colors256
  let waker = Waker {}
  /// Moments at which a lock did not become free.
  private(set) var hindered: [String] = []
  private(set) var pictures = 0
  private let store: String
  private var reads: [[Key]]

  init(_ store: String, reads: [[Key]]) {
    self.store = store
    self.reads = reads
  }

  func present(_ canvas: Canvas, theme: Theme) {
    pictures += 1
    expectFreeLocks("painting \(pictures)")
  }

  /// One read at a time, each with a moment for the worker to be in the middle of its work.
  func nextEvents(timeoutMilliseconds: Int?) -> [InputEvent] {
    poll(nil, 0, 3)
    expectFreeLocks("waiting for a key")
    return reads.isEmpty ? [.terminated(.hangUp)] : reads.removeFirst().map { .key($0) }
  }

  func copy(_ text: String) {}
  func useMouse(_ isOn: Bool) {}
  func redraw() {}
  /// Whoever is stopped finishes nothing: the locks must be free now.
  func suspend() { expectFreeLocks("stopping", rounds: 1) }
  func lend(_ use: (_ mustEnd: () -> Bool) -> Void) { use { false } }
  func restore() {}

  /// The loop stands still meanwhile: a lock that waits for it is never free.
  private func expectFreeLocks(_ moment: String, rounds: Int = 1_000) {
    for path in Self.files(below: store) where path.hasSuffix(".jsonl") || path.hasSuffix(".lock") {
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      var tried = 0
      while flock(file, LOCK_EX | LOCK_NB) != 0, tried < rounds {
        poll(nil, 0, 2)
        tried += 1
      }
      if tried == rounds { hindered.append("\(moment): \(path)") }
    }
  }

  private static func files(below folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      paths += Int32(entry.pointee.d_type) == 4 ? files(below: path) : [path]
    }
    return paths
  }
}

@Suite struct LockFreeScreenTests {
  private static let today = known(CalendarDay(iso: "2026-06-01"))

  @Test("B4: no lock is held while painting, while waiting for a key, or while stopped")
  func noLockIsHeld() throws {
    var template = Array("/tmp/thidua-locks-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let folder = String(cString: made)
    defer { Self.remove(folder) }
    let writer = WriterName(host: "may", user: "lan")
    let store = try FileStore.open(folder + "/store", writer: writer, create: true)
    let plan = try Self.makePlan(in: store)
    let start = [Key.tab, .home, .character("/"), .character("n"), .enter].map { [$0] }
    let ticks = Array(repeating: [Key.character(" "), .down, .control("z")], count: 20)
    let terminal = WatchfulTerminal(store.path, reads: start + ticks)
    Self.run(store, plan, terminal)
    #expect(terminal.hindered.isEmpty, "\(terminal.hindered)")
    #expect(terminal.pictures > 20)
    #expect(try store.records(of: .plan(plan)).count > 10)
  }

  /// A plan with twenty tasks of nobody in particular.
  private static func makePlan(in store: FileStore) throws -> PlanID {
    let tasks = (1...20).map { number in
      PlanTask(
        id: TaskID(number), rank: number, section: nil, lines: nil, words: "Nộp báo cáo \(number)",
        kind: .report)
    }
    let batch = Batch(
      label: .importPlan, author: "lan", time: 1_780_000_000_000,
      changes: tasks.map { .task(Edit(old: nil, new: $0)) })
    return try store.createPlan(
      preferredID: known(PlanID("kh")), firstBatch: batch,
      source: SourceDocument(text: "", original: [])
    ).id
  }

  private static func run(_ store: FileStore, _ plan: PlanID, _ terminal: WatchfulTerminal) {
    let wording = Wording(.vietnamese)
    let queue = known(WorkQueue())
    let worker = known(
      StoreWorker.start(
        store, queue: queue, wording: wording, author: "lan", today: today, keeper: nil,
        notifyLoop: {}))
    queue.ask(.start(plan))
    var state = AppState(
      size: terminal.size, words: wording, moment: Moment(milliseconds: 0, today: today),
      author: "lan", writer: store.writer.description, theme: Theme.standard)
    state.waitingFor = .plan(plan)
    var loop = MainLoop(
      state, terminal: terminal, queue: queue, fixedToday: today,
      colors: ThemeKeeper(ThemeShelf(wording)))
    _ = loop.run()
    queue.close()
    worker.join()
  }

  private static func remove(_ folder: String) {
    let call: [String] = ["/bin/rm", "-rf", folder]
    var words = call.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var pid: pid_t = 0
    if posix_spawn(&pid, "/bin/rm", nil, nil, &words, nil) == 0 {
      waitpid(pid, nil, 0)
    }
  }
}
