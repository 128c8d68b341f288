// The screen as a function of the state. Every size down to 1x1 gives a canvas.

package import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Draws the state.
package func view(_ state: AppState) -> Canvas {
  var canvas = Canvas(size: state.size, glyphs: state.glyphs)
  guard !state.isLocked else {
    LockScreen.draw(state, on: &canvas)
    return canvas
  }
  guard !state.isTooSmall else {
    drawTooSmall(state, on: &canvas)
    return canvas
  }
  TopLine.draw(state, on: &canvas)
  switch state.view {
  case .register: RegisterView.draw(state, on: &canvas)
  case .plan: PlanView.draw(state, on: &canvas)
  case .reader: ReaderView.draw(state, on: &canvas)
  case .matrix: MatrixView.draw(state, on: &canvas)
  case .timeline: TimelineView.draw(state, on: &canvas)
  case .agenda: AgendaView.draw(state, on: &canvas)
  case .history: HistoryView.draw(state, on: &canvas)
  case .review: ReviewView.draw(state, on: &canvas)
  }
  FootLine.draw(state, on: &canvas)
  for overlay in state.overlays {
    switch overlay {
    case .prompt(let prompt): PromptView.draw(prompt, state, on: &canvas)
    case .help(let help): HelpView.draw(help, state, on: &canvas)
    case .themes(let picker): ThemePickerView.draw(picker, state, on: &canvas)
    }
  }
  return canvas
}

private func drawTooSmall(_ state: AppState, on canvas: inout Canvas) {
  let need = PlanLayout.smallest
  let text = state.words(
    .tooSmall(
      columns: state.size.columns, rows: state.size.rows, needColumns: need.columns,
      needRows: need.rows))
  for (row, line) in TextWrap.lines(text, columns: max(1, state.size.columns)).enumerated() {
    canvas.put(String(line), row: row, column: 0, role: .text)
  }
}

/// The panes of view 1.
enum PlanView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    guard let open = state.workspace else { return }
    let layout = PlanLayout(of: state)
    for (kind, rect) in layout.panes {
      let pane = PaneFrame(kind, rect, layout, state, open)
      pane.draw(on: &canvas)
      let inside = layout.inside(of: kind)
      switch kind {
      case .sections: SectionsPane.draw(open, state, in: inside, on: &canvas)
      case .phases: PhasesPane.draw(open, state, in: inside, on: &canvas)
      case .tasks: TasksPane.draw(open, state, in: inside, on: &canvas)
      case .detail: DetailPane.draw(open, state, in: inside, on: &canvas)
      }
    }
  }
}
