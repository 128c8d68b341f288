// Which columns the task list has at which width.

import CellScreen
import VietnameseText

extension AppState {
  /// Columns that the widest status sign takes.
  var signColumns: Int {
    StatusSign.allCases.map { DisplayWidth.columns(theme.sign(of: $0, glyphs: glyphs)) }.max() ?? 1
  }
}

/// Which columns a task row has at a width, and where.
struct TaskColumns {
  struct Span: Equatable {
    var start: Int
    var columns: Int
  }
  let sign: Span
  let words: Span
  private(set) var unit: Span?
  private(set) var percent: Span?
  private(set) var due: Span?
  private(set) var timing: Span?
  private(set) var unitIsShort = true

  /// Columns are dropped from the right end of this list: timing, unit, due, percent. Without a
  /// column of its own the unit's short name stands before the words.
  /// Days of another year than this one need more room.
  init(width: Int, signColumns: Int, hasOtherYears: Bool = false) {
    sign = Span(start: 0, columns: signColumns)
    var right = width
    func take(_ columns: Int) -> Span {
      right -= columns
      defer { right -= 1 }
      return Span(start: right, columns: columns)
    }
    if width >= 24 { timing = take(width >= 52 ? 16 : 12) }
    if width >= 64 { due = take(width >= 84 || hasOtherYears ? 10 : 6) }
    if width >= 72 { percent = take(4) }
    if width >= 52 {
      unitIsShort = width < 96
      unit = take(width >= 96 ? 24 : width >= 64 ? 12 : 6)
    }
    words = Span(start: signColumns + 1, columns: max(0, right - signColumns - 1))
  }
}
