// View 5: what is overdue and what falls due soon, over all plans or one.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum AgendaView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    canvas.putEmpty(state.words(.viewAgenda), in: state.body)
  }
}
