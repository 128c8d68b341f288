// Opening and closing the full screen: terminal, worker, loop, and back to the shell.

import CellScreen
import PlanModel
import PlanStore
import SecretariatUI
import Wording

/// What the full screen opens with.
enum FullScreenOpening {
  case register
  case plan(PlanID)
  case review(ReviewID)
  /// Reads these files; the first review opens.
  case importing([ImportRequest])

  fileprivate var awaited: Awaited? {
    switch self {
    case .register: .start
    case .plan(let id): .plan(id)
    case .review(let id): .review(id)
    // A scan takes minutes: the keys are free meanwhile.
    case .importing: nil
    }
  }

  /// What the session begins with.
  fileprivate func begin(_ state: inout AppState) -> [Effect] {
    switch self {
    case .register, .plan: return []
    case .review(let id): return [.openReview(id)]
    case .importing(let requests): return requests.flatMap { state.startImport($0) }
    }
  }

  fileprivate var plan: PlanID? {
    if case .plan(let id) = self { return id }
    return nil
  }
}

/// Runs the full screen and says how it ended. The store is opened last, so that a call which is
/// refused for its theme or its terminal makes none.
func startFullScreen(
  _ options: Options, _ opening: FullScreenOpening, _ wording: Wording, _ output: Output,
  _ messages: Output,
  open: (StoreKeeper?) throws(CommandFault) -> any Store
) throws(CommandFault) -> ExitCode {
  let themes = ThemeShelf(wording, isRestricted: options.isRestricted)
  let outset = try ThemeOutset(options, themes)
  let terminal = try openStage(options.screen, outset, output)
  defer { terminal.restore() }
  let keeper = StoreKeeper(options)
  let store = try open(keeper)
  guard let queue = WorkQueue() else { throw .file(.noResources) }
  let waker = terminal.waker
  guard
    let worker = StoreWorker.start(
      store, queue: queue, wording: wording, author: options.writer, today: options.today,
      keeper: keeper, notifyLoop: { waker.wake() })
  else { throw .file(.noResources) }
  queue.ask(.start(opening.plan))
  var state = firstState(options, outset, wording, size: terminal.size)
  state.lastVisit = keeper?.lastVisit
  state.writer = store.writer.description
  let filterFile = FilterFile(options)
  state.savedFilters = filterFile?.filters ?? SavedFilters()
  state.waitingFor = opening.awaited
  if let warning = options.settings.sentences(wording).first {
    state.message = StatusMessage(warning, tone: .error)
  }
  state.take(options.settings.forScreen)
  let effects = opening.begin(&state)
  var loop = MainLoop(
    state, terminal: terminal, queue: queue, filterFile: filterFile, call: options.call,
    fixedToday: options.isTodayFixed ? options.today : nil, limits: options.idleLimits,
    colors: ThemeKeeper(themes, outset, ThemeMemory(options)),
    watch: SettingsWatch(options.settings, isRestricted: options.isRestricted))
  let (last, unreadFault) = loop.run(effects)
  // What was asked for before the end is still written: the worker takes orders in their order.
  queue.close()
  worker.join()
  var faults = unreadFault.map { [$0] } ?? []
  faults += faultsAfterTheEnd(last, queue.takeAnswers(), store)
  terminal.restore()
  keeper?.keepVisit()
  if let minutes = loop.idleMinutes {
    messages.line("thidua: " + wording(.leftIdle(minutes: minutes)))
  }
  for fault in faults { messages.line("thidua: " + fault) }
  return faults.isEmpty ? .done : .failed
}

/// What went wrong with the steps that were still on their way when the person left, as sentences.
/// What was written in them is kept for the next session.
private func faultsAfterTheEnd(
  _ last: AppState, _ answers: [Event], _ store: any Store
) -> [String] {
  var state = last
  state.held = []
  var faults = last.unwrittenSteps
  for answer in answers {
    state.message = nil
    _ = update(&state, answer)
    guard answer.tellsOfUnwrittenStep else { continue }
    if case .commitStalled(_, _, let reason) = answer {
      faults.append(reason)
    } else if let message = state.message {
      faults.append(message.text)
    }
  }
  for (key, text) in state.drafts where last.drafts[key] != text {
    do throws(StoreError) {
      try store.keep(text, for: key)
    } catch { faults.append(state.words(CommandFault(error))) }
  }
  return faults
}

extension Event {
  /// Whether something that the person did has not been written.
  var tellsOfUnwrittenStep: Bool {
    switch self {
    case .refused, .commitFailed, .commitStalled, .failed(_, of: nil): true
    default: false
    }
  }
}
