// Ctrl-C while a program of ours runs: it is noticed, what runs is ended and its files go; then the
// signal does to us what it would have done.

import Glibc
import Synchronization

/// The number of the signal that came; 0 for none. What a handler may touch.
private let interruptingSignal = Atomic<Int32>(0)

/// Catches the signals that end a program from the keyboard or a closed terminal.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private var before: [(Int32, sigaction)] = []

  /// Whether one has come.
  static var hasCome: Bool { interruptingSignal.load(ordering: .relaxed) != 0 }

  /// Begins to catch. What was ignored, as under nohup, stays so.
  init() {
    // The first use makes the value: that must not happen in a handler.
    interruptingSignal.store(0, ordering: .relaxed)
    for signal in Self.signals {
      var old = sigaction()
      sigaction(signal, nil, &old)
      if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
      var caught = sigaction()
      caught.__sigaction_handler.sa_handler = { interruptingSignal.store($0, ordering: .relaxed) }
      sigaction(signal, &caught, nil)
      before.append((signal, old))
    }
  }

  /// Ends catching; a signal that came takes its effect now.
  func end() {
    for (signal, old) in before {
      var old = old
      sigaction(signal, &old, nil)
    }
    let signal = interruptingSignal.exchange(0, ordering: .relaxed)
    if signal != 0 { raise(signal) }
  }
}
