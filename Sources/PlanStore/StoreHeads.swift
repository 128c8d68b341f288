// What a store comes to at one moment: the last line of each journal, by its hash, which hangs on
// every line before it, and each kept document. Written down elsewhere, it shows later whether
// anything that was there then has been taken away or changed.
//
// TEXT. A line "thidua heads 1", the digest in groups, then one line for each entry:
//   <place> <writer> <number> <hash>          16 hexadecimal digits, the chain's
//   <place> source <version> <hash>           64, the SHA-256 of document.txt and original
//
// DIGEST. For each place the SHA-256 of its entries' lines, sorted, joined by LF; of the line
// "thidua heads 1" and, sorted, of "<place> <that hash in hexadecimal>", joined by LF, again the
// SHA-256; of that the first 20 hexadecimal digits.
//
// LIMIT. Who owns every copy of a store and every note of its heads can make another history. What
// is found is found against a head that somebody else has kept.

/// The heads of a store's journals and its documents.
package struct StoreHeads: Equatable, Sendable {
  /// One journal's last line, or one document.
  package struct Entry: Hashable, Comparable, Sendable {
    /// Path of the place below the store: `office`, `plans/<id>`.
    package let place: String
    /// The writer; `source` for a document.
    package let name: String
    /// Number of the line, or version of the document.
    package let number: Int
    /// In hexadecimal digits.
    package let hash: String

    package var isSource: Bool { name == Self.source }
    static let source = "source"

    var line: String { "\(place) \(name) \(number) \(hash)" }

    package static func < (a: Entry, b: Entry) -> Bool {
      a.line.utf8.lexicographicallyPrecedes(b.line.utf8)
    }
  }

  /// Sorted.
  package let entries: [Entry]
  package let digest: HeadDigest

  init(_ entries: some Sequence<Entry>) {
    self.entries = entries.sorted()
    let places = Dictionary(grouping: self.entries, by: \.place)
    digest = HeadDigest(places.mapValues { HeadDigest.place($0) })
  }

  static let firstLine = "thidua heads 1"

  /// The text form.
  package var text: String {
    ([Self.firstLine, digest.description] + entries.map(\.line)).map { $0 + "\n" }.joined()
  }

  /// Reads the text form.
  /// - Returns: nil when it is none, or not whole: its digest must fit its entries.
  package init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count >= 2, lines[0] == Self.firstLine, let digest = HeadDigest(lines[1]) else {
      return nil
    }
    var entries: [Entry] = []
    for line in lines.dropFirst(2) {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let number = Int(fields[2]), number > 0,
        fields[3].utf8.allSatisfy({ Self.isHexadecimal($0) })
      else { return nil }
      entries.append(Entry(place: fields[0], name: fields[1], number: number, hash: fields[3]))
    }
    self.init(entries)
    guard self.digest == digest else { return nil }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}

/// The short name of a store's state.
package struct HeadDigest: Hashable, Sendable, CustomStringConvertible {
  /// 20 hexadecimal digits.
  package let digits: String

  private static let length = 20

  /// In groups of four, as it is printed.
  package var description: String {
    stride(from: 0, to: Self.length, by: 4).map { start in
      String(digits.utf8.dropFirst(start).prefix(4)) ?? ""
    }.joined(separator: "-")
  }

  /// Reads what a person has copied from a report: groups and capitals as they come.
  package init?(_ text: String) {
    let digits = text.lowercased().filter { $0 != "-" && $0 != " " }
    guard digits.utf8.count == Self.length,
      digits.utf8.allSatisfy({ StoreHeads.isHexadecimal($0) })
    else { return nil }
    self.digits = digits
  }

  /// Of the hashes of all places, by the places' paths.
  init(_ places: [String: String]) {
    let lines = places.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let text = ([StoreHeads.firstLine] + lines).joined(separator: "\n")
    digits = String(Hexadecimal.of(SHA256.hash(Array(text.utf8))).prefix(Self.length))
  }

  /// Of one place's entries.
  static func place(_ entries: some Sequence<StoreHeads.Entry>) -> String {
    let text = entries.sorted().map(\.line).joined(separator: "\n")
    return Hexadecimal.of(SHA256.hash(Array(text.utf8)))
  }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
  /// Two small digits a byte.
  static func of(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
