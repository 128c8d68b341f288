// One line on a terminal that says what runs and goes away; nothing where nobody looks.

import Glibc
import Synchronization
import VietnameseText

/// The line, on standard error.
final class ProgressLine: Sendable {
  private let isShown = Surroundings.isTerminal(STDERR_FILENO)
  /// Columns of what stands there.
  private let width = Mutex(0)

  /// Shows the text in the place of what was there.
  func show(_ text: String) { put(VisibleText.of(text)) }

  /// Takes the line away.
  func erase() { put("") }

  private func put(_ text: String) {
    guard isShown else { return }
    width.withLock { width in
      let columns = DisplayWidth.columns(text)
      guard columns > 0 || width > 0 else { return }
      let blanks = String(repeating: " ", count: max(0, width - columns))
      let bytes = Array(("\r" + text + blanks + (text.isEmpty ? "\r" : "")).utf8)
      // A terminal that takes no more loses a line that is of no weight.
      _ = write(STDERR_FILENO, bytes, bytes.count)
      width = columns
    }
  }
}
