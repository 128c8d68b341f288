// The theme of a session as it goes on: which file it came from, whether that has changed, what the
// terminal answers, and what is kept for the next session.

import CellScreen
import Glibc
import SecretariatUI
import Wording

/// Watches over the theme of one session.
struct ThemeKeeper {
  /// How often the file is looked at while the list of themes is open.
  static let pollMilliseconds = 1000
  /// After that a late answer no longer changes what a person has begun to look at.
  private static let answerMilliseconds = 100

  let shelf: ThemeShelf
  private let memory: ThemeMemory?
  private let begun = SessionClock.now
  private var asksTerminal: Bool
  /// By what each theme was asked for, by its name.
  private var sources: [String: String]
  private var stamps: [String: FileStamp] = [:]

  init(_ shelf: ThemeShelf, _ outset: ThemeOutset? = nil, _ memory: ThemeMemory? = nil) {
    self.shelf = shelf
    self.memory = memory
    asksTerminal = outset?.asksTerminal ?? false
    sources = [:]
    if let outset { note(outset.source, as: outset.theme.name) }
  }

  private mutating func note(_ source: String, as name: String) {
    sources[name] = source
    stamps[name] = shelf.stamp(of: source)
  }

  /// The theme with that name or in that file, and what is wrong with it.
  mutating func load(_ source: String) -> (theme: Theme?, warning: String?) {
    asksTerminal = false
    let found = shelf.theme(named: source)
    if let theme = found.theme { note(source, as: theme.name) }
    return found
  }

  /// What the file of the theme has become: another theme, or why that is not taken; nil when
  /// nothing was written. What cannot be understood is told once and taken when it is mended.
  mutating func changed(of name: String) -> (theme: Theme?, problem: String?)? {
    guard let source = sources[name] else { return nil }
    let stamp = shelf.stamp(of: source)
    guard stamp != stamps[name] else { return nil }
    stamps[name] = stamp
    let found = shelf.theme(named: source)
    return found.warning == nil ? (found.theme, nil) : (nil, found.warning)
  }

  /// The theme for what the terminal says is behind its letters; nil when nobody waits for it.
  mutating func theme(behind rgb: UInt32) -> Theme? {
    guard asksTerminal, SessionClock.now - begun <= Self.answerMilliseconds else { return nil }
    return load(ThemeBackground(behind: rgb).rawValue).theme
  }

  /// Makes a theme the one of the next sessions; why that is not possible, or nil.
  func keep(_ source: String, _ words: Wording) -> String? {
    guard let memory else { return words(ThemeText.noOwnFolder) }
    let reason = memory.keep(Self.lasting(source))
    return reason.map { words(ThemeText.cannotKeep($0)) }
  }

  /// The path from the root, since the next session may begin elsewhere.
  private static func lasting(_ source: String) -> String {
    guard !Restriction.isThemeName(source), let path = realpath(source, nil) else { return source }
    defer { free(path) }
    return String(cString: path)
  }
}
