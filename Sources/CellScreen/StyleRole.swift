// What a cell means. The screens name roles; only themes name colours.

/// The meaning of a piece of the screen, drawn as the theme says. Raw values are the keys of
/// theme files.
package enum StyleRole: String, CaseIterable, Sendable {
  case text
  case muted
  case title
  case header
  case border
  case borderFocus = "border.focus"
  case selected
  case selectedDim = "selected.dim"
  case marked
  case bar
  case key
  case error
  case warning
  case good
  case overdue
  case dueSoon = "due.soon"
  case doing
  case done
  case todo
  case blocked
  case match
  case barFull = "bar.full"
  case barEmpty = "bar.empty"
  case today
  case chart1 = "chart.1"
  case chart2 = "chart.2"
  case chart3 = "chart.3"
  case chart4 = "chart.4"
  case chart5 = "chart.5"
  case input
  case hint
  case hidden

  /// Position in `allCases`: the form in which a cell carries its role.
  package var index: UInt16 { Self.indices[self] ?? 0 }

  /// The role of an index made by `index`; text for any other number.
  package init(index: UInt16) {
    let all = Self.allCases
    self = Int(index) < all.count ? all[Int(index)] : .text
  }

  /// The role whose style applies where a theme does not set this one.
  package var parent: StyleRole? {
    switch self {
    case .text: nil
    case .borderFocus: .border
    case .selectedDim: .selected
    case .overdue, .blocked: .error
    case .dueSoon: .warning
    case .done: .good
    case .hint, .hidden, .barEmpty: .muted
    case .header: .title
    case .input: .bar
    default: .text
    }
  }

  /// The letter that stands for the role in `Canvas.dump()`; one of its own for each role.
  package var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .title: "T"
    case .header: "H"
    case .border: "b"
    case .borderFocus: "B"
    case .selected: "S"
    case .selectedDim: "s"
    case .marked: "M"
    case .bar: "="
    case .key: "k"
    case .error: "E"
    case .warning: "W"
    case .good: "g"
    case .overdue: "!"
    case .dueSoon: "~"
    case .doing: ">"
    case .done: "x"
    case .todo: "o"
    case .blocked: "#"
    case .match: "?"
    case .barFull: "F"
    case .barEmpty: "f"
    case .today: "t"
    case .chart1: "1"
    case .chart2: "2"
    case .chart3: "3"
    case .chart4: "4"
    case .chart5: "5"
    case .input: "i"
    case .hint: "h"
    case .hidden: "_"
    }
  }

  private static let indices: [StyleRole: UInt16] = Dictionary(
    uniqueKeysWithValues: zip(allCases, 0...))
}
