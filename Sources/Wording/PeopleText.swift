// What is said of who may do what, and of restricted sessions.

/// Why the file of names in a store is not believed.
package enum WritersDistrustText: Equatable, Sendable {
  case owner, mode, notPlain, unreadable
  case badLine(Int)
}

/// A call that the administrator has not allowed; nothing was done.
package enum PeopleFaultText: Equatable, Sendable {
  /// The account may not write under that name into the store.
  case writerNotAllowed(
    String, account: String, store: String, distrust: WritersDistrustText?)
  case commandRestricted(SubcommandName)
  case optionRestricted(OptionName)
  /// The option reads or writes outside the store.
  case optionOutside(OptionName)
  case themeFileRestricted
  /// A file with a list of commands.
  case listFileRestricted
  /// The forced command says already what is run: a command, or the full screen on a plan (nil).
  case fixedCommand(SubcommandName?)
  /// What ssh handed over is no line of words.
  case wordsNotUnderstood
}

/// What is said of people, their accounts and their machines when all is well.
package enum PeopleText: Equatable, Sendable {
  /// The command leads out of the store.
  case notInRestricted
  /// This person may look and not write, because of that path.
  case onlyReading(path: String, SystemReason)
  /// A step says to be older than one that its maker had seen.
  case clockBehind(minutes: Int)
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: PeopleText) -> String {
    switch language {
    case .vietnamese: VietnamesePeople.text(text)
    case .english: EnglishPeople.text(text)
    }
  }

  /// Why the file of names is not believed, in this language.
  package func callAsFunction(_ text: WritersDistrustText) -> String {
    switch language {
    case .vietnamese: VietnamesePeople.text(text)
    case .english: EnglishPeople.text(text)
    }
  }
}
