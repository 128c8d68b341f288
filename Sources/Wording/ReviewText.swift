// Texts of the review: between the reading of a document and the plan that is made of it.

/// A fact of the head or foot of a plan; the raw values are those of the model's profile fields.
package enum FactName: String, CaseIterable, Sendable {
  case number, issuedOn, subject, agency, parentAgency, place, period, signer, recipients, grounds
}

/// What sort of thing a proposal is; the raw values of tasks are those of the model's task kinds.
package enum ProposalKindWord: String, CaseIterable, Sendable {
  case section, phase, quota
  case action, registration, report, award, inspection
}

/// How sure the reader is.
package enum ConfidenceWord: Int, CaseIterable, Sendable {
  case doubtful, likely, certain
}

/// What a proposal does to a plan that is followed already.
package enum ProposalEffectWord: Sendable { case addition, change, removal, none }

/// What was decided of a proposal.
package enum DecisionWord: String, CaseIterable, Sendable { case open, accepted, refused, taken }

/// Titles, rows and the detail of the review.
package enum ReviewPaneText: Equatable, Sendable {
  case title
  case document
  case proposals
  case fact(FactName)
  case kind(ProposalKindWord)
  case confidence(ConfidenceWord)
  case effect(ProposalEffectWord)
  case decision(DecisionWord)
  case blank
  /// A deadline of which no day is known, in the width of a day.
  case dayUnknown
  /// A row that asks who the plan's words mean.
  case unknownDoer(String)
  case unplaced
  case counts(accepted: Int, open: Int, refused: Int)
  /// The same when some of what was accepted is part of the plan already.
  case countsTaken(accepted: Int, taken: Int, open: Int, refused: Int)
  /// A person has corrected the proposal, or made it.
  case corrected
  case added
  /// What accepting and refusing mean for a row that the document has no more.
  case removalKeys
  case removedWords(String)
  case addedWords(String)
  case filterHelp
  case filterWaiting
  case filterRefused
  case nothingOpen
  case nothingRefused
  case line(Int)
  case outsider
  case everyone
  case before(String)
  case difference(String)
  case underReview(String)
  case collective(String)
  case individual(String)
}

/// Questions of the review's input lines, and what is wrong with an answer.
package enum ReviewPromptText: Equatable, Sendable {
  case askFile
  case askFact(FactName)
  case askDoer(String)
  case askWords
  case askHeading
  case askSplit
  case askDay
  case askPhaseDays
  case askLead
  case factFooter(FactName)
  case doerFooter
  case splitFooter
  case dayFooter
  case phaseFooter
  case leadFooter
  case fileFooter
  case badFact(FactName, String)
  case badDays(String)
  case dayForEach(Int)
  case askDiscard
  /// Names what is thrown away.
  case discardFooter(String)
  /// A name that means no unit, and the short name of the one that may have been meant.
  case unknownUnit(String, near: String?)
  case needsName
  case needsWords
  case needsMark
  case noFile
}

/// What a step of the review did, as undo names it.
package enum ReviewStepText: Hashable, Sendable {
  case accepted(Int)
  case refused
  case reopened
  case words
  case fact(FactName)
  case doer(String)
  case days
  case lead
  case split
  case join
  case kind
  case level
  /// A task made of a line.
  case made
}

/// What happened in the review, in one line.
package enum ReviewMessageText: Equatable, Sendable {
  case reading(file: String)
  case converting(file: String, program: String, page: Int?, of: Int?)
  case readingFooter
  case readingStopped(file: String)
  case readMeanwhile(String)
  case resumed(open: Int)
  case opened(tasks: Int, certain: Int)
  case revisionOpened(plan: String, added: Int, changed: Int, removed: Int)
  case likeOtherYear(plan: String)
  case alreadyPlan(plan: String)
  case acceptedCertain(Int)
  case acceptedSection(Int)
  case nothingToAccept
  case isTaken
  case onlyTasks
  case onlyHeadings
  case cannotJoin
  case cannotRelevel
  case noDoer
  case doerKnown(words: String, unit: String, tasks: Int)
  case planMade(plan: String, tasks: Int)
  case planChanged(plan: String, changes: Int)
  /// What a plan lacks that was made: blank facts, words for doers that mean nobody yet, proposals.
  case stillWanting([FactName], doers: Int, open: Int)
  case nothingToTake
  case savedMeanwhile(who: String, time: String)
  case changedByOthers(who: String, time: String)
  case notSaved(String)
  case takenBack(ReviewStepText)
  case broughtBack(ReviewStepText)
  case nothingToTakeBack
  case nothingToBringBack
  case kept(open: Int)
  case noReview
  case removed(String)
  case nextYear(Int)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: ReviewPaneText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: ReviewPromptText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: ReviewMessageText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }
}
