// Search and filter in the three views.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct FindingTests {
  @Test func searchingWithoutDiacriticsFindsAndEscComesBack() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("khoi cong")
    #expect(state.selectedID == "t4/chua-giao")
    _ = state.press(.escape)
    #expect(state.selectedID == "t1/ttud")
    #expect(state.workspace?.search == nil)
  }

  @Test func searchingInDecomposedLettersFindsTheSame() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("kho\u{031B}\u{0309}i co\u{0302}ng")
    #expect(state.selectedID == "t4/chua-giao")
  }

  @Test func nSearchesOnWhileASearchIsOnAndIsANoteOtherwise() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("bao cao")
    _ = state.press(.enter, .character("n"))
    #expect(state.selectedID == "t3/qlkh")
    _ = state.press(.character("N"))
    #expect(state.selectedID == "t3/vp")
    _ = state.press(.escape, .character("n"))
    #expect(state.prompt?.purpose == .note(known(UnitTaskID("t3/vp"))))
  }

  @Test func actingOnATaskEndsTheSearchSoThatNIsANoteAgain() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("bao cao")
    _ = state.press(.enter, .character(" "), .character("n"))
    #expect(state.prompt?.purpose == .note(known(UnitTaskID("t3/vp"))))
  }

  @Test func theOnlyMatchEndsTheSearch() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("khoi cong")
    _ = state.press(.enter)
    #expect(state.workspace?.search == nil)
    #expect(state.selectedID == "t4/chua-giao")
  }

  @Test func theRegisterIsSearched() {
    var state = Fixture.open()
    _ = state.press(.character("0"), .character("/"))
    _ = state.type("khong co")
    _ = state.press(.enter)
    #expect(state.prompt?.problem != nil)
  }

  @Test func theRegisterSaysWhatIsSearchedForAndWhere() {
    var state = Fixture.open()
    _ = state.press(.character("0"), .character("/"))
    _ = state.type("phong trao")
    #expect(view(state).dump().contains("tìm “phong trao” 1/1"))
  }

  @Test func everyFilterIsReachedAndSaysItsName() {
    var state = Fixture.open()
    var counts: [Int] = []
    for _ in 0..<4 {
      counts.append(state.workspace?.shown.count ?? -1)
      _ = state.press(.character("F"))
    }
    #expect(counts == [11, 9, 1, 3])
  }
}
