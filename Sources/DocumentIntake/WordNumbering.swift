// The automatic numbers of a Word document. They are not in its text: a paragraph names a list and a
// level, the list says how the level is written, and one has to count. pandoc gives up part of it
// ("1.1." becomes "1.", a heading numbered by its style loses its number), and a plan's tasks are
// tied to those numbers; so they are counted here and written into the text.

/// What a document's numbering and styles say.
struct WordNumbering {
  /// How one level of a list is written.
  struct Level {
    var start = 1
    /// Word's name of the kind of number: `decimal`, `upperRoman`, `bullet`, …
    var format = "decimal"
    /// With `%1` for the number of the first level, `%2` of the second, …; entities as written.
    var text = ""
    /// The paragraph style that stands on this level by itself.
    var style: String?
    /// Whether all numbers in it are written 1, 2, 3.
    var isLegal = false
  }

  /// A list as a form, shared by the lists that count on together.
  struct Form {
    var levels: [Int: Level] = [:]
    /// The style that this form describes, and the one in which its levels are to be found.
    var describes: String?
    var describedBy: String?
  }

  /// A list: a form, with what is different.
  struct List {
    var form = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// What a style says of numbering.
  struct Style {
    var parent: String?
    var list: String?
    var level: Int?
  }

  private(set) var forms: [String: Form] = [:]
  private(set) var lists: [String: List] = [:]
  private(set) var styles: [String: Style] = [:]

  /// Reads the two parts; either may be empty.
  init(numbering: [UInt8], styles: [UInt8]) throws(XMLProblem) {
    if !numbering.isEmpty { try readNumbering(numbering) }
    if !styles.isEmpty { try readStyles(styles) }
  }

  /// The list and level of a paragraph; nil for one without a number.
  func place(style: String?, list: String?, level: Int?) -> (list: String, level: Int)? {
    let inherited = style.flatMap(inherited)
    guard let list = list ?? inherited?.list, list != "0", lists[list] != nil else { return nil }
    if let level = level ?? inherited?.level { return (list, level) }
    let byStyle = style.flatMap { style in levels(of: list).first { $0.value.style == style }?.key }
    return (list, byStyle ?? 0)
  }

  /// What the style or one that it is based on says.
  private func inherited(_ name: String) -> Style? {
    var current: String? = name
    var level: Int?
    // A style that is based on itself must not keep us.
    for _ in 0..<20 {
      guard let name = current, let style = styles[name] else { return nil }
      level = level ?? style.level
      if style.list != nil { return Style(list: style.list, level: level) }
      current = style.parent
    }
    return nil
  }

  /// The levels of a list: its own before those of its form.
  func levels(of list: String) -> [Int: Level] {
    guard let list = lists[list] else { return [:] }
    let form = forms[list.form] ?? Form()
    let described = form.describedBy.flatMap { style in
      forms.values.first { $0.describes == style && !$0.levels.isEmpty }
    }
    return (described ?? form).levels.merging(list.levels) { _, own in own }
  }
}

extension WordNumbering {
  private mutating func readNumbering(_ part: [UInt8]) throws(XMLProblem) {
    var scanner = try XMLScanner(part)
    var owner = Owner.none
    var level: Int?
    while let token = try scanner.next() {
      guard case .start(let name, let attributes) = token else { continue }
      let value = scanner.attribute("val", in: attributes)
      if scanner.isNamed(name, "abstractNum") {
        owner = .form(scanner.attribute("abstractNumId", in: attributes) ?? "")
        level = nil
      } else if scanner.isNamed(name, "num") {
        owner = .list(scanner.attribute("numId", in: attributes) ?? "")
        level = nil
      } else if scanner.isNamed(name, "lvl") || scanner.isNamed(name, "lvlOverride") {
        level = scanner.attribute("ilvl", in: attributes).flatMap { Int($0) }
        if scanner.isNamed(name, "lvl") { change(owner, level) { $0 = Level() } }
      } else {
        switch owner {
        case .form(let form): setForm(form, level, scanner, name, value)
        case .list(let list): setList(list, level, scanner, name, value)
        case .none: break
        }
      }
    }
  }

  /// What the tags that are being read belong to.
  private enum Owner {
    case none
    case form(String)
    case list(String)
  }

  private mutating func setForm(
    _ form: String, _ level: Int?, _ scanner: XMLScanner, _ name: Range<Int>, _ value: String?
  ) {
    if scanner.isNamed(name, "styleLink") {
      forms[form, default: Form()].describes = value
    } else if scanner.isNamed(name, "numStyleLink") {
      forms[form, default: Form()].describedBy = value
    } else {
      change(.form(form), level) { Self.set(&$0, scanner, name, value) }
    }
  }

  private mutating func setList(
    _ list: String, _ level: Int?, _ scanner: XMLScanner, _ name: Range<Int>, _ value: String?
  ) {
    if scanner.isNamed(name, "abstractNumId") {
      lists[list, default: List()].form = value ?? ""
    } else if scanner.isNamed(name, "startOverride") {
      if let level { lists[list, default: List()].starts[level] = value.flatMap { Int($0) } }
    } else if let level, lists[list]?.levels[level] != nil {
      change(.list(list), level) { Self.set(&$0, scanner, name, value) }
    }
  }

  private mutating func change(_ owner: Owner, _ level: Int?, _ change: (inout Level) -> Void) {
    guard let level else { return }
    switch owner {
    case .form(let form): change(&forms[form, default: Form()].levels[level, default: Level()])
    case .list(let list): change(&lists[list, default: List()].levels[level, default: Level()])
    case .none: break
    }
  }

  private static func set(
    _ level: inout Level, _ scanner: XMLScanner, _ name: Range<Int>, _ value: String?
  ) {
    if scanner.isNamed(name, "start") {
      level.start = value.flatMap { Int($0) } ?? 1
    } else if scanner.isNamed(name, "numFmt") {
      level.format = value ?? "decimal"
    } else if scanner.isNamed(name, "lvlText") {
      level.text = value ?? ""
    } else if scanner.isNamed(name, "pStyle") {
      level.style = value
    } else if scanner.isNamed(name, "isLgl") {
      level.isLegal = value != "0" && value != "false"
    }
  }

  private mutating func readStyles(_ part: [UInt8]) throws(XMLProblem) {
    var scanner = try XMLScanner(part)
    var style: String?
    while let token = try scanner.next() {
      guard case .start(let name, let attributes) = token else { continue }
      let value = scanner.attribute("val", in: attributes)
      if scanner.isNamed(name, "style") {
        style = scanner.attribute("styleId", in: attributes)
        if let style { styles[style] = Style() }
      } else if let style, scanner.isNamed(name, "basedOn") {
        styles[style]?.parent = value
      } else if let style, scanner.isNamed(name, "numId") {
        styles[style]?.list = value
      } else if let style, scanner.isNamed(name, "ilvl") {
        styles[style]?.level = value.flatMap { Int($0) }
      }
    }
  }
}
