// An office, a plan and a review of which every text is hostile, for tests that look at them through
// every screen and every output.

package import PlanModel
package import VietnameseText

/// Records full of `HostileText`.
package enum HostileRecords {
  package static let planID = known(PlanID("2026-kh-thu"))
  package static let reviewID = known(ReviewID("2026-kh-thu"))
  package static let today = known(CalendarDay(year: 2026, month: 6, day: 10))
  /// The author of every step.
  package static let author = "thư ký\u{1B}]0;x\u{7}\u{202E}"

  private static let texts = HostileText.all

  /// The string at a place, counted round and round.
  package static func text(_ place: Int) -> String { texts[place % texts.count] }

  /// One unit for each string.
  package static let office = Office(units: texts.indices.map { unit($0) })

  private static func unit(_ place: Int) -> OfficeUnit {
    OfficeUnit(
      id: known(UnitID("u\(place)")), name: text(place), shortName: text(place + 1),
      aliases: [text(place + 2)], kind: .room, head: text(place + 3), rank: place * 16)
  }

  /// A profile that begins with the string at a place.
  package static func profile(_ place: Int) -> PlanProfile {
    var profile = PlanProfile()
    profile.paperKind = text(place + 1)
    profile.number = text(place + 2)
    profile.symbol = text(place + 3)
    profile.agency = text(place + 4)
    profile.parentAgency = text(place + 5)
    profile.place = text(place + 6)
    profile.subject = text(place)
    profile.scope = text(place + 7)
    profile.launchingLevel = text(place + 8)
    profile.manner = text(place + 9)
    profile.grounds = [text(place + 10), text(place + 11)]
    profile.signer = Signer(
      onBehalf: text(place + 12), title: text(place + 13), name: text(place + 14))
    profile.recipients = [text(place + 15), text(place + 16)]
    profile.sourceName = text(place + 17)
    profile.period = DayRange(
      start: known(CalendarDay(year: 2026, month: 1, day: 1)),
      end: known(CalendarDay(year: 2026, month: 12, day: 31)))
    profile.trackedFrom = today
    return profile
  }

  /// A section, a task and a quota for each string, some phases.
  package static let rows: [ProposedRow] =
    texts.indices.map { .section(section($0)) } + (0..<40).map { .phase(phase($0 * 7)) }
    + texts.indices.map { .task(task($0)) } + texts.indices.map { .quota(quota($0)) }

  private static func section(_ place: Int) -> PlanSection {
    PlanSection(
      id: SectionID(place + 1), parent: place % 3 == 1 ? SectionID(place) : nil, rank: place * 16,
      number: place % 5 == 0 ? text(place + 1) : "\(place + 1)", title: text(place),
      lines: LineRange(first: place + 1, last: place + 1))
  }

  private static func phase(_ place: Int) -> Phase {
    Phase(
      id: PhaseID(place + 1), rank: place * 16, name: text(place),
      start: PhaseBoundary(today, isImplied: false), end: PhaseBoundary(today, isImplied: true),
      occasions: [text(place + 1)], closingEvent: text(place + 2), line: place + 1)
  }

  /// The task of the string at a place; every third is a report of two days, the others' days are
  /// words.
  package static func task(_ place: Int) -> PlanTask {
    let unit = UnitID("u\(place)")
    let day = Deadline.Schedule.by(.day(today))
    let deadline = Deadline(
      number: 1, schedule: place % 3 == 0 ? day : .relative, words: text(place + 4),
      what: text(place + 5), line: place + 1)
    let second = Deadline(number: 2, schedule: day, words: text(place + 6), what: text(place + 7))
    return PlanTask(
      id: TaskID(place + 1), rank: place * 16, section: SectionID(place + 1),
      lines: LineRange(first: place + 1, last: place + 1), words: text(place), kind: .report,
      lead: [Assignee(words: text(place + 1), scope: .unit(place % 4 == 0 ? nil : unit))],
      support: [Assignee(words: text(place + 2), scope: .unit(nil))], product: text(place + 3),
      deadlines: place % 3 == 0 ? [deadline, second] : [deadline],
      target: TaskTarget(value: Quantity(12), measure: text(place + 8)))
  }

  private static func quota(_ place: Int) -> Quota {
    Quota(
      id: QuotaID(place + 1), rank: place * 16, form: text(place), kind: .title,
      collective: CountRange(min: 1, max: 2), individual: nil, line: place + 1)
  }

  /// The step that makes the plan.
  package static let planBatch = Batch(
    label: .importPlan, author: author, time: 1_780_000_000_000,
    changes: [.profile(Edit(old: nil, new: profile(0)))]
      + rows.map { row in
        switch row {
        case .section(let row): .section(Edit(old: nil, new: row))
        case .phase(let row): .phase(Edit(old: nil, new: row))
        case .task(let row): .task(Edit(old: nil, new: row))
        case .quota(let row): .quota(Edit(old: nil, new: row))
        }
      })

  /// Notes, evidence, amounts and reasons on the unit tasks, each step by another hostile author.
  package static let steps: [Batch] = texts.indices.map { place in
    let task = task(place)
    var unit = UnitID.unassigned
    if case .unit(let known?) = task.lead[0].scope { unit = known }
    let id = UnitTaskID(task: task.id, unit: unit)
    let entry = ProgressEntry(
      day: today, author: text(place + 2), time: 1_780_000_000_000 + place,
      value: .quantity(Quantity(3)), note: text(place), evidence: text(place + 1))
    let state: UnitTaskState =
      switch place % 4 {
      case 0: .returned(reason: text(place))
      case 1: .exempt(reason: text(place))
      case 2: .dropped(reason: text(place))
      default: .doing(.quantity(Quantity(3)))
      }
    return Batch(
      label: .note, author: text(place), time: 1_780_000_000_000 + place,
      changes: [
        .entry(id, Edit(old: nil, new: entry)), .state(id, Edit(old: .todo, new: state)),
      ])
  }

  /// The step that makes the office.
  package static let officeBatch = Batch(
    label: .units, author: author, time: 1_779_000_000_000,
    changes: office.units.values.map { .unit(Edit(old: nil, new: $0)) })

  /// The plan's text: a line for each string.
  package static let lines = texts.map { HostileText.inWords($0).split(separator: "\n").joined() }

  /// A review of all rows, of which nothing is decided.
  package static var review: ImportReview {
    ImportReview(
      target: .newPlan(suggested: planID), origin: .document(name: text(40)), lines: lines,
      profile: profile(3),
      facts: [.subject: FactSource(line: 2, confidence: .likely)],
      proposals: rows.enumerated().map { offset, row in
        Proposal(
          id: ProposalID(offset + 1), new: row, confidence: offset % 2 == 0 ? .likely : .certain)
      },
      unplaced: texts.indices.map { UnplacedLine(line: $0 + 1, text: text($0)) },
      warnings: texts.indices.map {
        ReadingWarning(line: $0 + 1, code: .invalidDate, text: text($0))
      },
      notices: [text(12), text(90)], stamp: ChangeStamp(author: author, time: 1_780_000_000_000))
  }
}
