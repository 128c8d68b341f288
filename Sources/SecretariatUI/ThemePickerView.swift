// The list of themes as it lies over a view: at the right, so that what is coloured is seen.

import CellScreen
import VietnameseText
import Wording

enum ThemePickerView {
  /// Columns of the box where the screen has them.
  private static let columns = 40

  /// Rows of themes that are seen at a time.
  static func listHeight(of picker: ThemePicker, in state: AppState) -> Int {
    max(1, rect(of: picker, in: state).rows - 3)
  }

  private static func rect(of picker: ThemePicker, in state: AppState) -> Rect {
    let body = state.body
    let rows = min(body.rows, max(1, picker.choices.count) + 3)
    let columns = min(columns, body.columns)
    return Rect(
      row: body.row, column: body.column + body.columns - columns, rows: rows, columns: columns)
  }

  static func draw(_ picker: ThemePicker, _ state: AppState, on canvas: inout Canvas) {
    let rect = rect(of: picker, in: state)
    canvas.fill(rect, role: .text)
    let count = picker.choices.count
    let place = count == 0 ? "" : " \(picker.list.selected + 1)/\(count) "
    canvas.box(
      rect, title: [TitleSegment("[\(state.words(.pickerTitle))]")],
      trailing: [TitleSegment(place, .muted)], focused: true)
    let inside = rect.inset()
    guard count > 0 else {
      canvas.putEmpty(state.words(.loading), in: inside)
      return
    }
    for offset in 0..<listHeight(of: picker, in: state) {
      let place = picker.list.top + offset
      guard picker.choices.indices.contains(place) else { break }
      let row = ListRow(
        row: inside.row + offset, column: inside.column, columns: inside.columns,
        isSelected: place == picker.list.selected, isFocused: true)
      draw(picker.choices[place], row, state.words, on: &canvas)
    }
    drawFooter(picker, inside, state, on: &canvas)
  }

  private static func draw(
    _ choice: ThemeChoice, _ row: ListRow, _ words: Wording, on canvas: inout Canvas
  ) {
    row.begin(on: &canvas)
    let background = words(ThemeText.background(choice.background.rawValue))
    let right = DisplayWidth.columns(background)
    canvas.putRight(
      background, row: row.row, column: row.textColumn, columns: row.textColumns,
      role: row.role(.muted))
    canvas.put(
      choice.title(in: words.language), row: row.row, column: row.textColumn,
      role: row.role(.text), maxColumns: row.textColumns - right - 1)
  }

  /// The keys in the box; what the theme is, or what is wrong with it, at the foot of the screen.
  private static func drawFooter(
    _ picker: ThemePicker, _ inside: Rect, _ state: AppState, on canvas: inout Canvas
  ) {
    let words = state.words
    let whole = words(ThemeText.pickerFooter)
    let keys =
      DisplayWidth.columns(whole) <= inside.columns ? whole : words(ThemeText.pickerFooterShort)
    canvas.put(
      keys, row: inside.row + inside.rows - 1, column: inside.column, role: .hint,
      maxColumns: inside.columns)
    let about = picker.problem ?? picker.selected?.about(in: words.language) ?? ""
    let line = Rect(row: state.size.rows - 1, column: 0, rows: 1, columns: state.size.columns)
    canvas.fill(line, role: .bar)
    canvas.put(
      about, row: line.row, column: 1, role: picker.problem == nil ? .bar : .error,
      maxColumns: line.columns - 2)
  }
}
