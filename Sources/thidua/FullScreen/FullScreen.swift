// Opening and closing the full screen: terminal, worker, loop, and back to the shell.

import CellScreen
import CursesScreen
import PlanModel
import PlanStore
import SecretariatUI
import Wording

/// Runs the full screen and says how it ended. The store is opened last, so that a call which is
/// refused for its theme or its terminal makes none.
func startFullScreen(
  _ options: Options, _ wording: Wording, open: () throws(CommandFault) -> any Store
) throws(CommandFault) -> ExitCode {
  let themes = ThemeShelf(wording)
  let theme = try themes.chosen(options.theme)
  let terminal = try openTerminal()
  defer { terminal.restore() }
  let store = try open()
  guard let queue = WorkQueue() else { throw .file(.noResources) }
  let waker = terminal.waker
  guard
    let worker = StoreWorker.start(
      store, queue: queue, wording: wording, today: options.today, notifyLoop: { waker.wake() })
  else { throw .file(.noResources) }
  queue.ask(.start(options.plan))
  let isTodayFixed = options.today != Surroundings.today
  var state = AppState(
    size: terminal.size, words: wording,
    moment: Moment(milliseconds: Surroundings.time, today: options.today),
    author: options.writer, writer: store.writer.description, theme: theme.theme,
    themes: themes.names)
  state.isWaiting = true
  state.message = theme.warning.map { StatusMessage($0, tone: .error) }
  var loop = MainLoop(
    state, terminal: terminal, queue: queue, themes: themes,
    fixedToday: isTodayFixed ? options.today : nil)
  loop.run()
  // What was asked for before the end is still written: the worker takes orders in their order.
  queue.ask(.stop)
  worker.join()
  return .done
}

private func openTerminal() throws(CommandFault) -> CursesTerminal {
  let name = Surroundings.variable("TERM") ?? ""
  do throws(TerminalError) {
    return try CursesTerminal(
      noColor: Surroundings.variable("NO_COLOR") != nil, terminalName: name)
  } catch .notATerminal {
    throw .call(.notATerminal)
  } catch {
    throw .call(.poorTerminal(name: name))
  }
}
