// A step as view 7 lists it, and what is asked of the store for it.

package import PlanModel
import VietnameseText
import Wording

/// Which steps view 7 shows.
package struct HistoryScope: Hashable, Sendable {
  /// Nil for all plans and the office.
  package var plan: PlanID?
  /// Only those that this person's `undo` would take back, in its order.
  package var isOnlyMine = false
  /// Only what was done from this moment on, milliseconds since 1970.
  package var since: Int?
  package var filter = WordFilter()

  package init() {}
}

/// A part of what view 7 shows, the newest first.
package struct HistoryRequest: Hashable, Sendable {
  package var scope: HistoryScope
  /// How many newer ones are left out.
  package var offset: Int
  package var limit: Int

  package init(scope: HistoryScope, offset: Int = 0, limit: Int) {
    self.scope = scope
    self.offset = offset
    self.limit = limit
  }
}

/// The answer to it.
package struct HistoryPage: Equatable, Sendable {
  package var request: HistoryRequest
  package var lines: [HistoryLine]
  /// How many steps there are in the scope.
  package var count: Int

  package init(request: HistoryRequest, lines: [HistoryLine], count: Int) {
    self.request = request
    self.lines = lines
    self.count = count
  }
}

/// Names a step among those of all places.
package struct HistoryPlace: Hashable, Sendable {
  /// Nil for the office.
  package let plan: PlanID?
  package let number: RecordNumber

  package init(plan: PlanID?, number: RecordNumber) {
    self.plan = plan
    self.number = number
  }
}

/// A step with its words.
package struct HistoryLine: Hashable, Sendable {
  package let place: HistoryPlace
  package let record: JournalRecord
  /// What kind of step it was.
  package let step: String
  /// The unit's short name and the task's words, or what else it was about.
  package let unit: String
  package let subject: String
  /// What it set, from the old value to the new one.
  package let details: [String]
  /// Whether somebody took it back and nobody brought it back.
  package var isTakenBack = false
  /// Whether what it set is now set by two people at once.
  package var isContested = false
  /// Milliseconds by which it says to be older than what it follows.
  package var skew: Int?

  package init(
    place: HistoryPlace, record: JournalRecord, step: String, unit: String, subject: String,
    details: [String]
  ) {
    self.place = place
    self.record = record
    self.step = step
    self.unit = unit
    self.subject = subject
    self.details = details
  }

  /// The unit task that it is about, if one; the first where there are several.
  package var unitTask: UnitTaskID? { record.batch.changes.lazy.compactMap(\.unitTask).first }

  /// The day on which it was done, by the office's clock.
  var day: CalendarDay {
    CalendarDay(
      daysSinceEpoch: OfficeClock.calendarDay(ofMilliseconds: record.batch.time))
  }

  /// Who did it, and under which account when that has another name.
  package var person: String { record.authorAndAccount }

  package static func == (a: HistoryLine, b: HistoryLine) -> Bool {
    a.place == b.place && a.isTakenBack == b.isTakenBack && a.isContested == b.isContested
      && a.subject == b.subject && a.details == b.details
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

extension JournalRecord {
  /// Who did it, and under which account when that has another name.
  package var authorAndAccount: String {
    guard let account, account.name != batch.author else { return batch.author }
    return batch.author + " (" + account.name + ")"
  }
}

extension HistoryPlace {
  /// As it is typed behind `undo`: the plan or `office`, a stroke, the writer, a colon, the number.
  package var code: String {
    "\(plan?.raw ?? Self.office)/\(number.writer):\(number.sequence)"
  }

  private static let office = "office"

  /// Reads the code.
  package init?(code: String) {
    guard let stroke = code.firstIndex(of: "/"), let colon = code.lastIndex(of: ":"),
      stroke < colon, let sequence = Int(code[code.index(after: colon)...]), sequence > 0
    else { return nil }
    let head = code[..<stroke]
    let plan = PlanID(head)
    guard head == Self.office || plan != nil else { return nil }
    self.init(
      plan: head == Self.office ? nil : plan,
      number: RecordNumber(
        writer: String(code[code.index(after: stroke)..<colon]), sequence: sequence))
  }
}

extension JournalRecord {
  /// The batch that takes the step back or brings it back. Of an undo it is the undone step that is
  /// meant.
  package func moved(_ way: HistoryWay, author: String, time: Int) -> Batch {
    let (number, changes): (RecordNumber, [Change]) =
      switch batch.purpose {
      case .step: (self.number, way == .undo ? batch.inverseChanges : batch.changes)
      case .undo(let other), .redo(let other): (other, batch.inverseChanges)
      }
    return Batch(
      label: way == .undo ? .undo : .redo,
      purpose: way == .undo ? .undo(number) : .redo(number), author: author, time: time,
      changes: changes)
  }
}
