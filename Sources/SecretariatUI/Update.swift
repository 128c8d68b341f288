// The one way from an event to the next state: overlays first, then the keymap, then the command.

import CellScreen
import PlanModel
import Wording

/// Carries an event into the state and says what the program must do. Pure: the same state and
/// event always give the same answer.
package func update(_ state: inout AppState, _ event: Event) -> [Effect] {
  let effects: [Effect]
  switch event {
  case .input(let input): effects = state.handle(input)
  case .heard(let line): effects = state.hear(line)
  case .tick:
    state.followDay()
    effects = []
  case .idle(let stage): effects = state.handle(stage)
  case .typingPaused: effects = state.keepUnkeptDrafts()
  default: effects = state.handleAnswer(event)
  }
  state.settle()
  return effects + state.loadMissingHistory()
}

extension AppState {
  mutating func handle(_ input: InputEvent) -> [Effect] {
    if isLocked { return handleLocked(input) }
    switch input {
    case .key(let key) where isTooSmall: return handleBlind(key)
    case .paste where isTooSmall: break
    case .key(let key) where mustHold && key != .control("c"): held.append(.key(key))
    case .paste(let text) where mustHold: held.append(.paste(text))
    case .key(let key) where belongsToRefusedLine(key): refusedLine = moment.milliseconds
    case .key(let key):
      refusedLine = nil
      message = nil
      return meant(key).flatMap { overlays.isEmpty ? handle($0) : handleInOverlay($0) }
    case .paste(let text): return handlePaste(text)
    case .resized(let size):
      self.size = size
    default: return handleSystem(input)
    }
    return []
  }

  /// Who asks for an input line types on at once. Where the line was refused, what was meant for it
  /// must not act as commands: letters are dropped until a pause or another key.
  private func belongsToRefusedLine(_ key: Key) -> Bool {
    guard let refusedLine, overlays.isEmpty, case .character = key else { return false }
    return moment.milliseconds - refusedLine < Self.typingPause
  }

  /// Milliseconds without a key after which a letter is a command again.
  private static let typingPause = 1_000

  /// Whether what is typed must wait for what was asked for before it.
  var mustHold: Bool { waitingFor != nil || !held.isEmpty }

  /// On a screen that shows nothing but a sentence no key may act but the one that it names.
  private func handleBlind(_ key: Key) -> [Effect] {
    key == .character("q") || key == .control("c") ? leave() : []
  }

  /// Carries out what had to wait, until something has to wait again.
  mutating func releaseHeld() -> [Effect] {
    guard pending.isEmpty, waitingFor == nil, !held.isEmpty else { return [] }
    let waiting = held
    held = []
    var effects: [Effect] = []
    for (place, input) in waiting.enumerated() {
      switch input {
      case .key(let key): effects += handle(.key(key))
      case .paste(let text): effects += handle(.paste(text))
      case .command(let name): effects += run(name)
      case .call(let name, let argument): effects += run(name, argument: argument)
      }
      if mustHold {
        held += waiting[(place + 1)...]
        return effects
      }
    }
    return effects
  }

  private mutating func handleSystem(_ input: InputEvent) -> [Effect] {
    switch input {
    case .terminated: return leave()
    case .pasteCut:
      if case .prompt(var prompt) = overlays.last {
        prompt.problem = words(.tooLong(TextField.limit))
        overlays[overlays.count - 1] = .prompt(prompt)
      }
      return []
    case .mouse(let report): return handle(report)
    case .wake, .key, .paste, .resized, .background: return []
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    let found = keymap.command(for: key, in: scopes, searching: isSearching)
    guard let found else {
      if case .character = key { message = StatusMessage(words(.notHere)) }
      return []
    }
    return run(found)
  }

  /// Whether an input line takes what is typed or pasted.
  package var takesText: Bool { !overlays.isEmpty }

  private mutating func handlePaste(_ text: String) -> [Effect] {
    guard takesText else {
      message = StatusMessage(words(.pasteIgnored))
      return []
    }
    return insertIntoOverlay(text)
  }

  /// Rebuilds what depends on the day when a new one has begun.
  mutating func followDay() {
    refreshFilters()
    guard var open = workspace, open.table.today != today else { return }
    open.rebuild(office: office, today: today)
    workspace = open
  }

  /// Runs a command, called by key, from the help or from the command line.
  mutating func run(_ name: CommandName, argument: String = "") -> [Effect] {
    guard CommandTable.isAvailable(name, in: scopes) else {
      message = StatusMessage(words(view == .register ? .noPlanOpen : .notHere))
      return []
    }
    if isRestricted, name.leavesTheStore { return refuse(words(.notInRestricted)) }
    if let storeReadOnlyReason, name.changesTheStore {
      message = StatusMessage(storeReadOnlyReason, tone: .error)
      return []
    }
    if let effects = prepareOverview(name, argument) { return effects }
    switch name {
    case .showPlan where !argument.isEmpty: return openPlan(called: argument)
    case .showRegister, .showPlan, .showReader, .showMatrix, .showTimeline, .showAgenda,
      .showHistory, .open, .back:
      return runView(name)
    case _ where view == .review && name.worksInReview: return runReview(name, argument: argument)
    case .nextPane, .previousPane, .zoom, .zoomIn, .zoomOut, .left, .right: return runPane(name)
    case .up, .down, .pageUp, .pageDown, .first, .last:
      move(name)
      return []
    case .tick, .progress, .increase, .decrease, .note, .deadline, .deadlineForAll, .receive,
      .returnReport, .exempt, .drop:
      return runTask(name, argument: argument)
    case .undo, .redo: return runHistory(name)
    case .takeOther, .keepShown: return runContest(name)
    case _ where name.narrowsList(of: view):
      return narrowOverview(name, argument: argument)
    case .switchPlans, .onlyMine: return []
    case .search, .findNext, .findPrevious, .cycleFilter:
      runFinding(name, argument: argument)
      return []
    case .sort where view == .matrix, .reverseSort where view == .matrix:
      sortMatrix(backwards: name == .reverseSort)
      return []
    case .filter where view == .register:
      // What the register can be narrowed to is what the search finds.
      runFinding(.search, argument: argument)
      return []
    case .filter, .saveFilter, .removeFilter, .sort, .reverseSort, .mark, .markRange, .markAll,
      .clearMarks, .repeatLast, .copy, .openEvidence:
      return runHands(name, argument: argument)
    case .commandLine, .help, .cycleTheme, .typing, .redraw, .suspend, .quit, .retryStep,
      .dropStep:
      return runProgram(name, argument: argument)
    case .importDocument, .openReview, .discardReview, .nextYear:
      return runImport(name, argument: argument)
    case .accept, .acceptSection, .acceptCertain, .refuse, .edit, .split, .join, .outdent, .indent,
      .assign, .changeKind, .dueDay, .makeTask, .takeIntoPlan:
      return runReview(name, argument: argument)
    }
  }

  private mutating func runProgram(_ name: CommandName, argument: String) -> [Effect] {
    switch name {
    case .commandLine: overlays.append(.prompt(Prompt(.command)))
    case .help: overlays.append(.help(HelpState()))
    case .cycleTheme: return chooseTheme(argument)
    case .typing: changeTyping(argument)
    case .redraw:
      fresh.removeAll()
      // What kept the plan from being changed may have been put right since.
      guard let open = workspace, open.readOnlyReason != nil else { return [.redraw] }
      return [.redraw, .openPlan(open.plan.id)]
    case .suspend: return [.suspend]
    case .quit: return leave()
    case .retryStep, .dropStep: return runStalled(name)
    default: break
    }
    return []
  }

}
