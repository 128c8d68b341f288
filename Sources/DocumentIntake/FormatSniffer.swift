// What a file is, by its bytes. Office files are all ZIP or all OLE outside: those two are opened by
// their own readers and only told apart here.

/// Recognises formats.
enum FormatSniffer {
  /// What the bytes are.
  enum Finding: Equatable {
    case document(DocumentFormat)
    case foreign(ForeignFormat)
    /// An archive of parts: .docx, .odt, or something else.
    case zip
    /// A compound file: .doc, an encrypted .docx, or something else.
    case ole
  }

  static func look(at bytes: [UInt8], name: String) -> Finding {
    for (signature, finding) in signatures where bytes.starts(with: signature) { return finding }
    // A PDF may have up to a kilobyte before its mark.
    if contains("%PDF-", in: bytes.prefix(1_024)) { return .document(.pdf) }
    if let foreign = inside(bytes) { return .foreign(foreign) }
    if isHTML(bytes, name: name) { return .document(.html) }
    if let foreign = markup(bytes) { return .foreign(foreign) }
    return .document(.text)
  }

  private static let signatures: [([UInt8], Finding)] = [
    (Array("%PDF-".utf8), .document(.pdf)), (Array("{\\rt".utf8), .document(.rtf)),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x50, 0x4B, 0x07, 0x08], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    ([0x89, 0x50, 0x4E, 0x47], .document(.png)), ([0xFF, 0xD8, 0xFF], .document(.jpeg)),
    ([0x49, 0x49, 0x2A, 0x00], .document(.tiff)), ([0x4D, 0x4D, 0x00, 0x2A], .document(.tiff)),
    ([0x7F, 0x45, 0x4C, 0x46], .foreign(.executable)), ([0x1F, 0x8B], .foreign(.archive)),
    ([0xCA, 0xFE, 0xBA, 0xBE], .foreign(.executable)),
    ([0xCF, 0xFA, 0xED, 0xFE], .foreign(.executable)),
    (Array("BZh".utf8), .foreign(.archive)), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .foreign(.archive)),
    ([0x37, 0x7A, 0xBC, 0xAF], .foreign(.archive)), (Array("Rar!".utf8), .foreign(.archive)),
    ([0x28, 0xB5, 0x2F, 0xFD], .foreign(.archive)), (Array("!<arch>".utf8), .foreign(.archive)),
    (Array("GIF8".utf8), .foreign(.otherPicture)), (Array("OggS".utf8), .foreign(.audioOrVideo)),
    (Array("ID3".utf8), .foreign(.audioOrVideo)), (Array("fLaC".utf8), .foreign(.audioOrVideo)),
    ([0x1A, 0x45, 0xDF, 0xA3], .foreign(.audioOrVideo)),
    (Array("SQLite format 3".utf8), .foreign(.database)),
  ]

  /// Formats whose mark does not stand at the beginning, or whose short mark may begin a text.
  private static func inside(_ bytes: [UInt8]) -> ForeignFormat? {
    if bytes.starts(with: "MZ".utf8), bytes.prefix(256).contains(0) { return .executable }
    if bytes.starts(with: "BM".utf8), bytes.prefix(64).contains(0) { return .otherPicture }
    if bytes.starts(with: "RIFF".utf8), bytes.count > 12 {
      return bytes[8..<12].elementsEqual("WEBP".utf8) ? .otherPicture : .audioOrVideo
    }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
      let brand = String(decoding: bytes[8..<12], as: UTF8.self)
      return ["heic", "heix", "mif1", "avif"].contains(brand) ? .otherPicture : .audioOrVideo
    }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return .archive }
    return nil
  }

  /// Markup by its first tag; by the name where the text only has tags somewhere.
  private static func isHTML(_ bytes: [UInt8], name: String) -> Bool {
    let head = plainHead(bytes)
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return true }
    let tags = ["<html", "<body", "<table", "<p>", "<p ", "<div", "<br"]
    let hasTags = tags.contains { head.contains($0) }
    if DocumentFormat(name: name) == .html { return head.contains("<") }
    return head.hasPrefix("<") && hasTags && !head.contains("<w:worddocument")
  }

  private static func markup(_ bytes: [UInt8]) -> ForeignFormat? {
    let head = plainHead(bytes)
    if head.contains("<w:worddocument") || head.contains("progid=\"word.document\"") {
      return .wordXML
    }
    if head.hasPrefix("mime-version:") || head.hasPrefix("received:") { return .mail }
    if head.hasPrefix("<svg") || (head.hasPrefix("<?xml") && head.contains("<svg")) {
      return .otherPicture
    }
    return nil
  }

  /// The first kilobytes in lower-case ASCII, without a byte order mark, without NUL (UTF-16), and
  /// without the blanks before them.
  private static func plainHead(_ bytes: [UInt8]) -> String {
    let letters = bytes.prefix(4_096).filter { $0 > 0 && $0 < 0x80 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return String(decoding: letters.drop { $0 <= 0x20 }, as: UTF8.self)
  }

  static func contains(_ words: StaticString, in bytes: some Collection<UInt8>) -> Bool {
    words.withUTF8Buffer { !bytes.ranges(of: Array($0)).isEmpty }
  }
}
