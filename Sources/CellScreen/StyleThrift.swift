// Fewer bytes for the same picture. Curses says both colours anew at every change of either and takes
// every attribute off to take one off; here a stream of its output is rewritten so that only what
// differs is said, and nothing at all before a blank on which it would not be seen. For terminals
// that obey ECMA-48 (SGR 22 to 29, 39, 49).

/// Rewrites the output of one terminal; keeps how its letters look from one piece to the next.
package struct StyleThrift: Sendable {
  /// How the terminal writes now; nil when nobody knows.
  private var now: Look?
  /// How it would write if all had been sent.
  private var wanted = Look()
  private var hasPlainLetters = false
  private var output: [UInt8] = []

  package init() {}

  /// The terminal was used by others: nothing is known of it any more.
  package mutating func forget() {
    now = nil
    hasPlainLetters = false
  }

  /// The same output in fewer bytes. Sequences are not broken over two pieces.
  package mutating func thin(_ bytes: [UInt8]) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count { index += take(bytes, at: index) }
    // Whoever writes next must find the terminal as curses believes it to be.
    settle(.everything)
    return output
  }

  /// Takes what begins at the index; how many bytes that was.
  private mutating func take(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x1B: return takeSequence(bytes, at: index)
    case 0x20, 0x0A: settle(byte == 0x20 ? .blank : .background)
    case 0x0F:
      if hasPlainLetters { return 1 }
      hasPlainLetters = true
    case 0x0E: hasPlainLetters = false
    case 0x21...: settle(.everything)
    default: break
    }
    output.append(byte)
    return 1
  }

  private mutating func takeSequence(_ bytes: [UInt8], at index: Int) -> Int {
    guard index + 1 < bytes.count else { return pass(bytes, index, 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "["): return takeControl(bytes, at: index)
    case UInt8(ascii: "("):
      guard index + 2 < bytes.count else { return pass(bytes, index, 2) }
      let isPlain = bytes[index + 2] == UInt8(ascii: "B")
      if isPlain, hasPlainLetters { return 3 }
      hasPlainLetters = isPlain
      return pass(bytes, index, 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      let end = bytes[index...].firstIndex { $0 == 7 || $0 == UInt8(ascii: "\\") }
      return pass(bytes, index, (end ?? bytes.count - 1) - index + 1)
    case UInt8(ascii: "8"), UInt8(ascii: "c"):
      forget()
      return pass(bytes, index, 2)
    default:
      settle(.background)
      return pass(bytes, index, 2)
    }
  }

  private mutating func takeControl(_ bytes: [UInt8], at index: Int) -> Int {
    let end = bytes[(index + 2)...].firstIndex { (0x40...0x7E).contains($0) }
    guard let end else { return pass(bytes, index, bytes.count - index) }
    let length = end - index + 1
    switch bytes[end] {
    case UInt8(ascii: "m"):
      if wanted.apply(bytes[(index + 2)..<end]) { return length }
      settle(.everything)
      forget()
    case UInt8(ascii: "b"): settle(.everything)
    case UInt8(ascii: "@"), UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "L"),
      UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "S"), UInt8(ascii: "T"),
      UInt8(ascii: "X"):
      settle(.background)
    default: break
    }
    return pass(bytes, index, length)
  }

  private mutating func pass(_ bytes: [UInt8], _ index: Int, _ count: Int) -> Int {
    let end = min(bytes.count, index + count)
    output += bytes[index..<end]
    return end - index
  }

  // MARK: Saying how to write

  /// What of the look will be seen.
  private enum Seen { case everything, blank, background }

  private mutating func settle(_ seen: Seen) {
    guard let now else {
      self.now = wanted
      return say([0] + wanted.numbers)
    }
    guard now != wanted else { return }
    var next = now
    switch seen {
    case .everything: next = wanted
    case .blank: next.takeBlank(from: wanted)
    case .background: next.background = wanted.background
    }
    guard next != now else { return }
    self.now = next
    if next == Look() { return say([]) }
    let (step, whole) = (now.numbers(to: next), [0] + next.numbers)
    say(Self.length(step) <= Self.length(whole) ? step : whole)
  }

  private static func length(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { $0 + ($1 < 10 ? 2 : $1 < 100 ? 3 : 4) }
  }

  private mutating func say(_ numbers: [Int]) {
    output += [0x1B, UInt8(ascii: "[")]
    output += numbers.map(String.init).joined(separator: ";").utf8
    output.append(UInt8(ascii: "m"))
  }
}

/// How letters are written: numbers of SGR.
private struct Look: Equatable {
  /// What sets the colour of the letters; `[39]` for the terminal's own.
  var ink = [39]
  /// What sets the colour behind them; `[49]` for the terminal's own.
  var background = [49]
  /// Bit `n` for SGR `n`, 1 to 9.
  var attributes = 0

  private static let underline = 1 << 4
  private static let reverse = 1 << 7
  private static let seenOnBlanks = underline | reverse | 1 << 9
  /// Which number takes an attribute off.
  private static let ends = [1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 6: 25, 7: 27, 8: 28, 9: 29]

  /// Takes over what is seen where there is no letter.
  mutating func takeBlank(from other: Look) {
    background = other.background
    attributes = attributes & ~Self.seenOnBlanks | other.attributes & Self.seenOnBlanks
    // With the colours changed round, that of the letters is behind; a line has it too.
    if attributes & Self.seenOnBlanks != 0 { self = other }
  }

  /// All numbers that make this look from the plain one.
  var numbers: [Int] {
    (ink == [39] ? [] : ink) + (background == [49] ? [] : background)
      + (1...9).filter { attributes & 1 << $0 != 0 }
  }

  /// The numbers that lead from this look to another.
  func numbers(to next: Look) -> [Int] {
    var numbers: [Int] = []
    let gone = attributes & ~next.attributes
    var kept = attributes & next.attributes
    for attribute in 1...9 where gone & 1 << attribute != 0 {
      let end = Self.ends[attribute] ?? 0
      if !numbers.contains(end) { numbers.append(end) }
      // 22 ends bold and faint alike, 25 both kinds of blinking.
      for other in 1...9 where Self.ends[other] == end { kept &= ~(1 << other) }
    }
    numbers += (1...9).filter { next.attributes & ~kept & 1 << $0 != 0 }
    if next.ink != ink { numbers += next.ink }
    if next.background != background { numbers += next.background }
    return numbers
  }

  /// Does what an SGR sequence says; false when it says something that is not known here.
  mutating func apply(_ parameters: ArraySlice<UInt8>) -> Bool {
    var numbers: [Int] = [0]
    for byte in parameters {
      switch byte {
      case 0x30...0x39:
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      case UInt8(ascii: ";"): numbers.append(0)
      default: return false
      }
      if numbers[numbers.count - 1] > 1000 { return false }
    }
    var look = self
    var rest = numbers[...]
    while let number = rest.popFirst() {
      guard look.apply(number, &rest) else { return false }
    }
    self = look
    return true
  }

  private mutating func apply(_ number: Int, _ rest: inout ArraySlice<Int>) -> Bool {
    switch number {
    case 0: self = Look()
    case 1...9: attributes |= 1 << number
    case 22...29:
      for (attribute, end) in Self.ends where end == number { attributes &= ~(1 << attribute) }
    case 30...37, 39, 90...97: ink = [number]
    case 40...47, 49, 100...107: background = [number]
    case 38, 48:
      let count = rest.first == 5 ? 2 : rest.first == 2 ? 4 : 0
      guard count > 0, rest.count >= count else { return false }
      let color = [number] + rest.prefix(count)
      rest = rest.dropFirst(count)
      if number == 38 { ink = color } else { background = color }
    default: return false
    }
    return true
  }
}
