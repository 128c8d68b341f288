// What a row of the timeline says in figures and words: day, how much is done, how late.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The figures of one row.
struct TimelineFigures {
  let day: String
  /// The day, or both ends of a phase, in full.
  let longDay: String
  /// "3/12" with the sign of what is overdue; the percent of a phase.
  let count: String
  let timing: String
  /// "xong 3/12".
  let sentence: String
  let role: StyleRole
  /// Stands in the chart.
  let mark: String

  init(_ row: TimelineRow, _ timeline: PlanTimeline, _ state: AppState) {
    switch row {
    case .phase(let place): self.init(timeline.phases[place], state)
    case .deadline(let place): self.init(timeline.deadlines[place], timeline.today, state)
    case .undated: self.init(timeline.undated?.count ?? MatrixCount(), state)
    }
  }

  private init(_ phase: PlanTimeline.PhaseLine, _ state: AppState) {
    let words = state.words
    func text(_ day: CalendarDay?, _ unknown: TimelineText) -> String {
      day.map(state.dayText) ?? words(unknown)
    }
    day = phase.end.map(state.shortDayText) ?? "…"
    longDay = text(phase.start, .openStart) + " – " + text(phase.end, .openEnd)
    count = phase.tally.percent.map { "\($0)%" } ?? ""
    timing = words(PhaseStandingText.text(phase, on: state.today))
    let overdue = phase.tally.overdue
    sentence =
      words(TimelineText.doneOf(phase.tally.done, phase.tally.counted))
      + (overdue > 0 ? ", " + words(.overdueCount(overdue)) : "")
    role = .text
    mark = ""
  }

  private init(
    _ line: PlanTimeline.DeadlineLine, _ today: CalendarDay, _ state: AppState
  ) {
    let words = state.words
    let left = today.days(to: line.day)
    day = state.shortDayText(line.day)
    longDay = words(MatrixText.due(state.dayText(line.day)))
    sentence = words(TimelineText.doneOf(line.count.sent, line.count.owed))
    let figure = "\(line.count.sent)/\(line.count.owed)"
    if line.count.missing == 0 {
      let done = state.theme.sign(of: .done, glyphs: state.glyphs)
      (count, timing, role, mark) = (figure, done, .done, "x")
    } else if left < 0 {
      let sign = state.theme.sign(of: .overdue, glyphs: state.glyphs)
      (count, timing) = (sign + figure, sign + " " + words(.overdue(-left)))
      (role, mark) = (.overdue, sign)
    } else {
      let isSoon = left <= Timing.soonDays
      let sign = isSoon ? state.theme.sign(of: .dueSoon, glyphs: state.glyphs) : ""
      (count, timing) = (
        sign + figure,
        (isSoon ? sign + " " : "") + (left == 0 ? words(.dueToday) : words(.daysLeft(left)))
      )
      (role, mark) = (isSoon ? .dueSoon : .text, Self.openMark(state.glyphs))
    }
  }

  private init(_ undated: MatrixCount, _ state: AppState) {
    (day, longDay, timing, role, mark) = ("", "", "", .text, "")
    count = "\(undated.sent)/\(undated.owed)"
    sentence = state.words(TimelineText.doneOf(undated.sent, undated.owed))
  }

  /// The mark of a deadline that is still to come.
  static func openMark(_ glyphs: GlyphSet) -> String { glyphs == .ascii ? "*" : "◆" }
}

extension AppState {
  /// A row of the timeline as it is spoken.
  func spokenTimelineRow(_ place: Int, _ open: Workspace) -> String? {
    guard let shown = timeline.timeline, timeline.rows.indices.contains(place) else { return nil }
    let figures = TimelineFigures(timeline.rows[place], shown, self)
    return [
      timelineWords(of: timeline.rows[place], open), figures.longDay, figures.timing,
      figures.sentence,
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
