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

  /// Position in `allCases`: the form in which a cell carries its role. A switch, because every cell
  /// that is drawn asks for it.
  package var index: UInt16 {
    switch self {
    case .text: 0
    case .muted: 1
    case .title: 2
    case .header: 3
    case .border: 4
    case .borderFocus: 5
    case .selected: 6
    case .selectedDim: 7
    case .marked: 8
    case .bar: 9
    case .key: 10
    case .error: 11
    case .warning: 12
    case .good: 13
    case .overdue: 14
    case .dueSoon: 15
    case .doing: 16
    case .done: 17
    case .todo: 18
    case .blocked: 19
    case .match: 20
    case .barFull: 21
    case .barEmpty: 22
    case .today: 23
    case .chart1: 24
    case .chart2: 25
    case .chart3: 26
    case .chart4: 27
    case .chart5: 28
    case .input: 29
    case .hint: 30
    case .hidden: 31
    }
  }

  /// The role of an index made by `index`; text for any other number.
  package init(index: UInt16) {
    self = Int(index) < Self.roles.count ? Self.roles[Int(index)] : .text
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

  private static let roles = allCases
}
