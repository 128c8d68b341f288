// What lies over a view and takes the keys: an input line, or the help.

package import PlanModel

/// What an input line is for.
package enum PromptPurpose: Hashable, Sendable {
  case progress(UnitTaskID)
  case note(UnitTaskID)
  case deadline(UnitTaskID)
  case deadlineForAll(UnitTaskID)
  case receive(UnitTaskID)
  case returnReport(UnitTaskID)
  case exempt(UnitTaskID)
  case drop(UnitTaskID)
  /// The same of several at once.
  case many(TaskVerb, [UnitTaskID])
  /// Which of several values set at once to take.
  case takeOther
  case search
  /// Narrows a list of several plans.
  case listFilter
  case command
  /// Which rows to show.
  case filter
  /// Under which name to keep the filter that is on.
  case saveFilter
  case importFile
  /// Asks before a review is thrown away: that cannot be undone.
  case discard(ReviewID)
  case review(ReviewQuestion)

  /// Whether an answer may have several lines.
  package var takesLines: Bool {
    if case .note = self { true } else { false }
  }

  /// Name under which unfinished text is kept; nil when it is not worth keeping.
  package var draftKey: String? {
    if case .review(let question) = self { return question.draftKey }
    switch self {
    case .note(let id): return "note \(id)"
    case .returnReport(let id): return "return \(id)"
    case .exempt(let id): return "exempt \(id)"
    case .drop(let id): return "drop \(id)"
    case .progress, .deadline, .deadlineForAll, .receive, .many, .takeOther, .search, .listFilter,
      .command, .filter, .saveFilter, .importFile, .discard, .review:
      return nil
    }
  }
}

/// An input line at the foot of the screen.
package struct Prompt: Equatable, Sendable {
  package var purpose: PromptPurpose
  package var field: TextField
  /// What is wrong with the answer, shown until the next key.
  package var problem: String?
  /// Which completion is chosen; nil when none is.
  package var completion: Int?
  /// What stood in the line before completion filled it in.
  package var typedBeforeCompletion: String?
  /// Whether anything was typed: then what was kept from last time no longer comes back.
  package var isTouched = false
  /// Which of the earlier answers was called back, 0 the last; nil when none was.
  package var recalled: Int?
  /// Where the cursor stood when a search began, to come back to on Esc.
  package var origin: Int?
  /// The filter that was on when its line was opened, to come back to on Esc.
  package var filterBefore: FilterExpression?
  /// The row under the cursor then.
  package var rowBefore: UnitTaskID?

  package init(_ purpose: PromptPurpose, field: TextField = TextField(), origin: Int? = nil) {
    self.purpose = purpose
    self.field = field
    self.field.takesLines = purpose.takesLines
    self.origin = origin
  }
}

/// The list of all commands, filtered by what is typed.
package struct HelpState: Equatable, Sendable {
  package var field = TextField()
  package var list = ListState()
  package init() {}
}

/// Something over the view.
package enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case help(HelpState)
  case themes(ThemePicker)
}
