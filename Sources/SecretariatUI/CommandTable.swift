// The one table of commands: keys, scope and hints. The hint bar, the help, the command line and
// the key table of the README are all made from it.

package import CellScreen
package import Wording

/// Where a command's keys work.
package enum Scope: Hashable, Sendable, CaseIterable {
  case everywhere
  /// View 0.
  case register
  /// The panes of view 1.
  case plan
  /// The task and detail panes of view 1.
  case tasks
  /// View 2.
  case reader
  /// View 3.
  case matrix
  /// View 4.
  case timeline
  /// View 5.
  case agenda
  /// View 7.
  case history
  /// Between the reading of a document and its plan.
  case review
}

/// A command with the keys that call it.
package struct Command: Equatable, Sendable {
  package let name: CommandName
  /// The first is the one shown in hints.
  package let keys: [Key]
  package let scopes: Set<Scope>
  /// Place in the hint bar, 1 first; nil when it is not shown there.
  package let hint: Int?

  init(_ name: CommandName, _ keys: [Key], in scopes: Set<Scope> = [.everywhere], hint: Int? = nil)
  {
    self.name = name
    self.keys = keys
    self.scopes = scopes
    self.hint = hint
  }
}

/// All commands of the program.
package enum CommandTable {
  package static let all: [Command] = tasks + review + moving + finding + views

  private static let tasks: [Command] = [
    Command(.tick, [.character(" ")], in: [.tasks], hint: 1),
    Command(.progress, [.character("p")], in: [.tasks], hint: 2),
    Command(.note, [.character("n")], in: [.tasks], hint: 3),
    Command(.receive, [.character("r")], in: [.tasks], hint: 4),
    Command(.deadline, [.character("d")], in: [.tasks], hint: 11),
    Command(.deadlineForAll, [.character("D")], in: [.tasks]),
    Command(.increase, [.character("+"), .character("=")], in: [.tasks]),
    Command(.decrease, [.character("-")], in: [.tasks]),
    Command(.returnReport, [.character("R")], in: [.tasks]),
    Command(.exempt, [.character("x")], in: [.tasks]),
    Command(.drop, [.character("X")], in: [.tasks]),
    Command(.takeOther, [.character("c")], in: [.plan, .tasks]),
    Command(.keepShown, [.character("C")], in: [.plan, .tasks]),
    Command(.undo, [.character("u")], in: undoing, hint: 6),
    Command(.redo, [.character("U")], in: undoing, hint: 13),
    Command(.mark, [.character("v")], in: [.tasks], hint: 17),
    Command(.markRange, [.character("V")], in: [.tasks]),
    Command(.markAll, [], in: [.tasks]),
    Command(.clearMarks, [], in: [.tasks]),
    Command(.repeatLast, [.character(".")], in: [.tasks]),
    Command(.copy, [.character("y")], in: [.tasks, .reader, .register, .timeline, .history]),
    Command(.openEvidence, [.character("E")], in: [.tasks]),
  ]

  /// Where steps are taken back.
  private static let undoing: Set<Scope> = [
    .plan, .tasks, .reader, .review, .matrix, .timeline, .agenda, .history,
  ]

  /// Their hints follow the selected row: see `ReviewHints`.
  private static let review: [Command] = [
    Command(.accept, [.character(" ")], in: [.review]),
    Command(.refuse, [.character("x")], in: [.review]),
    Command(.edit, [.character("e")], in: [.review]),
    Command(.acceptCertain, [.character("A")], in: [.review]),
    Command(.takeIntoPlan, [.character("W")], in: [.review]),
    Command(.acceptSection, [.character("S")], in: [.review]),
    Command(.dueDay, [.character("d")], in: [.review]),
    Command(.assign, [.character("a")], in: [.review]),
    Command(.split, [.character("s")], in: [.review]),
    Command(.join, [.character("J")], in: [.review]),
    Command(.changeKind, [.character("c")], in: [.review]),
    Command(.outdent, [.character("<")], in: [.review]),
    Command(.indent, [.character(">")], in: [.review]),
    Command(.makeTask, [.character("t")], in: [.review]),
    Command(.importDocument, [.character("i")], in: [.register], hint: 3),
    Command(.openReview, [.character("I")], in: [.register, .plan, .tasks], hint: 16),
    Command(.discardReview, [.character("X")], in: [.register]),
    Command(.nextYear, [.character("Y")], in: [.register, .plan, .tasks]),
  ]

  private static let finding: [Command] = [
    Command(.search, [.character("/")], hint: 5),
    Command(.findNext, [.character("n")], hint: 3),
    Command(.findPrevious, [.character("N")]),
    Command(.cycleFilter, [.character("F")], in: [.plan, .tasks, .review, .agenda, .history]),
    Command(
      .filter, [.character("f")], in: [.register, .plan, .tasks, .matrix, .agenda, .history],
      hint: 7),
    Command(.switchPlans, [.character("m")], in: [.agenda, .history], hint: 8),
    Command(.onlyMine, [.character("M")], in: [.history], hint: 9),
    Command(.saveFilter, [], in: [.plan, .tasks, .matrix, .agenda, .history]),
    Command(.removeFilter, [], in: [.plan, .tasks, .matrix, .agenda, .history]),
    Command(.sort, [.character("s")], in: [.plan, .tasks, .register]),
    Command(.reverseSort, [.character("S")], in: [.plan, .tasks, .register]),
    Command(.zoom, [.character("z")], in: [.plan, .tasks], hint: 14),
    Command(.zoomIn, [.character("+"), .character("=")], in: [.timeline], hint: 2),
    Command(.zoomOut, [.character("-")], in: [.timeline], hint: 3),
    Command(.open, [.enter], hint: 1),
    Command(.back, [.escape]),
  ]

  private static let moving: [Command] = [
    Command(.up, [.up, .character("k")]),
    Command(.down, [.down, .character("j")]),
    Command(.left, [.left, .character("h")]),
    Command(.right, [.right, .character("l")]),
    Command(.pageUp, [.pageUp, .control("b")]),
    Command(.pageDown, [.pageDown, .control("f")]),
    Command(.first, [.home, .character("g")]),
    Command(.last, [.end, .character("G")]),
    Command(.nextPane, [.tab], in: [.plan, .tasks, .review], hint: 8),
    Command(.previousPane, [.backTab], in: [.plan, .tasks, .review]),
  ]

  private static let views: [Command] = [
    Command(.showRegister, [.character("0"), .character("o")], hint: 15),
    Command(.showPlan, [.character("1")], hint: 10),
    Command(.showReader, [.character("2")], hint: 9),
    Command(.showMatrix, [.character("3")], hint: 9),
    Command(.showTimeline, [.character("4")], hint: 18),
    Command(.showAgenda, [.character("5")], hint: 11),
    Command(.showHistory, [.character("7")], hint: 18),
    Command(.cycleTheme, [.character("T")]),
    Command(.commandLine, [.character(":")], hint: 10),
    Command(.help, [.character("?")], hint: 0),
    Command(.typing, [.function(8), .control("\\")]),
    Command(.redraw, [.control("l")]),
    Command(.suspend, [.control("z")]),
    Command(.retryStep, [.control("r")]),
    Command(.dropStep, [.control("x")]),
    Command(.quit, [.character("q"), .control("c")], hint: 12),
  ]

  private static let byName: [CommandName: Command] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The table's line for a command.
  package static func command(_ name: CommandName) -> Command? { byName[name] }

  /// Whether the command's keys call it now: `n` and `N` search on while a search is on, and are a
  /// note otherwise. Acting on a task ends the search, and so does finding the only match.
  package static func answersKeys(_ name: CommandName, searching: Bool) -> Bool {
    switch name {
    case .note: !searching
    case .findNext, .findPrevious: searching
    default: true
    }
  }

  /// Whether the command may be called in any of the scopes.
  package static func isAvailable(_ name: CommandName, in scopes: [Scope]) -> Bool {
    guard let command = command(name) else { return false }
    return !command.scopes.isDisjoint(with: scopes)
  }
}

extension Key {
  /// How the key is written in hints, help and the README.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let letter): String(letter)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt("\r"): "Alt-Enter"
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    }
  }
}

extension AppState {
  /// The scopes in force, narrowest first.
  package var scopes: [Scope] {
    switch view {
    case .register: [.register, .everywhere]
    case .reader: [.reader, .everywhere]
    case .matrix: [.matrix, .tasks, .everywhere]
    case .timeline: [.timeline, .everywhere]
    case .agenda: [.agenda, .tasks, .everywhere]
    case .history: [.history, .everywhere]
    case .review: [.review, .everywhere]
    case .plan:
      workspace.map { $0.focus == .tasks || $0.focus == .detail } == true
        ? [.tasks, .plan, .everywhere] : [.plan, .everywhere]
    }
  }

  /// How the first key of a command is written.
  func label(of name: CommandName) -> String { keymap.label(of: name) }

  /// Whether a search is on in the view that is shown.
  package var isSearching: Bool { search != nil }
}
