// What is said of a value that somebody gave at the same time and that a step does not take.

/// The values of a field that a step puts out of sight, each with who set it and when.
package struct SetAsideText: Equatable, Sendable {
  let field: String
  let values: [String]

  package init(field: String, _ values: [String]) {
    self.field = field
    self.values = values
  }
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: SetAsideText) -> String {
    let values = text.values.joined(separator: "; ")
    return switch language {
    case .vietnamese:
      "≠ \(text.field): không lấy giá trị nhập cùng lúc là \(values). Muốn xem lại và chọn lại: "
        + "thidua undo"
    case .english:
      "≠ \(text.field): set aside what was given at the same time: \(values). To have it back and "
        + "choose again: thidua undo"
    }
  }
}
