// How far a scanned word is from what it may have been. A scanner without Vietnamese takes some
// letters for one another again and again; such a pair costs less than any other change.

/// Edit distance with the confusions of scanners.
enum ScanDistance {
  /// Letters of one group are taken for one another (measured on aligned pages).
  private static let groups: [StaticString] = [
    "o6egdcq0&8", "uyiw", "iljt1|!", "ad4&", "ai4", "dpb", "mn", "nu", "s5", "b6h", "v7y", "ae",
  ]

  private static let masks: [UInt16] = {
    var masks = [UInt16](repeating: 0, count: 128)
    for (bit, group) in groups.enumerated() {
      for index in 0..<group.utf8CodeUnitCount {
        masks[Int(group.utf8Start[index])] |= 1 << UInt16(bit)
      }
    }
    return masks
  }()

  @inline(__always)
  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    guard a < 128, b < 128 else { return 3 }
    return masks[Int(a)] & masks[Int(b)] != 0 ? 1 : 3
  }

  /// Whether one may be read for the other, or they are equal.
  static func areConfused(_ a: UInt8, _ b: UInt8) -> Bool { cost(a, b) <= 1 }

  /// 0 for equal words; 1 for a usual confusion, 2 for a lost or added letter (nothing for an
  /// apostrophe in place of a horn), 3 for any other change.
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a == b { return 0 }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
      row.initialize(repeating: 0)
      for (column, byte) in b.enumerated() { row[column + 1] = row[column] + gap(byte) }
      for first in a {
        var diagonal = row[0]
        row[0] += gap(first)
        for (column, second) in b.enumerated() {
          let substituted = diagonal + cost(first, second)
          diagonal = row[column + 1]
          row[column + 1] = min(substituted, row[column] + gap(second), diagonal + gap(first))
        }
      }
      return row[b.count]
    }
  }

  @inline(__always)
  private static func gap(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") ? 0 : 2
  }
}
