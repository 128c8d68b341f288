// The limits of a session without keys, as the call or the environment gives them.

import Wording

extension IdleLimits {
  /// The limits of a call.
  init(_ call: ParsedCall) throws(CommandFault) {
    self = .usual
    if let text = call.value(.idle) {
      lock = try Self.milliseconds(text, from: "--idle")
    } else if let text = Surroundings.variable("THIDUA_IDLE") {
      lock = try Self.milliseconds(text, from: "THIDUA_IDLE")
    }
    if let text = call.value(.leave) {
      leave = try Self.milliseconds(text, from: "--leave")
    } else if let text = Surroundings.variable("THIDUA_LEAVE") {
      leave = try Self.milliseconds(text, from: "THIDUA_LEAVE")
    }
  }

  /// Whole minutes, or seconds with an "s"; 0 is never.
  private static func milliseconds(
    _ text: String, from source: String
  ) throws(CommandFault) -> Int? {
    let isSeconds = text.hasSuffix("s")
    let digits = isSeconds ? text.dropLast() : text[...]
    let longest = 7 * 24 * 60 * (isSeconds ? 60 : 1)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      number <= longest
    else { throw .call(.badIdleTime(text, source: source)) }
    return number == 0 ? nil : number * (isSeconds ? 1000 : 60_000)
  }
}
