// Values that the tests of the model share: short ways to write days, units, plans and steps.

import PlanModel
import Testing
import VietnameseText

/// A day that the test knows to exist.
func day(_ iso: String, _ location: SourceLocation = #_sourceLocation) throws -> CalendarDay {
  try #require(CalendarDay(iso: iso), sourceLocation: location)
}

func unitID(_ raw: String) throws -> UnitID { try #require(UnitID(raw)) }
func unitTaskID(_ text: String) throws -> UnitTaskID { try #require(UnitTaskID(text)) }

/// An office and a plan to work on.
enum Sample {
  static let today = CalendarDay(year: 2026, month: 6, day: 1) ?? CalendarDay(daysSinceEpoch: 0)

  static func unit(
    _ raw: String, _ name: String, aliases: [String] = [], from: CalendarDay? = nil,
    to: CalendarDay? = nil, rank: Int = 0
  ) throws -> OfficeUnit {
    OfficeUnit(
      id: try unitID(raw), name: name, shortName: raw.uppercased(), aliases: aliases, kind: .room,
      activeFrom: from, activeTo: to, rank: rank)
  }

  static func office() throws -> Office {
    Office(units: [
      try unit("vp", "Văn phòng Sở", rank: 1),
      try unit("khtc", "Phòng Kế hoạch - Tài chính", rank: 2),
      try unit("ttr", "Thanh tra Sở", rank: 3),
    ])
  }

  static func everyone() -> Assignee {
    Assignee(words: "Các phòng, đơn vị thuộc Sở", scope: .everyone)
  }

  static func task(
    _ number: Int, rank: Int? = nil, section: Int? = nil, lead: [Assignee] = [],
    support: [Assignee] = [], deadlines: [Deadline] = [], target: TaskTarget? = nil,
    phase: Int? = nil
  ) -> PlanTask {
    PlanTask(
      id: TaskID(number), rank: rank ?? number * 16, section: section.map { SectionID($0) },
      lines: LineRange(first: number, last: number), words: "Việc số \(number)", kind: .action,
      lead: lead, support: support, deadlines: deadlines, target: target,
      phase: phase.map { PhaseID($0) })
  }

  static func section(_ number: Int, under parent: Int? = nil, _ text: String) -> PlanSection {
    PlanSection(
      id: SectionID(number), parent: parent.map { SectionID($0) }, rank: number * 16,
      number: text, title: nil, lines: LineRange(first: number, last: number))
  }

  static func deadline(_ number: Int, _ day: CalendarDay) -> Deadline {
    Deadline(number: number, schedule: .by(.day(day)), words: "")
  }

  static func planID() throws -> PlanID { try #require(PlanID("2026-kh-khcn")) }

  /// Two phases, sections I, II and II.1, four tasks of everyone, one of the office alone.
  static func plan() throws -> Plan {
    let vp = Assignee(words: "Văn phòng Sở", scope: .unit(try unitID("vp")))
    var profile = PlanProfile()
    profile.subject = "Thi đua năm 2026"
    profile.trackedFrom = try day("2026-01-01")
    let halves = [("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-12-31")]
    let phases = try halves.enumerated().map { place, ends in
      Phase(
        id: PhaseID(place + 1), rank: place, name: "Đợt \(place + 1)",
        start: PhaseBoundary(try day(ends.0), isImplied: false),
        end: PhaseBoundary(try day(ends.1), isImplied: false))
    }
    let sections = [section(1, "I"), section(2, "II"), section(3, under: 2, "1")]
    let tasks = [
      task(1, section: 1, lead: [everyone()], deadlines: [deadline(1, try day("2026-01-31"))]),
      task(
        2, section: 3, lead: [everyone()],
        deadlines: [
          deadline(1, try day("2026-06-05")), deadline(2, try day("2026-11-05")),
        ]),
      task(3, section: 2, lead: [vp], target: TaskTarget(value: Quantity(12), measure: "tin")),
      task(4, phase: 2),
    ]
    let changes =
      [Change.profile(Edit(old: PlanProfile(), new: profile))]
      + sections.map { .section(Edit(old: nil, new: $0)) }
      + phases.map { .phase(Edit(old: nil, new: $0)) }
      + tasks.map { .task(Edit(old: nil, new: $0)) }
    return Plan(id: try planID(), records: [record(changes)])
  }

  /// A step of `writer` as it would stand in a journal.
  static func record(
    _ changes: [Change], writer: String = "may.thu", sequence: Int = 1, lamport: Int = 1,
    label: StepLabel = .edit, purpose: Batch.Purpose = .step
  ) -> JournalRecord {
    JournalRecord(
      number: RecordNumber(writer: writer, sequence: sequence), lamport: lamport,
      batch: Batch(
        label: label, purpose: purpose, author: writer, time: lamport * 1000, changes: changes))
  }

  static func state(
    _ id: UnitTaskID, _ old: UnitTaskState, _ new: UnitTaskState
  ) -> Change {
    .state(id, Edit(old: old, new: new))
  }
}

extension Plan {
  /// The plan after the changes, as a step of `writer`.
  func applying(_ changes: [Change], writer: String = "may.thu", lamport: Int = 9) -> Plan {
    var plan = self
    plan.apply(Sample.record(changes, writer: writer, sequence: lamport, lamport: lamport))
    return plan
  }
}
