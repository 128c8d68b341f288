// One line of an authorized_keys file (sshd(8)): options, then the key.

/// A key that opens an account.
struct AuthorizedKey: Equatable {
  /// From 1.
  let line: Int
  /// In small letters, without values.
  let options: Set<String>
  /// The forced command; nil for none.
  let command: String?

  /// The keys of a file's text; what is no key is left out.
  static func keys(in text: String) -> [AuthorizedKey] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { AuthorizedKey($0.element, line: $0.offset + 1) }
  }

  /// Whether the key runs this program.
  var isForced: Bool { command?.contains("thidua") == true }

  /// Whether no port, agent or display is forwarded with it.
  var forwardsNothing: Bool {
    options.contains("restrict") && !options.contains("port-forwarding")
      || options.isSuperset(of: ["no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding"])
  }

  private init?(_ text: Substring, line: Int) {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    guard !trimmed.isEmpty, trimmed.first != "#" else { return nil }
    self.line = line
    var options: Set<String> = []
    var command: String?
    if !Self.isType(trimmed) {
      for option in Self.options(of: trimmed) {
        let parts = option.split(separator: "=", maxSplits: 1)
        let name = parts.first?.lowercased() ?? ""
        options.insert(name)
        if name == "command", parts.count > 1 {
          command = parts[1].filter { $0 != "\"" && $0 != "\\" }
        }
      }
    }
    self.options = options
    self.command = command
  }

  private static func isType(_ text: Substring) -> Bool {
    let word = text.prefix { $0 != " " && $0 != "\t" }
    return ["ssh-", "ecdsa-", "sk-"].contains { word.hasPrefix($0) } && !word.contains("=")
      && !word.contains(",")
  }

  /// The options before the key: parted by commas, up to a blank, both of which may be quoted.
  private static func options(of text: Substring) -> [String] {
    var options = [""]
    var isQuoted = false
    var isEscaped = false
    for letter in text {
      if letter == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = letter == "\\" && !isEscaped
      if !isQuoted, letter == " " || letter == "\t" { break }
      if !isQuoted, letter == "," {
        options.append("")
      } else {
        options[options.count - 1].append(letter)
      }
    }
    return options
  }
}
