// `theme`: checks theme files, lists the themes there are, prints one to make one's own of.

import CellScreen
import PlainJSON
import SecretariatUI
import VietnameseText
import Wording

/// One run of the command.
struct ThemeCommand {
  private let call: ParsedCall
  private let wording: Wording
  private let output: Output
  private let shelf: ThemeShelf

  init(_ call: ParsedCall, _ wording: Wording, _ output: Output) {
    self.call = call
    self.wording = wording
    self.output = output
    shelf = ThemeShelf(wording, isRestricted: call.has(.restricted))
  }

  /// Carries it out; a theme that does not pass makes the exit status 1.
  func run() throws(CommandFault) -> ExitCode {
    let names = Array(call.arguments.dropFirst())
    switch call.arguments.first {
    case "check", "kiem-tra": return try check(names)
    case "list", "danh-sach": return list()
    case "show", "xem": return try show(names.first ?? "default")
    case let word: throw .call(.theme(.unknownAction(word ?? "")))
    }
  }

  // MARK: Check

  private func check(_ names: [String]) throws(CommandFault) -> ExitCode {
    var checked: [(path: String, findings: [ThemeFinding])] = []
    for name in names.isEmpty ? shelf.names : names {
      guard let found = shelf.source(named: name) else { throw .call(.theme(.cannotRead(name))) }
      checked.append((found.path ?? name, ThemeCheck.findings(of: found.source)))
    }
    let all = checked.flatMap(\.findings)
    if call.has(.json) {
      output.json(json(checked))
    } else {
      for theme in checked { print(theme.path, theme.findings) }
      let notes = all.count(where: \.isNote)
      output.line(
        wording(.findings(themes: checked.count, problems: all.count - notes, notes: notes)))
    }
    return all.contains { !$0.isNote } ? .unmatched : .done
  }

  private func print(_ path: String, _ findings: [ThemeFinding]) {
    if !findings.contains(where: { !$0.isNote }) { output.line(wording(.sound(path))) }
    for finding in findings {
      let note = finding.isNote ? wording(ThemeText.note) + ": " : ""
      output.line("\(place(of: finding, path)): \(note)\(text(of: finding))")
    }
  }

  /// "mine.theme:12"; a parent's line bears the parent's name.
  private func place(of finding: ThemeFinding, _ path: String) -> String {
    let isOwn = path == finding.theme || ThemeShelf.themeName(of: path) == finding.theme
    let file = isOwn && !Restriction.isThemeName(path) ? path : finding.theme + ".theme"
    return "\(file):\(finding.line)"
  }

  private func text(of finding: ThemeFinding) -> String {
    var text = wording(ThemeCheckText(finding.problem))
    if case .line(_, let suggestion?) = finding.problem {
      text += " " + wording(.didYouMean(suggestion))
    }
    return text
  }

  private func json(_ checked: [(path: String, findings: [ThemeFinding])]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for (path, findings) in checked {
      writer.beginObject()
      writer.member("theme", path)
      writer.member("passes", !findings.contains { !$0.isNote })
      writer.key("findings")
      writer.beginArray()
      for finding in findings {
        writer.beginObject()
        writer.member("place", place(of: finding, path))
        writer.member("line", .integer(finding.line))
        writer.member("note", finding.isNote)
        writer.member("text", text(of: finding))
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }

  // MARK: List and show

  private func list() -> ExitCode {
    if call.has(.json) {
      output.json(listJSON())
      return .done
    }
    let choices = shelf.choices
    let width = choices.map { DisplayWidth.columns($0.name) }.max() ?? 0
    for choice in choices {
      let blanks = String(repeating: " ", count: width - DisplayWidth.columns(choice.name))
      let about = choice.about(in: wording.language)
      output.line(
        "\(choice.name)\(blanks)  \(choice.title(in: wording.language))"
          + (about.isEmpty ? "" : " – \(about)"))
    }
    return .done
  }

  private func listJSON() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for choice in shelf.choices {
      writer.beginObject()
      writer.member("name", choice.name)
      writer.member("title", choice.title(in: wording.language))
      writer.member("about", choice.about(in: wording.language))
      writer.member("background", choice.background.rawValue)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }

  private func show(_ name: String) throws(CommandFault) -> ExitCode {
    guard let found = shelf.source(named: name) else { throw .call(.theme(.cannotRead(name))) }
    output.line("; " + wording(.head(found.source.theme.name)))
    if let folder = ThemeShelf.ownFolder { output.line("; " + wording(.howToUse(folder))) }
    output.line()
    for line in found.source.theme.fileLines(meaning: { wording(.role($0)) }) { output.line(line) }
    return .done
  }
}
