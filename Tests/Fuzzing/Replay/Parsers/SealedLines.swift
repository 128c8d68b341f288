// A fuzzer never guesses a checksum. Where the first byte of an input asks for it, its lines get
// the checksums that belong to them, so that what lies behind is reached too.

import PlanStore

@testable import PlanStore

enum SealedLines {
  /// The input without its first byte, an odd one asking for checksums; `chain` says whether each
  /// line also names the one before it.
  static func of(_ input: [UInt8], chain: Bool) -> [UInt8] {
    guard let first = input.first else { return [] }
    guard first & 1 == 1 else { return Array(input.dropFirst()) }
    var previous: UInt64 = 0
    var result: [UInt8] = []
    for line in input.dropFirst().split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = sealed(Array(line), chain && first & 2 == 0 ? previous : nil)
      result += line + [0x0A]
      previous = line.withUnsafeBufferPointer { RecordLine.hash($0) }
    }
    result.removeLast()
    return result
  }

  /// One line, without its end, with the checksum that fits it; one that is no object stays as it is.
  static func sealed(_ line: [UInt8], _ previous: UInt64?) -> [UInt8] {
    guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}") else { return line }
    var object = line
    if line.count > 18, line[(line.count - 18)...].starts(with: ",\"crc\":\"".utf8) {
      object = line.dropLast(18) + [UInt8(ascii: "}")]
    }
    if let previous {
      object.removeLast()
      object += ",\"prev\":\"\(RecordLine.hex(previous, digits: 16))\"}".utf8
    }
    return Array(RecordLine.sealed(object).dropLast())
  }

  /// The input without its first byte: a header and a body. An odd one asks for a header with the
  /// body's length and with both checksums.
  static func headed(_ input: [UInt8]) -> [UInt8] {
    let rest = Array(input.dropFirst())
    guard let first = input.first, first & 1 == 1, let end = rest.firstIndex(of: 0x0A) else {
      return rest
    }
    let body = Array(rest[(end + 1)...])
    var object = Array(rest[..<end])
    guard object.first == UInt8(ascii: "{"), object.popLast() == UInt8(ascii: "}") else {
      return rest
    }
    let checksum = RecordLine.hex(UInt64(CRC32C.of(body)), digits: 8)
    object += ",\"body\":\(body.count),\"bodyCRC\":\"\(checksum)\"}".utf8
    return RecordLine.sealed(object) + body
  }
}
