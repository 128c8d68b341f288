// How the state of a unit task looks in a row: a sign and words, never colour alone.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The sign and the words for the state of a row: never colour alone.
struct RowLook {
  let sign: String
  let role: StyleRole
  let percent: String
  /// What the state and the day mean, in words.
  let timing: String

  /// In a list that has no column for it the percent stands before the days. `columns` is the room
  /// for the words, which are shortened when they need more.
  init(_ row: UnitTaskRow, _ state: AppState, hasPercent: Bool = true, columns: Int? = nil) {
    let isPending = state.isPending(row.id)
    sign = state.theme.sign(of: Self.status(of: row, isPending), glyphs: state.glyphs)
    role =
      Self.urgency(of: row, isPending, state.today)?.role ?? Self.status(of: row, isPending).role
    if case .doing = row.state { percent = "\(row.percent)%" } else { percent = "" }
    if isPending {
      timing = state.words(.pending)
    } else {
      let whole = Self.timing(of: row, state)
      let short = row.state.isOpen ? Self.shortTiming(of: row, state) : whole
      let lead = hasPercent || percent.isEmpty ? "" : percent + " "
      timing = Self.longest([lead + whole, lead + short, whole, short], within: columns).trimmed
    }
  }

  /// The first text that fits, the texts from the fullest on; the last one when none does.
  private static func longest(_ texts: [String], within columns: Int?) -> String {
    guard let columns else { return texts[0] }
    return texts.first { DisplayWidth.columns($0.trimmed) <= columns } ?? texts[texts.count - 1]
  }

  private static func status(of row: UnitTaskRow, _ isPending: Bool) -> StatusSign {
    if isPending { return .pending }
    switch row.state {
    case .todo: return .todo
    case .doing: return .doing
    case .done: return .done
    case .returned: return .returned
    case .exempt: return .exempt
    case .dropped: return .dropped
    }
  }

  /// What the day adds to the state; nil when nothing presses.
  private static func urgency(
    of row: UnitTaskRow, _ isPending: Bool, _ today: CalendarDay
  ) -> StatusSign? {
    switch row.timing(on: today) {
    case .overdue where !isPending: .overdue
    case .soon where !isPending: .dueSoon
    default: nil
    }
  }

  /// The days alone, as short as words allow.
  private static func shortTiming(of row: UnitTaskRow, _ state: AppState) -> String {
    switch row.timing(on: state.today) {
    case .overdue(let days):
      state.theme.sign(of: .overdue, glyphs: state.glyphs) + " " + state.words(.overdueShort(days))
    case .soon(let days), .ahead(let days): state.words(.daysLeftShort(days))
    default: ""
    }
  }

  /// What the state and the day mean, in words.
  static func timing(of row: UnitTaskRow, _ state: AppState) -> String {
    let words = state.words
    func sign(_ status: StatusSign) -> String {
      state.theme.sign(of: status, glyphs: state.glyphs) + " "
    }
    switch row.state {
    case .done(let day):
      if case .doneLate(let days) = row.timing(on: state.today) {
        return words(.doneLateShort(days))
      }
      return words(.doneOn(state.shortDayText(day)))
    case .exempt, .dropped: return state.stateName(of: row.state)
    case .todo, .doing, .returned: break
    }
    var isReturned = false
    if case .returned = row.state { isReturned = true }
    switch row.timing(on: state.today) {
    case .overdue(let days): return sign(.overdue) + words(.overdue(days))
    case .soon(0): return sign(.dueSoon) + words(.dueToday)
    case .soon(let days): return sign(.dueSoon) + words(.daysLeft(days))
    case .ahead(let days): return words(.daysLeft(days))
    default: return isReturned ? words(.returned) : ""
    }
  }
}
