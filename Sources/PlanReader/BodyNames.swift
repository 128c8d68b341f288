// The names of issuing bodies out of the capitals of a letterhead: "SỞ Y TẾ TỈNH BÌNH ĐỊNH" is
// Sở Y tế tỉnh Bình Định.

import PlanModel

/// Names of bodies as prose writes them.
enum BodyNames {
  private static let regions: [(key: StaticString, name: String)] = [
    ("tinh ", "tỉnh "), ("thanh pho ", "thành phố "), ("huyen ", "huyện "), ("quan ", "quận "),
    ("thi xa ", "thị xã "), ("thi tran ", "thị trấn "), ("phuong ", "phường "), ("xa ", "xã "),
  ]
  private static let councils: [StaticString] = ["uy ban nhan dan ", "ubnd "]
  /// The kind of body; the word behind it begins the proper name.
  private static let kinds: [StaticString] = [
    "tong cuc", "chi cuc", "benh vien", "trung tam", "van phong", "hoc vien", "lien doan",
    "dang uy", "cong an", "cong ty", "ban quan ly", "dai hoc", "so", "phong", "bo", "vu", "cuc",
    "ban", "vien", "truong", "hoi", "doan", "dai", "kho bac", "toa an",
  ]
  /// Bodies followed by the name of a place at once.
  private static let local: [StaticString] = [
    "tinh doan", "thanh doan", "huyen doan", "quan doan", "thi doan", "tinh uy", "thanh uy",
    "huyen uy", "quan uy", "thi uy",
  ]

  // MARK: Lines

  /// The lines of one name together: "ỦY BAN NHÂN DÂN" and "TỈNH YÊN BÁI", "… THƯƠNG BINH" and "VÀ
  /// XÃ HỘI".
  static func joined(_ lines: [DraftFact<String>]) -> [DraftFact<String>] {
    var bodies: [DraftFact<String>] = []
    for line in lines {
      guard let last = bodies.last, continues(FoldedText(last.value), FoldedText(line.value)) else {
        bodies.append(line)
        continue
      }
      bodies[bodies.count - 1].value += " " + line.value
    }
    return bodies
  }

  private static func continues(_ last: FoldedText, _ next: FoldedText) -> Bool {
    if next.has("va ", at: 0) || next.has("- ", at: 0) { return true }
    for word: StaticString in ["va", ",", "-"]
    where last.start(of: word, endingAt: last.count) != nil
      || last.key.last == UInt8(ascii: ",") || last.key.last == UInt8(ascii: "-")
    {
      return true
    }
    let isRegion = regions.contains { next.has($0.key, at: 0) }
    let isLocal = local.contains { next.has($0, at: 0) }
    return isRegion && !isLocal && region(in: last) == nil
  }

  // MARK: Letters

  /// The name in its usual letters.
  static func cased(_ printed: String) -> String {
    let text = FoldedText(printed)
    if let council = text.begins(withAny: councils) {
      let rest = text.slice(council.utf8CodeUnitCount..<text.count)
      return "UBND " + regionCased(rest)
    }
    if text.has("uy ban nhan dan", at: 0), text.count == 15 { return "Ủy ban nhân dân" }
    if let body = text.begins(withAny: local) {
      let end = body.utf8CodeUnitCount
      return lower(text.slice(0..<end), first: true) + titled(text.slice(end..<text.count), " ")
    }
    guard let place = region(in: text) else { return bodyCased(printed) }
    return bodyCased(text.slice(0..<place - 1)) + " "
      + regionCased(text.slice(place..<text.count))
  }

  /// Where the words for a place begin behind the name of a body.
  private static func region(in text: FoldedText) -> Int? {
    regions.compactMap { region in text.first(region.key, in: 1..<max(1, text.count)) }
      .filter { text.count - $0 > 4 && !text.has("xa hoi", at: $0) }.min()
  }

  /// "TỈNH YÊN BÁI" as "tỉnh Yên Bái".
  private static func regionCased(_ printed: String) -> String {
    let text = FoldedText(printed)
    guard let region = regions.first(where: { text.has($0.key, at: 0) }) else {
      return titleCase(printed)
    }
    let name = text.slice(region.key.utf8CodeUnitCount..<text.count)
    let known = region.name == "tỉnh " ? Provinces.named(name) : nil
    return region.name + (known?.name ?? titleCase(name))
  }

  /// "SỞ Y TẾ" as "Sở Y tế": known fields of work by their table, others with a capital behind the
  /// kind of body and behind "và" and dashes.
  private static func bodyCased(_ printed: String) -> String {
    let text = FoldedText(printed)
    guard let kind = text.begins(withAny: kinds), text.firstIs(" ", at: kind.utf8CodeUnitCount)
    else { return lower(printed, first: true) }
    let end = kind.utf8CodeUnitCount
    let head = lower(text.slice(0..<end), first: true)
    let name = text.slice(min(text.count, end + 1)..<text.count)
    let key = FoldedText(name).key
    if let known = Departments.names.first(where: { FoldedText($0).key == key }) {
      return head + " " + known
    }
    if text.has("truong", at: 0) || text.has("doan", at: 0) { return titleCase(printed) }
    return head + " " + withProvince(sentence(name))
  }

  /// "GD&ĐT đà nẵng" with its last words as the province that they are.
  private static func withProvince(_ name: String) -> String {
    let words = name.split(separator: " ")
    if words.suffix(2).joined(separator: " ") == "việt nam" {
      return words.dropLast(2).joined(separator: " ") + " Việt Nam"
    }
    for count in stride(from: min(3, words.count - 1), through: 2, by: -1) {
      let tail = words.suffix(count).joined(separator: " ")
      guard let province = Provinces.same(as: tail) else { continue }
      return words.dropLast(count).joined(separator: " ") + " " + province
    }
    return name
  }

  private static func sentence(_ printed: String) -> String {
    var isStart = true
    return printed.split(separator: " ").map { word in
      defer { isStart = ["VÀ", "-", "–"].contains(word.uppercased()) || word.hasSuffix(",") }
      return lower(String(word), first: isStart && word.uppercased() != "VÀ")
    }
    .joined(separator: " ")
  }

  private static func titled(_ printed: String, _ lead: String) -> String {
    let name = titleCase(printed)
    return name.isEmpty ? "" : lead + name
  }

  static func titleCase(_ printed: String) -> String {
    printed.split(separator: " ").map { lower(String($0), first: true) }.joined(separator: " ")
  }

  /// Words in small letters; abbreviations stay.
  private static func lower(_ printed: String, first: Bool) -> String {
    printed.split(separator: " ").enumerated().map { index, word in
      if isAbbreviation(word) { return String(word) }
      let small = word.lowercased()
      return index == 0 && first ? small.prefix(1).uppercased() + small.dropFirst() : small
    }
    .joined(separator: " ")
  }

  /// "TNCS", "GD&ĐT": no vowel, or a sign that no word holds.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    if word == "UBND" || word.contains("&") { return true }
    let key = FoldedText(String(word)).key
    return key.count > 1 && key.allSatisfy { (0x61...0x7A).contains($0) }
      && !key.contains { "aeiouy".utf8.contains($0) }
  }
}
