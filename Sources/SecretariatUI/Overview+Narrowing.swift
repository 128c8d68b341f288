// The keys that narrow or order the lists of several plans: how much, whose, since when, which words.

import PlanModel
import VietnameseText
import Wording

extension ViewKind {
  /// Whether the view lists what is in several plans.
  var listsSeveralPlans: Bool { self == .agenda || self == .history }
}

extension CommandName {
  /// Whether the command narrows or orders the list of that view.
  func narrowsList(of view: ViewKind) -> Bool {
    switch self {
    case .cycleFilter, .switchPlans, .onlyMine: view.listsSeveralPlans
    case .sort: view == .agenda
    case .filter: view == .history
    default: false
    }
  }
}

extension AppState {
  /// Whether what is shown is that of all plans.
  var listsAllPlans: Bool {
    switch view {
    case .agenda: !agenda.isOnePlan
    case .history: historyScope.plan == nil
    default: false
    }
  }

  mutating func narrowOverview(_ name: CommandName, argument: String) -> [Effect] {
    switch (view, name) {
    case (.agenda, .cycleFilter): cycleAgendaExtent()
    case (.agenda, .sort): return regroupAgenda()
    case (.agenda, .switchPlans): return switchPlansInAgenda()
    case (.history, .cycleFilter): cycleHistorySince()
    case (.history, .switchPlans):
      guard workspace != nil else { return refuse(words(.noPlanOpen)) }
      historyView.isAllPlans.toggle()
    case (.history, .onlyMine): historyView.isOnlyMine.toggle()
    case (.history, .filter):
      if !argument.isEmpty { return answerListFilter(argument) }
      overlays.append(
        .prompt(Prompt(.listFilter, field: TextField(historyView.filter.text))))
    default: return refuse(words(.notHere))
    }
    return []
  }

  /// Takes the words of a filter; none for no filter.
  mutating func answerListFilter(_ text: String) -> [Effect] {
    let filter: WordFilter
    do throws(WordFilter.Fault) {
      filter = try WordFilter(typed: text, near: today)
    } catch {
      switch error {
      case .unknownField(let name):
        return complain(.listFilter, text, words(HistoryText.unknownField(name)))
      case .badDay(let day): return complain(.listFilter, text, words(.badDay(day)))
      }
    }
    historyView.filter = filter
    return close(.listFilter)
  }

  private mutating func cycleHistorySince() {
    let all = HistorySince.allCases.filter { $0 != .lastVisit || lastVisit != nil }
    let place = all.firstIndex(of: historyView.since) ?? 0
    historyView.since = all[(place + 1) % all.count]
  }
}
