// Choosing between the values that two people gave to one thing at once: one key takes the other,
// one keeps what is shown. Each is a step like any other and can be taken back.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// What is contested where the person stands: the section or the phase, the plan itself where
  /// none is chosen, else the unit task with its task.
  func contestedFields() -> [ContestedField] {
    guard let open = workspace else { return [] }
    let finder = ContestWords(words, open.plan, year: today.year)
    func fields(_ row: RowValue) -> [ContestedField] { finder.fields(of: row, open.plan.contests) }
    switch open.focus {
    case .sections:
      if let section = open.chosenSection { return fields(.section(section)) }
      return fields(.profile(open.plan.profile))
        + open.plan.quotas.values.flatMap { fields(.quota($0)) }
    case .phases: return open.chosenPhase.map { fields(.phase($0)) } ?? []
    default: return open.selectedRow.map { finder.fields(of: $0.id) } ?? []
    }
  }

  mutating func runContest(_ name: CommandName) -> [Effect] {
    if let reason = workspace?.readOnlyReason {
      message = StatusMessage(reason, tone: .error)
      return []
    }
    let fields = contestedFields()
    guard !fields.isEmpty else {
      message = StatusMessage(words(ContestText.nothingToChoose))
      return []
    }
    if name == .keepShown {
      return commit(.edit, fields.map(\.keeping), saying: words(ContestText.kept))
    }
    let others = fields.flatMap(\.others)
    guard others.count == 1 else {
      overlays.append(.prompt(Prompt(.takeOther)))
      return []
    }
    return take(1, of: fields)
  }

  /// Takes the value with that number among the others of all fields.
  mutating func answerTakeOther(_ text: String) -> [Effect] {
    let fields = contestedFields()
    guard let number = Int(text), (1...max(1, fields.flatMap(\.others).count)).contains(number)
    else { return complain(.takeOther, text, words(ContestText.badChoice(text))) }
    return close(.takeOther) + take(number, of: fields)
  }

  /// The other values by number, for the list above the input line.
  func otherValues() -> [PromptChoice] {
    guard let open = workspace else { return [] }
    let finder = ContestWords(words, open.plan, year: today.year)
    let all = contestedFields().flatMap { field in field.others.map { (field.field, $0) } }
    return all.enumerated().map { place, other in
      PromptChoice(
        name: "\(place + 1) " + words(ContestText.field(other.0)),
        about: finder.text(of: other.1), line: "\(place + 1)")
    }
  }

  private mutating func take(_ number: Int, of fields: [ContestedField]) -> [Effect] {
    let all = fields.flatMap { field in field.others.map { (field.field, $0) } }
    guard all.indices.contains(number - 1), let change = all[number - 1].1.taking else { return [] }
    let field = words(ContestText.field(all[number - 1].0))
    return commit(
      .edit, [change], saying: words(ContestText.taken(field: field, value: all[number - 1].1.text))
    )
  }

  private mutating func commit(
    _ label: StepLabel, _ changes: [Change], saying sentence: String
  ) -> [Effect] {
    guard let plan = workspace?.plan.id else { return [] }
    return commit(
      Batch(label: label, author: author, time: moment.milliseconds, changes: changes), to: plan,
      afterword: sentence)
  }
}
