// Sequences that the terminal library did not know: taken out of what was typed, so that their
// letters do not act as commands. Keys with modifiers, answers that a terminal gives to questions
// which somebody else's text put to it, strings of any kind.

/// A sequence that begins with ESC, whole within what was read.
struct EscapeSequence {
  /// Items that it takes.
  var length: Int
  /// The key that it stands for; nil when it means nothing here.
  var key: Key?
  /// What it tells of the mouse; nil when it tells nothing of it.
  var mouse: MouseReport?

  /// Most items of a sequence of keys; what is longer is none.
  private static let longest = 24
  private static let escape = InputDecoder.escape

  /// Nil when the items do not begin with a sequence: then it was the Esc key.
  init?(_ items: [RawInput], at index: Int, _ strings: inout StringEnds) {
    let bytes = Self.bytes(of: items[index...].prefix(Self.longest))
    guard bytes.count >= 2 else { return nil }
    if Self.opensString(bytes[1]) {
      guard let end = strings.end(in: items, from: index + 2) else { return nil }
      length = end - index
      return
    }
    guard bytes.count >= 3, Self.opensKey(bytes[1]) else { return nil }
    if Self.isOldMouse(bytes) {
      length = min(Self.oldMouse, items.count - index)
      return
    }
    let rest = bytes.dropFirst(2)
    guard let end = rest.firstIndex(where: { !Self.isParameter($0) }),
      (0x40...0x7E).contains(bytes[end])
    else { return nil }
    length = end + 1
    let parameters = bytes[2..<end]
    if parameters.first == UInt8(ascii: "<") {
      mouse = MouseReport(parameters: parameters, final: bytes[end])
      return
    }
    key = Self.key(final: bytes[end], parameters: parameters)
  }

  /// Where a sequence of keys begins that the items break off; nil when none does.
  static func unfinished(_ items: [RawInput]) -> Int? {
    let tail = items.suffix(longest)
    guard let start = tail.lastIndex(of: .byte(escape)) else { return nil }
    let bytes = bytes(of: items[start...])
    guard bytes.count == items.count - start, bytes.count >= 2, opensKey(bytes[1]) else {
      return nil
    }
    if isOldMouse(bytes) { return bytes.count < oldMouse ? start : nil }
    return bytes.dropFirst(2).allSatisfy(isParameter) ? start : nil
  }

  /// Reports of the mouse in the old form, `ESC [ M` and three bytes: nobody asked for them, so some
  /// other program has left the terminal that way.
  private static func isOldMouse(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[1] == UInt8(ascii: "[") && bytes[2] == UInt8(ascii: "M")
  }

  private static let oldMouse = 6

  /// Whether the next item can belong to a sequence that has begun.
  static func goesOn(_ begun: [RawInput], with next: RawInput) -> Bool {
    guard case .byte(let byte) = next else { return false }
    return begun.count == 1 ? opensKey(byte) : (0x20...0x7E).contains(byte)
  }

  private static func bytes(of items: ArraySlice<RawInput>) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items {
      guard case .byte(let byte) = item else { break }
      bytes.append(byte)
    }
    return bytes
  }

  private static func opensKey(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
  }

  private static func isParameter(_ byte: UInt8) -> Bool { (0x20...0x3F).contains(byte) }

  /// OSC, DCS, APC, PM, SOS: a string to its end mark.
  private static func opensString(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X")]
      .contains(byte)
  }

  /// Modifiers are ignored but for the words that Ctrl or Alt with the arrows go over.
  private static func key(final: UInt8, parameters: ArraySlice<UInt8>) -> Key? {
    let isOverWords = [Array(";5".utf8), Array(";3".utf8)].contains(Array(parameters.suffix(2)))
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isOverWords ? .wordRight : .right
    case UInt8(ascii: "D"): return isOverWords ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "~"): break
    default: return nil
    }
    let numbers: [String: Key] = [
      "1": .home, "2": .insert, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home,
      "8": .end,
    ]
    let digits = parameters.prefix { $0 != UInt8(ascii: ";") }
    return numbers[String(decoding: digits, as: UTF8.self)]
  }
}

/// Where strings end, looked for once however many seem to begin.
struct StringEnds {
  private var known: (from: Int, end: Int?)?

  /// The place behind the end mark, BEL or ESC \, of a string whose content begins at `start`; nil
  /// when it is not there. Asked with rising starts.
  mutating func end(in items: [RawInput], from start: Int) -> Int? {
    if let known, known.from <= start, known.end.map({ $0 > start }) ?? true { return known.end }
    let end = Self.find(in: items, from: start)
    known = (start, end)
    return end
  }

  private static func find(in items: [RawInput], from start: Int) -> Int? {
    for place in start..<max(start, items.count) {
      guard case .byte(let byte) = items[place] else { return nil }
      if byte == 7 { return place + 1 }
      let isMark = byte == InputDecoder.escape && place + 1 < items.count
      if isMark, items[place + 1] == .byte(UInt8(ascii: "\\")) { return place + 2 }
    }
    return nil
  }
}
