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
  /// The same, where lines are spoken in place of a screen.
  private let spoken: SpokenTerminal?
  private let queue: WorkQueue
  private var colors: ThemeKeeper
  /// Where filters with names are kept; nil where they are not.
  private let filterFile: FilterFile?
  /// The day that the person asked for; nil for the day of the clock.
  private let fixedToday: CalendarDay?
  private var clock: SessionClock
  private var watch: SettingsWatch?
  private let call: ParsedCall
  /// The theme that the settings named when they were read last.
  private var keptTheme = ""
  private var burst = TypedBurst()
  private var state: AppState
  private var isDone = false
  /// The file that is being read, or the last one that was.
  private var importJob: ImportJob?
  /// Why a step was not written, as long as no key was pressed since it was said.
  private var unreadFault: String?
  /// After how many minutes without a key the session ended by itself; nil when it did not.
  private(set) var idleMinutes: Int?

  init(
    _ state: AppState, terminal: any TerminalDevice, queue: WorkQueue,
    filterFile: FilterFile? = nil, call: ParsedCall = ParsedCall(), fixedToday: CalendarDay?,
    limits: IdleLimits = .usual, colors: ThemeKeeper, watch: SettingsWatch? = nil
  ) {
    self.state = state
    self.terminal = terminal
    spoken = terminal as? SpokenTerminal
    self.queue = queue
    self.colors = colors
    self.filterFile = filterFile
    self.fixedToday = fixedToday
    self.watch = watch
    self.call = call
    keptTheme = watch?.settings.effective(.theme, call).value ?? ""
    // Lines that have been spoken cannot be hidden.
    clock = SessionClock(
      spoken == nil ? limits : IdleLimits(lock: nil, leave: limits.leave))
  }

  /// Runs until the person leaves or the terminal goes away; the last state, for what still comes
  /// in when the worker has ended, and the fault that the leaving took from the screen.
  /// - Parameter effects: what to begin with.
  mutating func run(_ effects: [Effect] = []) -> (last: AppState, unreadFault: String?) {
    terminal.useMouse(state.usesMouse)
    for effect in effects { carryOut(effect) }
    awaitFirstPicture()
    while !isDone {
      show()
      let waits = [
        millisecondsToMidnight, clock.wait(hasUnkeptDraft: state.hasUnkeptDraft),
        state.themePicker == nil ? nil : ThemeKeeper.pollMilliseconds,
      ]
      step(timeout: waits.compactMap(\.self).min())
      if state.themePicker != nil { rereadTheme() }
    }
    importJob?.stop()
    importJob?.join()
    return (state, unreadFault)
  }

  /// The list of plans comes before the plan that is opened from it: drawn at once, the first picture
  /// would be sent twice.
  private mutating func awaitFirstPicture() {
    let end = SessionClock.now + Self.firstPictureMilliseconds
    repeat {
      step(timeout: max(0, end - SessionClock.now))
    } while !isDone && state.waitingFor != nil && state.message == nil && SessionClock.now < end
  }

  /// Handles everything that has happened, each event with what follows from it. What was typed
  /// behind the key that leaves is not for this program.
  private mutating func step(timeout: Int?) {
    burst.rest(at: SessionClock.now)
    spoken?.isListening = !state.isBusy
    let inputs = terminal.nextEvents(timeoutMilliseconds: timeout)
    followClock()
    for event in clock.due(hasUnkeptDraft: state.hasUnkeptDraft) where !isDone {
      if event == .idle(.left) { idleMinutes = (clock.limits.leave ?? 0) / 60_000 }
      handle(event)
    }
    followSettings()
    if spoken == nil { take(inputs[...]) } else { hear(inputs) }
    for answer in queue.takeAnswers() {
      handle(answer)
      // A step that waits is told by itself as long as it does.
      if case .commitStalled = answer { continue }
      if answer.tellsOfUnwrittenStep { unreadFault = state.message?.text }
    }
  }

  private func show() {
    guard let spoken else { return terminal.present(view(state), theme: state.theme) }
    spoken.say(state)
  }

  /// Handles a line that was typed where there is no screen.
  private mutating func hear(_ inputs: [InputEvent]) {
    for input in inputs where !isDone {
      guard case .paste(let line) = input else {
        handle(.input(input))
        continue
      }
      clock.noteKey()
      unreadFault = nil
      handle(.heard(line))
    }
  }

  /// Handles what was typed, what was pasted without saying so as one.
  private mutating func take(_ inputs: ArraySlice<InputEvent>) {
    let now = SessionClock.now
    burst.begin(at: now)
    var rest = inputs
    while !isDone, !rest.isEmpty {
      let next = burst.next(of: rest, takesText: state.takesText, now: now)
      rest = rest.dropFirst(next.count)
      switch next.event {
      case .key, .paste, .pasteCut, .mouse: clock.noteKey()
      case .background(let rgb):
        if let theme = colors.theme(behind: rgb) { state.theme = theme }
      case .resized, .terminated, .wake: break
      }
      handle(.input(next.event))
      if !isDone, case .key = next.event { unreadFault = nil }
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

  /// Goes by the files of settings anew when one has changed.
  private mutating func followSettings(isAsked: Bool = false) {
    guard watch?.hasChanged(at: SessionClock.now, isAsked: isAsked) == true else { return }
    let settings = Settings(isRestricted: state.isRestricted)
    if let limits = try? IdleLimits(call, settings) { clock.limits = limits }
    let theme = settings.effective(.theme, call).value
    if theme != keptTheme, theme != "auto" { carryOut(.loadTheme(theme)) }
    keptTheme = theme
    handle(
      .settingsLoaded(settings.forScreen, warning: settings.sentences(state.words).first))
    terminal.useMouse(state.usesMouse)
  }

  /// When the day ends in Asia/Ho_Chi_Minh; nil when it never does.
  private var millisecondsToMidnight: Int? {
    guard fixedToday == nil else { return nil }
    let dayLength = 86_400_000
    return dayLength - (Surroundings.time + 7 * 3_600_000) % dayLength + 1
  }

  /// Hands a text to the person's editor, which has the terminal meanwhile.
  private mutating func edit(_ text: String) {
    guard !state.isRestricted else { return }
    var outcome: OutsideEditor.Outcome?
    let wording = state.words
    terminal.lend { mustEnd in
      outcome = OutsideEditor.edit(text, wording, mustEnd: mustEnd)
    }
    clock.noteKey()
    guard let outcome else { return }
    handle(.textEdited(outcome.text, message: outcome.message, isGood: outcome.text != nil))
  }

  private mutating func startImport(_ request: ImportRequest) {
    let waker = terminal.waker
    importJob = ImportJob.start(
      request, queue: queue, wording: state.words, notifyLoop: { waker.wake() })
    if importJob == nil {
      handle(.importEnded(problem: state.words(FileFaultText.noResources)))
    }
  }

  private mutating func keepTheme(_ name: String) {
    let found = colors.load(name)
    guard let theme = found.theme else {
      return handle(.themeLoaded(state.theme, warning: found.warning))
    }
    handle(.themeKept(theme, problem: colors.keep(name, state.words)))
    // What this session has written itself is no news.
    _ = watch?.hasChanged(at: SessionClock.now, isAsked: true)
    keptTheme = Settings(isRestricted: state.isRestricted).effective(.theme, call).value
  }

  /// Takes what has been written into the file of the theme since it was read.
  private mutating func rereadTheme() {
    guard let found = colors.changed(of: state.theme.name) else { return }
    handle(.themeChanged(found.theme, problem: found.problem))
  }

  /// Saved filters are few and rarely saved: the loop itself writes them.
  private mutating func keepFilter(_ name: String, _ expression: String?) {
    guard let fault = filterFile?.keep(name, expression) else { return }
    handle(.failed(message: state.words(CommandFault(fault))))
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isDone = true
    case .redraw:
      terminal.redraw()
      rereadTheme()
      followSettings(isAsked: true)
    case .copy(let text): terminal.copy(text)
    case .suspend:
      // A stopped process must not hold a lock that a colleague waits for.
      queue.whileWorkerRests { terminal.suspend() }
    case .editText(let text): edit(text)
    case .loadTheme(let name):
      let found = colors.load(name)
      handle(.themeLoaded(found.theme ?? state.theme, warning: found.warning))
    case .listThemes: handle(.themesListed(colors.shelf.choices))
    case .keepTheme(let name): keepTheme(name)
    case .keepFilter(let name, let expression): keepFilter(name, expression)
    case .openPlan, .loadDocument, .loadHistory, .commit, .keepDraft, .loadDraft, .openReview,
      .saveReview, .takeReview, .removeReview, .makeNextYear, .changeOffice:
      queue.ask(.effect(effect))
    case .importDocument(let request): startImport(request)
    case .stopImport: importJob?.stop()
    }
  }
}
