// Tables that a converter wrote with one cell a line. A row is read when it has as many lines as the
// heading has columns; which cell is missing from another can only be guessed, so such lines stay
// visible but make no tasks.

import PlanModel

/// Such tables among some lines.
struct CellLines {
  private static let most = 8

  /// The numbers of all their lines, from the heading's "TT" to the next section.
  private(set) var numbers: Set<Int> = []
  /// Those of the rows that were read.
  private(set) var read: Set<Int> = []
  /// A task for each row that was read.
  private(set) var tasks: [DraftTask] = []

  init(_ lines: ArraySlice<SourceLine>, frame: TimeFrame) {
    var index = lines.startIndex
    while index < lines.endIndex {
      guard let heading = Self.heading(lines[index...]) else {
        index += 1
        continue
      }
      let start = index
      repeat { index += 1 } while index < lines.endIndex && !Self.isEnd(lines, at: index)
      let cells = lines[start..<index].filter { !$0.isBlank }
      numbers.formUnion(lines[start..<index].map(\.number))
      readRows(cells, heading, frame)
    }
  }

  /// "TT", then short lines that name the columns: the table and how many columns it has, as many as
  /// stand before the first row's number.
  private static func heading(_ lines: ArraySlice<SourceLine>) -> Header? {
    guard let first = lines.first, let beside = besideNumbers(first.text) else { return nil }
    let below = lines.dropFirst().lazy.filter { !$0.isBlank }.prefix(most)
      .prefix { $0.marker == nil && $0.text.utf8.count <= 60 && !isNumber($0.text) }.map(\.text)
    let cells = (beside.isEmpty ? [] : [beside]) + below
    for count in stride(from: cells.count, through: 2, by: -1) {
      if let table = TaskTable(heading: Array(cells.prefix(count))) {
        return (table, count, count + (beside.isEmpty ? 1 : 0))
      }
    }
    return nil
  }

  private typealias Header = (table: TaskTable, columns: Int, lines: Int)

  /// "TT", alone or with the next column's name behind it: that name; nil for any other line.
  private static func besideNumbers(_ line: String) -> String? {
    guard line.utf8.count <= 60 else { return nil }
    let text = FoldedText(line)
    guard let numbers = text.begins(withAny: ["tt", "stt", "so tt"]) else { return nil }
    let end = numbers.utf8CodeUnitCount
    if end == text.count { return "" }
    let isColumn = text.begins(
      withAny: [" cong viec", " noi dung", " nhiem vu", " ten viec"], at: end)
    return isColumn == nil ? nil : text.slice(end + 1..<text.count)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 4 && text.utf8.contains(where: FoldedText.isDigit)
      && text.utf8.allSatisfy { FoldedText.isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  /// Only the numbers of the lines, before any day can be read.
  static func found(in lines: ArraySlice<SourceLine>) -> Set<Int> {
    CellLines(lines, frame: TimeFrame()).numbers
  }

  private mutating func readRows(
    _ cells: [SourceLine], _ heading: Header, _ frame: TimeFrame
  ) {
    let first = min(heading.lines, cells.count)
    var start = first
    var expected = 1
    while start < cells.count, Self.value(cells[start]) == expected {
      expected += 1
      let next = cells[(start + 1)...].firstIndex { Self.value($0) == expected } ?? cells.count
      let row = cells[(start + 1)..<next].prefix(heading.columns)
      let isLast = next == cells.count
      if row.count == heading.columns, isLast || next - start - 1 == heading.columns {
        addTask(row, from: cells[start].number, heading.table, frame)
      }
      start = next
    }
  }

  private static func value(_ line: SourceLine) -> Int? {
    isNumber(line.text) ? Int(line.text.prefix { $0 != "." }) : nil
  }

  private mutating func addTask(
    _ row: ArraySlice<SourceLine>, from start: Int, _ table: TaskTable, _ frame: TimeFrame
  ) {
    guard let line = row.first?.number,
      var task = table.task(row.map(\.text), line: line, frame: frame)
    else { return }
    task.lines = start...(row.last?.number ?? line)
    read.formUnion(row.map(\.number) + [start])
    task.confidence = .likely
    tasks.append(task)
  }

  /// A section's heading; "1. …" is one only behind a blank line, for a cell may begin so.
  private static func isEnd(_ lines: ArraySlice<SourceLine>, at index: Int) -> Bool {
    let line = lines[index]
    if line.text.utf8.count > 400 { return true }
    guard let family = line.marker?.family, family.isSection else { return false }
    return family <= .roman || lines[index - 1].isBlank
  }
}
