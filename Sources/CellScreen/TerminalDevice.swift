// The door between the program and a screen: the real terminal, or a scripted one in tests.

/// Makes a waiting terminal return with `.wake`; may be used from any thread.
package struct Waker: Sendable {
  private let action: @Sendable () -> Void

  /// A waker that calls `action`, which must not block.
  package init(_ action: @escaping @Sendable () -> Void) { self.action = action }

  /// Asks for attention.
  package func wake() { action() }
}

/// A screen with a keyboard. All but the waker belongs to the thread that opened it.
package protocol TerminalDevice: AnyObject {
  /// The extent now.
  var size: Size { get }
  /// What it can show of a theme.
  var depth: ColorDepth { get }
  /// For threads that have something to tell the loop.
  var waker: Waker { get }
  /// Shows the canvas and its cursor; sends only what changed.
  func present(_ canvas: Canvas, theme: Theme)
  /// Asks the terminal to put a text into its clipboard (OSC 52); nothing when it is longer than
  /// `Clipboard.limit`.
  func copy(_ text: String)
  /// Asks the terminal to tell of the mouse, or no longer to.
  func useMouse(_ isOn: Bool)
  /// Makes the next `present` send everything: the terminal shows something else than it was sent.
  func redraw()
  /// Waits until something happens (for ever without a time-out, given in milliseconds) and
  /// returns everything that is there; nothing on time-out.
  func nextEvents(timeoutMilliseconds: Int?) -> [InputEvent]
  /// Gives the terminal back and stops the process as Ctrl-Z does; returns when continued, after
  /// which `.resized` asks for a new picture.
  func suspend()
  /// Gives the terminal to another program as long as `use` runs, which may ask whether the session
  /// must end; then `.resized` asks for a new picture. `use` is not called when it ends already.
  func lend(_ use: (_ mustEnd: () -> Bool) -> Void)
  /// Gives the terminal back for good. May be called twice.
  func restore()
}
