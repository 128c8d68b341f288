// What the store answers: plans opened, steps safe or refused, others' work.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func handleAnswer(_ event: Event) -> [Effect] {
    switch event {
    case .officeLoaded(let office): take(office)
    case .registerLoaded(let summaries, let notices):
      return take(summaries, notices) + releaseHeld()
    case .planOpened(let opened): show(opened)
    case .planReloaded(let opened):
      if workspace?.plan.id == opened.plan.id { show(opened) }
    case .planLost(let id, let reason):
      if workspace?.plan.id == id { workspace?.readOnlyReason = reason }
      message = StatusMessage(reason, tone: .error)
    case .draftLoaded(let key, let text): restoreDraft(key, text)
    case .documentLoaded(let id, let lines): take(lines, of: id)
    case .themeLoaded(let theme, let warning): take(theme, warning)
    case .failed(let text): fail(text)
    default: handleCommit(event)
    }
    return releaseHeld()
  }

  private mutating func take(_ office: Office) {
    self.office = office
    let today = today
    workspace?.rebuild(office: office, today: today)
  }

  /// The first look at the store ends the waiting, unless there is but one plan: it opens at once.
  private mutating func take(_ summaries: [PlanSummary], _ notices: [String]) -> [Effect] {
    let isFirst = !register.isLoaded
    register.update(summaries)
    register.isLoaded = true
    if let notice = notices.first { message = StatusMessage(notice, tone: .error) }
    guard isFirst, workspace == nil else { return [] }
    isWaiting = register.plans.count == 1
    return isWaiting ? [.openPlan(register.plans[0].id)] : []
  }

  private mutating func take(_ theme: Theme, _ warning: String?) {
    self.theme = theme
    let name = words.language == .vietnamese ? theme.vietnameseName : theme.englishName
    message = StatusMessage(warning ?? words(.themeIs(name)), tone: warning == nil ? .info : .error)
  }

  private mutating func take(_ lines: [String], of id: PlanID) {
    isWaiting = false
    guard workspace?.plan.id == id else { return }
    workspace?.reader.load(lines)
    if view == .reader { showLoadedDocument() }
  }

  private mutating func fail(_ text: String) {
    isWaiting = false
    message = StatusMessage(text, tone: .error)
    if !register.isLoaded { register.failure = text }
  }

  private mutating func handleCommit(_ event: Event) {
    switch event {
    case .committed(let id, let records): acknowledge(id, records)
    case .refused(let id, let collision, let records):
      dropPending(for: id)
      take(records, into: id)
      message = StatusMessage(sentence(for: collision), tone: .error)
    case .commitFailed(let id, let text, let reason):
      let isKept = dropPending(for: id)
      message = StatusMessage(isKept ? words(.keptForLater(text)) : text, tone: .error)
      if let reason, workspace?.plan.id == id { workspace?.readOnlyReason = reason }
    case .othersWrote(let id, let records):
      take(records, into: id)
      tellOfOthers(records)
    default: break
    }
  }

  private mutating func show(_ opened: OpenedPlan) {
    isWaiting = false
    if workspace?.plan.id == opened.plan.id {
      let (office, today) = (office, today)
      workspace?.replace(with: opened, office: office, today: today)
    } else {
      workspace = Workspace(opened, office: office, today: today)
      view = .plan
    }
    if let notice = opened.notices.first { message = StatusMessage(notice, tone: .error) }
  }

  private mutating func showLoadedDocument() {
    settle()
    if let row = workspace?.selectedRow, let lines = workspace?.task(of: row).lines {
      workspace?.reader.goTo(line: lines.first)
    } else if let section = workspace?.chosenSection {
      workspace?.reader.goTo(line: section.lines.first)
    }
  }

  /// A step is safe: only now does it show as done.
  private mutating func acknowledge(_ id: PlanID, _ records: [JournalRecord]) {
    if let place = pending.firstIndex(where: { $0.plan == id }) { pending.remove(at: place) }
    take(records, into: id)
    guard let mine = records.last(where: { $0.number.writer == writer }) else { return }
    let sentence = [sentence(for: mine.batch), afterword].compactMap(\.self).joined(separator: ". ")
    afterword = nil
    message = StatusMessage(sentence, tone: .good)
    tellOfOthers(records.filter { $0.number.writer != writer })
  }

  private mutating func take(_ records: [JournalRecord], into id: PlanID) {
    guard var open = workspace, open.plan.id == id else { return }
    workspace = nil
    open.apply(records, office: office)
    register.update([
      PlanSummary(plan: open.plan, table: open.table, isReadOnly: open.readOnlyReason != nil)
    ])
    workspace = open
  }

  /// After a refusal the steps that were built on the refused one go with it. What was written in
  /// them is kept for the next time its key is pressed; true when something was.
  @discardableResult
  private mutating func dropPending(for id: PlanID) -> Bool {
    let dropped = pending.filter { $0.plan == id }
    pending.removeAll { $0.plan == id }
    var isKept = false
    for change in dropped.flatMap(\.batch.changes) {
      guard let (purpose, text) = change.writtenText, let key = purpose.draftKey else { continue }
      drafts[key] = text
      isKept = true
    }
    return isKept
  }

  private mutating func tellOfOthers(_ records: [JournalRecord]) {
    for record in records where record.number.writer != writer {
      let stamp = ChangeStamp(author: record.batch.author, time: moment.milliseconds)
      for id in record.batch.changes.compactMap(\.unitTask) { changedByOthers[id] = stamp }
    }
    guard let last = records.last(where: { $0.number.writer != writer }) else { return }
    let count = records.reduce(0) { $0 + $1.batch.changes.count }
    message = StatusMessage(words(.othersChanged(last.batch.author, count)))
  }
}

extension Change {
  /// What a person wrote in the step, and in which input line.
  fileprivate var writtenText: (purpose: PromptPurpose, text: String)? {
    switch self {
    case .entry(let id, let edit):
      guard edit.old == nil, let note = edit.new?.note, !note.isEmpty else { return nil }
      return (.note(id), note)
    case .state(let id, let edit):
      switch edit.new {
      case .returned(let reason): return (.returnReport(id), reason)
      case .exempt(let reason): return (.exempt(id), reason)
      case .dropped(let reason): return (.drop(id), reason)
      default: return nil
      }
    default: return nil
    }
  }
}
