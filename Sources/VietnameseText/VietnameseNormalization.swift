// NFC and NFD for Vietnamese and the common Latin letters, without Foundation. Text that macOS or
// a PDF gave in pieces (o + horn + dot) becomes the letters that keyboards and searches use.

/// Composed and decomposed forms of text.
package enum VietnameseNormalization {
  /// The text with every Vietnamese letter as one scalar, whatever the order of its marks; the same
  /// string, without a copy, when nothing is to be composed.
  package static func composed(_ text: String) -> String {
    guard mayHoldMarks(text) else { return text }
    var output = String.UnicodeScalarView()
    output.reserveCapacity(text.utf8.count)
    var pending: UInt32?
    for scalar in text.unicodeScalars {
      guard let letter = pending else {
        pending = scalar.value
        continue
      }
      if isMark(scalar.value), let joined = join(letter, scalar.value) {
        pending = joined
      } else {
        append(letter, to: &output)
        pending = scalar.value
      }
    }
    if let letter = pending { append(letter, to: &output) }
    return String(output)
  }

  /// The text with every letter taken apart into plain letter and combining marks in canonical
  /// order (đ has no such form and stays).
  package static func decomposed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { decompose(scalar, into: &output) }
    return String(output)
  }

  /// Combining marks U+0300...U+036F are the bytes CC 80 ... CD AF; one pass over the bytes.
  private static func mayHoldMarks(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }

  @inline(__always)
  private static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && scalar <= 0x36F }

  private static func join(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    if var parts = VietnameseLetters.anyParts(letter) {
      let mark = mark == 0x340 ? 0x300 : mark == 0x341 ? 0x301 : mark
      if parts.tone == 0, let tone = VietnameseLetters.toneMarks.dropFirst().firstIndex(of: mark) {
        parts.tone = UInt8(tone)
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
