// Text that arrives like typing but was pasted: from a terminal that does not mark its pastes, or
// by a program that writes into it. Nobody types two dozen different letters between two looks at
// the keyboard, and no input method sends more than a word at once; a key that is held down sends
// many, but of one kind. What is taken for a paste never acts as commands.

package import CellScreen

/// Recognises pastes among keys.
package struct TypedBurst: Sendable {
  /// What the program handles next.
  package struct Step: Equatable, Sendable {
    package var event: InputEvent
    /// How many of the events it stands for.
    package var count: Int
  }

  /// Keys in one read that are still taken as typed.
  package static let mostTyped = 20
  /// Different ones among them that are still taken as keys held down.
  private static let mostHeld = 5
  /// For how many milliseconds what follows a paste belongs to it: a long one comes in many reads.
  package static let tail = 200

  /// Until when what comes belongs to the paste before, in milliseconds of the session's clock.
  private var until: Int?
  /// Whether the paste itself opened the input line: then its line ends close nothing.
  private var hasOpenedLine = false

  package init() {}

  /// The waiting for more begins: only that counts, not the time in which a paste is handled.
  package mutating func rest(at now: Int) {
    if until != nil { until = now + Self.tail }
  }

  /// Forgets a paste that is over; before what a read brought is handled.
  package mutating func begin(at now: Int) {
    if let end = until, now >= end { self = TypedBurst() }
  }

  /// The next thing to handle of what one read brought; `events` is not empty.
  /// - Parameters:
  ///   - takesText: whether an input line is open now.
  ///   - now: milliseconds of a clock that only goes forward.
  package mutating func next(
    of events: ArraySlice<InputEvent>, takesText: Bool, now: Int
  ) -> Step {
    let run = Self.run(of: events, takesText: takesText, takesEnter: hasOpenedLine)
    guard let first = events.first, Self.isPaste(run) || (until != nil && !run.isEmpty) else {
      return Step(event: events.first ?? .wake, count: 1)
    }
    let isFollowing = until != nil
    until = now + Self.tail
    if !takesText, !isFollowing, Self.opensLine(run[0]) {
      hasOpenedLine = true
      return Step(event: first, count: 1)
    }
    return Step(event: .paste(run.map(Self.text).joined()), count: run.count)
  }

  /// The keys at the beginning that a paste could have sent. In an input line the Enter behind a
  /// text was pressed, and Backspace belongs to an input method.
  private static func run(
    of events: ArraySlice<InputEvent>, takesText: Bool, takesEnter: Bool
  ) -> [Key] {
    var keys: [Key] = []
    for case .key(let key) in events.prefix(while: { isPart($0, ofLine: takesText) }) {
      keys.append(key)
    }
    if takesText, !takesEnter {
      while let last = keys.last, !isLetter(last) { keys.removeLast() }
    }
    return keys
  }

  private static func isPart(_ event: InputEvent, ofLine: Bool) -> Bool {
    guard case .key(let key) = event else { return false }
    switch key {
    case .character, .enter, .tab, .control("j"): return true
    case .control, .escape, .backspace: return !ofLine
    default: return false
    }
  }

  private static func isLetter(_ key: Key) -> Bool {
    if case .character = key { true } else { false }
  }

  /// "/" and ":" open an input line: what follows may have been meant for it.
  private static func opensLine(_ key: Key) -> Bool {
    key == .character("/") || key == .character(":")
  }

  private static func isPaste(_ run: [Key]) -> Bool {
    run.count > mostTyped && Set(run.filter(isLetter)).count > mostHeld
  }

  private static func text(of key: Key) -> String {
    switch key {
    case .character(let letter): String(letter)
    case .tab: "\t"
    case .enter, .control("j"): "\n"
    default: ""
    }
  }
}
