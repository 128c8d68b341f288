// `--help`: the command table in words.

import DocumentIntake
import VietnameseText
import Wording

/// Prints help.
struct Help {
  let wording: Wording
  let output: Output

  /// Help for the command of the call, or in general.
  func print(for call: ParsedCall) throws(CommandFault) -> ExitCode {
    if call.has(.man) {
      for line in ManualPage(wording: wording).text.split(separator: "\n") {
        output.line(String(line))
      }
      return .done
    }
    if call.command == .help, !call.arguments.isEmpty {
      let words = call.arguments.joined(separator: " ")
      let row =
        SubcommandTable.rows.first { $0.name.rawValue == words }
        ?? SubcommandTable.row(called: words)
      guard let row else {
        let nearest = CallParser.nearestCommand(to: words)
        throw .call(.unknownCommand(words, nearest: nearest))
      }
      print(row)
    } else if let command = call.command, command != .help {
      print(SubcommandTable.row(of: command))
    } else {
      printAll()
    }
    return .done
  }

  private func printAll() {
    output.line("thidua \(Program.version) – " + wording(.programSummary))
    output.line()
    output.line(wording(.usageHeading))
    print([
      ("thidua [" + wording(.argument(.plan)) + "]", wording(.openSummary)),
      ("thidua " + wording(.argument(.command)) + " …", ""),
    ])
    output.line()
    output.line(wording(.commandsHeading))
    print(SubcommandTable.rows.map { (usage($0), wording(.summary($0.name))) })
    output.line()
    output.line(wording(.globalOptionsHeading))
    print(SubcommandTable.globalOptions.map { (usage($0), wording(.option($0))) })
    output.line()
    output.line(wording(.exitStatuses))
  }

  private func print(_ row: SubcommandRow) {
    output.line(wording(.usageHeading) + " thidua " + usage(row))
    output.line()
    output.line("  " + wording(.summary(row.name)))
    if let alias = row.alias, wording.language == .vietnamese {
      output.line("  = thidua \(alias)")
    }
    if [.importFiles, .read].contains(row.name) { printFormats() }
    if row.name == .tasks { printFilters() }
    for (heading, options) in [
      (CommandHelpText.optionsHeading, row.options),
      (.globalOptionsHeading, SubcommandTable.globalOptions),
    ] where !options.isEmpty {
      output.line()
      output.line(wording(heading))
      print(options.map { (usage($0), wording(.option($0))) })
    }
  }

  private func printFormats() {
    let megabyte = 1_000_000
    let limits = CommandHelpText.documentLimits(
      megabytes: IntakeLimits.documentBytes / megabyte,
      scanMegabytes: IntakeLimits.scanBytes / megabyte, pages: IntakeLimits.pages,
      scannedPages: IntakeLimits.scannedPages)
    for text in [.documentFormats, limits] { output.line("  " + wording(text)) }
  }

  private func printFilters() {
    output.line()
    output.line(wording(FilterText.helpHeading))
    print(
      FilterKeyName.allCases.map { ("  " + wording.name(of: $0) + ":", wording.about($0)) }
        + FilterFlagName.allCases.map { ("  " + wording.name(of: $0), wording.about($0)) })
    output.line("  " + wording(FilterText.helpSigns))
  }

  private func usage(_ row: SubcommandRow) -> String { Self.usage(row, wording) }
  private func usage(_ option: OptionName) -> String { Self.usage(option, wording) }

  /// A command with its arguments.
  static func usage(_ row: SubcommandRow, _ wording: Wording) -> String {
    let arguments = row.arguments.map { argument in
      let word = wording(.argument(argument.name)) + (argument.isRepeated ? "…" : "")
      return argument.isOptional ? "[\(word)]" : word
    }
    return ([row.name.rawValue] + arguments).joined(separator: " ")
  }

  /// An option with its value.
  static func usage(_ option: OptionName, _ wording: Wording) -> String {
    "--" + option.rawValue + (option.value.map { " " + wording(.argument($0)) } ?? "")
  }

  private func print(_ lines: [(String, String)]) {
    let width = lines.reduce(0) { max($0, DisplayWidth.columns($1.0)) }
    for (left, right) in lines {
      let blanks = String(repeating: " ", count: width - DisplayWidth.columns(left))
      output.line(right.isEmpty ? "  \(left)" : "  \(left)\(blanks)  \(right)")
    }
  }
}
