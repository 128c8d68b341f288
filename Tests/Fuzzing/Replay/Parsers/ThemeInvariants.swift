// What holds for a theme file of any bytes: a theme with a style for every role and a sign for
// every status, warnings that name lines which are there, the same reading twice.

import CellScreen

enum ThemeInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let (theme, warnings) = load(text)
    let again = load(text)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
    return (theme == again.theme && warnings == again.warnings ? [] : ["two readings differ"])
      + warnings.filter { $0.theme == "fuzz" && !(1...lines).contains($0.line) }
      .map { "a warning at line \($0.line) of \(lines)" }
      + signs(theme) + looks(theme)
  }

  // The text is its own parent too: cycles are part of the grammar.
  private static func load(_ text: String) -> (theme: Theme, warnings: [ThemeWarning]) {
    Theme.load(name: "fuzz", text: text) { name in
      name == "again" ? text : BuiltInThemes.text(name)
    }
  }

  private static func signs(_ theme: Theme) -> [String] {
    StatusSign.allCases.flatMap { status in
      [GlyphSet.ascii, .unicode].compactMap { glyphs in
        let columns = TextGate.columns(theme.sign(of: status, glyphs: glyphs))
        return (1...3).contains(columns) ? nil : "the sign of \(status) takes \(columns) columns"
      }
    }
  }

  private static func looks(_ theme: Theme) -> [String] {
    var faults: [String] = []
    for role in StyleRole.allCases {
      for (depth, limit) in limits {
        let look = theme.look(of: role, depth: depth)
        for color in [Int(look.foreground), Int(look.background)]
        where !(-1..<limit).contains(color) {
          faults.append("\(role) has the colour \(color) of \(limit)")
        }
      }
    }
    return faults
  }

  private static let limits: [(ColorDepth, Int)] = [
    (.mono, 0), (.colors8, 8), (.colors16, 16), (.colors256, 256), (.direct, 1 << 24),
  ]
}
