// The mouse where it is turned on: clicks, the wheel, borders that are dragged; and nothing of it
// where it is not.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct MouseTests {
  private static func open(_ size: Size = Size(rows: 40, columns: 120)) -> AppState {
    var state = Fixture.open()
    state.usesMouse = true
    _ = update(&state, .input(.resized(size)))
    return state
  }

  /// Where a text stands on the screen; its last place, since the first may be a title.
  private static func place(of text: String, in state: AppState) -> CellPosition? {
    let canvas = view(state)
    for row in (0..<canvas.size.rows).reversed() {
      let line = Array(canvas.text(row: row))
      let wanted = Array(text)
      guard line.count >= wanted.count else { continue }
      for column in 0...(line.count - wanted.count)
      where Array(line[column..<column + wanted.count]) == wanted {
        return CellPosition(row: row, column: column)
      }
    }
    return nil
  }

  @discardableResult
  private static func mouse(
    _ action: MouseReport.Action, _ place: CellPosition, _ state: inout AppState
  ) -> [Effect] {
    update(&state, .input(.mouse(MouseReport(action, at: place))))
  }

  @Test func aClickSelectsAndASecondOneOpens() throws {
    var state = Self.open()
    let place = try #require(Self.place(of: "Gửi báo cáo", in: state))
    Self.mouse(.press, place, &state)
    #expect(state.workspace?.focus == .tasks)
    let selected = state.selectedID
    #expect(selected.hasPrefix("t3"))
    Self.mouse(.release, place, &state)
    #expect(state.workspace?.focus == .tasks)
    Self.mouse(.press, place, &state)
    #expect(state.selectedID == selected)
    #expect(state.workspace?.focus == .detail)
  }

  @Test func aClickOnASectionShowsItsTasks() throws {
    var state = Self.open()
    let place = try #require(Self.place(of: "Việc làm thường", in: state))
    Self.mouse(.press, place, &state)
    #expect(state.workspace?.focus == .sections)
    #expect(state.workspace?.shown.count == 1)
  }

  @Test func aClickOnAHintRunsIt() throws {
    var state = Self.open()
    let place = try #require(Self.place(of: "ghi chú", in: state))
    Self.mouse(.press, place, &state)
    #expect(state.prompt?.purpose.draftKey?.hasPrefix("note") == true)
  }

  @Test func theWheelScrollsWhatLiesUnderIt() throws {
    var state = Self.open()
    let before = state.selectedID
    let place = try #require(Self.place(of: "Gửi báo cáo", in: state))
    Self.mouse(.wheelDown, place, &state)
    #expect(state.selectedID != before)
    Self.mouse(.wheelUp, place, &state)
    #expect(state.selectedID == before)
  }

  @Test(arguments: [Size(rows: 40, columns: 120), Size(rows: 24, columns: 80)])
  func aBorderThatIsDraggedSizesThePanes(size: Size) throws {
    var state = Self.open(size)
    let before = PlanLayout(of: state)
    let sections = try #require(before.rect(of: .sections))
    let edge = CellPosition(row: sections.row + 2, column: sections.columns - 1)
    Self.mouse(.press, edge, &state)
    Self.mouse(.drag, CellPosition(row: edge.row, column: edge.column + 8), &state)
    Self.mouse(.release, edge, &state)
    #expect(PlanLayout(of: state).rect(of: .sections)?.columns == sections.columns + 8)
    let detail = try #require(PlanLayout(of: state).rect(of: .detail))
    let top = CellPosition(row: detail.row, column: detail.column + 5)
    Self.mouse(.press, top, &state)
    Self.mouse(.drag, CellPosition(row: top.row - 3, column: top.column), &state)
    #expect(PlanLayout(of: state).rect(of: .detail)?.rows == detail.rows + 3)
    Self.mouse(.drag, CellPosition(row: 0, column: 0), &state)
    Self.mouse(.drag, CellPosition(row: 900, column: 900), &state)
    for (_, rect) in PlanLayout(of: state).panes {
      #expect(rect.rows >= 3 && rect.columns >= 16, "\(rect)")
    }
    // Every size still gives a screen.
    for rows in 1...45 {
      for columns in stride(from: 1, to: 140, by: 7) {
        _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
        _ = view(state)
      }
    }
  }

  @Test func aDragThatBeganElsewhereMovesNothing() {
    var state = Self.open()
    let before = PlanLayout(of: state)
    Self.mouse(.drag, CellPosition(row: 5, column: 60), &state)
    #expect(PlanLayout(of: state) == before)
  }

  @Test func theRegisterAndTheHelpAreClickedToo() throws {
    var state = Self.open()
    _ = state.press(.character("0"))
    let place = try #require(Self.place(of: "12/KH-SKHCN", in: state))
    Self.mouse(.press, CellPosition(row: 2, column: place.column), &state)
    #expect(state.view == .plan)
    _ = state.press(.character("?"))
    _ = state.type("danh dau")
    let help = try #require(Self.place(of: "> Space", in: state))
    Self.mouse(.press, help, &state)
    #expect(state.overlays.isEmpty)
    #expect(state.state(of: "t1/ttud") != .todo || !state.pending.isEmpty)
  }

  @Test func aCompletionIsClicked() throws {
    var state = Self.open()
    _ = state.type(":tien")
    let place = try #require(Self.place(of: "Ghi tiến độ", in: state))
    Self.mouse(.press, place, &state)
    #expect(state.prompt?.field.text == "tiến độ")
  }

  @Test func withoutTheSettingNothingHappens() {
    var state = Self.open()
    state.usesMouse = false
    let before = state
    for row in 0..<40 {
      for action in [MouseReport.Action.press, .drag, .release, .wheelDown, .wheelUp] {
        Self.mouse(action, CellPosition(row: row, column: 50), &state)
      }
    }
    #expect(state == before)
  }

  @Test func noPlaceOfTheScreenFails() {
    for size in [
      Size(rows: 8, columns: 30), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    ] {
      for keys in ["", "0", "2", "?", ":", "/", "n"] {
        for row in -1...size.rows {
          for column in stride(from: -1, through: size.columns, by: 9) {
            var state = Self.open(size)
            _ = state.type(keys)
            Self.mouse(.press, CellPosition(row: row, column: column), &state)
            Self.mouse(.wheelDown, CellPosition(row: row, column: column), &state)
            _ = view(state)
          }
        }
      }
    }
  }
}
