// Every text of the full-screen interface, by what it is for. VietnameseScreen and EnglishScreen
// answer each in one exhaustive switch.

/// Frames, titles, columns and empty panes.
package enum PaneText: Equatable, Sendable {
  case programName
  case readOnlyTag
  case tooSmall(columns: Int, rows: Int, needColumns: Int, needRows: Int)
  case overdueCount(Int)
  case newerChanges(Int)
  case loading
  case viewRegister
  case viewReader
  case viewMatrix
  case viewTimeline
  case viewAgenda
  case viewHistory
  case sections
  case phases
  case unitTasks
  case detail
  case all
  case wholePeriod
  case columnTask
  case columnUnit
  case columnPercent
  case columnDue
  case columnTiming
  case columnPlan
  case columnSubject
  case columnDone
  case columnOverdue
  case columnPhase
  case filterOpen
  case filterOverdue
  case filterSoon
  case filterChip(String)
  case searchChip(String, Int, Int)
  case emptyRegister
  case emptyRegisterRemedy
  case emptyTasks
  case emptyTasksFiltered
  case emptySections
  case emptyPhases
  case emptyDetail
  case emptyDocument
  case emptyOffice
}

/// States, days and the detail of a unit task.
package enum StateText: Equatable, Sendable {
  case todo
  case doing
  case done
  case returned
  case exempt
  case dropped
  case pending
  case overdue(Int)
  case overdueShort(Int)
  case daysLeftShort(Int)
  case dueToday
  case daysLeft(Int)
  case doneOn(String)
  case doneLate(String, Int)
  case doneLateShort(Int)
  case noDeadline
  case unassigned
  case postponed
  case phaseAhead
  case phaseRunning
  case phaseOver
  case implied(String)
  case clause(path: String, line: Int)
  case lead
  case support
  case deadline
  case target
  case product
  case changedBy(String, String)
  case evidence(String)
  case occurrenceEnding(String)
}

/// Questions of the input line and what is wrong with an answer.
package enum PromptText: Equatable, Sendable {
  case askProgress
  case askQuantity(String)
  case askNote
  case askDeadline
  case askDeadlineForAll
  case askReceipt
  case askReturnReason
  case askExemptReason
  case askDropReason
  case askSearch
  case askCommand
  case badProgress(String)
  case badDay(String)
  case noTargetInNumbers
  case otherTarget(String)
  case alreadyRecorded
  case recurringDeadline
  case badReason
  case badNote
  case unknownCommand(String)
  case noMatch(String)
  case draftRestored
  case futureDay(String)
  case tooLong(Int)
  case takesNoArgument(String)
  case searchFooter
  case deadlineFooter
  case deadlineForAllFooter
  case receiptFooter
  case quantityFooter
  case promptFooter
  case commandFooter
  case helpTitle
  case helpFilter
  case helpFooter
}

/// What happened, in one line.
package enum MessageText: Equatable, Sendable {
  case tickedOn(String, String)
  case ticked(String)
  case unticked(String)
  case progressSet(String, String)
  case noteAdded(String)
  case deadlineSet(String, String)
  case deadlineRemoved(String)
  case stateSet(String, String)
  case undone(String)
  case redone(String)
  case skipped(String, String)
  case nothingToUndo
  case nothingToRedo
  case notHere
  case readOnlyRefusal
  case othersChanged(String, Int)
  case justChanged(String, String, String)
  case lineSetsNoTask
  case keptForLater(String)
  case planLost(String)
  case nothingSelected
  case refusedChanged(String, String, String)
  case refusedRow
  case themeIs(String)
  case themeProblem(theme: String, line: Int, suggestion: String?)
  case importStays
  case pasteIgnored
  case noPlanOpen
}

/// Every command of the interface; the command table gives each its keys.
package enum CommandName: String, CaseIterable, Sendable {
  case showRegister
  case showPlan
  case showReader
  case showMatrix
  case showTimeline
  case showAgenda
  case showHistory
  case nextPane
  case previousPane
  case zoom
  case zoomIn
  case zoomOut
  case open
  case back
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case first
  case last
  case tick
  case progress
  case increase
  case decrease
  case note
  case deadline
  case deadlineForAll
  case receive
  case returnReport
  case exempt
  case drop
  case undo
  case redo
  case takeOther
  case keepShown
  case search
  case findNext
  case findPrevious
  case cycleFilter
  case filter
  case switchPlans
  case onlyMine
  case sort
  case saveFilter
  case removeFilter
  case reverseSort
  case mark
  case markRange
  case markAll
  case clearMarks
  case repeatLast
  case copy
  case openEvidence
  case importDocument
  case nextYear
  case openReview
  case discardReview
  case accept
  case acceptSection
  case acceptCertain
  case refuse
  case edit
  case split
  case join
  case outdent
  case indent
  case assign
  case changeKind
  case dueDay
  case makeTask
  case takeIntoPlan
  case commandLine
  case help
  case cycleTheme
  case typing
  case redraw
  case suspend
  case retryStep
  case dropStep
  case quit
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: PaneText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: StateText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: PromptText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: MessageText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// What a command is called on the command line and in lists.
  package func name(of command: CommandName) -> String {
    language == .vietnamese ? Self.vietnameseName(command) : Self.englishName(command)
  }

  /// One line that explains the command.
  package func help(for command: CommandName) -> String {
    language == .vietnamese ? Self.vietnameseHelp(command) : Self.englishHelp(command)
  }

  /// All names under which a command is found, in both languages, so that a habit survives a
  /// change of language.
  package static func allNames(of command: CommandName) -> [String] {
    [vietnameseName(command), englishName(command)]
  }
}
