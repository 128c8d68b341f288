// The gate: nothing that a terminal obeys, reorders or hides comes through.
import CellScreen
import Testing

@Suite struct TextGateTests {
  @Test(
    "F1, F3: what a terminal obeys or nobody sees becomes a sign",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{7}b", "a␇b"), ("a\u{7F}b", "a␡b"), ("a\nb\rc", "a␊b␍c"),
      ("a\tb", "a b"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
      ("a\u{202E}b\u{2069}", "a\u{FFFD}b\u{FFFD}"),
      ("a\u{200B}b\u{200D}\u{FEFF}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"), ("a\u{AD}b", "a\u{FFFD}b"),
      ("\u{E0041}", "\u{FFFD}"), ("\u{3164}\u{2800}\u{115F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\u{2028}b", "a\u{FFFD}b"), ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"),
      ("a\u{A0}b\u{2003}c", "a b c"), ("☑\u{FE0F}", "☑"), ("\u{301}a", "\u{25CC}\u{301}a"),
    ])
  func hostileTextBecomesVisible(text: String, shown: String) {
    #expect(TextGate.harmless(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(TextGate.columns(text) == TextGate.columns(shown))
  }

  @Test func marksAreStarsInASCII() {
    #expect(TextGate.harmless("a\u{1B}\u{202E}\u{7F}b", glyphs: .ascii) == "a***b")
  }

  @Test func vietnameseComesThroughUnchanged() {
    let text = "Quyết định số 12/QĐ-UBND về việc tặng thưởng – “Lao động tiên tiến”"
    #expect(TextGate.harmless(text) == text)
  }

  @Test func countedColumnsArePaintedColumns() {
    for text in ["ab\u{1B}c", "\u{301}\u{301}", "e\u{302}\u{301}\u{200B}x", "\t\t", "☑\u{FE0F}"] {
      var canvas = Canvas(size: Size(rows: 1, columns: 20))
      let used = canvas.put(text, row: 0, column: 0, role: .error)
      let painted = (0..<20).count { canvas.cell(row: 0, column: $0)?.role == .error }
      #expect(used == painted)
      #expect(used == TextGate.columns(text))
    }
  }
}
