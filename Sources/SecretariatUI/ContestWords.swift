// What two people set at once, in words: for the panes, and for the command line.

package import PlanModel
import VietnameseText
package import Wording

/// A field with several values, the one shown first.
package struct ContestedField: Sendable {
  package let field: FieldWord
  package let shown: ContestedValue
  package let others: [ContestedValue]
  /// The change that keeps what is shown.
  package let keeping: Change
}

/// One of the values.
package struct ContestedValue: Sendable {
  package let text: String
  package let stamp: ChangeStamp?
  /// The change that takes it; nil for the one shown.
  package let taking: Change?
}

/// Finds what is contested and puts it into words.
package struct ContestWords {
  private let words: Wording
  private let plan: Plan
  private let year: Int

  /// `year` is left out of days.
  package init(_ words: Wording, _ plan: Plan, year: Int) {
    self.words = words
    self.plan = plan
    self.year = year
  }

  /// What is contested of a unit task, and of its task.
  package func fields(of id: UnitTaskID) -> [ContestedField] {
    let record = plan.record(of: id)
    let target = plan.tasks[id.task]?.target
    var found: [ContestedField] = []
    if !record.otherStates.isEmpty {
      found.append(
        ContestedField(
          field: .state, shown: value(text(of: record.state, target), record.stateStamp),
          others: record.otherStates.map { other in
            value(
              text(of: other.value, target), other.stamp,
              .state(id, Edit(old: record.state, new: other.value)))
          }, keeping: .state(id, Edit(old: record.state, new: record.state))))
    }
    if !record.otherDays.isEmpty {
      found.append(
        ContestedField(
          field: .day, shown: value(text(of: record.postponedTo), record.dayStamp),
          others: record.otherDays.map { other in
            value(
              text(of: other.value), other.stamp,
              .postponement(id, Edit(old: record.postponedTo, new: other.value)))
          }, keeping: .postponement(id, Edit(old: record.postponedTo, new: record.postponedTo))))
    }
    return found + (plan.tasks[id.task].map { fields(of: .task($0), plan.contests) } ?? [])
  }

  /// What is contested of a row.
  package func fields(of row: RowValue, _ contests: RowContests) -> [ContestedField] {
    contests.of(row.id).compactMap { field, others in
      guard let keeping = row.unchanged else { return nil }
      let stamp = contests.stamps[FieldKey(row: row.id, field: field)]
      return ContestedField(
        field: FieldWord(rawValue: field.rawValue) ?? .other,
        shown: value(RowText(row, field, self).text, stamp),
        others: others.map { other in
          value(
            RowText(other.value, field, self).text, other.stamp,
            row.change(taking: field, of: other.value))
        }, keeping: keeping)
    }
  }

  /// "≠ tình trạng – 2 giá trị: được miễn của Nam (12/02 10:02); xong 12/02 của Thu (…)".
  package func line(_ field: ContestedField) -> String {
    let values = [field.shown] + field.others
    return words(
      ContestText.values(words(ContestText.field(field.field)), values.map(text(of:))))
  }

  /// A value with who set it and when.
  package func text(of value: ContestedValue) -> String {
    words(
      ContestText.value(
        value.text, author: value.stamp?.author,
        time: value.stamp.map { words.time($0.time, in: year) }))
  }

  private func value(
    _ text: String, _ stamp: ChangeStamp?, _ taking: Change? = nil
  ) -> ContestedValue {
    ContestedValue(
      text: text.isEmpty ? words(ContestText.empty) : text, stamp: stamp, taking: taking)
  }

  private func text(of state: UnitTaskState, _ target: TaskTarget?) -> String {
    let sign = words.language == .vietnamese ? "," : "."
    let word: StateWord =
      switch state {
      case .todo: .todo
      case .doing(.percent(let percent)): .doing(percent: percent)
      case .doing(.quantity(let done)):
        .doingQuantity(
          done.text(separator: sign)
            + (target.map { "/" + $0.value.text(separator: sign) + " " + $0.measure } ?? ""))
      case .done(let day): .done(day)
      case .returned(let reason): .returned(reason: reason)
      case .exempt(let reason): .exempt(reason: reason)
      case .dropped(let reason): .dropped(reason: reason)
      }
    return words(CommandText.state(word))
  }

  func text(of day: CalendarDay?) -> String { day.map(words.day) ?? "" }

  func text(ofSection id: SectionID?) -> String { id.map(plan.path(of:)) ?? "" }

  func text(ofPhase id: PhaseID?) -> String { id.flatMap { plan.phases[$0]?.name } ?? "" }

  func text(ofDeadlines deadlines: [Deadline]) -> String {
    deadlines.map { deadline in
      if case .by(let day) = deadline.schedule { return words.day(day) }
      return deadline.words
    }.joined(separator: "; ")
  }

  func text(of target: TaskTarget?) -> String {
    let sign = words.language == .vietnamese ? "," : "."
    return target.map { $0.value.text(separator: sign) + " " + $0.measure } ?? ""
  }

  func text(of day: PartialDay?) -> String { day.map { words.day($0) } ?? "" }

  func text(of range: DayRange?) -> String {
    range.map { words.day($0.start) + "–" + words.day($0.end) } ?? ""
  }

  func text(ofVersion version: Int) -> String {
    words(ContestText.documentVersion(version < 1_000_000 ? version : version / 1_000_000))
  }
}

/// The value of one field of a row, as text.
struct RowText {
  let text: String

  init(_ row: RowValue, _ field: RowField, _ words: ContestWords) {
    text =
      switch row {
      case .task(let task): Self.text(task, field, words)
      case .profile(let profile): Self.text(profile, field, words)
      case .section(let section): Self.text(section, field, words)
      case .phase(let phase): Self.text(phase, field, words)
      case .quota(let quota): Self.text(quota, field)
      case .unit(let unit): Self.text(unit, field, words)
      }
  }

  private static func text(_ task: PlanTask, _ field: RowField, _ words: ContestWords) -> String {
    switch field {
    case .section: words.text(ofSection: task.section)
    case .words: task.words
    case .kind: task.kind.rawValue
    case .lead: task.lead.map(\.words).joined(separator: "; ")
    case .support: task.support.map(\.words).joined(separator: "; ")
    case .product: task.product ?? ""
    case .deadlines: words.text(ofDeadlines: task.deadlines)
    case .target: words.text(of: task.target)
    case .phase: words.text(ofPhase: task.phase)
    default: ""
    }
  }

  private static func text(
    _ profile: PlanProfile, _ field: RowField, _ words: ContestWords
  ) -> String {
    switch field {
    case .paperKind: profile.paperKind
    case .number: profile.number ?? ""
    case .symbol: profile.symbol ?? ""
    case .issuedOn: words.text(of: profile.issuedOn)
    case .agency: profile.agency ?? ""
    case .parentAgency: profile.parentAgency ?? ""
    case .place: profile.place ?? ""
    case .subject: profile.subject
    case .movementKind: profile.movementKind.rawValue
    case .period: words.text(of: profile.period)
    case .scope: profile.scope ?? ""
    case .launchingLevel: profile.launchingLevel ?? ""
    case .manner: profile.manner ?? ""
    case .grounds: profile.grounds.joined(separator: "; ")
    case .signer:
      [profile.signer?.title, profile.signer?.name].compactMap(\.self).joined(separator: " ")
    case .recipients: profile.recipients.joined(separator: "; ")
    case .status: profile.status.rawValue
    case .sourceName: profile.sourceName ?? ""
    case .trackedFrom: words.text(of: profile.trackedFrom)
    case .sourceVersion: words.text(ofVersion: profile.sourceVersion)
    default: ""
    }
  }

  private static func text(
    _ section: PlanSection, _ field: RowField, _ words: ContestWords
  ) -> String {
    switch field {
    case .parent: words.text(ofSection: section.parent)
    case .number: section.number
    case .title: section.title ?? ""
    default: ""
    }
  }

  private static func text(_ phase: Phase, _ field: RowField, _ words: ContestWords) -> String {
    switch field {
    case .name: phase.name
    case .start: words.text(of: phase.start?.day)
    case .end: words.text(of: phase.end?.day)
    case .occasions: phase.occasions.joined(separator: "; ")
    case .closingEvent: phase.closingEvent ?? ""
    default: ""
    }
  }

  private static func text(_ quota: Quota, _ field: RowField) -> String {
    func text(_ range: CountRange?) -> String {
      range.map { $0.min == $0.max ? "\($0.min)" : "\($0.min)–\($0.max)" } ?? ""
    }
    return switch field {
    case .form: quota.form
    case .kind: quota.kind.rawValue
    case .collective: text(quota.collective)
    case .individual: text(quota.individual)
    default: ""
    }
  }

  private static func text(
    _ unit: OfficeUnit, _ field: RowField, _ words: ContestWords
  ) -> String {
    switch field {
    case .name: unit.name
    case .shortName: unit.shortName
    case .aliases: unit.aliases.joined(separator: "; ")
    case .kind: unit.kind.rawValue
    case .head: unit.head ?? ""
    case .activeFrom: words.text(of: unit.activeFrom)
    case .activeTo: words.text(of: unit.activeTo)
    default: ""
    }
  }
}
