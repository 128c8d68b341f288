// How a unit is found by what people call it.

import VietnameseText

/// The names, short names and aliases of all units under the key by which they are compared.
package struct UnitDirectory: Sendable {
  private var units: [String: Set<UnitID>] = [:]

  package init(office: Office) {
    for unit in office.units.values {
      for name in [unit.id.raw, unit.name, unit.shortName] + unit.aliases {
        let key = Self.key(name)
        if !key.isEmpty { units[key, default: []].insert(unit.id) }
      }
    }
  }

  /// The unit that people call `words`: by id, short name, name or alias, compared without
  /// diacritics, case, dashes and a closing "thuộc Sở"; a title before the name ("Trưởng",
  /// "Chánh") is passed over, and so is what stands in brackets. Nil when none or several fit.
  package func unit(called words: some StringProtocol) -> UnitID? {
    let found = units[Self.key(words)] ?? units[Self.key(Self.withoutBrackets(words))]
    return found?.count == 1 ? found?.first : nil
  }

  private static let titles = ["thu truong ", "truong ", "chanh ", "giam doc ", "lanh dao "]
  private static let tails = [" thuoc so", " cua so", " so"]

  /// Letters and digits of the folded words, without the title before and "thuộc Sở" after them.
  static func key(_ words: some StringProtocol) -> String {
    let spaced = String(
      SearchKey.of(words).unicodeScalars.map { scalar -> Character in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          ? Character(scalar) : " "
      })
    var key = shortened(spaced.split(separator: " ").joined(separator: " "))
    if let title = titles.first(where: key.hasPrefix), key.count > title.count {
      key.removeFirst(title.count)
    }
    if let tail = tails.first(where: key.hasSuffix), key.count > tail.count {
      key.removeLast(tail.count)
    }
    return key
  }

  /// "khoa học và công nghệ", "KHCN" and "KH&CN" are one; a department's units bear its name.
  private static func shortened(_ key: String) -> String {
    key.replacing("khoa hoc va cong nghe", with: "kh cn").replacing("khcn", with: "kh cn")
  }

  private static func withoutBrackets(_ words: some StringProtocol) -> String {
    String(words.prefix { $0 != "(" })
  }
}
