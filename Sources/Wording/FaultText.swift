// What went wrong, as typed values. A sentence names the thing, the place and the remedy, and is
// made only here, in Vietnamese and in English.

package import VietnameseText

/// Why the operating system refused.
package enum SystemReason: Hashable, Sendable {
  case noSuchFile, accessDenied, diskFull, readOnlyFileSystem, inputOutput, isDirectory
  case notDirectory, tooManyFiles, quotaExceeded, fileTooLarge, nameTooLong, noLocks, linkLoop
  case other(Int)
}

/// A call that cannot be understood; nothing was done.
package enum CallFaultText: Equatable, Sendable {
  case unknownOption(String, nearest: String?)
  case optionNotOfCommand(OptionName, SubcommandName?)
  /// Two options of which only one can be obeyed.
  case optionsExclude(OptionName, OptionName)
  /// An option that says something of another, which is not there.
  case optionNeeds(OptionName, OptionName)
  case missingValue(OptionName)
  case valueNotWanted(OptionName)
  /// Neither a command nor a plan of the store.
  case unknownWord(String, nearest: String?, store: String)
  case unknownCommand(String, nearest: String?)
  case missingArgument(SubcommandName, ArgumentName)
  case tooManyArguments(SubcommandName, String)
  case badLanguage(String)
  case badDay(String, source: String)
  /// An argument that is no day of the calendar.
  case notADay(String)
  /// A day of receipt that is still to come.
  case futureDay(CalendarDay)
  case emptyOption(OptionName)
  /// A setting that does not exist, or a value that it cannot have.
  case settings(SettingsProblem)
  case badWord(OptionName, String, allowed: [String])
  case badNumber(OptionName, String)
  /// A filter that is none.
  case badFilter(FilterText)
  case badUnitTaskID(String)
  case progressNotUnderstood(String)
  case quantityWithoutTarget(id: String, value: String)
  case otherTarget(id: String, asked: String, target: String)
  case emptyText(ArgumentName)
  case endBeforeStart(OptionName, OptionName)
  /// What should be a head or a file with heads is neither.
  case badHead(String)
  /// The copy would lie inside the store, or be the store.
  case repairInsideStore(String)
  /// Words are taken out only with a reason.
  case reasonWanted
  /// Nothing to look for, or a part of what takes its place.
  case nothingToRedact(String)
  /// Two options that do different things.
  case oneOrTheOther(OptionName, OptionName)
  case noStoreFolder
  case notATerminal
  case poorTerminal(name: String)
  case noUTF8Locale
  /// A time without keys that is no number of minutes or seconds.
  case badIdleTime(String, source: String)
  case noSuchTheme(String, known: [String])
  case theme(ThemeText)
  /// Who may do it, and from where.
  case people(PeopleFaultText)
}

/// Nothing fits what was asked, or it may not be done; nothing was changed.
package enum MatchFaultText: Equatable, Sendable {
  case noSuchPlan(String, store: String)
  case severalPlans(String, [String])
  case noSuchUnit(String, known: [String])
  case noSuchSection(String, plan: String?)
  case severalSections(String, [String])
  case noSuchPhase(String, known: [String])
  case noSuchUnitTask(String, similar: [String])
  case severalUnitTasks(String, [String])
  case nothingMatches
  case nothingLeftToUndo, nothingLeftToRedo
  /// Somebody changed it since; who, if known.
  case changedMeanwhile(String, author: String?)
  /// A step that can no longer be taken back or brought back, since somebody changed it.
  case passedOver(step: String, about: String, changed: String, author: String?)
  case planAlreadyThere(file: String, plan: String)
  case unitNameTaken(String, unit: String)
  case notConfirmed(file: String)
  case noSuchReview(String)
  case noSuchStep(String)
  case stepAlreadyBack(String)
}

/// A file or stream that cannot be read or written.
package enum FileFaultText: Equatable, Sendable {
  case cannotRead(String, SystemReason)
  /// No descriptor, thread or memory is left.
  case noResources
  /// Whether what was to be told had been saved before.
  case cannotWriteOutput(SystemReason, isSaved: Bool)
  case notAFile(String)
  case emptyFile(String)
  case tooLarge(String, limit: Int)
  /// Text in no known encoding, or no text at all; what it looks like, if known.
  case notText(String, looksLike: String?)
  /// A byte that fits no known encoding, or not the one that was named.
  case wrongEncoding(String, offset: Int, named: String?)
  /// The text makes words in each of these encodings; named as `--encoding` takes them.
  case severalEncodings(String, [String])
  /// A document that did not become text.
  case document(String, DocumentFaultText)
}

/// What the store says. `path` is below the store unless it is the store itself.
package enum StoreFaultText: Equatable, Sendable {
  case noStore(String)
  case notAStore(String)
  case newerFormat(String, found: String)
  case noSuchPlan(String)
  case noSuchReview(String)
  /// Somebody else saved the review meanwhile: who and when, if known.
  case reviewChanged(String, by: String?, at: Int?)
  case damagedReview(path: String)
  case newerReview(path: String)
  case orphanReview(path: String, plan: String)
  /// It cannot be opened, read or listed.
  case unreadable(path: String, SystemReason)
  /// One plan cannot be read, and why; the others are worked on.
  case planLeftOut(String, String)
  /// It cannot be written.
  case system(path: String, SystemReason)
  case shortWrite(path: String)
  case notSynchronized(path: String, SystemReason)
  case symbolicLink(path: String)
  case notRegular(path: String)
  case hardLinked(path: String)
  case tooLarge(path: String, limit: Int)
  /// The holder's name ends in its machine's when that is known.
  case busy(path: String, holder: String?, process: Int?, since: Int?)
  case locksUnsupported(path: String)
  case interleaved(path: String)
  case damaged(path: String, line: Int, excerpt: String)
  case outOfChain(path: String, line: Int)
  case newerRecord(path: String, line: Int)
  case madeByNewerVersion
  case tailLeft(path: String)
  case tailSetAside(path: String, line: Int, bytes: Int, keptAs: String)
  case stepTooLong(length: Int, limit: Int)
  case notText(path: String)
  case journalShrank(path: String)
  case strangeFile(path: String)
  case tornTail(path: String, line: Int, bytes: Int)
  case keptTail(path: String)
  case unfinishedPlan(path: String)
  case unfinished(path: String)
  case unusedSource(path: String)
  case doubledTaskNumber(Int, plan: String, otherPlan: String)
  /// A step says to be older than one that it follows.
  case clockBehind(path: String, minutes: Int)
  case missing(path: String)
  case absence(AbsenceText)
  case merge(MergeText)
  /// The folder for a repaired copy holds something.
  case targetTaken(path: String)
  case partOfStructure(path: String, line: Int)
  /// Words were taken out of the line, the last time by whom, when and why.
  case redacted(path: String, line: Int, by: String, at: Int, reason: String)
  /// A repair put the line where one was lost.
  case standIn(path: String, line: Int, by: String, at: Int)
  /// The store itself is not what this person saw when he last opened it.
  case storeLost(String, plans: Int, steps: Int)
  /// Something in it is not.
  case seenLoss(path: String, SeenLossWord)
  /// More of them than can be told at once.
  case moreLosses(String, more: Int)
  /// Somebody else changed the same thing at the same moment.
  case outdated
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: CallFaultText) -> String {
    switch language {
    case .vietnamese: VietnameseFaults.text(text)
    case .english: EnglishFaults.text(text)
    }
  }

  /// The sentence in this language.
  package func callAsFunction(_ text: MatchFaultText) -> String {
    switch language {
    case .vietnamese: VietnameseFaults.text(text)
    case .english: EnglishFaults.text(text)
    }
  }

  /// The sentence in this language.
  package func callAsFunction(_ text: FileFaultText) -> String {
    switch language {
    case .vietnamese: VietnameseFaults.text(text)
    case .english: EnglishFaults.text(text)
    }
  }

  /// The sentence in this language.
  package func callAsFunction(_ text: StoreFaultText) -> String {
    switch language {
    case .vietnamese: VietnameseStoreFaults.text(text)
    case .english: EnglishStoreFaults.text(text)
    }
  }

  /// The operating system's reason in this language.
  package func callAsFunction(_ reason: SystemReason) -> String {
    switch language {
    case .vietnamese: VietnameseFaults.text(reason)
    case .english: EnglishFaults.text(reason)
    }
  }
}
