// The limits of a session without keys, as the call or the environment gives them.

import Wording

extension IdleLimits {
  /// The limits of a call.
  init(_ call: ParsedCall, _ settings: Settings) throws(CommandFault) {
    self.init(
      lock: try Self.limit(.idle, call, settings), leave: try Self.limit(.leave, call, settings))
  }

  private static func limit(
    _ name: SettingName, _ call: ParsedCall, _ settings: Settings
  ) throws(CommandFault) -> Int? {
    let (text, source) = settings.effective(name, call)
    switch source {
    case .option(let name), .variable(let name): return try milliseconds(text, from: name)
    case .file, .standard: return try milliseconds(text, from: name.rawValue)
    }
  }

  /// Whether the text is such a time.
  static func isTime(_ text: String) -> Bool {
    do throws(CommandFault) {
      _ = try milliseconds(text, from: "")
      return true
    } catch { return false }
  }

  /// Whole minutes, or seconds with an "s"; 0 is never.
  static func milliseconds(
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
