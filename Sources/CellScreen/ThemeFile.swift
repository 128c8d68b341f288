// The format of themes/*.theme, read into lines that still have to be resolved.
//
//   ; comment                                  (to the end of the line, after a blank)
//   [theme]     name.vi = …   name.en = …   description.vi = …   description.en = …
//               background = dark|light|any   inherits = name
//               meets = high-contrast|color-safe                     what a check holds it to
//   [palette]   name = #rrggbb[, 0-255[, one of the sixteen names]]  |  0-255  |  name  |  -
//   [roles]     role = colour [on colour] [bold] [reverse] [underline] [dim] [italic]
//   [mono]      role = [attributes]                          where there is no colour
//   [signs]     status = unicode, ascii
//
// A colour is a name of the palette or anything the palette's right side may say; `-` is the
// terminal's own. A role without a colour takes that of `text`.

/// The lines of one file, by section; later stages know what the values mean.
struct ThemeFile: Sendable {
  struct Entry: Sendable {
    var line: Int
    var value: String
  }

  enum Section: String, CaseIterable, Sendable {
    case theme, palette, roles, mono, signs
  }

  static let themeKeys = [
    "name.vi", "name.en", "description.vi", "description.en", "background", "inherits", "meets",
  ]

  private(set) var entries: [Section: [String: Entry]] = [:]
  private(set) var warnings: [ThemeWarning] = []
  let name: String

  init(name: String, text: String) {
    self.name = name
    var section: Section?
    var skipping = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, raw) in lines.enumerated() {
      let line = Self.trimmed(Self.withoutComment(raw))
      if line.isEmpty { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = readSection(line, at: index + 1)
        skipping = section == nil
      } else if !skipping {
        readEntry(line, in: section, at: index + 1)
      }
    }
  }

  /// The value of a key.
  func entry(_ section: Section, _ key: String) -> Entry? { entries[section]?[key] }

  /// The entries of a section in the order of their lines.
  func ordered(_ section: Section) -> [(key: String, entry: Entry)] {
    (entries[section] ?? [:]).map { (key: $0.key, entry: $0.value) }
      .sorted { $0.entry.line < $1.entry.line }
  }

  private mutating func readSection(_ line: Substring, at number: Int) -> Section? {
    let word = String(Self.trimmed(line.dropFirst().dropLast()))
    if let section = Section(rawValue: word) { return section }
    warn(number, .unknownSection(word), among: Section.allCases.map(\.rawValue))
    return nil
  }

  private mutating func readEntry(_ line: Substring, in section: Section?, at number: Int) {
    guard let section, let equals = line.firstIndex(of: "=") else {
      return warn(number, .unreadable(String(line)))
    }
    let key = String(Self.trimmed(line[..<equals]))
    let value = String(Self.trimmed(line[line.index(after: equals)...]))
    if let problem = Self.problem(with: key, in: section) {
      return warn(number, problem.0, among: problem.1)
    }
    if entries[section]?[key] != nil { return warn(number, .duplicate(key)) }
    entries[section, default: [:]][key] = Entry(line: number, value: value)
  }

  private static func problem(
    with key: String, in section: Section
  ) -> (ThemeWarning.Problem, [String])? {
    switch section {
    case .theme:
      themeKeys.contains(key) ? nil : (.unknownKey(key), themeKeys)
    case .palette: key.isEmpty ? (.unreadable(key), []) : nil
    case .roles, .mono:
      StyleRole(rawValue: key) != nil
        ? nil : (.unknownRole(key), StyleRole.allCases.map(\.rawValue))
    case .signs:
      StatusSign(rawValue: key) != nil
        ? nil : (.unknownSign(key), StatusSign.allCases.map(\.rawValue))
    }
  }

  private mutating func warn(
    _ line: Int, _ problem: ThemeWarning.Problem, among candidates: [String] = []
  ) {
    let word: String? =
      switch problem {
      case .unknownSection(let word), .unknownKey(let word), .unknownRole(let word),
        .unknownSign(let word):
        word
      default: nil
      }
    warnings.append(
      ThemeWarning(
        theme: name, line: line, problem: problem,
        suggestion: word.flatMap { Spelling.nearest(to: $0, among: candidates) }))
  }

  /// A `;` begins a comment at the start of a line or after a blank.
  private static func withoutComment(_ line: Substring) -> Substring {
    var previous: Character = " "
    for index in line.indices {
      if line[index] == ";", previous.isWhitespace { return line[..<index] }
      previous = line[index]
    }
    return line
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" {
      text = text.dropFirst()
    }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
