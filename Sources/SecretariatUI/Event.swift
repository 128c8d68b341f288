// What can happen to the interface, and what it can ask the program to do. Both are data, so that
// a test can hand in the one and compare the other.

package import CellScreen
package import PlanModel

/// A plan as it comes from the store.
package struct OpenedPlan: Equatable, Sendable {
  package var plan: Plan
  package var history: History
  /// Why it cannot be changed, as a sentence; nil when it can.
  package var readOnlyReason: String?
  /// What the store had to tell while opening, as sentences.
  package var notices: [String]

  package init(plan: Plan, history: History, readOnlyReason: String?, notices: [String] = []) {
    self.plan = plan
    self.history = history
    self.readOnlyReason = readOnlyReason
    self.notices = notices
  }
}

/// Something that happened.
package enum Event: Equatable, Sendable {
  case input(InputEvent)
  /// Time has passed: the day may have changed.
  case tick
  case officeLoaded(Office)
  /// A line of the register, new or changed.
  case registerLoaded([PlanSummary], notices: [String])
  case planOpened(OpenedPlan)
  /// The plan was read anew: something came that belongs before what was known.
  case planReloaded(OpenedPlan)
  case documentLoaded(PlanID, lines: [String])
  /// The plan can no longer be read as it was; what was read last stays on the screen.
  case planLost(PlanID, reason: String)
  /// Unfinished text of an input line, kept from an earlier session.
  case draftLoaded(key: String, text: String)
  /// A step of this session is safe on disk; the records come in order, others' first. None come
  /// when the plan was read anew.
  case committed(PlanID, records: [JournalRecord])
  /// A step was refused because somebody was quicker; their records come with it.
  case refused(PlanID, Collision, records: [JournalRecord])
  /// A step could not be written; the sentence says why and what to do.
  case commitFailed(PlanID, message: String, readOnlyReason: String?)
  /// Others have written.
  case othersWrote(PlanID, records: [JournalRecord])
  case themeLoaded(Theme, warning: String?)
  case failed(message: String)
}

/// Something that the program must do.
package enum Effect: Equatable, Sendable {
  case openPlan(PlanID)
  case loadDocument(PlanID)
  case commit(Batch, to: PlanID)
  case loadTheme(String)
  /// Keeps the text of an unfinished input line where a cut line cannot lose it; empty removes it.
  case keepDraft(PlanID, key: String, text: String)
  case loadDraft(PlanID, key: String)
  case redraw
  case suspend
  case bell
  case quit
}
