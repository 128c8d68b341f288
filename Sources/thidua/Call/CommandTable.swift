// What each subcommand takes: the one table behind parsing and help.

import Wording

/// One row of the table.
struct CommandRow {
  /// One argument of a command.
  struct Argument {
    let name: ArgumentName
    var isOptional = false
    /// Whether more of the same may follow; only on the last one.
    var isRepeated = false
  }

  let name: CommandName
  /// The word by which Vietnamese users may call it too, without diacritics.
  var alias: String?
  var arguments: [Argument] = []
  /// Beside the global ones.
  var options: [OptionName] = []
}

/// All subcommands.
enum CommandTable {
  /// Options that go with every call.
  static let globalOptions: [OptionName] = [
    .store, .lang, .theme, .today, .writer, .demo, .help, .version,
  ]

  static let rows: [CommandRow] = [
    CommandRow(
      name: .importFiles, alias: "nhap", arguments: [.init(name: .file, isRepeated: true)],
      options: [.yes]),
    CommandRow(name: .read, alias: "doc", arguments: [.init(name: .file)], options: [.json]),
    CommandRow(name: .plans, alias: "ke-hoach", options: [.json]),
    CommandRow(name: .show, alias: "xem", arguments: [.init(name: .plan)], options: [.json]),
    CommandRow(
      name: .tasks, alias: "viec", arguments: [.init(name: .plan, isOptional: true)],
      options: [.unit, .phase, .section, .status, .dueWithin, .json]),
    CommandRow(name: .done, alias: "xong", arguments: [.init(name: .id, isRepeated: true)]),
    CommandRow(name: .undone, alias: "chua-xong", arguments: [.init(name: .id, isRepeated: true)]),
    CommandRow(
      name: .progress, alias: "tien-do",
      arguments: [.init(name: .id), .init(name: .value, isRepeated: true)]),
    CommandRow(
      name: .note, alias: "ghi-chu",
      arguments: [.init(name: .id), .init(name: .text, isRepeated: true)]),
    CommandRow(name: .undo, alias: "hoan-tac"),
    CommandRow(name: .redo, alias: "lam-lai"),
    CommandRow(
      name: .log, alias: "lich-su", arguments: [.init(name: .plan, isOptional: true)],
      options: [.json]),
    CommandRow(name: .check, alias: "kiem-tra", options: [.json]),
    CommandRow(name: .units, alias: "don-vi", options: [.json]),
    CommandRow(
      name: .unitsAdd, arguments: [.init(name: .name)],
      options: [.short, .alias, .kind, .from, .to]),
    CommandRow(
      name: .help, alias: "huong-dan",
      arguments: [.init(name: .command, isOptional: true, isRepeated: true)]),
  ]

  /// The row of that command; every command has one.
  static func row(of name: CommandName) -> CommandRow {
    rows.first { $0.name == name } ?? CommandRow(name: name)
  }

  /// The row that the word calls, by name or alias; `units add` is found by its first word.
  static func row(called word: String) -> CommandRow? {
    rows.first { $0.name.rawValue == word || $0.alias == word }
  }
}
