// Sorting by a column: one key goes to the next, one turns round, ":sắp xếp hạn" names it.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runSort(_ argument: String) -> [Effect] {
    switch view {
    case .register: return sortRegister(argument)
    case .plan: break
    default: return refuse(words(.notHere))
    }
    guard var open = workspace else { return refuse(words(.noPlanOpen)) }
    let orders = RowOrder.allCases
    let place = orders.firstIndex(of: open.sort.order) ?? 0
    guard
      let order = argument.isEmpty ? orders[(place + 1) % orders.count] : named(argument, orders)
    else { return refuseOrder(argument, orders.map(\.name)) }
    open.sort = RowSort()
    open.sort.order = order
    open.applyFilter()
    workspace = open
    saySort()
    return []
  }

  mutating func runReverseSort() -> [Effect] {
    switch view {
    case .register:
      register.sort.isReversed.toggle()
      register.resort()
    case .plan:
      guard var open = workspace else { return refuse(words(.noPlanOpen)) }
      open.sort.isReversed.toggle()
      open.applyFilter()
      workspace = open
    default: return refuse(words(.notHere))
    }
    saySort()
    return []
  }

  private mutating func sortRegister(_ argument: String) -> [Effect] {
    let orders = RegisterOrder.allCases
    let place = orders.firstIndex(of: register.sort.order) ?? 0
    guard
      let order = argument.isEmpty ? orders[(place + 1) % orders.count] : named(argument, orders)
    else { return refuseOrder(argument, orders.map(\.name)) }
    register.sort = RegisterSort(order: order)
    register.resort()
    saySort()
    return []
  }

  private mutating func refuseOrder(_ argument: String, _ names: [SortName]) -> [Effect] {
    refuse(words(SortText.unknown(argument, allowed: names.map { words.name(of: $0) })))
  }

  private func named<Order: SortNamed>(_ argument: String, _ orders: [Order]) -> Order? {
    let key = WordKey.bytes(of: argument)
    return orders.first { order in
      Language.allCases.contains { WordKey.bytes(of: Wording($0).name(of: order.name)) == key }
    }
  }

  private mutating func saySort() {
    let (name, isReversed) =
      view == .register
      ? (register.sort.order.name, register.sort.isReversed)
      : (workspace?.sort.order.name ?? .clause, workspace?.sort.isReversed ?? false)
    message = StatusMessage(words(SortText.by(words.name(of: name), isReversed: isReversed)))
  }
}

/// An order that has a name.
protocol SortNamed: Equatable {
  var name: SortName { get }
}

extension RowOrder: SortNamed {
  var name: SortName {
    switch self {
    case .clause: .clause
    case .unit: .unit
    case .due: .due
    case .percent: .percent
    case .status: .status
    case .changed: .changed
    }
  }
}

extension RegisterOrder: SortNamed {
  var name: SortName {
    switch self {
    case .day: .day
    case .plan: .plan
    case .percent: .percent
    case .overdue: .overdue
    }
  }
}

/// The sign of a direction, in the head of the column that rows are sorted by.
enum SortSign {
  static func of(isReversed: Bool, _ glyphs: GlyphSet) -> String {
    glyphs == .ascii ? (isReversed ? "v" : "^") : (isReversed ? "▼" : "▲")
  }
}
