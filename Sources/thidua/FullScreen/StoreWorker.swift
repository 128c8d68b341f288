// The thread that talks to the store, so that a slow disk never holds up a key. It takes effects in
// the order in which they were asked for and answers with events; in between it watches for what
// others write.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

/// Serves one session's orders; lives on its own thread.
struct StoreWorker {
  let store: any Store
  let queue: WorkQueue
  let wording: Wording
  /// Name under which this person's steps are kept.
  let author: String
  private let notifyLoop: @Sendable () -> Void
  let watcher: StoreWatcher?
  private(set) var today: CalendarDay
  private(set) var office = Office() { didSet { directory = UnitDirectory(office: office) } }
  private var directory = UnitDirectory(office: Office())
  private var known: Set<PlanID> = []
  private var open: PlanID?
  /// What this person saw the last time, and what of it is gone.
  var memory: StoreMemory
  /// Reviews that this session has opened, with the revision that it knows.
  var revisions: [ReviewID: Int] = [:]
  /// What view 7 has been told.
  var history = HistoryDesk()

  /// Starts the worker on a thread of its own, which ends after `.stop`.
  static func start(
    _ store: any Store, queue: WorkQueue, wording: Wording, author: String, today: CalendarDay,
    keeper: StoreKeeper?, notifyLoop: @escaping @Sendable () -> Void
  ) -> WorkerThread? {
    WorkerThread {
      var worker = StoreWorker(
        store, queue: queue, wording: wording, author: author, today: today, keeper: keeper,
        notifyLoop: notifyLoop)
      worker.run()
    }
  }

  private init(
    _ store: any Store, queue: WorkQueue, wording: Wording, author: String, today: CalendarDay,
    keeper: StoreKeeper?, notifyLoop: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.queue = queue
    self.wording = wording
    self.author = author
    self.today = today
    self.notifyLoop = notifyLoop
    memory = StoreMemory(keeper)
    watcher = (store as? FileStore).map { StoreWatcher($0) }
  }

  private mutating func run() {
    while true {
      let isPolling = watcher.map { $0.descriptor == nil } ?? false
      let orders = queue.waitForOrders(
        or: watcher?.descriptor, milliseconds: isPolling ? Int32(StoreWatcher.interval) : -1)
      var isOver = false
      queue.whileWorking { isOver = !work(on: orders) }
      if isOver { return }
    }
  }

  /// Carries out the orders and looks at what others wrote; false when it is over.
  private mutating func work(on orders: [WorkOrder]) -> Bool {
    for order in orders {
      if case .stop = order {
        memory.keep(store)
        return false
      }
      carryOut(order)
    }
    if queue.isClosing { return true }
    for event in watcher?.events() ?? [] { follow(event) }
    notifyLoop()
    // Everybody has his answer: now is the time for what only makes the next start faster.
    store.maintain()
    memory.keepNowAndThen(store)
    return true
  }

  private mutating func carryOut(_ order: WorkOrder) {
    switch order {
    case .start(let plan): start(plan)
    case .effect(let effect): carryOut(effect)
    case .newDay(let day):
      today = day
      refreshRegister(of: known.sorted())
    case .documentRead(let file): receive(file)
    case .stop: break
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .openPlan(let id): openPlan(id)
    case .loadDocument(let id, let version): loadDocument(id, version: version)
    case .loadHistory(let request): loadHistory(request)
    case .commit(let batch, let id, let step): commit(batch, to: id, step: step)
    case .keepDraft(let key, let text): keepDraft(text, key)
    case .loadDraft(let key): loadDraft(key)
    case .openReview, .saveReview, .takeReview, .removeReview, .makeNextYear:
      carryOutReview(effect)
    case .changeOffice(let batch): changeOffice(batch)
    case .loadTheme, .listThemes, .keepTheme, .keepFilter, .copy, .editText, .redraw, .suspend,
      .quit, .importDocument, .stopImport:
      break
    }
  }
}

// MARK: - Reading

extension StoreWorker {
  private mutating func start(_ plan: PlanID?) {
    if let files = store as? FileStore, let fault = files.unwritableForReviews {
      queue.answer(.storeIsReadOnly(reason: sentence(for: fault, in: files)))
    }
    loadOffice()
    // The plan that was asked for comes first: it is what the person waits for.
    if let plan { openPlan(plan) }
    notifyLoop()
    if queue.isClosing { return }
    refreshRegister()
    listReviews()
    tellWhatIsGone()
  }

  // After the first screen: it takes a look at every journal that was there the last time.
  private mutating func tellWhatIsGone() {
    let losses = memory.compare(store).map { wording(StoreFaultText($0)) }
    guard let first = losses.first else { return }
    let shown =
      losses.count == 1
      ? first : wording(StoreFaultText.moreLosses(first, more: losses.count - 1))
    queue.answer(.storeLost(sentences: losses, shown: shown))
  }

  private mutating func loadOffice() {
    do throws(StoreError) {
      office = try store.loadOffice().office
      queue.answer(.officeLoaded(office))
    } catch { fail(error) }
  }

  private mutating func openPlan(_ id: PlanID) {
    // Watched before it is read: what is written in between is then told, not missed.
    watch(id)
    do throws(StoreError) {
      let loaded = try store.load(id)
      open = id
      queue.answer(.planOpened(opened(loaded)))
    } catch { fail(error, of: .plan(id)) }
  }

  private func opened(_ loaded: LoadedPlan) -> OpenedPlan {
    OpenedPlan(
      plan: loaded.plan,
      history: loaded.history,
      readOnlyReason: readOnlyReason(of: loaded),
      notices: loaded.notices.map { wording(StoreFaultText($0)) })
  }

  private func readOnlyReason(of loaded: LoadedPlan) -> String? {
    if let fault = loaded.readOnly { return wording(StoreFaultText(fault)) }
    guard let files = store as? FileStore else { return nil }
    return files.unwritable(loaded.plan.id).map { sentence(for: $0, in: files) }
  }

  private func loadDocument(_ id: PlanID, version: Int) {
    do throws(StoreError) {
      let text = try store.sourceText(of: id, version: version)
      let lines = text.map { $0.split(separator: "\n", omittingEmptySubsequences: false) } ?? []
      queue.answer(.documentLoaded(id, lines: lines.map(String.init)))
    } catch { fail(error, of: .document(id)) }
  }

  /// Reads the summaries of all plans, of those that came, or of the named ones.
  private mutating func refreshRegister(of plans: [PlanID]? = nil) {
    do throws(StoreError) {
      var news = RegisterNews()
      let listed = if let plans { plans } else { try store.planIDs() }
      for id in listed {
        if queue.isClosing { return }
        watch(id)
        // What the reading brings of the open plan belongs on its screen, not only in its line.
        if id == open { followPlan(id) }
        add(id, to: &news)
      }
      queue.answer(
        .registerLoaded(news.summaries, removed: news.removed, notices: news.notices))
    } catch { fail(error, of: .start) }
  }

  private func add(_ id: PlanID, to news: inout RegisterNews) {
    do throws(StoreError) {
      let loaded = try store.load(id)
      if loaded.plan.isTakenBack {
        news.removed.insert(id)
        return
      }
      let table = UnitTaskTable(plan: loaded.plan, office: office, today: today)
      let isReadOnly = readOnlyReason(of: loaded) != nil
      news.summaries.append(
        PlanSummary(
          plan: loaded.plan, table: table, isReadOnly: isReadOnly, directory: directory))
      if id != open { news.notices += loaded.notices.map { wording(StoreFaultText($0)) } }
    } catch { news.notices.append(wording(CommandFault(error))) }
  }

  private mutating func watch(_ id: PlanID) {
    if known.insert(id).inserted { watcher?.watch(id) }
  }

  func fail(_ error: StoreError, of awaited: Awaited? = nil) {
    queue.answer(.failed(message: wording(CommandFault(error)), of: awaited))
  }
}

/// What a look at some plans brings for the register.
private struct RegisterNews {
  var summaries: [PlanSummary] = []
  /// Plans whose import was taken back.
  var removed: Set<PlanID> = []
  var notices: [String] = []
}

// MARK: - Writing

extension StoreWorker {
  private mutating func commit(_ batch: Batch, to id: PlanID, step: Int) {
    do throws(StoreError) {
      let committed = try store.commit(batch, to: .plan(id))
      history.add(committed.othersBefore + [committed.record], to: .plan(id))
      if committed.mustReload { reload(id) }
      queue.answer(
        .committed(
          id,
          CommittedStep(
            number: step, record: committed.record, othersBefore: committed.othersBefore,
            isApplied: committed.mustReload)))
    } catch {
      refuse(error, id, step: step)
    }
    notifyLoop()
  }

  private mutating func refuse(_ error: StoreError, _ id: PlanID, step: Int) {
    if case .busy = error {
      queue.answer(.commitStalled(id, step: step, reason: wording(CommandFault(error))))
      return
    }
    guard case .outdated(let collisions, let records, let mustReload) = error,
      let first = collisions.first
    else {
      queue.answer(
        .commitFailed(
          id, step: step, message: wording(CommandFault(error)),
          readOnlyReason: readOnlyReason(error)))
      return
    }
    if mustReload { reload(id) } else { history.add(records, to: .plan(id)) }
    queue.answer(.refused(id, step: step, first, records: mustReload ? [] : records))
  }

  private func readOnlyReason(_ error: StoreError) -> String? {
    switch error {
    case .readOnly, .notSynchronized, .interleaved: wording(CommandFault(error))
    default: nil
    }
  }

  /// Reads the plan anew. One that has lost records, or is gone, does not take the place of what
  /// the person sees.
  private mutating func reload(_ id: PlanID) {
    history.forget(.plan(id))
    do throws(StoreError) {
      let loaded = try store.load(id)
      let loss = loaded.notices.first { notice in
        if case .journalShrank = notice { return true }
        return false
      }
      if let loss {
        let reason = wording(StoreFaultText(loss))
        queue.answer(.planLost(id, reason: wording(.planLost(reason))))
      } else {
        queue.answer(.planReloaded(opened(loaded)))
      }
    } catch { lose(id, error) }
  }

  private func lose(_ id: PlanID, _ error: StoreError) {
    queue.answer(.planLost(id, reason: wording(.planLost(wording(CommandFault(error))))))
  }

  private mutating func changeOffice(_ batch: Batch) {
    do throws(StoreError) {
      _ = try store.commit(batch, to: .office)
    } catch { fail(error) }
    history.forget(.office)
    loadOffice()
    refreshRegister(of: known.sorted())
  }

  private func keepDraft(_ text: String, _ key: DraftKey) {
    do throws(StoreError) {
      try store.keep(text, for: key)
    } catch {
      // Somebody has finished the review meanwhile, and with it what was to be corrected in it.
      if case .noSuchReview = error { return }
      fail(error)
    }
  }

  private func loadDraft(_ key: DraftKey) {
    do throws(StoreError) {
      guard let text = try store.text(for: key) else { return }
      queue.answer(.draftLoaded(key, text: text))
    } catch { fail(error) }
  }
}

// MARK: - Watching

extension StoreWorker {
  private mutating func follow(_ event: StoreEvent) {
    switch event {
    case .plans:
      if let plans = try? store.planIDs() {
        let new = plans.filter { !known.contains($0) }
        if !new.isEmpty { refreshRegister(of: new) }
      }
    case .changed(.office):
      guard case .some(let change) = try? store.refresh(.office), change != .unchanged else {
        return
      }
      history.forget(.office)
      loadOffice()
      refreshRegister(of: known.sorted())
    case .changed(.plan(let id)): followPlan(id)
    case .reviews: listReviews()
    case .review(let id): followReview(id)
    }
  }

  mutating func followPlan(_ id: PlanID) {
    do throws(StoreError) {
      switch try store.refresh(.plan(id)) {
      case .unchanged: return
      case .appended(let records):
        history.add(records, to: .plan(id))
        if id == open {
          queue.answer(.othersWrote(id, records: records))
        } else {
          refreshRegister(of: [id])
        }
      case .reload:
        history.forget(.plan(id))
        if id == open { reload(id) } else { refreshRegister(of: [id]) }
      }
    } catch {
      if id == open { lose(id, error) } else { fail(error) }
    }
  }
}
