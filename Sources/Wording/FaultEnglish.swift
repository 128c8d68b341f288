// The English sentences for calls, matches and files that went wrong.

import VietnameseText

/// Answers the faults of calls, matches and files in English.
enum EnglishFaults {
  static func text(_ text: CallFaultText) -> String {
    switch text {
    case .unknownOption(let name, let nearest):
      "there is no option \(name)." + didYouMean(nearest) + seeHelp(nil)
    case .optionNotOfCommand(let option, let command):
      "option --\(option.rawValue) does not go "
        + (command.map { "with the command \($0.rawValue)." } ?? "without a command.")
        + seeHelp(command)
    case .optionsExclude(let one, let other):
      "--\(one.rawValue) and --\(other.rawValue) do not go together. Choose one of them."
    case .optionNeeds(let option, let other):
      "--\(option.rawValue) goes with --\(other.rawValue) only. "
        + "Write: --\(other.rawValue) --\(option.rawValue)"
    case .missingValue(let option):
      "option --\(option.rawValue) needs a value: --\(option.rawValue) "
        + EnglishCommandHelp.text(.argument(option.value ?? .value)) + "."
    case .valueNotWanted(let option): "option --\(option.rawValue) takes no value."
    case .unknownWord(let word, let nearest, let store):
      "\"\(word)\" is no command and no plan in \(store)." + didYouMean(nearest)
        + " For the commands see thidua --help, for the plans thidua plans."
    case .unknownCommand(let word, let nearest):
      "there is no command \(word)." + didYouMean(nearest) + seeHelp(nil)
    case .missingArgument(let command, let argument):
      "the command \(command.rawValue) needs "
        + EnglishCommandHelp.text(.argument(argument)) + "." + seeHelp(command)
    case .tooManyArguments(let command, let word):
      "the command \(command.rawValue) does not take \"\(word)\" as well." + seeHelp(command)
    case .badLanguage(let value): "there is no language \"\(value)\". Choose vi or en."
    case .settings(let problem): SettingsEnglish.text(problem, Wording(.english))
    case .badDay(let value, let source):
      "\"\(value)\" given by \(source) is no day of the calendar written as YYYY-MM-DD. "
        + "Write it like 2026-11-20."
    case .notADay(let value):
      "\"\(value)\" is no day. Write 5/6, 05/06/2026 or 2026-06-05."
    case .futureDay(let day):
      "\(day.iso) is still to come; nothing is received before its day. Write the day it came."
    case .emptyOption(let option):
      "option --\(option.rawValue) is given without content. Write it like --\(option.rawValue) "
        + EnglishCommandHelp.text(.argument(option.value ?? .value)) + "."
    case .badWord(let option, let value, let allowed):
      "\"\(value)\" does not go with --\(option.rawValue). Choose one of: "
        + allowed.joined(separator: ", ") + "."
    case .badNumber(let option, let value):
      "\"\(value)\" given by --\(option.rawValue) is no number of days. "
        + "Write a whole number from 0 to 36500."
    case .badFilter(let problem): "the filter is wrong. \(EnglishFilter.text(problem))"
    case .badUnitTaskID(let word):
      "\"\(word)\" is no id of a unit task. Ids look like t7/vp; see them with: thidua tasks."
    case .progressNotUnderstood(let value):
      "the progress \"\(value)\" makes no sense. "
        + "Write 40%, or a quantity such as 3/12 or \"12 items\"."
    case .quantityWithoutTarget(let id, let value):
      "\(id) has no target in numbers, so \"\(value)\" cannot be recorded. "
        + "Give a percentage, such as 40%."
    case .otherTarget(let id, let asked, let target):
      "the target of \(id) is \(target), not \(asked). Check the id and the figures."
    case .emptyText(let argument):
      "\(EnglishCommandHelp.text(.argument(argument))) is empty. Write it in quotation marks."
    case .endBeforeStart(let start, let end):
      "the day of --\(end.rawValue) is before that of --\(start.rawValue). Exchange the two."
    case .badHead(let text):
      "“\(text)” is neither a head (20 digits and letters a–f) nor a file printed by thidua check --heads."
    case .repairInsideStore(let path):
      "the repaired copy must not lie in the store: \(path). Name a folder elsewhere."
    case .reasonWanted: "words are taken out only with a reason. Add --reason \"REASON\"."
    case .nothingToRedact(let text):
      "“\(text)” cannot be taken out. Give the very words, such as a person's full name."
    case .oneOrTheOther(let a, let b):
      "--\(a.rawValue) and --\(b.rawValue) do not go together. Call them one by one."
    case .noStoreFolder:
      "nowhere to keep the data: the account has no home folder. Name a folder with --store DIR."
    case .notATerminal:
      "the full screen needs a terminal as both input and output. "
        + "In scripts use a command such as thidua tasks, or lines of text with --plain; "
        + "see thidua --help."
    case .noSuchTheme(let name, let known):
      "there is no theme \"\(name)\". There are: \(known.joined(separator: ", "))."
    case .theme(let text): EnglishThemes.text(text)
    case .people(let text): EnglishPeople.text(text)
    case .poorTerminal(let name):
      "the terminal \"\(name)\" cannot show the full screen. "
        + "Set TERM, for example: TERM=xterm-256color thidua; "
        + "or use lines of text: thidua --plain."
    case .noUTF8Locale:
      "this machine has no UTF-8 locale, so Vietnamese letters would be lost. "
        + "Install the package locales, or set LC_ALL=C.UTF-8 and start again."
    case .badIdleTime(let text, let source):
      "\(source) is \"\(text)\", not a number of minutes (0 for never; seconds with an s), such as 15."
    }
  }

  static func text(_ text: MatchFaultText) -> String {
    switch text {
    case .noSuchPlan(let word, let store):
      "there is no plan \"\(word)\" in \(store). See the plans with: thidua plans."
    case .severalPlans(let word, let plans):
      "\"\(word)\" fits several plans: \(list(plans)). Write more of it."
    case .noSuchUnit(let word, let known):
      "there is no unit \"\(word)\"." + (known.isEmpty ? "" : " There are: \(list(known)).")
        + " Add one with: thidua units add."
    case .noSuchSection(let word, let plan):
      "there is no section \"\(word)\"" + (plan.map { " in plan \($0)" } ?? "")
        + ". See the sections with: thidua show PLAN."
    case .severalSections(let word, let sections):
      "\"\(word)\" fits several sections: \(list(sections)). Write it like IV.2."
    case .noSuchPhase(let word, let known):
      "there is no phase \"\(word)\"." + (known.isEmpty ? "" : " There are: \(list(known)).")
    case .noSuchUnitTask(let id, let similar):
      "there is no unit task \(id); nothing was changed."
        + (similar.isEmpty ? " See the ids with: thidua tasks." : " There are: \(list(similar)).")
    case .severalUnitTasks(let id, let qualified):
      "\(id) is in several plans; nothing was changed. Write one of: \(list(qualified))."
    case .nothingMatches: "no unit task matches."
    case .noSuchStep(let code):
      "there is no step “\(code)”. The last column of thidua log has the code of each step."
    case .stepAlreadyBack(let code): "the step “\(code)” has been taken back before."
    case .nothingLeftToUndo: "there is no step of yours left to take back."
    case .nothingLeftToRedo: "there is no step to bring back."
    case .changedMeanwhile(let what, let author):
      "\(what) has been changed since by \(author ?? "somebody else"); nothing was done. "
        + "Look at it with: thidua log, then record it again if needed."
    case .passedOver(let step, let about, let what, let author):
      "passed over: \(step) – \(about). \(what) has been changed since by "
        + "\(author ?? "somebody else"). To set it anew see: thidua log."
    case .planAlreadyThere(let file, let plan):
      "\(file) is stored already as plan \(plan); it was not stored again. "
        + "See it with: thidua show \(plan)."
    case .unitNameTaken(let name, let unit):
      "the name \"\(name)\" belongs to unit \(unit). Choose another one."
    case .noSuchReview(let word):
      "there is no review of \"\(word)\". See the reviews with: thidua review."
    case .notConfirmed(let file):
      "\(file) was not stored. Add --yes to take what is certain, or run it in a terminal to review it."
    }
  }

  static func text(_ text: FileFaultText) -> String {
    switch text {
    case .cannotRead(let path, let reason): "cannot read \(path): \(self.text(reason))."
    case .noResources:
      "the machine has no descriptor or thread left for the screen. Close some programs and try again."
    case .cannotWriteOutput(let reason, let isSaved):
      "cannot write the output: \(self.text(reason))."
        + (isSaved ? " The step itself was saved; do not do it again." : "")
    case .document(let path, let text): "cannot read \(path): \(EnglishDocuments.text(text))"
    case .notAFile(let path): "\(path) is no ordinary file. Name a document."
    case .emptyFile(let path): "\(path) holds no text. Check the file."
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(limit / 1_000_000) MB and was not read. Save the plan's text alone."
    case .wrongEncoding(let path, let offset, named: nil):
      "\(path) is neither UTF-8 nor another encoding of Vietnamese that was recognised: byte "
        + "\(offset + 1) fits no letter. Save it as plain text, UTF-8, or name its encoding: "
        + "--encoding tcvn3."
    case .wrongEncoding(let path, let offset, named: let encoding?):
      "\(path) is not \(encoding): byte \(offset + 1) fits no letter. "
        + "Name another encoding or leave --encoding out."
    case .severalEncodings(let path, let encodings):
      "\(path) can be read in several encodings: \(encodings.joined(separator: ", ")). "
        + "Name the right one: --encoding \(encodings.first ?? "")."
    case .notText(let path, let looksLike):
      "\(path) is not plain UTF-8 text" + (looksLike.map { " but looks like \($0)" } ?? "")
        + ". Save it as plain text (.txt, UTF-8)."
    }
  }

  static func text(_ reason: SystemReason) -> String {
    switch reason {
    case .noSuchFile: "no such file or folder"
    case .accessDenied: "permission denied"
    case .diskFull: "the disk is full"
    case .readOnlyFileSystem: "the file system is read-only"
    case .inputOutput: "the disk reports an error"
    case .isDirectory: "it is a folder"
    case .notDirectory: "a part of the path is no folder"
    case .tooManyFiles: "too many open files"
    case .quotaExceeded: "the disk quota is used up"
    case .fileTooLarge: "the file would become larger than allowed"
    case .nameTooLong: "the name is too long"
    case .linkLoop: "its links lead round in a circle"
    case .noLocks: "the file system cannot lock"
    case .other(let number): "system error \(number)"
    }
  }

  private static func didYouMean(_ nearest: String?) -> String {
    nearest.map { " Did you mean \($0)?" } ?? ""
  }

  private static func seeHelp(_ command: SubcommandName?) -> String {
    " See: thidua \(command.map { "help \($0.rawValue)" } ?? "--help")."
  }

  static func list(_ items: [String]) -> String {
    items.prefix(8).joined(separator: ", ") + (items.count > 8 ? ", …" : "")
  }
}
