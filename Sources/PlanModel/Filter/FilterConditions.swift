// The single conditions of a filter, each worked out as far as possible when it is read: names
// folded, days counted, units found.

package import VietnameseText

/// A condition on what changes from unit to unit and from day to day.
enum RowCondition: Equatable, Sendable {
  case unit(Set<UnitID>)
  case id([UInt8])
  case status(FilterStatus)
  case due(FilterComparison, ClosedRange<CalendarDay>)
  case percent(FilterComparison, ClosedRange<Int>)
  /// Days overdue, or days that it was done after its day.
  case late(FilterComparison, ClosedRange<Int>)
  case changed(FilterComparison, ClosedRange<CalendarDay>)
  case doneOn(FilterComparison, ClosedRange<CalendarDay>)
  case person([UInt8], isWhole: Bool)
  case note([UInt8])
  case evidence([UInt8])
  case hasDeadline
  case hasNote
  case hasEvidence

  /// Whether the row fits.
  func accepts(_ subject: some FilterSubject, today: CalendarDay) -> Bool {
    let row = subject.row
    switch self {
    case .unit(let units): return units.contains(row.id.unit)
    case .id(let key): return SearchKey.bytes(of: row.id.description).starts(with: key)
    case .status(let status): return status.accepts(subject, today: today)
    case .due(let comparison, let days):
      return row.due.map { comparison.accepts($0, days) } ?? false
    case .percent(let comparison, let range): return comparison.accepts(row.percent, range)
    case .late(let comparison, let range):
      return row.daysLate(on: today).map { comparison.accepts($0, range) } ?? false
    case .changed(let comparison, let days):
      return subject.record.lastChange.map { comparison.accepts(CalendarDay(of: $0.time), days) }
        ?? false
    case .doneOn(let comparison, let days):
      if case .done(let day) = row.state { return comparison.accepts(day, days) }
      return false
    case .hasDeadline: return row.due != nil
    case .person, .note, .evidence, .hasNote, .hasEvidence: return accepts(subject.record)
    }
  }

  private func accepts(_ record: UnitTaskRecord) -> Bool {
    switch self {
    case .person(let key, let isWhole):
      let people = [record.stamp?.author].compactMap(\.self) + record.entries.map(\.author)
      return people.contains {
        let name = WordKey.bytes(of: $0)
        return isWhole ? name == key : WordKey.contains(key, in: name)
      }
    case .note(let key):
      let texts = record.entries.map(\.note) + [record.state.reason ?? ""]
      return texts.contains { WordKey.contains(key, in: WordKey.bytes(of: $0)) }
    case .evidence(let key):
      return record.entries.contains {
        WordKey.contains(key, in: WordKey.bytes(of: $0.evidence))
      }
    case .hasNote: return record.entries.contains { !$0.note.isEmpty }
    case .hasEvidence: return record.entries.contains { !$0.evidence.isEmpty }
    default: return false
    }
  }
}

extension FilterStatus {
  /// Whether the row is so.
  func accepts(_ subject: some FilterSubject, today: CalendarDay) -> Bool {
    let row = subject.row
    switch self {
    case .todo, .doing, .done, .returned, .exempt, .dropped: return row.state.name == rawValue
    case .open: return row.state.isOpen
    case .contested: return subject.isContested
    case .postponed: return row.isPostponed
    case .overdue, .due, .late, .onTime:
      switch row.timing(on: today) {
      case .overdue: return self == .overdue
      case .soon: return self == .due
      case .doneLate: return self == .late
      case .doneOnTime: return self == .onTime
      case .none, .ahead: return false
      }
    }
  }
}

/// A condition on what the plan says of the task: the same for every unit.
enum TaskCondition: Equatable, Sendable {
  case words([UInt8])
  case kind(TaskKind)
  case section(path: String, words: [UInt8])
  case phase(number: Int?, words: [UInt8])
  case plan(words: [UInt8], isNumber: Bool)
  case support(Set<UnitID>, words: [UInt8])
  case hasOwner
  case hasTarget

  /// Whether the task fits.
  func accepts(_ facts: FilterFacts) -> Bool {
    func contain(_ texts: [String], _ key: [UInt8]) -> Bool {
      texts.contains { WordKey.contains(key, in: WordKey.bytes(of: $0)) }
    }
    switch self {
    case .words(let key): return contain([facts.words], key)
    case .kind(let kind): return facts.kind == kind
    case .section(let path, let words):
      return facts.sectionPaths.contains { SearchKey.of($0) == path }
        || contain(facts.sectionTitles, words)
    case .phase(let number?, _): return facts.phaseNumber == number
    case .phase(nil, let words): return contain([facts.phaseName].compactMap(\.self), words)
    case .plan(let words, let isNumber):
      guard isNumber else { return contain(facts.planNames, words) }
      return facts.planNames.contains {
        WordKey.containsWhole(words, in: WordKey.bytes(of: $0))
      }
    case .support(let units, let words):
      return facts.support.contains { assignee in
        if case .unit(let id?) = assignee.scope, units.contains(id) { return true }
        return assignee.isEveryone || contain([assignee.words], words)
      }
    case .hasOwner: return facts.hasOwner
    case .hasTarget: return facts.hasTarget
    }
  }
}

extension UnitTaskRow {
  /// Days after its day: so far when it is still owed, else when it was done. Nil when it is not
  /// late.
  package func daysLate(on today: CalendarDay) -> Int? {
    switch timing(on: today) {
    case .overdue(let days), .doneLate(let days): days
    default: nil
    }
  }
}

extension UnitTaskRecord {
  /// The last thing that anybody recorded; nil when nobody did.
  package var lastChange: ChangeStamp? {
    let entry = entries.last.map { ChangeStamp(author: $0.author, time: $0.time) }
    return [stamp, entry].compactMap(\.self).max { $0.time < $1.time }
  }
}

extension UnitTaskState {
  /// Why it was returned, exempt or dropped.
  package var reason: String? {
    switch self {
    case .returned(let reason), .exempt(let reason), .dropped(let reason): reason
    case .todo, .doing, .done: nil
    }
  }
}

extension CalendarDay {
  /// The day in Asia/Ho_Chi_Minh of a moment in milliseconds since 1970.
  package init(of milliseconds: Int) {
    let day = 86_400_000
    let local = milliseconds + 7 * 3_600_000
    self.init(daysSinceEpoch: local >= 0 ? local / day : (local - day + 1) / day)
  }
}
