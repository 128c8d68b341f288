// Text for the clipboard of the person's own computer, by the sequence OSC 52 that terminals pass on
// through any number of connections. As base64 it holds no byte that could mean anything else.

/// What a terminal is asked to put into the clipboard.
package enum Clipboard {
  /// Most bytes of text: what makes 99,992 letters, the most that common terminals take.
  package static let limit = 74_994

  /// The text as base64 (RFC 4648), ASCII letters only; nil when it is longer than the limit.
  package static func letters(of text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit else { return nil }
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let padded = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        let isPadding = place > part.count
        letters.append(isPadding ? UInt8(ascii: "=") : signs[padded >> (18 - 6 * place) & 63])
      }
    }
    return letters
  }
}
