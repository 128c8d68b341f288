// The English texts of `--help`.

/// Answers the texts of `--help` in English.
enum EnglishCommandHelp {
  static func text(_ text: CommandHelpText) -> String {
    switch text {
    case .programSummary:
      "Follows the emulation plans of a department: who owes what, by when, how far it is."
    case .openSummary: "open full-screen, at that plan if one is named"
    case .manualName: "NAME"
    case .manualSynopsis: "SYNOPSIS"
    case .manualSettings: "SETTINGS"
    case .manualFiles: "FILES"
    case .manualStatus: "EXIT STATUS"
    case .usageHeading: "Usage:"
    case .commandsHeading: "Commands:"
    case .globalOptionsHeading: "Global options:"
    case .optionsHeading: "Options of the command:"
    case .summary(let command): summary(command)
    case .option(let option): self.option(option)
    case .argument(let argument): self.argument(argument)
    case .exitStatuses:
      "Exit status: 0 done; 1 nothing matched or a check failed; 2 bad call; "
        + "3 cannot read or write."
    case .documentFormats:
      "Reads plain text; .docx .odt .rtf .html (with pandoc); .doc (libreoffice); .pdf (poppler); "
        + "scans as PDF, PNG, JPEG, TIFF (tesseract)."
    case .documentLimits(let megabytes, let scanMegabytes, let pages, let scannedPages):
      "At most \(megabytes) MB, PDF and pictures \(scanMegabytes) MB; \(pages) pages, "
        + "\(scannedPages) of them scanned."
    }
  }

  private static func summary(_ command: SubcommandName) -> String {
    switch command {
    case .importFiles: "read a plan (text, Word, PDF, scan) and store it as a plan to follow"
    case .review: "list the reviews, or open one"
    case .newYear: "make next year's plan from an old one"
    case .read: "read a plan (text, Word, PDF, scan) and print what was found; stores nothing"
    case .plans: "list the plans"
    case .show: "print one plan: sections, phases, progress"
    case .tasks: "list the tasks of each unit"
    case .matrix: "print units × reports: who has not sent what, how many days late"
    case .timeline: "print the phases, and the deadlines in the order of their days"
    case .agenda: "print what is overdue, due today and due soon, for a briefing or cron"
    case .done: "mark as done, today"
    case .undone: "take the mark off"
    case .progress: "record progress: 40%, or a quantity such as 3/12, \"12 items\""
    case .note: "add a note to a task"
    case .receive: "register a received report: day (such as 5/6, else today), incoming number"
    case .deadline: "change the deadline for this unit (such as 20/6); - is as the plan says"
    case .returnReport: "return it for completion, with a reason"
    case .exempt: "exempt this unit, with a reason"
    case .drop: "drop it, with a reason"
    case .undo: "take my last step back, or the step with a code of log"
    case .redo: "bring the step back that was taken back last"
    case .log: "print the steps, the newest first"
    case .run: "carry out commands from a file or standard input, one a line (such as done t7/vp)"
    case .check: "read the whole store and say what is damaged"
    case .redact: "take words, such as a name, out of every recorded step, with a reason"
    case .theme: "themes: check files, list them, show one to make one's own of"
    case .doctor: "check the machine, the store, the terminal and ssh, and say what to change"
    case .config: "print the settings; set NAME VALUE changes one, get NAME, keys: the keys"
    case .completion:
      "print what makes bash, zsh or fish fill in commands, options and ids"
    case .units: "list the units"
    case .unitsAdd: "add a unit"
    case .help: "help, in general or for one command"
    }
  }

  private static func option(_ option: OptionName) -> String {
    switch option {
    case .store:
      "data folder (else THIDUA_STORE, $XDG_DATA_HOME/thidua, ~/.local/share/thidua)"
    case .lang: "language (else THIDUA_LANG, the locale, vi)"
    case .theme: "theme, by name or file (default THIDUA_THEME, then the one kept with the key T)"
    case .mono: "no colours, like NO_COLOR; every status has a sign and words"
    case .colors: "use at most that many colours (default THIDUA_COLORS, then TERM)"
    case .background: "of the window; auto finds out (default THIDUA_BACKGROUND)"
    case .ascii: "frames, signs and bars in ASCII; also THIDUA_ASCII=1"
    case .asciiText: "letters without their marks, for screens that have none; THIDUA_ASCII=text"
    case .plain:
      "lines of text for a screen reader: no frames, no colours; also THIDUA_PLAIN=1"
    case .today: "take this day for today (else THIDUA_TODAY, the day in Viet Nam)"
    case .writer: "who does it (else THIDUA_WRITER, the account's name)"
    case .idle: "lock the screen after so many minutes without a key; 15, 0 for never"
    case .leave: "leave after so many minutes without a key; 60, 0 for never"
    case .demo: "use the throw-away data of a made-up department"
    case .json: "print JSON for other programs"
    case .keepGoing: "go on with the next line after one that fails"
    case .all: "all tasks, not only reports and registrations"
    case .csv: "print a table for a spreadsheet (CSV)"
    case .raw: "with --csv: no apostrophes and no mark for Excel, for other programs"
    case .ocr: "read the pages of a PDF as pictures, where its text is unusable"
    case .yes: "do it without asking; an import takes what is certain and lists the rest"
    case .year: "year of the new plan; the next one by default"
    case .encoding:
      "encoding of the text, where it is not recognised: utf-8, utf-16, tcvn3, vni, viscii, cp1258"
    case .unit: "only of this unit (id, short name, name or alias)"
    case .phase: "only in this phase (number or name)"
    case .section: "only in this section (such as IV.2, or words of its title)"
    case .status: "only with this state: todo, doing, done, overdue, due, returned, exempt, dropped"
    case .dueWithin: "only what is owed and due within so many days"
    case .days: "due within so many days; 30 by default"
    case .plan: "only of this plan (id or number)"
    case .person: "only steps of this person (name or account)"
    case .since: "only from this day on"
    case .short: "short name, also makes the id (VP gives vp)"
    case .alias: "another name that papers use; may be repeated"
    case .kind: "kind: room, agency, association, council"
    case .from: "first day on which it exists"
    case .to: "last day on which it exists"
    case .repair: "write a repaired copy of the store into this folder; the store is not changed"
    case .against: "compare with a head, or a file of --heads, that was printed earlier"
    case .heads: "print the full list, to be kept as evidence"
    case .accept: "accept the store as it is now and stop telling what is gone"
    case .reason: "why words are taken out; written into each line"
    case .restricted:
      "a session for ForceCommand: only inside the store, no other program"
    case .write: "write the file of settings with every default; what was set stays"
    case .man: "print the page for man: thidua help --man | man -l -"
    case .help: "print help"
    case .version: "print the version"
    }
  }

  private static func argument(_ argument: ArgumentName) -> String {
    switch argument {
    case .file: "FILE"
    case .plan: "PLAN"
    case .id: "ID"
    case .value: "VALUE"
    case .text: "TEXT"
    case .name: "NAME"
    case .command: "COMMAND"
    case .directory: "DIR"
    case .language: "vi|en"
    case .themeOrFile: "NAME|FILE"
    case .themeAction: "check|list|show"
    case .colors: "8|16|256|direct"
    case .background: "auto|dark|light"
    case .day: "YYYY-MM-DD"
    case .typedDay: "DAY"
    case .dayOrPlan: "DAY|-"
    case .incomingNumber: "NUMBER"
    case .reason: "REASON"
    case .writer: "NAME"
    case .unit: "UNIT"
    case .phase: "PHASE"
    case .section: "SECTION"
    case .status: "STATUS"
    case .days: "DAYS"
    case .unitKind: "KIND"
    case .encoding: "ENCODING"
    case .headOrFile: "HEAD|FILE"
    case .words: "WORDS"
    case .step: "STEP"
    case .filter: "FILTER"
    case .year: "YEAR"
    case .minutes: "MINUTES"
    case .action: "get|set|keys"
    case .setting: "NAME"
    case .shell: "bash|zsh|fish"
    }
  }
}
