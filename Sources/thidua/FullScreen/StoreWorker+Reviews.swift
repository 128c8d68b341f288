// The worker's part in reviews: recognising what was read, keeping every step, making the plan.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension StoreWorker {
  mutating func carryOutReview(_ effect: Effect) {
    switch effect {
    case .openReview(let id): openReview(id)
    case .saveReview(let id, let review, let step): save(review, id, step: step)
    case .takeReview(let id, let review, _): take(review, id)
    case .makeNextYear(let plan): makeNextYear(of: plan)
    case .removeReview(let id): remove(id)
    default: break
    }
  }

  private var desk: ReviewDesk {
    ReviewDesk(store: store, author: author, today: today, time: Surroundings.time)
  }

  /// Tells the screen of every review; one that cannot be read is told, the others are listed.
  mutating func listReviews() {
    do throws(StoreError) {
      var lines: [ReviewLine] = []
      for listed in try desk.list() {
        watcher?.watch(listed.id)
        switch listed {
        case .readable(let summary): lines.append(ReviewLine(summary))
        case .unreadable(_, let error): fail(error)
        }
      }
      queue.answer(.reviewsListed(lines))
    } catch { fail(error) }
  }

  /// Opens the review of a file that was read, or the plan that was made of it.
  mutating func receive(_ file: SourceFile) {
    do throws(StoreError) {
      let desk = desk
      let notices = desk.notices(on: file, wording)
      switch try desk.receive(file, office: office, notices: notices) {
      case .new(let stored, let like):
        let similar = like.map { " " + wording(.likeOtherYear(plan: $0.raw)) } ?? ""
        open(stored, wording(opening: stored.review) + similar, isRead: true)
      case .revision(let stored, of: let plan):
        open(stored, wording(opening: stored.review, revising: plan), isRead: true)
      case .known(let stored):
        let known = stored.review.plan.map { wording(.alreadyPlan(plan: $0.raw)) + " " } ?? ""
        open(
          stored, known + wording(.resumed(open: stored.review.progress.open)), isRead: true)
      case .plan(let plan):
        queue.answer(.importEnded(problem: wording(.alreadyPlan(plan: plan.raw))))
      }
      listReviews()
    } catch { queue.answer(.importEnded(problem: wording(CommandFault(error)))) }
  }

  private func wording(opening review: ImportReview) -> String {
    let tasks = review.proposals.count { $0.new?.asTask != nil }
    let certain = review.proposals.count { $0.waits && $0.confidence == .certain }
    return wording(.opened(tasks: tasks, certain: certain))
  }

  private func wording(opening review: ImportReview, revising plan: PlanID) -> String {
    let summary = RevisionSummary(review)
    let parts = [summary.sections, summary.phases, summary.tasks, summary.quotas]
    return wording(
      .revisionOpened(
        plan: plan.raw, added: parts.reduce(0) { $0 + $1.added },
        changed: parts.reduce(summary.facts.count) { $0 + $1.changed },
        removed: parts.reduce(0) { $0 + $1.removed }))
  }

  private mutating func makeNextYear(of plan: PlanID) {
    do throws(StoreError) {
      let stored = try desk.makeNextYear(of: plan, year: nil)
      let year = stored.review.profile.period?.start.year ?? today.year
      open(stored, wording(.nextYear(year)))
      listReviews()
    } catch { fail(error) }
  }

  private mutating func openReview(_ id: ReviewID) {
    do throws(StoreError) {
      open(try desk.review(id), nil)
    } catch { fail(error, of: .review(id)) }
  }

  private mutating func open(
    _ stored: StoredReview, _ message: String?, isRead: Bool = false
  ) {
    watcher?.watch(stored.id)
    revisions[stored.id] = stored.revision
    var review = stored.review
    // The office may have learnt names since the document was read.
    review.match(office)
    queue.answer(
      .reviewOpened(
        OpenedReview(id: stored.id, review: review, message: message), isRead: isRead))
  }

  private mutating func remove(_ id: ReviewID) {
    do throws(StoreError) {
      try store.removeReview(id)
      revisions[id] = nil
    } catch { fail(error) }
    listReviews()
  }

  private mutating func save(_ review: ImportReview, _ id: ReviewID, step: Int) {
    // Steps behind one that was refused were made on what is no longer shown.
    guard let revision = revisions[id] else { return }
    do throws(StoreError) {
      revisions[id] = try store.saveReview(review, as: id, over: revision)
      queue.answer(.reviewSaved(id, step: step))
      listReviews()
    } catch { refuse(error, id) }
  }

  private mutating func take(_ review: ImportReview, _ id: ReviewID) {
    guard let revision = revisions[id] else { return }
    do throws(StoreError) {
      let (taken, next) = try desk.take(review, as: id, over: revision)
      revisions[id] = next
      queue.answer(.reviewTaken(id, taken))
      listReviews()
    } catch { refuse(error, id) }
  }

  private mutating func refuse(_ error: StoreError, _ id: ReviewID) {
    var newer: StoredReview?
    var problem = wording(.notSaved(wording(CommandFault(error))))
    if case .reviewChanged(_, _, let stamp) = error {
      newer = try? store.review(id)
      if let stamp {
        let time = wording.time(stamp.time, in: today.year)
        problem = wording(.savedMeanwhile(who: stamp.author, time: time))
      }
    }
    if let newer { revisions[id] = newer.revision }
    queue.answer(.reviewRefused(id, problem: problem, newer: newer?.review))
  }

  /// Another session may have gone on with a review that is open here.
  mutating func followReview(_ id: ReviewID) {
    if let known = revisions[id], let stored = try? store.review(id), stored.revision > known {
      revisions[id] = stored.revision
      let stamp = stored.review.stamp
      queue.answer(
        .reviewRefused(
          id,
          problem: wording(
            .changedByOthers(
              who: stamp?.author ?? "", time: wording.time(stamp?.time ?? 0, in: today.year))),
          newer: stored.review))
    }
    listReviews()
  }
}

extension ReviewLine {
  fileprivate init(_ summary: ReviewSummary) {
    var name = summary.title
    if case .document(let file) = summary.origin, !file.isEmpty { name = file }
    self.init(
      id: summary.id, name: name, subject: summary.subject, progress: summary.progress,
      plan: summary.plan, author: summary.stamp?.author ?? "")
  }
}
