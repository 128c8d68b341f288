// Texts of the boxes below the register: who is behind, what falls due, how the selected plan went.

/// What the dashboard says.
package enum DashboardText: Equatable, Sendable {
  case columnNext
  case worstUnits
  case noneWorse
  case lag(overdue: Int, oldest: Int)
  case dueWithin(days: Int)
  case noneDue(days: Int)
  /// Nothing within those days; this is what comes after them.
  case nextAfter(String)
  case burnUp(String)
  case burnUpLegend(full: String, done: Int, empty: String, due: Int, owed: Int)
  case noBurnUp
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: DashboardText) -> String {
    language == .vietnamese ? VietnameseDashboard.text(text) : EnglishDashboard.text(text)
  }
}

enum VietnameseDashboard {
  static func text(_ text: DashboardText) -> String {
    switch text {
    case .columnNext: "Hạn tới"
    case .worstUnits: "Đơn vị chậm nhất"
    case .noneWorse: "Không có đơn vị nào quá hạn."
    case .lag(let overdue, let oldest): "! \(overdue) quá hạn, lâu nhất \(oldest) ngày"
    case .dueWithin(let days): "Đến hạn trong \(days) ngày"
    case .noneDue(let days): "Không có hạn nào trong \(days) ngày tới."
    case .nextAfter(let day): "Hạn kế tiếp: \(day)"
    case .burnUp(let plan): "Diễn biến \(plan)"
    case .burnUpLegend(let full, let done, let empty, let due, let owed):
      "\(full) đã xong \(done)  \(empty) đến hạn \(due)  trên \(owed)"
    case .noBurnUp: "Chưa có việc nào có ngày để vẽ."
    }
  }
}

enum EnglishDashboard {
  static func text(_ text: DashboardText) -> String {
    switch text {
    case .columnNext: "Next due"
    case .worstUnits: "Furthest behind"
    case .noneWorse: "No unit is overdue."
    case .lag(let overdue, let oldest):
      "! \(overdue) overdue, up to \(oldest) \(oldest == 1 ? "day" : "days")"
    case .dueWithin(let days): "Due within \(days) days"
    case .noneDue(let days): "Nothing is due within \(days) days."
    case .nextAfter(let day): "Next: \(day)"
    case .burnUp(let plan): "Course of \(plan)"
    case .burnUpLegend(let full, let done, let empty, let due, let owed):
      "\(full) done \(done)  \(empty) due \(due)  of \(owed)"
    case .noBurnUp: "Nothing has a day that could be drawn."
    }
  }
}
