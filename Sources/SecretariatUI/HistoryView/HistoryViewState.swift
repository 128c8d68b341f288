// View 7: who changed what and when.

import PlanModel
package import VietnameseText

/// From when on view 7 lists steps.
package enum HistorySince: Int, Hashable, Sendable, CaseIterable {
  case ever, lastVisit, yesterday, week
}

/// A line of view 7: a day, or a step.
package typealias HistoryRow = GroupedRow<CalendarDay, HistoryLine>

/// What view 7 remembers. Lines come from the store in parts, as they are needed.
package struct HistoryViewState: Equatable, Sendable, GroupedState {
  package var list = ListState()
  package var search: Search?
  /// Whether all plans and the office are listed; so they are while no plan is open.
  package var isAllPlans = false
  package var isOnlyMine = false
  package var since = HistorySince.ever
  package var filter = WordFilter()
  package private(set) var rows: [HistoryRow] = []
  /// How many steps there are, those that have not come yet included.
  package private(set) var count = 0
  /// What the lines answer; nil before the first ones have come.
  package private(set) var scope: HistoryScope?
  /// What was asked for and has not come.
  package private(set) var asked: HistoryRequest?
  /// Whether somebody has written since the lines were read.
  package var isStale = false
  private var lineCount = 0

  /// Lines that come at first, and lines below the cursor that are enough.
  static let page = 400
  static let reserve = 120

  package init() {}

  /// What must be asked for now; nil when all that is needed is there or on its way.
  mutating func nextRequest(_ wanted: HistoryScope) -> HistoryRequest? {
    guard asked?.scope != wanted else { return nil }
    guard asked == nil else { return ask(HistoryRequest(scope: wanted, limit: Self.page)) }
    if scope != wanted {
      return ask(HistoryRequest(scope: wanted, limit: Self.page))
    }
    if isStale {
      return ask(HistoryRequest(scope: wanted, limit: max(Self.page, lineCount)))
    }
    guard lineCount < count, list.selected + Self.reserve >= rows.count else { return nil }
    return ask(HistoryRequest(scope: wanted, offset: lineCount, limit: max(Self.page, lineCount)))
  }

  private mutating func ask(_ request: HistoryRequest) -> HistoryRequest {
    asked = request
    isStale = false
    return request
  }

  /// Takes an answer in; the cursor stays on its step. One that nobody waits for any more is left.
  mutating func take(_ page: HistoryPage) {
    guard asked == page.request else { return }
    asked = nil
    let isOther = scope != page.request.scope
    let cursor = selected?.place
    let isAtTop = !isOther && place <= 1 && list.top == 0
    if page.request.offset == 0 {
      rows = []
      lineCount = 0
    }
    add(page.lines)
    count = page.count
    scope = page.request.scope
    if isOther, !rows.contains(where: { $0.item.map { $0.place == cursor } ?? false }) {
      list = ListState()
      move(by: 0)
    } else {
      follow { $0.place == cursor }
      // Who watches the newest steps goes on watching them.
      if isAtTop, page.request.offset == 0 {
        list.settleAtTop(count: rows.count)
      }
    }
  }

  /// The asking has failed: what is there stays.
  mutating func forgetAsked() { asked = nil }

  private mutating func add(_ lines: [HistoryLine]) {
    var day = rows.last { $0.item == nil }?.heading
    for line in lines {
      let its = line.day
      if its != day {
        rows.append(.heading(its))
        day = its
      }
      rows.append(.item(line))
    }
    lineCount += lines.count
  }
}

extension GroupedRow {
  /// What stands over the lines below; nil for a line.
  package var heading: Heading? {
    if case .heading(let heading) = self { heading } else { nil }
  }
}
