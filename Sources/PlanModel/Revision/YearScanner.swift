// The years that a text names, and which of them belong to something that does not move with the
// plan: a cited document, an anniversary, a stretch of years.

import VietnameseText

/// A year in a text.
struct FoundYear: Equatable {
  let year: Int
  /// The four digits.
  let range: Range<String.Index>
  /// A day or a month stands before it: "05/6/2026", "ngày 5 tháng 6 năm 2026".
  let hasDay: Bool
  /// It belongs to a cited document, or to a stretch of years.
  var isFixed: Bool
  /// It is one end of an anniversary or of a stretch of years: "1945 - 2025", "2021-2025".
  var isStretch = false
}

/// Finds years.
enum YearScanner {
  /// The years from 1900 to 2099 that stand alone, in order.
  static func years(in text: String) -> [FoundYear] {
    var found: [FoundYear] = []
    var place = text.startIndex
    while let start = text[place...].firstIndex(where: isDigit) {
      let end = text[start...].firstIndex { !isDigit($0) } ?? text.endIndex
      place = end
      let digits = text[start..<end]
      guard digits.utf8.count == 4, let year = Int(digits), (1900...2099).contains(year) else {
        continue
      }
      found.append(
        FoundYear(
          year: year, range: start..<end, hasDay: hasDay(text[..<start]),
          isFixed: isPartOfNumber(text, start..<end) || isCited(text[..<start])))
    }
    return fixingStretches(found, in: text)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// "05/6/", "tháng 6/", "tháng 6 năm ".
  private static func hasDay(_ before: Substring) -> Bool {
    if let sign = before.last, "/-.".contains(sign) {
      return before.dropLast().last.map(isDigit) ?? false
    }
    let words = SearchKey.of(before.suffix(40)).split(separator: " ").suffix(3)
    return words.count == 3 && words.last == "nam" && words.first == "thang"
  }

  /// "45/2025/NĐ-CP", "số 12/2025": the number of a document.
  private static func isPartOfNumber(_ text: String, _ range: Range<String.Index>) -> Bool {
    let after = text[range.upperBound...]
    if after.first == "/" || after.first == "-", after.dropFirst().first?.isLetter == true {
      return true
    }
    guard text[..<range.lowerBound].last == "/" else { return false }
    let words = SearchKey.of(text[..<range.lowerBound].suffix(24)).split(separator: " ")
    return words.dropLast().last == "so"
  }

  private static let documents: [[Substring]] = [
    "luat", "hien phap", "nghi dinh", "nghi quyet", "thong tu", "quyet dinh", "chi thi",
    "cong van", "ket luan", "huong dan so", "ke hoach so", "chuong trinh so", "van ban so",
    "thong bao so", "quy che so", "to trinh so",
  ].map { $0.split(separator: " ") }

  /// Whether the year dates a document that is named before it in the same clause and has no date
  /// yet: "Quyết định số 12/QĐ-UBND ngày 05/3/2025".
  private static func isCited(_ before: Substring) -> Bool {
    let clause =
      before.lastIndex { ";()".contains($0) }.map { before[before.index(after: $0)...] } ?? before
    let words = SearchKey.of(clause.suffix(160)).split(separator: " ")
    guard let start = words.indices.last(where: { isDocument(words[$0...], after: words[..<$0]) })
    else { return false }
    let rest = words[start...].dropFirst()
    // What stands between has a year of its own, says by when, or is another clause.
    let isDated = rest.contains { word in
      word.split { !$0.isNumber }.contains { $0.count == 4 && Int($0) ?? 0 >= 1900 }
    }
    let isDeadline = rest.contains { ["truoc", "xong", "cham"].contains($0) }
    let isOver = words[start] != "luat" && rest.contains { $0.hasSuffix(",") }
    return !isDated && !isDeadline && !isOver && rest.count <= 16
  }

  /// "Kỷ luật" and "pháp luật" are no laws.
  private static func isDocument(
    _ words: ArraySlice<Substring>, after before: ArraySlice<Substring>
  ) -> Bool {
    documents.contains { words.starts(with: $0) }
      && !(words.first == "luat" && before.last.map { ["ky", "phap"].contains($0) } ?? false)
  }

  /// "1945 - 2025", "2021-2025", "19/8/1945 – 19/8/2025": two years with only a dash, and the day
  /// of the second, between them. From a day to a day less than two years later is a time of the
  /// plan, no such stretch.
  private static func fixingStretches(_ years: [FoundYear], in text: String) -> [FoundYear] {
    var years = years
    for (place, next) in zip(years.indices, years.indices.dropFirst()) {
      let between = text[years[place].range.upperBound..<years[next].range.lowerBound]
      let bare = between.filter { !$0.isWhitespace }
      guard years[place].year != years[next].year, let dash = bare.first, "-–—".contains(dash),
        bare.dropFirst().allSatisfy({ isDigit($0) || "/.".contains($0) })
      else { continue }
      let isTime = years[place].hasDay && years[next].hasDay
      if isTime, abs(years[next].year - years[place].year) == 1 { continue }
      for end in [place, next] { (years[end].isFixed, years[end].isStretch) = (true, true) }
    }
    return years
  }
}
