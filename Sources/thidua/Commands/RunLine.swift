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
    let isControl = { (byte: UInt8) in byte < 0x20 && byte != 0x09 || byte == 0x7F }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: isControl)
    else { throw .line(.lineNotText) }
    if text.unicodeScalars.first(where: { $0 != " " && $0 != "\t" }) == "#" { return nil }
    guard var words = WordSplitter.words(of: text) else { throw .line(.unclosedQuote) }
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
}
