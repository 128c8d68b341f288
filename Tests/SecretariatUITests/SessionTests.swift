// What the session does by itself: hides, leaves, keeps what is typed, and keeps apart what was
// typed and what was pasted.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct SessionTests {
  private static let noteKey = DraftKey(plan: Fixture.planID, line: "note t1/ttud")

  // MARK: Locking

  @Test(
    "E3: a locked screen shows whose session it is and nothing else, at any size",
    arguments: [(1, 1), (5, 20), (15, 50), (24, 80), (40, 120)])
  func locked(rows: Int, columns: Int) {
    for language in Language.allCases {
      var state = Fixture.open(language, rows: rows, columns: columns)
      _ = state.press(.character("n"))
      _ = state.type("riêng")
      _ = update(&state, .idle(.locked))
      let canvas = view(state)
      let shown = (0..<rows).map { canvas.text(row: $0).filter { !$0.isWhitespace } }.joined()
      let sentence = state.words(.locked("vt1")).filter { !$0.isWhitespace }
      #expect(sentence.contains(shown))
      if columns >= 50 { #expect(shown == sentence) }
    }
  }

  @Test("E3: on a locked screen a key only unlocks; the place and the message stay")
  func unlocked() {
    var state = Fixture.open()
    _ = state.press(.down, .character(" "))
    let before = view(state)
    _ = update(&state, .idle(.locked))
    #expect(view(state) != before)
    for event in [InputEvent.key(.character(" ")), .paste("x q"), .key(.control("c"))] {
      _ = update(&state, .idle(.locked))
      #expect(update(&state, .input(event)).isEmpty)
      #expect(view(state) == before)
    }
  }

  @Test("E3: while the screen is locked others' work is taken in and nothing is drawn")
  func othersWhileLocked() {
    var state = Fixture.open()
    _ = update(&state, .idle(.locked))
    let before = view(state)
    let id = known(UnitTaskID("t3/vp"))
    let batch = Fixture.step(.tick, [.state(id, Edit(old: .todo, new: .done(on: Fixture.today)))])
    _ = update(
      &state, .othersWrote(Fixture.planID, records: [Fixture.record(9, batch, writer: "so.vt2")]))
    state.moment.today = Fixture.day(2026, 6, 11)
    _ = update(&state, .tick)
    #expect(view(state) == before)
    #expect(state.state(of: "t3/vp") == .done(on: Fixture.today))
  }

  @Test("E3: leaving and a cut line keep what was being written, locked or not")
  func leaving() {
    for last in [Event.idle(.left), .input(.terminated(.hangUp))] {
      var state = Fixture.open()
      _ = state.press(.character("n"))
      _ = state.type("dở")
      _ = update(&state, .idle(.locked))
      #expect(update(&state, last) == [.keepDraft(Self.noteKey, text: "dở"), .quit])
    }
  }

  // MARK: Drafts

  @Test("E1: typing that rests is kept once; two hundred letters are kept at once")
  func drafting() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    #expect(!state.hasUnkeptDraft)
    _ = state.type("một")
    #expect(state.hasUnkeptDraft)
    #expect(update(&state, .typingPaused) == [.keepDraft(Self.noteKey, text: "một")])
    #expect(update(&state, .typingPaused).isEmpty)
    let long = String(repeating: "a", count: 199)
    #expect(state.type(long).isEmpty)
    #expect(state.type("b") == [.keepDraft(Self.noteKey, text: "một" + long + "b")])
    #expect(!state.hasUnkeptDraft)
  }

  @Test func aTextThatIsDeletedOrSentIsForgotten() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("x")
    _ = update(&state, .typingPaused)
    _ = state.press(.backspace)
    #expect(update(&state, .typingPaused) == [.keepDraft(Self.noteKey, text: "")])
    _ = state.type("gửi")
    #expect(state.press(.enter).first == .keepDraft(Self.noteKey, text: ""))
    #expect(update(&state, .input(.terminated(.hangUp))) == [.quit])
  }

  @Test("E1: in a review what was left unfinished takes the place of what stands there")
  func reviewDraft() {
    var state = ReviewFixture.open()
    _ = state.press(.character("g"), .character("e"))
    let key = DraftKey(review: ReviewFixture.id, line: known(state.prompt?.purpose.draftKey))
    _ = update(&state, .draftLoaded(key, text: "viết dở"))
    #expect(state.prompt?.field.text == "viết dở")
    _ = state.type("!")
    #expect(update(&state, .typingPaused) == [.keepDraft(key, text: "viết dở!")])
  }

  // MARK: Steps that wait for a lock

  @Test("B3: a step that meets a lock stays told until it is tried again or dropped")
  func stalled() {
    var state = Fixture.open()
    _ = state.press([.character("n")])
    _ = state.type("quan trọng")
    let sent = state.press([.enter], answering: false).steps
    _ = update(&state, .commitStalled(Fixture.planID, step: 1, reason: "KHÓA bởi ai đó."))
    _ = state.press(.down, .up)
    #expect(view(state).dump().contains("KHÓA bởi ai đó.") && view(state).dump().contains("Ctrl-R"))
    let again = state.press([.control("r")], answering: false)
    #expect(again.steps == sent)
    _ = update(&state, .commitStalled(Fixture.planID, step: 1, reason: "KHÓA bởi ai đó."))
    #expect(state.press(.control("x")).isEmpty)
    #expect(!view(state).dump().contains("KHÓA"))
    _ = state.press(.character("n"))
    #expect(state.prompt?.field.text == "quan trọng")
  }

  @Test func nothingWaitsMostly() {
    var state = Fixture.open()
    #expect(state.press(.control("r"), .control("x")).isEmpty)
    #expect(state.message?.text == state.words(.nothingStalled))
  }

  // MARK: Bursts

  /// What is handled of reads that come at the given moments.
  private func handled(
    _ reads: [(Int, [InputEvent])], takesText: Bool = false
  ) -> [InputEvent] {
    var burst = TypedBurst()
    var events: [InputEvent] = []
    for (now, read) in reads {
      burst.begin(at: now)
      var rest = read[...]
      while !rest.isEmpty {
        let isOpen = takesText || events.contains { $0 == .key(.character(":")) }
        let next = burst.next(of: rest, takesText: isOpen, now: now)
        events.append(next.event)
        rest = rest.dropFirst(next.count)
      }
    }
    return events
  }

  private func keys(_ text: String) -> [InputEvent] {
    text.map { .key($0 == "\n" ? .enter : .character($0)) }
  }

  @Test("E12: more letters at once than anybody types are a paste, and its tail belongs to it")
  func burst() {
    let text = "xong q W và gửi báo cáo\nq x"
    #expect(handled([(0, keys(text)), (50, keys("q\n"))]) == [.paste(text), .paste("q\n")])
    #expect(handled([(0, keys(text)), (500, keys("q"))]) == [.paste(text), .key(.character("q"))])
  }

  @Test func typingAheadAHeldKeyAndAnInputMethodAreKeys() {
    let ahead = keys("jjj nxong nhé")
    #expect(handled([(0, ahead)]) == ahead)
    let held = Array(repeating: InputEvent.key(.character("j")), count: 300)
    #expect(handled([(0, held)]) == held)
    let method: [InputEvent] = [.key(.backspace), .key(.backspace)] + keys("ường")
    #expect(handled([(0, method)], takesText: true) == method)
  }

  @Test func inAnInputLineOnlyTheLastEnterIsPressed() {
    let text = "dòng một dài hơn\nvà dòng hai nữa"
    #expect(
      handled([(0, keys(text + "\n"))], takesText: true) == [.paste(text), .key(.enter)])
  }

  @Test func aCommandLineTypedAheadOpensAndWaits() {
    let line = "import /home/a/kế hoạch.docx"
    #expect(
      handled([(0, keys(":" + line + "\n"))]) == [.key(.character(":")), .paste(line + "\n")])
  }
}
