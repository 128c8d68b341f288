// Lists for a spreadsheet: no cell is taken for a formula, and nothing is lost on the way back.

import TestSupport
import Testing
import Wording

@testable import thidua

/// A small generator, so that a failing cell can be made again.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct SheetTests {
  /// Reads comma-separated values as RFC 4180 says; nil when they are not.
  private func rows(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [[UInt8]] = [[]]
    var place = 0
    func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
    while let next = byte(place) {
      if next == 0x22, row[row.count - 1].isEmpty {
        place += 1
        while let inner = byte(place), inner != 0x22 || byte(place + 1) == 0x22 {
          row[row.count - 1].append(inner)
          place += inner == 0x22 ? 2 : 1
        }
        guard byte(place) == 0x22 else { return nil }
        place += 1
      } else if next == 0x2C {
        row.append([])
        place += 1
      } else if next == 0x0D, byte(place + 1) == 0x0A {
        rows.append(row.map { String(decoding: $0, as: UTF8.self) })
        row = [[]]
        place += 2
      } else if next == 0x22 || next == 0x0D || next == 0x0A {
        return nil
      } else {
        row[row.count - 1].append(next)
        place += 1
      }
    }
    return row == [[]] ? rows : nil
  }

  private func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }

  private func isNumber(_ cell: String) -> Bool {
    cell.wholeMatch(of: /-[0-9]+([.,][0-9]+)?%?/) != nil
  }

  private static let pieces = [
    "=", "+", "-", "@", "'", " ", "\t", "\r", "\n", "\"", ",", ";", "1", "2,5", "%", "A1", "SUM(",
    "cmd|", "ế", "Ｆ", "＝", "－", "漢", "- ", "–", "\u{1B}", "\u{202E}", "", "hạn",
  ]

  @Test("F17, S3: of 100,000 cells none is a formula, and each comes back as it was")
  func randomCells() {
    var dice = Dice(state: 17)
    var cells = HostileText.all
    for _ in 0..<100_000 {
      let count = Int.random(in: 0...5, using: &dice)
      cells.append(
        (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined())
    }
    var dangerous: [String] = []
    var changed: [String] = []
    for cell in cells {
      let shown = VisibleText.of(cell)
      let written = FormulaGuard.guarded(shown)
      if isFormula(written), !isNumber(written) { dangerous.append(cell) }
      if FormulaGuard.unguarded(written) != shown { changed.append(cell) }
    }
    #expect(dangerous.isEmpty, "\(dangerous.prefix(5))")
    #expect(changed.isEmpty, "\(changed.prefix(5))")
  }

  @Test("F17: a table of hostile cells is a table again when it is read", arguments: [true, false])
  func roundTrip(isRaw: Bool) throws {
    var dice = Dice(state: 4180)
    let head = ["một", "hai", "ba"]
    var table = CSVTable(head, isRaw: isRaw)
    var cells: [[String]] = []
    for _ in 0..<500 {
      let row = (0..<3).map { _ in
        (HostileText.all.randomElement(using: &dice) ?? "")
          + (Self.pieces.randomElement(using: &dice) ?? "")
      }
      cells.append(row)
      table.add(row)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(table.bytes.starts(with: mark) == !isRaw)
    let read = try #require(rows(isRaw ? table.bytes : Array(table.bytes.dropFirst(3))))
    #expect(read.count == 501 && read.first == head)
    for (row, expected) in zip(read.dropFirst(), cells) {
      let shown = expected.map { VisibleText.of($0) }
      #expect((isRaw ? row : row.map(FormulaGuard.unguarded)) == shown)
    }
  }

  @Test(
    "F17: signs are guarded, numbers are not",
    arguments: [
      ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("@a", "'@a"), ("- Các phòng", "'- Các phòng"),
      ("-5", "-5"), ("-2,5", "-2,5"), ("-40%", "-40%"), ("-", "'-"), ("-5-5", "'-5-5"),
      (" =1", "' =1"), ("'=1", "''=1"), ("''=1", "'''=1"), ("'tên'", "'tên'"),
      ("2026-06-01", "2026-06-01"),
      ("– gạch dài", "– gạch dài"), ("", ""), ("＝1", "'＝1"), ("-1,2,3", "'-1,2,3"), ("-%", "'-%"),
    ])
  func cells(cell: String, written: String) {
    #expect(FormulaGuard.guarded(cell) == written)
    #expect(FormulaGuard.unguarded(written) == cell)
  }

  @Test("F17: a table and JSON exclude each other, raw goes with a table")
  func options() {
    #expect(throws: CommandFault.call(.optionsExclude(.json, .csv))) {
      try CallParser.parse(["tasks", "--csv", "--json"])
    }
    #expect(throws: CommandFault.call(.optionNeeds(.raw, .csv))) {
      try CallParser.parse(["tasks", "--raw"])
    }
    #expect(throws: CommandFault.call(.optionNotOfCommand(.csv, .show))) {
      try CallParser.parse(["show", "x", "--csv"])
    }
  }

  @Test("F18: every form in which a list leaves the program has its own escaping")
  func forms() {
    // A new option that chooses a form must be added here, and its escaping tested.
    let forms: Set<OptionName> = [.json, .csv]
    let others: Set<OptionName> = [
      .store, .lang, .theme, .today, .writer, .demo, .raw, .yes, .encoding, .ocr, .year, .unit,
      .phase, .section, .status, .dueWithin, .short, .alias, .kind, .from, .to, .keepGoing, .all,
      .repair, .against, .heads, .accept, .reason, .idle, .leave, .restricted, .write, .man,
      .help, .version, .days, .plan, .person, .since, .mono, .colors, .background, .ascii,
      .asciiText, .plain,
    ]
    let unknown = Set(OptionName.allCases).subtracting(forms).subtracting(others)
    #expect(unknown.isEmpty, "does \(unknown) choose a form in which texts leave the program?")
  }
}
