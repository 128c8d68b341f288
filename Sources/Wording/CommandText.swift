// Every text that the subcommands print when all is well, in four groups; what went wrong is in
// `FaultText`. Each language answers each group in one exhaustive switch.

package import VietnameseText

/// Texts of `--help`.
package enum CommandHelpText: Sendable {
  case programSummary
  /// What the program does without a subcommand.
  case openSummary
  case manualName, manualSynopsis, manualSettings, manualFiles, manualStatus
  case usageHeading, commandsHeading, globalOptionsHeading, optionsHeading
  case summary(SubcommandName)
  case option(OptionName)
  case argument(ArgumentName)
  case exitStatuses
  /// What can be read, and by which programs; for the commands that take a file.
  case documentFormats
  case documentLimits(megabytes: Int, scanMegabytes: Int, pages: Int, scannedPages: Int)
}

/// Texts of the lists.
package enum CommandText: Sendable {
  case column(ColumnName)
  case state(StateWord)
  case timing(TimingWord)
  case unitKind(UnitKindWord)
  case noDay, noUnit
  /// Two people set the state or the day at once, neither having seen the other's.
  case setByTwo
  case recurrence(RecurrenceWord, monthDay: String?)
  case progress(percent: Int?, done: Int, counted: Int)
  case overdueAndSoon(overdue: Int, soon: Int)
  case fact(PlanFactWord)
  case period(start: String?, startImplied: Bool, end: String?, endImplied: Bool)
  case quota(form: String, collective: String?, individual: String?)
  case noPlansYet, noUnitsYet, noStepsYet, noReviewsYet
  case step(StepWord)
  case stepTime(milliseconds: Int)
  case changedProfile, changedRows(Int), changeOfNewerVersion
}

/// What a subcommand says that has changed something.
package enum CommandResultText: Sendable {
  case marked(id: String, day: CalendarDay)
  case alreadyDone(id: String, day: CalendarDay)
  case unmarked(id: String, now: StateWord)
  case alreadyOpen(id: String)
  case stateSet(id: String, now: StateWord)
  case stateKnown(id: String, now: StateWord)
  case noted(id: String)
  /// The number of the incoming paper is empty when none was given.
  case received(id: String, day: CalendarDay, number: String)
  /// The unit's own day; nil for the plan's.
  case deadlineSet(id: String, day: CalendarDay?)
  case deadlineKnown(id: String, day: CalendarDay?)
  case tookBack(step: String, about: String)
  case broughtBack(step: String, about: String)
  case unitAdded(id: String, name: String, shortName: String)
  case imported(plan: String, file: String)
  case revised(plan: String, file: String, changes: Int)
  /// Proposals that nobody has decided, of the review that is kept of the plan.
  case leftToReview(Int, plan: String)
}

/// What a reading found, and what a check of the store found.
package enum CommandFindingText: Sendable {
  case readingOf(file: String)
  case count(FindingWord, Int)
  case warning(line: Int, WarningWord, words: String)
  case doubtful(line: Int, words: String)
  case unplaced(line: Int, words: String)
  case officeIsEmpty
  case storeIsSound(plans: Int, records: Int)
  /// How many findings of a check ask for something to be done, and how many only to be known.
  case findings(problems: Int, notices: Int)
  /// A line of a reading: where it stands in the document, and the words.
  case atLine(Int, words: String)
  case readingHeading(ReadingHeading)
}

extension Wording {
  /// The text in this language.
  package func callAsFunction(_ text: CommandHelpText) -> String {
    switch language {
    case .vietnamese: VietnameseCommandHelp.text(text)
    case .english: EnglishCommandHelp.text(text)
    }
  }

  /// The text in this language.
  package func callAsFunction(_ text: CommandText) -> String {
    switch language {
    case .vietnamese: VietnameseCommands.text(text)
    case .english: EnglishCommands.text(text)
    }
  }

  /// The text in this language.
  package func callAsFunction(_ text: CommandResultText) -> String {
    switch language {
    case .vietnamese: VietnameseCommands.text(text)
    case .english: EnglishCommands.text(text)
    }
  }

  /// The text in this language.
  package func callAsFunction(_ text: CommandFindingText) -> String {
    switch language {
    case .vietnamese: VietnameseCommands.text(text)
    case .english: EnglishCommands.text(text)
    }
  }
}
