// From a reading to a plan: the proposals of a draft as the changes that make the plan, and the
// name under which it may be kept. Units are matched to the office, never added to it.

package import VietnameseText

/// What accepting a whole draft means.
package struct DraftImport: Equatable, Sendable {
  /// A name for the plan made of its year and number or symbol; the caller makes it free with
  /// `freeID(from:isTaken:)`.
  package let suggestedID: PlanID
  /// The rows of the plan; each list in the order of the draft's.
  package let profile: PlanProfile
  package let sections: [PlanSection]
  package let phases: [Phase]
  package let tasks: [PlanTask]
  package let quotas: [Quota]
  /// Number for the next task of the store.
  package let nextTask: Int

  /// - Parameters:
  ///   - firstTask: number for the first task; tasks are numbered over the whole store.
  ///   - today: the day since which the plan is followed.
  ///   - sourceName: name of the file it was read from.
  package init(
    draft: PlanDraft, office: Office, firstTask: Int, today: CalendarDay, sourceName: String?
  ) {
    let directory = UnitDirectory(office: office)
    let targets = TargetReading(draft.targets)
    let phaseSections = PhaseSections(draft)
    tasks = draft.tasks.enumerated().map { offset, task in
      PlanTask(
        task, id: TaskID(firstTask + offset), rank: Self.rank(offset), directory: directory,
        target: targets.target(of: task),
        phase: phaseSections.phase(of: task))
    }
    suggestedID = Self.suggestedID(for: draft, today: today)
    nextTask = firstTask + tasks.count
    profile = Self.profile(draft, today: today, sourceName: sourceName)
    sections = Self.sections(draft)
    phases = Self.phases(draft)
    quotas = Self.quotas(draft)
  }

  /// The changes that make the plan out of nothing: profile, sections, phases, tasks, quotas.
  package var changes: [Change] {
    [.profile(Edit(old: PlanProfile(), new: profile))]
      + sections.map { .section(Edit(old: nil, new: $0)) }
      + phases.map { .phase(Edit(old: nil, new: $0)) }
      + tasks.map { .task(Edit(old: nil, new: $0)) }
      + quotas.map { .quota(Edit(old: nil, new: $0)) }
  }

  /// The first of `id`, `id-2`, `id-3` … that is not taken.
  package static func freeID(from id: PlanID, isTaken: (PlanID) -> Bool) -> PlanID {
    var candidate = id
    var number = 2
    while isTaken(candidate) {
      candidate = PlanID("\(id.raw.prefix(56))-\(number)") ?? id
      number += 1
    }
    return candidate
  }

  /// Rows leave room between them, so that one can be put between two without moving others.
  private static func rank(_ offset: Int) -> Int { (offset + 1) * 16 }

  private static func suggestedID(for draft: PlanDraft, today: CalendarDay) -> PlanID {
    let year =
      draft.issuedOn?.value.first.year ?? draft.period?.value.start.year ?? today.year
    return suggestedID(
      year: year,
      names: [draft.number?.value, draft.symbol?.value, draft.subject?.value, draft.kind?.value])
  }

  /// A plan's name of its year and the first of these that has letters.
  static func suggestedID(year: Int, names: [String?]) -> PlanID {
    let name = names.lazy.compactMap { $0.map { Slug.of($0) } }.first { !$0.isEmpty }
    return PlanID("\(year)" + (name.map { "-" + $0.prefix(40) } ?? "")) ?? fallbackID
  }

  private static var fallbackID: PlanID {
    guard let id = PlanID("plan") else { preconditionFailure("a plain word is a plan id") }
    return id
  }

  private static func sections(_ draft: PlanDraft) -> [PlanSection] {
    var found: [PlanSection] = []
    func add(_ sections: [DraftSection], under parent: SectionID?) {
      for section in sections {
        let id = SectionID(section.index + 1)
        found.append(
          PlanSection(
            id: id, parent: parent, rank: rank(section.index), number: section.number,
            title: section.title.map(VietnameseNormalization.composed),
            lines: LineRange(section.lines)))
        add(section.children, under: id)
      }
    }
    add(draft.sections, under: nil)
    return found
  }

  private static func phases(_ draft: PlanDraft) -> [Phase] {
    draft.phases.enumerated().map { offset, phase in
      Phase(
        id: PhaseID(offset + 1), rank: rank(offset),
        name: VietnameseNormalization.composed(phase.name),
        start: phase.start.map { PhaseBoundary($0, isImplied: phase.startImplied) },
        end: phase.end.map { PhaseBoundary($0, isImplied: phase.endImplied) }, line: phase.line)
    }
  }

  private static func quotas(_ draft: PlanDraft) -> [Quota] {
    draft.quotas.enumerated().map { offset, quota in
      Quota(
        id: QuotaID(offset + 1), rank: rank(offset),
        form: VietnameseNormalization.composed(quota.form),
        kind: quota.kind == .title ? .title : .award, collective: CountRange(quota.collective),
        individual: CountRange(quota.individual), line: quota.line)
    }
  }
}

extension DraftImport {
  private static func profile(
    _ draft: PlanDraft, today: CalendarDay, sourceName: String?
  ) -> PlanProfile {
    var profile = PlanProfile()
    profile.paperKind = draft.kind?.value ?? ""
    profile.number = draft.number?.value
    profile.symbol = draft.symbol?.value
    profile.issuedOn = draft.issuedOn?.value
    profile.agency = composed(draft.agency)
    profile.parentAgency = composed(draft.parentAgency)
    profile.place = composed(draft.place)
    profile.subject = composed(draft.subject) ?? ""
    profile.movementKind = movementKind(subject: profile.subject)
    profile.period = draft.period.map { DayRange(start: $0.value.start, end: $0.value.end) }
    profile.grounds = draft.grounds.map { VietnameseNormalization.composed($0.value) }
    profile.recipients = draft.recipients.map { VietnameseNormalization.composed($0.value) }
    profile.signer = draft.signer.map {
      Signer(onBehalf: $0.onBehalf, title: $0.title, name: $0.name)
    }
    profile.sourceName = sourceName
    profile.trackedFrom = today
    return profile
  }

  private static func composed(_ fact: DraftFact<String>?) -> String? {
    fact.map { VietnameseNormalization.composed($0.value) }
  }

  /// The kind of movement that the subject tells; the regular one when it tells none.
  private static func movementKind(subject: String) -> MovementKind {
    let key = SearchKey.of(subject)
    if key.contains("chuyen de") { return .thematic }
    return key.contains("cao diem") || key.contains("dot thi dua") ? .drive : .regular
  }
}

extension PlanTask {
  fileprivate init(
    _ draft: DraftTask, id: TaskID, rank: Int, directory: UnitDirectory, target: TaskTarget?,
    phase: PhaseID?
  ) {
    func assignees(_ role: DraftUnit.Role) -> [Assignee] {
      draft.units.filter { $0.role == role }
        .map { Assignee($0, of: draft.text, directory: directory) }
    }
    var lead = assignees(.lead)
    let support = assignees(.support)
    if lead.isEmpty, support.isEmpty {
      lead =
        directory.leading(draft.text).map { found in
          [
            Assignee(
              words: VietnameseNormalization.composed(found.words), scope: .unit(found.unit))
          ]
        } ?? []
    }
    self.init(
      id: id, rank: rank, section: draft.sectionIndex.map { SectionID($0 + 1) },
      lines: LineRange(draft.lines), words: VietnameseNormalization.composed(draft.text),
      kind: draft.kind, lead: lead, support: support,
      deadlines: draft.due.enumerated().map { Deadline($1, number: $0 + 1) }, target: target,
      phase: phase)
  }
}

extension Assignee {
  fileprivate init(_ draft: DraftUnit, of sentence: String, directory: UnitDirectory) {
    if draft.everyone {
      self.init(words: VietnameseNormalization.composed(draft.name), scope: .everyone)
    } else if let found = directory.unit(named: draft.name, in: sentence) {
      self.init(words: VietnameseNormalization.composed(found.words), scope: .unit(found.unit))
    } else {
      self.init(words: VietnameseNormalization.composed(draft.name), scope: .unit(nil))
    }
  }
}

extension Deadline {
  fileprivate init(_ draft: DraftDeadline, number: Int) {
    // Words that could not be made a day begin with their qualifier.
    let qualifier = draft.relative.flatMap { words in
      draft.qualifier.flatMap { words.hasPrefix($0) ? nil : $0 }
    }
    let words = [
      draft.relative == nil ? draft.qualifier : qualifier, draft.date?.vietnamese, draft.relative,
    ].compactMap(\.self)
    self.init(
      number: number, schedule: Self.schedule(of: draft),
      words: VietnameseNormalization.composed(words.joined(separator: " ")),
      what: draft.what.map(VietnameseNormalization.composed), line: draft.line)
  }

  private static func schedule(of draft: DraftDeadline) -> Schedule {
    if let interval = draft.recurrence.flatMap({ RecurrenceInterval(rawValue: $0.rawValue) }) {
      return .every(interval, on: draft.anchor.map { MonthDay(month: $0.month, day: $0.day) })
    }
    return draft.date.map { .by($0) } ?? .relative
  }
}

extension LineRange {
  fileprivate init(_ lines: ClosedRange<Int>) {
    self.init(first: lines.lowerBound, last: lines.upperBound)
  }
}

extension CountRange {
  fileprivate init?(_ range: ClosedRange<Int>?) {
    guard let range else { return nil }
    self.init(min: range.lowerBound, max: range.upperBound)
  }
}
