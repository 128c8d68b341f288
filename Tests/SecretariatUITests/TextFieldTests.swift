// The editing of input lines: words, going back, several lines, earlier answers, the built-in
// typing, and what input methods send.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

/// A field in which the letters were typed, with the built-in typing if there are rules.
private func field(_ keys: String, _ rules: TypingRules? = nil) -> TextField {
  var field = TextField()
  for key in keys { _ = field.type(key, rules) }
  return field
}

extension AppState {
  /// The last note of a unit task.
  fileprivate func note(of id: String) -> String? {
    workspace?.plan.record(of: known(UnitTaskID(id))).entries.last?.note
  }
}

@Suite struct TextFieldTests {
  private static let telex = TypingRules(.telex)

  @Test func wordsAreTypedInPlace() {
    #expect(field("Hooij ddoongf hopj", Self.telex).text == "Hội đồng họp")
    #expect(
      field("email laf vanthus@sokhcn.gov.vn nhes", Self.telex).text
        == "email là vanthus@sokhcn.gov.vn nhé")
    #expect(
      field("xem https://thidua.vn/baos nhes", Self.telex).text
        == "xem https://thidua.vn/baos nhé")
    #expect(field("data khoong dduwowcj", Self.telex).text == "data không được")
    #expect(field("hoaf", TypingRules(.telex, toneStyle: .new)).text == "hoà")
    #expect(field("hoa2 binh2", TypingRules(.vni)).text == "hòa bình")
    #expect(field("as ww", nil).text == "as ww")
  }

  @Test func aWordIsGoneOnWithAfterTheCursorCameBack() {
    var line = field("tieen va", Self.telex)
    line.moveWordLeft()
    line.moveLeft()
    _ = line.type("s", Self.telex)
    #expect(line.text == "tiến va")
    line.moveToEnd()
    _ = line.type("f", Self.telex)
    #expect(line.text == "tiến và")
  }

  @Test func whatAnInputMethodSendsIsNotComposedAgain() {
    // Telex of an input method behind "vieejt": backspaces, then the letters, in one read.
    var line = field("vie", Self.telex)
    line.backspace()
    for letter in "ê" { _ = line.type(letter, Self.telex) }
    line.backspace()
    for letter in "ệ" { _ = line.type(letter, Self.telex) }
    _ = line.type("t", Self.telex)
    #expect(line.text == "việt")
    // It takes a mark back by sending plain letters: those stay plain.
    for _ in 0..<2 { line.backspace() }
    for letter in "etj as" { _ = line.type(letter, Self.telex) }
    #expect(line.text == "vietj as")
  }

  @Test(arguments: ["\u{7F}", "\u{8}"], [true, false])
  func aBurstOfAnInputMethodComesOutWhole(backspace: String, isComposed: Bool) {
    for isOn in [false, true] {
      var state = Fixture.open()
      state.typing.isOn = isOn
      _ = state.press(.character("n"))
      var decoder = InputDecoder()
      let word = isComposed ? "việt" : VietnameseNormalization.decomposed("việt")
      let reads = ["Aviet", String(repeating: backspace, count: 4) + word + "Z"]
      for read in reads {
        for event in decoder.decode(read.utf8.map { .byte($0) }) {
          _ = update(&state, .input(event))
        }
      }
      #expect(state.prompt?.field.text == "AviệtZ", "\(isOn) \(isComposed)")
      #expect(state.prompt?.field.letters.count == 6)
    }
  }

  @Test func f8TurnsTheTypingOnAndOff() {
    var state = Fixture.open()
    _ = state.press(.character("n"), .function(8))
    #expect(state.typing.isOn)
    _ = state.type("ddax noopj")
    #expect(state.prompt?.field.text == "đã nộp")
    _ = state.press(.control("\\"))
    _ = state.type(" as")
    #expect(state.prompt?.field.text == "đã nộp as")
    _ = state.press(.enter)
    #expect(state.note(of: "t1/ttud") == "đã nộp as")
  }

  @Test func theCommandChoosesTheWayOfTyping() {
    var state = Fixture.open()
    for (line, method, isOn) in [
      (":typing vni", TypingMethod.vni, true), (":gõ tắt", .vni, false),
      (":go telex", .telex, true),
    ] {
      _ = state.type(line)
      _ = state.press(.enter)
      #expect(state.typing.isOn == isOn, "\(line)")
      #expect(state.typing.rules.method == method, "\(line)")
    }
    _ = state.type(":typing viqr")
    _ = state.press(.enter)
    #expect(state.message?.tone == .error)
    #expect(state.typing.isOn)
  }

  @Test func commandNamesAreNotComposed() {
    var state = Fixture.open()
    state.typing.isOn = true
    _ = state.type(":note ddax xem")
    #expect(state.prompt?.field.text == "note đã xem")
  }

  @Test func theWordIsFinishedWhenTheLineIsSent() {
    var state = Fixture.open()
    state.typing.isOn = true
    _ = state.press(.character("n"))
    _ = state.type("task")
    _ = state.press(.enter)
    #expect(state.note(of: "t1/ttud") == "task")
  }

  @Test func keysGoOverWordsAndCutThem() {
    var line = TextField("một hai ba")
    line.moveWordLeft()
    line.moveWordLeft()
    #expect(line.cursor == 4)
    line.moveWordRight()
    #expect(line.cursor == 7)
    line.deleteToEnd()
    #expect(line.text == "một hai")
    line.deleteWord()
    #expect(line.text == "một ")
    line.putBack()
    #expect(line.text == "một hai")
    line.deleteToStart()
    #expect(line.text == "")
  }

  @Test func undoTakesBackAWordOrAPaste() {
    var line = field("một hai", nil)
    line.insert(" ba bốn năm")
    line.undo()
    #expect(line.text == "một hai")
    line.undo()
    #expect(line.text == "một ")
    line.deleteToStart()
    line.undo()
    #expect(line.text == "một ")
    for _ in 0..<10 { line.undo() }
    #expect(line.text == "")
  }

  @Test func undoGoesBackOverComposedWords() {
    var line = field("ddax noopj", Self.telex)
    line.undo()
    #expect(line.text == "đã ")
    line.undo()
    line.undo()
    #expect(line.text == "")
  }

  @Test func aNoteTakesSeveralLines() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("dòng một")
    _ = state.press(.control("j"))
    _ = state.type("dòng hai")
    _ = state.press(.alt("\r"))
    _ = state.type("ba")
    #expect(state.prompt?.field.text == "dòng một\ndòng hai\nba")
    _ = state.press(.up, .up, .end)
    _ = state.type("!")
    _ = update(&state, .input(.paste("\nnối\tthêm")))
    _ = state.press(.enter)
    let note = state.note(of: "t1/ttud")
    state.workspace?.focus = .detail
    _ = state.press(.character("z"))
    #expect(note == "dòng một!\nnối thêm\ndòng hai\nba")
    let shown = view(state).dump()
    #expect(
      shown.contains("dòng một!") && shown.contains("nối thêm") && !shown.contains("dòng một! nối"))
  }

  @Test func aLineOfOneStaysOne() {
    var state = Fixture.open()
    _ = state.press(.character("x"))
    _ = state.type("lý do")
    _ = update(&state, .input(.paste("một\nhai")))
    #expect(state.prompt?.field.text == "lý domột hai")
    // What ends a line of a note sends nothing here.
    #expect(state.press(.control("j")).isEmpty)
    #expect(state.prompt?.field.text == "lý domột hai")
  }

  @Test func theBoxOfANoteGrowsToAThirdOfTheScreen() {
    var state = Fixture.open()
    state.size = Size(rows: 24, columns: 80)
    _ = state.press(.character("n"))
    let before = view(state).cursor?.row
    #expect(before == 23)
    for number in 1...30 { _ = update(&state, .input(.paste("dòng \(number)\n"))) }
    let lines = view(state).dump().split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains("dòng 2") || $0.contains("dòng 30") }.count == 7)
    #expect(lines.contains { $0.contains("dòng 30") } && !lines.contains { $0.contains("dòng 9 ") })
    #expect(view(state).cursor?.row == 23)
  }

  @Test func earlierAnswersComeBack() {
    var state = Fixture.open()
    for word in ["báo cáo", "đăng ký"] {
      _ = state.type("/" + word)
      _ = state.press(.enter, .escape)
    }
    _ = state.press(.character("/"), .up)
    #expect(state.prompt?.field.text == "đăng ký")
    _ = state.press(.up)
    #expect(state.prompt?.field.text == "báo cáo")
    _ = state.press(.up)
    #expect(state.prompt?.field.text == "báo cáo")
    _ = state.press(.down, .down)
    #expect(state.prompt?.field.text == "")
  }

  @Test func theEditorIsAskedForOnlyWhereItMayRun() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("dài")
    #expect(state.press(.control("o")) == [.editText("dài")])
    _ = update(&state, .textEdited("dài hơn\nhai", message: "xong", isGood: true))
    #expect(state.prompt?.field.text == "dài hơn\nhai")
    _ = update(&state, .textEdited(nil, message: "trống", isGood: false))
    #expect(state.prompt?.field.text == "dài hơn\nhai")
    #expect(state.message?.text == "trống")
    state.isRestricted = true
    #expect(state.press(.control("o")).isEmpty)
  }

  @Test func altOutsideALineIsEscAndTheKey() {
    var state = Fixture.open()
    _ = state.press(.character("z"), .alt("f"))
    #expect(state.workspace?.isZoomed == false)
    #expect(state.prompt?.purpose == .filter)
    _ = state.press(.escape)
    _ = state.press(.character("n"))
    _ = state.type("một hai")
    _ = state.press(.alt("b"))
    #expect(state.prompt?.field.cursor == 4)
  }
}
