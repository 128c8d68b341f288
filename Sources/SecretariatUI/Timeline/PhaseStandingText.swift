// Where a phase stands on a day, for the timeline on the screen and on the command line.

package import PlanModel
package import VietnameseText
package import Wording

/// Where a phase stands on a day, in words.
package enum PhaseStandingText {
  package static func text(
    _ phase: PlanTimeline.PhaseLine, on today: CalendarDay
  ) -> TimelineText {
    switch phase.standing {
    case .ahead: .ahead(days: phase.start.map { today.days(to: $0) } ?? 0)
    case .running(let days): .running(daysLeft: days)
    case .over: .over
    }
  }
}
