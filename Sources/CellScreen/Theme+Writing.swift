// A theme written out with every value: what a person starts his own from.

extension Theme {
  /// The lines of a file that gives this very theme, without parent and palette.
  /// - Parameter meaning: what a role is for, by its key; becomes the comment behind it.
  package func fileLines(meaning: (String) -> String) -> [String] {
    var lines = [
      "[theme]", "name.vi        = \(vietnameseName)", "name.en        = \(englishName)",
      "description.vi = \(vietnameseDescription)", "description.en = \(englishDescription)",
      "background     = \(background.rawValue)",
    ]
    if !promises.isEmpty {
      lines.append("meets          = " + promises.map(\.rawValue).sorted().joined(separator: ", "))
    }
    lines += ["", "[roles]"]
    for role in StyleRole.allCases {
      let value = style(of: role).text
      let about = meaning(role.rawValue)
      lines.append(
        Self.padded(role.rawValue, 12) + " = "
          + (about.isEmpty ? value : Self.padded(value, 44) + " ; " + about))
    }
    lines += ["", "[mono]"]
    for role in StyleRole.allCases {
      lines.append(
        Self.padded(role.rawValue, 12) + " = " + style(of: role).mono.words.joined(separator: " "))
    }
    lines += ["", "[signs]"]
    for status in StatusSign.allCases {
      let (sign, plain) = (sign(of: status, glyphs: .unicode), sign(of: status, glyphs: .ascii))
      lines.append(Self.padded(status.rawValue, 12) + " = \(sign), \(plain)")
    }
    return lines
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }
}

extension ThemeStyle {
  /// The style as a line of a theme file says it.
  fileprivate var text: String {
    var words = [foreground?.text ?? "-"]
    if let background { words += ["on", background.text] }
    return (words + attributes.words).joined(separator: " ")
  }
}

extension ThemeColor {
  /// "#ff8a70, 209, bright-red"; a name alone for one of the terminal's own.
  fileprivate var text: String {
    let name = ColorApproximation.ansiNames[Int(ansi & 15)]
    if index256 < 16, index256 == ansi { return name }
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      + ", \(index256), \(name)"
  }
}

extension TextAttributes {
  /// The words of the attributes that are set.
  var words: [String] {
    Self.words.filter { word in TextAttributes(word: word).map(contains) ?? false }
  }
}
