// What terminals and Vietnamese input methods really send, read by read.
import CellScreen
import Testing

@Suite struct InputDecoderTests {
  private func bytes(_ text: String) -> [RawInput] { text.utf8.map { .byte($0) } }
  private func keys(_ text: String) -> [InputEvent] { text.map { .key(.character($0)) } }

  @Test(arguments: [UInt8(0x08), 0x7F])
  func anInputMethodBurstIsWholeAndInOrder(backspace: UInt8) {
    var decoder = InputDecoder()
    let burst = bytes("Aviet") + Array(repeating: .byte(backspace), count: 2) + bytes("ệtZ")
    #expect(
      decoder.decode(burst) == keys("Aviet") + [.key(.backspace), .key(.backspace)] + keys("ệtZ"))
  }

  @Test func backspaceAsAKeyCodeKeepsItsPlace() {
    var decoder = InputDecoder()
    let burst = bytes("a") + [.key(.backspace)] + bytes("ă")
    #expect(decoder.decode(burst) == keys("a") + [.key(.backspace)] + keys("ă"))
  }

  @Test func marksJoinTheirBaseWithinOneRead() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes("e\u{302}\u{301}n")) == keys("ến"))
    #expect(decoder.decode(bytes("e")) == keys("e"))
    #expect(decoder.decode(bytes("\u{301}")) == [.key(.character("\u{301}"))])
  }

  @Test func aLetterSplitOverReadsIsNotLost() {
    let whole = Array("ệ".utf8)
    for cut in 1..<whole.count {
      var decoder = InputDecoder()
      #expect(decoder.decode(whole[..<cut].map { .byte($0) }) == [])
      #expect(decoder.decode(whole[cut...].map { .byte($0) } + bytes("x")) == keys("ệx"))
    }
  }

  @Test func brokenBytesDoNotSwallowWhatFollows() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.byte(0xE1), .byte(0xBB)] + bytes("ab")) == keys("\u{FFFD}ab"))
    #expect(decoder.decode([.byte(0xE1)] + bytes("ế")) == keys("\u{FFFD}ế"))
    #expect(decoder.decode([.byte(0xFF), .byte(0x80)] + bytes("c")) == keys("\u{FFFD}\u{FFFD}c"))
  }

  @Test func lettersWhoseNumbersAreKeyCodesStayLetters() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes("ăĂĐđ")) == keys("ăĂĐđ"))
  }

  @Test func escapeAloneAndBeforeALetter() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.byte(0x1B)]) == [.key(.escape)])
    #expect(decoder.decode([.byte(0x1B)] + bytes("n")) == [.key(.escape)] + keys("n"))
  }

  @Test("E12: a sequence that is cut behind the end of a paste gives its key and no letters")
  func aSequenceBehindAPaste() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.pasteStart] + bytes("ab")) == [])
    #expect(decoder.decode([.pasteEnd] + bytes("\u{1B}[")) == [.paste("ab")])
    #expect(decoder.decode(bytes("Ax")) == [.key(.up)] + keys("x"))
  }

  @Test("E12: a sequence that a slow line cuts anywhere gives its key and no letters")
  func sequencesInHalves() {
    for sequence in ["\u{1B}[1;5A", "\u{1B}OA", "\u{1B}[A"] {
      let whole = bytes(sequence)
      for cut in 1..<whole.count {
        var decoder = InputDecoder()
        let first = decoder.decode(Array(whole[..<cut]))
        #expect(first == (cut == 1 ? [.key(.escape)] : []), "\(cut)")
        #expect(decoder.decode(whole[cut...] + bytes("x")) == [.key(.up)] + keys("x"), "\(cut)")
      }
    }
  }

  @Test("E12: what a terminal answers to a question that others put to it is no typing")
  func answersOfTheTerminal() {
    for answer in [
      "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]52;c;cSBx\u{1B}\\", "\u{1B}P1$r0 q\u{1B}\\",
      "\u{1B}_q\u{1B}\\", "\u{1B}[24;80R", "\u{1B}[?64;1;2;6c",
    ] {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes("a" + answer + "b")) == keys("ab"), "\(answer)")
    }
  }

  @Test func anOpenStringIsNotWaitedFor() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes("\u{1B}]")) == [.key(.escape)] + keys("]"))
    #expect(decoder.decode(bytes("q")) == keys("q"))
  }

  @Test func manyOpenStringsCostNoTime() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes(String(repeating: "\u{1B}]", count: 30_000))).count == 60_000)
  }

  @Test(arguments: [
    ("\u{1B}[1;5C", Key.wordRight), ("\u{1B}OA", .up), ("\u{1B}[3;2~", .delete),
    ("\u{1B}[Z", .backTab),
  ])
  func unknownFormsOfKnownKeys(text: String, key: Key) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes(text + "x")) == [.key(key)] + keys("x"))
  }

  @Test func unknownSequencesDoNotActAsCommands() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes("\u{1B}[?1;2cd")) == keys("d"))
  }

  @Test func controlKeys() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode([.byte(3), .byte(26), .byte(28), .byte(0), .byte(9), .byte(13), .byte(10)])
        == [
          .key(.control("c")), .key(.control("z")), .key(.control("\\")), .key(.control("@")),
          .key(.tab), .key(.enter), .key(.control("j")),
        ])
  }

  @Test func aPasteIsOneEventOverSeveralReads() {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes("x") + [.pasteStart] + bytes("dòng 1\r\ndd")) == keys("x"))
    #expect(
      decoder.decode(bytes("dd\r") + [.pasteEnd] + bytes("y")) == [.paste("dòng 1\ndddd\n")]
        + keys("y"))
  }

  @Test func anEndlessPasteIsCut() {
    var decoder = InputDecoder()
    let much = Array(repeating: RawInput.byte(0x61), count: InputDecoder.longestPaste + 5)
    let events = decoder.decode([.pasteStart] + much + [.pasteEnd])
    #expect(events.count == 2)
    #expect(events.last == .pasteCut)
    if case .paste(let text) = events.first {
      #expect(text.utf8.count == InputDecoder.longestPaste)
    }
    #expect(decoder.decode([.pasteStart] + bytes("b") + [.pasteEnd]) == [.paste("b")])
  }

  @Test func aPasteWhoseEndWasLostIsLeftByEscape() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.pasteStart] + bytes("abc")) == [])
    #expect(decoder.decode([.byte(0x1B)]) == [.paste("abc")])
    #expect(decoder.decode(bytes("q")) == keys("q"))
  }
}
