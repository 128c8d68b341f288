// The answer to the question for the background: taken out wherever it comes, in any pieces.
import CellScreen
import TestSupport
import Testing

@Suite struct AnswerFilterTests {
  private static func items(_ text: String) -> [RawInput] { text.utf8.map(RawInput.byte) }

  private static func typed(_ items: [RawInput]) -> String {
    let bytes = items.compactMap { item -> UInt8? in
      if case .byte(let byte) = item { byte } else { nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", 0x1E1E2E), ("\u{1B}]11;rgb:ff/ff/ff\u{7}", 0xFFFFFF),
    ("\u{1B}]11;rgba:0000/8080/ffff/ffff\u{7}", 0x0080FF), ("\u{1B}]11;rgb:f/0/8\u{7}", 0xFF0088),
  ])
  func itIsUnderstood(answer: String, color: UInt32) {
    var filter = AnswerFilter()
    filter.begin()
    let (typed, background) = filter.take(Self.items("ab" + answer + "cd"))
    #expect(Self.typed(typed) == "abcd")
    #expect(background == color)
    #expect(!filter.isAwaiting)
  }

  /// Cut anywhere, nothing of it acts as a key; but where the cut is behind the very first byte, which
  /// is the Esc key until more comes.
  @Test func itMayComeInTwoPieces() {
    let answer = "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"
    for cut in 1..<answer.utf8.count {
      var filter = AnswerFilter()
      filter.begin()
      let whole = Self.items("a" + answer + "b")
      let first = filter.take(Array(whole[..<(cut + 1)]))
      let second = filter.take(Array(whole[(cut + 1)...]))
      let typed = Self.typed(first.typed + second.typed)
      #expect(typed == (cut == 1 ? "a\u{1B}b" : "ab"), "cut behind byte \(cut)")
      #expect((first.background ?? second.background) == 0x1E1E2E, "cut behind byte \(cut)")
    }
  }

  @Test func whatIsTypedIsLeftAlone() {
    for text in ["", "abc", "\u{1B}", "\u{1B}[A", "\u{1B}]0;title\u{7}x", "việt"] {
      var filter = AnswerFilter()
      filter.begin()
      let (typed, background) = filter.take(Self.items(text))
      let (rest, _) = filter.take(Self.items("z"))
      #expect(Self.typed(typed + rest) == text + "z")
      #expect(background == nil)
    }
    var unasked = AnswerFilter()
    let answer = "\u{1B}]11;rgb:ff/ff/ff\u{7}"
    #expect(Self.typed(unasked.take(Self.items(answer)).typed) == answer)
  }

  @Test func anAnswerThatIsNoneDoesNotLastForEver() {
    var filter = AnswerFilter()
    filter.begin()
    let long = "\u{1B}]11;" + String(repeating: "x", count: 200)
    let (typed, _) = filter.take(Self.items(long))
    #expect(Self.typed(typed) == long)
    #expect(filter.take(Self.items("\u{1B}]11;what\u{7}q")).background == nil)
  }

  @Test func whatIsBehindTheLettersCallsForATheme() {
    #expect(ThemeBackground(behind: 0x000000) == .dark)
    #expect(ThemeBackground(behind: 0x1E1E2E) == .dark)
    #expect(ThemeBackground(behind: 0xFFFFFF) == .light)
    #expect(ThemeBackground(behind: 0xFDF6E3) == .light)
    #expect(ThemeBackground(colorFGBG: "15;0") == .dark)
    #expect(ThemeBackground(colorFGBG: "0;default;15") == .light)
    #expect(ThemeBackground(colorFGBG: "15;default") == nil)
    #expect(ThemeBackground(colorFGBG: "0;99") == nil)
  }
}
