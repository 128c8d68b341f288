// From bytes and key codes to keys: pure, so that every burst an input method sends can be tested.
//
// An input method that types through the terminal (UniKey and its like) replaces a letter by
// sending N backspaces and the new text at once; a slow line may split a letter's bytes over two
// reads. So bytes are kept until a letter is whole, and one read comes out in order and complete.

/// One thing as the terminal library gave it.
package enum RawInput: Hashable, Sendable {
  case byte(UInt8)
  /// A key that the library recognised from its escape sequence.
  case key(Key)
  case pasteStart
  case pasteEnd
  /// A sequence it recognised that means nothing here.
  case ignored
}

/// Keeps what one read leaves unfinished: half a letter, an open paste.
package struct InputDecoder: Sendable {
  /// Bytes kept of one paste.
  package static let longestPaste = 1 << 20

  private var partial: [UInt8] = []
  private var paste: [UInt8]?
  private var pasteIsCut = false
  /// The beginning of a sequence whose rest a slow line has not brought yet.
  private var begun: [RawInput] = []

  /// A decoder with nothing unfinished.
  package init() {}

  /// The events of one read: everything that was there, in order.
  package mutating func decode(_ items: [RawInput]) -> [InputEvent] {
    var batch = Batch()
    let items = joined(with: items)
    if paste != nil, items == [.byte(Self.escape)] || items == [.byte(3)] {
      closePaste(into: &batch)  // the end mark was lost: Esc or Ctrl-C alone gets out
      return batch.finished()
    }
    var strings = StringEnds()
    var index = 0
    while index < items.count {
      index += take(items, at: index, &strings, into: &batch)
    }
    return batch.finished()
  }

  /// The items with the beginning that was kept before them; a beginning at their end is kept in
  /// its turn. Esc acts at once, so that nobody waits for it, and is remembered only to know the
  /// rest of a sequence when that comes.
  private mutating func joined(with items: [RawInput]) -> [RawInput] {
    let kept = begun
    guard let first = items.first else { return items }
    begun = []
    // Within a paste nothing is a sequence; behind its end something may be again.
    let goesOn = paste != nil ? kept.count > 1 : EscapeSequence.goesOn(kept, with: first)
    var whole = !kept.isEmpty && goesOn ? kept + items : items
    if paste != nil, !items.contains(.pasteEnd) { return whole }
    if let start = EscapeSequence.unfinished(whole) {
      begun = Array(whole[start...])
      whole.removeSubrange(start...)
    } else if whole.last == .byte(Self.escape) {
      begun = [.byte(Self.escape)]
    }
    return whole
  }

  /// Takes the item at `index`, or the sequence that begins there; returns how many items.
  private mutating func take(
    _ items: [RawInput], at index: Int, _ strings: inout StringEnds, into batch: inout Batch
  ) -> Int {
    let item = items[index]
    if case .byte(let byte) = item, paste == nil, byte == Self.escape, partial.isEmpty,
      let sequence = EscapeSequence(items, at: index, &strings)
    {
      if let key = sequence.key { batch.add(key) }
      if let mouse = sequence.mouse { batch.add(mouse) }
      return sequence.length
    }
    if let key = altKey(items, at: index) {
      batch.add(key)
      return 2
    }
    switch item {
    case .byte(let byte): takeByte(byte, into: &batch)
    case .key(let key):
      breakOff(into: &batch)
      if paste == nil { batch.add(key) }
    case .pasteStart:
      breakOff(into: &batch)
      paste = paste ?? []
    case .pasteEnd: closePaste(into: &batch)
    case .ignored: breakOff(into: &batch)
    }
    return 1
  }

  /// Esc and a letter at the end of one read are a key with Alt, if it means anything with it.
  private func altKey(_ items: [RawInput], at index: Int) -> Key? {
    guard paste == nil, partial.isEmpty, items[index] == .byte(Self.escape),
      index + 2 == items.count, case .byte(let byte) = items[index + 1]
    else { return nil }
    let letter = Character(Unicode.Scalar(byte))
    return ["b", "f", "\r", "\u{7F}"].contains(letter) ? .alt(letter) : nil
  }

  private mutating func takeByte(_ byte: UInt8, into batch: inout Batch) {
    if paste != nil {
      if (paste?.count ?? 0) < Self.longestPaste { paste?.append(byte) } else { pasteIsCut = true }
      return
    }
    if byte < 0x80 {
      breakOff(into: &batch)
      batch.addASCII(byte)
      return
    }
    if byte >= 0xC0 { breakOff(into: &batch) }
    partial.append(byte)
    if partial.count >= Self.expectedLength(partial[0]) { breakOff(into: &batch) }
  }

  /// Whatever bytes are kept become a letter, or U+FFFD if they are none.
  private mutating func breakOff(into batch: inout Batch) {
    if partial.isEmpty { return }
    batch.addScalars(String(decoding: partial, as: UTF8.self))
    partial.removeAll()
  }

  private mutating func closePaste(into batch: inout Batch) {
    guard let bytes = paste else { return }
    batch.add(Self.lines(bytes), isCut: pasteIsCut)
    paste = nil
    pasteIsCut = false
  }

  /// Terminals send CR for a line end of a paste.
  private static func lines(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      result.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  static let escape: UInt8 = 0x1B
}

/// The events of one read, with letters and their marks still to be joined.
private struct Batch {
  private var events: [InputEvent] = []
  private var letters = ""

  mutating func add(_ key: Key) {
    flushLetters()
    events.append(.key(key))
  }

  mutating func add(_ mouse: MouseReport) {
    flushLetters()
    events.append(.mouse(mouse))
  }

  mutating func add(_ paste: String, isCut: Bool) {
    flushLetters()
    events.append(.paste(paste))
    if isCut { events.append(.pasteCut) }
  }

  mutating func addScalars(_ text: String) { letters += text }

  mutating func addASCII(_ byte: UInt8) {
    switch byte {
    case 0x20...0x7E: letters.unicodeScalars.append(Unicode.Scalar(byte))
    case 0x08, 0x7F: add(.backspace)
    case 0x09: add(.tab)
    case 0x0D: add(.enter)
    case 0x1B: add(.escape)
    case 0x01...0x1A: add(.control(Character(Unicode.Scalar(byte + 0x60))))
    default: add(.control(Character(Unicode.Scalar(byte + 0x40))))
    }
  }

  mutating func finished() -> [InputEvent] {
    flushLetters()
    return events
  }

  private mutating func flushLetters() {
    for letter in letters { events.append(.key(.character(letter))) }
    letters = ""
  }
}
