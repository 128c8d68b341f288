// What the values of a condition mean: names of units and states, days, numbers, words.

import VietnameseText

/// Works out values.
struct FilterValues {
  enum Condition {
    case row(RowCondition)
    case notRow(RowCondition)
    case task(TaskCondition)
  }

  private let office: Office
  private let directory: UnitDirectory
  private let days: FilterDays
  private let author: String
  /// The folded names of every unit.
  private let unitNames: [(id: UnitID, keys: [[UInt8]])]

  init(office: Office, today: CalendarDay, author: String) {
    self.office = office
    self.author = author
    directory = UnitDirectory(office: office)
    days = FilterDays(today: today)
    unitNames = office.units.values.map { unit in
      let names = [unit.name, unit.shortName] + unit.aliases
      return (unit.id, names.map { WordKey.bytes(of: $0) })
    }
  }

  /// Units in whose name or short name the words are read.
  func unitsRead(_ key: [UInt8]) -> Set<UnitID> {
    Set(
      unitNames.filter { unit in
        unit.keys.prefix(2).contains { WordKey.contains(key, in: $0) }
      }.map(\.id))
  }

  /// Whether the words may be the beginning of an id: "t7".
  func isLikeID(_ key: [UInt8]) -> Bool {
    key.count > 1 && key[0] == UInt8(ascii: "t") && (0x30...0x39).contains(key[1])
  }

  /// Whether the words are a name that the key knows.
  func knows(_ words: String, _ key: FilterKey) -> Bool {
    let name = FilterFold.name(words)
    switch key {
    case .status: return FilterStatus(called: name, orBeginning: false) != nil
    case .kind: return TaskKind(called: name, orBeginning: false) != nil
    case .unit, .support: return directory.unit(called: words) != nil
    case .due, .changed, .doneOn: return days.range(of: words) != nil
    default: return false
    }
  }

  /// What one value of a condition asks.
  func condition(
    _ key: FilterKey, _ comparison: FilterComparison, _ value: FilterWord
  ) throws(FilterProblem) -> Condition {
    let words = WordKey.bytes(of: value.text)
    let name = FilterFold.name(value.text)
    switch key {
    case .unit: return .row(.unit(try units(value)))
    case .status: return .row(.status(try named(key, value)))
    case .kind: return .task(.kind(try named(key, value)))
    case .due:
      if ["khong", "none", "khong-co"].contains(name) { return .notRow(.hasDeadline) }
      return .row(.due(comparison, try range(comparison, value)))
    case .changed: return .row(.changed(comparison, try range(comparison, value)))
    case .doneOn: return .row(.doneOn(comparison, try range(comparison, value)))
    case .percent: return .row(.percent(comparison, try number(value)))
    case .late: return .row(.late(comparison, try number(value)))
    case .section:
      let path = SearchKey.of(value.text).split(separator: " ").joined()
      return .task(.section(path: path, words: words))
    case .phase:
      let number = name.hasPrefix("dot-") ? String(name.dropFirst(4)) : name
      return .task(.phase(number: Int(number), words: words))
    case .plan: return .task(.plan(words: words, isNumber: Int(name) != nil))
    case .words: return .task(.words(words))
    case .support: return .task(.support(try units(value), words: words))
    case .person:
      let isMe = ["toi", "me", "minh"].contains(name)
      return .row(.person(isMe ? WordKey.bytes(of: author) : words, isWhole: isMe))
    case .note: return .row(.note(words))
    case .evidence: return .row(.evidence(words))
    }
  }

  private func named<Value: FilterNamed>(
    _ key: FilterKey, _ value: FilterWord
  ) throws(FilterProblem) -> Value {
    let name = FilterFold.name(value.text)
    if let found = Value(called: name) { return found }
    throw FilterProblem(
      .unknownValue(key), value.place, value.text,
      nearest: NearestWord.of(name, among: Value.allNames))
  }

  /// The unit with that name, else all in whose names the words are read.
  private func units(_ value: FilterWord) throws(FilterProblem) -> Set<UnitID> {
    if let unit = directory.unit(called: value.text) { return [unit] }
    let name = FilterFold.name(value.text)
    let nobody = ["chua-giao", "khong-ai", "none", "unassigned", UnitID.unassigned.raw]
    if nobody.contains(name) { return [.unassigned] }
    let key = WordKey.bytes(of: value.text)
    let found = unitNames.filter { unit in
      unit.keys.contains { WordKey.contains(key, in: $0) }
    }
    guard found.isEmpty else { return Set(found.map(\.id)) }
    // A unit of another day, kept in the store under its id.
    if let id = UnitID(name), office[id] != nil { return [id] }
    let shortNames = office.units.values.map(\.shortName)
    let nearest = NearestWord.of(name, among: shortNames.map { FilterFold.name($0) })
    throw FilterProblem(
      .unknownUnit, value.place, value.text,
      nearest: nearest.flatMap { near in shortNames.first { FilterFold.name($0) == near } })
  }

  private func range(
    _ comparison: FilterComparison, _ value: FilterWord
  ) throws(FilterProblem) -> ClosedRange<CalendarDay> {
    if comparison != .within, let day = days.day(of: value.text) { return day...day }
    guard let range = days.range(of: value.text) else {
      throw FilterProblem(.notADay, value.place, value.text)
    }
    return range
  }

  /// "50", "50%" or "40..60".
  private func number(_ value: FilterWord) throws(FilterProblem) -> ClosedRange<Int> {
    let text = value.text.filter { $0 != "%" && $0 != " " }
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
    if parts.count == 1, let number = parts[0], !text.contains(".") { return number...number }
    if parts.count == 2, let first = parts[0], let last = parts[1], first <= last {
      return first...last
    }
    throw FilterProblem(.notANumber, value.place, value.text)
  }
}
