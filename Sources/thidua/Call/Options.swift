// The settings of one run: what the call says, else the environment, else the default.

import PlanModel
import VietnameseText
import Wording

/// The settings that every part of the program sees.
struct Options: Sendable {
  /// Folder of the store.
  let store: String
  /// Whether the call or the environment names it.
  let isStoreNamed: Bool
  let language: Language
  /// Name or file of the theme; nil for the default.
  let theme: String?
  /// How the screen is to look.
  let screen: ScreenWishes
  /// The day that every date rule takes for today.
  let today: CalendarDay
  /// Whether the call or the environment names that day.
  let isTodayFixed: Bool
  /// Who acts.
  let person: Person
  /// Whether the session keeps to the store and starts no program.
  let isRestricted: Bool
  /// Folder for what the program remembers of this person alone; nil when he has none.
  let stateFolder: String?
  /// Whether to work on the throw-away data of the demo.
  let isDemo: Bool
  /// After how long without a key the full screen locks and leaves.
  let idleLimits: IdleLimits
  /// What the files of settings say, for what only the full screen asks.
  let settings: Settings
  let call: ParsedCall

  /// The settings for a call.
  init(_ call: ParsedCall, language: Language, settings: Settings) throws(CommandFault) {
    self.language = language
    self.settings = settings
    self.call = call
    store = try Self.store(call)
    isStoreNamed = (call.value(.store) ?? Surroundings.variable("THIDUA_STORE")) != nil
    theme = call.value(.theme) ?? Surroundings.variable("THIDUA_THEME")
    screen = try ScreenWishes(call, settings)
    let named = try Self.today(call)
    isTodayFixed = named != nil
    today = named ?? Surroundings.today
    isDemo = call.has(.demo)
    isRestricted = call.has(.restricted)
    // The demo and a mere reading keep nothing.
    let isKept = !isDemo && call.command != .read
    person = try Person(
      asked: call.value(.writer) ?? Surroundings.variable("THIDUA_WRITER"),
      account: Surroundings.account, store: isKept ? store : nil)
    stateFolder = Self.stateFolder
    idleLimits = try IdleLimits(call, settings)
  }

  private static var stateFolder: String? {
    if let state = Surroundings.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/thidua"
    }
    let home = Surroundings.variable("HOME") ?? Surroundings.homeOfAccount
    guard let home, home.hasPrefix("/") else { return nil }
    return home + "/.local/state/thidua"
  }

  /// Whether a session can be opened: a screen, or the lines wished for in its place.
  var opensScreen: Bool { screen.isPlain || Surroundings.isFullScreenPossible }

  /// Name shown for the person.
  var writer: String { person.name }

  /// The folder of the store that the call, the environment or the account names.
  static func store(_ call: ParsedCall) throws(CommandFault) -> String {
    if let named = call.value(.store) ?? Surroundings.variable("THIDUA_STORE") {
      guard !named.isEmpty else { throw .call(.emptyText(.directory)) }
      return named
    }
    // The XDG base directory specification: a path that is not absolute is to be ignored.
    if let data = Surroundings.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/thidua"
    }
    guard let home = Surroundings.variable("HOME") ?? Surroundings.homeOfAccount else {
      throw .call(.noStoreFolder)
    }
    return home + "/.local/share/thidua"
  }

  /// The day that the call or the environment names; nil when neither does.
  private static func today(_ call: ParsedCall) throws(CommandFault) -> CalendarDay? {
    if let text = call.value(.today) { return try CalendarDay(asked: text, by: "--today") }
    if let text = Surroundings.variable("THIDUA_TODAY") {
      return try CalendarDay(asked: text, by: "THIDUA_TODAY")
    }
    return nil
  }
}

extension CalendarDay {
  /// A day written as YYYY-MM-DD in the option or variable `source`.
  init(asked text: String, by source: String) throws(CommandFault) {
    guard let day = CalendarDay(iso: text) else { throw .call(.badDay(text, source: source)) }
    self = day
  }
}

extension Language {
  /// The language of this run, found before anything else so that a bad call is answered in it.
  static func ofCall(
    _ words: [String], _ settings: Settings = Settings()
  ) throws(CommandFault) -> Language {
    var option: String?
    for (place, word) in words.enumerated() {
      if word == "--" { break }
      if word == "--lang" { option = place + 1 < words.count ? words[place + 1] : nil }
      if word.hasPrefix("--lang=") { option = String(word.dropFirst(7)) }
    }
    let variable = Surroundings.variable("THIDUA_LANG")
    if option == nil, variable == nil, let kept = Language(rawValue: settings.text(.language)) {
      return kept
    }
    if let found = chosen(option: option, variable: variable, locale: Surroundings.locale) {
      return found
    }
    throw .call(.badLanguage(option ?? variable ?? ""))
  }

  /// The language in which a bad choice of language is answered.
  static var ofLocale: Language {
    chosen(option: nil, variable: nil, locale: Surroundings.locale) ?? .vietnamese
  }
}
