// What is said about the order of rows.

/// What rows can be sorted by.
package enum SortName: CaseIterable, Sendable {
  case clause, unit, due, percent, status, changed
  case day, plan, overdue
}

/// Sentences about the order of rows.
package enum SortText: Equatable, Sendable {
  case by(String, isReversed: Bool)
  case unknown(String, allowed: [String])
  /// What a completion is.
  case order, theme
  case noSuchPlan(String)
  case severalPlans(String)
}

extension Wording {
  /// What the order is called, as it is typed.
  package func name(of order: SortName) -> String {
    language == .vietnamese ? Self.vietnamese(order) : Self.english(order)
  }

  /// The words of the text in this language.
  package func callAsFunction(_ text: SortText) -> String {
    switch (text, language) {
    case (.by(let name, false), .vietnamese): "Xếp theo: \(name)"
    case (.by(let name, true), .vietnamese): "Xếp theo: \(name), ngược lại"
    case (.unknown(let word, let allowed), .vietnamese):
      "Không xếp theo “\(word)” được. Có: \(allowed.joined(separator: ", "))"
    case (.order, .vietnamese): "thứ tự các dòng"
    case (.theme, .vietnamese): "giao diện màu"
    case (.noSuchPlan(let word), .vietnamese):
      "Không có kế hoạch nào có “\(word)”. 0: danh sách kế hoạch"
    case (.severalPlans(let word), .vietnamese):
      "Có nhiều kế hoạch chứa “\(word)”. Viết thêm, hoặc chọn ở danh sách (0)."
    case (.order, .english): "order of the rows"
    case (.theme, .english): "theme"
    case (.noSuchPlan(let word), .english): "No plan holds “\(word)”. 0: the register of plans"
    case (.severalPlans(let word), .english):
      "Several plans hold “\(word)”. Write more, or choose in the register (0)."
    case (.by(let name, false), .english): "Sorted by \(name)"
    case (.by(let name, true), .english): "Sorted by \(name), reversed"
    case (.unknown(let word, let allowed), .english):
      "There is no order “\(word)”. Possible: \(allowed.joined(separator: ", "))"
    }
  }

  private static func vietnamese(_ order: SortName) -> String {
    switch order {
    case .clause: "thứ tự kế hoạch"
    case .unit: "đơn vị"
    case .due: "hạn"
    case .percent: "tiến độ"
    case .status: "tình trạng"
    case .changed: "lần ghi gần nhất"
    case .day: "ngày ban hành"
    case .plan: "số kế hoạch"
    case .overdue: "quá hạn"
    }
  }

  private static func english(_ order: SortName) -> String {
    switch order {
    case .clause: "plan order"
    case .unit: "unit"
    case .due: "due"
    case .percent: "percent"
    case .status: "status"
    case .changed: "last change"
    case .day: "issued"
    case .plan: "number"
    case .overdue: "overdue"
    }
  }
}
