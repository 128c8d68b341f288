// Who does a task, and who the plan's words mean: the answers to the input lines that name units.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// Gives a task to the units that were named, or to one that the office gets by it.
  mutating func answerLead(_ id: ProposalID, _ text: String) -> [Effect] {
    let question = ReviewQuestion.lead(id)
    if text.hasPrefix("+") {
      guard let unit = newUnit(text) else {
        return complain(.review(question), text, words(.needsName))
      }
      let lead = [Assignee(words: unit.name, scope: .unit(unit.id))]
      return finish(question, text, problem: words(.needsName)) { $0.setLead(of: id, to: lead) }
        + [.changeOffice(officeBatch(Edit(old: nil, new: unit)))]
    }
    let lead: [Assignee]
    switch unitFinder.named(in: text) {
    case .everyone:
      lead = [Assignee(words: words(ReviewPaneText.everyone), scope: .everyone)]
    case .units(let units):
      lead = units.compactMap { office[$0] }.map { unit in
        Assignee(words: unit.name, scope: .unit(unit.id))
      }
    case .unknown(let name): return complain(.review(question), text, unknownUnit(name))
    }
    return finish(question, text, problem: unknownUnit(text)) { $0.setLead(of: id, to: lead) }
  }

  /// Why a name means nobody, with the unit that may have been meant, else how to add one.
  private func unknownUnit(_ name: String) -> String {
    words(.unknownUnit(name, near: unitFinder.nearest(to: name)?.shortName))
  }

  mutating func answerDoer(_ name: String, _ text: String) -> [Effect] {
    let question = PromptPurpose.review(.doer(name))
    switch text {
    case "": return complain(question, text, words(.needsName))
    case "-": return learn(name, .outsider, called: words(.outsider))
    case "*": return learn(name, .everyone, called: words(ReviewPaneText.everyone))
    default: break
    }
    if text.hasPrefix("+") { return addUnit(for: name, text) }
    guard let id = directory.unit(called: text), let unit = office[id] else {
      return complain(question, text, unknownUnit(text))
    }
    var known = unit
    known.aliases.append(VietnameseNormalization.composed(name))
    return learn(name, .unit(id), called: unit.shortName)
      + [.changeOffice(officeBatch(Edit(old: unit, new: known)))]
  }

  private mutating func addUnit(for name: String, _ text: String) -> [Effect] {
    guard var unit = newUnit(text) else {
      return complain(.review(.doer(name)), text, words(.needsName))
    }
    if SearchKey.of(unit.name) != SearchKey.of(name) {
      unit.aliases = [VietnameseNormalization.composed(name)]
    }
    return learn(name, .unit(unit.id), called: unit.shortName)
      + [.changeOffice(officeBatch(Edit(old: nil, new: unit)))]
  }

  /// "+ Phòng Kế hoạch, PKH": a unit that the office has not entered yet; nil without a name.
  private func newUnit(_ text: String) -> OfficeUnit? {
    let parts = text.dropFirst().split(separator: ",").map { String($0).trimmed }
    guard let long = parts.first, !long.isEmpty else { return nil }
    let short = parts.count > 1 ? parts[parts.count - 1] : long
    let last = office.units.values.map(\.rank).max() ?? 0
    return OfficeUnit(
      id: office.freeID(for: short), name: VietnameseNormalization.composed(long),
      shortName: VietnameseNormalization.composed(short), kind: UnitKind(name: long),
      rank: last + 16)
  }

  private func officeBatch(_ edit: Edit<OfficeUnit>) -> Batch {
    Batch(label: .units, author: author, time: moment.milliseconds, changes: [.unit(edit)])
  }

  private mutating func learn(
    _ name: String, _ meaning: DoerMeaning, called: String
  ) -> [Effect] {
    var count = 0
    let effects = changeReview(.doer(name)) { next in
      count = next.setMeaning(of: name, to: meaning)
      return true
    }
    let closing = close(.review(.doer(name)))
    say(words(.doerKnown(words: name, unit: called, tasks: count)), tone: .good)
    return closing + effects
  }
}
