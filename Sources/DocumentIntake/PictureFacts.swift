// The size of a picture, from its first bytes: a small file may unfold into gigabytes of dots.

/// Sizes of pictures.
enum PictureFacts {
  /// Width times height; nil where it does not stand at its place.
  static func dots(_ bytes: [UInt8], _ format: DocumentFormat) -> Int? {
    switch format {
    case .png:
      guard let width = long(bytes, 16), let height = long(bytes, 20) else { return nil }
      return width * height
    case .jpeg: return jpeg(bytes)
    default: return nil
    }
  }

  /// The frame header (FFC0 to FFCF, but for three of other meaning) behind other segments.
  private static func jpeg(_ bytes: [UInt8]) -> Int? {
    var place = 2
    while let mark = short(bytes, place), mark >> 8 == 0xFF, let length = short(bytes, place + 2) {
      if (0xFFC0...0xFFCF).contains(mark), ![0xFFC4, 0xFFC8, 0xFFCC].contains(mark) {
        guard let height = short(bytes, place + 5), let width = short(bytes, place + 7) else {
          return nil
        }
        return width * height
      }
      place += 2 + max(2, length)
    }
    return nil
  }

  private static func short(_ bytes: [UInt8], _ place: Int) -> Int? {
    guard place + 2 <= bytes.count else { return nil }
    return Int(bytes[place]) << 8 | Int(bytes[place + 1])
  }

  private static func long(_ bytes: [UInt8], _ place: Int) -> Int? {
    guard let high = short(bytes, place), let low = short(bytes, place + 2) else { return nil }
    return high << 16 | low
  }
}
