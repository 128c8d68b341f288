// The top line: where one is, how far the plan is, how much is late, and the day.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum TopLine {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let columns = state.size.columns
    canvas.fill(Rect(row: 0, column: 0, rows: 1, columns: columns), role: .bar)
    let segments = rightPart(state)
    let width = segments.reduce(0) { $0 + DisplayWidth.columns($1.text) }
    canvas.put(
      breadcrumb(state), row: 0, column: 1, role: .bar, maxColumns: max(0, columns - width - 3))
    canvas.put(segments, row: 0, column: max(0, columns - 1 - width), maxColumns: width)
  }

  /// The chain of places; on a narrow screen its end is cut.
  private static func breadcrumb(_ state: AppState) -> String {
    let words = state.words
    if state.view == .review, let open = state.review {
      return [words(.programName), words(ReviewPaneText.title), open.name].joined(
        separator: " > ")
    }
    if state.view.listsSeveralPlans {
      return overviewPlace(state)
    }
    guard let open = state.workspace, state.view != .register else {
      return words(.programName) + " > " + words(.viewRegister)
    }
    let profile = open.plan.profile
    var parts = [profile.title.isEmpty ? open.plan.id.raw : profile.title]
    if let name = state.view.name { parts.append(words(name)) }
    if state.size.columns < PlanLayout.twoPaneColumns, let section = open.chosenSection {
      parts.append(open.plan.path(of: section.id))
    }
    if !profile.subject.isEmpty { parts.append(profile.subject) }
    return parts.joined(separator: " > ")
  }

  /// Views of all plans stand beside the plans; the one of a plan below it.
  private static func overviewPlace(_ state: AppState) -> String {
    let plan =
      state.listsAllPlans ? nil : state.workspace.map { state.title(ofPlan: $0.plan.id) }
    return [
      plan ?? state.words(.programName),
      state.words(state.view == .agenda ? .viewAgenda : .viewHistory),
    ].joined(separator: " > ")
  }

  private static func rightPart(_ state: AppState) -> [TitleSegment] {
    var parts: [TitleSegment] = []
    func add(_ text: String, _ role: StyleRole = .bar) {
      if !parts.isEmpty { parts.append(TitleSegment("  ", .bar)) }
      parts.append(TitleSegment(text, role))
    }
    if state.view == .review, let open = state.review {
      if open.readOnlyReason != nil { add(state.words(.readOnlyTag), .warning) }
      add(counts(of: open.review, state))
    } else if state.listsAllPlans {
      if state.storeReadOnlyReason != nil { add(state.words(.readOnlyTag), .warning) }
      let overdue = state.register.plans.reduce(0) { $0 + $1.tally.overdue }
      if overdue > 0 { add(state.words(.overdueCount(overdue)), .overdue) }
    } else if let open = state.workspace, state.view != .register {
      if state.view == .reader, let chip = searchChip(state) { add(chip, .warning) }
      if open.readOnlyReason != nil { add(state.words(.readOnlyTag), .warning) }
      if open.plan.unknownChanges > 0 {
        add(state.words(.newerChanges(open.plan.unknownChanges)), .warning)
      }
      if let percent = open.table.total.percent { add("\(percent)%") }
      let overdue = open.table.total.overdue
      if overdue > 0 { add(state.words(.overdueCount(overdue)), .overdue) }
    } else {
      if let chip = searchChip(state) { add(chip, .warning) }
      if state.register.selected?.isReadOnly == true || state.storeReadOnlyReason != nil {
        add(state.words(.readOnlyTag), .warning)
      }
    }
    if state.size.columns >= PlanLayout.twoPaneColumns { add(state.dayText(state.today)) }
    return parts
  }

  /// How far a review is; what is part of the plan was accepted too.
  private static func counts(of review: ImportReview, _ state: AppState) -> String {
    let (progress, taken) = (review.progress, review.takenCount)
    guard taken > 0 else {
      return state.words(
        .counts(accepted: progress.accepted, open: progress.open, refused: progress.refused))
    }
    return state.words(
      .countsTaken(
        accepted: progress.accepted + taken, taken: taken, open: progress.open,
        refused: progress.refused))
  }

  /// What is searched for, and the place of the cursor among the matches.
  private static func searchChip(_ state: AppState) -> String? {
    guard let search = state.search else { return nil }
    let matcher = TextMatcher(search.query)
    let found =
      state.view == .register
      ? state.register.searchPlace(matcher) : state.workspace?.reader.searchPlace(matcher)
    return found.map { state.words(.searchChip(search.query, $0.place, $0.count)) }
  }
}
