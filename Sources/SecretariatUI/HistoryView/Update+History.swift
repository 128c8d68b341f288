// What the keys do in view 7.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func showHistory() -> [Effect] {
    if view != .history, historyView.scope != nil { historyView.isStale = true }
    view = .history
    return []
  }

  mutating func moveInHistory(_ name: CommandName) {
    switch name {
    case .left, .previousPane: historyView.moveToGroup(forward: false)
    case .right, .nextPane: historyView.moveToGroup(forward: true)
    case .zoom: break
    default:
      let page = OverviewFrame(self).inside.rows - 1
      historyView.move(by: rows(name, page: page, count: historyView.rows.count))
    }
  }

  /// Enter: to the task in view 1.
  mutating func openInHistory() -> [Effect] {
    guard let line = historyView.selected, let plan = line.place.plan, let id = line.unitTask else {
      return refuse(words(HistoryText.noTask))
    }
    return goToTask(id, of: plan)
  }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInHistory() -> Bool {
    if !historyView.filter.isEmpty {
      historyView.filter = WordFilter()
    } else if historyView.since != .ever {
      historyView.since = .ever
    } else if historyView.isOnlyMine {
      historyView.isOnlyMine = false
    } else if historyView.isAllPlans, workspace != nil {
      historyView.isAllPlans = false
    } else {
      return false
    }
    return true
  }

  mutating func settleHistory() {
    guard view == .history else { return }
    historyView.settle(height: OverviewFrame(self).inside.rows - 1)
  }

  // MARK: What is shown

  /// The steps that are to be shown.
  var historyScope: HistoryScope {
    var scope = HistoryScope()
    scope.plan = historyView.isAllPlans ? nil : workspace?.plan.id
    scope.isOnlyMine = historyView.isOnlyMine
    scope.filter = historyView.filter
    let day: CalendarDay? =
      switch historyView.since {
      case .ever, .lastVisit: historyView.filter.since
      case .yesterday: today.advanced(by: -1)
      case .week: today.advanced(by: -7)
      }
    scope.since =
      historyView.since == .lastVisit ? lastVisit : day.map(OfficeClock.milliseconds(atStartOf:))
    return scope
  }

  /// Asks the store for what the view needs and does not have.
  mutating func loadMissingHistory() -> [Effect] {
    guard view == .history, !isLocked, !isTooSmall, waitingFor == nil else { return [] }
    return historyView.nextRequest(historyScope).map { [.loadHistory($0)] } ?? []
  }

  /// Somebody has written something: the lines may lack it.
  mutating func noteHistoryChanged() { historyView.isStale = historyView.scope != nil }

  // MARK: Search

  /// Rows that match.
  func historyMatches(_ matcher: TextMatcher) -> [Int] {
    historyView.rows.indices.filter { row in
      historyView.rows[row].item.map { matches($0, matcher) } ?? false
    }
  }

  func matches(_ line: HistoryLine, _ matcher: TextMatcher) -> Bool {
    matcher.matches(line.subject) || matcher.matches(line.unit) || matcher.matches(line.person)
      || matcher.matches(line.step) || line.details.contains { matcher.matches($0) }
      || (matcher.isLikeID && line.unitTask.map { matcher.matches($0.description) } ?? false)
  }

  // MARK: One step back, or again

  /// `u`, `U`: exactly the step under the cursor, whoever did it, as a step of one's own.
  mutating func moveSelectedStep(_ name: CommandName) -> [Effect] {
    guard let line = historyView.selected else { return refuse(words(HistoryText.noStep)) }
    guard let plan = line.place.plan else {
      return refuse(words(HistoryText.ofOffice(line.place.code)))
    }
    if line.record.batch.label == .importPlan { return fail(words(.importStays)) }
    if let effects = openBehind(plan, for: name) { return effects }
    guard let open = workspace, pending.isEmpty else {
      held.append(.command(name))
      return []
    }
    if let reason = open.readOnlyReason { return fail(reason) }
    guard let way = way(of: name, line) else {
      return refuse(words(name == .undo ? HistoryText.alreadyBack : HistoryText.notBack))
    }
    let batch = line.record.moved(way, author: author, time: moment.milliseconds)
    let name =
      line.step + " – "
      + [line.unit, line.subject].filter { !$0.isEmpty }
      .joined(separator: " – ")
    if let collision = open.plan.collisions(with: batch).first {
      let reason = sentence(ofStanding: collision)
      return fail(
        words(
          way == .undo
            ? HistoryText.cannotUndo(cut(name), reason) : .cannotRedo(cut(name), reason)))
    }
    let isMine = line.record.number.isBy(writer)
    let done = HistoryText.moved(
      isUndo: way == .undo, step: cut(name), of: isMine ? nil : line.record.batch.author)
    return commit(batch, to: plan, saying: words(done))
  }

  /// What the key means for the line: `u` on the line of an undo brings its step back.
  private func way(of name: CommandName, _ line: HistoryLine) -> HistoryWay? {
    switch (name, line.record.batch.purpose) {
    case (.undo, .step): line.isTakenBack ? nil : .undo
    case (.redo, .step): line.isTakenBack ? .redo : nil
    case (.undo, .undo), (.redo, .undo): .redo
    case (.undo, .redo): .undo
    default: nil
    }
  }

  /// What stands in the way of a step from the history.
  private func sentence(ofStanding collision: Collision) -> String {
    guard case .unitTask(let id, let now) = collision, let stamp = now.stamp else {
      return words(HistoryText.rowChanged)
    }
    return words(
      HistoryText.changedSince(
        shortWords(of: id), by: stamp.author, at: timeText(stamp.time),
        now: stateName(of: now.state)))
  }

  private mutating func fail(_ text: String) -> [Effect] {
    message = StatusMessage(text, tone: .error)
    return []
  }
}
