// The answer of a terminal to the question for its background, taken out of what is typed: it may
// come late, in pieces, between keys, or never, and none of it may act as a key.

/// Takes `ESC ] 11 ; rgb:…` out of the input while an answer is awaited.
package struct AnswerFilter: Sendable {
  /// What has been read of an answer that is not whole yet.
  private var begun: [RawInput] = []
  /// Whether the last thing that was let through was an Esc, which may have begun an answer.
  private var endsInEscape = false
  private(set) package var isAwaiting = false

  private static let start = Array("\u{1B}]11;".utf8).map(RawInput.byte)
  /// Longer than any answer.
  private static let longest = 64

  package init() {}

  /// A question has been put.
  package mutating func begin() { isAwaiting = true }

  /// What was typed, without the answer, and the answer when it is whole: 0xRRGGBB, or nil where
  /// it cannot be understood.
  package mutating func take(_ items: [RawInput]) -> (typed: [RawInput], background: UInt32?) {
    guard isAwaiting, !items.isEmpty else { return (items, nil) }
    // An Esc that ended the read before has acted as a key; here it only begins the answer.
    let lead: [RawInput] = endsInEscape ? [.byte(InputDecoder.escape)] : []
    let all = lead + begun + items
    begun = []
    endsInEscape = false
    guard let from = Self.place(of: Self.start, in: all) else {
      return (hold(all, lead: lead.count), nil)
    }
    let end = all[from...].dropFirst(Self.start.count).firstIndex(where: Self.endsAnswer)
    guard let end else {
      let typed = Array(all[..<from].dropFirst(lead.count))
      guard all.count - from <= Self.longest else { return (Array(all.dropFirst(lead.count)), nil) }
      begun = Array(all[from...])
      return (typed, nil)
    }
    // After ESC comes a backslash, which belongs to the end mark.
    let isLong = all[end] == .byte(InputDecoder.escape)
    if isLong, end + 1 == all.count, all.count - from <= Self.longest {
      begun = Array(all[from...])
      return (Array(all[..<from].dropFirst(lead.count)), nil)
    }
    isAwaiting = false
    let rest = all[(end + (isLong ? 2 : 1))...]
    let typed = Array(all[..<from].dropFirst(from == 0 ? 0 : lead.count)) + rest
    return (typed, Self.color(all[(from + Self.start.count)..<end]))
  }

  /// Lets through what is no answer, but for the end that may be the beginning of one.
  private mutating func hold(_ all: [RawInput], lead: Int) -> [RawInput] {
    for count in stride(from: min(Self.start.count - 1, all.count), to: 1, by: -1)
    where all.suffix(count).elementsEqual(Self.start.prefix(count)) {
      begun = Array(all.suffix(count))
      return Array(all.dropFirst(lead).dropLast(min(count, all.count - lead)))
    }
    endsInEscape = all.last == .byte(InputDecoder.escape)
    return Array(all.dropFirst(lead))
  }

  private static func place(of part: [RawInput], in all: [RawInput]) -> Int? {
    guard all.count >= part.count else { return nil }
    return (0...(all.count - part.count)).first { all[$0...].starts(with: part) }
  }

  private static func endsAnswer(_ item: RawInput) -> Bool {
    item == .byte(7) || item == .byte(InputDecoder.escape)
  }

  /// `rgb:RRRR/GGGG/BBBB` with one to four digits each; `rgba:` too, whose last part does not count.
  private static func color(_ items: ArraySlice<RawInput>) -> UInt32? {
    let bytes = items.compactMap { item -> UInt8? in
      if case .byte(let byte) = item { byte } else { nil }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":"), text.hasPrefix("rgb") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/")
    let values = parts.compactMap { part -> UInt32? in
      guard (1...4).contains(part.utf8.count), let value = UInt32(part, radix: 16) else {
        return nil
      }
      return value * 255 / ((1 << (4 * UInt32(part.utf8.count))) - 1)
    }
    guard values.count == parts.count, values.count >= 3 else { return nil }
    return values[0] << 16 | values[1] << 8 | values[2]
  }
}

extension ThemeBackground {
  /// What a colour behind the letters calls for.
  package init(behind rgb: UInt32) {
    // Whichever of black and white can be read better on it.
    let isDark =
      ColorApproximation.contrast(rgb, 0xFFFFFF) > ColorApproximation.contrast(rgb, 0x000000)
    self = isDark ? .dark : .light
  }

  /// What COLORFGBG says, "15;0" or "0;default;15": its last part is a number of the sixteen.
  package init?(colorFGBG: String) {
    guard let last = colorFGBG.split(separator: ";").last, let number = Int(last),
      (0...15).contains(number)
    else { return nil }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
