// A small office with a small plan, in our own words, and a session that looks at it.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import VietnameseText
import Wording

/// Values that the tests of the interface start from.
enum Fixture {
  static let today = day(2026, 6, 10)
  static let planID = known(PlanID("2026-kh-skhcn"))

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    known(CalendarDay(year: year, month: month, day: day))
  }

  static func unit(_ id: String) -> UnitID { known(UnitID(id)) }

  static let office = Office(units: [
    OfficeUnit(
      id: unit("vp"), name: "Văn phòng Sở", shortName: "VP", kind: .room, rank: 16),
    OfficeUnit(
      id: unit("qlkh"), name: "Phòng Quản lý Khoa học", shortName: "QLKH", kind: .room, rank: 32),
    OfficeUnit(
      id: unit("ttud"), name: "Trung tâm Ứng dụng công nghệ", shortName: "TTUD", kind: .agency,
      rank: 48),
  ])

  static let everyone = Assignee(words: "Các phòng, đơn vị thuộc Sở", scope: .everyone)

  static var planChanges: [Change] {
    var profile = PlanProfile()
    profile.paperKind = "KẾ HOẠCH"
    profile.number = "12/KH-SKHCN"
    profile.symbol = "KH-SKHCN"
    profile.issuedOn = .day(day(2026, 1, 15))
    profile.subject = "Phát động phong trào thi đua năm 2026"
    profile.period = DayRange(start: day(2026, 1, 1), end: day(2026, 12, 31))
    profile.trackedFrom = day(2026, 1, 20)
    return [.profile(Edit(old: nil, new: profile))]
      + sections.map { .section(Edit(old: nil, new: $0)) }
      + phases.map { .phase(Edit(old: nil, new: $0)) }
      + tasks.map { .task(Edit(old: nil, new: $0)) }
  }

  static var sections: [PlanSection] {
    func section(_ id: Int, _ parent: Int?, _ number: String, _ title: String?, _ lines: (Int, Int))
      -> PlanSection
    {
      PlanSection(
        id: SectionID(id), parent: parent.map(SectionID.init), rank: id * 16, number: number,
        title: title, lines: LineRange(first: lines.0, last: lines.1))
    }
    return [
      section(1, nil, "I", "MỤC ĐÍCH, YÊU CẦU", (3, 4)),
      section(2, nil, "II", "NỘI DUNG", (5, 8)),
      section(3, 2, "1", "Việc làm thường xuyên", (6, 8)),
      section(4, nil, "III", "TỔ CHỨC THỰC HIỆN", (9, 13)),
      section(5, 4, "1", "Các phòng, đơn vị", (10, 13)),
    ]
  }

  static var phases: [Phase] {
    [
      Phase(
        id: PhaseID(1), rank: 16, name: "Đợt 1",
        start: PhaseBoundary(day(2026, 1, 1), isImplied: true),
        end: PhaseBoundary(day(2026, 6, 30), isImplied: false)),
      Phase(
        id: PhaseID(2), rank: 32, name: "Đợt 2",
        start: PhaseBoundary(day(2026, 7, 1), isImplied: false),
        end: PhaseBoundary(day(2026, 12, 31), isImplied: true)),
    ]
  }

  static var tasks: [PlanTask] {
    [
      PlanTask(
        id: TaskID(1), rank: 16, section: SectionID(3), lines: LineRange(first: 7, last: 7),
        words: "Đăng tin, bài về gương người tốt, việc tốt trên trang của Sở", kind: .action,
        lead: [Assignee(words: "Trung tâm Ứng dụng", scope: .unit(unit("ttud")))],
        target: TaskTarget(value: Quantity(12), measure: "tin, bài")),
      PlanTask(
        id: TaskID(2), rank: 32, section: SectionID(5), lines: LineRange(first: 11, last: 11),
        words: "Đăng ký danh hiệu thi đua của tập thể và cá nhân trong đơn vị", kind: .registration,
        lead: [everyone],
        deadlines: [
          Deadline(
            number: 1, schedule: .by(.day(day(2026, 1, 31))), words: "xong trước ngày 31/01/2026")
        ]),
      PlanTask(
        id: TaskID(3), rank: 48, section: SectionID(5), lines: LineRange(first: 12, last: 12),
        words: "Gửi báo cáo bằng văn bản về Hội đồng qua Văn phòng Sở", kind: .report,
        lead: [everyone],
        deadlines: [
          Deadline(
            number: 1, schedule: .by(.day(day(2026, 6, 12))), words: "chậm nhất ngày 12/6/2026",
            what: "sơ kết"),
          Deadline(
            number: 2, schedule: .by(.day(day(2026, 11, 5))), words: "và 05/11/2026",
            what: "tổng kết"),
        ]),
      PlanTask(
        id: TaskID(4), rank: 64, section: SectionID(5), lines: LineRange(first: 13, last: 13),
        words: "Khởi công sửa nhà truyền thống, kịp thời chào mừng ngày thành lập ngành",
        kind: .action, lead: [Assignee(words: "Công đoàn cơ sở", scope: .unit(nil))]),
    ]
  }

  static let documentLines = [
    "KẾ HOẠCH", "Phát động phong trào thi đua năm 2026", "I. MỤC ĐÍCH, YÊU CẦU",
    "Tạo khí thế sôi nổi trong toàn cơ quan.", "II. NỘI DUNG", "1. Việc làm thường xuyên",
    "- Đăng tin, bài về gương người tốt, việc tốt trên trang của Sở, ít nhất 12 tin, bài.", "",
    "III. TỔ CHỨC THỰC HIỆN", "1. Các phòng, đơn vị",
    "- Đăng ký danh hiệu thi đua của tập thể và cá nhân trong đơn vị, xong trước ngày 31/01/2026.",
    "- Gửi báo cáo bằng văn bản về Hội đồng qua Văn phòng Sở, chậm nhất ngày 12/6/2026 và 05/11/2026.",
    "- Công đoàn cơ sở khởi công sửa nhà truyền thống, kịp thời chào mừng ngày thành lập ngành.",
  ]

  static func record(_ sequence: Int, _ batch: Batch, writer: String = "so.vt1") -> JournalRecord {
    JournalRecord(
      number: RecordNumber(writer: writer, sequence: sequence), lamport: sequence, batch: batch)
  }

  static func step(_ label: StepLabel, _ changes: [Change], by author: String = "vt1") -> Batch {
    Batch(label: label, author: author, time: 1_780_000_000_000, changes: changes)
  }

  static var opened: OpenedPlan {
    let records = [
      record(1, step(.importPlan, planChanges)),
      record(
        2,
        step(
          .tick,
          [.state(known(UnitTaskID("t2/vp")), Edit(old: .todo, new: .done(on: day(2026, 1, 30))))])),
      record(
        3,
        step(
          .tick,
          [.state(known(UnitTaskID("t2/qlkh")), Edit(old: .todo, new: .done(on: day(2026, 2, 4))))])
      ),
    ]
    return OpenedPlan(
      plan: Plan(id: planID, records: records),
      history: History(writer: "so.vt1", records: records),
      readOnlyReason: nil)
  }

  /// A session of vt1 that has not opened anything yet.
  static func start(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    AppState(
      size: Size(rows: rows, columns: columns), words: Wording(language),
      moment: Moment(milliseconds: 1_781_000_000_000, today: today), author: "vt1",
      writer: "so.vt1", theme: known(BuiltInThemes.theme("default")))
  }

  /// The same session with the plan open in view 1.
  static func open(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    var state = start(language, rows: rows, columns: columns)
    _ = update(&state, .officeLoaded(office))
    let table = UnitTaskTable(plan: opened.plan, office: office, today: today)
    _ = update(
      &state,
      .registerLoaded(
        [PlanSummary(plan: opened.plan, table: table, isReadOnly: false)], notices: []))
    _ = update(&state, .planOpened(opened))
    return state
  }
}

extension AppState {
  /// Presses keys one after the other; answers every commit as a store does that has synced it.
  mutating func press(_ keys: Key..., answering: Bool = true) -> [Effect] {
    press(keys, answering: answering)
  }

  /// Types a text letter by letter.
  mutating func type(_ text: String) -> [Effect] { press(text.map { Key.character($0) }) }

  mutating func press(_ keys: [Key], answering: Bool = true) -> [Effect] {
    var all: [Effect] = []
    for key in keys {
      let effects = update(&self, .input(.key(key)))
      all += effects
      for effect in effects where answering { answer(effect) }
    }
    return all
  }

  /// Answers a commit as a store does that has synced it; gives what follows.
  @discardableResult
  mutating func answer(_ effect: Effect) -> [Effect] {
    if case .saveReview(let id, _, let step) = effect {
      return update(&self, .reviewSaved(id, step: step))
    }
    guard case .commit(let batch, let plan, let step) = effect else { return [] }
    let record = JournalRecord(
      number: RecordNumber(writer: writer, sequence: 100 + step), lamport: 1000 + step,
      batch: batch)
    return update(&self, .committed(plan, CommittedStep(number: step, record: record)))
  }

  /// Moves the register's cursor to a plan; false when it is not there.
  mutating func selectPlan(_ id: String) -> Bool {
    guard let place = register.plans.firstIndex(where: { $0.id.raw == id }) else { return false }
    register.list.select(register.underReview.count + place, count: register.count)
    return true
  }

  /// The selected unit task.
  var selectedID: String { workspace?.selectedRow?.id.description ?? "" }

  /// The input line that has the keys; nil when none is open.
  var prompt: Prompt? {
    if case .prompt(let prompt)? = overlays.last { return prompt }
    return nil
  }

  func state(of id: String) -> UnitTaskState {
    workspace?.plan.record(of: known(UnitTaskID(id))).state ?? .todo
  }
}

extension [Effect] {
  /// The steps that are asked for.
  var steps: [Batch] {
    compactMap { effect in
      if case .commit(let batch, _, _) = effect { return batch }
      return nil
    }
  }
}
