// HTML comes in whatever encoding its maker liked; pandoc takes only UTF-8.

import VietnameseText

/// HTML as UTF-8.
enum WebText {
  /// The page's bytes in UTF-8; where no encoding is recognised, bytes that are none become U+FFFD.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let text = (try? TextDecoding.decode(bytes))?.text ?? String(decoding: bytes, as: UTF8.self)
    return Array(text.utf8)
  }
}
