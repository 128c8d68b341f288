// From the text of a theme file to a theme: inheritance, palette, roles, signs. Whatever is wrong
// becomes a warning and leaves the parent's value in place.

extension Theme {
  /// Reads a theme. `parentText` gives the text of a theme by name, nil when there is none.
  ///
  /// The result always has a style for every role; the root of every chain is `Theme.standard`.
  package static func load(
    name: String, text: String, parentText: (String) -> String? = { _ in nil }
  ) -> (theme: Theme, warnings: [ThemeWarning]) {
    let source = ThemeSource(name: name, text: text, parentText: parentText)
    return (source.theme, source.warnings)
  }
}

/// A theme with where it comes from: for those who check or mend it.
package struct ThemeSource: Sendable {
  /// With inheritance resolved.
  package let theme: Theme
  /// The lines that were left out.
  package let warnings: [ThemeWarning]
  /// What loads, and is less than a theme should say.
  package let omissions: [ThemeWarning]
  /// The leaf's file first, the root's last.
  private let chain: [ThemeFile]

  /// Reads a theme. `parentText` gives the text of a theme by name, nil when there is none.
  package init(
    name: String, text: String, parentText: (String) -> String? = { _ in nil }
  ) {
    var loader = ThemeLoader()
    theme = loader.load(name: name, text: text, parentText: parentText)
    warnings = loader.warnings
    omissions = loader.omissions
    chain = loader.files
  }

  /// The line of the theme's own file that decides how the role looks: that of the role, else that
  /// of its colour; 1 when all of it is inherited.
  package func line(of role: StyleRole) -> Int {
    guard let own = chain.first else { return 1 }
    for file in chain {
      var asked: StyleRole? = role
      while let known = asked {
        if let entry = file.entry(.roles, known.rawValue) {
          return file.name == own.name ? entry.line : Self.line(ofColorIn: entry.value, own)
        }
        asked = known.parent
      }
    }
    return 1
  }

  private static func line(ofColorIn value: String, _ own: ThemeFile) -> Int {
    ThemeValueReader.words(value).lazy.compactMap { own.entry(.palette, $0)?.line }.first ?? 1
  }
}

/// One loading, from the leaf's file up to the root and down again.
private struct ThemeLoader {
  var warnings: [ThemeWarning] = []
  var omissions: [ThemeWarning] = []
  private(set) var files: [ThemeFile] = []
  private var palette: [String: WrittenColor] = [:]

  mutating func load(name: String, text: String, parentText: (String) -> String?) -> Theme {
    var chain: [(name: String, file: ThemeFile)] = []
    var next: (name: String, text: String)? = (name, text)
    while let (name, text) = next {
      let file = ThemeFile(name: name, text: text)
      warnings += file.warnings
      chain.append((name, file))
      next = parent(of: file, name: name, seen: chain.map(\.name), parentText: parentText)
    }
    files = chain.map(\.file)
    // All palettes first: a child's colour of a name also recolours what it inherits.
    for (name, file) in chain.reversed() { readPalette(file, name: name) }
    var theme = Theme.standard
    for (name, file) in chain.reversed() { apply(file, name: name, to: &theme) }
    theme.name = name
    return theme
  }

  private mutating func parent(
    of file: ThemeFile, name: String, seen: [String], parentText: (String) -> String?
  ) -> (name: String, text: String)? {
    guard let entry = file.entry(.theme, "inherits") else { return nil }
    if seen.contains(entry.value) {
      warn(name, entry, .inheritanceCycle(entry.value))
      return nil
    }
    if let text = parentText(entry.value) { return (entry.value, text) }
    if entry.value != Theme.standard.name { warn(name, entry, .unknownParent(entry.value)) }
    return nil
  }

  private mutating func readPalette(_ file: ThemeFile, name: String) {
    for (key, entry) in file.ordered(.palette) {
      var reader = ThemeValueReader(palette: palette)
      if let color = reader.soleColor(entry.value) {
        palette[key] = color
        noteCoarse(reader, name, entry)
      } else {
        warn(name, entry, .unknownColor(reader.unknownWord ?? entry.value), reader.knownWords)
      }
    }
  }

  private mutating func noteCoarse(
    _ reader: ThemeValueReader, _ name: String, _ entry: ThemeFile.Entry
  ) {
    guard let word = reader.lacksCoarse else { return }
    omissions.append(
      ThemeWarning(
        theme: name, line: entry.line, problem: .noCoarseColor(word), suggestion: nil))
  }

  private mutating func apply(_ file: ThemeFile, name: String, to theme: inout Theme) {
    applyNames(file, to: &theme)
    readPromises(file, name: name, to: &theme)
    if let entry = file.entry(.theme, "background") {
      if let background = ThemeBackground(rawValue: entry.value) {
        theme.background = background
      } else {
        warn(
          name, entry, .unknownBackground(entry.value), ThemeBackground.allCases.map(\.rawValue))
      }
    }
    applyRoles(file, name: name, to: &theme)
    applyMono(file, name: name, to: &theme)
    for (key, entry) in file.ordered(.signs) {
      if let status = StatusSign(rawValue: key), let pair = signPair(entry.value) {
        theme.signs[status] = pair
      } else {
        warn(name, entry, .unreadable(entry.value))
      }
    }
  }

  private func applyNames(_ file: ThemeFile, to theme: inout Theme) {
    if let entry = file.entry(.theme, "name.vi") { theme.vietnameseName = entry.value }
    if let entry = file.entry(.theme, "name.en") { theme.englishName = entry.value }
    // What is said of the parent is not true of the child.
    theme.vietnameseDescription = file.entry(.theme, "description.vi")?.value ?? ""
    theme.englishDescription = file.entry(.theme, "description.en")?.value ?? ""
  }

  private mutating func readPromises(_ file: ThemeFile, name: String, to theme: inout Theme) {
    theme.promises = []
    guard let entry = file.entry(.theme, "meets") else { return }
    for word in ThemeValueReader.words(entry.value) where word != "," {
      if let promise = ThemePromise(rawValue: word) {
        theme.promises.insert(promise)
      } else {
        warn(name, entry, .unknownPromise(word), ThemePromise.allCases.map(\.rawValue))
      }
    }
  }

  private mutating func applyRoles(_ file: ThemeFile, name: String, to theme: inout Theme) {
    var written: [StyleRole: WrittenStyle] = [:]
    for (key, entry) in file.ordered(.roles) {
      var reader = ThemeValueReader(palette: palette)
      if let role = StyleRole(rawValue: key), let style = reader.style(entry.value) {
        written[role] = style
        noteCoarse(reader, name, entry)
      } else if let word = reader.unknownWord {
        warn(name, entry, .unknownColor(word), reader.knownWords)
      }
    }
    // A theme that recolours the text recolours every role it does not name.
    let recoloured = written[.text] != nil
    let text = written[.text].map { look($0, like: ThemeStyle()) } ?? theme.style(of: .text)
    for role in StyleRole.allCases {
      guard let style = nearest(role, in: written) ?? (recoloured ? WrittenStyle() : nil) else {
        continue
      }
      let isWritten = nearest(role, in: written) != nil
      let mono = theme.style(of: role).mono
      let kept = isWritten ? style.attributes : theme.style(of: role).attributes
      theme.styles[role] = look(style, like: text)
      theme.styles[role]?.attributes = kept
      theme.styles[role]?.mono = mono
    }
  }

  private mutating func applyMono(_ file: ThemeFile, name: String, to theme: inout Theme) {
    for (key, entry) in file.ordered(.mono) {
      var reader = ThemeValueReader()
      guard let role = StyleRole(rawValue: key), let style = reader.style(entry.value),
        style.foreground == nil, style.background == nil
      else {
        warn(name, entry, .unknownColor(reader.unknownWord ?? entry.value), TextAttributes.words)
        continue
      }
      theme.styles[role]?.mono = style.attributes
    }
  }

  /// What the file says of the role, or of the nearest role it stands under, text excepted.
  private func nearest(
    _ role: StyleRole, in written: [StyleRole: WrittenStyle]
  ) -> WrittenStyle? {
    if let own = written[role] { return own }
    guard let parent = role.parent, parent != .text else { return nil }
    return nearest(parent, in: written)
  }

  private func look(_ style: WrittenStyle, like text: ThemeStyle) -> ThemeStyle {
    ThemeStyle(
      foreground: style.foreground.map(\.color) ?? text.foreground,
      background: style.background.map(\.color) ?? text.background,
      attributes: style.attributes)
  }

  private func signPair(_ value: String) -> SignPair? {
    let parts = value.split(separator: ",").map { String(ThemeFile.trimmed($0)) }
    guard parts.count == 2,
      parts.allSatisfy({ (1...3).contains(TextGate.columns($0)) }),
      parts[1].utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return SignPair(unicode: parts[0], ascii: parts[1])
  }

  private mutating func warn(
    _ theme: String, _ entry: ThemeFile.Entry, _ problem: ThemeWarning.Problem,
    _ candidates: [String] = []
  ) {
    let word: String =
      switch problem {
      case .unknownColor(let word), .unknownBackground(let word), .unknownPromise(let word): word
      default: ""
      }
    warnings.append(
      ThemeWarning(
        theme: theme, line: entry.line, problem: problem,
        suggestion: Spelling.nearest(to: word, among: candidates)))
  }
}
