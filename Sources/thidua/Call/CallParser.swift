// From the words of the command line to a call: which command, its arguments, its options. Options
// may stand anywhere; `--` ends them; `--opt=value` and `--opt value` are one.

import VietnameseText
import Wording

/// A parsed command line.
struct ParsedCall: Equatable {
  /// Nil when the full screen is asked for.
  var command: SubcommandName?
  /// What follows the command; the plan alone when there is no command.
  var arguments: [String] = []
  var options: [OptionName: [String]] = [:]

  /// The last value given for an option.
  func value(_ option: OptionName) -> String? { options[option]?.last }
  func has(_ option: OptionName) -> Bool { options[option] != nil }
}

/// Parses the words after the program's name.
enum CallParser {
  static func parse(_ words: [String]) throws(CommandFault) -> ParsedCall {
    var call = ParsedCall()
    var plain: [String] = []
    var place = 0
    while place < words.count {
      let word = words[place]
      place += 1
      if word == "--" {
        plain += words[place...]
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        plain.append(word)
        continue
      }
      try take(word, words, &place, into: &call)
    }
    try assign(plain, to: &call)
    try check(call)
    return call
  }

  private static func take(
    _ word: String, _ words: [String], _ place: inout Int, into call: inout ParsedCall
  ) throws(CommandFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let option = try self.option(String(parts[0]), in: words)
    guard option.value != nil else {
      guard parts.count == 1 else { throw .call(.valueNotWanted(option)) }
      call.options[option] = []
      return
    }
    if parts.count == 2 {
      call.options[option, default: []].append(String(parts[1]))
    } else if place < words.count, words[place] != "--" {
      call.options[option, default: []].append(words[place])
      place += 1
    } else {
      throw .call(.missingValue(option))
    }
  }

  private static func option(
    _ word: String, in words: [String]
  ) throws(CommandFault) -> OptionName {
    if word == "-h" { return .help }
    if word == "-V" { return .version }
    if word.hasPrefix("--"), let option = OptionName(rawValue: String(word.dropFirst(2))) {
      return option
    }
    // What goes with another command would only be the next bad call.
    var options = SubcommandTable.globalOptions
    if let row = words.lazy.compactMap({ SubcommandTable.row(called: $0) }).first {
      options += row.options
      if row.name == .units { options += SubcommandTable.row(of: .unitsAdd).options }
    }
    let nearest = NearestWord.of(word, among: options.map { "--" + $0.rawValue })
    throw .call(.unknownOption(word, nearest: nearest))
  }

  private static func assign(
    _ plain: [String], to call: inout ParsedCall
  ) throws(CommandFault) {
    call.arguments = plain
    guard let first = plain.first, var row = SubcommandTable.row(called: first) else { return }
    call.arguments.removeFirst()
    if row.name == .units, let second = call.arguments.first {
      guard second == "add" || second == "them" else {
        let nearest = NearestWord.of(second, among: ["add"]).map { "units \($0)" }
        throw .call(.unknownCommand("units \(second)", nearest: nearest))
      }
      row = SubcommandTable.row(of: .unitsAdd)
      call.arguments.removeFirst()
    }
    call.command = row.name
  }

  private static func check(_ call: ParsedCall) throws(CommandFault) {
    if call.has(.help) || call.has(.version) { return }
    let row = call.command.map(SubcommandTable.row(of:))
    let allowed = SubcommandTable.globalOptions + (row?.options ?? [])
    if let option = OptionName.allCases.first(where: { call.has($0) && !allowed.contains($0) }) {
      throw .call(.optionNotOfCommand(option, call.command))
    }
    if call.has(.json), call.has(.csv) { throw .call(.optionsExclude(.json, .csv)) }
    if call.has(.raw), !call.has(.csv) { throw .call(.optionNeeds(.raw, .csv)) }
    try checkContents(call, row)
    guard let row else {
      // More than one word and no command: the first one was meant as a command.
      if call.arguments.count > 1 { throw .call(unknownCommand(call.arguments[0])) }
      return
    }
    let wanted = row.arguments.count { !$0.isOptional }
    if call.arguments.count < wanted {
      throw .call(.missingArgument(row.name, row.arguments[call.arguments.count].name))
    }
    if call.arguments.count > row.arguments.count, row.arguments.last?.isRepeated != true {
      throw .call(.tooManyArguments(row.name, call.arguments[row.arguments.count]))
    }
  }

  /// An empty option or an empty name of a plan or file is a variable of a script that was not set.
  private static func checkContents(
    _ call: ParsedCall, _ row: SubcommandRow?
  ) throws(CommandFault) {
    for option in OptionName.allCases where option.value != nil {
      if (call.options[option] ?? []).contains(where: { $0.allSatisfy(\.isWhitespace) }) {
        throw .call(.emptyOption(option))
      }
    }
    guard call.arguments.contains(where: { $0.allSatisfy(\.isWhitespace) }) else { return }
    let names = row?.arguments.map(\.name) ?? [.plan]
    for (place, word) in call.arguments.enumerated() where word.allSatisfy(\.isWhitespace) {
      if let name = place < names.count ? names[place] : nil { throw .call(.emptyText(name)) }
    }
  }

  private static func unknownCommand(_ word: String) -> CallFaultText {
    .unknownCommand(word, nearest: nearestCommand(to: word))
  }

  /// The command that was perhaps meant.
  static func nearestCommand(to word: String) -> String? {
    let known = SubcommandTable.rows.flatMap { [$0.name.rawValue, $0.alias ?? ""] }
    return NearestWord.of(word, among: known)
  }
}
