// Two names that look the same and are not: a Cyrillic "а" in "Vаn phòng", full-width letters, a
// hidden space. Both may be entered; the second one is told. Only what is alike to the eye is folded
// here, tones and marks stay: "Hùng" is not "Hưng".

/// Finds names that cannot be told apart by eye.
package enum Lookalikes {
  /// What the eye sees of a text: two texts with one skeleton look the same. Lower case, single
  /// blanks, nothing hidden, letters of other scripts as the Latin ones they resemble.
  package static func skeleton(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    var needsBlank = false
    for scalar in VietnameseNormalization.composed(String(text)).unicodeScalars {
      let folded = fold(scalar)
      switch ShownScalar(folded) {
      case .hidden, .nothing,
        .control where folded.value != 0x0A && folded.value != 0x0D:
        continue
      case .blank, .control: needsBlank = !scalars.isEmpty
      case .sign where folded == " ": needsBlank = !scalars.isEmpty
      default:
        if needsBlank { scalars.append(" ") }
        needsBlank = false
        scalars.append(folded)
      }
    }
    return String(scalars).lowercased()
  }

  /// Whether the two look the same though they are not the same: another letter, width or hidden
  /// character, not only another case or another number of blanks.
  package static func areAlike(_ one: String, _ other: String) -> Bool {
    plain(one) != plain(other) && skeleton(one) == skeleton(other)
  }

  private static func plain(_ text: String) -> String {
    VietnameseNormalization.composed(text).lowercased().split(separator: " ")
      .joined(separator: " ")
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case ..<0x370: return scalar
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0) ?? scalar
    // Mathematical letters: thirteen alphabets of 52, then five runs of ten digits.
    case 0x1D400...0x1D6A3:
      let place = (value - 0x1D400) % 52
      return Unicode.Scalar(place < 26 ? 0x41 + place : 0x47 + place) ?? scalar
    case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10) ?? scalar
    case 0x2010...0x2015, 0x2212: return "-"
    default: return letters[scalar] ?? scalar
    }
  }

  /// Greek, Cyrillic and other letters that look like Latin ones.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(latin: Unicode.Scalar, others: String)] = [
      ("A", "ΑАᎪꓮ"), ("B", "ΒВᏴꓐ"), ("C", "СϹᏟⅭꓚ"), ("D", "Ꭰꓓ"), ("E", "ΕЕᎬꓰ"), ("G", "Ԍꓖ"),
      ("H", "ΗНᎻꓧ"), ("I", "ΙІӀⅠꓲ"), ("J", "ЈᎫꓙ"), ("K", "ΚКᏦꓗ"), ("L", "ᏞⅬꓡ"), ("M", "ΜМᎷⅯꓟ"),
      ("N", "Νꓠ"), ("O", "ΟОՕꓳ"), ("P", "ΡРᏢꓑ"), ("Q", "Ԛ"), ("S", "ЅՏᏚꓢ"), ("T", "ΤТᎢꓔ"),
      ("V", "ѴᏙⅤꓦ"), ("W", "ԜᎳꓪ"), ("X", "ΧХⅩꓫ"), ("Y", "ΥҮꓬ"), ("Z", "ΖᏃꓜ"),
      ("a", "аɑα"), ("b", "Ьƅ"), ("c", "сϲⅽ"), ("d", "ԁⅾ"), ("e", "еҽ"), ("g", "ɡց"), ("h", "һհ"),
      ("i", "іıⅰ"), ("j", "јϳ"), ("k", "к"), ("l", "ӏⅼ"), ("m", "ⅿ"), ("n", "ոռ"), ("o", "оοօ"),
      ("p", "рρ"), ("q", "ԛգ"), ("r", "г"), ("s", "ѕꜱ"), ("u", "υս"), ("v", "νѵⅴ"), ("w", "ԝա"),
      ("x", "хⅹ"), ("y", "уүγ"), ("z", "ᴢ"), ("Đ", "Ɖ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (latin, others) in rows {
      for other in others.unicodeScalars where table[other] == nil { table[other] = latin }
    }
    return table
  }()
}
