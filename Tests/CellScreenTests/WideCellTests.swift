// Cells of two columns: never cut in half, never left in half.
import CellScreen
import Testing
import VietnameseText

@Suite(.enabled(if: DisplayWidth.columns("漢" as Unicode.Scalar) == 2))
struct WideCellTests {
  private func canvas(_ text: String, columns: Int) -> Canvas {
    var canvas = Canvas(size: Size(rows: 1, columns: columns))
    canvas.put(text, row: 0, column: 0, role: .text)
    return canvas
  }

  @Test func aWideSignTakesTwoColumns() {
    #expect(canvas("漢字a", columns: 6).text(row: 0) == "漢字a ")
    #expect(canvas("漢字a", columns: 6).cell(row: 0, column: 1)?.scalars == [])
  }

  @Test func aCutNeverHalvesIt() {
    #expect(canvas("漢字", columns: 3).text(row: 0) == "漢…")
    #expect(canvas("a漢字", columns: 3).text(row: 0) == "a… ")
  }

  @Test func overwritingOneHalfBlanksTheOther() {
    var left = canvas("漢", columns: 2)
    left.put("x", row: 0, column: 0, role: .text)
    #expect(left.text(row: 0) == "x ")
    var right = canvas("漢", columns: 2)
    right.put("x", row: 0, column: 1, role: .text)
    #expect(right.text(row: 0) == " x")
    var filled = canvas("漢", columns: 2)
    filled.fill(Rect(row: 0, column: 1, rows: 1, columns: 1), role: .bar)
    #expect(filled.text(row: 0) == "  ")
  }

  @Test func aRunNeverPartsTheHalves() {
    var canvas = canvas("漢", columns: 3)
    canvas.put("x", row: 0, column: 2, role: .bar)
    var runs: [CellRun] = []
    canvas.forEachRun(row: 0, stride: 1) { runs.append($0) }
    let halves = CellRun(column: 0, role: .text, scalars: [0x6F22, 0])
    #expect(runs == [halves, CellRun(column: 2, role: .bar, scalars: [0x78])])
  }
}
