// Reports of the mouse among keys: read whole, in any pieces, and never as keys.

import CellScreen
import Testing

@Suite struct MouseReportTests {
  private func decoded(_ reads: String...) -> [InputEvent] {
    var decoder = InputDecoder()
    return reads.flatMap { decoder.decode($0.utf8.map { .byte($0) }) }
  }

  private func report(_ action: MouseReport.Action, _ row: Int, _ column: Int) -> InputEvent {
    .mouse(MouseReport(action, at: CellPosition(row: row, column: column)))
  }

  @Test func buttonsDragsAndWheelAreToldApart() {
    #expect(
      decoded("\u{1B}[<0;10;5M\u{1B}[<32;11;5M\u{1B}[<0;11;5m\u{1B}[<64;300;120M\u{1B}[<65;1;1M")
        == [
          report(.press, 4, 9), report(.drag, 4, 10), report(.release, 4, 10),
          report(.wheelUp, 119, 299), report(.wheelDown, 0, 0),
        ])
    // With Ctrl or Shift held; and in the middle of letters.
    #expect(
      decoded("a\u{1B}[<20;2;3Mb")
        == [.key(.character("a")), report(.press, 2, 1), .key(.character("b"))])
  }

  @Test func whatDoesNotCountLeavesNoKeys() {
    for sequence in [
      "\u{1B}[<2;10;5M", "\u{1B}[<1;10;5M", "\u{1B}[<35;10;5M", "\u{1B}[<66;1;1M",
      "\u{1B}[<0;0;0M", "\u{1B}[<M", "\u{1B}[<;;M",
      "\u{1B}[M !!", "\u{1B}[M#~~",
    ] {
      #expect(decoded(sequence) == [], "\(sequence.debugDescription)")
    }
  }

  @Test func aReportThatComesInPiecesIsOne() {
    let sequence = "\u{1B}[<0;10;5M"
    for cut in 2..<sequence.count {
      let (head, tail) = (String(sequence.prefix(cut)), String(sequence.dropFirst(cut)))
      #expect(decoded(head, tail) == [report(.press, 4, 9)], "\(cut)")
    }
    #expect(decoded("\u{1B}[M ", "!!x") == [.key(.character("x"))])
  }

  @Test func enterOfTheKeypadIsStillEnter() {
    #expect(decoded("\u{1B}OM") == [.key(.enter)])
  }

  @Test func wordsAreGoneOverWithCtrlOrAlt() {
    #expect(
      decoded("\u{1B}[1;5D\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;3C")
        == [.key(.wordLeft), .key(.wordRight), .key(.wordLeft), .key(.wordRight)])
    #expect(decoded("\u{1B}[1;2D") == [.key(.left)])
    #expect(decoded("\u{1B}b") == [.key(.alt("b"))])
    #expect(decoded("\u{1B}x") == [.key(.escape), .key(.character("x"))])
    #expect(decoded("\u{1B}bq").first == .key(.escape))
    #expect(decoded("\n") == [.key(.control("j"))])
  }
}
