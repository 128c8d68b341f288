// OLE compound files (.doc, .xls, .ppt, encrypted Office files), told apart by the names of their
// streams, which stand in them as UTF-16. Nothing else of them is read here.

/// Recognises what a compound file holds.
enum CompoundFile {
  /// The format of a compound file that becomes text.
  static func format(of bytes: [UInt8]) throws(IntakeFault) -> DocumentFormat {
    if has("EncryptedPackage", in: bytes) { throw .encrypted(.docx) }
    if has("WordDocument", in: bytes) {
      if isEncryptedWord(bytes) { throw .encrypted(.doc) }
      return .doc
    }
    if has("Workbook", in: bytes) || has("Book", in: bytes) { throw .notADocument(.spreadsheet) }
    if has("PowerPoint Document", in: bytes) { throw .notADocument(.presentation) }
    if has("__properties_version1.0", in: bytes) { throw .notADocument(.mail) }
    throw .notADocument(.otherOffice)
  }

  /// Directory entries are 128 bytes long and begin with the name.
  private static func has(_ name: String, in bytes: [UInt8]) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    return stride(from: 512, to: bytes.count - 127, by: 128).contains { place in
      bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
  }

  /// The file information block begins a sector: A5EC, and bit 8 of the word at 10 is "encrypted".
  private static func isEncryptedWord(_ bytes: [UInt8]) -> Bool {
    stride(from: 512, to: bytes.count - 32, by: 512).contains { place in
      bytes[place] == 0xEC && bytes[place + 1] == 0xA5 && bytes[place + 11] & 1 == 1
    }
  }
}
