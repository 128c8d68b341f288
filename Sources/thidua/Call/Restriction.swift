// `--restricted`: what a forced command of ssh allows. The administrator's words, in authorized_keys
// or behind ForceCommand, say which store and whose steps; the person's words, which ssh hands over
// in SSH_ORIGINAL_COMMAND, may ask for what works inside that store and for nothing else. No word
// goes through a shell, no variable of the client counts, and the kernel is told that this process
// starts no program.

import DocumentIntake
import Glibc
import PlanModel
import VietnameseText
import Wording

/// The rules of a restricted session.
enum Restriction {
  /// Commands that stay inside the store and start nothing. What is not named is refused.
  static let commands: Set<SubcommandName> = [
    .review, .newYear, .plans, .show, .tasks, .done, .undone, .progress, .note, .receive, .deadline,
    .returnReport, .exempt, .drop, .undo, .redo, .run, .log, .check, .units, .unitsAdd, .help,
    .theme, .matrix, .timeline, .agenda,
  ]
  /// Options that a person may give; the others are the administrator's.
  static let options: Set<OptionName> = [
    .restricted, .lang, .theme, .today, .json, .csv, .raw, .keepGoing, .all, .heads, .yes, .year,
    .unit, .phase, .section, .status, .days, .plan, .person, .since,
    .mono, .colors, .background, .ascii, .asciiText, .plain,
    .dueWithin, .short, .alias, .kind, .from, .to, .help, .version,
  ]
  /// Options that read or write outside the store.
  private static let outside: Set<OptionName> = [.repair, .against, .accept]
  /// Longest words of a person, in bytes.
  private static let limit = 16_384

  /// The words of the run: those of the call, and behind them what the person asked for.
  /// - Parameter forced: what the program was called with.
  static func words(_ forced: [String]) throws(CommandFault) -> [String] {
    guard isAsked(in: forced) else { return forced }
    let asked = Surroundings.variable("SSH_ORIGINAL_COMMAND")
    Surroundings.forgetClient()
    // Nothing of what is allowed below starts one; this makes it so for what nobody thought of.
    ChildPrograms.forbid()
    let call = try CallParser.parse(forced)
    try check(call)
    guard let asked else { return forced }
    let own = try split(asked)
    guard !own.isEmpty else { return forced }
    if call.command != nil || !call.arguments.isEmpty {
      throw .call(.people(.fixedCommand(call.command)))
    }
    let wanted = try CallParser.parse(own)
    try check(wanted)
    if let option = OptionName.allCases.first(where: { wanted.has($0) && !options.contains($0) }) {
      throw .call(
        .people(outside.contains(option) ? .optionOutside(option) : .optionRestricted(option)))
    }
    try checkTheme(wanted)
    return forced + own
  }

  /// Whether the words ask for a restricted session.
  static func isAsked(in words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains("--" + OptionName.restricted.rawValue)
  }

  /// Whether the name is a theme's name and not a file.
  static func isThemeName(_ name: String) -> Bool {
    !name.contains("/") && !name.hasSuffix(".theme")
  }

  private static func check(_ call: ParsedCall) throws(CommandFault) {
    if let command = call.command, !commands.contains(command), !call.has(.help) {
      throw .call(.people(.commandRestricted(command)))
    }
    if call.command == .run, !call.arguments.isEmpty { throw .call(.people(.listFileRestricted)) }
  }

  private static func checkTheme(_ call: ParsedCall) throws(CommandFault) {
    for name in call.options[.theme] ?? [] where !isThemeName(name) {
      throw .call(.people(.themeFileRestricted))
    }
  }

  /// The person's words without the program's own name.
  private static func split(_ text: String) throws(CommandFault) -> [String] {
    guard text.utf8.count <= limit, let words = WordSplitter.words(of: text) else {
      throw .call(.people(.wordsNotUnderstood))
    }
    return words.first == "thidua" ? Array(words.dropFirst()) : words
  }
}
