// Waiting for something to become true: the only place where a test lets time pass.

import Glibc

/// Waits by asking again and again, never by a fixed time.
enum Condition {
  /// The longest that any step of an end-to-end test may take, on a machine busy with builds.
  static let limit = Duration.seconds(10)

  /// The first value that `question` gives; nil when it gives none within `limit`.
  static func first<Value>(
    within limit: Duration = limit, _ question: () throws -> Value?
  ) rethrows -> Value? {
    let deadline = ContinuousClock.now + limit
    repeat {
      if let value = try question() { return value }
      pause(milliseconds: 10)
    } while ContinuousClock.now < deadline
    return nil
  }

  /// Whether `question` becomes true within `limit`.
  static func holds(within limit: Duration = limit, _ question: () throws -> Bool) rethrows -> Bool
  {
    try first(within: limit) { try question() ? true : nil } ?? false
  }

  /// The pause between two questions.
  static func pause(milliseconds: Int32) { poll(nil, 0, milliseconds) }
}
