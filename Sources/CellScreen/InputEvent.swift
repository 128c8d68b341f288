// What a terminal reports: keys, pasted text, size, the end.

/// A key as a person sees it.
package enum Key: Hashable, Sendable {
  /// A letter, digit or sign; with its combining marks when they came in the same read. A mark
  /// that came alone is a character of its own: appending it to the text before composes it.
  case character(Character)
  /// Control with a lower-case letter or one of `@ \ ] ^ _`: `.control("c")` is Ctrl-C.
  case control(Character)
  /// A key with Alt, where it means something in an input line: `b`, `f`, CR, DEL. Elsewhere it is
  /// Esc and the key, which terminals send in the same way.
  case alt(Character)
  case up
  case down
  case left
  case right
  /// The arrows with Ctrl or Alt.
  case wordLeft
  case wordRight
  case home
  case end
  case pageUp
  case pageDown
  case enter
  case escape
  case tab
  case backTab
  /// From both DEL and ^H: terminals and input methods differ.
  case backspace
  case delete
  case insert
  /// F1 is 1.
  case function(Int)
}

/// Why the session must end now.
package enum TerminationReason: Hashable, Sendable {
  /// The terminal or the connection went away.
  case hangUp
  case terminated
  case interrupted
  case quit
}

/// Something the terminal reports to the program.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text that the terminal marked as pasted; lines end in LF. Never a command.
  case paste(String)
  /// The mouse did something; only when the terminal was asked to tell.
  case mouse(MouseReport)
  /// The paste before this event was longer than `InputDecoder.longestPaste`; the rest is gone.
  case pasteCut
  /// The size changed, or the screen must be drawn anew.
  case resized(Size)
  /// Save what is unsaved and leave; repeated by every later read.
  case terminated(TerminationReason)
  /// What is behind the terminal's letters, 0xRRGGBB; the answer to a question of the program.
  case background(UInt32)
  /// Another thread asked for attention.
  case wake
}
