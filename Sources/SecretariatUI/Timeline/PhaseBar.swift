// A bar of progress made of letters: "[====>   ]", for the command line and plain screens.

/// Draws a bar with signs that every font has.
package enum PhaseBar {
  /// `columns` wide, its brackets included; the figure stands beside it.
  package static func text(percent: Int, columns: Int) -> String {
    let room = max(1, columns - 2)
    let full = room * min(max(0, percent), 100) / 100
    let head = full > 0 && full < room ? 1 : 0
    return "[" + String(repeating: "=", count: full - head) + (head == 1 ? ">" : "")
      + String(repeating: " ", count: room - full) + "]"
  }
}
