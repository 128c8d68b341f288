// The texts of a JSON value with the places where they stand in its bytes, so that one of them can
// be changed and every other byte stays.

import PlainJSON

/// Walks over the string values of one JSON value; keys are not among them. The bytes must be valid
/// JSON.
struct JSONTexts: Sequence, IteratorProtocol {
  /// One string value.
  struct Text {
    /// The key under which it stands; for an element that of its list.
    let key: String
    let value: String
    /// Its bytes, quotation marks included.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  // The key under which each open object or list stands, and the last key read.
  private var open: [String] = []
  private var key = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Text? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(key)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): key = open.popLast() ?? ""
      case UInt8(ascii: ","):
        // The next element of a list stands under the list's own key.
        key = open.last ?? ""
      case UInt8(ascii: "\""):
        let range = position..<end(of: position)
        position = range.upperBound
        let value = (try? JSONValue.parse(bytes[range]))?.string ?? ""
        if isKey() {
          key = value
          continue
        }
        return Text(key: key, value: value, range: range)
      default: break
      }
      position += 1
    }
    return nil
  }

  private func end(of start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(place + 1, bytes.count)
  }

  private func isKey() -> Bool {
    bytes[position...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ":")
  }
}
