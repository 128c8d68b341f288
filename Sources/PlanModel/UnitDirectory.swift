// How a unit is found by what people call it.

import VietnameseText

/// The names, short names and aliases of all units under the key by which they are compared.
package struct UnitDirectory: Equatable, Sendable {
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

  /// The unit that a plan's words mean and its name as the plan prints it. A reader may cut a name
  /// too late ("Văn phòng Sở số hóa") or too early ("Phòng Tổ chức" of "Phòng Tổ chức cán bộ"); the
  /// office knows where it ends.
  package func unit(named words: String, in sentence: String) -> (words: String, unit: UnitID)? {
    whole(words) ?? cutShort(words, in: sentence)
  }

  /// The unit that the words name by themselves, all of them or their beginning.
  func whole(_ words: String) -> (words: String, unit: UnitID)? {
    if let unit = unit(called: words) { return (words, unit) }
    return leading(words)
  }

  /// The unit whose name goes on in the sentence behind the words.
  func cutShort(_ words: String, in sentence: String) -> (words: String, unit: UnitID)? {
    guard isBeginning(words), let place = sentence.utf8.ranges(of: words.utf8).first,
      let found = leading(sentence[place.lowerBound...]), found.words.utf8.count > words.utf8.count
    else { return nil }
    return found
  }

  /// The unit with whose name the sentence begins, which no reader can tell from the verb behind it
  /// ("Trung tâm Lưu trữ số hóa …"): the longest name that the office knows.
  package func leading(_ sentence: some StringProtocol) -> (words: String, unit: UnitID)? {
    let words = sentence.split(separator: " ", maxSplits: 16)
    for count in stride(from: min(words.count, 16), through: 2, by: -1) {
      let name = sentence[..<words[count - 1].endIndex]
      if let unit = unit(called: name) { return (String(name), unit) }
    }
    return nil
  }

  /// Whether the name of some unit goes on where the words end.
  private func isBeginning(_ words: String) -> Bool {
    let key = Self.key(words)
    return !key.isEmpty && units.keys.contains { $0.count > key.count && $0.hasPrefix(key) }
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
