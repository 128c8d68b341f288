// The table of contents of a ZIP archive, read and judged before anything is unpacked. What it says
// of sizes is believed only to refuse; what is taken is counted as it streams (ZipParts).

/// One entry of an archive.
struct ZipEntry: Equatable {
  let name: String
  /// 0 stored, 8 deflated.
  let method: UInt16
  let isEncrypted: Bool
  let isSymbolicLink: Bool
  let packedSize: Int
  let size: Int
  /// Where its local header begins.
  let offset: Int
}

/// The entries of an archive, in the order of the table.
struct ZipDirectory {
  let entries: [ZipEntry]
  private let byName: [String: ZipEntry]

  /// Reads and judges; `format` is named in the faults.
  init(_ bytes: [UInt8], format: DocumentFormat) throws(IntakeFault) {
    let reader = LittleEndian(bytes)
    guard let end = Self.end(reader) else { throw .damaged(format) }
    guard end.count <= IntakeLimits.entries else {
      throw .unsafeArchive(format, .tooManyEntries(limit: IntakeLimits.entries))
    }
    var found: [ZipEntry] = []
    var place = end.start
    for _ in 0..<end.count {
      guard let (entry, next) = try Self.entry(reader, at: place, format), next <= end.place else {
        throw .damaged(format)
      }
      found.append(entry)
      place = next
    }
    entries = found
    byName = Dictionary(found.map { ($0.name, $0) }) { first, _ in first }
    try judge(reader, tableStart: end.start, format)
  }

  /// The entry of exactly that name.
  subscript(name: String) -> ZipEntry? { byName[name] }

  private struct End {
    let count: Int
    let start: Int
    let place: Int
  }

  /// The record at the end of the archive; behind it only a comment of at most 64 kB.
  private static func end(_ reader: LittleEndian) -> End? {
    var place = reader.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if reader.long(place) == 0x0605_4B50, let count = reader.short(place + 10),
        let size = reader.long(place + 12), let start = reader.long(place + 16),
        start + size <= place
      {
        return End(count: count, start: start, place: place)
      }
      place -= 1
    }
    return nil
  }

  private static func entry(
    _ reader: LittleEndian, at place: Int, _ format: DocumentFormat
  ) throws(IntakeFault) -> (ZipEntry, next: Int)? {
    guard reader.long(place) == 0x0201_4B50, let flags = reader.short(place + 8),
      let method = reader.short(place + 10), let packed = reader.long(place + 20),
      let size = reader.long(place + 24), let nameLength = reader.short(place + 28),
      let extra = reader.short(place + 30), let comment = reader.short(place + 32),
      let attributes = reader.long(place + 38), let offset = reader.long(place + 42),
      let name = reader.bytes(place + 46, nameLength)
    else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard !name.contains(0) else { throw .unsafeArchive(format, .hostileName(text)) }
    let entry = ZipEntry(
      name: text, method: UInt16(method), isEncrypted: flags & 0x2001 != 0,
      isSymbolicLink: (attributes >> 16) & 0xF000 == 0xA000, packedSize: packed, size: size,
      offset: offset)
    return (entry, place + 46 + nameLength + extra + comment)
  }
}

extension ZipDirectory {
  private func judge(
    _ reader: LittleEndian, tableStart: Int, _ format: DocumentFormat
  ) throws(IntakeFault) {
    var names: Set<String> = []
    var total = 0
    for entry in entries {
      guard !Self.isHostile(entry.name) else {
        throw .unsafeArchive(format, .hostileName(entry.name))
      }
      guard !entry.isSymbolicLink else { throw .unsafeArchive(format, .symbolicLink(entry.name)) }
      guard names.insert(entry.name).inserted else {
        throw .unsafeArchive(format, .duplicate(entry.name))
      }
      guard !entry.isEncrypted else { throw .encrypted(format) }
      total += entry.size
      let isPuffed =
        entry.size > 1_000_000
        && entry.size / max(1, entry.packedSize) > IntakeLimits.ratio
      guard entry.size <= IntakeLimits.entryBytes, !isPuffed else {
        throw .unsafeArchive(format, .bomb)
      }
    }
    guard total <= IntakeLimits.unpackedBytes else { throw .unsafeArchive(format, .bomb) }
    try judgePlaces(reader, tableStart: tableStart, format)
  }

  /// Each entry has its bytes to itself, in front of the table, under the name that the table says.
  private func judgePlaces(
    _ reader: LittleEndian, tableStart: Int, _ format: DocumentFormat
  ) throws(IntakeFault) {
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= free else { throw .unsafeArchive(format, .overlap) }
      guard reader.long(entry.offset) == 0x0403_4B50,
        let nameLength = reader.short(entry.offset + 26),
        let extra = reader.short(entry.offset + 28),
        let name = reader.bytes(entry.offset + 30, nameLength),
        name.elementsEqual(entry.name.utf8), entry.method == 0 || entry.method == 8
      else { throw .damaged(format) }
      free = entry.offset + 30 + nameLength + extra + entry.packedSize
    }
    guard free <= tableStart else { throw .unsafeArchive(format, .overlap) }
  }

  private static func isHostile(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let hasDrive = parts.first?.utf8.last == UInt8(ascii: ":")
    return name.isEmpty || name.hasPrefix("/") || name.hasPrefix("\\") || hasDrive
      || parts.contains("..")
  }
}

/// Numbers in an array of bytes, the low byte first; nil outside the array.
struct LittleEndian {
  private let all: [UInt8]
  var count: Int { all.count }

  init(_ bytes: [UInt8]) { all = bytes }

  func short(_ place: Int) -> Int? {
    guard place >= 0, place + 2 <= all.count else { return nil }
    return Int(all[place]) | Int(all[place + 1]) << 8
  }

  func long(_ place: Int) -> Int? {
    guard let low = short(place), let high = short(place + 2) else { return nil }
    return low | high << 16
  }

  func bytes(_ place: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, length >= 0, place + length <= all.count else { return nil }
    return all[place..<place + length]
  }
}
