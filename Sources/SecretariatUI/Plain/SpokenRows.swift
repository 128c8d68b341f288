// The lists of the screens as lines that can be spoken: what a row is, in words, and where it stands.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// How many rows the list has that gets the keys; nil where the view is known only as a picture.
  var spokenCount: Int? {
    switch view {
    case .register: return register.count
    case .plan:
      switch workspace?.focus {
      case .sections: return workspace?.sectionLines.count
      case .phases: return workspace?.phaseLineCount
      case .tasks: return workspace?.shown.count
      default: return nil
      }
    case .reader: return workspace?.reader.rows.count
    case .matrix where matrix.matrix?.columns.isEmpty == false: return matrix.matrix?.rows.count
    case .timeline: return timeline.rows.isEmpty ? nil : timeline.rows.count
    default: return nil
    }
  }

  /// The place of the selected row, from 0.
  private var spokenPlace: Int? {
    switch view {
    case .register: return register.list.selected
    case .plan:
      switch workspace?.focus {
      case .sections: return workspace?.sectionList.selected
      case .phases: return workspace?.phaseList.selected
      case .tasks: return workspace?.taskList.selected
      default: return nil
      }
    case .reader: return workspace?.reader.list.selected
    case .matrix: return matrix.list.selected
    case .timeline: return timeline.list.selected
    default: return nil
    }
  }

  /// Puts the cursor on a row of that list, counted from 0; false when there is none.
  mutating func selectSpoken(_ place: Int) -> Bool {
    guard let count = spokenCount, let now = spokenPlace, (0..<count).contains(place) else {
      return false
    }
    for _ in 0..<abs(place - now) { move(place > now ? .down : .up) }
    return true
  }

  /// Where one is: the view, the list, what is hidden.
  var spokenHeading: String {
    guard let open = workspace, view != .register else {
      return view == .register ? words(.viewRegister) : picture.heading
    }
    var parts = [open.plan.profile.title.isEmpty ? open.plan.id.raw : open.plan.profile.title]
    switch view {
    case .plan: parts += [PaneFrame.name(of: open.focus, words), PaneFrame.chip(open, words) ?? ""]
    case .reader: parts.append(words(.viewReader))
    default: return picture.heading
    }
    if open.readOnlyReason != nil { parts.append(words(.readOnlyTag)) }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// How far the plan is: said with the heading, and no reason to say that again.
  var spokenStanding: String {
    guard let open = workspace, view == .plan || view == .reader else { return "" }
    var parts: [String] = []
    if let percent = open.table.total.percent { parts.append("\(percent)%") }
    let overdue = open.table.total.overdue
    if overdue > 0 { parts.append(words(.overdueCount(overdue))) }
    return parts.map { ", " + $0 }.joined()
  }

  /// The selected row: "3/12 [ ] Báo cáo sơ kết, Phòng QLKH, hạn 05/06, trễ 15 ngày"; what stands in
  /// the place of an empty list.
  var spokenSelection: String {
    if view == .plan, let open = workspace, open.focus == .detail {
      return DetailText(open, self)?.lines.map(\.text).joined(separator: "\n")
        ?? words(.emptyDetail)
    }
    guard let count = spokenCount, let place = spokenPlace else { return picture.row }
    return count == 0 ? picture.row : spokenRow(place) ?? ""
  }

  /// The row at a place of the list, with its number.
  func spokenRow(_ place: Int) -> String? {
    guard let count = spokenCount, (0..<count).contains(place), let text = rowText(place) else {
      return nil
    }
    return "\(place + 1)/\(count) \(text)"
  }

  private func rowText(_ place: Int) -> String? {
    if view == .register { return registerText(place) }
    guard let open = workspace else { return nil }
    if view == .reader { return readerText(open.reader.rows[place], open) }
    if view == .matrix { return spokenMatrixRow(place, open) }
    if view == .timeline { return spokenTimelineRow(place, open) }
    switch open.focus {
    case .sections: return sectionText(open.sectionLines[place], open)
    case .phases: return phaseText(place, open)
    case .tasks: return taskText(open.table.rows[open.shown[place]], open)
    case .detail: return nil
    }
  }

  private func registerText(_ place: Int) -> String {
    let reviews = register.underReview
    guard place >= reviews.count else {
      let review = reviews[place]
      return joined([words(.underReview(review.name)), review.subject])
    }
    let plan = register.plans[place - reviews.count]
    let percent = plan.tally.percent.map { " \($0)%" } ?? ""
    return joined([
      plan.title, plan.subject, "\(plan.tally.done)/\(plan.tally.counted)\(percent)",
      plan.tally.overdue > 0 ? words(.overdueCount(plan.tally.overdue)) : "",
      plan.currentPhase ?? "", plan.isReadOnly ? words(.readOnlyTag) : "",
    ])
  }

  private func readerText(_ row: ReaderRow, _ open: Workspace) -> String {
    if row.text.trimmed.isEmpty { return words(PlainText.blankLine) }
    let mark = row.isFirst ? ReaderMargin(open, self).mark(forLine: row.line)?.text : nil
    return joined([mark ?? "", row.text.trimmed])
  }

  private func sectionText(_ line: SectionLine, _ open: Workspace) -> String {
    let tally = line.position.map { open.table.sections[$0] } ?? open.table.total
    return joined([
      SectionsPane.title(of: line, open.plan, words),
      tally.counted == 0 ? "" : "\(tally.done)/\(tally.counted)",
      tally.overdue > 0 ? words(.overdueCount(tally.overdue)) : "",
    ])
  }

  private func phaseText(_ place: Int, _ open: Workspace) -> String {
    let phase = place == 0 ? nil : open.plan.phases.values[place - 1]
    let tally = place == 0 ? open.table.total : open.table.phases[place - 1]
    return joined([
      phase?.name ?? words(.wholePeriod), phase.map { PhasesPane.days(of: $0, self) } ?? "",
      tally.percent.map { "\($0)%" } ?? "", phase.map { PhasesPane.standing(of: $0, self) } ?? "",
    ])
  }

  private func taskText(_ row: UnitTaskRow, _ open: Workspace) -> String {
    let task = open.task(of: row)
    let look = RowLook(row, self)
    // The sign says what the words say again.
    let signs = [StatusSign.overdue, .dueSoon].map { theme.sign(of: $0, glyphs: glyphs) + " " }
    let timing = signs.first { look.timing.hasPrefix($0) }
      .map { String(look.timing.dropFirst($0.count)) }
    let due = row.due.map { words(PlainText.due(shortDayText($0))) } ?? ""
    return look.sign + " "
      + joined([
        task.listWords(deadline: row.id.deadline), unitName(of: row.id, task: task, short: false),
        due, look.percent, timing ?? look.timing,
        isMarked(row.id) ? words(MarkText.markedRow) : "",
        open.plan.isContested(row.id) ? words(CommandText.setByTwo) : "",
      ])
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

// MARK: - Views that are known only as a picture

extension AppState {
  /// The top line and the row of the cursor, without lines and rows of blanks.
  private var picture: (heading: String, row: String) {
    let canvas = SecretariatUI.view(self)
    let heading = Self.withoutFrame(canvas.text(row: 0))
    guard let cursor = canvas.cursor else { return (heading, firstText(of: canvas)) }
    return (heading, Self.cell(of: canvas.text(row: cursor.row), at: cursor.column))
  }

  /// What stands on a screen without a cursor: the sentence of an empty list.
  private func firstText(of canvas: Canvas) -> String {
    let rows = (1..<max(1, canvas.size.rows - 1)).lazy.map {
      Self.withoutFrame(canvas.text(row: $0))
    }
    return rows.first { !$0.isEmpty } ?? ""
  }

  private static let frame: Set<Character> = ["│", "║", "|"]

  /// The piece between two vertical lines in which the column lies.
  private static func cell(of row: String, at column: Int) -> String {
    var pieces: [(start: Int, text: String)] = [(0, "")]
    for (place, letter) in row.enumerated() {
      if frame.contains(letter) {
        pieces.append((place + 1, ""))
      } else {
        pieces[pieces.count - 1].text.append(letter)
      }
    }
    let piece = pieces.last { $0.start <= column && !$0.text.trimmed.isEmpty } ?? pieces[0]
    return withoutFrame(piece.text)
  }

  /// Without the signs of frames, and with one blank for many.
  private static func withoutFrame(_ text: String) -> String {
    let lines = text.unicodeScalars.map { scalar -> Character in
      (0x2500...0x259F).contains(scalar.value) ? " " : Character(scalar)
    }
    return String(lines).split(separator: " ").joined(separator: " ")
  }
}
