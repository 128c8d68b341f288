// All units of the office, and how a unit is found by what people call it.

package import VietnameseText

/// The units of the department; the fold of the office's own journal.
package struct Office: Equatable, Sendable {
  /// All units, dissolved ones too, in the office's order.
  package private(set) var units: RankedTable<OfficeUnit> = RankedTable()
  /// Number of changes made by a newer version of the program, kept but not understood.
  package private(set) var unknownChanges = 0

  package init() {}

  /// An office of exactly these units.
  package init(units: [OfficeUnit]) {
    for unit in units { self.units.insert(unit) }
  }

  /// The unit with that id.
  package subscript(id: UnitID) -> OfficeUnit? { units[id] }

  /// Units that exist on `day`, in the office's order.
  package func active(on day: CalendarDay) -> [OfficeUnit] {
    units.values.filter { $0.isActive(on: day) }
  }

  /// The unit that people call `words`: by id, short name, name or alias, compared without
  /// diacritics, case, dashes and a closing "thuộc Sở"; a title before the name ("Trưởng",
  /// "Chánh") is passed over. Nil when none or more than one fits.
  package func unit(called words: some StringProtocol) -> OfficeUnit? {
    let key = Self.matchKey(words)
    guard !key.isEmpty else { return nil }
    let found = units.values.filter { unit in
      unit.id.raw == key || Self.names(of: unit).contains { Self.matchKey($0) == key }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A free id for a new unit, from its short name ("VP" → `vp`), numbered when taken.
  package func freeID(for shortName: String) -> UnitID {
    let slug = String(Slug.of(shortName).prefix(24))
    let base = slug.isEmpty || slug == UnitID.unassigned.raw ? "dv" : slug
    var candidate = UnitID(base) ?? .unassigned
    var number = 2
    while units[candidate] != nil || candidate == .unassigned {
      candidate = UnitID("\(base)-\(number)") ?? .unassigned
      number += 1
    }
    return candidate
  }

  mutating func apply(_ edit: Edit<OfficeUnit>) { units.apply(edit) }
  mutating func countUnknownChange() { unknownChanges += 1 }

  private static func names(of unit: OfficeUnit) -> [String] {
    [unit.name, unit.shortName] + unit.aliases
  }

  private static let titles = ["thu truong ", "truong ", "chanh ", "giam doc ", "lanh dao "]
  private static let tails = [" thuoc so", " so", " cua so"]

  /// Letters and digits of the folded words, without the title before and "thuộc Sở" after them.
  static func matchKey(_ words: some StringProtocol) -> String {
    let folded = SearchKey.of(words).unicodeScalars.map { scalar -> Character in
      scalar.properties.isAlphabetic || ("0"..."9").contains(Character(scalar))
        ? Character(scalar) : " "
    }
    var key = String(folded).split(separator: " ").joined(separator: " ")
    if let title = titles.first(where: key.hasPrefix) { key.removeFirst(title.count) }
    if let tail = tails.first(where: key.hasSuffix), key.count > tail.count {
      key.removeLast(tail.count)
    }
    return key
  }
}
