// Text of a document that looks like the program's own frames, signs and messages stays in its pane,
// in the look of text: what something is, is told by fields alone.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct ImitationTests {
  private static let sizes = [(120, 40), (80, 24), (50, 15)]
  private static let fakes = [
    "[x] ĐÃ DUYỆT — Bộ trưởng", "[x] Đăng ký danh hiệu  VP  15/02  xong 12/02",
    "║ [x] xong ║", "╚══════╝ Đã lưu.", "! trễ 13 ngày", "│> [x] t1/vp  đã xong",
    "\n[x] xong", "\r[x] xong", "\u{8}\u{8}\u{8}\u{8}[x] xong", "\u{202E}gnox ]x[",
  ]

  /// The fixture's plan with every text of it in disguise and nothing done.
  private func disguised(_ shape: (columns: Int, rows: Int)) -> AppState {
    var profile = HostileRecords.profile(0)
    profile.subject = Self.fakes[0]
    let tasks = Self.fakes.indices.map { place in
      PlanTask(
        id: TaskID(place + 1), rank: place * 16, section: SectionID(1), lines: nil,
        words: Self.fakes[place], kind: .report,
        lead: [Assignee(words: Self.fakes[place], scope: .unit(nil))])
    }
    let section = PlanSection(
      id: SectionID(1), parent: nil, rank: 16, number: "I", title: Self.fakes[2],
      lines: LineRange(first: 1, last: 1))
    let phase = Phase(id: PhaseID(1), rank: 16, name: Self.fakes[3], start: nil, end: nil)
    let changes: [Change] =
      [.profile(Edit(old: nil, new: profile)), .section(Edit(old: nil, new: section))]
      + [.phase(Edit(old: nil, new: phase))] + tasks.map { .task(Edit(old: nil, new: $0)) }
    let plan = Plan(
      id: Fixture.planID, records: [Fixture.record(1, Fixture.step(.importPlan, changes))])
    var state = Fixture.start(rows: shape.rows, columns: shape.columns)
    _ = update(&state, .officeLoaded(Fixture.office))
    let history = History(writer: "so.vt1", records: [])
    _ = update(
      &state, .planOpened(OpenedPlan(plan: plan, history: history, readOnlyReason: nil)))
    return state
  }

  @Test("F16: text that looks like a frame stays inside the frame", arguments: sizes)
  func frames(_ shape: (columns: Int, rows: Int)) {
    let state = disguised(shape)
    let canvas = view(state)
    let layout = PlanLayout(of: state)
    let frame: Set<StyleRole> = [.border, .borderFocus]
    for (kind, rect) in layout.panes {
      let inside = layout.inside(of: kind)
      for row in inside.row..<(inside.row + inside.rows) {
        for column in inside.column..<(inside.column + inside.columns) {
          let role = canvas.cell(row: row, column: column)?.role
          #expect(role.map(frame.contains) != true, "\(kind) \(row),\(column)")
        }
        guard inside.column > rect.column else { continue }
        for column in [rect.column, rect.column + rect.columns - 1] {
          let cell = canvas.cell(row: row, column: column)
          #expect(cell.map { frame.contains($0.role) } == true, "\(kind) \(row),\(column)")
          #expect(cell?.scalars == ["│"] || cell?.scalars == ["║"], "\(kind) \(row),\(column)")
        }
      }
    }
  }

  @Test("F16: text that says it is done shows as not done", arguments: sizes)
  func signs(_ shape: (columns: Int, rows: Int)) {
    let state = disguised(shape)
    let canvas = view(state)
    let inside = PlanLayout(of: state).inside(of: .tasks)
    let colours: Set<StyleRole> = [.done, .good, .overdue, .dueSoon, .error, .warning]
    var rows = 0
    for row in (inside.row + 1)..<(inside.row + inside.rows) {
      let cells = (inside.column..<(inside.column + inside.columns)).compactMap {
        canvas.cell(row: row, column: $0)
      }
      let text = String(String.UnicodeScalarView(cells.flatMap(\.scalars)))
      if text.allSatisfy({ $0 == " " }) { continue }
      rows += 1
      #expect(text.dropFirst(2).hasPrefix("[ ] "), "\(text)")
      #expect(cells.allSatisfy { !colours.contains($0.role) }, "\(text)")
    }
    #expect(rows == min(Self.fakes.count, inside.rows - 1))
  }

  @Test("F16: the margin of the document belongs to the program", arguments: sizes)
  func margin(_ shape: (columns: Int, rows: Int)) {
    var state = disguised(shape)
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: ["tame"] + Self.fakes))
    let canvas = view(state)
    let lines = (0..<shape.rows).map { canvas.text(row: $0) }
    guard let tame = lines.firstIndex(where: { $0.contains("tame") }),
      let start = lines[tame].firstRange(of: "tame")
    else {
      Issue.record("the document is not there")
      return
    }
    let column = lines[tame].distance(from: lines[tame].startIndex, to: start.lowerBound)
    for line in lines[(tame + 1)...].prefix(Self.fakes.count) {
      #expect(!line.prefix(column).contains("x"), "\(line)")
    }
  }
}
