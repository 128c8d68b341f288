// View 7: who changed what and when.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum HistoryView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    canvas.putEmpty(state.words(.viewHistory), in: state.body)
  }
}
