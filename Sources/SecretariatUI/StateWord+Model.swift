// The model's states and quantities as the typed words of Wording, for the screens and for the command
// line.

package import PlanModel
package import Wording

extension StateWord {
  /// The words for a state; a quantity is told against the target.
  package init(_ state: UnitTaskState, target: TaskTarget?, language: Language) {
    self =
      switch state {
      case .todo: .todo
      case .doing(.percent(let percent)): .doing(percent: percent)
      case .doing(.quantity(let done)):
        .doingQuantity(
          done.text(separator: language.decimalSign)
            + (target.map { "/" + $0.text(language) } ?? ""))
      case .done(let day): .done(day)
      case .returned(let reason): .returned(reason: reason)
      case .exempt(let reason): .exempt(reason: reason)
      case .dropped(let reason): .dropped(reason: reason)
      }
  }
}

extension Language {
  /// The sign between whole and fraction.
  package var decimalSign: String { self == .vietnamese ? "," : "." }
}

extension TaskTarget {
  /// "12 tin, bài".
  package func text(_ language: Language) -> String {
    value.text(separator: language.decimalSign) + (measure.isEmpty ? "" : " " + measure)
  }
}
