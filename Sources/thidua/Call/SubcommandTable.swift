// What each subcommand takes: the one table behind parsing and help.

import Wording

/// One row of the table.
struct SubcommandRow {
  /// One argument of a command.
  struct Argument {
    let name: ArgumentName
    var isOptional = false
    /// Whether more of the same may follow; only on the last one.
    var isRepeated = false
  }

  let name: SubcommandName
  /// The word by which Vietnamese users may call it too, without diacritics.
  var alias: String?
  var arguments: [Argument] = []
  /// Beside the global ones.
  var options: [OptionName] = []
}

/// All subcommands.
enum SubcommandTable {
  /// Options that go with every call.
  static let globalOptions: [OptionName] = [
    .store, .lang, .theme, .background, .colors, .mono, .ascii, .asciiText, .plain, .today, .writer,
    .demo, .restricted, .idle, .leave, .help, .version,
  ]

  static let rows: [SubcommandRow] = [
    SubcommandRow(
      name: .importFiles, alias: "nhap", arguments: [.init(name: .file, isRepeated: true)],
      options: [.yes, .encoding, .ocr]),
    SubcommandRow(
      name: .review, alias: "ra-soat", arguments: [.init(name: .plan, isOptional: true)]),
    SubcommandRow(
      name: .newYear, alias: "nam-sau", arguments: [.init(name: .plan)], options: [.year, .yes]),
    SubcommandRow(
      name: .read, alias: "doc", arguments: [.init(name: .file)],
      options: [.json, .encoding, .ocr]),
    SubcommandRow(name: .plans, alias: "ke-hoach", options: [.json, .csv, .raw]),
    SubcommandRow(name: .show, alias: "xem", arguments: [.init(name: .plan)], options: [.json]),
    SubcommandRow(
      name: .tasks, alias: "viec",
      arguments: [
        .init(name: .plan, isOptional: true),
        .init(name: .filter, isOptional: true, isRepeated: true),
      ],
      options: [.unit, .phase, .section, .status, .dueWithin, .json, .csv, .raw]),
    SubcommandRow(
      name: .matrix, alias: "ma-tran", arguments: [.init(name: .plan, isOptional: true)],
      options: [.all, .json, .csv, .raw]),
    SubcommandRow(
      name: .timeline, alias: "tien-trinh", arguments: [.init(name: .plan, isOptional: true)],
      options: [.json]),
    SubcommandRow(
      name: .agenda, alias: "sap-den-han", options: [.days, .plan, .unit, .json, .csv, .raw]),
    SubcommandRow(name: .done, alias: "xong", arguments: [.init(name: .id, isRepeated: true)]),
    SubcommandRow(
      name: .undone, alias: "chua-xong", arguments: [.init(name: .id, isRepeated: true)]),
    SubcommandRow(
      name: .progress, alias: "tien-do",
      arguments: [.init(name: .id), .init(name: .value, isRepeated: true)]),
    SubcommandRow(
      name: .note, alias: "ghi-chu",
      arguments: [.init(name: .id), .init(name: .text, isRepeated: true)]),
    SubcommandRow(
      name: .receive, alias: "nhan-bao-cao",
      arguments: [
        .init(name: .id), .init(name: .typedDay, isOptional: true),
        .init(name: .incomingNumber, isOptional: true, isRepeated: true),
      ]),
    SubcommandRow(
      name: .deadline, alias: "han", arguments: [.init(name: .id), .init(name: .dayOrPlan)]),
    SubcommandRow(
      name: .returnReport, alias: "tra-lai",
      arguments: [.init(name: .id), .init(name: .reason, isRepeated: true)]),
    SubcommandRow(
      name: .exempt, alias: "mien",
      arguments: [.init(name: .id), .init(name: .reason, isRepeated: true)]),
    SubcommandRow(
      name: .drop, alias: "thoi",
      arguments: [.init(name: .id), .init(name: .reason, isRepeated: true)]),
    SubcommandRow(
      name: .undo, alias: "hoan-tac", arguments: [.init(name: .step, isOptional: true)]),
    SubcommandRow(name: .redo, alias: "lam-lai"),
    SubcommandRow(
      name: .log, alias: "lich-su", arguments: [.init(name: .plan, isOptional: true)],
      options: [.plan, .person, .unit, .since, .json, .csv, .raw]),
    SubcommandRow(
      name: .run, alias: "chay", arguments: [.init(name: .file, isOptional: true)],
      options: [.keepGoing, .json]),
    SubcommandRow(
      name: .check, alias: "kiem-tra", options: [.json, .heads, .against, .repair, .accept]),
    SubcommandRow(
      name: .redact, alias: "go-bo", arguments: [.init(name: .words, isRepeated: true)],
      options: [.reason, .yes]),
    SubcommandRow(name: .doctor, alias: "kham-may", options: [.json]),
    SubcommandRow(
      name: .config, alias: "thiet-lap",
      arguments: [
        .init(name: .action, isOptional: true), .init(name: .setting, isOptional: true),
        .init(name: .value, isOptional: true, isRepeated: true),
      ], options: [.write, .json]),
    SubcommandRow(name: .completion, arguments: [.init(name: .shell)]),
    SubcommandRow(
      name: .theme, alias: "giao-dien",
      arguments: [
        .init(name: .themeAction), .init(name: .themeOrFile, isOptional: true, isRepeated: true),
      ], options: [.json]),
    SubcommandRow(name: .units, alias: "don-vi", options: [.json, .csv, .raw]),
    SubcommandRow(
      name: .unitsAdd, arguments: [.init(name: .name)],
      options: [.short, .alias, .kind, .from, .to]),
    SubcommandRow(
      name: .help, alias: "huong-dan",
      arguments: [.init(name: .command, isOptional: true, isRepeated: true)], options: [.man]),
  ]

  /// The row of that command; every command has one.
  static func row(of name: SubcommandName) -> SubcommandRow {
    rows.first { $0.name == name } ?? SubcommandRow(name: name)
  }

  /// The row that the word calls, by name or alias; `units add` is found by its first word.
  static func row(called word: String) -> SubcommandRow? {
    rows.first { $0.name.rawValue == word || $0.alias == word }
  }
}
