// When the session does something by itself: keeps what is being typed, locks the screen, leaves.
// By a clock that no one sets and that goes on while the machine sleeps: whoever closes a laptop
// over lunch finds it locked.

import Glibc
import SecretariatUI

/// After how long without a key the session locks and leaves; in milliseconds, nil for never.
struct IdleLimits: Equatable, Sendable {
  var lock: Int?
  var leave: Int?

  /// What holds where nobody says anything else.
  static let usual = IdleLimits(lock: 15 * 60_000, leave: 60 * 60_000)
}

/// Watches over the time since the last key.
struct SessionClock {
  var limits: IdleLimits
  private var lastKey: Int
  private var isLocked = false

  init(_ limits: IdleLimits) {
    self.limits = limits
    lastKey = Self.now
  }

  /// Milliseconds since the machine started, sleep included.
  static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// A key was pressed.
  mutating func noteKey() {
    lastKey = Self.now
    isLocked = false
  }

  /// What has become due; asked before the keys that woke the session are looked at.
  mutating func due(hasUnkeptDraft: Bool) -> [Event] {
    let passed = Self.now - lastKey
    if let leave = limits.leave, passed >= leave { return [.idle(.left)] }
    var events: [Event] = []
    if hasUnkeptDraft, passed >= AppState.pauseUntilKept { events.append(.typingPaused) }
    if !isLocked, let lock = limits.lock, passed >= lock {
      isLocked = true
      events.append(.idle(.locked))
    }
    return events
  }

  /// Milliseconds until something may be due; nil for never.
  func wait(hasUnkeptDraft: Bool) -> Int? {
    let dues = [
      limits.leave, isLocked ? nil : limits.lock,
      hasUnkeptDraft ? AppState.pauseUntilKept : nil,
    ].compactMap(\.self)
    return dues.min().map { max(0, $0 - (Self.now - lastKey)) + 1 }
  }
}
