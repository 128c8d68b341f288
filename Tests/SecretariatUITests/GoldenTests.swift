// Every view at every supported size in both languages.

import CellScreen
import PlanModel
import SecretariatUI
import Testing
import Wording

/// A size at which the screens are kept.
struct Shape: Sendable, CustomTestStringConvertible {
  let columns: Int
  let rows: Int
  let language: Language
  var testDescription: String { "\(columns)x\(rows) \(language.rawValue)" }

  static let all: [Shape] = [(120, 40), (80, 24), (50, 15), (40, 10)].flatMap { columns, rows in
    Language.allCases.map { Shape(columns: columns, rows: rows, language: $0) }
  }
}

@Suite struct GoldenTests {
  private func open(_ shape: Shape) -> AppState {
    Fixture.open(shape.language, rows: shape.rows, columns: shape.columns)
  }

  @Test(arguments: Shape.all) func register(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("0"))
    expectGolden(state, "register")
  }

  @Test(arguments: Shape.all) func emptyRegister(_ shape: Shape) {
    var state = Fixture.start(shape.language, rows: shape.rows, columns: shape.columns)
    _ = update(&state, .registerLoaded([], notices: []))
    expectGolden(state, "empty-register")
  }

  @Test(arguments: Shape.all) func plan(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.down, .down)
    expectGolden(state, "plan")
  }

  @Test(arguments: Shape.all) func sectionsFocused(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.backTab, .backTab, .down, .down)
    expectGolden(state, "sections")
  }

  @Test(arguments: Shape.all) func reader(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.down, .down, .down, .character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    expectGolden(state, "reader")
  }

  @Test(arguments: Shape.all) func review(_ shape: Shape) {
    var state = ReviewFixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    state.select(ReviewFixture.task(1))
    _ = state.press(.character(" "), .character("x"))
    expectGolden(state, "review")
  }

  @Test(arguments: Shape.all) func reviewOfUnknownDoer(_ shape: Shape) {
    var state = ReviewFixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = state.press(.character("F"), .home, .down, .down, .down)
    _ = state.press(.character("e"))
    expectGolden(state, "review-doer")
  }

  @Test(arguments: Shape.all) func help(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("?"))
    expectGolden(state, "help")
  }

  @Test(arguments: Shape.all) func note(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("n"))
    _ = state.type("đã gọi điện nhắc")
    expectGolden(state, "note")
  }

  @Test(arguments: Shape.all) func commandLine(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character(":"))
    _ = state.type("t")
    _ = state.press(.tab)
    expectGolden(state, "command")
  }

  @Test(arguments: Shape.all) func nothingMatches(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.backTab, .down, .down, .tab, .character("F"), .character("F"))
    expectGolden(state, "no-match")
  }

  @Test(arguments: Shape.all) func agenda(_ shape: Shape) {
    var state = AgendaFixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = state.press(.character("5"), .down, .down)
    expectGolden(state, "agenda")
  }

  @Test(arguments: Shape.all) func agendaByUnit(_ shape: Shape) {
    var state = AgendaFixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = state.press(.character("5"), .character("s"), .character("F"), .character("F"))
    expectGolden(state, "agenda-units")
  }

  @Test(arguments: Shape.all) func emptyAgenda(_ shape: Shape) {
    var state = AgendaFixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = state.press(.character("5"), .character("f"))
    _ = state.type("khong co gi")
    _ = state.press(.enter)
    expectGolden(state, "agenda-empty")
  }
}
