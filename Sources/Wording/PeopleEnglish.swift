// The English sentences of who may do what.

/// Answers who may do what in English.
enum EnglishPeople {
  static func text(_ text: PeopleFaultText) -> String {
    switch text {
    case .writerNotAllowed(let name, let account, let store, let distrust):
      "the account \(account) may not write into the store \(store) as \"\(name)\". "
        + (distrust.map { "The file \(store)/writers is not trusted: \(self.text($0)). " } ?? "")
        + "Leave out --writer and THIDUA_WRITER, or have the store's owner put this line into "
        + "\(store)/writers: \(account) + \(name) = FULL NAME"
    case .commandRestricted(let command):
      "a restricted session has no \(command.rawValue): it leads out of the store. "
        + "Ask the administrator to do it."
    case .optionRestricted(let option):
      "a restricted session takes no --\(option.rawValue): only the administrator sets it, "
        + "in authorized_keys. Leave the option out."
    case .optionOutside(let option):
      "a restricted session takes no --\(option.rawValue): it reads or writes outside the store. "
        + "Ask the administrator to do it on the machine itself."
    case .listFileRestricted:
      "a restricted session reads no file of commands. Send them, as in: ssh HOST run < commands.txt"
    case .themeFileRestricted:
      "a restricted session reads no theme file. Name one that is there, such as: --theme light."
    case .fixedCommand(let command):
      "this session only runs "
        + (command.map { "thidua \($0.rawValue)" } ?? "the screen of one plan")
        + ", as the administrator has set. Log in without a command."
    case .wordsNotUnderstood:
      "the command line that came by ssh is not understood: a quotation mark is not closed, there "
        + "is a control character, or it is too long. Write it like: ssh HOST done t7/vp"
    }
  }

  static func text(_ text: PeopleText) -> String {
    switch text {
    case .notInRestricted:
      "Restricted session: no files from outside the store, no way to a shell. Ask the administrator."
    case .onlyReading(let path, let reason):
      "Read only, nothing can be written to \(path): \(EnglishFaults.text(reason))."
        + remedy(reason)
    case .clockBehind(let minutes): "the clocks differ: \(span(minutes)) before the step it follows"
    }
  }

  private static func span(_ minutes: Int) -> String {
    minutes < 120
      ? EnglishCount.of(minutes, "minute")
      : minutes < 2_880 ? "\((minutes + 30) / 60) hours" : "\((minutes + 720) / 1_440) days"
  }

  /// What to do, behind a sentence, when the system refuses to write to the store.
  static func remedy(_ reason: SystemReason) -> String {
    switch reason {
    case .accessDenied: " Ask the store's owner for permission to write; see thidua doctor."
    case .readOnlyFileSystem: " Mount the disk for writing; see thidua doctor."
    case .diskFull: " Free some room on the disk and do it again."
    case .quotaExceeded: " Remove files of yours or ask for more room, then do it again."
    case .fileTooLarge:
      " Lift the limit on the size of files (ulimit -f unlimited) and do it again."
    case .tooManyFiles: " Close some programs and do it again."
    case .inputOutput: " The disk may be failing: copy the store to another one."
    case .noLocks: " See what to do: thidua doctor."
    default: ""
    }
  }

  static func text(_ text: WritersDistrustText) -> String {
    switch text {
    case .owner: "it belongs neither to the store's owner nor to root"
    case .mode: "others may write it too"
    case .notPlain: "it is a link, has several names, or is no plain file"
    case .unreadable: "it cannot be read, or is no UTF-8 text"
    case .badLine(let number): "line \(number) is not of the form ACCOUNT + CODE = FULL NAME"
    }
  }
}
