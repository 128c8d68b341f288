// What two people set at once: the mark, both values with their authors, and the keys that choose.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct ContestTests {
  private static let id = known(UnitTaskID("t1/ttud"))

  /// Thu ticked it, Nam exempted it, neither having seen the other's step.
  private func contested(
    _ more: [Change] = [], _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    var state = Fixture.open(language, rows: rows, columns: columns)
    let steps: [(String, [Change])] = [
      ("thu", [.state(Self.id, Edit(old: .todo, new: .done(on: Fixture.today)))]),
      ("nam", [.state(Self.id, Edit(old: .todo, new: .exempt(reason: "đi vắng")))] + more),
    ]
    let records = steps.enumerated().map { place, step in
      Fixture.record(
        50 + place, Fixture.step(.edit, step.1, by: step.0), writer: "so.\(step.0)")
    }
    _ = update(&state, .othersWrote(Fixture.planID, records: records))
    return state
  }

  private func text(_ state: AppState) -> String { view(state).dump() }

  @Test("B10: both values are shown with their authors, the row is marked")
  func bothValuesAreShown() {
    let state = contested()
    let screen = text(state)
    #expect(screen.contains("≠ Đăng tin"))
    let words = ContestWords(state.words, state.workspace!.plan, year: 2026)
    let line = words.fields(of: Self.id).map(words.line).joined()
    #expect(line.hasPrefix("≠ tình trạng – 2 giá trị: "))
    #expect(line.contains("của nam (") && line.contains("của thu ("))
    #expect(line.contains("đi vắng"))
    #expect(screen.contains("2 giá trị"))
    let english = text(contested([], .english))
    #expect(english.contains("2 values"))
  }

  @Test("B10: one key takes the other value; it is a step and can be taken back")
  func oneKeyTakesTheOther() {
    var state = contested()
    let effects = state.press(.character("c"))
    #expect(effects.steps.count == 1)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.workspace?.plan.isContested(Self.id) == false)
    #expect(state.message?.text.contains("Đã lấy giá trị kia") == true)
    _ = state.press(.character("u"))
    #expect(state.state(of: "t1/ttud") == .exempt(reason: "đi vắng"))
  }

  @Test func oneKeyKeepsWhatIsShown() {
    var state = contested()
    _ = state.press(.character("C"))
    #expect(state.state(of: "t1/ttud") == .exempt(reason: "đi vắng"))
    #expect(state.workspace?.plan.isContested(Self.id) == false)
    _ = state.press(.character("c"))
    #expect(state.message?.text == "Ở đây không có gì được sửa cùng lúc ở hai nơi (dấu ≠)")
  }

  @Test func whereThereAreMoreValuesOneIsChosenFromAList() throws {
    var state = contested([.postponement(Self.id, Edit(old: nil, new: Fixture.today))])
    let other = Fixture.record(
      60,
      Fixture.step(
        .deadline,
        [.postponement(Self.id, Edit(old: nil, new: Fixture.today.advanced(by: 3)))], by: "an"),
      writer: "so.an")
    _ = update(&state, .othersWrote(Fixture.planID, records: [other]))
    _ = state.press(.character("c"))
    let prompt = try #require(state.prompt)
    #expect(state.choices(for: prompt).map(\.name) == ["1 tình trạng", "2 hạn riêng"])
    _ = state.type("7")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("7") == true)
    _ = state.press(.backspace)
    _ = state.type("2")
    _ = state.press(.enter)
    #expect(state.workspace?.plan.record(of: Self.id).postponedTo == Fixture.today)
    // The other field waits for its own decision.
    #expect(state.workspace?.plan.record(of: Self.id).otherStates.count == 1)
    #expect(state.workspace?.plan.record(of: Self.id).otherDays.isEmpty == true)
  }

  @Test func aTaskWhoseWordsWereSetByTwoIsMarkedAndSettled() throws {
    var state = Fixture.open()
    let old = try #require(state.workspace?.plan.tasks[TaskID(1)])
    let records = ["Lời của Thu", "Lời của Nam"].enumerated().map { place, words in
      var new = old
      new.words = words
      return Fixture.record(
        50 + place, Fixture.step(.edit, [.task(Edit(old: old, new: new))], by: "người \(place)"),
        writer: "so.\(place)")
    }
    _ = update(&state, .othersWrote(Fixture.planID, records: records))
    #expect(text(state).contains("≠ Lời của Nam"))
    _ = state.press(.character("c"))
    #expect(state.workspace?.plan.tasks[TaskID(1)]?.words == "Lời của Thu")
    #expect(state.workspace?.plan.contests.isEmpty == true)
  }

  @Test func whatIsContestedCanBeFilteredFor() {
    var state = contested()
    for _ in 0..<4 { _ = state.press(.character("F")) }
    #expect(state.workspace?.quickFilter == .contested)
    #expect(state.workspace?.shown.count == 1)
    #expect(state.selectedID == "t1/ttud")
    _ = state.press(.character("F"))
    #expect(state.workspace?.quickFilter == .all)
    var plain = Fixture.open()
    for _ in 0..<4 { _ = plain.press(.character("F")) }
    #expect(plain.workspace?.quickFilter == .all)
  }
}
