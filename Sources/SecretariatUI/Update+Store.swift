// What the store answers: plans opened, steps safe or refused, others' work.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func handleAnswer(_ event: Event) -> [Effect] {
    switch event {
    case .officeLoaded(let office):
      self.office = office
      let today = today
      workspace?.rebuild(office: office, today: today)
    case .registerLoaded(let summaries, let notices):
      register.update(summaries)
      register.isLoaded = true
      if let notice = notices.first { message = StatusMessage(notice, tone: .error) }
    case .planOpened(let opened): show(opened)
    case .planReloaded(let opened):
      if workspace?.plan.id == opened.plan.id { show(opened) }
    case .draftLoaded(let key, let text): restoreDraft(key, text)
    case .documentLoaded(let id, let lines):
      guard workspace?.plan.id == id else { break }
      workspace?.reader.load(lines)
      return view == .reader ? showLoadedDocument() : []
    case .themeLoaded(let theme, let warning):
      self.theme = theme
      let name = words.language == .vietnamese ? theme.vietnameseName : theme.englishName
      message = StatusMessage(
        warning ?? words(.themeIs(name)), tone: warning == nil ? .info : .error)
    case .failed(let text): message = StatusMessage(text, tone: .error)
    default:
      handleCommit(event)
      return releaseHeld()
    }
    return []
  }

  private mutating func handleCommit(_ event: Event) {
    switch event {
    case .committed(let id, let records): acknowledge(id, records)
    case .refused(let id, let collision, let records):
      dropPending(for: id)
      take(records, into: id)
      message = StatusMessage(sentence(for: collision), tone: .error)
    case .commitFailed(let id, let text, let reason):
      dropPending(for: id)
      message = StatusMessage(text, tone: .error)
      if let reason, workspace?.plan.id == id { workspace?.readOnlyReason = reason }
    case .othersWrote(let id, let records):
      take(records, into: id)
      tellOfOthers(records)
    default: break
    }
  }

  private mutating func show(_ opened: OpenedPlan) {
    if workspace?.plan.id == opened.plan.id {
      let (office, today) = (office, today)
      workspace?.replace(with: opened, office: office, today: today)
    } else {
      workspace = Workspace(opened, office: office, today: today)
      view = .plan
    }
    if let notice = opened.notices.first { message = StatusMessage(notice, tone: .error) }
  }

  private mutating func showLoadedDocument() -> [Effect] {
    settle()
    if let row = workspace?.selectedRow, let lines = workspace?.task(of: row).lines {
      workspace?.reader.goTo(line: lines.first)
    } else if let section = workspace?.chosenSection {
      workspace?.reader.goTo(line: section.lines.first)
    }
    return []
  }

  /// A step is safe: only now does it show as done.
  private mutating func acknowledge(_ id: PlanID, _ records: [JournalRecord]) {
    if let place = pending.firstIndex(where: { $0.plan == id }) { pending.remove(at: place) }
    take(records, into: id)
    guard let mine = records.last(where: { $0.number.writer == writer }) else { return }
    message = StatusMessage(sentence(for: mine.batch), tone: .good)
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

  /// After a refusal the steps that were built on the refused one go with it.
  private mutating func dropPending(for id: PlanID) { pending.removeAll { $0.plan == id } }

  private mutating func tellOfOthers(_ records: [JournalRecord]) {
    guard let last = records.last(where: { $0.number.writer != writer }) else { return }
    let count = records.reduce(0) { $0 + $1.batch.changes.count }
    message = StatusMessage(words(.othersChanged(last.batch.author, count)))
  }
}
