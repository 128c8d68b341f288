// What the store answers: plans opened, steps safe or refused, others' work.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func handleAnswer(_ event: Event) -> [Effect] {
    switch event {
    case .registerLoaded, .planOpened, .planReloaded, .committed, .refused, .othersWrote:
      noteHistoryChanged()
    case .failed: historyView.forgetAsked()
    default: break
    }
    switch event {
    case .officeLoaded(let office):
      take(office)
      return matchReview() + loadAmendedDocument() + releaseHeld()
    case .registerLoaded(let summaries, let removed, let notices):
      return take(summaries, removed, notices) + releaseHeld()
    case .planOpened(let opened): show(opened)
    case .planReloaded(let opened): if workspace?.plan.id == opened.plan.id { show(opened) }
    case .planLost(let id, let reason):
      if workspace?.plan.id == id { workspace?.readOnlyReason = reason }
      say(reason, tone: .error)
    case .storeLost(let sentences, let shown):
      register.losses = sentences
      say(shown, tone: .error)
    case .historyLoaded(let page): historyView.take(page)
    case .draftLoaded(let key, let text): restoreDraft(key, text)
    case .documentLoaded(let id, let lines): take(lines, of: id)
    case .themeLoaded, .themesListed, .themeKept, .themeChanged: takeTheme(event)
    case .settingsLoaded(let settings, let warning):
      take(settings)
      if let warning { say(warning, tone: .error) } else { say(words(SettingsText.reloaded)) }
    case .textEdited(let text, let message, let isGood):
      return takeEdited(text, message, isGood: isGood) + releaseHeld()
    case .failed(let text, let awaited): fail(text, awaited)
    case .storeIsReadOnly(let reason):
      storeReadOnlyReason = reason
      say(reason, tone: .error)
    case .committed, .refused, .commitFailed, .commitStalled, .othersWrote: handleCommit(event)
    case .importProgressed, .importEnded, .reviewOpened, .reviewsListed, .reviewSaved,
      .reviewRefused, .reviewTaken:
      return handleReviewAnswer(event) + releaseHeld()
    case .input, .heard, .tick, .idle, .typingPaused: break
    }
    return loadAmendedDocument() + releaseHeld()
  }

  /// An amended document has come while the earlier one was being read.
  private mutating func loadAmendedDocument() -> [Effect] {
    guard view == .reader, waitingFor == nil, let open = workspace, open.reader.lines == nil
    else { return [] }
    waitingFor = .document(open.plan.id)
    return [.loadDocument(open.plan.id, version: open.plan.profile.sourceVersion)]
  }

  private mutating func handleCommit(_ event: Event) {
    switch event {
    case .committed(let id, let step): acknowledge(step, of: id)
    case .refused(let id, let number, let collision, let records):
      let isKept = drop(number)
      take(records, into: id)
      let sentence = sentence(for: collision)
      say(isKept ? words(.keptForLater(sentence)) : sentence, tone: .error)
    case .commitFailed(let id, let number, let text, let reason):
      let isKept = drop(number)
      say(isKept ? words(.keptForLater(text)) : text, tone: .error)
      if let reason, workspace?.plan.id == id { workspace?.readOnlyReason = reason }
    case .commitStalled(_, let number, let reason): stall(number, reason)
    case .othersWrote(let id, let records):
      take(records, into: id)
      tellOfOthers(records, in: id)
    default: break
    }
  }

  // MARK: What the store holds

  private mutating func take(_ office: Office) {
    self.office = office
    refreshFilters()
    let today = today
    workspace?.rebuild(office: office, today: today)
  }

  /// The first look at the store ends the waiting, unless there is but one plan: it opens at once.
  private mutating func take(
    _ summaries: [PlanSummary], _ removed: Set<PlanID>, _ notices: [String]
  ) -> [Effect] {
    let isFirst = !register.isLoaded
    register.update(summaries, removed: removed)
    register.isLoaded = true
    register.failure = nil
    if let notice = notices.first { say(notice, tone: .error) }
    guard isFirst, workspace == nil, waitingFor == .start else { return [] }
    guard register.plans.count == 1 else {
      waitingFor = nil
      return []
    }
    return askForPlan(register.plans[0].id)
  }

  /// Asks for a plan; what is typed meanwhile waits for it.
  mutating func askForPlan(_ id: PlanID) -> [Effect] {
    waitingFor = .plan(id)
    return [.openPlan(id)]
  }

  private mutating func take(_ lines: [String], of id: PlanID) {
    if waitingFor == .document(id) { waitingFor = nil }
    guard workspace?.plan.id == id else { return }
    workspace?.reader.load(lines)
    if view == .reader { showLoadedDocument() }
  }

  private mutating func fail(_ text: String, _ awaited: Awaited?) {
    if let awaited, awaited == waitingFor {
      waitingFor = nil
      // What waited for that plan must not ask for it again.
      if behind != nil { held = [] }
      behind = nil
    }
    say(text, tone: .error)
    if !register.isLoaded { register.failure = text }
  }

  private mutating func show(_ opened: OpenedPlan) {
    let isAwaited = waitingFor == .plan(opened.plan.id)
    if isAwaited || waitingFor == .start { waitingFor = nil }
    let shown = behind ?? .plan
    if isAwaited {
      view = shown
      behind = nil
    }
    if workspace?.plan.id == opened.plan.id {
      let (office, today) = (office, today)
      workspace?.replace(with: opened, office: office, today: today)
    } else {
      // An input line belongs to the plan over which it was opened; its text is kept there.
      overlays = []
      // Marks belong to the plan in which they were set.
      if let count = workspace?.marks.count, count > 0 { say(words(MarkText.cleared(count))) }
      workspace = Workspace(opened, office: office, today: today)
      view = shown
    }
    refreshRegister()
    if let notice = opened.notices.first { say(notice, tone: .error) }
  }

  private mutating func showLoadedDocument() {
    settle()
    if let row = workspace?.selectedRow, let lines = workspace?.task(of: row).lines {
      workspace?.reader.goTo(line: lines.first)
    } else if let section = workspace?.chosenSection {
      workspace?.reader.goTo(line: section.lines.first)
    }
  }

  // MARK: Steps

  /// A step is safe: only now does it show as done.
  private mutating func acknowledge(_ step: CommittedStep, of id: PlanID) {
    let place = pending.firstIndex { $0.number == step.number }
    let pendingStep = place.map { pending.remove(at: $0) }
    if !step.isApplied { take(step.othersBefore + [step.record], into: id) }
    if pendingStep?.plan == workspace?.plan.id { workspace?.unmark(after: step.record.batch) }
    tellOfOthers(step.othersBefore, in: id)
    let message = pendingStep?.saying ?? sentence(for: step.record.batch)
    let parts = [message, pendingStep?.afterword]
    say(parts.compactMap(\.self).joined(separator: ". "), tone: .good)
  }

  private mutating func take(_ records: [JournalRecord], into id: PlanID) {
    guard var open = workspace, open.plan.id == id else { return }
    workspace = nil
    open.apply(records, office: office)
    workspace = open
    refreshRegister()
  }

  /// The open plan's line in the register follows it; what the dashboard and the agenda need is made
  /// when they are shown, so that a tick costs the same in a plan of any size.
  private mutating func refreshRegister() {
    guard let open = workspace else { return }
    register.update([
      PlanSummary(
        plan: open.plan, table: open.table, isReadOnly: open.readOnlyReason != nil,
        directory: directory, known: register.plans.first { $0.id == open.plan.id })
    ])
    register.stale = open.plan.id
  }

  /// Brings the dashboard and the agenda up to date with the open plan when one of them is looked at.
  mutating func settleSummary() {
    guard view == .register || view == .agenda, let id = register.stale else { return }
    register.stale = nil
    guard let open = workspace, open.plan.id == id else { return }
    register.update([
      PlanSummary(
        plan: open.plan, table: open.table, isReadOnly: open.readOnlyReason != nil,
        directory: directory)
    ])
  }

  /// Takes a step that will not be written from those on their way. What was written in it is kept
  /// for the next time its key is pressed; true when something was.
  private mutating func drop(_ number: Int) -> Bool {
    guard let place = pending.firstIndex(where: { $0.number == number }) else { return false }
    return keepWrittenText(of: pending.remove(at: place))
  }

  private mutating func tellOfOthers(_ records: [JournalRecord], in plan: PlanID) {
    let theirs = records.filter { !$0.number.isBy(writer) }
    guard let last = theirs.last else { return }
    noteFresh(theirs, of: plan)
    for record in theirs {
      let stamp = ChangeStamp(author: record.batch.author, time: moment.milliseconds)
      for id in record.batch.changes.compactMap(\.unitTask) { changedByOthers[id] = stamp }
    }
    say(words(.othersChanged(last.batch.author, theirs.count)))
  }
}

extension Change {
  /// What a person wrote in the step, and in which input line.
  var writtenText: (purpose: PromptPurpose, text: String)? {
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
