// View 3: units × tasks or reports: who has not sent what.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum MatrixView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    canvas.putEmpty(state.words(.viewMatrix), in: state.body)
  }
}
