// What keys do to the state, and what they ask the program to do.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct UpdateTests {
  @Test func aTickShowsAsDoneOnlyWhenTheStoreHasAnswered() {
    var state = Fixture.open()
    let effects = state.press(.character(" "), answering: false)
    #expect(effects.steps.map(\.label) == [.tick])
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.isPending(known(UnitTaskID("t1/ttud"))))
    for effect in effects { state.answer(effect) }
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.pending.isEmpty)
    #expect(state.message?.tone == .good)
  }

  @Test func twoTicksTypedAheadCancelOut() {
    var state = Fixture.open()
    let effects = state.press(.character(" "), .character(" "), answering: false)
    #expect(effects.steps.map(\.label) == [.tick, .untick])
    for effect in effects { state.answer(effect) }
    #expect(state.state(of: "t1/ttud") == .todo)
  }

  @Test func progressByQuantityCountsAgainstTheTarget() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("3")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(3))))
    #expect(state.workspace?.selectedRow?.percent == 25)
  }

  @Test func progressByPercentOnATaskWithoutTarget() {
    var state = Fixture.open()
    _ = state.press(.end, .character("p"))
    _ = state.type("40")
    _ = state.press(.enter)
    #expect(state.state(of: "t4/chua-giao") == .doing(.percent(40)))
    _ = state.press(.character("+"))
    #expect(state.state(of: "t4/chua-giao") == .doing(.percent(45)))
  }

  @Test func theWholeAmountMeansDone() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("12/12")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    _ = state.press(.character(" "))
    #expect(state.state(of: "t1/ttud") == .todo)
  }

  @Test func untickingGoesBackToTheLastAmount() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("40%")
    _ = state.press(.enter, .character(" "), .character(" "))
    #expect(state.state(of: "t1/ttud") == .doing(.percent(40)))
  }

  @Test(arguments: ["abc", "101%", "-5", "4/x", "3/11", "1/2/3", ""])
  func aWrongAmountStaysInItsLine(_ text: String) {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type(text)
    #expect(state.press(.enter).isEmpty)
    #expect(state.prompt?.problem != nil)
    #expect(state.prompt?.field.text == text)
  }

  @Test func aKeptDraftComesBack() {
    var state = Fixture.open()
    let key = DraftKey(plan: Fixture.planID, line: "note t1/ttud")
    #expect(state.press(.character("n")) == [.loadDraft(key)])
    _ = update(&state, .draftLoaded(key, text: "viết dở"))
    #expect(state.prompt?.field.text == "viết dở")
    let effects = state.press(.enter)
    #expect(effects.first == .keepDraft(key, text: ""))
  }

  @Test func aKeptDraftDoesNotTakeThePlaceOfWhatIsTyped() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("mới")
    let key = DraftKey(plan: Fixture.planID, line: "note t1/ttud")
    _ = update(&state, .draftLoaded(key, text: "viết dở"))
    #expect(state.prompt?.field.text == "mới")
  }

  @Test func aKeptDraftOfAnotherPlanStaysThere() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    let other = DraftKey(plan: known(PlanID("2025-kh-skhcn")), line: "note t1/ttud")
    _ = update(&state, .draftLoaded(other, text: "của kế hoạch khác"))
    #expect(state.prompt?.field.text == "")
  }

  @Test func undoAndRedoNameWhatTheyDo() {
    var state = Fixture.open()
    _ = state.press(.character(" "))
    _ = state.press(.character("u"))
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.message?.text.contains("đánh dấu xong") == true)
    _ = state.press(.character("U"))
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
  }

  @Test func undoPassesOverWhatAColleagueHasChangedSince() {
    var state = Fixture.open()
    let theirs = Fixture.step(
      .untick,
      [
        .state(
          known(UnitTaskID("t2/qlkh")),
          Edit(old: .done(on: Fixture.day(2026, 2, 4)), new: .returned(reason: "thiếu")))
      ], by: "vt2")
    _ = update(
      &state,
      .othersWrote(Fixture.planID, records: [Fixture.record(1, theirs, writer: "so.vt2")]))
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/qlkh") == .returned(reason: "thiếu"))
    #expect(state.state(of: "t2/vp") == .todo)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func undoReachesStepsOfEarlierSessions() {
    var state = Fixture.open()
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/qlkh") == .todo)
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/vp") == .todo)
  }

  @Test func undoTypedAheadWaitsForTheStepOnItsWayAndKeepsTheOrder() {
    var state = Fixture.open()
    let effects = state.press(
      [.character(" "), .character("u"), .character("u"), .down, .character(" ")],
      answering: false)
    #expect(effects.count == 1)
    var waiting = effects
    while !waiting.isEmpty { waiting += state.answer(waiting.removeFirst()) }
    #expect(state.held.isEmpty)
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.state(of: "t2/qlkh") == .todo)
    #expect(state.selectedID == "t2/vp")
    #expect(state.state(of: "t2/vp") == .todo)
  }

  @Test func aNoteIsKeptWithDayAndAuthor() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("đã nhắc qua điện thoại")
    _ = state.press(.enter)
    let entry = state.workspace?.plan.record(of: known(UnitTaskID("t1/ttud"))).entries.last
    #expect(entry?.note == "đã nhắc qua điện thoại")
    #expect(entry?.author == "vt1")
    #expect(entry?.day == Fixture.today)
  }

  @Test func anUnfinishedNoteIsHandedOverWhenTheLineIsCut() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("đang viết")
    let effects = update(&state, .input(.terminated(.hangUp)))
    #expect(
      effects == [
        .keepDraft(DraftKey(plan: Fixture.planID, line: "note t1/ttud"), text: "đang viết"), .quit,
      ])
  }

  @Test func aDeadlineOfOneUnitLeavesTheOthers() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .down, .character("d"))
    #expect(state.selectedID == "t2/ttud")
    _ = state.type("20/6")
    _ = state.press(.enter)
    #expect(state.workspace?.selectedRow?.due == Fixture.day(2026, 6, 20))
    let other = state.workspace?.table.rows.first { $0.id.description == "t2/vp" }
    #expect(other?.due == Fixture.day(2026, 1, 31))
  }

  @Test func aDeadlineForAllMovesEveryUnit() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .down, .character("D"))
    _ = state.type("20/6/2026")
    _ = state.press(.enter)
    let dues = state.workspace?.table.rows.filter { $0.id.task == TaskID(2) }.map(\.due)
    #expect(dues == [Fixture.day(2026, 6, 20), Fixture.day(2026, 6, 20), Fixture.day(2026, 6, 20)])
  }

  @Test func searchingWithoutDiacriticsFindsAndEscComesBack() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("khoi cong")
    #expect(state.selectedID == "t4/chua-giao")
    _ = state.press(.escape)
    #expect(state.selectedID == "t1/ttud")
    #expect(state.workspace?.search == nil)
  }

  @Test func searchingInDecomposedLettersFindsTheSame() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("kho\u{031B}\u{0309}i co\u{0302}ng")
    #expect(state.selectedID == "t4/chua-giao")
  }

  @Test func nSearchesOnWhileASearchIsOnAndIsANoteOtherwise() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("bao cao")
    _ = state.press(.enter, .character("n"))
    #expect(state.selectedID == "t3/qlkh")
    _ = state.press(.character("N"))
    #expect(state.selectedID == "t3/vp")
    _ = state.press(.escape, .character("n"))
    #expect(state.prompt?.purpose == .note(known(UnitTaskID("t3/vp"))))
  }

  @Test func actingOnATaskEndsTheSearchSoThatNIsANoteAgain() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("bao cao")
    _ = state.press(.enter, .character(" "), .character("n"))
    #expect(state.prompt?.purpose == .note(known(UnitTaskID("t3/vp"))))
  }

  @Test func theOnlyMatchEndsTheSearch() {
    var state = Fixture.open()
    _ = state.press(.character("/"))
    _ = state.type("khoi cong")
    _ = state.press(.enter)
    #expect(state.workspace?.search == nil)
    #expect(state.selectedID == "t4/chua-giao")
  }

  @Test func othersWorkAppearsAndTheCursorStays() {
    var state = Fixture.open()
    _ = state.press(.down, .down)
    let selected = state.selectedID
    let theirs = Fixture.record(
      1,
      Fixture.step(
        .tick,
        [.state(known(UnitTaskID("t1/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))],
        by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [theirs]))
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.selectedID == selected)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func twoPeoplesChangesAtOnceAreMarkedInTheListAndTheDetail() {
    var state = Fixture.open()
    let id = known(UnitTaskID("t1/ttud"))
    let mine = Fixture.step(.tick, [.state(id, Edit(old: .todo, new: .done(on: Fixture.today)))])
    let theirs = Fixture.step(
      .progress, [.state(id, Edit(old: .todo, new: .doing(.percent(40))))], by: "vt2")
    _ = update(
      &state,
      .othersWrote(
        Fixture.planID,
        records: [
          Fixture.record(1, mine, writer: "nha.vt1"), Fixture.record(1, theirs, writer: "so.vt2"),
        ]))
    #expect(state.state(of: "t1/ttud") == .doing(.percent(40)))
    let screen = view(state).dump()
    #expect(screen.contains("≠ Đăng tin"))
    #expect(screen.contains("Hai người sửa cùng lúc"))
  }

  @Test func aRefusedStepSaysWhoWasQuicker() {
    var state = Fixture.open()
    _ = state.press(.character(" "), answering: false)
    var record = UnitTaskRecord()
    record.state = .done(on: Fixture.today)
    record.stamp = ChangeStamp(author: "vt2", time: 1_781_000_000_000)
    _ = update(
      &state,
      .refused(
        Fixture.planID, step: 1, .unitTask(known(UnitTaskID("t1/ttud")), now: record), records: []))
    #expect(state.pending.isEmpty)
    #expect(state.message?.tone == .error)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func aFailedStepIsNotShownAsDone() {
    var state = Fixture.open()
    _ = state.press(.character(" "), answering: false)
    _ = update(
      &state, .commitFailed(Fixture.planID, step: 1, message: "hết chỗ đĩa", readOnlyReason: nil))
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(!state.isPending(known(UnitTaskID("t1/ttud"))))
    #expect(state.message == StatusMessage("hết chỗ đĩa", tone: .error))
  }

  @Test func theFirstOfTwoStepsRefusedLeavesTheSecondOnItsWay() {
    var state = Fixture.open()
    let effects = state.press(
      [.character(" "), .down, .down, .down, .character(" ")], answering: false)
    #expect(effects.steps.map(\.label) == [.tick, .tick])
    let first = known(UnitTaskID("t1/ttud"))
    _ = update(
      &state,
      .refused(Fixture.planID, step: 1, .unitTask(first, now: UnitTaskRecord()), records: []))
    #expect(!state.isPending(first))
    #expect(state.isPending(known(UnitTaskID("t2/ttud"))))
    let refusal = state.message
    #expect(refusal?.tone == .error)
    state.answer(effects[1])
    #expect(state.pending.isEmpty)
    #expect(state.message == refusal, "good news covers a fault that nobody has read")
  }

  @Test func wholeRecordedAgainKeepsTheDayOfCompletion() {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type("5/6")
    _ = state.press(.enter, .character("p"))
    _ = state.type("12")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.day(2026, 6, 5)))
  }

  @Test func anotherPlanClosesTheLineOfTheOneBefore() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("dở dang")
    var other = Fixture.opened
    other.plan = Plan(id: known(PlanID("2025-kh-skhcn")))
    _ = update(&state, .planOpened(other))
    #expect(state.overlays.isEmpty)
    #expect(state.drafts.keys.map(\.plan) == [Fixture.planID])
  }

  @Test func aPlanThatCannotBeOpenedEndsTheWaitForIt() {
    var state = Fixture.start()
    state.waitingFor = .plan(Fixture.planID)
    _ = update(&state, .failed(message: "đĩa hỏng", of: .document(Fixture.planID)))
    #expect(state.waitingFor != nil)
    _ = update(&state, .failed(message: "đĩa hỏng", of: .plan(Fixture.planID)))
    #expect(state.waitingFor == nil)
    #expect(state.message == StatusMessage("đĩa hỏng", tone: .error))
  }

  @Test func aPlanTakenBackLeavesTheRegister() {
    var state = Fixture.open()
    _ = state.press(.character("0"))
    #expect(state.register.plans.count == 1)
    _ = update(&state, .registerLoaded([], removed: [Fixture.planID], notices: []))
    #expect(state.register.plans.isEmpty)
  }

  @Test func readOnlyIsTotal() {
    var state = Fixture.open()
    state.workspace?.readOnlyReason = "sổ ghi hỏng"
    for key in " pnrdD+-RxXuU" {
      let effects = state.press(.character(key))
      #expect(effects.isEmpty, "key \(key)")
      #expect(state.overlays.isEmpty, "key \(key)")
      #expect(state.message?.text == "sổ ghi hỏng", "key \(key)")
    }
  }

  @Test func aPasteOutsideAnInputLineDoesNothing() {
    var state = Fixture.open()
    let effects = update(&state, .input(.paste("dddd ppp")))
    #expect(effects.isEmpty)
    #expect(state.message?.text == state.words(.pasteIgnored))
    _ = state.press(.character("n"))
    _ = update(&state, .input(.paste("một\nhai")))
    #expect(state.prompt?.field.text == "một hai")
  }

  @Test func anInputMethodsBurstComesOutWhole() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("viet")
    _ = state.press(.backspace, .backspace, .character("ệ"), .character("t"))
    _ = state.press(.character("n"), .character("a"), .character("\u{0302}"))
    #expect(state.prompt?.field.text == "việtnâ")
    #expect(state.prompt?.field.letters.count == 6)
  }

  @Test func escapeFromAnywhereReachesTheRegister() {
    var state = Fixture.open()
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    _ = state.press(.escape)
    #expect(state.view == .plan)
    _ = state.press(.escape)
    #expect(state.view == .register)
  }

  @Test func theCommandLineTakesNamesOfBothLanguages() {
    var state = Fixture.open()
    for line in ["tiến độ 5", "tien do 6", "progress 7"] {
      _ = state.press(.character(":"))
      _ = state.type(line)
      _ = state.press(.enter)
      let amount = known(Int(String(known(line.last))))
      #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(amount))), "\(line)")
    }
  }

  @Test func anUnknownCommandStaysInItsLine() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("bay lên trời")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("bay lên trời") == true)
  }

  @Test func helpRunsWhatIsChosen() {
    var state = Fixture.open()
    _ = state.press(.character("?"))
    _ = state.type("danh dau xong")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
  }

  @Test func everyFilterIsReachedAndSaysItsName() {
    var state = Fixture.open()
    var counts: [Int] = []
    for _ in 0..<4 {
      counts.append(state.workspace?.shown.count ?? -1)
      _ = state.press(.character("f"))
    }
    #expect(counts == [11, 9, 1, 3])
  }

  @Test func whatIsTypedWhileTheDocumentComesWaitsForIt() {
    var state = Fixture.open()
    let effects = state.press(
      .character("2"), .character("/"), .character("k"), .character("h"), .character("o"),
      .character("i"), .enter)
    #expect(effects == [.loadDocument(Fixture.planID)])
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    #expect(state.workspace?.reader.currentLine == 13)
    #expect(state.held.isEmpty)
  }

  @Test func whatIsTypedWhileAPlanOpensWaitsForIt() {
    var state = Fixture.start()
    state.waitingFor = .plan(Fixture.planID)
    _ = state.press(.enter, .down, .down, .character("2"), .control("c"))
    #expect(state.view == .register)
    #expect(state.held.count == 4)
    _ = update(&state, .officeLoaded(Fixture.office))
    _ = update(&state, .planOpened(Fixture.opened))
    #expect(state.view == .reader)
  }

  @Test func aKeyThatMeetsAColleaguesChangeIsRefusedOnce() {
    var state = Fixture.open()
    let theirs = Fixture.step(
      .tick,
      [.state(known(UnitTaskID("t1/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))],
      by: "vt2")
    _ = update(
      &state,
      .othersWrote(Fixture.planID, records: [Fixture.record(1, theirs, writer: "so.vt2")]))
    state.moment.milliseconds += 300
    #expect(state.press(.character(" ")).isEmpty)
    #expect(state.message?.text.hasPrefix("vt2 vừa sửa, nay là “xong”") == true)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.press(.character(" ")).count == 1)
  }

  @Test func belowTheSmallestSizeNoKeyActsButQ() {
    var state = Fixture.open()
    _ = update(&state, .input(.resized(Size(rows: 5, columns: 20))))
    #expect(state.press(.character(" "), .down, .character("p")).isEmpty)
    #expect(state.overlays.isEmpty)
    #expect(state.press(.character("q")) == [.quit])
  }

  @Test(arguments: ["32/13 216", "31/02/2024", "4/7"])
  func aWrongOrFutureDayOfReceiptStaysInItsLine(_ text: String) {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type(text)
    #expect(state.press(.enter).isEmpty)
    #expect(state.prompt?.problem != nil)
    #expect(state.prompt?.field.text == text)
  }

  @Test func aReceiptKeepsDayAndNumber() {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type("5/6 214/CV")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.day(2026, 6, 5)))
    let record = state.workspace?.plan.record(of: known(UnitTaskID("t1/ttud")))
    #expect(record?.entries.last?.evidence == "214/CV")
  }

  @Test func aNoteThatCouldNotBeSavedComesBack() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("quan trọng")
    _ = state.press([.enter], answering: false)
    _ = update(
      &state,
      .commitFailed(Fixture.planID, step: 1, message: "hết chỗ đĩa.", readOnlyReason: nil))
    #expect(state.message?.text.contains("hết chỗ đĩa") == true)
    _ = state.press(.character("n"))
    #expect(state.prompt?.field.text == "quan trọng")
  }

  @Test func theRegisterIsSearched() {
    var state = Fixture.open()
    _ = state.press(.character("0"), .character("/"))
    _ = state.type("khong co")
    _ = state.press(.enter)
    #expect(state.prompt?.problem != nil)
  }

  @Test func aKeyIsACommandLineToo() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("p 7")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(7))))
    _ = state.press(.character(":"))
    _ = state.type("q")
    #expect(state.press(.enter) == [.quit])
  }

  @Test func aNewDayMakesTasksLate() {
    var state = Fixture.open()
    #expect(state.workspace?.table.total.overdue == 1)
    state.moment.today = Fixture.day(2026, 6, 13)
    _ = update(&state, .tick)
    #expect(state.workspace?.table.total.overdue == 4)
  }

  @Test(arguments: [8, 9, 10, 12, 13, 16, 17, 18, 24, 40])
  func theSelectedTaskIsShownAtEverySize(_ rows: Int) {
    for columns in [30, 50, 59, 60, 80, 89, 90, 100, 120, 200] {
      var state = Fixture.open(rows: rows, columns: columns)
      _ = state.press(.down, .down)
      let layout = PlanLayout(of: state)
      #expect(layout.inside(of: .tasks).rows >= 4, "\(columns)x\(rows)")
      #expect(layout.panes.allSatisfy { $0.rect.rows >= 3 }, "\(columns)x\(rows)")
      #expect(view(state).dump().contains("> [x]"), "\(columns)x\(rows)")
    }
  }

  @Test func theRegisterSaysWhatIsSearchedForAndWhere() {
    var state = Fixture.open()
    _ = state.press(.character("0"), .character("/"))
    _ = state.type("phong trao")
    #expect(view(state).dump().contains("tìm “phong trao” 1/1"))
  }

  @Test func aPlanWithoutNumberAndSubjectIsCalledByItsID() {
    var state = Fixture.start()
    let plan = Plan(id: known(PlanID("2026-ke-hoach")))
    let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
    _ = update(
      &state,
      .registerLoaded(
        [
          PlanSummary(plan: plan, table: table, isReadOnly: true),
          PlanSummary(
            plan: Fixture.opened.plan, table: table, isReadOnly: false),
        ], notices: []))
    let isThere = state.selectPlan("2026-ke-hoach")
    #expect(isThere)
    let screen = view(state).dump()
    #expect(screen.split(separator: "\n").contains { $0.hasPrefix("> 2026-ke-hoach") })
    #expect(screen.split(separator: "\n")[0].contains("CHỈ XEM"))
  }

  @Test func drawingAnewTriesAgainWhetherAPlanCanBeChanged() {
    var state = Fixture.open()
    let before = state.press(.control("l"))
    #expect(before == [.redraw])
    state.workspace?.readOnlyReason = "không có quyền"
    let effects = state.press(.control("l"))
    #expect(effects == [.redraw, .openPlan(Fixture.planID)])
    _ = update(&state, .planOpened(Fixture.opened))
    #expect(state.workspace?.readOnlyReason == nil)
  }

  @Test func everySizeGivesAScreen() {
    var state = Fixture.open()
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    for key in [Key.character("1"), .character("2"), .character("0"), .character("?")] {
      _ = state.press(key)
      for rows in [0, 1, 2, 5, 8, 9, 30, 200] {
        for columns in [0, 1, 2, 20, 29, 30, 59, 60, 89, 90, 500] {
          _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
          let canvas = view(state)
          #expect(canvas.size == Size(rows: rows, columns: columns))
        }
      }
    }
  }
}

extension [Effect] {
  /// The steps that are asked for.
  fileprivate var steps: [Batch] {
    compactMap { effect in
      if case .commit(let batch, _, _) = effect { return batch }
      return nil
    }
  }
}
