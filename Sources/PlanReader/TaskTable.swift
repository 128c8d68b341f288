// Task tables of annexes as converters write them, one row a line with strokes between the cells:
// number | work | who leads | who helps | product | time.

import PlanModel
import VietnameseText

/// The columns of a task table.
struct TaskTable {
  private var work: Int?
  private var lead: Int?
  private var support: Int?
  private var time: Int?

  /// The cells of a row; nil when the line is none.
  static func cells(_ line: String) -> [String]? {
    let strokes = line.utf8.count { $0 == UInt8(ascii: "|") }
    guard strokes >= 3 || (strokes == 2 && line.utf8.first == UInt8(ascii: "|")) else { return nil }
    var cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      cell.split(separator: " ").joined(separator: " ")
    }
    if cells.first?.isEmpty ?? false { cells.removeFirst() }
    if cells.last?.isEmpty ?? false { cells.removeLast() }
    return cells
  }

  /// A row of dashes under a heading.
  static func isRule(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.utf8.allSatisfy { "-:= ".utf8.contains($0) } }
  }

  /// The table whose heading the row is: it names the work, and who does it or when.
  init?(heading cells: [String]) {
    for (index, cell) in cells.enumerated() {
      let text = FoldedText(cell)
      guard text.count <= 60 else { return nil }
      if text.contains("phoi hop") {
        support = support ?? index
      } else if text.containsAny(["thoi gian", "thoi han", "hoan thanh", "tien do"])
        || text.has("han", at: 0)
      {
        time = time ?? index
      } else if text.containsAny(["noi dung", "nhiem vu", "cong viec"])
        || text.key.elementsEqual("viec".utf8)
      {
        work = work ?? index
      } else if text.containsAny([
        "chu tri", "don vi thuc hien", "thuc hien", "don vi", "phu trach",
      ]) {
        lead = lead ?? index
      }
    }
    guard work != nil, lead != nil || time != nil else { return nil }
  }

  /// The task of a row; nil for a row that numbers the columns or has no work in it.
  func task(_ cells: [String], line: Int, frame: TimeFrame) -> DraftTask? {
    guard let text = cell(work, cells), text.utf8.contains(where: { $0 >= 0x41 }) else {
      return nil
    }
    let units = units(lead, .lead, cells, line) + units(support, .support, cells, line)
    let due = cell(time, cells).map { self.due($0, line: line, frame: frame) } ?? []
    return DraftTask(
      order: 0, text: text, lines: line...line, units: TaskUnits.unique(units),
      kind: TaskKind.of(FoldedText(text), hasReceiver: false), due: due)
  }

  private func cell(_ column: Int?, _ cells: [String]) -> String? {
    guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
    return cells[column]
  }

  /// The units of a cell; what is no known form of a unit stays one name.
  private func units(
    _ column: Int?, _ role: DraftUnit.Role, _ cells: [String], _ line: Int
  ) -> [DraftUnit] {
    guard let text = cell(column, cells) else { return [] }
    let folded = FoldedText(text)
    let finder = UnitFinder(text: folded)
    if (0..<folded.count).contains(where: { finder.match(at: $0)?.everyone ?? false }) {
      return [DraftUnit(name: text, everyone: true, role: role, line: line)]
    }
    let matches = finder.list(at: 0)
    if let last = matches.last, last.range.upperBound == folded.count {
      return matches.map { DraftUnit(name: $0.name, everyone: $0.everyone, role: role, line: line) }
    }
    return text.split(whereSeparator: { $0 == ";" }).map {
      DraftUnit(
        name: Recipients.trimmed(String($0.drop { $0 == " " })), role: role, line: line,
        confidence: .likely)
    }
  }

  /// A cell of time needs no word before the date: the heading is that word.
  private func due(_ text: String, line: Int, frame: TimeFrame) -> [DraftDeadline] {
    for words in [text, "Thời gian: " + text] {
      let found = DeadlineFinder.deadlines(in: FoldedText(words), frame: frame) { _ in line }
      if !found.isEmpty { return found }
    }
    let days = DateScanner.mentions(in: FoldedText(text)).compactMap(\.partial)
    return days.last.map { [DraftDeadline(date: $0, line: line)] } ?? []
  }
}
