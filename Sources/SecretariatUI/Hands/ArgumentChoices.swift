// What may stand behind a command on the ":" line: filters, orders, plans, themes.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// The completions of a command's argument; none while the command itself is being typed.
  func argumentChoices(for typed: String) -> [PromptChoice] {
    guard let (name, argument) = CommandLine.parse(typed), name.takesArgument,
      !argument.isEmpty || typed.last == " "
    else { return [] }
    let head = String(typed.prefix(typed.count - trailing(typed, argument)))
    if name == .filter {
      return filterChoices(for: argument).map { choice in
        PromptChoice(name: choice.name, about: choice.about, line: head + choice.line)
      }
    }
    let key = WordKey.bytes(of: argument)
    return candidates(for: name).filter { candidate in
      key.isEmpty
        || [candidate.name, candidate.about].contains {
          WordKey.contains(key, in: WordKey.bytes(of: $0))
        }
    }.map { PromptChoice(name: $0.name, about: $0.about, line: head + $0.text) }
  }

  /// Letters of the line that the argument takes, blanks behind it included.
  private func trailing(_ typed: String, _ argument: String) -> Int {
    let blanks = typed.reversed().prefix { $0 == " " }.count
    return argument.isEmpty ? 0 : argument.count + blanks
  }

  private func candidates(for name: CommandName) -> [FilterCompletion.Candidate] {
    switch name {
    case .removeFilter:
      return savedFilters.filters.map {
        FilterCompletion.Candidate($0.name, about: $0.expression)
      }
    case .sort:
      let orders =
        view == .register ? RegisterOrder.allCases.map(\.name) : RowOrder.allCases.map(\.name)
      return orders.map {
        FilterCompletion.Candidate(words.name(of: $0), about: words(SortText.order))
      }
    case .cycleTheme:
      return BuiltInThemes.names.map {
        FilterCompletion.Candidate($0, about: words(SortText.theme))
      }
    case .showPlan:
      return register.plans.map { plan in
        FilterCompletion.Candidate(plan.title, about: plan.profile.subject, text: plan.id.raw)
      }
    default: return []
    }
  }

  /// `:kế hoạch 12`: opens the plan whose id, number or subject holds the words, if it is the only one.
  mutating func openPlan(called words: String) -> [Effect] {
    let key = WordKey.bytes(of: words)
    let exact = register.plans.filter { $0.id.raw == words }
    let whole = register.plans.filter { plan in
      [plan.title, plan.id.raw].contains {
        WordKey.containsWhole(key, in: WordKey.bytes(of: $0))
      }
    }
    let held = register.plans.filter { plan in
      [plan.title, plan.id.raw, plan.profile.subject].contains {
        WordKey.contains(key, in: WordKey.bytes(of: $0))
      }
    }
    guard let found = [exact, whole, held].first(where: { $0.count == 1 })?.first else {
      return refuse(self.words(held.isEmpty ? SortText.noSuchPlan(words) : .severalPlans(words)))
    }
    guard workspace?.plan.id != found.id else {
      view = .plan
      return []
    }
    return askForPlan(found.id)
  }
}
