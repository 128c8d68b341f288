// A store with two plans for the views that span plans: the one of `Fixture`, and one with a few days
// around today, in NFD as some papers come.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

/// A session over two plans.
enum AgendaFixture {
  static let secondID = known(PlanID("2026-kh-ubnd"))

  static var second: Plan {
    var profile = PlanProfile()
    profile.number = "15/KH-UBND"
    profile.subject = "Thi đua chuyển đổi số"
    profile.issuedOn = .day(Fixture.day(2026, 2, 1))
    profile.period = DayRange(start: Fixture.day(2026, 1, 1), end: Fixture.day(2026, 12, 31))
    let vp = Assignee(words: "Văn phòng Sở", scope: .unit(Fixture.unit("vp")))
    func task(_ number: Int, _ words: String, _ due: CalendarDay) -> PlanTask {
      PlanTask(
        id: TaskID(number), rank: number * 16, section: nil, lines: nil, words: words,
        kind: .report, lead: [vp],
        deadlines: [Deadline(number: 1, schedule: .by(.day(due)), words: "")])
    }
    let tasks = [
      // "Tổng hợp số liệu" with its marks apart.
      task(11, "To\u{302}\u{309}ng hợp số liệu chuyển đổi số", Fixture.today),
      task(12, "Báo cáo quý II", Fixture.today.advanced(by: 10)),
      task(13, "Báo cáo tháng 7", Fixture.today.advanced(by: 29)),
    ]
    let changes: [Change] =
      [.profile(Edit(old: nil, new: profile))] + tasks.map { .task(Edit(old: nil, new: $0)) }
    return Plan(
      id: secondID, records: [Fixture.record(1, Fixture.step(.importPlan, changes))])
  }

  static var secondOpened: OpenedPlan {
    OpenedPlan(plan: second, history: History(writer: "so.vt1", records: []), readOnlyReason: nil)
  }

  static func summary(of plan: Plan) -> PlanSummary {
    let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
    return PlanSummary(
      plan: plan, table: table, isReadOnly: false,
      directory: UnitDirectory(office: Fixture.office))
  }

  /// The plan of `Fixture` open in view 1, both in the register.
  static func open(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    var state = Fixture.start(language, rows: rows, columns: columns)
    _ = update(&state, .officeLoaded(Fixture.office))
    _ = update(
      &state,
      .registerLoaded([summary(of: Fixture.opened.plan), summary(of: second)], notices: []))
    _ = update(&state, .planOpened(Fixture.opened))
    return state
  }
}

extension AppState {
  /// The unit task under the cursor of view 5.
  var selectedEntry: String { agenda.selected?.row.id.description ?? "" }

  /// What view 5 lists, headings left out.
  var listedEntries: [String] { agenda.rows.compactMap { $0.item?.row.id.description } }

  /// Its groups.
  var agendaGroups: [AgendaGroup] { agenda.rows.compactMap { $0.heading?.group } }

  /// Moves down in view 5 until the entry is under the cursor.
  mutating func goToEntry(_ id: String) {
    _ = press(.home)
    for _ in listedEntries where selectedEntry != id { _ = press(.down) }
    #expect(selectedEntry == id)
  }
}
