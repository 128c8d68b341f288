// A new archive of parts that were read and judged: what a converter gets is this and never the file
// that came, so nothing that was not looked at reaches it.

/// Writes an archive whose entries are stored as they are.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var table: [UInt8] = []
  private var count = 0

  /// Adds a part.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    let sum = CRC32.of(content)
    var header: [UInt8] = []
    // Version 2.0, UTF-8 names, stored, 1 January 1980.
    for value in [20, 0x0800, 0, 0, 0x21] { header.append(short: value) }
    for value in [Int(sum), content.count, content.count] { header.append(long: value) }
    header.append(short: name.utf8.count)
    header.append(short: 0)
    bytes.append(long: 0x0403_4B50)
    bytes += header + Array(name.utf8) + content
    table.append(long: 0x0201_4B50)
    table.append(short: 20)
    table += header
    for value in [0, 0, 0] { table.append(short: value) }
    for value in [0, offset] { table.append(long: value) }
    table += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    var all = bytes + table
    all.append(long: 0x0605_4B50)
    for value in [0, 0, count, count] { all.append(short: value) }
    for value in [table.count, bytes.count] { all.append(long: value) }
    all.append(short: 0)
    return all
  }
}

/// The check sum of ZIP and PNG.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(short value: Int) {
    append(UInt8(value & 0xFF))
    append(UInt8(value >> 8 & 0xFF))
  }

  fileprivate mutating func append(long value: Int) {
    append(short: value & 0xFFFF)
    append(short: value >> 16 & 0xFFFF)
  }
}
