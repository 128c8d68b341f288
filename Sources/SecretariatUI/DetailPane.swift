// The detail of the selected unit task: the clause, the words, who, by when, and the log.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum DetailPane {
  static func draw(_ open: Workspace, _ state: AppState, in rect: Rect, on canvas: inout Canvas) {
    let lines = wrappedLines(open, state, columns: rect.columns)
    guard !lines.isEmpty else {
      canvas.putEmpty(state.words(.emptyDetail), in: rect)
      return
    }
    let top = min(open.detailTop, max(0, lines.count - rect.rows))
    for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      canvas.put(
        line.0, row: rect.row + offset, column: rect.column + 1, role: line.1,
        maxColumns: rect.columns - 1)
    }
    if open.focus == .detail, state.overlays.isEmpty {
      canvas.cursor = CellPosition(row: rect.row, column: rect.column)
    }
    if top + rect.rows < lines.count {
      canvas.put(
        canvas.signs.moreBelow, row: rect.row + rect.rows - 1,
        column: rect.column + rect.columns - 1, role: .hint)
    }
  }
}

extension DetailPane {
  /// The lines as they stand in a pane of so many columns; none when nothing is selected.
  static func wrappedLines(
    _ open: Workspace, _ state: AppState, columns: Int
  ) -> [(String, StyleRole)] {
    guard let text = DetailText(open, state) else { return [] }
    return text.lines.flatMap { line in
      TextWrap.lines(line.text, columns: max(1, columns - 2)).map { (String($0), line.role) }
    }
  }
}

/// The lines of the detail before wrapping.
struct DetailText {
  private(set) var lines: [(text: String, role: StyleRole)] = []

  /// What is selected where the person stands: a section, a phase, else the unit task. Nil when
  /// nothing is.
  init?(_ open: Workspace, _ state: AppState) {
    if open.focus == .sections, let section = open.chosenSection {
      addSection(section, open, state)
    } else if open.focus == .phases, let phase = open.chosenPhase {
      addPhase(phase, state)
      addContests(state.contestedFields(), open, state)
    } else if let row = open.selectedRow {
      // On "all" what is contested of the plan itself comes first.
      if open.focus == .sections { addContests(state.contestedFields(), open, state) }
      addUnitTask(row, open, state)
    } else {
      return nil
    }
  }

  /// What is known of one unit task.
  init(_ row: UnitTaskRow, _ open: Workspace, _ state: AppState) {
    addUnitTask(row, open, state)
  }

  private mutating func addUnitTask(
    _ row: UnitTaskRow, _ open: Workspace, _ state: AppState
  ) {
    let task = open.task(of: row)
    // What is not yet safe on disk does not show as done.
    let record = open.plan.record(of: row.id)
    let words = state.words
    addPlace(row, task, open, state)
    addState(row, state)
    addContests(
      ContestWords(words, open.plan, year: state.today.year).fields(of: row.id), open, state)
    let entries = record.entries.reversed()
    for entry in entries.prefix(Self.firstEntries) { addEntry(entry, task, state) }
    lines.append((task.words, .text))
    addDeadline(row, task, state)
    if let stamp = record.stamp {
      lines.append((words(.changedBy(stamp.author, state.timeText(stamp.time))), .muted))
    }
    addPeople(task, state)
    if let target = task.target {
      let value = target.value.text(separator: words.language == .vietnamese ? "," : ".")
      add(words(.target), value + " " + target.measure)
    }
    if let product = task.product { add(words(.product), product) }
    for entry in entries.dropFirst(Self.firstEntries) { addEntry(entry, task, state) }
  }

  /// Every value that was set at once, and how one chooses.
  private mutating func addContests(
    _ fields: [ContestedField], _ open: Workspace, _ state: AppState
  ) {
    guard !fields.isEmpty else { return }
    let finder = ContestWords(state.words, open.plan, year: state.today.year)
    for field in fields { lines.append((finder.line(field), .warning)) }
    lines.append((state.words(ContestText.howToChoose), .muted))
  }

  /// The latest entries stand above what does not change, the older ones below it.
  private static let firstEntries = 2

  private mutating func addSection(
    _ section: PlanSection, _ open: Workspace, _ state: AppState
  ) {
    let place = state.words(
      .clause(path: open.plan.path(of: section.id), line: section.lines.first))
    lines.append((place, .muted))
    if let title = section.title { lines.append((title, .text)) }
    addContests(state.contestedFields(), open, state)
    guard let position = open.plan.sections.position(of: section.id) else { return }
    let tally = open.table.sections[position]
    guard let percent = tally.percent else { return }
    add(state.words(.columnDone), "\(tally.done)/\(tally.counted), \(percent)%")
    if tally.overdue > 0 { lines.append((state.words(.overdueCount(tally.overdue)), .overdue)) }
  }

  private mutating func addPhase(_ phase: Phase, _ state: AppState) {
    func text(_ end: PhaseBoundary?) -> String {
      guard let end else { return "…" }
      let day = state.dayText(end.day)
      return end.isImplied ? state.words(.implied(day)) : day
    }
    lines.append((phase.name, .title))
    lines.append((text(phase.start) + " – " + text(phase.end), .text))
    if let line = phase.line { lines.append((state.words(.clause(path: "", line: line)), .muted)) }
    if !phase.occasions.isEmpty { lines.append((phase.occasions.joined(separator: "; "), .text)) }
    if let event = phase.closingEvent { lines.append((event, .text)) }
  }

  private mutating func add(_ label: String, _ text: String, _ role: StyleRole = .text) {
    lines.append((label + ": " + text, role))
  }

  private mutating func addPlace(
    _ row: UnitTaskRow, _ task: PlanTask, _ open: Workspace, _ state: AppState
  ) {
    var place = row.id.description + "  " + state.unitName(of: row.id, task: task, short: false)
    if let line = task.lines?.first {
      let path = task.section.map { open.plan.path(of: $0) } ?? ""
      place += "  " + state.words(.clause(path: path, line: line))
    }
    if let end = row.id.occurrence {
      place += "  " + state.words(.occurrenceEnding(state.dayText(end)))
    }
    lines.append((place, .muted))
  }

  private mutating func addPeople(_ task: PlanTask, _ state: AppState) {
    let words = state.words
    if !task.lead.isEmpty { add(words(.lead), task.lead.map(\.words).joined(separator: "; ")) }
    if !task.support.isEmpty {
      add(words(.support), task.support.map(\.words).joined(separator: "; "))
    }
  }

  private mutating func addDeadline(_ row: UnitTaskRow, _ task: PlanTask, _ state: AppState) {
    let words = state.words
    let printed = task.deadline(numbered: row.id.deadline)?.words ?? ""
    var text = row.due.map(state.dayText) ?? ""
    if row.isPostponed { text += " (" + words(.postponed) + ")" }
    if !printed.isEmpty { text += (text.isEmpty ? "" : " – ") + "“\(printed)”" }
    if text.isEmpty { text = words(.noDeadline) }
    let what = task.deadline(numbered: row.id.deadline)?.what.map { " (\($0))" } ?? ""
    add(words(.deadline) + what, text)
  }

  private mutating func addState(
    _ row: UnitTaskRow, _ state: AppState
  ) {
    add(state.words(.columnTiming), state.stateSentence(of: row), RowLook(row, state).role)
  }

  private mutating func addEntry(_ entry: ProgressEntry, _ task: PlanTask, _ state: AppState) {
    var parts = [state.timeText(entry.time), entry.author]
    if let value = entry.value { parts.append(state.amountText(value, target: task.target)) }
    var note = entry.note.split(whereSeparator: \.isNewline).map(String.init)
    if !note.isEmpty { parts.append(note.removeFirst()) }
    if !entry.evidence.isEmpty { parts.append(state.words(.evidence(entry.evidence))) }
    lines.append((parts.joined(separator: "  "), .text))
    for line in note { lines.append((line, .text)) }
  }
}
