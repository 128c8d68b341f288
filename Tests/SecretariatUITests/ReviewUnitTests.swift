// Who does a task, in the review: input lines that name units, and an office that learns meanwhile.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct ReviewUnitTests {
  private let report = ReviewFixture.task(3)
  private let doer = ReviewRow.doer("Công đoàn cơ sở")

  /// The line for the units of the report, with a text in it.
  private func asking(_ text: String) -> AppState {
    var state = ReviewFixture.open()
    state.select(report)
    _ = state.press(.character("a"), .control("u"))
    _ = state.type(text)
    return state
  }

  private func names(_ state: AppState) -> [String] {
    state.prompt.map { state.choices(for: $0).map(\.name) } ?? []
  }

  private func lead(_ state: AppState) -> [Assignee.Scope]? {
    state.review?.review[report]?.new?.asTask?.lead.map(\.scope)
  }

  @Test func theUnitsStandAboveTheLine() {
    #expect(names(asking("")) == ["VP", "QLKH", "TTUD", "*"])
    #expect(names(asking("ung dung")) == ["TTUD"])
    #expect(names(asking("VP; khoa hoc")) == ["QLKH"])
    let lines = view(asking("")).dump().split(separator: "\n")
    #expect(lines.contains { $0.contains("QLKH") && $0.contains("Phòng Quản lý Khoa học") })
  }

  @Test func tabCompletesTheLastOfSeveral() {
    var state = asking("VP; ung")
    _ = state.press(.tab)
    #expect(state.prompt?.field.text == "VP; TTUD")
    _ = state.press(.enter)
    #expect(lead(state) == [.unit(Fixture.unit("vp")), .unit(Fixture.unit("ttud"))])
  }

  @Test(arguments: ["vp, qlkh", "*vp, qlkh", "VP; Phòng Quản lý Khoa học"])
  func takesUnitsHoweverTheyAreParted(_ text: String) {
    var state = asking(text)
    _ = state.press(.enter)
    #expect(lead(state) == [.unit(Fixture.unit("vp")), .unit(Fixture.unit("qlkh"))])
  }

  @Test func aStarBehindOthersMeansEveryoneAlone() {
    var state = asking("VP; *")
    _ = state.press(.enter)
    #expect(lead(state) == [.everyone])
  }

  @Test func aNameThatIsNearlyRightIsProposed() {
    var state = asking("VP; Trung tâm Ứng dung công nge")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("TTUD") == true)
    _ = state.press(.tab, .enter)
    #expect(lead(state) == [.unit(Fixture.unit("vp")), .unit(Fixture.unit("ttud"))])
  }

  @Test func aTaskIsGivenToAUnitThatTheOfficeGetsByIt() {
    var state = asking("+ Phòng Mới, PM")
    let effects = state.press(.enter)
    #expect(lead(state) == [.unit(Fixture.unit("pm"))])
    let isAdded = effects.contains { effect in
      if case .changeOffice = effect { return true }
      return false
    }
    #expect(isAdded)
  }

  @Test func whatTheOfficeLearnsAnswersTheQuestion() {
    var state = ReviewFixture.open()
    #expect(state.review?.rows.contains(doer) == true)
    let union = OfficeUnit(
      id: Fixture.unit("cd"), name: "Công đoàn cơ sở", shortName: "CĐ", kind: .agency, rank: 64)
    let office = Office(units: Array(Fixture.office.units.values) + [union])
    state.select(report)
    _ = state.press(.character(" "))
    let effects = update(&state, .officeLoaded(office))
    #expect(state.review?.rows.contains(doer) == false)
    #expect(effects.savedReviews.last?.unknownDoers == [])
    // That was nobody's step: undo takes the decision back and keeps the unit.
    _ = state.press(.character("u"))
    #expect(state.decision(report) == .open)
    #expect(state.review?.rows.contains(doer) == false)
    #expect(update(&state, .officeLoaded(office)).isEmpty)
  }
}
