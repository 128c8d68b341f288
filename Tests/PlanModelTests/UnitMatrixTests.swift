// Units against tasks: the axes, the counts and the orders of the matrix.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct UnitMatrixTests {
  private static let today = day(2026, 6, 10)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    known(CalendarDay(year: year, month: month, day: day))
  }

  private static func unit(_ id: String, _ name: String, _ rank: Int) -> OfficeUnit {
    OfficeUnit(
      id: known(UnitID(id)), name: name, shortName: id.uppercased(), kind: .room, rank: rank)
  }

  /// The office's order is not that of the alphabet: Đ stands behind D.
  private static let office = Office(units: [
    unit("dt", "Phòng Đào tạo", 16), unit("ds", "Phòng Dân số", 32),
    unit("ct", "Phòng Chính trị", 48),
  ])

  private static func task(
    _ number: Int, _ kind: TaskKind, _ days: [CalendarDay], owners: [Assignee]
  ) -> PlanTask {
    PlanTask(
      id: TaskID(number), rank: number * 16, section: nil, lines: nil, words: "việc \(number)",
      kind: kind, lead: owners,
      deadlines: days.enumerated().map { place, day in
        Deadline(number: place + 1, schedule: .by(.day(day)), words: "")
      })
  }

  private static let everyone = [Assignee(words: "Các phòng", scope: .everyone)]

  private static var plan: Plan {
    let tasks = [
      task(1, .action, [day(2026, 3, 1)], owners: everyone),
      task(2, .report, [day(2026, 11, 5), day(2026, 6, 5)], owners: everyone),
      task(3, .registration, [day(2026, 1, 31)], owners: everyone),
      task(4, .action, [], owners: [Assignee(words: "Công đoàn", scope: .unit(nil))]),
    ]
    func done(_ id: String, _ day: CalendarDay) -> Change {
      .state(known(UnitTaskID(id)), Edit(old: .todo, new: .done(on: day)))
    }
    let changes: [Change] =
      tasks.map { .task(Edit(old: nil, new: $0)) } + [
        done("t3/dt", day(2026, 1, 30)), done("t3/ds", day(2026, 2, 3)),
        done("t2.2/dt", day(2026, 6, 1)),
        .state(
          known(UnitTaskID("t3/ct")), Edit(old: .todo, new: .exempt(reason: "mới thành lập"))),
        .postponement(known(UnitTaskID("t2.2/ct")), Edit(old: nil, new: day(2026, 6, 8))),
      ]
    let batch = Batch(label: .importPlan, author: "a", time: 0, changes: changes)
    let record = JournalRecord(
      number: RecordNumber(writer: "a.b", sequence: 1), lamport: 1, batch: batch)
    return Plan(id: known(PlanID("2026-thu")), records: [record])
  }

  private static func matrix(
    _ scope: UnitMatrix.Scope = .reports, _ order: UnitMatrix.Order = .office
  ) -> UnitMatrix {
    UnitMatrix(
      plan: plan, table: UnitTaskTable(plan: plan, office: office, today: today), office: office,
      scope: scope, order: order)
  }

  @Test func everyDeadlineOfAReportIsAColumnInTheOrderOfItsDay() {
    let columns = Self.matrix().columns.map { "\($0.id.task).\($0.id.deadline)" }
    #expect(columns == ["t3.1", "t2.2", "t2.1"])
    let all = Self.matrix(.all).columns.map { "\($0.id.task).\($0.id.deadline)" }
    #expect(all == ["t3.1", "t1.1", "t2.2", "t2.1", "t4.1"])
  }

  @Test func theCountsTellSentLateMissingAndExemptApart() {
    let matrix = Self.matrix()
    let registration = matrix.columns[0].count
    #expect(registration.owed == 2)
    #expect(registration.sent == 2)
    #expect(registration.late == 1)
    let interim = matrix.columns[1].count
    #expect(interim.owed == 3)
    #expect(interim.sent == 1)
    #expect(interim.overdue == 2)
    // Five days of the one, two of the other, who was given three days more.
    #expect(interim.overdueDays == 7)
    #expect(interim.oldest == 5)
    #expect(matrix.total.owed == 8)
    #expect(matrix.total.missing == 5)
  }

  @Test func unitsStandByWhoIsWorstThenByOfficeOrByTheVietnameseAlphabet() {
    func ids(_ order: UnitMatrix.Order) -> [String] {
      Self.matrix(.reports, order).rows.map(\.id.raw)
    }
    #expect(ids(.worst) == ["ds", "ct", "dt"])
    #expect(ids(.office) == ["dt", "ds", "ct"])
    #expect(ids(.name) == ["ct", "ds", "dt"])
  }

  @Test func whatNoUnitOwesStandsInARowOfItsOwnAtTheEnd() {
    for order in UnitMatrix.Order.allCases {
      #expect(Self.matrix(.all, order).rows.last?.id == .unassigned, "\(order)")
    }
    #expect(!Self.matrix(.reports).rows.contains { $0.id == .unassigned })
  }

  @Test func aCellIsTheUnitTaskOfItsRowAndColumn() {
    let matrix = Self.matrix()
    #expect(matrix.unitTask(row: 1, column: 1)?.description == "t2.2/ds")
    #expect(matrix.unitTask(row: 9, column: 0) == nil)
    #expect(matrix.unitTask(row: 0, column: 9) == nil)
  }

  @Test func rowsKeepTheOrderThatTheyHad() {
    var matrix = Self.matrix(.reports, .office)
    matrix.keepOrder(of: Self.matrix(.reports, .worst))
    #expect(matrix.rows.map(\.id.raw) == ["ds", "ct", "dt"])
  }

  /// In any plan the rows and the columns add up to the same, and to the table.
  @Test func rowsAndColumnsAddUpToTheSame() {
    for scope in UnitMatrix.Scope.allCases {
      let matrix = Self.matrix(scope)
      for part in [\MatrixCount.owed, \.sent, \.late, \.overdue, \.overdueDays] {
        let rows = matrix.rows.map { $0.count[keyPath: part] }.reduce(0, +)
        let columns = matrix.columns.map { $0.count[keyPath: part] }.reduce(0, +)
        #expect(rows == columns)
        #expect(rows == matrix.total[keyPath: part])
      }
    }
  }

  @Test func aPostponedDeadlineStandsOnItsOwnLineOfTheTimeline() {
    let plan = Self.plan
    let table = UnitTaskTable(plan: plan, office: Self.office, today: Self.today)
    let timeline = PlanTimeline(plan: plan, table: table)
    let lines = timeline.deadlines.map { "\($0.day.iso) \($0.id.column.task) \($0.count.owed)" }
    #expect(
      lines == [
        "2026-01-31 t3 2", "2026-03-01 t1 3", "2026-06-05 t2 2", "2026-06-08 t2 1",
        "2026-11-05 t2 3",
      ])
    // From an open one the way leads on, not from the first that is done.
    #expect(timeline.deadlines[2].unitTask.description == "t2.2/ds")
    #expect(timeline.undated?.count.owed == 1)
  }
}

@Suite struct TimeScaleTests {
  private let start = known(CalendarDay(year: 2026, month: 1, day: 1))

  @Test func theFinestZoomThatShowsTheWholeStretchIsChosen() {
    func zoom(_ days: Int, _ cells: Int) -> TimeScale.Zoom {
      TimeScale.zoom(
        showing: DayRange(start: start, end: start.advanced(by: days - 1)), in: cells)
    }
    #expect(zoom(40, 40) == .day)
    #expect(zoom(41, 40) == .week)
    #expect(zoom(365, 48) == .month)
    #expect(zoom(365, 20) == .quarter)
    #expect(zoom(3650, 40) == .year)
    #expect(zoom(100_000, 40) == .year)
  }

  @Test(arguments: TimeScale.Zoom.allCases) func daysBeforeTheFirstOneLieLeftOfIt(
    _ zoom: TimeScale.Zoom
  ) {
    let scale = TimeScale(zoom: zoom, origin: start, cells: 20)
    #expect(scale.cell(of: start) == 0)
    #expect(scale.cell(of: start.advanced(by: -1)) == -1)
    var last = -1000
    for days in -400...400 {
      let cell = scale.cell(of: start.advanced(by: days))
      #expect(cell >= last)
      last = cell
    }
  }

  @Test(arguments: TimeScale.Zoom.allCases) func ticksAscendWithinTheScale(
    _ zoom: TimeScale.Zoom
  ) {
    let scale = TimeScale(zoom: zoom, origin: start.advanced(by: 17), cells: 60)
    let ticks = scale.ticks
    #expect(!ticks.isEmpty)
    #expect(ticks.allSatisfy { (0..<60).contains($0.cell) && scale.cell(of: $0.day) == $0.cell })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.day < $1.day && $0.cell < $1.cell })
  }

  @Test func monthsAreWrittenOnTheirFirstDay() {
    let ticks = TimeScale(zoom: .month, origin: start, cells: 35).ticks
    #expect(ticks.count == 12)
    #expect(ticks.allSatisfy { $0.day.day == 1 })
  }
}
