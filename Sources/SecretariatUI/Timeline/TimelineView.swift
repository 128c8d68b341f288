// View 4: phases and deadlines as bars over time, with a line for today.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum TimelineView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    canvas.putEmpty(state.words(.viewTimeline), in: state.body)
  }
}
