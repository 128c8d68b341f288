// The state of a unit task in words: what was recorded, what the day adds, what is on its way.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// "trả lại: thiếu số liệu, ! trễ 13 ngày": as the detail and the matrix tell it.
  func stateSentence(of row: UnitTaskRow) -> String {
    let record = workspace?.plan.record(of: row.id) ?? UnitTaskRecord()
    var text = stateName(of: record.state)
    switch record.state {
    case .done(let day):
      if case .doneLate(let days) = row.timing(on: today) {
        text = words(.doneLate(dayText(day), days))
      } else {
        text = words(.doneOn(dayText(day)))
      }
    case .doing(let value): text += " " + amountText(value, target: target(of: row.id))
    case .returned(let reason), .exempt(let reason), .dropped(let reason): text += ": " + reason
    case .todo: break
    }
    if record.state.isOpen {
      let timing = RowLook.timing(of: row, self)
      if !timing.isEmpty, timing != text { text += ", " + timing }
    }
    if isPending(row.id) { text += ", " + words(.pending) }
    return text
  }
}
