// What the reading and the store answer to the review.

import PlanModel
package import VietnameseText
import Wording

/// A file to be read.
package struct ImportRequest: Equatable, Sendable {
  package var path: String
  /// The encoding that the person named; nil when it is to be recognised.
  package var encoding: TextEncoding?
  /// Whether the pages of a PDF are read as pictures even where it has text.
  package var forcesRecognition: Bool

  package init(path: String, encoding: TextEncoding? = nil, forcesRecognition: Bool = false) {
    self.path = path
    self.encoding = encoding
    self.forcesRecognition = forcesRecognition
  }

  /// The last part of the path.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How far the reading of a file is.
package struct ImportProgress: Equatable, Sendable {
  /// Name of the file.
  package var file: String
  /// The program that converts it; nil while none is at work.
  package var program: String?
  /// The page that is being read, from 1, and how many there are.
  package var page: Int?
  package var pageCount: Int?

  package init(file: String, program: String? = nil, page: Int? = nil, pageCount: Int? = nil) {
    self.file = file
    self.program = program
    self.page = page
    self.pageCount = pageCount
  }
}

extension AppState {
  mutating func handleReviewAnswer(_ event: Event) -> [Effect] {
    switch event {
    case .importProgressed(let progress): importing = progress
    case .importEnded(let problem):
      if let problem { say(problem, tone: .error) }
      return endImport()
    case .reviewOpened(let opened, let isRead):
      show(opened, isRead: isRead)
      return isRead ? endImport() : []
    case .reviewsListed(let lines): register.update(lines)
    case .reviewSaved(let id, let step):
      if review?.id == id { review?.acknowledge(step: step) }
    case .reviewRefused(let id, let problem, let newer):
      guard review?.id == id else { return [] }
      if waitingFor == .review(id) { waitingFor = nil }
      review?.giveUp(newer)
      say(problem, tone: .error)
    case .reviewTaken(let id, let taken):
      if waitingFor == .review(id) { waitingFor = nil }
      if review?.id == id { review?.settle(on: taken.review) }
      say(sentence(for: taken), tone: .good)
      return matchReview() + askForPlan(taken.plan)
    default: break
    }
    return []
  }

  private mutating func endImport() -> [Effect] {
    importing = nil
    guard !waitingImports.isEmpty else { return [] }
    return startImport(waitingImports.removeFirst())
  }

  /// Shows a review; one that was read in the background waits while the person is in another one
  /// or in an input line.
  private mutating func show(_ opened: OpenedReview, isRead: Bool) {
    if waitingFor == .review(opened.id) { waitingFor = nil }
    let isElsewhere = !overlays.isEmpty || (view == .review && review?.id != opened.id)
    guard !isRead || !isElsewhere else {
      say(words(.readMeanwhile(ReviewState(opened).name)))
      return
    }
    var known = opened
    known.review.match(office)
    var open = ReviewState(known)
    let wanting = open.rows.firstIndex { row in
      if case .fact(let field) = row { return opened.review.needsLook(field) }
      return true
    }
    open.list.select(wanting ?? 0, count: open.rows.count)
    review = open
    view = .review
    let sentences = [opened.message].compactMap(\.self) + opened.review.notices
    if !sentences.isEmpty { say(sentences.joined(separator: " – ")) }
  }

  private func sentence(for taken: TakenReview) -> String {
    let done =
      taken.isNew
      ? words(.planMade(plan: taken.plan.raw, tasks: taken.newTasks))
      : words(.planChanged(plan: taken.plan.raw, changes: taken.changes))
    let review = taken.review
    let blank = [ProfileField.number, .issuedOn, .signer].filter {
      review.profile.text(of: $0).isEmpty
    }
    let (open, doers) = (review.progress.open, review.unknownDoers.count)
    guard open + doers + blank.count > 0 else { return done }
    return done + " " + words(.stillWanting(blank.map(FactName.init), doers: doers, open: open))
  }

  /// Leaves the review for the register; nothing has to be saved, every step is.
  mutating func leaveReview() {
    guard let open = review else { return }
    view = .register
    register.select(review: open.id)
    if let plan = open.review.plan { register.select(plan: plan) }
    let left = open.review.progress.open
    if left > 0 { say(words(.kept(open: left))) }
  }

  mutating func openReview(_ id: ReviewID) -> [Effect] {
    if review?.id == id {
      view = .review
      return []
    }
    waitingFor = .review(id)
    return [.openReview(id)]
  }

  /// `i`: asks for a file; `v`: the review of the open or selected plan; next year's plan.
  mutating func runImport(_ name: CommandName, argument: String) -> [Effect] {
    switch name {
    case .importDocument:
      guard argument.isEmpty else { return startImport(ImportRequest(path: argument)) }
      overlays.append(.prompt(Prompt(.importFile)))
      return []
    case .openReview:
      let plan = view == .register ? register.selected?.id : workspace?.plan.id
      // Behind an amended version stands the review of the one before.
      guard let plan, let line = register.reviews.last(where: { $0.plan == plan }) else {
        return refuse(words(.noReview))
      }
      return openReview(line.id)
    case .discardReview:
      guard let line = register.selectedReview else { return refuse(words(.notHere)) }
      overlays.append(.prompt(Prompt(.discard(line.id))))
      return []
    case .nextYear:
      guard let plan = view == .register ? register.selected?.id : workspace?.plan.id else {
        return refuse(words(.noPlanOpen))
      }
      return [.makeNextYear(plan)]
    default: return []
    }
  }

  mutating func discard(_ id: ReviewID) -> [Effect] {
    if review?.id == id { review = nil }
    drafts = drafts.filter { $0.key.place != .review(id) }
    unkept = unkept.filter { $0.key.place != .review(id) }
    return [.removeReview(id)]
  }

  /// Starts the reading of a file; behind the one that is being read, if one is.
  package mutating func startImport(_ request: ImportRequest) -> [Effect] {
    guard importing == nil else {
      waitingImports.append(request)
      return []
    }
    importing = ImportProgress(file: request.name)
    return [.importDocument(request)]
  }

  /// What is being read, as the line at the foot says it.
  var importText: String? {
    guard let importing else { return nil }
    let text =
      importing.program.map {
        words(
          .converting(
            file: importing.file, program: $0, page: importing.page, of: importing.pageCount))
      } ?? words(.reading(file: importing.file))
    return text + "   " + words(.readingFooter)
  }
}
