// A terminal for tests: events come from a list, pictures are kept.

package import CellScreen

/// Plays reads one after the other and records every canvas that differs from the one before.
package final class ScriptedTerminal: TerminalDevice {
  package private(set) var size: Size
  package let depth: ColorDepth
  package let waker: Waker
  /// The canvases shown, oldest first.
  package private(set) var presented: [Canvas] = []
  /// What was put into the clipboard.
  package private(set) var copied: [String] = []
  package private(set) var suspensions = 0
  package private(set) var redraws = 0
  package private(set) var isRestored = false
  private var reads: [[InputEvent]]

  /// Each element of `reads` is what one call of `nextEvents` returns.
  package init(
    size: Size = Size(rows: 24, columns: 80), depth: ColorDepth = .colors256,
    reads: [[InputEvent]] = [], onWake: @escaping @Sendable () -> Void = {}
  ) {
    self.size = size
    self.depth = depth
    self.reads = reads
    waker = Waker(onWake)
  }

  package func present(_ canvas: Canvas, theme: Theme) {
    if presented.last != canvas { presented.append(canvas) }
  }

  /// When the script is over the terminal has hung up: no loop under test can wait for ever.
  package func nextEvents(timeoutMilliseconds: Int?) -> [InputEvent] {
    guard !reads.isEmpty else { return [.terminated(.hangUp)] }
    let events = reads.removeFirst()
    for case .resized(let newSize) in events { size = newSize }
    return events
  }

  package func copy(_ text: String) { copied.append(text) }
  package func suspend() { suspensions += 1 }
  package func lend(_ use: (_ mustEnd: () -> Bool) -> Void) { use { false } }
  package func restore() { isRestored = true }
  package func useMouse(_ isOn: Bool) {}
  package func redraw() { redraws += 1 }
}
