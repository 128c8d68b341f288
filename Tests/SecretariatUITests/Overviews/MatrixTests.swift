// View 3: what the keys do in the matrix, and what stays under the cursor.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct MatrixTests {
  /// The matrix, opened from the first task of view 1, which is no report.
  private func open(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    var state = Fixture.open(language, rows: rows, columns: columns)
    _ = state.press(.character("3"))
    return state
  }

  private func lines(_ state: AppState) -> [Substring] {
    view(state).dump().split(separator: "\n").prefix(state.size.rows).map { $0 }
  }

  private func line(_ state: AppState, _ words: String) -> String {
    lines(state).first { $0.contains(words) }.map(String.init) ?? ""
  }

  @Test func oneKeyTellsWhoHasNotSentTheReport() {
    let state = open()
    #expect(state.view == .matrix)
    #expect(lines(state)[1].contains("Chưa gửi: 7, ! quá hạn: 1"))
    // The column with what is overdue, and the unit that owes it.
    #expect(line(state, "TTUD – ").contains("trễ 130 ngày"))
    #expect(lines(state).contains { $0.hasPrefix("> TTUD") && $0.contains("! trễ 130 ngày") })
    #expect(lines(state).contains { $0.contains("VP") && $0.contains("[x]") })
  }

  @Test func theCursorOpensOnTheReportThatIsSelectedInViewOne() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("tổng kết")
    _ = state.press(.enter)
    let chosen = state.selectedID
    #expect(chosen.hasPrefix("t3.2/"))
    _ = state.press(.character("3"))
    _ = state.press(.enter)
    #expect(state.view == .plan)
    #expect(state.selectedID == chosen)
  }

  @Test func spaceTicksTheCellAndTheRowsStayInTheirOrder() {
    var state = open()
    let before = lines(state).filter { $0.contains("[x]") || $0.contains("!") }.count
    #expect(before > 0)
    let effects = state.press(.character(" "))
    #expect(effects.steps.count == 1)
    #expect(state.state(of: "t2/ttud") == .done(on: Fixture.today))
    // It is worst no longer, and stays where it was ticked.
    #expect(lines(state).contains { $0.hasPrefix("> TTUD") && $0.contains("[x] muộn 130 ngày") })
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/ttud") == .todo)
  }

  @Test func theOrderChangesByKeyAndKeepsTheUnit() {
    var state = open()
    _ = state.press(.character("s"))
    #expect(lines(state)[1].contains("theo cơ quan"))
    #expect(lines(state).contains { $0.hasPrefix("> TTUD") })
    let names = lines(state).filter { $0.contains("/3") || $0.contains("/4") }
    #expect(!names.isEmpty)
    _ = state.press(.character("s"))
    #expect(state.matrix.order == .name)
    _ = state.press(.character("S"))
    #expect(state.matrix.order == .office)
  }

  @Test func tabShowsAllTasksAndBack() {
    var state = open()
    #expect(state.matrix.matrix?.columns.count == 3)
    _ = state.press(.tab)
    #expect(state.matrix.matrix?.columns.count == 5)
    #expect(lines(state)[1].contains("mọi nhiệm vụ"))
    _ = state.press(.tab)
    #expect(state.matrix.matrix?.columns.count == 3)
  }

  @Test func aVerbOnWhatIsNotOwedSaysSo() {
    var state = open()
    _ = state.press(.tab, .end, .right, .right, .right, .right, .right)
    // The last row is what no unit owes; the last column is its only cell.
    _ = state.press(.left)
    #expect(state.press(.character(" ")).isEmpty)
    #expect(state.message?.text.contains("không giao") == true)
    #expect(state.press(.enter).isEmpty)
    #expect(state.view == .matrix)
  }

  @Test func aSearchFindsAUnitWithoutDiacritics() {
    var state = open()
    _ = state.press(.character("/"))
    _ = state.type("ung dung cong")
    _ = state.press(.enter)
    #expect(lines(state).contains { $0.hasPrefix("> TTUD") })
    _ = state.press(.escape)
    #expect(state.view == .plan)
  }

  @Test func whatOthersDoKeepsTheCursorOnItsCell() {
    var state = open()
    _ = state.press(.down, .right)
    let matrix = known(state.matrix.matrix)
    let unit = matrix.rows[state.matrix.list.selected].id
    let column = matrix.columns[state.matrix.columnList.selected].id
    // A task more, whose column stands before all others, and a receipt.
    let early = PlanTask(
      id: TaskID(9), rank: 1, section: nil, lines: nil, words: "Đăng ký sớm", kind: .registration,
      lead: [Fixture.everyone],
      deadlines: [
        Deadline(number: 1, schedule: .by(.day(Fixture.day(2026, 1, 2))), words: "")
      ])
    let record = Fixture.record(
      7, Fixture.step(.edit, [.task(Edit(old: nil, new: early))], by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [record]))
    let after = known(state.matrix.matrix)
    #expect(after.columns.count == 4)
    #expect(after.rows[state.matrix.list.selected].id == unit)
    #expect(after.columns[state.matrix.columnList.selected].id == column)
  }

  @Test func theAxesAreWorkedOutWhenThePlanChangesAndNotForAKey() {
    var state = open()
    let before = state.matrix.matrix
    _ = state.press(.down, .right, .left, .up)
    #expect(state.matrix.matrix == before)
    _ = state.press(.character(" "))
    #expect(state.matrix.matrix != before)
  }

  @Test func aNarrowScreenTellsTheSelectedColumnInWords() {
    var state = open(rows: 15, columns: 50)
    #expect(line(state, "> TTUD").contains("trễ 130 ngày"))
    let head = lines(state)[2]
    _ = state.press(.right)
    #expect(lines(state)[2] != head)
  }

  @Test func theCursorStandsOnTheSelectedCell() {
    var state = open()
    let first = known(view(state).cursor)
    _ = state.press(.right)
    let second = known(view(state).cursor)
    #expect(second.row == first.row)
    #expect(second.column > first.column)
    #expect(view(state).cell(row: second.row, column: second.column)?.role == .selected)
  }

  @Test func aFilterLeavesTheUnitsAndColumnsThatItFits() {
    var state = open()
    _ = state.press(.character("f"))
    _ = state.type("trang-thai:qua-han")
    _ = state.press(.enter)
    #expect(state.matrix.matrix?.rows.map(\.id.raw) == ["ttud"])
    #expect(state.matrix.matrix?.columns.count == 1)
    #expect(lines(state)[1].contains("lọc: trang-thai:qua-han"))
    // Ticked, it fits no longer, and stays until one comes back.
    _ = state.press(.character(" "))
    #expect(state.matrix.matrix?.rows.map(\.id.raw) == ["ttud"])
    _ = state.press(.escape)
    #expect(state.view == .matrix)
    #expect(state.matrix.matrix?.rows.count == 3)
    _ = state.press(.escape)
    #expect(state.view == .plan)
  }

  @Test func enterAndEscapeComeBackToTheSameCell() {
    var state = open()
    _ = state.press(.down, .right, .enter)
    #expect(state.view == .plan)
    _ = state.press(.escape)
    #expect(state.view == .matrix)
    #expect(state.matrix.list.selected == 1)
    #expect(state.matrix.columnList.selected == 1)
  }

  @Test func choosingBetweenTwoValuesConcernsTheCellAndNotAnotherView() {
    var state = open()
    // In view 1 another unit task is selected.
    let elsewhere = state.selectedID
    #expect(elsewhere != "t2/ttud")
    _ = state.press(.character("c"))
    #expect(state.selectedID == "t2/ttud")
  }

  @Test func theQuickFilterOfAnotherViewIsNotChangedUnseen() {
    var state = open()
    _ = state.press(.character("F"))
    #expect(state.workspace?.quickFilter == .all)
  }

  @Test func aClickSelectsTheCellAndASecondOneOpensIt() {
    var state = open()
    state.usesMouse = true
    let first = known(view(state).cursor)
    _ = state.press(.down, .right)
    let second = known(view(state).cursor)
    func click(_ place: CellPosition) {
      _ = update(&state, .input(.mouse(MouseReport(.press, at: place))))
      _ = update(&state, .input(.mouse(MouseReport(.release, at: place))))
    }
    click(first)
    #expect(state.matrix.list.selected == 0)
    #expect(state.matrix.columnList.selected == 0)
    click(second)
    #expect(view(state).cursor == second)
    click(second)
    #expect(state.view == .plan)
  }

  /// Without colour, in wide cells, in narrow ones and in words.
  @Test(arguments: [50, 80, 120, 200], [false, true])
  func everyStateHasALookOfItsOwnWithoutColour(_ columns: Int, _ isPlain: Bool) {
    let states: [UnitTaskState] = [
      .todo, .doing(.percent(40)), .done(on: Fixture.day(2026, 1, 15)),
      .done(on: Fixture.day(2026, 2, 3)), .returned(reason: "thiếu"), .exempt(reason: "mới"),
      .dropped(reason: "thôi"),
    ]
    let looks = states.map { new in
      var state = open(columns: columns)
      state.glyphs = isPlain ? .ascii : .unicode
      let old = state.state(of: "t2/ttud")
      let record = Fixture.record(
        7, Fixture.step(.edit, [.state(known(UnitTaskID("t2/ttud")), Edit(old: old, new: new))]))
      _ = update(&state, .othersWrote(Fixture.planID, records: [record]))
      if columns > 60 { _ = state.press(.tab) }
      return lines(state).first { $0.hasPrefix("> ") }.map(String.init) ?? ""
    }
    #expect(Set(looks).count == states.count, "\(looks)")
  }

  @Test func linesAreSpokenAsAnswers() {
    var speaker = Speaker()
    let said = speaker.lines(for: open()).joined(separator: "\n")
    #expect(said.contains("1/3 Trung tâm Ứng dụng công nghệ – Đăng ký"))
    #expect(said.contains("trễ 130 ngày"))
  }

  @Test func everySizeGivesAScreenInEveryOverview() {
    var state = open()
    for key in [Key.character("3"), .character("4"), .character("0")] {
      _ = state.press(key)
      for rows in [0, 1, 7, 8, 9, 12, 16, 30, 200] {
        for columns in [0, 1, 29, 30, 59, 60, 109, 110, 500] {
          _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
          #expect(view(state).size == Size(rows: rows, columns: columns))
          _ = state.press(.down, .right, .up, .left)
        }
      }
    }
  }

  @Test func aPlanWithoutReportsSaysSoAndOffersAllTasks() {
    var state = Fixture.start()
    var changes = Fixture.planChanges
    changes.removeAll { change in
      if case .task(let edit) = change { return edit.new?.kind != .action }
      return false
    }
    let record = Fixture.record(1, Fixture.step(.importPlan, changes))
    let plan = Plan(id: Fixture.planID, records: [record])
    _ = update(&state, .officeLoaded(Fixture.office))
    _ = update(
      &state,
      .planOpened(
        OpenedPlan(
          plan: plan, history: History(writer: "so.vt1", records: [record]), readOnlyReason: nil)))
    _ = state.press(.character("3"))
    #expect(view(state).dump().contains("không yêu cầu báo cáo"))
    _ = state.press(.tab)
    #expect(state.matrix.matrix?.columns.isEmpty == false)
  }

  @Test func fromTheRegisterTheMatrixIsThatOfTheSelectedPlan() {
    var state = open()
    _ = state.press(.character("0"), .character("3"))
    #expect(state.view == .matrix)
  }

  /// NFD from another machine looks and is found like NFC.
  @Test func decomposedNamesAreDrawnComposed() {
    var state = Fixture.open()
    var unit = known(Fixture.office[Fixture.unit("ttud")])
    unit.name = "Trung ta\u{302}m U\u{31B}\u{301}ng du\u{323}ng"
    unit.shortName = "TTU\u{31B}\u{301}D"
    let units = Fixture.office.units.values.map { $0.id == unit.id ? unit : $0 }
    _ = update(&state, .officeLoaded(Office(units: units)))
    _ = state.press(.character("3"))
    #expect(lines(state).contains { $0.hasPrefix("> TTỨD") })
  }
}
