// View 7: who changed what and when, one step taken back from its line, parts that come as needed.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

/// Answers what view 7 asks for as the worker does.
struct HistoryServer {
  var records: [JournalRecord]
  let plan: Plan

  init(_ opened: OpenedPlan, _ records: [JournalRecord]) {
    plan = opened.plan
    self.records = records
  }

  func page(_ request: HistoryRequest, _ language: Language = .vietnamese) -> HistoryPage {
    let words = StepWords(Wording(language), plan: plan, office: Fixture.office)
    let lines = records.reversed().map { record in
      let subject = words.subject(record.batch)
      return HistoryLine(
        place: HistoryPlace(plan: plan.id, number: record.number), record: record,
        step: words.name(record.batch), unit: subject.unit, subject: subject.words,
        details: words.details(record.batch))
    }
    return HistoryPage(
      request: request,
      lines: Array(lines.dropFirst(request.offset).prefix(request.limit)), count: lines.count)
  }
}

@Suite struct HistoryViewTests {
  private let tick = known(UnitTaskID("t2/qlkh"))

  /// Steps of two people on two days.
  private var records: [JournalRecord] {
    let day = 86_400_000
    func step(
      _ number: Int, _ label: StepLabel, _ changes: [Change], by author: String, days: Int
    ) -> JournalRecord {
      let batch = Batch(
        label: label, author: author, time: 1_781_000_000_000 - days * day, changes: changes)
      return JournalRecord(
        number: RecordNumber(writer: "so.\(author)", sequence: number), lamport: 10 + number,
        batch: batch)
    }
    return [
      step(
        2, .tick, [.state(tick, Edit(old: .todo, new: .done(on: Fixture.day(2026, 2, 4))))],
        by: "vt1", days: 3),
      step(
        1, .progress,
        [
          .state(known(UnitTaskID("t1/ttud")), Edit(old: .todo, new: .doing(.percent(40)))),
          .entry(
            known(UnitTaskID("t1/ttud")),
            Edit(
              old: nil,
              new: ProgressEntry(
                day: Fixture.today, author: "vt2", time: 1, value: .percent(40),
                note: "đã đăng 5 tin"))),
        ], by: "vt2", days: 1),
      step(
        2, .deadline,
        [
          .postponement(
            known(UnitTaskID("t3/vp")), Edit(old: nil, new: Fixture.day(2026, 6, 20)))
        ], by: "vt2", days: 0),
    ]
  }

  /// View 7 with those steps.
  private func open(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80
  ) -> AppState {
    var state = Fixture.open(language, rows: rows, columns: columns)
    _ = update(&state, .othersWrote(Fixture.planID, records: Array(records[1...])))
    _ = state.press(.escape)
    let effects = state.press(.character("7"))
    answer(effects, &state, language)
    return state
  }

  private func answer(
    _ effects: [Effect], _ state: inout AppState, _ language: Language = .vietnamese
  ) {
    for case .loadHistory(let request) in effects {
      let server = HistoryServer(Fixture.opened, records)
      _ = update(&state, .historyLoaded(server.page(request, language)))
    }
  }

  @Test func theNewestStepsStandFirstUnderTheirDays() {
    let state = open()
    let screen = view(state).dump()
    #expect(state.historyView.selected?.record.batch.author == "vt2")
    #expect(screen.contains("09/06/2026  hôm qua"))
    #expect(screen.contains("hạn như kế hoạch → 20/06/2026"))
    #expect(screen.contains("1/3"))
  }

  @Test func aStepTellsTheOldAndTheNewValueAndTheNoteOnce() {
    let words = StepWords(Wording(.vietnamese), plan: Fixture.opened.plan, office: Fixture.office)
    #expect(
      words.details(records[1].batch) == ["chưa làm → đang làm 40%", "“đã đăng 5 tin”"])
    #expect(words.subject(records[1].batch).unit == "TTUD")
    let english = StepWords(Wording(.english), plan: Fixture.opened.plan, office: Fixture.office)
    #expect(english.details(records[0].batch) == ["to do → done 2026-02-04"])
  }

  @Test func aLineOfSomebodyElseIsTakenBackAsAStepOfMine() {
    var state = open()
    _ = state.press(.down)
    let steps = state.press(.character("u"), answering: false).steps
    #expect(steps.count == 1)
    #expect(steps.first?.purpose == .undo(records[1].number))
    #expect(steps.first?.author == "vt1")
    #expect(
      steps.first?.changes.contains(
        .state(known(UnitTaskID("t1/ttud")), Edit(old: .doing(.percent(40)), new: .todo))) == true)
    for step in steps {
      state.answer(.commit(step, to: Fixture.planID, step: state.stepCount))
    }
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.message?.text.contains("bước của vt2") == true)
    #expect(state.view == .history)
  }

  @Test func whatWasChangedSinceStandsInTheWayAndIsNamed() {
    var state = open()
    let theirs = Fixture.step(
      .progress,
      [
        .state(
          known(UnitTaskID("t1/ttud")),
          Edit(old: .doing(.percent(40)), new: .doing(.percent(60))))
      ], by: "nam")
    _ = update(
      &state,
      .othersWrote(
        Fixture.planID,
        records: [
          JournalRecord(
            number: RecordNumber(writer: "so.nam", sequence: 1), lamport: 20, batch: theirs)
        ]))
    _ = state.press(.down)
    #expect(state.press(.character("u")).steps.isEmpty)
    #expect(state.message?.tone == .error)
    #expect(state.message?.text.contains("nam đã sửa lúc") == true)
  }

  @Test func aStepThatWasTakenBackIsBroughtBackFromItsLine() {
    var state = open()
    var page = HistoryServer(Fixture.opened, records).page(
      HistoryRequest(scope: HistoryScope(), limit: 9))
    page.lines[1].isTakenBack = true
    _ = state.press(.character("m"), .character("M"))
    let effects = state.press(.character("F"))
    for case .loadHistory(let request) in effects {
      page.request = request
      _ = update(&state, .historyLoaded(page))
    }
    #expect(state.press(.character("U")).steps.isEmpty)
    #expect(state.message?.text.contains("chưa bị hoàn tác") == true)
  }

  @Test func enterGoesToTheTaskAndEscComesBack() {
    var state = open()
    _ = state.press(.down, .enter)
    #expect(state.view == .plan)
    #expect(state.selectedID == "t1/ttud")
    let effects = state.press(.escape)
    #expect(state.view == .history)
    answer(effects, &state)
    #expect(state.historyView.selected?.unitTask?.description == "t1/ttud")
  }

  @Test func everyKeyThatNarrowsAsksOnceAndEscTakesItBack() {
    var state = open()
    state.lastVisit = 1_780_900_000_000
    var scopes: [HistoryScope] = []
    for keys in [
      [Key.character("F")], [.character("M")], [.character("m")],
      [.character("f")] + "nguoi:vt2 tu:9/6".map { Key.character($0) } + [.enter],
    ] {
      let effects = state.press(keys)
      scopes += effects.compactMap { effect in
        if case .loadHistory(let request) = effect { return request.scope }
        return nil
      }
      answer(effects, &state)
    }
    #expect(scopes.count == 4)
    #expect(scopes.last?.since == 1_780_900_000_000)
    #expect(scopes.last?.isOnlyMine == true)
    #expect(scopes.last?.plan == nil)
    #expect(scopes.last?.filter.text == "nguoi:vt2 tu:9/6")
    for _ in 0..<4 { answer(state.press(.escape), &state) }
    #expect(state.view == .history)
    #expect(state.historyView.scope?.since == nil)
    #expect(state.historyView.scope?.plan == Fixture.planID)
    _ = state.press(.escape)
    #expect(state.view == .plan)
  }

  @Test func aLongHistoryComesInPartsAndNoKeyWaits() {
    let many = (1...2000).map { number in
      JournalRecord(
        number: RecordNumber(writer: "so.vt1", sequence: number), lamport: number,
        batch: Fixture.step(
          .note,
          [
            .entry(
              tick,
              Edit(
                old: nil,
                new: ProgressEntry(
                  day: Fixture.today, author: "vt1", time: number, note: "lần \(number)")))
          ]))
    }
    let server = HistoryServer(Fixture.opened, many)
    var state = Fixture.open()
    var asked: [HistoryRequest] = []
    func serve(_ effects: [Effect]) {
      var waiting = effects
      while !waiting.isEmpty {
        let effect = waiting.removeFirst()
        guard case .loadHistory(let request) = effect else { continue }
        asked.append(request)
        waiting += update(&state, .historyLoaded(server.page(request)))
      }
    }
    let first = state.press(.character("7"))
    // Nothing has come yet: the keys work.
    #expect(state.press(.down, .character("?"), .escape).isEmpty)
    serve(first)
    #expect(asked.map(\.limit) == [400])
    #expect(state.historyView.count == 2000)
    for _ in 0..<5 { serve(state.press(.end)) }
    #expect(state.historyView.selected?.details == ["“lần 1”"])
    #expect(asked.map(\.offset) == [0, 400, 800, 1600])
  }

  @Test func newStepsComeByThemselvesAndTheCursorStays() {
    var state = open()
    _ = state.press(.down)
    let theirs = JournalRecord(
      number: RecordNumber(writer: "so.nam", sequence: 1), lamport: 20,
      batch: Fixture.step(.note, [.state(tick, Edit(old: .todo, new: .todo))], by: "nam"))
    let effects = update(&state, .othersWrote(Fixture.planID, records: [theirs]))
    for case .loadHistory(let request) in effects {
      let server = HistoryServer(Fixture.opened, records + [theirs])
      _ = update(&state, .historyLoaded(server.page(request)))
    }
    #expect(state.historyView.count == 4)
    #expect(state.historyView.selected?.record.number == records[1].number)
  }

  @Test func theStepsThatUndoWouldTakeBackBearTheirOrder() {
    var state = open()
    let screen = view(state).dump()
    #expect(screen.contains(" u2 "))
    _ = state.press(.character("1"))
    let undone = state.press(.character("u")).steps
    #expect(undone.first?.purpose == .undo(RecordNumber(writer: "so.vt1", sequence: 3)))
  }

  @Test(arguments: ["office/so.vt1:3", "2026-kh-skhcn/so.vt1~ab:12"])
  func theCodeOfAStepIsRead(_ code: String) throws {
    #expect(try #require(HistoryPlace(code: code)).code == code)
    #expect(HistoryPlace(code: "so.vt1:3") == nil)
    #expect(HistoryPlace(code: "office/so.vt1:0") == nil)
    #expect(HistoryPlace(code: "OFFICE/so.vt1:x") == nil)
  }

  @Test func aWordThatIsNoFieldKeepsTheLineOpenAndSaysWhatThereIs() {
    var state = open()
    _ = state.press(.character("f"))
    _ = state.type("phong:vp")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("don-vi:") == true)
    #expect(state.historyView.filter.isEmpty)
  }

  @Test(arguments: Shape.all) func golden(_ shape: Shape) {
    var state = open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = state.press(.down)
    expectGolden(state, "history")
  }
}
