// `config`: the settings as they are in force, with where each comes from; changing one; the file
// with all of them; the keys.

import Glibc
import PlainJSON
import SecretariatUI
import VietnameseText
import Wording

/// One call of `config`.
struct ConfigCommand {
  private let call: ParsedCall
  private let settings: Settings
  private let wording: Wording

  init(_ call: ParsedCall, _ settings: Settings, _ wording: Wording) {
    self.call = call
    self.settings = settings
    self.wording = wording
  }

  /// Does what was asked for; lines of the files that were left out are told beside it.
  func run(_ output: Output, _ messages: Output) throws(CommandFault) -> ExitCode {
    let arguments = call.arguments
    if call.has(.write) {
      if let word = arguments.first { throw .call(.tooManyArguments(.config, word)) }
      output.line(try writeFile())
      return .done
    }
    switch arguments.first.map(SearchKey.of) {
    case nil: list(to: output)
    case "keys", "phim":
      if arguments.count > 1 { throw .call(.tooManyArguments(.config, arguments[1])) }
      listKeys(to: output)
    case "get", "xem":
      if arguments.count > 2 { throw .call(.tooManyArguments(.config, arguments[2])) }
      output.line(settings.effective(try setting(), call).value)
    case "set", "dat": output.line(try set())
    default:
      let nearest = NearestWord.of(arguments[0], among: ["get", "set", "keys"])
      throw .call(
        .unknownCommand("config " + arguments[0], nearest: nearest.map { "config " + $0 }))
    }
    for sentence in settings.sentences(wording) { messages.line("thidua: " + sentence) }
    return .done
  }

  // MARK: Lists

  private func list(to output: Output) {
    if call.has(.json) { return output.json(json) }
    var table = TextTable([
      (wording(SettingsText.columnSetting), .left), (wording(SettingsText.columnValue), .left),
      (wording(SettingsText.columnSource), .text),
    ])
    for name in SettingName.allCases {
      let (value, source) = settings.effective(name, call)
      table.add([name.rawValue, value, wording(SettingsText.source(source))])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for name in SettingName.allCases {
      let (value, source) = settings.effective(name, call)
      writer.beginObject()
      writer.member("name", name.rawValue)
      writer.member("value", value)
      switch source {
      case .option(let option): writer.member("from", option)
      case .variable(let variable): writer.member("from", variable)
      case .file(let path, let line):
        writer.member("from", path)
        writer.member("line", line)
      case .standard: writer.member("from", "default")
      }
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }

  private func listKeys(to output: Output) {
    var table = TextTable([
      (wording(.argument(.command)), .left), (wording(SettingsText.columnKeys), .left),
      (wording(SettingsText.columnPlace), .text),
    ])
    for command in settings.keymap.keymap.commands {
      let keys = command.keys.map(\.spelling).joined(separator: ", ")
      let places = command.scopes.map(PlaceWord.init).sorted { "\($0)" < "\($1)" }
      table.add([
        Keymap.slug(wording.name(of: command.name)),
        keys.isEmpty ? wording(SettingsText.keysUnbound) : keys,
        places.map { wording(SettingsText.place($0)) }.joined(separator: ", "),
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  // MARK: Changing

  /// The setting that the second word names.
  private func setting() throws(CommandFault) -> SettingName {
    guard call.arguments.count > 1 else { throw .call(.missingArgument(.config, .setting)) }
    let word = call.arguments[1]
    guard let name = SettingName(rawValue: word.replacing("-", with: "_")) else {
      let nearest = NearestWord.of(word, among: SettingName.allCases.map(\.rawValue))
      throw .call(.settings(.unknownSetting(word, nearest: nearest)))
    }
    return name
  }

  private func set() throws(CommandFault) -> String {
    let name = try setting()
    guard call.arguments.count > 2 else { throw .call(.missingArgument(.config, .value)) }
    let asked = call.arguments[2...].joined(separator: " ")
    guard let value = SettingRules.canonical(name, asked) else {
      throw .call(.settings(.badValue(name, asked, allowed: SettingRules.allowed(name))))
    }
    let path = try ownPath()
    let text = try own(path) ?? ""
    try SettingsFile.write(
      SettingsDocument.setting(name, value, in: text, wording), to: path)
    return wording(SettingsText.set(name: name.rawValue, value: value, path: path))
  }

  private func writeFile() throws(CommandFault) -> String {
    let path = try ownPath()
    guard let text = try own(path) else {
      try SettingsFile.write(SettingsDocument.whole(), to: path)
      return wording(SettingsText.written(path: path))
    }
    let (complete, added) = SettingsDocument.completed(text)
    if added == 0 { return wording(SettingsText.nothingToAdd(path: path)) }
    try SettingsFile.write(complete, to: path)
    return wording(SettingsText.added(path: path, count: added))
  }

  private func ownPath() throws(CommandFault) -> String {
    guard let path = SettingsFile.ownPath else { throw .call(.noStoreFolder) }
    return path
  }

  /// What stands in the person's file; nil when there is none. One that cannot be read whole must
  /// not be written over.
  private func own(_ path: String) throws(CommandFault) -> String? {
    switch SettingsFile.read(path) {
    case .none: return nil
    case .text(let text): return text
    case .problem(.cannotRead(let reason)): throw .store(.system(path: path, reason))
    case .problem(let problem): throw .call(.settings(problem))
    }
  }
}

extension PlaceWord {
  /// The word for a scope.
  init(_ scope: Scope) {
    self =
      switch scope {
      case .everywhere: .everywhere
      case .register: .register
      case .plan: .plan
      case .tasks: .tasks
      case .reader: .reader
      case .matrix: .matrix
      case .timeline: .timeline
      case .agenda: .agenda
      case .history: .history
      case .review: .review
      }
  }
}
