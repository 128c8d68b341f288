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

/// A step of this session that is safe on disk.
package struct CommittedStep: Equatable, Sendable {
  /// The number under which it was asked for.
  package var number: Int
  package var record: JournalRecord
  /// What others wrote before it and the screen has not been told of.
  package var othersBefore: [JournalRecord]
  /// Whether the plan was read anew since, so that all of it is there already.
  package var isApplied: Bool

  package init(
    number: Int, record: JournalRecord, othersBefore: [JournalRecord] = [],
    isApplied: Bool = false
  ) {
    self.number = number
    self.record = record
    self.othersBefore = othersBefore
    self.isApplied = isApplied
  }
}

/// What the keys wait for.
package enum Awaited: Hashable, Sendable {
  case start
  case plan(PlanID)
  case document(PlanID)
  case review(ReviewID)
}

/// Something that happened.
package enum Event: Equatable, Sendable {
  case input(InputEvent)
  /// A line that was typed where there is no screen.
  case heard(String)
  /// Time has passed: the day may have changed.
  case tick
  /// Nobody has pressed a key for a while.
  case idle(IdleStage)
  /// Typing has come to rest.
  case typingPaused
  case officeLoaded(Office)
  /// A line of the register, new or changed.
  case registerLoaded([PlanSummary], removed: Set<PlanID> = [], notices: [String])
  case planOpened(OpenedPlan)
  /// The plan was read anew: something came that belongs before what was known.
  case planReloaded(OpenedPlan)
  case documentLoaded(PlanID, lines: [String])
  /// The plan can no longer be read as it was; what was read last stays on the screen.
  case planLost(PlanID, reason: String)
  /// Work that this person has seen in the store is no longer there; a sentence for each, and the
  /// one that is shown when there are plans to show.
  case storeLost(sentences: [String], shown: String)
  /// Unfinished text of an input line, kept from an earlier session.
  case draftLoaded(DraftKey, text: String)
  case committed(PlanID, CommittedStep)
  /// A step was refused because somebody was quicker; their records come with it.
  case refused(PlanID, step: Int, Collision, records: [JournalRecord])
  /// A step could not be written; the sentence says why and what to do.
  case commitFailed(PlanID, step: Int, message: String, readOnlyReason: String?)
  /// A part of the history.
  case historyLoaded(HistoryPage)
  /// A step could not be written because another session holds the lock; the sentence says who.
  case commitStalled(PlanID, step: Int, reason: String)
  /// Others have written.
  case othersWrote(PlanID, records: [JournalRecord])
  /// A text came back from the editor; nil when nothing is to change. The sentence says what became
  /// of it.
  case textEdited(String?, message: String, isGood: Bool)
  /// A file of settings has changed; the sentence says what in it was left out.
  case settingsLoaded(ScreenSettings, warning: String?)
  case themeLoaded(Theme, warning: String?)
  /// The themes that can be chosen.
  case themesListed([ThemeChoice])
  /// The theme is the one of the sessions to come; the sentence says why not, nil when it is.
  case themeKept(Theme, problem: String?)
  /// The file of the theme in use has changed: what is in it now, or why it is not taken.
  case themeChanged(Theme?, problem: String?)
  /// The reading of a file goes on.
  case importProgressed(ImportProgress)
  /// The reading of a file has ended without a review; the sentence says why, nil when it was
  /// stopped by hand.
  case importEnded(problem: String?)
  /// A review that was asked for, or one of a file that has just been read.
  case reviewOpened(OpenedReview, isRead: Bool = false)
  /// Every review of the store.
  case reviewsListed([ReviewLine])
  /// A step of the review is on the disk.
  case reviewSaved(ReviewID, step: Int)
  /// A step of the review could not be written; what somebody else wrote meanwhile comes with it.
  case reviewRefused(ReviewID, problem: String, newer: ImportReview?)
  case reviewTaken(ReviewID, TakenReview)
  /// This person may look at the store and not add to it; said once, when the session begins.
  case storeIsReadOnly(reason: String)
  case failed(message: String, of: Awaited? = nil)
}

/// Something that the program must do.
package enum Effect: Equatable, Sendable {
  case openPlan(PlanID)
  case loadDocument(PlanID, version: Int)
  /// Reads a part of the history; `historyLoaded` answers.
  case loadHistory(HistoryRequest)
  /// Writes a step; the answer bears its number.
  case commit(Batch, to: PlanID, step: Int)
  case loadTheme(String)
  /// Puts a text into the clipboard of the person's own computer.
  case copy(String)
  /// Hands a text to the person's editor; `textEdited` answers.
  case editText(String)
  case listThemes
  /// Loads the theme and makes it the one of the sessions to come.
  case keepTheme(String)
  /// Keeps a filter under its name; nil removes it.
  case keepFilter(String, expression: String?)
  /// Keeps the text of an unfinished input line where a cut line cannot lose it; empty removes it.
  case keepDraft(DraftKey, text: String)
  case loadDraft(DraftKey)
  /// Reads a file, in the background; `importEnded` or `reviewOpened` answers.
  case importDocument(ImportRequest)
  case stopImport
  case openReview(ReviewID)
  /// Keeps the whole review; the answer bears the step's number.
  case saveReview(ReviewID, ImportReview, step: Int)
  /// Makes the plan of what was accepted, or changes it.
  case takeReview(ReviewID, ImportReview, step: Int)
  /// Throws a review away; it cannot be brought back.
  case removeReview(ReviewID)
  /// A review of next year's plan made from this one.
  case makeNextYear(PlanID)
  /// A step of the office's own: a unit, or another name of one.
  case changeOffice(Batch)
  case redraw
  case suspend
  case quit
}
