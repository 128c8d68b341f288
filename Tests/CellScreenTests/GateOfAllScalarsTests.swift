// What the gate says of every scalar that there is, held against Unicode's properties and against the
// C library that counts columns for the terminal.

import CellScreen
import TestSupport
import Testing
import VietnameseText

@Suite struct GateOfAllScalarsTests {
  private static let all = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

  /// The scalars as the canvas shows them.
  private func shown(_ text: String) -> [Unicode.Scalar] {
    Array(TextGate.harmless(text).unicodeScalars)
  }

  @Test("F1, F3: no scalar of all comes through that hides, steers or turns")
  func nothingHidden() {
    let leaks = Self.all.filter { scalar in
      shown("a" + String(scalar) + "b").contains { !HarmlessText.allows($0) }
    }
    #expect(leaks.isEmpty, "\(leaks.prefix(20).map(\.value))")
  }

  @Test("F5: what is counted is what is painted, for every scalar")
  func countedIsPainted() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    var wrong: [UInt32] = []
    for scalar in Self.all {
      let text = "a" + String(scalar) + "b"
      canvas.fill(canvas.bounds, role: .text)
      let used = canvas.put(text, row: 0, column: 0, role: .error)
      let painted = (0..<8).count { canvas.cell(row: 0, column: $0)?.role == .error }
      if used != painted || used != DisplayWidth.columns(text) { wrong.append(scalar.value) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20))")
  }

  /// Where the C library counts otherwise, or is too old to know the scalar, the terminal's room
  /// writes a sign in its place: nothing shifts, but a person sees less. That may not meet what
  /// offices write.
  @Test("F5: the C library counts the columns of a sign as the canvas does")
  func terminalAgrees() throws {
    let differing = try #require(
      LibraryColumns.with { count in
        Self.all.filter { scalar in
          guard case .sign(let columns) = ShownScalar(scalar) else { return false }
          let counted = count(scalar)
          return counted >= 0 && counted != columns
        }.map(\.value)
      })
    let everyday: [ClosedRange<UInt32>] = [
      0x20...0x24F, 0x370...0x52F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x20A0...0x20BF,
      0x2190...0x22FF, 0x2500...0x25FF, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
    ]
    let met = differing.filter { value in everyday.contains { $0.contains(value) } }
    #expect(met.isEmpty, "\(met.prefix(20))")
    #expect(differing.count < 200, "\(differing.count)")
  }

  @Test("F5: hostile texts are counted as they are painted, and cut where they are counted")
  func hostileTexts() {
    for (place, text) in HostileText.all.enumerated() {
      let columns = DisplayWidth.columns(text)
      var canvas = Canvas(size: Size(rows: 1, columns: 1_000))
      let used = canvas.put(text, row: 0, column: 0, role: .error)
      #expect(used == min(columns, 1_000), "string \(place)")
      for limit in [1, 2, 3, 7, 40] {
        let head = DisplayWidth.prefix(text, columns: limit)
        #expect(head.columns <= limit && DisplayWidth.columns(head.text) == head.columns)
        #expect(text.unicodeScalars.starts(with: head.text.unicodeScalars))
        let lines = TextWrap.lines(text, columns: limit)
        let wide = lines.contains { DisplayWidth.columns($0) > max(limit, 2) }
        #expect(!wide, "string \(place) at \(limit) columns")
        for line in lines where limit > 1 {
          let used = canvas.put(String(line), row: 0, column: 0, role: .text, maxColumns: limit)
          #expect(used == DisplayWidth.columns(line), "string \(place) at \(limit) columns")
        }
      }
    }
  }

  @Test("F5: a tower of marks keeps four, and no mark stands alone")
  func towers() {
    let tower = "a" + String(repeating: "\u{301}", count: 1_000_000) + "b"
    #expect(shown(tower).count == 2 + TextGate.mostMarks)
    #expect(TextGate.columns(tower) == 2)
    #expect(shown("\u{301}\u{302}x") == ["\u{25CC}", "\u{301}", "\u{302}", "x"])
  }

  @Test("F4: line ends, tabs and backspaces in a line of a field stay signs or blanks")
  func oneLine() {
    #expect(TextGate.harmless("ABC\u{8}\u{8}X") == "ABC␈␈X")
    #expect(TextGate.harmless("a\nb\rc\td") == "a␊b␍c d")
  }
}
