// The words of which the lists and messages of the command line are made, as typed values.

package import VietnameseText

/// What is known of a unit task, for the words of its state.
package enum StateWord: Hashable, Sendable {
  case todo
  case doing(percent: Int)
  /// Against the target: "7/12 cơ sở".
  case doingQuantity(String)
  case done(CalendarDay)
  case returned(reason: String)
  case exempt(reason: String)
  case dropped(reason: String)
}

/// What the day says of a unit task, for the words beside its state.
package enum TimingWord: Hashable, Sendable {
  case none
  case overdue(days: Int)
  case soon(days: Int)
  case late(days: Int)
}

/// What a step was for.
package enum StepWord: String, Sendable, CaseIterable {
  case importPlan, tick, untick, progress, note, deadline, returnReport, exempt, drop
  case undo, redo, units, edit, revise
}

/// What sort of unit.
package enum UnitKindWord: String, Sendable, CaseIterable {
  case room, agency, association, council
}

/// What the reader wants looked at.
package enum WarningWord: String, Sendable, CaseIterable {
  case invalidDate = "invalid-date"
  case repairedNumber = "repaired-number"
  case numberGap = "number-gap"
  case blankNumber = "blank-number"
  case blankDay = "blank-day"
  case damagedText = "damaged-text"
  case convertedEncoding = "converted-encoding"
  case noKind = "no-kind"
  case noSections = "no-sections"
  case unlikelyDate = "unlikely-date"
  case repairedSymbol = "repaired-symbol"
}

/// How often, and on which day of the year.
package enum RecurrenceWord: String, Sendable, CaseIterable {
  case week = "P1W"
  case month = "P1M"
  case quarter = "P3M"
  case halfYear = "P6M"
  case year = "P1Y"
}

/// A line of the account of what a reading found.
package enum FindingWord: Hashable, Sendable {
  case sections, phases, tasks, unitTasks, deadlines, quotas, targets, warnings, unplaced, doubtful
}

/// A heading over a part of a reading.
package enum ReadingHeading: Sendable {
  case head, sections, phases, tasks, quotas, toLookAt, counts
}

/// A label before a fact of a plan.
package enum PlanFactWord: Sendable {
  case number, issuedOn, agency, subject, period, signer, recipients, followedSince, source
  case progress, phases, sections, quotas, withoutSection
}
