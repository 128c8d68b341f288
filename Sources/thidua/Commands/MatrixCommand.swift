// `matrix`: units against tasks or reports: who has not sent what.

import PlainJSON
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// The matrix of one plan with what its cells say.
private struct PrintedMatrix {
  let open: OpenPlan
  let matrix: UnitMatrix
  let office: Office
  let wording: Wording
  let today: CalendarDay

  func task(of column: UnitMatrix.Column) -> PlanTask {
    open.plan.tasks.values[column.taskPosition]
  }

  /// The unit task of a cell; nil where nothing is owed.
  func unitTask(_ row: Int, _ column: Int) -> UnitTaskRow? {
    matrix.unitTask(row: row, column: column).flatMap(open.table.position)
      .map { open.table.rows[$0] }
  }

  func name(of row: UnitMatrix.Row) -> String {
    office[row.id]?.shortName ?? (row.id == .unassigned ? wording(.noUnit) : row.id.raw)
  }

  /// "t3.2": by this the list below the table names the column.
  func key(of column: UnitMatrix.Column) -> String {
    column.id.deadline == 1 ? "\(column.id.task)" : "\(column.id.task).\(column.id.deadline)"
  }

  func day(of column: UnitMatrix.Column) -> String {
    column.due.map(wording.day) ?? wording(MatrixText.withoutDay)
  }

  /// The state with its sign, "!12" for days that are past.
  func cell(_ row: Int, _ column: Int) -> String {
    guard let unitTask = unitTask(row, column) else { return "." }
    let mark = open.plan.isContested(unitTask.id) ? "≠" : ""
    let percent = unitTask.percent > 0 ? " \(unitTask.percent)%" : ""
    let timing = unitTask.timing(on: today)
    switch (unitTask.state, timing) {
    case (.done, .doneLate(let days)): return mark + "x+\(days)"
    case (.done(let day), _): return mark + "x " + wording.shortDay(day, in: today.year)
    case (.exempt, _): return mark + "[-]"
    case (.dropped, _): return mark + "[/]"
    case (.returned, .overdue(let days)): return mark + "!\(days) [<]"
    case (.returned, _): return mark + "[<]"
    case (_, .overdue(let days)): return mark + "!\(days)" + percent
    case (_, .soon(let days)): return mark + "~\(days)" + percent
    default: return mark + (percent.isEmpty ? "[ ]" : percent.trimmedBlanks)
    }
  }

  /// The same in words, for a spreadsheet.
  func words(_ row: Int, _ column: Int) -> String {
    guard let unitTask = unitTask(row, column) else { return "" }
    let task = task(of: matrix.columns[column])
    return wording.status(of: unitTask, task: task, today: today)
  }
}

extension String {
  /// Without the blanks before it.
  fileprivate var trimmedBlanks: String { String(drop { $0 == " " }) }
}

extension Session {
  /// Prints the matrix of one plan, or of each.
  func printMatrix() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments.first)
    let scope: UnitMatrix.Scope = call.has(.all) ? .all : .reports
    let matrices = shelf.plans.map { open in
      PrintedMatrix(
        open: open,
        matrix: UnitMatrix(
          plan: open.plan, table: open.table, office: shelf.office, scope: scope, order: .worst),
        office: shelf.office, wording: wording, today: options.today)
    }
    if call.has(.json) {
      json(matrices)
    } else if call.has(.csv) {
      for printed in matrices where !printed.matrix.columns.isEmpty { sheet(of: printed) }
    } else {
      for (place, printed) in matrices.enumerated() {
        if place > 0 { output.line() }
        print(printed)
      }
    }
    if matrices.isEmpty { messages.line(wording(.noPlansYet)) }
    return shelf.exitCode
  }

  private func print(_ printed: PrintedMatrix) {
    let (plan, total) = (printed.open.plan, printed.matrix.total)
    let title = plan.profile.title.isEmpty ? plan.id.raw : plan.profile.title
    output.line(
      title + " (" + plan.id.raw + ")  "
        + wording(
          total.owed == 0
            ? MatrixText.nothingOwed
            : total.missing == 0
              ? .allSent
              : .missing(
                total.missing, overdue: total.overdue,
                isSending: printed.matrix.scope == .reports)))
    guard !printed.matrix.columns.isEmpty else {
      if !printed.open.table.rows.isEmpty { output.line(wording(.emptyReports(key: "--all"))) }
      return
    }
    for columns in blocks(of: printed) {
      output.line()
      for line in table(of: printed, columns).lines(fitting: nil) { output.line(line) }
    }
    output.line()
    output.line(wording(MatrixText.columnsHeading))
    var list = TextTable([("", .left), ("", .left), ("", .right), ("", .text)])
    for column in printed.matrix.columns {
      list.add([
        printed.key(of: column), printed.day(of: column),
        "\(column.count.sent)/\(column.count.owed)",
        printed.task(of: column).listWords(deadline: column.id.deadline),
      ])
    }
    for line in list.lines(fitting: Surroundings.terminalColumns).dropFirst() {
      output.line(line)
    }
    let legend = MatrixSign.allCases.map { Self.sign($0) + " " + wording(.legend($0)) }
    output.line()
    for line in TextWrap.lines(
      legend.joined(separator: "; "), columns: Surroundings.terminalColumns ?? 100)
    {
      output.line(String(line))
    }
  }

  private static func sign(_ sign: MatrixSign) -> String {
    switch sign {
    case .sent: "x"
    case .late: "x+n"
    case .overdue: "!n"
    case .soon: "~n"
    case .open: "[ ]"
    case .doing: "n%"
    case .returned: "[<]"
    case .exempt: "[-]"
    case .dropped: "[/]"
    case .notOwed: "."
    case .contested: "≠"
    }
  }

  /// The columns in groups that fit side by side into the terminal.
  private func blocks(of printed: PrintedMatrix) -> [Range<Int>] {
    let count = printed.matrix.columns.count
    guard let limit = Surroundings.terminalColumns else { return [0..<count] }
    let widest = 12
    let each = max(1, (limit - 30) / widest)
    return stride(from: 0, to: count, by: each).map { $0..<min(count, $0 + each) }
  }

  private func table(of printed: PrintedMatrix, _ columns: Range<Int>) -> TextTable {
    let matrix = printed.matrix
    var table = TextTable(
      [
        (wording(.column(.unit)), .left), (wording(MatrixText.columnSent), .right),
        (wording(MatrixText.columnLate), .right),
      ]
        + columns.map { place in
          let column = matrix.columns[place]
          let day = column.due.map { wording.shortDay($0, in: options.today.year) } ?? ""
          return (printed.key(of: column) + (day.isEmpty ? "" : " " + day), .left)
        })
    for (place, row) in matrix.rows.enumerated() {
      table.add(
        [printed.name(of: row)] + counts(row.count) + columns.map { printed.cell(place, $0) })
    }
    table.add(
      [wording(MatrixText.sentOfAll)] + counts(matrix.total)
        + columns.map { "\(matrix.columns[$0].count.sent)/\(matrix.columns[$0].count.owed)" })
    return table
  }

  private func counts(_ count: MatrixCount) -> [String] {
    ["\(count.sent)/\(count.owed)", count.overdue == 0 ? "" : "!\(count.overdue)"]
  }

  // MARK: For programs

  private func sheet(of printed: PrintedMatrix) {
    let matrix = printed.matrix
    let heads =
      [SheetColumn.plan, .unit, .unitName, .done, .unitTasks, .overdue].map(wording.head(of:))
      + matrix.columns.map { column in
        printed.key(of: column) + " " + printed.day(of: column) + ": "
          + printed.task(of: column).listWords(deadline: column.id.deadline)
      }
    sheet(
      heads: heads,
      matrix.rows.enumerated().map { place, row in
        [
          printed.open.plan.id.raw, printed.name(of: row),
          printed.office[row.id]?.name ?? wording(.noUnit), "\(row.count.sent)",
          "\(row.count.owed)", "\(row.count.overdue)",
        ] + matrix.columns.indices.map { printed.words(place, $0) }
      })
  }

  private func json(_ matrices: [PrintedMatrix]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for printed in matrices { writer.matrix(printed) }
    writer.endArray()
    output.json(writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func matrix(_ printed: PrintedMatrix) {
    let matrix = printed.matrix
    beginObject()
    member("plan", printed.open.plan.id.raw)
    counts(matrix.total)
    key("columns")
    beginArray()
    for column in matrix.columns {
      let task = printed.task(of: column)
      beginObject()
      member("task", column.id.task.description)
      member("deadline", column.id.deadline)
      member("occurrence", optional: column.id.occurrence?.iso)
      member("due", optional: column.due?.iso)
      member("what", optional: task.deadline(numbered: column.id.deadline)?.what)
      member("text", task.words)
      counts(column.count)
      endObject()
    }
    endArray()
    key("units")
    beginArray()
    for (place, row) in matrix.rows.enumerated() {
      beginObject()
      member("unit", optional: row.id == .unassigned ? nil : row.id.raw)
      member("unitName", optional: printed.office[row.id]?.name)
      counts(row.count)
      cells(of: place, printed)
      endObject()
    }
    endArray()
    endObject()
  }

  /// One for each column; null where nothing is owed.
  private mutating func cells(of row: Int, _ printed: PrintedMatrix) {
    key("cells")
    beginArray()
    for column in printed.matrix.columns.indices {
      guard let unitTask = printed.unitTask(row, column) else {
        null()
        continue
      }
      beginObject()
      member("id", unitTask.id.description)
      member("state", unitTask.state.name)
      member("percent", unitTask.percent)
      member("due", optional: unitTask.due?.iso)
      var (overdue, late) = (0, 0)
      switch unitTask.timing(on: printed.today) {
      case .overdue(let days): overdue = days
      case .doneLate(let days): late = days
      default: break
      }
      member("overdueDays", overdue)
      member("daysLate", late)
      member("contested", printed.open.plan.isContested(unitTask.id))
      endObject()
    }
    endArray()
  }

  private mutating func counts(_ count: MatrixCount) {
    member("owed", count.owed)
    member("done", count.sent)
    member("doneLate", count.late)
    member("overdue", count.overdue)
  }
}
