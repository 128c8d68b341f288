// What the checking, mending and redacting of a store says, beside the faults that `FaultText` has.

/// Texts of `check` and `redact`.
package enum CheckText: Equatable, Sendable {
  /// The short name of the store's state, and what it covers.
  case head(String, journals: Int, steps: Int)
  /// What the head is good for, and its limit.
  case headUse
  /// Everything that the store had when the head was printed is still there; steps since, and when
  /// it was printed at the earliest, if known.
  case headIntact(String, later: Int?, since: Int?)
  /// Nothing is known of that head: it cannot be said whether something was taken away.
  case headUnknown(String)
  /// Something that the store had is not there: a journal or a document, and what became of it.
  case headLoss(place: String, name: String, number: Int, HeadLossWord)
  /// How many things are not as they were.
  case headBroken(Int)
  /// What this person has seen is forgotten, or taken as it is now.
  case accepted(store: String)
  case salvage(path: String, line: Int?, SalvageWord)
  /// The repaired copy is there; what is to be done with it.
  case salvageDone(store: String, copy: String, problems: Int)
  /// What the check of the copy found.
  case inCopy(String)
  /// Words in a record: where, how often, whose step and when.
  case wordsIn(path: String, line: Int, count: Int, author: String, time: Int)
  /// Words in something that is left alone.
  case wordsUntouched(path: String, line: Int?)
  /// A document that cannot be looked through.
  case wordsUnsearchable(path: String)
  case wordsNowhere(String)
  /// What a call without --yes would do.
  case wordsPreview(lines: Int, others: Int)
  case wordsRemoved(path: String, lines: Int)
  case wordsDone(lines: Int, others: Int)
}

/// What became of something that a head speaks of.
package enum HeadLossWord: Equatable, Sendable {
  case gone, changed
  /// The number of the last line now.
  case cut(now: Int)
  /// All is there, and a step besides.
  case inserted(step: Int)
}

/// What a salvage did.
package enum SalvageWord: Equatable, Sendable {
  case kept(Int), keptPart(Int), dugOut(Int), repeated(Int), moved(Int), copied(Int)
  /// Bytes that are no record, and of what step they were, as far as that can be seen.
  case setAside(bytes: Int, keptAs: String, about: String)
  case lost([Int])
  case beginningLost, formatWritten, notCopied
  case reviewPutAside(keptAs: String)
  case unreadable(String)
}

/// What a person saw in a store and does not see now.
package enum SeenLossWord: Equatable, Sendable {
  case folderGone(steps: Int), journalGone(steps: Int), journalCut(steps: Int)
  case journalChanged(step: Int)
  case sourceGone, sourceChanged, snapshotGone, reviewGone
  case reviewOlder(revision: Int)
}

extension Wording {
  /// The text in this language.
  package func callAsFunction(_ text: CheckText) -> String {
    switch language {
    case .vietnamese: VietnameseCheck.text(text)
    case .english: EnglishCheck.text(text)
    }
  }
}
