// What the loop asks of the store worker, and the queues over which they talk.

import Glibc
import PlanModel
import SecretariatUI
import Synchronization
import VietnameseText

/// What the worker is asked to do.
enum WorkOrder: Sendable {
  /// Reads the office and the register, then the plan, if one is named.
  case start(PlanID?)
  case effect(Effect)
  /// The day has changed.
  case newDay(CalendarDay)
  /// A file has been read in the background: open its review.
  case documentRead(SourceFile)
  case stop
}

/// The two queues between the loop and the worker, and how each wakes the other.
final class WorkQueue: Sendable {
  private let orders = Mutex<[WorkOrder]>([])
  private let answers = Mutex<[Event]>([])
  /// Held by the worker while it carries out orders: only then may it hold a lock of the store.
  private let work = Mutex<Void>(())
  private let closing = Atomic(false)
  private let wakeReader: Int32
  private let wakeWriter: Int32

  /// Nil when the process has no descriptors left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (wakeReader, wakeWriter) = (ends[0], ends[1])
  }

  deinit {
    _ = Glibc.close(wakeReader)
    _ = Glibc.close(wakeWriter)
  }

  /// Asks for something; from the loop.
  func ask(_ order: WorkOrder) {
    orders.withLock { $0.append(order) }
    var byte: UInt8 = 1
    _ = write(wakeWriter, &byte, 1)
  }

  /// Asks for the end: what was asked for before is still written, but nothing more is read.
  func close() {
    closing.store(true, ordering: .relaxed)
    ask(.stop)
  }

  /// Whether nobody waits for what could be read.
  var isClosing: Bool { closing.load(ordering: .relaxed) }

  /// Runs `body` while the worker works, or waits for the worker to rest.
  func whileWorking(_ body: () -> Void) { work.withLock { _ in body() } }

  /// Runs `body` while the worker does nothing and holds no lock; from the loop.
  func whileWorkerRests(_ body: () -> Void) { work.withLock { _ in body() } }

  /// Takes all answers; from the loop.
  func takeAnswers() -> [Event] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  /// Gives an answer; from the worker.
  func answer(_ event: Event) { answers.withLock { $0.append(event) } }

  /// Waits for orders or for `descriptor` to be readable; from the worker.
  func waitForOrders(or descriptor: Int32?, milliseconds: Int32) -> [WorkOrder] {
    var polled = [pollfd(fd: wakeReader, events: Int16(POLLIN), revents: 0)]
    if let descriptor {
      polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    _ = poll(&polled, nfds_t(polled.count), milliseconds)
    var drained = [UInt8](repeating: 0, count: 256)
    while read(wakeReader, &drained, drained.count) > 0 {}
    return orders.withLock { orders in
      defer { orders = [] }
      return orders
    }
  }
}
