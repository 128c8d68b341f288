// The theme that cannot fail: compiled in, right on any background, the root of all inheritance.
// themes/default.theme says the same in the file format; a test holds the two together.

extension Theme {
  /// The terminal's own colours, bold, reverse, and a few of the sixteen where a sign stands too.
  package static let standard = Theme(
    name: "default", vietnameseName: "Mặc định", englishName: "Default",
    vietnameseDescription: "Màu của chính thiết bị đầu cuối, hợp với mọi nền",
    englishDescription: "The terminal's own colours, right on any background", background: .any,
    styles: standardStyles, signs: standardSigns)

  private static let standardStyles: [StyleRole: ThemeStyle] = [
    .text: plain(),
    .muted: plain(),
    .title: plain(.bold),
    .header: plain([.bold, .underline]),
    .border: plain(),
    .borderFocus: plain(.bold),
    .selected: plain(.reverse),
    .selectedDim: plain(.underline),
    .marked: plain([.bold, .underline]),
    .bar: plain(.reverse),
    .key: plain(.bold),
    .error: colored(.red, .bold, mono: [.bold, .reverse]),
    .warning: plain(.bold),
    .good: plain(),
    .overdue: colored(.red, .bold, mono: [.bold, .reverse]),
    .dueSoon: plain(.bold),
    .doing: plain(),
    .done: plain(.dim, mono: []),
    .todo: plain(),
    .blocked: colored(.magenta, .bold, mono: [.bold, .underline]),
    .match: plain([.bold, .underline]),
    .barFull: plain(),
    .barEmpty: plain(.dim, mono: []),
    .today: plain(.bold),
    .chart1: plain(),
    .chart2: plain(.bold),
    .chart3: colored(.red, mono: .reverse),
    .chart4: colored(.magenta, mono: .underline),
    .chart5: plain(.dim, mono: [.bold, .underline]),
    .input: plain(.underline),
    .hint: plain(.dim, mono: []),
    .hidden: plain(.dim, mono: []),
  ]

  private static let standardSigns: [StatusSign: SignPair] = [
    .overdue: SignPair(unicode: "!", ascii: "!"),
    .dueSoon: SignPair(unicode: "~", ascii: "~"),
    .doing: SignPair(unicode: "[~]", ascii: "[~]"),
    .done: SignPair(unicode: "[x]", ascii: "[x]"),
    .todo: SignPair(unicode: "[ ]", ascii: "[ ]"),
    .blocked: SignPair(unicode: "[#]", ascii: "[#]"),
    .returned: SignPair(unicode: "[<]", ascii: "[<]"),
    .exempt: SignPair(unicode: "[-]", ascii: "[-]"),
    .dropped: SignPair(unicode: "[/]", ascii: "[/]"),
    .pending: SignPair(unicode: "[…]", ascii: "[.]"),
  ]

  private enum Ansi: UInt8 {
    case red = 1
    case magenta = 5
  }

  private static func plain(
    _ attributes: TextAttributes = [], mono: TextAttributes? = nil
  ) -> ThemeStyle {
    ThemeStyle(attributes: attributes, mono: mono ?? attributes)
  }

  private static func colored(
    _ color: Ansi, _ attributes: TextAttributes = [], mono: TextAttributes
  ) -> ThemeStyle {
    ThemeStyle(
      foreground: ThemeColor(ansi: color.rawValue), attributes: attributes, mono: mono)
  }
}
