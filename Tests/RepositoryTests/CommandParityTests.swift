// What the full screen can do, the shell can do, and the other way round; what is left out has a
// reason. And no key is harmless in one place and dangerous in another.

import CellScreen
import SecretariatUI
import Testing
import Wording

@Suite struct CommandParityTests {
  /// The subcommand that does what the command does.
  private static let subcommands: [CommandName: SubcommandName] = [
    .showRegister: .plans, .showPlan: .show, .showReader: .show, .showHistory: .log,
    .showMatrix: .matrix, .showTimeline: .timeline, .showAgenda: .agenda,
    .tick: .done, .progress: .progress, .note: .note, .deadline: .deadline, .receive: .receive,
    .returnReport: .returnReport, .exempt: .exempt, .drop: .drop, .undo: .undo, .redo: .redo,
    .search: .tasks, .filter: .tasks, .cycleFilter: .tasks,
    .importDocument: .importFiles, .nextYear: .newYear, .openReview: .review, .help: .help,
    .cycleTheme: .theme,
  ]

  /// Why the shell has no such command.
  private static let onlyOnTheScreen: [String: Set<CommandName>] = [
    "moves the cursor or the view": [
      .nextPane, .previousPane, .zoom, .zoomIn, .zoomOut, .open, .back, .up, .down, .left, .right,
      .pageUp, .pageDown, .first, .last, .findNext, .findPrevious, .switchPlans, .onlyMine,
    ],
    "shows the same rows in another order: sort does that in a shell": [.sort, .reverseSort],
    "names rows, as ids behind a subcommand do": [.mark, .markRange, .markAll, .clearMarks],
    "a shell has its own history": [.repeatLast, .saveFilter, .removeFilter],
    "a shell copies what it prints": [.copy, .openEvidence],
    "progress takes the percentage itself": [.increase, .decrease],
    "changes the plan for every unit, to be seen before": [.deadlineForAll],
    "the choice between two values is made before one's eyes": [.takeOther, .keepShown],
    "decisions about a document are made before one's eyes": [
      .discardReview, .accept, .acceptSection, .acceptCertain, .refuse, .edit, .split, .join,
      .outdent, .indent, .assign, .changeKind, .dueDay, .makeTask, .takeIntoPlan,
    ],
    "is about the screen itself": [
      .commandLine, .typing, .redraw, .suspend, .retryStep, .dropStep, .quit,
    ],
  ]

  /// Why the full screen has no such command.
  private static let onlyInTheShell: [String: Set<SubcommandName>] = [
    "the screen's Space takes the mark off": [.undone],
    "for scripts and shells": [.run, .read, .completion],
    "a file that is edited, or asked about before the screen opens": [.config],
    "looks after the store, by who looks after the server": [.check, .redact, .doctor],
    "keeps the list of units": [.units, .unitsAdd],
  ]

  @Test("rule 3: every command of the screen is a subcommand, or has a reason not to be")
  func everyCommandHasItsPlace() {
    for name in CommandName.allCases {
      let reasons = Self.onlyOnTheScreen.filter { $0.value.contains(name) }.count
      let places = reasons + (Self.subcommands[name] == nil ? 0 : 1)
      #expect(places == 1, "\(name) has \(places) places")
    }
  }

  @Test("rule 3: every subcommand is a command of the screen, or has a reason not to be")
  func everySubcommandHasItsPlace() {
    let done = Set(Self.subcommands.values)
    for name in SubcommandName.allCases {
      let reasons = Self.onlyInTheShell.filter { $0.value.contains(name) }.count
      #expect(reasons + (done.contains(name) ? 1 : 0) == 1, "\(name)")
    }
  }

  private enum Danger { case none, undoable, lasting }

  private static func danger(of name: CommandName) -> Danger {
    switch name {
    case .tick, .progress, .increase, .decrease, .note, .deadline, .deadlineForAll, .receive,
      .returnReport, .exempt, .drop, .undo, .redo, .takeOther, .keepShown, .repeatLast, .accept,
      .acceptSection, .acceptCertain, .refuse, .edit, .split, .join, .outdent, .indent, .assign,
      .changeKind, .dueDay, .makeTask, .takeIntoPlan:
      .undoable
    case .discardReview: .lasting
    default: .none
    }
  }

  /// Keys that do a thing in one place and only look in another, and why that is no trap.
  private static let known: [String: String] = [
    "n": "a note asks for its text first",
    "s": "splitting, in a review, asks for the place first",
    "S": "the review says how many it accepted, u takes it back",
    "X": "dropping asks for a reason, throwing a review away asks for a yes",
    "+": "the timeline has no task under the cursor to step",
    "=": "the timeline has no task under the cursor to step",
    "-": "the timeline has no task under the cursor to step",
  ]

  @Test("rule 12: no key means a harmless thing here and a dangerous one there")
  func noKeyHasTwoDangers() {
    var keys: [String: Set<Danger>] = [:]
    for command in CommandTable.all {
      for key in command.keys { keys[key.label, default: []].insert(Self.danger(of: command.name)) }
    }
    for (key, dangers) in keys where dangers.count > 1 {
      #expect(Self.known[key] != nil, "\(key) means things of different danger: \(dangers)")
    }
    for key in Self.known.keys { #expect(keys[key]?.count ?? 0 > 1, "\(key) is no exception") }
  }
}
