// What others have changed since this person last looked at it in this session: such lines bear a
// mark until the cursor has rested on them.

package import PlanModel

/// Unit tasks that others have changed, with who did it and when.
package struct FreshMarks: Equatable, Sendable {
  private var stamps: [AgendaPlace: ChangeStamp] = [:]
  private var rested: AgendaPlace?

  package init() {}

  package var isEmpty: Bool { stamps.isEmpty }

  /// Who changed it; nil when nobody has since it was looked at.
  package func stamp(of place: AgendaPlace) -> ChangeStamp? { stamps[place] }

  mutating func note(_ place: AgendaPlace, _ stamp: ChangeStamp) {
    // Where the cursor stood while nothing bore a mark is not known.
    if stamps.isEmpty { rested = nil }
    stamps[place] = stamp
  }

  /// The cursor is there now: where it was has been looked at.
  mutating func rest(on place: AgendaPlace?) {
    guard place != rested else { return }
    if let rested { stamps[rested] = nil }
    rested = place
  }

  mutating func removeAll() { stamps = [:] }
}

extension AppState {
  /// Whether somebody else has changed the unit task since this person last looked at it.
  package func isFresh(_ id: UnitTaskID, of plan: PlanID? = nil) -> Bool {
    freshStamp(of: id, in: plan) != nil
  }

  /// What stands before the words of such a line.
  func freshMark(of id: UnitTaskID, of plan: PlanID? = nil) -> String {
    isFresh(id, of: plan) ? "* " : ""
  }

  /// Who changed it and when.
  func freshStamp(of id: UnitTaskID, in plan: PlanID? = nil) -> ChangeStamp? {
    guard !fresh.isEmpty, let plan = plan ?? workspace?.plan.id else { return nil }
    return fresh.stamp(of: AgendaPlace(plan: plan, id: id))
  }

  /// Notes what others have done.
  mutating func noteFresh(_ records: [JournalRecord], of plan: PlanID) {
    for record in records {
      let stamp = ChangeStamp(author: record.batch.author, time: record.batch.time)
      for id in record.batch.changes.compactMap(\.unitTask) {
        fresh.note(AgendaPlace(plan: plan, id: id), stamp)
      }
    }
  }

  /// Where the cursor stands is looked at.
  mutating func settleFresh() {
    guard !fresh.isEmpty else { return }
    if view == .agenda {
      fresh.rest(on: agenda.selected?.place)
    } else if let plan = workspace?.plan.id, let id = selectedUnitTask {
      fresh.rest(on: AgendaPlace(plan: plan, id: id))
    }
  }
}
