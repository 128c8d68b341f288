// The vocabulary of the command line: subcommands, options and arguments, as typed words. What each
// takes stands in the program's table, what each is for in `CommandText`.

/// A subcommand, named as it is typed.
package enum SubcommandName: String, Sendable, CaseIterable {
  case importFiles = "import"
  case review
  case newYear = "new-year"
  case read
  case plans
  case show
  case tasks
  case matrix
  case timeline
  case agenda
  case done
  case undone
  case progress
  case note
  case receive
  case deadline
  case returnReport = "return"
  case exempt
  case drop
  case undo
  case redo
  case log
  case run
  case check
  case redact
  case doctor
  case config
  case completion
  case theme
  case units
  case unitsAdd = "units add"
  case help
}

/// An option, named as it is typed after `--`.
package enum OptionName: String, Sendable, CaseIterable {
  case store, lang, theme, today, writer, demo, json, csv, raw, yes, encoding, ocr, year
  case unit, phase, section, status
  case dueWithin = "due-within"
  case days, plan, person, since
  case keepGoing = "keep-going"
  case all
  case short, alias, kind, from, to
  case repair, against, heads, accept, reason
  case idle, leave, restricted, write, man
  case mono, colors, background, ascii, plain
  case asciiText = "ascii-text"
  case help, version
}

/// What stands in the place of an argument or of an option's value in a line of usage.
package enum ArgumentName: Sendable {
  case file, plan, id, value, text, name, command
  case directory, language, themeOrFile, day, writer
  /// A day as people write it, "5/6"; the same or "-"; the number of an incoming paper.
  case typedDay, dayOrPlan, incomingNumber, reason
  case unit, phase, section, status, days, unitKind, encoding, year, minutes
  case headOrFile, words, filter
  /// A step as `log` names it.
  case step
  case themeAction, colors, background
  /// `get`, `set`, `keys`; the name of a setting; its value.
  case action, setting
  /// bash, zsh or fish.
  case shell
}

/// A column of a table.
package enum ColumnName: Sendable {
  case id, plan, subject, progress, overdue, soon, unit, due, state, task
  case name, shortName, kind, activeFrom, activeTo, time, author, step, about, stepCode
}

extension OptionName {
  /// What its value is; nil when it takes none.
  package var value: ArgumentName? {
    switch self {
    case .store, .repair: .directory
    case .against: .headOrFile
    case .reason: .reason
    case .lang: .language
    case .theme: .themeOrFile
    case .today, .from, .to, .since: .day
    case .writer, .person: .writer
    case .plan: .plan
    case .unit: .unit
    case .phase: .phase
    case .section: .section
    case .status: .status
    case .dueWithin, .days: .days
    case .short, .alias: .name
    case .kind: .unitKind
    case .encoding: .encoding
    case .year: .year
    case .idle, .leave: .minutes
    case .colors: .colors
    case .background: .background
    case .demo, .json, .csv, .raw, .yes, .ocr, .keepGoing, .all, .heads, .accept, .restricted,
      .write, .man, .help, .version, .mono, .ascii, .asciiText, .plain:
      nil
    }
  }
}
