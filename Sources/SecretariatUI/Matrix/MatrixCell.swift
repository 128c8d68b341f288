// How a cell of the matrix looks: a sign and a figure, in words where there is room, never colour
// alone.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The text of one cell.
struct MatrixCell {
  let text: String
  let role: StyleRole

  /// Nil stands for what the unit does not owe. `columns` is the room.
  init(_ row: UnitTaskRow?, _ open: Workspace, _ state: AppState, columns: Int) {
    guard let row else {
      text = Self.notOwed(state.glyphs)
      role = .muted
      return
    }
    let look = RowLook(row, state)
    role = look.role
    let mark =
      (state.isMarked(row.id) ? ListRow.mark : "") + (state.isFresh(row.id) ? "*" : "")
      + (open.plan.isContested(row.id) ? "≠" : "")
    var lead = look.percent.isEmpty ? look.sign : look.percent
    if row.state == .todo, !look.timing.isEmpty, !state.isPending(row.id) { lead = "" }
    var texts = [lead + " " + look.timing]
    texts += state.isPending(row.id) ? [look.sign] : Self.short(row, look, state)
    let trimmed = texts.map { mark + $0.trimmed }
    text = trimmed.first { DisplayWidth.columns($0) <= columns } ?? trimmed[trimmed.count - 1]
  }

  static func notOwed(_ glyphs: GlyphSet) -> String { glyphs == .ascii ? "." : "·" }

  /// The sign with its figure, then the sign alone.
  private static func short(_ row: UnitTaskRow, _ look: RowLook, _ state: AppState) -> [String] {
    let timing = row.timing(on: state.today)
    switch (row.state, timing) {
    case (.done, .doneLate(let days)): return [look.sign + "+\(days)", look.sign]
    case (.done(let day), _):
      return [look.sign + " " + state.shortDayText(day), look.sign]
    case (.exempt, _), (.dropped, _): return [look.sign]
    case (_, .overdue(let days)):
      let lead = state.theme.sign(of: .overdue, glyphs: state.glyphs) + "\(days)"
      return more(row, look).map { lead + " " + $0 } + [lead]
    case (_, .soon(let days)):
      let lead = state.theme.sign(of: .dueSoon, glyphs: state.glyphs) + "\(days)"
      return more(row, look).map { lead + " " + $0 } + [lead]
    default: return more(row, look) + [look.sign]
    }
  }

  /// What is known beside the days: how far it is, or that it was returned.
  private static func more(_ row: UnitTaskRow, _ look: RowLook) -> [String] {
    switch row.state {
    case .doing: [look.percent]
    case .returned: [look.sign]
    default: []
    }
  }
}

/// The signs with what they mean, as many as there is room for.
enum MatrixLegend {
  static func items(_ state: AppState) -> [String] {
    func sign(_ status: StatusSign) -> String {
      state.theme.sign(of: status, glyphs: state.glyphs)
    }
    return MatrixSign.allCases.map { item in
      let shown =
        switch item {
        case .sent: sign(.done)
        case .late: sign(.done) + "+n"
        case .overdue: sign(.overdue) + "n"
        case .soon: sign(.dueSoon) + "n"
        case .open: sign(.todo)
        case .doing: "n%"
        case .returned: sign(.returned)
        case .exempt: sign(.exempt)
        case .dropped: sign(.dropped)
        case .notOwed: MatrixCell.notOwed(state.glyphs)
        case .contested: "≠"
        }
      return shown + " " + state.words(.legend(item))
    }
  }

  /// One line of whole items.
  static func line(_ state: AppState, columns: Int) -> String {
    var line = ""
    for item in items(state) {
      let longer = line.isEmpty ? item : line + "  " + item
      if DisplayWidth.columns(longer) <= columns { line = longer }
    }
    return line
  }
}
