// Input lines, the command line and the help: what is typed, pasted, kept and brought back.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct InputLineTests {
  @Test func aKeptDraftComesBack() {
    var state = Fixture.open()
    let key = DraftKey(plan: Fixture.planID, line: "note t1/ttud")
    #expect(state.press(.character("n")) == [.loadDraft(key)])
    _ = update(&state, .draftLoaded(key, text: "viết dở"))
    #expect(state.prompt?.field.text == "viết dở")
    let effects = state.press(.enter)
    #expect(effects.first == .keepDraft(key, text: ""))
  }

  @Test func aKeptDraftDoesNotTakeThePlaceOfWhatIsTyped() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("mới")
    let key = DraftKey(plan: Fixture.planID, line: "note t1/ttud")
    _ = update(&state, .draftLoaded(key, text: "viết dở"))
    #expect(state.prompt?.field.text == "mới")
  }

  @Test func aKeptDraftOfAnotherPlanStaysThere() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    let other = DraftKey(plan: known(PlanID("2025-kh-skhcn")), line: "note t1/ttud")
    _ = update(&state, .draftLoaded(other, text: "của kế hoạch khác"))
    #expect(state.prompt?.field.text == "")
  }

  @Test func anUnfinishedNoteIsHandedOverWhenTheLineIsCut() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("đang viết")
    let effects = update(&state, .input(.terminated(.hangUp)))
    #expect(
      effects == [
        .keepDraft(DraftKey(plan: Fixture.planID, line: "note t1/ttud"), text: "đang viết"), .quit,
      ])
  }

  @Test func aNoteThatCouldNotBeSavedComesBack() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("quan trọng")
    _ = state.press([.enter], answering: false)
    _ = update(
      &state,
      .commitFailed(Fixture.planID, step: 1, message: "hết chỗ đĩa.", readOnlyReason: nil))
    #expect(state.message?.text.contains("hết chỗ đĩa") == true)
    _ = state.press(.character("n"))
    #expect(state.prompt?.field.text == "quan trọng")
  }

  @Test func anotherPlanClosesTheLineOfTheOneBefore() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("dở dang")
    var other = Fixture.opened
    other.plan = Plan(id: known(PlanID("2025-kh-skhcn")))
    _ = update(&state, .planOpened(other))
    #expect(state.overlays.isEmpty)
    #expect(state.drafts.keys.map(\.plan) == [Fixture.planID])
  }

  @Test func aPasteOutsideAnInputLineDoesNothing() {
    var state = Fixture.open()
    let effects = update(&state, .input(.paste("dddd ppp")))
    #expect(effects.isEmpty)
    #expect(state.message?.text == state.words(.pasteIgnored))
    _ = state.press(.character("n"))
    _ = update(&state, .input(.paste("một\nhai")))
    #expect(state.prompt?.field.text == "một\nhai")
  }

  @Test func anInputMethodsBurstComesOutWhole() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("viet")
    _ = state.press(.backspace, .backspace, .character("ệ"), .character("t"))
    _ = state.press(.character("n"), .character("a"), .character("\u{0302}"))
    #expect(state.prompt?.field.text == "việtnâ")
    #expect(state.prompt?.field.letters.count == 6)
  }

  @Test func theCommandLineTakesNamesOfBothLanguages() {
    var state = Fixture.open()
    for line in ["tiến độ 5", "tien do 6", "progress 7"] {
      _ = state.press(.character(":"))
      _ = state.type(line)
      _ = state.press(.enter)
      let amount = known(Int(String(known(line.last))))
      #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(amount))), "\(line)")
    }
  }

  @Test func anUnknownCommandStaysInItsLine() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("bay lên trời")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("bay lên trời") == true)
  }

  @Test func aKeyIsACommandLineToo() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("p 7")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(7))))
    _ = state.press(.character(":"))
    _ = state.type("q")
    #expect(state.press(.enter) == [.quit])
  }

  @Test func helpRunsWhatIsChosen() {
    var state = Fixture.open()
    _ = state.press(.character("?"))
    _ = state.type("danh dau xong")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
  }
}
