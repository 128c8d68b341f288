// The hints of the review: what the selected row is for comes first, then what takes the whole
// document further, then what every list can do.

import PlanModel
import Wording

enum ReviewHints {
  /// The commands of the hint bar, the most useful first; the help is not among them.
  static func order(for open: ReviewState) -> [CommandName] {
    let row = open.focus == .document ? [.makeTask] : commands(for: open.selected, open)
    let search: [CommandName] = open.search == nil ? [] : [.findNext]
    var seen: Set<CommandName> = []
    return (row + search + whole + common).filter { seen.insert($0).inserted }
  }

  private static let whole: [CommandName] = [
    .acceptCertain, .takeIntoPlan, .assign, .dueDay, .acceptSection,
  ]
  private static let common: [CommandName] = [
    .undo, .cycleFilter, .search, .nextPane, .split, .join, .commandLine, .redo, .showRegister,
    .quit,
  ]

  private static func commands(for row: ReviewRow?, _ open: ReviewState) -> [CommandName] {
    switch row {
    case .fact?: [.edit]
    case .doer?: [.assign]
    case .unplaced?: [.makeTask]
    case .proposal?: open.proposal(of: row).map(commands(for:)) ?? []
    case nil: [.cycleFilter]
    }
  }

  private static func commands(for proposal: Proposal) -> [CommandName] {
    guard !proposal.isTaken else { return [] }
    let look: [CommandName] = [.accept, .refuse, .edit]
    switch proposal.new {
    case .section?: return [.acceptSection, .refuse, .edit, .outdent, .indent]
    case .task(let task)?:
      var first: [CommandName] = []
      if task.deadlines.contains(where: \.isDayUnknown) { first.append(.dueDay) }
      if task.lead.contains(where: { $0.scope == .unit(nil) }) { first.append(.assign) }
      return first + look
    case .phase?: return look + [.dueDay]
    case .quota?: return look
    case nil: return [.accept, .refuse]
    }
  }
}

extension Deadline {
  /// Whether no day follows from the plan's words.
  fileprivate var isDayUnknown: Bool {
    if case .relative = schedule { return true }
    return false
  }
}
