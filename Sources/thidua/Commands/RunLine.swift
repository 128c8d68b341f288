// One line of a list of commands: its words, and the call that they make.

import VietnameseText
import Wording

/// Why a line is not carried out.
enum RunFault: Error {
  case line(RunText)
  case command(CommandFault)

  /// Whether no later line can do better: the disk has not kept what it was given.
  var endsEverything: Bool {
    if case .command(.store(.notSynchronized)) = self { true } else { false }
  }

  var exitCode: ExitCode {
    switch self {
    case .line: .badCall
    case .command(let fault): fault.exitCode
    }
  }
}

/// A line of the list.
enum RunLine {
  /// What goes into a list: what writes one step and asks nothing.
  static let commands: [SubcommandName] = [
    .done, .undone, .progress, .note, .receive, .deadline, .returnReport, .exempt, .drop, .undo,
    .redo, .unitsAdd,
  ]

  /// The call of a line; nil for an empty one and for a comment (`#` at its beginning).
  static func call(_ bytes: [UInt8]) throws(RunFault) -> ParsedCall? {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw .line(.lineNotText)
    }
    var words = try words(of: text)
    if words.first?.hasPrefix("#") == true { return nil }
    if words.first == "thidua" { words.removeFirst() }
    guard let first = words.first else { return nil }
    let call: ParsedCall
    do throws(CommandFault) {
      guard SubcommandTable.row(called: first) != nil else {
        throw .call(.unknownCommand(first, nearest: CallParser.nearestCommand(to: first)))
      }
      call = try CallParser.parse(words)
    } catch { throw .command(error) }
    guard let command = call.command, commands.contains(command) else {
      throw .line(.notForALine(first, allowed: commands.map(\.rawValue)))
    }
    let allowed = SubcommandTable.row(of: command).options
    // The settings are those of the whole list.
    if let option = OptionName.allCases.first(where: { call.has($0) && !allowed.contains($0) }) {
      throw .command(.call(.optionNotOfCommand(option, command)))
    }
    return call
  }

  private static let backslash: Unicode.Scalar = "\u{5C}"
  private static let quotes: [Unicode.Scalar] = ["\u{22}", "\u{27}"]

  /// The words of a line: quotation marks of both kinds keep blanks, a backslash keeps what follows
  /// but between single ones.
  static func words(of line: String) throws(RunFault) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isKept = false
    for scalar in line.unicodeScalars {
      if words.isEmpty, word == "#" { return ["#"] }
      if isKept {
        word = (word ?? "") + String(scalar)
        isKept = false
      } else if scalar == backslash, quote != quotes[1] {
        isKept = true
        word = word ?? ""
      } else if quotes.contains(scalar), quote == nil || quote == scalar {
        quote = quote == nil ? scalar : nil
        word = word ?? ""
      } else if scalar == " " || scalar == "\t", quote == nil {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    guard quote == nil, !isKept else { throw .line(.unclosedQuote) }
    return words + [word].compactMap(\.self)
  }
}
