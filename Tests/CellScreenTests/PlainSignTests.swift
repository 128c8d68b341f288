// Screens without signs, and without Vietnamese letters: every cell in its column, no `?`.
import CellScreen
import TestSupport
import Testing
import VietnameseText

@Suite struct PlainSignTests {
  private static let vietnamese = "Nhiệm vụ “đơn vị” – trễ… ≠ ĐẶNG ƯỚC ↑↓ 12 × 3"

  @Test func withASCIIOnlyTheSignsChange() {
    var canvas = Canvas(size: Size(rows: 3, columns: 60), glyphs: .ascii)
    canvas.put(Self.vietnamese, row: 0, column: 0, role: .text)
    canvas.box(Rect(row: 1, column: 0, rows: 2, columns: 10), focused: true)
    #expect(canvas.text(row: 0).hasPrefix("Nhiệm vụ \"đơn vị\" - trễ~ # ĐẶNG ƯỚC ^v 12 x 3"))
    #expect(canvas.text(row: 1).hasPrefix("#========#"))
  }

  @Test func withASCIITextEveryLetterLosesItsMarks() {
    var canvas = Canvas(size: Size(rows: 2, columns: 60), glyphs: .asciiText)
    for (row, text) in [Self.vietnamese, VietnameseNormalization.decomposed(Self.vietnamese)]
      .enumerated()
    {
      canvas.put(text, row: row, column: 0, role: .text)
      #expect(
        canvas.text(row: row).hasPrefix("Nhiem vu \"don vi\" - tre~ # DANG UOC ^v 12 x 3"))
    }
  }

  /// Hostile and foreign text too: as many columns as the layout counted, all of it ASCII.
  @Test func columnsStayInLine() {
    for text in HostileText.all + ["漢字 và chữ", "日本", "Ёлка", "e\u{301}\u{323}x", "a\u{7}b"] {
      var canvas = Canvas(size: Size(rows: 1, columns: 400), glyphs: .asciiText)
      let shown = String(text.prefix(150))
      let used = canvas.put(shown, row: 0, column: 0, role: .text)
      #expect(used == TextGate.columns(shown), "\(shown.debugDescription)")
      let row = canvas.text(row: 0)
      #expect(row.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(shown.debugDescription)")
      #expect(!row.contains("?") || shown.contains("?"), "\(shown.debugDescription)")
    }
  }
}
