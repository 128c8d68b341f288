// The worker's answers for view 7. A long history is read here, on the worker's thread: no key waits
// for it.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension StoreWorker {
  /// Answers with the part of the history that is asked for.
  mutating func loadHistory(_ request: HistoryRequest) {
    do throws(StoreError) {
      let places = try places(of: request.scope)
      // What the reading brings of a plan belongs on the other views too.
      for id in places.compactMap(\.plan) { followPlan(id) }
      let entries = try history.entries(of: places, in: store, now: Surroundings.time)
      var reader = HistoryReader(store, office: office, wording)
      let fitting = fitting(entries, request.scope, &reader)
      let part = fitting.dropFirst(request.offset).prefix(request.limit)
      queue.answer(
        .historyLoaded(
          HistoryPage(
            request: request, lines: part.map { reader.line(of: $0) }, count: fitting.count)))
    } catch {
      fail(error)
    }
  }

  private func places(of scope: HistoryScope) throws(StoreError) -> [JournalPlace] {
    if let plan = scope.plan { return [.plan(plan)] }
    return [.office] + (try store.planIDs()).map(JournalPlace.plan)
  }

  private func fitting(
    _ entries: [HistoryDesk.Entry], _ scope: HistoryScope, _ reader: inout HistoryReader
  ) -> [HistoryDesk.Entry] {
    let mine = scope.isOnlyMine ? undoable(entries) : nil
    return entries.filter { entry in
      if let since = scope.since, entry.record.batch.time < since { return false }
      if let mine, !mine.contains(HistoryPlace(plan: entry.plan, number: entry.record.number)) {
        return false
      }
      return scope.filter.isEmpty || reader.accepts(entry, scope.filter)
    }
  }

  /// The steps that this person's undo would take back.
  private func undoable(_ entries: [HistoryDesk.Entry]) -> Set<HistoryPlace> {
    let writer = store.writer.description
    var found: Set<HistoryPlace> = []
    for (plan, own) in Dictionary(grouping: entries, by: \.plan) {
      let records = own.reversed().map(\.record)
      for step in History(writer: writer, records: records).undoable {
        found.insert(HistoryPlace(plan: plan, number: step.number))
      }
    }
    return found
  }
}

/// Puts steps of several plans into words; each plan is read once, when it is needed.
struct HistoryReader {
  private let store: any Store
  private let office: Office
  private let wording: Wording
  private var plans: [PlanID: (plan: Plan?, words: StepWords)] = [:]
  private let ofOffice: StepWords

  init(_ store: any Store, office: Office, _ wording: Wording) {
    self.store = store
    self.office = office
    self.wording = wording
    ofOffice = StepWords(wording, plan: nil, office: office)
  }

  /// The step in words.
  mutating func line(of entry: HistoryDesk.Entry) -> HistoryLine {
    let (plan, words) = reader(of: entry.plan)
    let subject = words.subject(entry.record.batch)
    var line = HistoryLine(
      place: HistoryPlace(plan: entry.plan, number: entry.record.number), record: entry.record,
      step: words.name(entry.record.batch), unit: subject.unit, subject: subject.words,
      details: words.details(entry.record.batch))
    line.isTakenBack = entry.isTakenBack
    line.skew = entry.skew
    line.isContested = line.unitTask.map { plan?.isContested($0) == true } ?? false
    return line
  }

  /// Whether the step fits the words of a filter.
  mutating func accepts(_ entry: HistoryDesk.Entry, _ filter: WordFilter) -> Bool {
    if let since = filter.since,
      entry.record.batch.time < OfficeClock.milliseconds(atStartOf: since)
    {
      return false
    }
    let line = line(of: entry)
    let units = Set(entry.record.batch.changes.compactMap(\.unitTask?.unit)).flatMap {
      [$0.raw, office[$0]?.name ?? "", office[$0]?.shortName ?? ""]
    }
    let profile = reader(of: entry.plan).plan?.profile
    let plan = [entry.plan?.raw ?? "", profile?.title ?? "", profile?.subject ?? ""]
    return filter.accepts(
      anywhere: [line.subject, line.step, line.person] + units + line.details,
      [
        .unit: units + [line.unit], .plan: plan,
        .person: [line.person, entry.record.number.writer],
      ])
  }

  private mutating func reader(of id: PlanID?) -> (plan: Plan?, words: StepWords) {
    guard let id else { return (nil, ofOffice) }
    if let known = plans[id] { return known }
    let plan = try? store.load(id).plan
    let made = (plan, StepWords(wording, plan: plan, office: office))
    plans[id] = made
    return made
  }
}
