// What is said of names that look alike and are not the same.

/// A name that the eye cannot tell from another.
package enum LookalikeText: Sendable {
  /// The subject of a new plan, and the plan that it looks like.
  case plan(plan: String)
  /// The name of a new unit, and the unit that it looks like.
  case unit(String, unit: String, name: String)
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: LookalikeText) -> String {
    switch language {
    case .vietnamese:
      switch text {
      case .plan(let plan):
        "trích yếu trông giống hệt kế hoạch \(plan) nhưng khác chữ: có thể là chữ cái của bảng chữ "
          + "khác hoặc ký tự ẩn. Kiểm tra nguồn gốc văn bản."
      case .unit(let name, let unit, let other):
        "\"\(name)\" trông giống hệt \"\(other)\" (\(unit)) nhưng khác chữ: có thể là chữ cái của "
          + "bảng chữ khác hoặc ký tự ẩn. Nếu nhầm thì gọi: thidua undo"
      }
    case .english:
      switch text {
      case .plan(let plan):
        "the subject looks just like that of the plan \(plan) and is not the same: letters of "
          + "another script, or something hidden. Check where the document comes from."
      case .unit(let name, let unit, let other):
        "\"\(name)\" looks just like \"\(other)\" (\(unit)) and is not the same: letters of another "
          + "script, or something hidden. If that is a mistake: thidua undo"
      }
    }
  }
}
