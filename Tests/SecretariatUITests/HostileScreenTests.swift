// Every hostile string in every field, seen through every view: nothing but signs and marks stands
// in the cells, what was counted is what was painted, and no text leaves its pane.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct HostileScreenTests {
  private static let sizes = [(120, 40), (80, 24), (50, 15)]

  private func open(_ shape: (columns: Int, rows: Int), plan: Plan = hostilePlan) -> AppState {
    var state = AppState(
      size: Size(rows: shape.rows, columns: shape.columns), words: Wording(.vietnamese),
      moment: Moment(milliseconds: 1_781_000_000_000, today: HostileRecords.today),
      author: HostileRecords.author, writer: "so.vt1",
      theme: known(BuiltInThemes.theme("default")))
    _ = update(&state, .officeLoaded(HostileRecords.office))
    _ = update(&state, .registerLoaded([], notices: []))
    let history = History(writer: "so.vt1", records: [])
    _ = update(
      &state, .planOpened(OpenedPlan(plan: plan, history: history, readOnlyReason: nil)))
    return state
  }

  private static let hostilePlan = Plan(
    id: HostileRecords.planID,
    records: ([HostileRecords.planBatch] + HostileRecords.steps).enumerated().map { place, batch in
      Fixture.record(place + 1, batch)
    })

  /// Looks at the screen after each of so many presses of a key.
  private func look(_ state: inout AppState, _ key: Key, times: Int, _ where: String) {
    for turn in 0...times {
      expectHarmless(view(state), "\(`where`), \(turn) × \(key)")
      _ = state.press(key)
    }
  }

  private func expectHarmless(_ canvas: Canvas, _ what: @autoclosure () -> String) {
    for row in 0..<canvas.size.rows {
      let text = canvas.text(row: row)
      let harm = HarmlessText.harmful(in: text)
      if !harm.isEmpty { Issue.record("\(what()), row \(row): \(harm)") }
      let columns = DisplayWidth.columns(text)
      if columns != canvas.size.columns {
        Issue.record("\(what()), row \(row): \(columns) of \(canvas.size.columns) columns")
      }
    }
  }

  @Test(
    "F1, F3, F4, S2: hostile texts of the office and the plan, on every screen", arguments: sizes)
  func thePlan(_ shape: (columns: Int, rows: Int)) {
    var state = open(shape)
    look(&state, .pageDown, times: 25, "tasks")
    _ = state.press(.tab)
    look(&state, .pageDown, times: 6, "detail")
    _ = state.press(.tab)
    look(&state, .pageDown, times: 25, "sections")
    _ = state.press(.tab)
    look(&state, .pageDown, times: 8, "phases")
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(HostileRecords.planID, lines: HostileRecords.lines))
    look(&state, .pageDown, times: 25, "reader")
  }

  @Test("F1, F3, F4, S2: hostile texts in the detail of each unit task")
  func theDetail() {
    var state = open((80, 24))
    look(&state, .down, times: HostileText.all.count + 100, "detail")
  }

  @Test("F1, F3, F4, S2: hostile texts in the register", arguments: sizes)
  func theRegister(_ shape: (columns: Int, rows: Int)) {
    var state = open(shape)
    let table = UnitTaskTable(
      plan: Self.hostilePlan, office: HostileRecords.office, today: HostileRecords.today)
    let plans = HostileText.all.indices.map { place in
      PlanSummary(
        id: known(PlanID("p\(place)")), profile: HostileRecords.profile(place), tally: table.total,
        currentPhase: HostileRecords.text(place + 9), phaseEnd: HostileRecords.today,
        isReadOnly: false)
    }
    _ = update(&state, .registerLoaded(plans, notices: [HostileRecords.text(5)]))
    let reviews = HostileText.all.indices.map { place in
      ReviewLine(
        id: known(ReviewID("r\(place)")), name: HostileRecords.text(place),
        subject: HostileRecords.text(place + 1), progress: ReviewProgress(open: 1), plan: nil,
        author: HostileRecords.text(place + 2))
    }
    _ = update(&state, .reviewsListed(reviews))
    _ = state.press(.character("0"))
    look(&state, .pageDown, times: 24, "register")
  }

  @Test("F1, F3, F4, S2: hostile texts in a review", arguments: sizes)
  func theReview(_ shape: (columns: Int, rows: Int)) {
    var state = open(shape)
    let opened = OpenedReview(id: HostileRecords.reviewID, review: HostileRecords.review)
    _ = update(&state, .reviewOpened(opened))
    look(&state, .pageDown, times: 30, "review")
    _ = state.press(.home)
    look(&state, .down, times: 15, "review")
    _ = state.press(.tab)
    look(&state, .pageDown, times: 12, "document of the review")
  }

  @Test("F1, F2, F4, S2: hostile texts that are typed, searched, said and waited for")
  func linesAndMessages() {
    // Every string in one of the lines, every line with a third of the strings.
    let keys = [Key.character("/"), .character(":"), .character("?")]
    for (number, text) in HostileText.all.enumerated() {
      var state = open(Self.sizes[number % 3], plan: Plan(id: HostileRecords.planID))
      let key = keys[number / 3 % 3]
      let place = "string \(number)"
      _ = update(&state, .failed(message: Wording(.vietnamese)(StoreFaultText.noStore(text))))
      expectHarmless(view(state), place + " in a message")
      _ = state.press(key)
      _ = update(&state, .input(.paste(text)))
      expectHarmless(view(state), place + " behind \(key)")
      _ = state.press(.left, .left, .home)
      expectHarmless(view(state), place + " at its beginning, behind \(key)")
      _ = state.press(.escape)
      _ = update(&state, .importProgressed(ImportProgress(file: text, program: "pandoc")))
      expectHarmless(view(state), place + " being read")
    }
  }
}
