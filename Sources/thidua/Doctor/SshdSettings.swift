// The settings of an ssh server as far as they matter here, from its files or from `sshd -T`.

/// Settings: for each keyword the first value, as sshd takes it; some keywords add up.
struct SshdSettings: Equatable {
  /// A block behind `Match`, with the line where it begins.
  struct Block: Equatable {
    let line: Int
    var values: [String: [String]] = [:]
  }

  private(set) var values: [String: [String]] = [:]
  private(set) var blocks: [Block] = []

  /// Keywords whose lines add up.
  private static let adding: Set<String> = ["acceptenv"]

  /// Reads a text of settings.
  /// - Parameter included: the texts that an `Include` line stands for.
  init(_ text: String, included: (String) -> [String] = { _ in [] }) {
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard let (key, words) = Self.parts(of: line) else { continue }
      if key == "match" {
        blocks.append(Block(line: place + 1))
      } else if key == "include", blocks.isEmpty {
        for text in words.flatMap(included) { merge(SshdSettings(text)) }
      } else if blocks.isEmpty {
        Self.add(key, words, to: &values)
      } else {
        Self.add(key, words, to: &blocks[blocks.count - 1].values)
      }
    }
  }

  /// The first word behind the keyword (small letters); nil when it is not set.
  func value(_ key: String) -> String? { values[key]?.first }

  private mutating func merge(_ other: SshdSettings) {
    for (key, words) in other.values { Self.add(key, words, to: &values) }
  }

  private static func add(
    _ key: String, _ words: [String], to values: inout [String: [String]]
  ) {
    if adding.contains(key) {
      values[key, default: []] += words
    } else if values[key] == nil {
      values[key] = words
    }
  }

  /// A line's keyword in small letters and its words; nil for a comment.
  private static func parts(of line: Substring) -> (String, [String])? {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" }.map(String.init)
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    return (first.lowercased(), Array(words.dropFirst()))
  }
}
