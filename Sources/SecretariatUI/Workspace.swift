// The open plan with everything that the screens remember about it.

package import PlanModel
package import VietnameseText

/// The panes of view 1, in the order of Tab.
package enum PaneKind: Int, Hashable, Sendable, CaseIterable {
  case sections, phases, tasks, detail
}

/// A row of the section pane: nil stands for "all".
package struct SectionLine: Hashable, Sendable {
  package var position: Int?
  package var depth: Int
  /// The title, or the first words of a numbered paragraph that has none.
  package var caption: String
}

/// The quick filters that one key goes through.
package enum QuickFilter: Hashable, Sendable, CaseIterable {
  case all, open, overdue, soon, contested
}

/// What is searched for while a search is on.
package struct Search: Hashable, Sendable {
  package var query: String
}

/// The open plan, its table, and where the person stands in it.
package struct Workspace: Equatable, Sendable {
  package private(set) var plan: Plan
  package private(set) var history: History
  package private(set) var table: UnitTaskTable
  /// Counts what has changed the plan, the table or the day: what is derived of them asks for it.
  package private(set) var revision = 0
  package var readOnlyReason: String?

  package var focus = PaneKind.tasks
  package var isZoomed = false
  package var sectionList = ListState()
  package var phaseList = ListState()
  package var taskList = ListState()
  package private(set) var detailTop = 0
  private var detailOf: UnitTaskID?
  package var quickFilter = QuickFilter.all
  /// The expression that was typed; nil when none is on.
  package var filter: FilterExpression?
  package var search: Search?
  /// In which order the rows of the task pane stand.
  package var sort = RowSort()
  /// Unit tasks on which the next verb acts.
  package var marks: Set<UnitTaskID> = []
  /// Where a range of marks begins.
  var lastMarked: UnitTaskID?
  /// Where each unit stands by the alphabet.
  private(set) var unitRanks: [UnitID: Int]
  package var reader = ReaderState()

  /// The rows of the section pane.
  package private(set) var sectionLines: [SectionLine] = []
  /// Positions in `table.rows` of those shown in the task pane.
  package private(set) var shown: [Int] = []

  package init(_ opened: OpenedPlan, office: Office, today: CalendarDay) {
    plan = opened.plan
    history = opened.history
    readOnlyReason = opened.readOnlyReason
    table = UnitTaskTable(plan: opened.plan, office: office, today: today)
    unitRanks = office.alphabet
    refreshLines()
    applyFilter()
  }

  // MARK: What is selected

  /// The row under the cursor of the task pane.
  package var selectedRow: UnitTaskRow? {
    shown.indices.contains(taskList.selected) ? table.rows[shown[taskList.selected]] : nil
  }

  /// The task of a row.
  package func task(of row: UnitTaskRow) -> PlanTask { plan.tasks.values[row.taskPosition] }

  /// The section chosen in its pane; nil for all.
  package var chosenSection: PlanSection? {
    guard sectionLines.indices.contains(sectionList.selected) else { return nil }
    return sectionLines[sectionList.selected].position.map { plan.sections.values[$0] }
  }

  /// The phase chosen in its pane; nil for the whole period.
  package var chosenPhase: Phase? {
    let position = phaseList.selected - 1
    return plan.phases.values.indices.contains(position) ? plan.phases.values[position] : nil
  }

  /// Rows in the phase pane: the whole period and every phase; none when there are no phases.
  package var phaseLineCount: Int { plan.phases.isEmpty ? 0 : plan.phases.count + 1 }

  /// Whether a deadline of the rows shown is in another year.
  func hasDueInAnotherYear(than year: Int) -> Bool {
    shown.contains { place in
      guard let due = table.rows[place].due else { return false }
      return due.year != year
    }
  }

  /// Whether anything hides rows of the task pane.
  package var isFiltered: Bool {
    quickFilter != .all || filter != nil || chosenSection != nil || chosenPhase != nil
  }

  // MARK: Keeping in step

  /// Works out anew which rows are shown; the selected unit task stays under the cursor if it is
  /// still there.
  package mutating func applyFilter() {
    let selected = selectedRow?.id
    shown = fittingRows()
    guard let selected, let place = place(of: selected) else {
      taskList.select(taskList.selected, count: shown.count)
      return
    }
    taskList.follow(place, count: shown.count)
  }

  /// Positions in `table.rows` of what all filters let through.
  private func fittingRows() -> [Int] {
    let rows = table.positions(matching: currentFilter, in: plan)
    return sorted(filter.map { table.positions(rows, fitting: $0, in: plan) } ?? rows)
  }

  /// Where the unit task stands in `shown`.
  func place(of id: UnitTaskID) -> Int? {
    guard let row = table.position(of: id) else { return nil }
    return sort.isPlain ? shown.binarySearch(row) : shown.firstIndex(of: row)
  }

  private var currentFilter: UnitTaskFilter {
    var filter = UnitTaskFilter()
    filter.section = chosenSection?.id
    filter.phase = chosenPhase?.id
    switch quickFilter {
    case .all: break
    case .open: filter.openOnly = true
    case .overdue: filter.statuses = [.overdue]
    case .soon: filter.statuses = [.due]
    case .contested: filter.statuses = [.contested]
    }
    return filter
  }

  /// Takes records in, mine or others'. A tick costs the same in a plan of any size; whatever
  /// changes the plan itself builds the table anew.
  package mutating func apply(_ records: [JournalRecord], office: Office) {
    var touched: Set<UnitTaskID> = []
    var isRebuildNeeded = false
    let version = plan.profile.sourceVersion
    for record in records {
      plan.apply(record)
      history.add(record)
      for change in record.batch.changes {
        if let id = change.unitTask { touched.insert(id) } else { isRebuildNeeded = true }
      }
    }
    if plan.profile.sourceVersion != version { reader = ReaderState() }
    revision += 1
    for id in touched where !isRebuildNeeded {
      isRebuildNeeded = !table.refresh(id, in: plan)
    }
    // Rows stay where they are though they no longer fit the filter: the list does not move under
    // the hand that ticks.
    if isRebuildNeeded { rebuild(office: office, today: table.today) }
  }

  /// Derives everything anew: the plan, the office or the day has changed.
  package mutating func rebuild(office: Office, today: CalendarDay) {
    let selected = selectedRow?.id
    revision += 1
    table = UnitTaskTable(plan: plan, office: office, today: today)
    unitRanks = office.alphabet
    keepMarksInPlan()
    refreshLines()
    shown = fittingRows()
    if let selected, let place = place(of: selected) {
      taskList.follow(place, count: shown.count)
    }
  }

  /// Puts a plan that was read anew in the place of this one and stays where the person stands.
  package mutating func replace(with opened: OpenedPlan, office: Office, today: CalendarDay) {
    if opened.plan.profile.sourceVersion != plan.profile.sourceVersion { reader = ReaderState() }
    plan = opened.plan
    history = opened.history
    readOnlyReason = opened.readOnlyReason
    rebuild(office: office, today: today)
  }

  /// Selects a unit task, clearing what hides it. False when the plan has none such.
  @discardableResult
  package mutating func select(_ id: UnitTaskID) -> Bool {
    guard table.position(of: id) != nil else { return false }
    if place(of: id) == nil { clearFilter() }
    guard let place = place(of: id) else { return false }
    taskList.select(place, count: shown.count)
    return true
  }

  /// Selection and scroll of a pane; nil for the detail, which has no rows.
  func list(of kind: PaneKind) -> ListState? {
    switch kind {
    case .sections: sectionList
    case .phases: phaseList
    case .tasks: taskList
    case .detail: nil
    }
  }

  /// Moves in a pane by so many rows; what sections and phases are chosen decides what is shown.
  mutating func move(in kind: PaneKind, by rows: Int) {
    switch kind {
    case .sections:
      sectionList.move(by: rows, count: sectionLines.count)
      applyFilter()
    case .phases:
      phaseList.move(by: rows, count: phaseLineCount)
      applyFilter()
    case .tasks: taskList.move(by: rows, count: shown.count)
    case .detail: scrollDetail(by: rows)
    }
  }

  /// Shows all tasks again.
  package mutating func clearFilter() {
    quickFilter = .all
    filter = nil
    sectionList.select(0, count: sectionLines.count)
    phaseList.select(0, count: phaseLineCount)
    applyFilter()
  }

  // MARK: Detail

  /// More lines than any detail has.
  static let mostDetailLines = 10_000

  package mutating func scrollDetail(by lines: Int) { detailTop = max(0, detailTop + lines) }

  /// Keeps the detail within its lines, and at its top when another task was selected.
  mutating func settleDetail(lines: Int, height: Int) {
    if detailOf != selectedRow?.id {
      detailOf = selectedRow?.id
      detailTop = 0
    }
    detailTop = min(detailTop, max(0, lines - height))
  }

  private mutating func refreshLines() {
    let positions = plan.sections.values.indices
    var firstWords: [SectionID: String] = [:]
    for task in plan.tasks.values.reversed() {
      if let section = task.section { firstWords[section] = task.words }
    }
    let lines = positions.map { place in
      let section = plan.sections.values[place]
      return SectionLine(
        position: place, depth: plan.sectionChain(from: place).count - 1,
        caption: section.title ?? firstWords[section.id] ?? "")
    }
    let all = SectionLine(position: nil, depth: 0, caption: "")
    sectionLines = lines.isEmpty ? [] : [all] + lines
    sectionList.select(sectionList.selected, count: sectionLines.count)
    phaseList.select(phaseList.selected, count: phaseLineCount)
  }
}

extension [Int] {
  /// Where the value stands in an ascending array; nil when it does not.
  package func binarySearch(_ value: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
