// What stands in ASCII for a sign or a letter that a terminal lacks, in the same column.

import VietnameseText

/// One sign of ASCII for one that is none.
enum PlainSign {
  /// The sign to draw. Letters stay with `.ascii`; with `.asciiText` they lose their marks, and what
  /// no Latin letter can write becomes `*`, never `?`, which would read as a question.
  static func of(_ scalar: Unicode.Scalar, in glyphs: GlyphSet) -> Unicode.Scalar {
    if let sign = signs[scalar] { return sign }
    if (0x2500...0x257F).contains(scalar.value) { return "+" }
    if (0x2580...0x259F).contains(scalar.value) { return "#" }
    guard glyphs == .asciiText else { return scalar }
    let letter = Transliteration.ascii(String(Character(scalar))).unicodeScalars
    guard let first = letter.first, letter.count == 1, first != "?" else { return "*" }
    return first
  }

  /// Signs that the screens, the documents and the names of keys use.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "…": "~", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "≠": "#", "≥": ">", "≤": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "•": "*", "·": ".", "“": "\"", "”": "\"", "„": "\"",
    "‘": "'", "’": "'", "«": "\"", "»": "\"", "×": "x", "÷": "/", "✓": "v", "✔": "v", "☐": "o",
    "☑": "x", "☒": "x", "■": "#", "□": "o", "▪": "*", "▶": ">", "►": ">", "◀": "<", "◄": "<",
    "▲": "^", "▼": "v", "░": ".", "▒": ":", "▓": "#", "█": "#", "─": "-", "═": "=", "│": "|",
    "║": "|", "°": "o", "§": "S", "№": "N", "\u{FFFD}": "*", "\u{25CC}": "o",
  ]
}
