// The loop of the full screen, on the main thread alone: wait for keys and answers, update the
// state, draw it once, hand the effects on.

import CellScreen
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// One full-screen session.
struct MainLoop {
  /// How long the first picture may wait for the store, so that it is not drawn twice.
  private static let firstPictureMilliseconds = 150

  private let terminal: any TerminalDevice
  private let queue: WorkQueue
  private let themes: ThemeShelf
  /// The day that the person asked for; nil for the day of the clock.
  private let fixedToday: CalendarDay?
  private var state: AppState
  private var isDone = false
  /// The file that is being read, or the last one that was.
  private var importJob: ImportJob?
  /// Why a step was not written, as long as no key was pressed since it was said.
  private var unreadFault: String?

  init(
    _ state: AppState, terminal: any TerminalDevice, queue: WorkQueue, themes: ThemeShelf,
    fixedToday: CalendarDay?
  ) {
    self.state = state
    self.terminal = terminal
    self.queue = queue
    self.themes = themes
    self.fixedToday = fixedToday
  }

  /// Runs until the person leaves or the terminal goes away; the last state, for what still comes
  /// in when the worker has ended, and the fault that the leaving took from the screen.
  /// - Parameter effects: what to begin with.
  mutating func run(_ effects: [Effect] = []) -> (last: AppState, unreadFault: String?) {
    for effect in effects { carryOut(effect) }
    step(timeout: Self.firstPictureMilliseconds)
    while !isDone {
      terminal.present(view(state), theme: state.theme)
      step(timeout: millisecondsToMidnight)
    }
    importJob?.stop()
    importJob?.join()
    return (state, unreadFault)
  }

  /// Handles everything that has happened, each event with what follows from it. What was typed
  /// behind the key that leaves is not for this program.
  private mutating func step(timeout: Int?) {
    let inputs = terminal.nextEvents(timeoutMilliseconds: timeout)
    followClock()
    for input in inputs where !isDone {
      handle(.input(input))
      if !isDone, case .key = input { unreadFault = nil }
    }
    for answer in queue.takeAnswers() {
      handle(answer)
      if answer.tellsOfUnwrittenStep { unreadFault = state.message?.text }
    }
  }

  private mutating func handle(_ event: Event) {
    for effect in update(&state, event) { carryOut(effect) }
  }

  private mutating func followClock() {
    state.moment.milliseconds = Surroundings.time
    guard fixedToday == nil else { return }
    let today = Surroundings.today
    guard today != state.moment.today else { return }
    state.moment.today = today
    handle(.tick)
    queue.ask(.newDay(today))
  }

  /// When the day ends in Asia/Ho_Chi_Minh; nil when it never does.
  private var millisecondsToMidnight: Int? {
    guard fixedToday == nil else { return nil }
    let dayLength = 86_400_000
    return dayLength - (Surroundings.time + 7 * 3_600_000) % dayLength + 1
  }

  private mutating func startImport(_ request: ImportRequest) {
    let waker = terminal.waker
    importJob = ImportJob.start(
      request, queue: queue, wording: state.words, notifyLoop: { waker.wake() })
    if importJob == nil {
      handle(.importEnded(problem: state.words(FileFaultText.noResources)))
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isDone = true
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .loadTheme(let name):
      let found = themes.theme(named: name)
      handle(.themeLoaded(found.theme ?? state.theme, warning: found.warning))
    case .openPlan, .loadDocument, .commit, .keepDraft, .loadDraft, .openReview, .saveReview,
      .takeReview, .removeReview, .makeNextYear, .changeOffice:
      queue.ask(.effect(effect))
    case .importDocument(let request): startImport(request)
    case .stopImport: importJob?.stop()
    }
  }
}
