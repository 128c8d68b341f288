// What a shell needs to fill in commands, options, plans and unit tasks: made from the table of
// subcommands, so that it never lags behind. Plans and unit tasks are asked of the program itself.

import VietnameseText
import Wording

/// A shell whose users press Tab.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

/// The text that makes the shell complete words.
struct CompletionScript {
  let wording: Wording

  /// What stands in the place of an argument, as far as a shell can fill it in.
  private enum Filling: String {
    case plans, tasks, files, folders, commands, none
  }

  /// Prints the text for the shell of the call.
  func print(for call: ParsedCall, to output: Output) throws(CommandFault) -> ExitCode {
    let word = call.arguments.first ?? ""
    guard let shell = Shell(rawValue: word) else {
      let nearest = NearestWord.of(word, among: Shell.allCases.map(\.rawValue))
      throw .call(
        .unknownCommand("completion " + word, nearest: nearest.map { "completion " + $0 }))
    }
    for line in text(for: shell).split(separator: "\n") { output.line(String(line)) }
    return .done
  }

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: return bash
    case .zsh: return Self.zshHead + bash
    case .fish: return fish
    }
  }

  private static func filling(_ argument: ArgumentName?) -> Filling {
    switch argument {
    case .plan: .plans
    case .id: .tasks
    case .file, .headOrFile, .themeOrFile: .files
    case .directory: .folders
    case .command: .commands
    default: .none
    }
  }

  /// Words that an argument or option may be; empty where there are no few.
  private static func words(_ argument: ArgumentName?) -> [String] {
    switch argument {
    case .language: Language.allCases.map(\.rawValue)
    case .action: ["get", "set", "keys"]
    case .setting: SettingName.allCases.map(\.rawValue)
    case .shell: Shell.allCases.map(\.rawValue)
    case .status: ["todo", "doing", "done", "overdue", "due", "returned", "exempt", "dropped"]
    case .unitKind: ["room", "agency", "association", "council"]
    case .encoding: ["utf-8", "utf-16", "tcvn3", "vni", "viscii", "cp1258"]
    default: []
    }
  }

  private static func name(_ row: SubcommandRow) -> String {
    String(row.name.rawValue.prefix { $0 != " " })
  }

  private static let rows = SubcommandTable.rows.filter { !$0.name.rawValue.contains(" ") }

  // MARK: bash

  private var bash: String {
    let names = Self.rows.flatMap { [Self.name($0), $0.alias].compactMap(\.self) }
    let cases = Self.rows.map { row in
      let pattern = [Self.name(row), row.alias].compactMap(\.self).joined(separator: "|")
      return "      \(pattern)) command=\(Self.name(row)); break;;"
    }
    let values = OptionName.allCases.compactMap { option -> String? in
      option.value.map {
        Self.bashFilling("--\(option.rawValue)", Self.filling($0), Self.words($0))
      }
    }
    let arguments = Self.rows.map { row in
      let argument = row.arguments.first?.name
      let words = row.arguments.flatMap { Self.words($0.name) }
      let options = (SubcommandTable.globalOptions + row.options).map { "--" + $0.rawValue }
      return "    \(Self.name(row))) options=\"\(options.joined(separator: " "))\"\n      "
        + Self.bashReply(Self.filling(argument), words) + ";;"
    }
    let globals = SubcommandTable.globalOptions.map { "--" + $0.rawValue }
    return """
      _thidua() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= options= word words=
        local place=1
        while [ "$place" -lt "$COMP_CWORD" ]; do
          word=${COMP_WORDS[place]}
          case $word in
      \(cases.joined(separator: "\n"))
          esac
          place=$((place + 1))
        done
        case $prev in
      \(values.joined(separator: "\n"))
        esac
        case $command in
      \(arguments.joined(separator: "\n"))
          *) options="\(globals.joined(separator: " "))"
            words="\(names.joined(separator: " ")) $(\(Self.plans))";;
        esac
        case $cur in
          -*) COMPREPLY=($(compgen -W "$options" -- "$cur"));;
          *) if [ "$words" = : ]; then COMPREPLY=($(compgen -f -- "$cur"))
             else COMPREPLY=($(compgen -W "$words" -- "$cur")); fi;;
        esac
      }
      complete -F _thidua thidua

      """
  }

  private static let zshHead = """
    #compdef thidua
    autoload -U +X bashcompinit && bashcompinit

    """
  private static let plans = """
    thidua plans --csv --raw 2>/dev/null | tail -n +2 | cut -d, -f1
    """
  private static let tasks = """
    thidua tasks --csv --raw 2>/dev/null | tail -n +2 | cut -d, -f2
    """
  private static let fishHead = """
    complete -c thidua
    """

  private static func bashReply(_ filling: Filling, _ words: [String]) -> String {
    switch filling {
    case .plans: "words=\"$(\(plans))\""
    case .tasks: "words=\"$(\(tasks))\""
    case .files, .folders: "words=:"
    case .commands: "words=\"\(rows.map(name).joined(separator: " "))\""
    case .none: "words=\"\(words.joined(separator: " "))\""
    }
  }

  private static func bashFilling(
    _ option: String, _ filling: Filling, _ words: [String]
  ) -> String {
    let reply: String =
      switch filling {
      case .files: "$(compgen -f -- \"$cur\")"
      case .folders: "$(compgen -d -- \"$cur\")"
      default: "$(compgen -W \"\(words.joined(separator: " "))\" -- \"$cur\")"
      }
    return "    \(option)) COMPREPLY=(\(reply)); return;;"
  }

  // MARK: fish

  private var fish: String {
    var lines = ["\(Self.fishHead) -f"]
    for row in Self.rows {
      let name = Self.name(row)
      let about = quoted(wording(.summary(row.name)))
      lines.append("\(Self.fishHead) -n __fish_use_subcommand -a \(name) -d \(about)")
      let seen = [name, row.alias].compactMap(\.self).joined(separator: " ")
      let condition = quoted("__fish_seen_subcommand_from \(seen)")
      let words = row.arguments.flatMap { Self.words($0.name) }
      switch Self.filling(row.arguments.first?.name) {
      case .plans: lines.append("\(Self.fishHead) -n \(condition) -a \(quoted("(\(Self.plans))"))")
      case .tasks: lines.append("\(Self.fishHead) -n \(condition) -a \(quoted("(\(Self.tasks))"))")
      case .files, .folders: lines.append("\(Self.fishHead) -n \(condition) -F")
      case .commands, .none:
        guard !words.isEmpty else { break }
        let list = quoted(words.joined(separator: " "))
        lines.append("\(Self.fishHead) -n \(condition) -a \(list)")
      }
      lines += row.options.map { fish($0, condition: "-n \(condition) ") }
    }
    lines += SubcommandTable.globalOptions.map { fish($0, condition: "") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fish(_ option: OptionName, condition: String) -> String {
    let about = quoted(wording(.option(option)))
    let words = Self.words(option.value)
    var value = option.value == nil ? "" : " -r"
    if !words.isEmpty { value = " -x -a " + quoted(words.joined(separator: " ")) }
    if [.files, .folders].contains(Self.filling(option.value)) { value = " -r -F" }
    return "\(Self.fishHead) \(condition)-l \(option.rawValue)\(value) -d \(about)"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
