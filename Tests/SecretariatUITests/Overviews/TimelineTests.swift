// View 4: moving in time and among the deadlines.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct TimelineTests {
  private func open(rows: Int = 24, columns: Int = 80) -> AppState {
    var state = Fixture.open(rows: rows, columns: columns)
    _ = state.press(.character("4"))
    return state
  }

  private func lines(_ state: AppState) -> [Substring] {
    view(state).dump().split(separator: "\n").prefix(state.size.rows).map { $0 }
  }

  private func line(_ state: AppState, _ words: String) -> String {
    lines(state).dropFirst().first { $0.contains(words) }.map(String.init) ?? ""
  }

  @Test func whatHasPassedUndoneIsSaidFirst() {
    let state = open()
    #expect(lines(state)[1].contains("! 1 hạn đã qua chưa xong"))
    #expect(lines(state)[1].contains("hạn tới: 12/06, còn 2 ngày"))
    #expect(line(state, "Đăng ký danh").contains("!2/3"))
  }

  @Test func theCursorOpensOnTheNextDeadline() {
    let state = open()
    #expect(line(state, "> ").contains("sơ kết"))
  }

  @Test func enterGoesToTheTaskOfTheDeadlineOrToThePhase() {
    var state = open()
    _ = state.press(.enter)
    #expect(state.view == .plan)
    #expect(state.selectedID.hasPrefix("t3/"))
    _ = state.press(.character("4"), .up, .up, .up, .enter)
    #expect(state.view == .plan)
    #expect(state.workspace?.chosenPhase?.name == "Đợt 1")
  }

  @Test func zoomingKeepsTodayInItsPlace() {
    var state = open()
    func todayColumn() -> Int? {
      let row = lines(state)[4]
      return row.firstIndex(of: "│").map { row.distance(from: row.startIndex, to: $0) }
    }
    let before = known(todayColumn())
    _ = state.press(.character("+"))
    #expect(lines(state)[1].contains("chia theo tuần"))
    #expect(abs(known(todayColumn()) - before) <= 1)
    _ = state.press(.character("-"), .character("-"))
    #expect(lines(state)[1].contains("chia theo quý"))
  }

  @Test func scrollingInTimeComesBackWithHome() {
    var state = open()
    let before = lines(state)[2]
    _ = state.press(.right, .right)
    #expect(lines(state)[2] != before)
    _ = state.press(.home)
    #expect(lines(state)[2] == before)
    #expect(line(state, "> ").contains("sơ kết"))
  }

  @Test func aNarrowScreenTellsTheSameInFigures() {
    let state = open(rows: 15, columns: 50)
    #expect(line(state, "Đợt 1").contains("còn 20 ngày"))
    #expect(line(state, "Đăng ký").contains("trễ 130 ngày"))
  }

  @Test func othersWorkKeepsTheCursorOnItsLine() {
    var state = open()
    _ = state.press(.down)
    #expect(line(state, "> ").contains("tổng kết"))
    let change = Change.postponement(
      known(UnitTaskID("t3/vp")), Edit(old: nil, new: Fixture.day(2026, 6, 11)))
    let record = Fixture.record(7, Fixture.step(.deadline, [change], by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [record]))
    #expect(line(state, "> ").contains("tổng kết"))
  }

  /// Without colour and without blocks the figures say all.
  @Test func inASCIIBarsAreMadeOfLetters() {
    var state = open(rows: 40, columns: 120)
    state.glyphs = .ascii
    let phase = line(state, "Đợt 1")
    #expect(phase.contains("["))
    #expect(phase.contains("]"))
    #expect(phase.contains("%"))
    #expect(!phase.contains("█"))
    #expect(PhaseBar.text(percent: 50, columns: 12) == "[====>     ]")
    #expect(PhaseBar.text(percent: 0, columns: 6) == "[    ]")
    #expect(PhaseBar.text(percent: 100, columns: 6) == "[====]")
  }
}
