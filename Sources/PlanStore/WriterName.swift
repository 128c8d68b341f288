// The name of a journal: one person on one machine.

/// `<host>.<user>`, of `[a-z0-9._-]` only; names a file, so it is made safe once, here.
package struct WriterName: Hashable, Sendable, CustomStringConvertible {
  package let host: String
  package let user: String

  /// Cleans both parts: capitals become small, everything else that is not allowed becomes `-`;
  /// an empty part becomes `x`.
  package init(host: some StringProtocol, user: some StringProtocol) {
    // The host keeps no dot, so that the first dot always ends it.
    self.host = Self.cleaned(host, dot: false)
    self.user = Self.cleaned(user, dot: true)
  }

  package var description: String { host + "." + user }

  private static func cleaned(_ name: some StringProtocol, dot: Bool) -> String {
    var result: [UInt8] = []
    for byte in name.utf8.prefix(64) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        result.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case UInt8(ascii: ".") where dot: result.append(byte)
      default: result.append(UInt8(ascii: "-"))
      }
    }
    return result.isEmpty ? "x" : String(decoding: result, as: UTF8.self)
  }

  /// The writer whose journal bears `fileName`; nil when it is no journal's name.
  static func ofJournal(named fileName: String) -> String? {
    guard fileName.hasSuffix(".jsonl") else { return nil }
    let writer = fileName.dropLast(6)
    let parts = writer.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, cleaned(parts[0], dot: false) == parts[0],
      cleaned(parts[1], dot: true) == parts[1]
    else { return nil }
    return String(writer)
  }
}
