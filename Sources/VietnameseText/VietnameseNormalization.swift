// NFC and NFD for Vietnamese and the common Latin letters, without Foundation. Text that macOS or
// a PDF gave in pieces (o + horn + dot) becomes the letters that keyboards and searches use.

/// Composed and decomposed forms of text.
package enum VietnameseNormalization {
  /// The text with every Vietnamese letter as one scalar, whatever the order of its marks; the same
  /// string, without a copy, when nothing is to be composed.
  package static func composed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = nextMark(in: bytes, from: 0) else { return nil }
      return composed(bytes, firstMark: first)
    } ?? text
  }

  /// The text with every letter taken apart into plain letter and combining marks in canonical
  /// order (đ has no such form and stays).
  package static func decomposed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { decompose(scalar, into: &output) }
    return String(output)
  }

  private static func composed(_ bytes: UnsafeBufferPointer<UInt8>, firstMark: Int) -> String {
    var output = ComposedUTF8(capacity: bytes.count)
    var start = 0
    var mark: Int? = firstMark
    while let place = mark {
      output.append(contentsOf: bytes[start..<place])
      let scalar = UInt32(bytes[place] & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      if !output.put(scalar) { output.append(scalar) }
      start = place + 2
      mark = nextMark(in: bytes, from: start)
    }
    output.append(contentsOf: bytes[start...])
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Combining marks U+0300...U+036F are the bytes CC 80 ... CD AF.
  private static func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xCC || (byte == 0xCD && bytes[index + 1] < 0xB0) { return index }
      index += 1
    }
    return nil
  }

  /// The letter that a mark makes of a letter; nil when there is none.
  static func joined(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    if var parts = VietnameseLetters.anyParts(letter) {
      let tone = VietnameseLetters.tone(ofMark: mark)
      if parts.tone == 0, tone != 0 {
        parts.tone = tone
        if let scalar = VietnameseLetters.scalar(of: parts) { return scalar }
      } else if parts.quality == .none, let quality = quality(of: mark) {
        parts.quality = quality
        if let scalar = VietnameseLetters.scalar(of: parts) { return scalar }
      }
    }
    return LatinMarks.composed[letter << 16 | mark]
  }

  private static func quality(of mark: UInt32) -> LetterParts.Quality? {
    switch mark {
    case 0x306: .breve
    case 0x302: .circumflex
    case 0x31B: .horn
    default: nil
    }
  }

  private static func decompose(
    _ scalar: Unicode.Scalar, into output: inout String.UnicodeScalarView
  ) {
    if let parts = VietnameseLetters.parts(scalar.value), parts.quality != .stroke {
      let quality = VietnameseLetters.qualityMarks[Int(parts.quality.rawValue)]
      let tone = VietnameseLetters.toneMarks[Int(parts.tone)]
      append(UInt32(parts.plain), to: &output)
      // Canonical order: horn (class 216), dot below (220), then the marks above (230).
      if tone == 0x323, quality != 0x31B {
        append(tone, to: &output)
        append(quality, to: &output)
      } else {
        append(quality, to: &output)
        append(tone, to: &output)
      }
    } else if let parts = LatinMarks.parts[scalar.value] {
      append(parts.plain, to: &output)
      append(parts.mark, to: &output)
    } else {
      output.append(scalar)
    }
  }

  private static func append(_ value: UInt32, to output: inout String.UnicodeScalarView) {
    guard value != 0, let scalar = Unicode.Scalar(value) else { return }
    output.append(scalar)
  }
}
