// Output that was made thinner draws the very same picture: compared on a small terminal of its own.
import CellScreen
import TestSupport
import Testing

@Suite struct StyleThriftTests {
  private static func thin(_ text: String) -> String {
    var thrift = StyleThrift()
    _ = thrift.thin(Array("\u{1B}[m\u{1B}(B".utf8))
    return String(decoding: thrift.thin(Array(text.utf8)), as: UTF8.self)
  }

  @Test func onlyWhatDiffersIsSaid() {
    #expect(
      Self.thin("\u{1B}[38;5;253m\u{1B}[48;5;234mA\u{1B}[38;5;243m\u{1B}[48;5;234mB\u{1B}[m")
        == "\u{1B}[38;5;253;48;5;234mA\u{1B}[38;5;243mB\u{1B}[m")
    #expect(
      Self.thin("\u{1B}[1;31mA\u{1B}(B\u{1B}[m\u{1B}[31mB\u{1B}[m")
        == "\u{1B}[1;31mA\u{1B}[22mB\u{1B}[m")
    #expect(Self.thin("\u{1B}[31m\u{1B}[32m\u{1B}[mA") == "A")
  }

  @Test func blanksDoNotCareForTheColourOfLetters() {
    #expect(
      Self.thin("\u{1B}[31mA\u{1B}[32m \u{1B}[31mB\u{1B}[m") == "\u{1B}[31mA B\u{1B}[m")
    #expect(
      Self.thin("\u{1B}[31mA\u{1B}[4m B\u{1B}[m") == "\u{1B}[31mA\u{1B}[4m B\u{1B}[m")
  }

  @Test func whatIsNotKnownIsLeftAsItIs() {
    for text in ["\u{1B}[4:3mA", "\u{1B}]0;x\u{7}A", "\u{1B}[?1049h", "\u{1B}(0qq\u{1B}(B", "việt"]
    {
      #expect(Self.thin(text).contains(text.prefix(4)), "\(text.debugDescription)")
    }
  }

  /// Twenty thousand pieces of random output: letters, blanks, moves, erasing, scrolling, every way
  /// to say a look; after each piece both terminals show the same and write alike from then on.
  @Test func thePictureIsTheSame() {
    var random = SplitMix(seed: 20_261_120)
    for _ in 0..<200 {
      var thrift = StyleThrift()
      var (plain, thinned) = (SmallTerminal(), SmallTerminal())
      for piece in 0..<100 {
        let bytes = Array(Self.output(&random).utf8)
        let thin = thrift.thin(bytes)
        plain.obey(bytes)
        thinned.obey(thin)
        if plain != thinned {
          Issue.record("piece \(piece): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
          return
        }
        #expect(piece == 0 || thin.count <= bytes.count + 12)
      }
    }
  }

  private static func output(_ random: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      switch Int.random(in: 0...9, using: &random) {
      case 0, 1: text += ["A", "ế", "│", "x y", "  "].randomElement(using: &random) ?? ""
      case 2: text += " "
      case 3...6: text += look(&random)
      case 7:
        text += "\u{1B}[\(Int.random(in: 1...6, using: &random));"
        text += "\(Int.random(in: 1...20, using: &random))H"
      case 8: text += ["\u{1B}[K", "\u{1B}[3X", "\u{1B}[J"].randomElement(using: &random) ?? ""
      default: text += ["\n", "\r", "\u{1B}(B", "\u{F}"].randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  private static func look(_ random: inout SplitMix) -> String {
    let parts = [
      "", "0", "1", "2", "4", "7", "22", "24", "27", "31", "39", "49", "44", "95", "38;5;253",
      "48;5;234", "38;2;1;2;3", "0;1;38;5;9;48;5;17", "39;49",
    ]
    return "\u{1B}[\(parts.randomElement(using: &random) ?? "")m"
  }
}

/// As much of a terminal as the output of a screen needs: six rows of twenty cells, what erases takes
/// the colour behind, what scrolls too.
private struct SmallTerminal: Equatable {
  private struct Style: Equatable {
    var ink = "39"
    var background = "49"
    var attributes: Set<Int> = []

    /// What is seen of it in a cell.
    func shown(_ letter: Character) -> Style {
      guard letter == " ", attributes.isDisjoint(with: [4, 7]) else { return self }
      return Style(background: background)
    }
  }

  private struct Place: Equatable {
    var letter: Character = " "
    var style = Style()
  }

  private var cells = [[Place]](repeating: [Place](repeating: Place(), count: 20), count: 6)
  private var row = 0
  private var column = 0
  private var style = Style()

  mutating func obey(_ bytes: [UInt8]) {
    for token in TerminalParser.tokens(of: bytes) {
      switch token {
      case .text(let scalar): write(Character(scalar))
      case .control(0x0A): lineFeed()
      case .control(0x0D): column = 0
      case .sequence(let text): obey(sequence: text)
      default: break
      }
    }
  }

  private mutating func write(_ letter: Character) {
    if column == 20 {
      column = 0
      lineFeed()
    }
    cells[row][column] = Place(letter: letter, style: style.shown(letter))
    column += 1
  }

  private var blank: Place { Place(style: Style(background: style.background)) }

  private mutating func lineFeed() {
    guard row == 5 else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append([Place](repeating: blank, count: 20))
  }

  private mutating func obey(sequence: String) {
    let numbers = sequence.dropLast().split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    switch sequence.last {
    case "H": (row, column) = (numbers[0] - 1, numbers[1] - 1)
    case "K": erase(20)
    case "X": erase(numbers[0])
    case "J":
      erase(20)
      for below in (row + 1)..<max(row + 1, 6) { cells[below] = cells[below].map { _ in blank } }
    case "m": paint(numbers)
    default: break
    }
  }

  private mutating func erase(_ count: Int) {
    for place in min(column, 19)..<min(20, min(column, 19) + count) { cells[row][place] = blank }
  }

  private mutating func paint(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: style = Style()
      case 1...9: style.attributes.insert(number)
      case 22: style.attributes.subtract([1, 2])
      case 24: style.attributes.remove(4)
      case 27: style.attributes.remove(7)
      case 38, 48:
        let count = rest.first == 5 ? 2 : 4
        let color = rest.prefix(count).map(String.init).joined(separator: ",")
        rest = rest.dropFirst(count)
        if number == 38 { style.ink = color } else { style.background = color }
      case 30...39, 90...97: style.ink = "\(number)"
      default: style.background = "\(number)"
      }
    }
  }
}
