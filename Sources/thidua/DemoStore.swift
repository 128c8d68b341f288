// The store of `--demo`: the embedded documents are read as any other document would be, then what
// the made-up department has done so far is recorded step by step. Nothing touches the disk.

import PlanModel
import PlanReader
import PlanStore
import VietnameseText
import Wording

/// A throw-away store of the made-up department.
func openDemoStore(_ options: Options, writer: WriterName) throws(CommandFault) -> any Store {
  // What is there already was done by somebody else: undo takes back one's own steps only.
  let contents = MemoryStore.Contents()
  let before = WriterName(host: writer.host, user: DemoMaker.author)
  let maker = DemoMaker(
    store: MemoryStore(writer: before, contents: contents), today: options.today)
  do throws(StoreError) {
    try maker.make()
  } catch { throw CommandFault(error) }
  return MemoryStore(writer: writer, contents: contents)
}

/// Fills an empty store with the demo.
private struct DemoMaker {
  let store: MemoryStore
  let today: CalendarDay

  /// The documents under the names that `DemoRecord.document` uses.
  private static let documents: [(name: String, bytes: [UInt8])] = [
    ("year-plan", PackageResources.year_plan_txt),
    ("communications", PackageResources.communications_txt),
    ("thematic-movement", PackageResources.thematic_movement_txt),
    ("cluster", PackageResources.cluster_txt),
    ("poor-scan", PackageResources.poor_scan_txt),
  ]

  func make() throws(StoreError) {
    let office = try addUnits()
    for document in Self.documents {
      let text = DemoTemplate.expanded(
        String(decoding: document.bytes, as: UTF8.self), today: today)
      let id = try addPlan(text, named: document.name, office)
      try addProgress(to: id, document: document.name, office)
    }
  }

  private func addUnits() throws(StoreError) -> Office {
    var office = Office()
    for unit in DemoOffice.units {
      let made = OfficeUnit(
        id: office.freeID(for: unit.shortName), name: unit.name, shortName: unit.shortName,
        aliases: unit.aliases, kind: UnitKind(name: unit.name), head: unit.head,
        rank: (office.units.count + 1) * 16)
      let change = Change.unit(Edit(old: nil, new: made))
      _ = try store.commit(step(.units, [change], daysAgo: 60), to: .office)
      office = try store.loadOffice().office
    }
    return office
  }

  private func addPlan(_ text: String, named name: String, _ office: Office) throws(StoreError)
    -> PlanID
  {
    let draft = DocumentReader.read(text: text)
    return try store.withAllocation { (firstTask) throws(StoreError) in
      let made = DraftImport(
        draft: draft, office: office, firstTask: firstTask,
        today: today.advanced(by: -45), sourceName: name + ".txt")
      return try store.createPlan(
        preferredID: made.suggestedID, firstBatch: step(.importPlan, made.changes, daysAgo: 45),
        source: SourceDocument(
          text: draft.lines.map { $0 + "\n" }.joined(), original: Array(text.utf8))
      ).id
    }
  }

  /// Each record becomes one step; a record whose task the reading does not have is left out.
  private func addProgress(
    to id: PlanID, document: String, _ office: Office
  ) throws(StoreError) {
    let plan = try store.load(id).plan
    let table = UnitTaskTable(plan: plan, office: office, today: today)
    for (number, record) in DemoProgress.records.filter({ $0.document == document }).enumerated() {
      guard let row = row(for: record, table, plan, office) else { continue }
      let daysAgo = max(1, 30 - number)
      let target = plan.tasks.values[row.taskPosition].target
      let changes = changes(for: record, row, target: target, daysAgo: daysAgo)
      guard !changes.isEmpty else { continue }
      _ = try store.commit(step(.progress, changes, daysAgo: daysAgo), to: .plan(id))
    }
  }

  private func row(
    for record: DemoRecord, _ table: UnitTaskTable, _ plan: Plan, _ office: Office
  ) -> UnitTaskRow? {
    let words = SearchKey.of(record.words)
    let unit = office.unit(called: record.unit)?.id
    return table.rows.first { row in
      row.id.unit == unit
        && SearchKey.of(plan.tasks.values[row.taskPosition].words).contains(words)
    }
  }

  private func changes(
    for record: DemoRecord, _ row: UnitTaskRow, target: TaskTarget?, daysAgo: Int
  ) -> [Change] {
    func state(_ new: UnitTaskState) -> [Change] {
      [.state(row.id, Edit(old: .todo, new: new))]
    }
    let value: ProgressValue?
    var changes: [Change]
    switch record.state {
    case .done(let daysBefore):
      let planned = row.due?.advanced(by: -daysBefore) ?? today.advanced(by: -abs(daysBefore) - 1)
      (changes, value) = (state(.done(on: min(planned, today.advanced(by: -1)))), nil)
    case .percent(let percent):
      (changes, value) = (state(.doing(.percent(percent))), .percent(percent))
    case .quantity where target == nil: (changes, value) = ([], nil)
    case .quantity(let count):
      let done = ProgressValue.quantity(Quantity(count))
      (changes, value) = (state(.doing(done)), done)
    case .returned(let reason): (changes, value) = (state(.returned(reason: reason)), nil)
    case .exempt(let reason): (changes, value) = (state(.exempt(reason: reason)), nil)
    case .noted: (changes, value) = ([], nil)
    }
    if value != nil || record.note != nil {
      let entry = ProgressEntry(
        day: today.advanced(by: -daysAgo), author: Self.author, time: time(daysAgo: daysAgo),
        value: value, note: record.note ?? "")
      changes.append(.entry(row.id, Edit(old: nil, new: entry)))
    }
    return changes
  }

  /// Who has kept the demo's store so far.
  static let author = "vt1"

  private func step(_ label: StepLabel, _ changes: [Change], daysAgo: Int) -> Batch {
    Batch(label: label, author: Self.author, time: time(daysAgo: daysAgo), changes: changes)
  }

  /// A quarter past nine in the morning, so many days ago, in milliseconds since 1970 (UTC).
  private func time(daysAgo: Int) -> Int {
    let days = Int(today.daysSinceEpoch) - daysAgo
    return ((days * 24 + 2) * 60 + 15) * 60_000
  }
}
