// Whether a document is the paper of a plan that is followed already: by its number, and by how much
// of its text stands in the other. Texts are compared by runs of words ("shingles", Broder 1997); of
// a long text only a sample of them is kept, the same sample for all.

import VietnameseText

/// What is known of two papers when they are laid side by side.
package enum PaperLikeness: Equatable, Sendable {
  /// The very same text.
  case same
  /// Another version of the same paper; how much of the shorter text stands in the longer, 0 to 1.
  case revision(score: Double)
  /// Nearly the same text for another year.
  case otherYear(score: Double)
  case different
}

/// A paper as far as it takes to know it again.
package struct PaperSketch: Equatable, Sendable {
  private let number: String?
  private let agency: WordBag
  /// What the subject is about, beside the words of every plan.
  private let theme: Set<String>
  private let years: PaperYears
  /// Made of the whole text, not of a plan's rows.
  private let isWhole: Bool
  /// Of the whole text.
  private let digest: UInt64
  /// Ascending; the smallest ones, at most `mostShingles`.
  private let shingles: [UInt64]

  /// Words of a shingle: long enough that phrases of office do not count, short enough that one
  /// changed word leaves the rest of its sentence.
  private static let shingleWords = 4
  private static let mostShingles = 8192
  /// Shingles without which a text says too little to be known by it.
  private static let fewestShingles = 40

  /// How much of the shorter text must stand in the longer one. Measured on real plans:
  /// different ones share up to 0.25, two versions with every tenth word changed 0.7.
  package static let threshold = 0.5

  /// The sketch of a document that was read.
  package init(draft: PlanDraft) {
    self.init(
      number: draft.number?.value, agency: draft.agency?.value, subject: draft.subject?.value,
      years: PaperYears(
        subject: draft.subject?.value,
        period: draft.period.map { DayRange(start: $0.value.start, end: $0.value.end) },
        issuedOn: draft.issuedOn?.value,
        deadlines: draft.tasks.flatMap(\.due).compactMap { $0.date?.last }),
      lines: draft.lines, isWhole: true)
  }

  /// The sketch of a plan that is followed.
  /// - Parameter lines: the text of its document; empty when it is not at hand: the plan's own
  ///   words stand in for it.
  package init(plan: Plan, lines: [String]) {
    let words =
      plan.sections.values.compactMap(\.title) + plan.tasks.values.map(\.words)
      + plan.phases.values.map(\.name)
    self.init(
      number: plan.profile.number, agency: plan.profile.agency, subject: plan.profile.subject,
      years: PaperYears(plan),
      lines: lines.isEmpty ? words : lines, isWhole: !lines.isEmpty)
  }

  private init(
    number: String?, agency: String?, subject: String?, years: PaperYears, lines: [String],
    isWhole: Bool
  ) {
    self.isWhole = isWhole
    self.number = number.map { SearchKey.of($0).filter { $0 != " " } }
    self.agency = WordBag(agency ?? "")
    theme = Self.theme(subject ?? "")
    self.years = years
    var words: [UInt64] = []
    for line in lines { FoldedWords.append(line, to: &words) }
    digest = Self.digest(lines)
    shingles = Self.shingles(words)
  }

  /// What this paper is beside another.
  package func likeness(to other: PaperSketch) -> PaperLikeness {
    if digest == other.digest, !shingles.isEmpty { return .same }
    let score = overlap(with: other)
    let isOtherYear = years.differ(from: other.years)
    if isSameNumber(as: other), !isOtherYear { return .revision(score: score) }
    guard isOfLikeLength(as: other), !isOfOtherTheme(than: other), score >= Self.threshold else {
      return .different
    }
    return isOtherYear ? .otherYear(score: score) : .revision(score: score)
  }

  /// Whether both are long enough to be known by their text, and neither is a mere part of a
  /// collection.
  private func isOfLikeLength(as other: PaperSketch) -> Bool {
    let (shorter, longer) = (
      min(shingles.count, other.shingles.count), max(shingles.count, other.shingles.count)
    )
    return shorter >= Self.fewestShingles
      && (shorter * 3 >= longer || !isWhole || !other.isWhole)
  }

  /// Offices write many plans by one pattern; the subject tells them apart. A subject of common
  /// words alone tells nothing.
  private func isOfOtherTheme(than other: PaperSketch) -> Bool {
    let common = theme.intersection(other.theme).count
    return common * 3 < min(theme.count, other.theme.count)
  }

  private static func theme(_ subject: String) -> Set<String> {
    let words = SearchKey.of(subject).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Set(words.filter { Int($0) == nil }).subtracting(commonWords)
  }

  private static let commonWords: Set<String> = [
    "phat", "dong", "phong", "trao", "thi", "dua", "ke", "hoach", "nam", "ve", "viec", "to",
    "chuc", "thuc", "hien", "trien", "khai", "thuong", "xuyen", "chuyen", "de", "dot", "theo",
    "cua", "va", "trong", "nganh", "so", "khen",
  ]

  /// The same number of the same agency; offices count their papers each for itself.
  private func isSameNumber(as other: PaperSketch) -> Bool {
    guard let number, number == other.number else { return false }
    return agency.isEmpty || other.agency.isEmpty || agency.likeness(to: other.agency) >= 0.5
  }

  /// How much of the shorter text stands in the longer one, 0 to 1.
  package func overlap(with other: PaperSketch) -> Double {
    // Beyond the greatest shingle that both samples reach nothing can be told.
    let isCut = shingles.count == Self.mostShingles || other.shingles.count == Self.mostShingles
    let limit = isCut ? min(shingles.last ?? 0, other.shingles.last ?? 0) : .max
    let (a, b) = (shingles.prefix { $0 <= limit }, other.shingles.prefix { $0 <= limit })
    let common = FoldedWords.common(a, b)
    let shorter = min(a.count, b.count)
    return shorter == 0 ? 0 : Double(common) / Double(shorter)
  }

  private static func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= shingleWords else { return [] }
    var found: [UInt64] = []
    found.reserveCapacity(words.count)
    for start in 0...(words.count - shingleWords) {
      found.append(words[start..<start + shingleWords].reduce(0, FoldedWords.mixed))
    }
    found.sort()
    var unique: [UInt64] = []
    for shingle in found where shingle != unique.last {
      unique.append(shingle)
      if unique.count == mostShingles { break }
    }
    return unique
  }

  /// FNV-1a over the letters as they stand; blanks at line ends and empty lines do not count.
  private static func digest(_ lines: [String]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in lines {
      for word in line.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0x20) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}
