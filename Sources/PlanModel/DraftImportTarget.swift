// Which figure of a plan is the target of a task: a count of things that can be followed ("ít nhất
// 12 tin, bài"), not a percentage and not one of several figures in one sentence.

import VietnameseText

/// Reads a task's target out of the figures of the draft.
struct TargetReading {
  /// By line, so that a plan of thousands of tasks costs no search for each.
  private let targets: [Int: [DraftTarget]]

  init(_ targets: [DraftTarget]) { self.targets = Dictionary(grouping: targets, by: \.line) }

  /// The one count that stands in the task's lines and words; nil when there is none or several.
  func target(of task: DraftTask) -> TaskTarget? {
    let found = task.lines.lazy.flatMap { targets[$0] ?? [] }.filter { Self.isWithin($0, task) }
    let counts = found.compactMap { Self.count(of: $0) }
    return Set(counts).count == 1 ? counts.first : nil
  }

  /// Two tasks may share a line: the figure belongs to the one whose words hold it.
  private static func isWithin(_ target: DraftTarget, _ task: DraftTask) -> Bool {
    let words = SearchKey.bytes(of: task.text)
    let needle = target.value ?? target.text
    return SearchKey.contains(SearchKey.bytes(of: needle), in: words)
  }

  private static func count(of target: DraftTarget) -> TaskTarget? {
    guard let value = target.value, let start = value.firstIndex(where: \.isASCIIDigit) else {
      return nil
    }
    let digits = value[start...].prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
    var rest = value[digits.endIndex...]
    if rest.allSatisfy(\.isWhitespace) { rest = following(digits, in: target.text) }
    return count(digits, rest)
  }

  private static func count(_ digits: Substring, _ rest: Substring) -> TaskTarget? {
    guard let quantity = quantity(digits), quantity.thousandths > 0 else { return nil }
    if isRate(rest) { return nil }
    let measure = measure(rest)
    return measure.isEmpty ? nil : TaskTarget(value: quantity, measure: measure)
  }

  private static func following(_ digits: Substring, in text: String) -> Substring {
    text.ranges(of: digits).first.map { text[$0.upperBound...] } ?? ""
  }

  /// "1.500" is fifteen hundred, "2,5" two and a half; the sign that ends a sentence is none.
  private static func quantity(_ digits: Substring) -> Quantity? {
    var digits = digits
    while let last = digits.last, !last.isASCIIDigit { digits.removeLast() }
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && $0.allSatisfy(\.isASCIIDigit) })
      else { return nil }
      return Quantity(groups.joined())
    }
    return Quantity(digits)
  }

  /// "4 tin mỗi tháng" is no number to be reached once.
  private static func isRate(_ rest: Substring) -> Bool {
    let words = rest.split(separator: " ").prefix(6).map { SearchKey.of($0) }
    guard let each = words.firstIndex(of: "moi"), each + 1 < words.count else { return false }
    return ["ngay", "tuan", "thang", "quy", "nam", "dot"].contains {
      words[each + 1].hasPrefix($0)
    }
  }

  /// The words right behind the number, up to a stop or a word that no unit of measure holds, at
  /// most four; empty for "%".
  private static func measure(_ rest: Substring) -> String {
    var words: [Substring] = []
    for word in rest.split(separator: " ") {
      let bare = word.prefix { $0 != ";" && $0 != "." && $0 != "(" && $0 != ":" }
      if bare.isEmpty || words.count == 4 || stopWords.contains(SearchKey.of(bare)) { break }
      guard bare.first?.isLetter == true else { break }
      words.append(bare)
      if bare.count < word.count { break }
      // "tin, bài" is one measure; "hộp hồ sơ, xong …" ends at the comma.
      if bare.hasSuffix(",") {
        let next = rest[word.endIndex...].drop { $0 == " " }.prefix { $0.isLetter }
        if pairedWords.contains(SearchKey.of(next)) { words.append(next) }
        break
      }
    }
    let text = words.joined(separator: " ")
    let trimmed = text.hasSuffix(",") ? String(text.dropLast()) : text
    return VietnameseNormalization.composed(trimmed)
  }

  private static let pairedWords: Set<String> = ["bai", "anh", "phim"]
  private static let stopWords: Set<String> = [
    "cua", "cho", "ve", "de", "duoc", "tai", "trong", "tren", "tu", "den", "la", "co", "tro",
    "truoc", "xong", "hoan", "dat", "tham", "va", "hoac", "moi", "theo", "phuc", "gioi", "nam",
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
