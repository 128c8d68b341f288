// Letters of other Latin alphabets that occur in names (é, ñ, ü, ç ...): composed form, plain
// letter and mark. Vietnamese letters are in VietnameseLetters.swift.

/// Letters with a mark outside the Vietnamese alphabet.
enum LatinMarks {
  private static let rows: [(mark: UInt32, pairs: String)] = [
    (0x300, "ǹnǸN"), (0x301, "ćcĆCńnŃNśsŚSźzŹZĺlĹLŕrŔR"),
    (0x302, "ĉcĈCĝgĜGĥhĤHŝsŜSŵwŴWŷyŶYîiÎIûuÛU"), (0x303, "ñnÑN"), (0x304, "āaĀAēeĒEīiĪIōoŌOūuŪU"),
    (0x306, "ĕeĔEğgĞGĭiĬIŏoŎOŭuŬU"), (0x307, "ėeĖEżzŻZ"), (0x308, "äaÄAëeËEïiÏIöoÖOüuÜUÿyŸY"),
    (0x30A, "åaÅAůuŮU"), (0x30C, "čcČCďdĎDěeĚEňnŇNřrŘRšsŠSťtŤTžzŽZ"),
    (0x327, "çcÇCşsŞSţtŢT"), (0x328, "ąaĄAęeĘE"),
  ]

  /// Composed scalar to plain letter and combining mark.
  static let parts: [UInt32: (plain: UInt32, mark: UInt32)] = {
    var parts: [UInt32: (plain: UInt32, mark: UInt32)] = [:]
    for row in rows {
      let scalars = row.pairs.unicodeScalars.map(\.value)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        parts[scalars[index]] = (scalars[index + 1], row.mark)
      }
    }
    return parts
  }()

  /// Plain letter and mark (plain << 16 | mark) to the composed scalar.
  static let composed: [UInt32: UInt32] = {
    var composed: [UInt32: UInt32] = [:]
    for (scalar, parts) in parts { composed[parts.plain << 16 | parts.mark] = scalar }
    return composed
  }()
}
