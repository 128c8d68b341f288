// The name of a journal: one person on one machine.

import VietnameseText

/// `<host>.<user>`, of `[a-z0-9._-]` only; names a file, so it is made safe once, here.
package struct WriterName: Hashable, Sendable, CustomStringConvertible {
  package let host: String
  package let user: String

  private static let limit = 64

  /// Cleans both parts: letters lose their marks and capitals, everything else that is not allowed
  /// becomes `-`. A part that is not clean as it comes, or longer than 64 bytes, ends in `-` and
  /// four hexadecimal digits of its checksum, so that "Hùng" and "Hưng" are two writers. An empty
  /// part becomes `x`.
  package init(host: some StringProtocol, user: some StringProtocol) {
    // The host keeps no dot, so that the first dot always ends it.
    self.host = Self.cleaned(host, dot: false)
    self.user = Self.cleaned(user, dot: true)
  }

  package var description: String { host + "." + user }

  private static func cleaned(_ name: some StringProtocol, dot: Bool) -> String {
    if name.isEmpty { return "x" }
    if isClean(name, dot: dot) { return String(name) }
    let digits = RecordLine.hex(UInt64(CRC32C.of(Array(name.utf8)) & 0xFFFF), digits: 4)
    let readable = Transliteration.ascii(name).utf8.prefix(limit - 5).map { byte in
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return isAllowed(small, dot: dot) ? small : UInt8(ascii: "-")
    }
    return String(decoding: readable, as: UTF8.self) + "-" + digits
  }

  private static func isClean(_ name: some StringProtocol, dot: Bool) -> Bool {
    (1...limit).contains(name.utf8.count) && name.utf8.allSatisfy { isAllowed($0, dot: dot) }
  }

  private static func isAllowed(_ byte: UInt8, dot: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: dot && byte == UInt8(ascii: ".")
    }
  }

  /// The writer whose journal bears `fileName`, a person or a session of his (`~` and a mark); nil
  /// when it is no journal's name.
  static func ofJournal(named fileName: String) -> String? {
    guard fileName.hasSuffix(".jsonl") else { return nil }
    let writer = fileName.dropLast(6)
    let marked = writer.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = marked[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, isClean(parts[0], dot: false), isClean(parts[1], dot: true),
      marked.dropFirst().allSatisfy({ isClean($0, dot: false) })
    else { return nil }
    return String(writer)
  }
}
