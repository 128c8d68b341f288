// The beginning of a journal as it was read. Programs that merge put lines into the middle of a file and
// leave its last line where it was; only the bytes before it tell.

/// The checksum of a journal's first bytes, as far as they are watched.
struct KnownBeginning: Sendable {
  /// Most bytes that are looked at again whenever a journal has grown: some thousand steps, read in
  /// a millisecond.
  static let limit = 1 << 20

  /// Bytes covered, from the beginning of the file.
  private(set) var count = 0
  private var sum = CRC32C()

  /// Takes in bytes that stand from `start` on; what does not follow, or is beyond the limit, is
  /// left out.
  mutating func extend(by bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard start == count else { return }
    let part = UnsafeBufferPointer(rebasing: bytes.prefix(Self.limit - count))
    sum.update(part)
    count += part.count
  }

  /// Whether the bytes still stand at the beginning of the file.
  func stands(in file: StoreFile) throws(StoreError) -> Bool {
    guard count > 0 else { return true }
    var found = CRC32C()
    try file.bytes(in: 0..<count).withUnsafeBufferPointer { found.update($0) }
    return found.value == sum.value
  }

  /// What stands in the first `length` bytes of the file now, for one that was not read from its
  /// beginning.
  static func of(_ file: StoreFile, length: Int) throws(StoreError) -> KnownBeginning {
    var known = KnownBeginning()
    let bytes = try file.bytes(in: 0..<min(length, limit))
    bytes.withUnsafeBufferPointer { known.extend(by: $0, from: 0) }
    return known
  }
}
