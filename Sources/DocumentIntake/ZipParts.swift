// Parts of an archive, unpacked by unzip into memory and counted as they stream. Nothing is ever
// unpacked to a disk, and no part is unpacked that is not asked for.

/// An archive whose parts can be read by their exact names.
struct ZipParts: ~Copyable {
  let directory: ZipDirectory
  private let file: MemoryFile
  private let format: DocumentFormat
  private var taken = 0

  init(_ bytes: [UInt8], _ directory: ZipDirectory, format: DocumentFormat) throws(IntakeFault) {
    self.directory = directory
    self.format = format
    file = try MemoryFile(bytes)
  }

  /// The bytes of the part; nil when there is none of that name.
  mutating func part(
    _ name: String, in workshop: borrowing Workshop
  ) throws(IntakeFault) -> [UInt8]? {
    guard let entry = directory[name] else { return nil }
    var limits = ProgramLimits.look
    // One byte more than the table says is enough to show that the table lies.
    limits.output = min(entry.size, IntakeLimits.entryBytes)
    let bytes: [UInt8]
    do throws(IntakeFault) {
      bytes = try workshop.output(
        of: ProgramCall(
          .unzip, ["-p", MemoryFile.path, Self.pattern(name)], limits, input: file.descriptor))
    } catch .programFailed(_, .output, _) {
      throw .unsafeArchive(format, .bomb)
    } catch .programFailed(_, .status, _) {
      throw .damaged(format)
    } catch {
      throw error
    }
    taken += bytes.count
    guard taken <= IntakeLimits.unpackedBytes else { throw .unsafeArchive(format, .bomb) }
    guard bytes.count == entry.size else { throw .damaged(format) }
    return bytes
  }

  /// unzip takes names as patterns: what would be one is escaped.
  private static func pattern(_ name: String) -> String {
    name.reduce(into: "") { pattern, letter in
      if "[]*?\\".contains(letter) { pattern.append("\\") }
      pattern.append(letter)
    }
  }
}
