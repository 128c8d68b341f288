// Several rows at once: marks stay with their rows, a verb acts on all of them as one step, and one
// undo takes it back.

import CellScreen
import PlanModel
import TestSupport
import Testing
import VietnameseText
import Wording

@testable import SecretariatUI

@Suite struct MarkTests {
  private func marked(_ state: AppState) -> [String] {
    (state.workspace?.marks ?? []).map(\.description).sorted()
  }

  /// The three unit tasks of the interim report, marked.
  private func open(rows: Int = 40, columns: Int = 120) -> AppState {
    var state = Fixture.open(rows: rows, columns: columns)
    _ = state.press(.character(":"))
    _ = state.type("lọc t3 hạn:tháng-này")
    _ = state.press(.enter, .home)
    return state
  }

  @Test func vMarksAndGoesOnAndTheFrameCounts() {
    var state = open()
    _ = state.press(.character("v"), .character("v"))
    #expect(marked(state) == ["t3/qlkh", "t3/vp"])
    #expect(state.selectedID == "t3/ttud")
    let screen = view(state).dump()
    #expect(screen.contains("đã chọn 2"))
    #expect(screen.contains("+[ ]"))
    _ = state.press(.up, .character("v"))
    #expect(marked(state) == ["t3/vp"])
  }

  @Test func aRangeGoesFromTheLastMarkToTheCursor() {
    var state = open()
    _ = state.press(.character("v"), .down, .character("V"))
    #expect(marked(state) == ["t3/qlkh", "t3/ttud", "t3/vp"])
    _ = state.press(.escape)
    #expect(marked(state).isEmpty)
    #expect(state.workspace?.filter != nil)
  }

  @Test func marksSurviveFilterSortAndOthersWork() {
    var state = open()
    _ = state.press(.character("v"), .character("v"), .character(":"))
    _ = state.type("lọc đơn-vị:ttud")
    _ = state.press(.enter, .character("s"), .character("s"))
    let other = Fixture.record(
      70,
      Fixture.step(
        .tick,
        [.state(known(UnitTaskID("t3/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))],
        by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [other]))
    #expect(marked(state) == ["t3/qlkh", "t3/vp"])
  }

  @Test func whatIsMarkedAndNotShownIsTold() {
    var state = open()
    _ = state.press(.character("v"), .character("v"), .character(":"))
    _ = state.type("lọc đơn-vị:vp")
    _ = state.press(.enter)
    #expect(view(state).dump().contains("đã chọn 2, 1 không hiện"))
    _ = state.press(.character("3"))
    #expect(view(state).dump().contains("đã chọn 2"))
    _ = state.press(.character("5"))
    #expect(view(state).dump().contains("đã chọn 2"))
  }

  @Test func spaceDoesAllInOneStepAndOneUndoTakesItBack() {
    var state = open()
    _ = state.press(.character(":"))
    _ = state.type("chọn hết")
    _ = state.press(.enter)
    let steps = state.press(.character(" ")).steps
    #expect(steps.count == 1)
    #expect(steps.first?.changes.count == 3)
    #expect(state.message?.text == "3 việc: đánh dấu xong")
    #expect(marked(state).isEmpty)
    #expect(state.state(of: "t3/qlkh") == .done(on: Fixture.today))
    _ = state.press(.character("u"))
    for id in ["t3/vp", "t3/qlkh", "t3/ttud"] { #expect(state.state(of: id) == .todo) }
    #expect(state.message?.text.contains("3 việc") == true)
  }

  @Test func spaceTakesTheMarkOffOnlyWhenAllAreDone() {
    var state = open()
    _ = state.press(.character(" "), .character("v"), .character("v"), .character("v"))
    let first = state.press(.character(" ")).steps
    #expect(first.map(\.label) == [.tick])
    #expect(first.first?.changes.count == 2)
    _ = state.press(.character(":"))
    _ = state.type("chọn hết")
    _ = state.press(.enter)
    #expect(state.press(.character(" ")).steps.map(\.label) == [.untick])
    #expect(state.state(of: "t3/vp") == .todo)
  }

  @Test func manyReceiptsAreOneAnswer() {
    var state = open()
    _ = state.press(.character("v"), .character("v"), .character("r"))
    #expect(view(state).dump().contains("2 việc – Ngày nhận, số đến:"))
    _ = state.type("5/6 214")
    let steps = state.press(.enter).steps
    #expect(steps.count == 1)
    #expect(state.state(of: "t3/vp") == .done(on: Fixture.day(2026, 6, 5)))
    #expect(state.state(of: "t3/qlkh") == .done(on: Fixture.day(2026, 6, 5)))
    #expect(
      state.workspace?.plan.record(of: known(UnitTaskID("t3/qlkh"))).entries.last?.evidence
        == "214")
  }

  @Test func aWrongAnswerForManyStaysInItsLine() {
    var state = open()
    _ = state.press(.character("v"), .character("v"), .character("d"))
    _ = state.type("40/13")
    #expect(state.press(.enter).steps.isEmpty)
    #expect(state.prompt?.problem?.contains("40/13") == true)
    _ = state.press(.escape)
    #expect(marked(state).count == 2)
  }

  @Test func whatSomeCannotTakeIsTold() {
    var state = Fixture.open(rows: 40, columns: 120)
    // t1 counts 12 items, t2 counts none.
    _ = state.press(.home, .character("v"), .down, .character("v"), .character("p"))
    _ = state.type("3/10")
    let steps = state.press(.enter).steps
    #expect(steps.first?.changes.allSatisfy { $0.unitTask?.task == TaskID(2) } == true)
    #expect(state.message?.text.contains("1 việc không ghi được") == true)
  }

  @Test func plusAndMinusStepAll() {
    var state = open()
    _ = state.press(.character("v"), .character("v"), .character("+"))
    #expect(state.state(of: "t3/vp") == .doing(.percent(5)))
    #expect(state.state(of: "t3/qlkh") == .doing(.percent(5)))
  }

  @Test func theDayForAllIsForOneTask() {
    var state = Fixture.open()
    _ = state.press(.home, .character("v"), .character("v"), .character("D"))
    #expect(state.overlays.isEmpty)
    #expect(state.message?.text.contains("một nhiệm vụ") == true)
  }

  @Test func aKeyThatMeetsAColleaguesChangeOfAMarkedRowIsRefused() {
    var state = open()
    _ = state.press(.character("v"), .character("v"))
    let other = Fixture.record(
      70,
      Fixture.step(
        .tick,
        [.state(known(UnitTaskID("t3/vp")), Edit(old: .todo, new: .done(on: Fixture.today)))],
        by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [other]))
    #expect(state.press(.character(" ")).steps.isEmpty)
    #expect(state.message?.text.contains("vt2") == true)
    #expect(marked(state).count == 2)
  }

  // MARK: Repeat

  @Test func theDotDoesTheLastThingAgain() {
    var state = open()
    _ = state.press(.character("."))
    #expect(state.message?.text.contains("Chưa có thao tác") == true)
    _ = state.press(.character("r"))
    _ = state.type("5/6 214")
    _ = state.press(.enter, .down)
    let steps = state.press(.character(".")).steps
    #expect(steps.count == 1)
    #expect(state.state(of: "t3/qlkh") == .done(on: Fixture.day(2026, 6, 5)))
    #expect(state.overlays.isEmpty)
    _ = state.press(.down, .character(" "), .up, .up, .character("."))
    // What was a tick stays one: a row that is done already is not undone by it.
    #expect(state.state(of: "t3/vp") == .done(on: Fixture.day(2026, 6, 5)))
  }

  // MARK: Copy

  @Test func yCopiesTheRowAndAllMarkedAsATable() {
    var state = open()
    let one = state.press(.character("y"))
    #expect(
      one == [
        .copy(
          "t3/vp – Văn phòng Sở – (sơ kết) Gửi báo cáo bằng văn bản về Hội đồng qua Văn phòng Sở"
            + " – 12/06/2026 – chưa làm, ~ còn 2 ngày")
      ])
    _ = state.press(.character("v"), .character("v"))
    guard case .copy(let table)? = state.press(.character("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    let lines = table.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 5 })
    #expect(marked(state).count == 2)
  }

  @Test func inTheReaderTheLineIsCopiedWithItsPlace() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    let effects = state.press(.character("y"))
    #expect(
      effects == [
        .copy(
          "“- Đăng ký danh hiệu thi đua của tập thể và cá nhân trong đơn vị, xong trước ngày "
            + "31/01/2026.” (12/KH-SKHCN, mục III.1, dòng 11)")
      ])
  }

  @Test func theEvidenceIsShownAndCopied() {
    var state = open()
    _ = state.press(.character("E"))
    #expect(state.message?.text.contains("chưa có minh chứng") == true)
    _ = state.press(.character("r"))
    _ = state.type("5/6 BC 31")
    _ = state.press(.enter)
    #expect(state.press(.character("E")) == [.copy("BC 31")])
    #expect(state.message?.text.contains("BC 31") == true)
  }

  @Test func aRangeIsForTheListAndAllMeansAllShown() {
    var state = Fixture.open()
    _ = state.press(.character("3"), .character("v"), .character("V"))
    #expect(state.workspace?.marks.count == 1)
    #expect(state.message?.text == state.words(MarkText.rangeInListOnly))
    _ = state.press(.escape, .character(":"))
    _ = state.type("chọn hết")
    _ = state.press(.enter)
    let owed = state.matrix.matrix?.total.owed ?? 0
    let marked = state.workspace?.marks.count ?? 0
    #expect(marked > 0 && marked < state.workspace?.table.rows.count ?? 0 && marked >= owed)
  }

  @Test func theNameOfAFilterIsAFilterInItsLineToo() {
    var named = Fixture.open()
    _ = named.press(.character("f"))
    _ = named.type("quá hạn")
    _ = named.press(.enter)
    var typed = Fixture.open()
    _ = typed.press(.character("f"))
    _ = typed.type("trạng-thái:quá-hạn")
    _ = typed.press(.enter)
    #expect(named.workspace?.shown == typed.workspace?.shown)
    #expect(named.workspace?.shown.isEmpty == false)
  }
}
