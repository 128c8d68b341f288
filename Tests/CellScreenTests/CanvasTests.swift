// The canvas: placing, cutting, padding, boxes, runs, and that no size or place can trap.
import CellScreen
import Testing

@Suite struct CanvasTests {
  private func line(_ text: String, columns: Int, room: Int? = nil, glyphs: GlyphSet = .unicode)
    -> String
  {
    var canvas = Canvas(size: Size(rows: 1, columns: columns), glyphs: glyphs)
    canvas.put(text, row: 0, column: 0, role: .text, maxColumns: room)
    return canvas.text(row: 0)
  }

  @Test func textThatFitsIsWhole() {
    #expect(line("Đợt 1", columns: 6) == "Đợt 1 ")
    #expect(line("Đợt 1", columns: 5) == "Đợt 1")
  }

  @Test(arguments: ["Điều tra số liệu", "Điều tra số liệu".decomposed])
  func longTextEndsInAnEllipsisBetweenLetters(text: String) {
    #expect(line(text, columns: 8) == "Điều tr…")
    #expect(line(text, columns: 20, room: 4) == "Điề…" + String(repeating: " ", count: 16))
    #expect(line(text, columns: 1) == "…")
    #expect(line(text, columns: 8, glyphs: .ascii) == "Điều tr~")
  }

  @Test func composedAndDecomposedTextCountTheSame() {
    let text = "Phòng Nghiệp vụ – Sở"
    var canvas = Canvas(size: Size(rows: 2, columns: 40))
    let composed = canvas.put(text, row: 0, column: 0, role: .text)
    let decomposed = canvas.put(text.decomposed, row: 1, column: 0, role: .text)
    #expect(composed == 20)
    #expect(decomposed == 20)
    #expect(TextGate.columns(text.decomposed) == 20)
    #expect(canvas.text(row: 0).unicodeScalars.elementsEqual(canvas.text(row: 1).unicodeScalars))
  }

  @Test func paddingFillsTheRoomInTheSameRole() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    let used = canvas.put(
      "ab", row: 0, column: 1, role: .selected, maxColumns: 4, pad: true)
    #expect(used == 4)
    #expect(canvas.dump() == " ab     |\n.SSSS...|\ncursor none\n")
  }

  @Test func textIsSetFlushRight() {
    var canvas = Canvas(size: Size(rows: 2, columns: 8))
    canvas.putRight("62%", row: 0, column: 1, columns: 6, role: .text)
    canvas.putRight("dài quá chỗ", row: 1, column: 1, columns: 6, role: .text)
    #expect(canvas.text(row: 0) == "    62% ")
    #expect(canvas.text(row: 1) == " dài q… ")
  }

  @Test func textLeftOfTheScreenShowsOnlyItsEnd() {
    var canvas = Canvas(size: Size(rows: 1, columns: 4))
    canvas.put("abcdef", row: 0, column: -3, role: .text)
    #expect(canvas.text(row: 0) == "def ")
  }

  @Test func boxesShowTheirFocusByTheirShape() {
    var canvas = Canvas(size: Size(rows: 3, columns: 24))
    let left = Rect(row: 0, column: 0, rows: 3, columns: 12)
    canvas.box(left, title: [TitleSegment("[1] Mục")])
    canvas.box(
      Rect(row: 0, column: 12, rows: 3, columns: 12), title: [TitleSegment("Đợt ")],
      trailing: [TitleSegment(" 2/9 ", .muted)], focused: true)
    canvas.cursor = CellPosition(row: 1, column: 13)
    #expect(
      canvas.dump() == """
        ┌[1] Mục───┐╔Đợt ═ 2/9 ╗|
        │          │║          ║|
        └──────────┘╚══════════╝|
        bTTTTTTTbbbbBTTTTBmmmmmB|
        b..........bB..........B|
        bbbbbbbbbbbbBBBBBBBBBBBB|
        cursor 1,13

        """)
  }

  @Test func boxesInASCII() {
    var canvas = Canvas(size: Size(rows: 2, columns: 12), glyphs: .ascii)
    canvas.box(Rect(row: 0, column: 0, rows: 2, columns: 6), title: [TitleSegment("Ab")])
    canvas.box(Rect(row: 0, column: 6, rows: 2, columns: 6), focused: true)
    #expect(canvas.text(row: 0) == "+Ab--+#====#")
    #expect(canvas.text(row: 1) == "+----+#====#")
  }

  @Test func aTrailingTitleWithoutRoomIsDropped() {
    var canvas = Canvas(size: Size(rows: 1, columns: 10))
    canvas.box(
      canvas.bounds, title: [TitleSegment("Nhiệm vụ")], trailing: [TitleSegment("4/17")])
    #expect(canvas.text(row: 0) == "└Nhiệm vụ┘")
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    #expect(StyleRole.allCases.map(\.index) == Array(0..<UInt16(StyleRole.allCases.count)))
    #expect(StyleRole.allCases.allSatisfy { StyleRole(index: $0.index) == $0 })
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
  }

  @Test func runsFollowTheRoles() {
    var canvas = Canvas(size: Size(rows: 1, columns: 5))
    canvas.put("ab", row: 0, column: 0, role: .title)
    canvas.put("x\u{323}", row: 0, column: 2, role: .error)
    var runs: [CellRun] = []
    canvas.forEachRun(row: 0, stride: 2) { runs.append($0) }
    #expect(
      runs == [
        CellRun(column: 0, role: .title, scalars: [0x61, 0, 0x62, 0]),
        CellRun(column: 2, role: .error, scalars: [0x78, 0x323]),
        CellRun(column: 3, role: .text, scalars: [0x20, 0, 0x20, 0]),
      ])
  }

  @Test func equalPicturesAreEqual() {
    func picture(_ text: String) -> Canvas {
      var canvas = Canvas(size: Size(rows: 2, columns: 9))
      canvas.put(text, row: 1, column: 0, role: .text)
      return canvas
    }
    #expect(picture("Sở") == picture("Sở"))
    #expect(picture("Sở") != picture("So"))
  }

  @Test(arguments: [0, 1, 2, 3, 7])
  func nothingTrapsAtAnyPlaceOrSize(side: Int) {
    let numbers = [Int.min, -9, -1, 0, 1, 2, 8, 5000, Int.max]
    for (rows, columns) in [(side, side), (0, side), (side, 0), (-1, side)] {
      var canvas = Canvas(size: Size(rows: rows, columns: columns))
      for row in numbers {
        for column in numbers {
          let text = "ế漢\u{1B}\u{301}dài"
          canvas.put(text, row: row, column: column, role: .text, maxColumns: row, pad: true)
          canvas.putRight(text, row: row, column: column, columns: row, role: .text)
          let rect = Rect(row: row, column: column, rows: column, columns: row)
          canvas.fill(rect.inset(), role: .bar)
          canvas.box(rect, title: [TitleSegment(text)], trailing: [TitleSegment(text)])
          _ = canvas.cell(row: row, column: column)
          _ = canvas.text(row: row)
        }
      }
      #expect(canvas.dump().hasSuffix("cursor none\n"))
    }
    #expect(Canvas(size: Size(rows: Int.max, columns: 0)).size.rows == Canvas.largestSide)
  }
}

extension String {
  /// The Vietnamese letters of the tests in canonical decomposition: what a Mac or CP1258 sends.
  var decomposed: String {
    let table: [Character: String] = [
      "ề": "e\u{302}\u{300}", "ố": "o\u{302}\u{301}", "ệ": "e\u{323}\u{302}", "ò": "o\u{300}",
      "ụ": "u\u{323}", "ở": "o\u{31B}\u{309}",
    ]
    return map { table[$0] ?? String($0) }.joined()
  }
}
