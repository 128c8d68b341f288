// Finding the office's units by what a person types: whole names, the beginning of one, or nearly one.

import PlanModel
import VietnameseText
import Wording

/// What the names in an input line mean.
enum NamedUnits: Equatable {
  case everyone
  case units([UnitID])
  /// The first name that means no unit.
  case unknown(String)
}

/// Looks units up.
struct UnitFinder {
  private let directory: UnitDirectory
  private let units: [OfficeUnit]

  init(_ office: Office, _ directory: UnitDirectory) {
    self.directory = directory
    units = office.units.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  /// The units named with ";" or "," between them. A "*" at the end stands for everyone alone; one
  /// before other names was there when they were typed, and goes.
  func named(in text: String) -> NamedUnits {
    var found: [UnitID] = []
    let names = text.split(separator: ";").flatMap(parts(of:)).filter { !$0.isEmpty }
    if names.last == "*" { return .everyone }
    for name in names where name != "*" {
      guard let unit = directory.unit(called: name) else { return .unknown(name) }
      if !found.contains(unit) { found.append(unit) }
    }
    return .units(found)
  }

  /// A name may hold a comma itself.
  private func parts(of text: Substring) -> [String] {
    let whole = String(text).trimmed
    if whole == "*" || directory.unit(called: whole) != nil { return [whole] }
    return whole.split(separator: ",").map { part in
      let name = String(part).trimmed
      return name.count > 1 && name.hasPrefix("*") ? String(name.dropFirst()).trimmed : name
    }
  }

  /// The units whose names fit what was typed so far: those that begin with it first, then those
  /// that hold its words. Behind a whole name stand all others, for who wants another.
  func fitting(_ typed: String) -> [OfficeUnit] {
    let key = SearchKey.of(typed).trimmed
    if key.isEmpty { return units }
    if let exact = directory.unit(called: typed) {
      return units.filter { $0.id == exact } + units.filter { $0.id != exact }
    }
    let words = key.split(separator: " ")
    let ranked = units.compactMap { unit -> (rank: Int, unit: OfficeUnit)? in
      let names = Self.names(of: unit)
      if names.contains(where: { $0.hasPrefix(key) }) { return (0, unit) }
      let holds = names.contains { name in words.allSatisfy { name.contains($0) } }
      return holds ? (1, unit) : nil
    }
    return (0...1).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.unit) }
  }

  /// The unit that was most likely meant by a name that fits none; nil when no one is near.
  func nearest(to typed: String) -> OfficeUnit? {
    if let unit = fitting(typed).first { return unit }
    let key = SearchKey.of(typed).trimmed
    let near = units.map { unit in
      (unit: unit, distance: Self.names(of: unit).map { Self.distance(key, $0) }.min() ?? .max)
    }.min { $0.distance < $1.distance }
    guard let near, near.distance * 3 <= max(key.count, 3) * 2 else { return nil }
    return near.unit
  }

  /// The name by which the unit, and no other, is found again: short where that is enough.
  func shortestName(of unit: OfficeUnit) -> String {
    directory.unit(called: unit.shortName) == unit.id ? unit.shortName : unit.name
  }

  private static func names(of unit: OfficeUnit) -> [String] {
    ([unit.shortName, unit.name, unit.id.raw] + unit.aliases).map { SearchKey.of($0) }
  }

  /// Letters to take away and to add.
  private static func distance(_ a: String, _ b: String) -> Int {
    Array(a.utf8).difference(from: Array(b.utf8)).count
  }
}

extension AppState {
  var unitFinder: UnitFinder { UnitFinder(office, directory) }

  /// The completions of a line that names units; of several the last is completed.
  func unitChoices(for typed: String, isList: Bool) -> [PromptChoice] {
    guard !typed.hasPrefix("+") else { return [] }
    let finder = unitFinder
    let mark = isList ? typed.lastIndex { $0 == ";" || $0 == "," } : nil
    let kept = mark.map { typed[...$0] + " " } ?? ""
    let part = String(mark.map { typed[typed.index(after: $0)...] } ?? typed[...]).trimmed
    let isSign = part == "*" || part == "-"
    let fitting = finder.fitting(isSign ? "" : part)
    let near = fitting.isEmpty ? finder.nearest(to: part) : nil
    let units = (fitting + [near].compactMap(\.self)).map { unit in
      let name = finder.shortestName(of: unit)
      return PromptChoice(name: unit.shortName, about: unit.name, line: kept + name)
    }
    guard part.isEmpty || isSign || directory.unit(called: part) != nil else { return units }
    let everyone = PromptChoice(name: "*", about: words(ReviewPaneText.everyone), line: "*")
    let outsider = PromptChoice(name: "-", about: words(.outsider), line: "-")
    return units + (isList ? [everyone] : [everyone, outsider])
  }
}
