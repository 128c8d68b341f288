// Sessions in which not everything is allowed: restricted ones, and those of people who may only
// read.

import CellScreen
import PlanModel
import SecretariatUI
import Testing
import Wording

@Suite struct ReadOnlyTests {
  private static let reason = "Chỉ xem được: nhờ chủ kho."

  private func press(_ key: Key, _ state: inout AppState) -> [Effect] {
    update(&state, .input(.key(key)))
  }

  @Test("A10: what adds to a store that may only be read is answered with the reason")
  func addingToAStoreThatMayOnlyBeRead() {
    var state = Fixture.open()
    _ = update(&state, .storeIsReadOnly(reason: Self.reason))
    #expect(state.message?.text == Self.reason)
    _ = press(.character("0"), &state)
    #expect(state.message == nil)
    for key in ["i", "Y"] as [Character] {
      #expect(press(.character(key), &state).isEmpty)
      #expect(state.message?.text == Self.reason, "\(key)")
      #expect(state.overlays.isEmpty)
    }
  }

  @Test("A10: every key of a review that may only be read is answered with the reason")
  func aReviewThatMayOnlyBeRead() {
    var state = Fixture.open()
    let opened = OpenedReview(
      id: ReviewFixture.id, review: ReviewFixture.review, readOnlyReason: Self.reason)
    _ = update(&state, .reviewOpened(opened))
    let before = state.review
    for key in " xeAWSdasJc<>tuU" {
      #expect(press(.character(key), &state).isEmpty, "\(key)")
      #expect(state.message?.text == Self.reason, "\(key)")
    }
    #expect(state.review == before)
    // An office that learns names meanwhile saves nothing in it.
    #expect(update(&state, .officeLoaded(Fixture.office)).isEmpty)
    // Looking is free.
    _ = press(.character("F"), &state)
    #expect(state.message?.text != Self.reason)
  }

  @Test("A10: what was meant for an input line that is refused acts as no command")
  func lettersForARefusedLine() {
    var state = Fixture.open()
    _ = update(&state, .planLost(Fixture.planID, reason: Self.reason))
    let before = state.workspace
    for key in "n" + "xong hồ sơ q0Y?:" {
      #expect(press(.character(key), &state).isEmpty, "\(key)")
      #expect(state.message?.text == Self.reason, "\(key)")
      #expect(state.overlays.isEmpty && state.view == .plan, "\(key)")
      state.moment.milliseconds += 400
    }
    #expect(state.workspace?.focus == before?.focus)
    // After a pause, and behind any other key, a letter is a command again.
    state.moment.milliseconds += 1_000
    _ = press(.character("?"), &state)
    #expect(!state.overlays.isEmpty)
    _ = press(.escape, &state)
    _ = press(.character("n"), &state)
    _ = press(.down, &state)
    _ = press(.character("?"), &state)
    #expect(!state.overlays.isEmpty)
  }

  @Test("D12: a restricted session asks for no file and goes to no shell")
  func aRestrictedSession() {
    var state = Fixture.open()
    state.isRestricted = true
    let words = Wording(.vietnamese)
    #expect(press(.control("z"), &state).isEmpty)
    #expect(state.message?.text == words(PeopleText.notInRestricted))
    _ = press(.character("0"), &state)
    let hint = "i " + words.name(of: .importDocument)
    #expect(!view(state).dump().contains(hint))
    #expect(press(.character("i"), &state).isEmpty)
    #expect(state.overlays.isEmpty)
    #expect(state.message?.text == words(PeopleText.notInRestricted))
    state.isRestricted = false
    state.message = nil
    #expect(view(state).dump().contains(hint))
  }
}
