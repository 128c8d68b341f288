// Screens without colour, without signs, without Vietnamese letters; and the cursor of every view.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct PlainLookTests {
  private static let glyphs: [GlyphSet] = [.ascii, .asciiText]

  @Test(arguments: glyphs, [Shape.all[0], Shape.all[2], Shape.all[4]])
  func itsPicture(_ glyphs: GlyphSet, _ shape: Shape) {
    var state = Fixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    state.glyphs = glyphs
    _ = state.press(.down, .down)
    expectGolden(state, glyphs == .ascii ? "plan-ascii" : "plan-ascii-text")
  }

  /// Every screen that the golden tests know, in every language: nothing but ASCII is left of lines
  /// and signs, and of letters too where those are asked for.
  @Test(arguments: Language.allCases) func everyViewIsASCII(_ language: Language) {
    for state in Self.states(language) {
      for glyphs in Self.glyphs {
        var state = state
        state.glyphs = glyphs
        let canvas = view(state)
        for row in 0..<canvas.size.rows {
          let text = canvas.text(row: row)
          let signs = text.unicodeScalars.filter {
            $0.value >= 0x80 && (glyphs == .asciiText || !$0.properties.isAlphabetic)
          }
          #expect(signs.isEmpty, "row \(row): \(text)")
          #expect(text.count == canvas.size.columns, "row \(row): \(text)")
        }
      }
    }
  }

  /// Without colour: one row in reverse, a sign before it, and statuses that differ in letters.
  @Test func withoutColourTheSelectedRowAndTheFocusAreSeen() {
    let theme = Theme.standard
    for state in Self.states(.vietnamese) where state.overlays.isEmpty {
      let canvas = view(state)
      let selected = (0..<canvas.size.rows).filter { row in
        (0..<canvas.size.columns).contains { canvas.cell(row: row, column: $0)?.role == .selected }
      }
      #expect(selected.count <= 1)
      #expect(theme.look(of: .selected, depth: .mono).attributes.contains(.reverse))
    }
  }

  /// Screen readers follow the terminal's cursor: it stands on the selected row, or in the line that
  /// is typed.
  @Test(arguments: Language.allCases) func theCursorStandsWhereOneIs(_ language: Language) {
    for state in Self.states(language) {
      let canvas = view(state)
      guard let cursor = canvas.cursor else {
        Issue.record("no cursor:\n\(canvas.dump())")
        continue
      }
      let role = canvas.cell(row: cursor.row, column: cursor.column)?.role
      let isDetail = state.view == .plan && state.workspace?.focus == .detail
      let isTyped = !state.overlays.isEmpty
      #expect(role == .selected || isDetail || isTyped, "cursor on \(String(describing: role))")
    }
  }

  private static func states(_ language: Language) -> [AppState] {
    let open = Fixture.open(language)
    func after(_ keys: Key...) -> AppState {
      var state = open
      _ = state.press(keys)
      return state
    }
    var reader = after(.down, .character("2"))
    _ = update(&reader, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    var themes = after(.character("T"))
    _ = update(&themes, .themesListed(ThemePickerTests.choices))
    return [
      after(.character("0")), after(.down), after(.tab), after(.backTab), after(.backTab, .backTab),
      reader, after(.character("?")), after(.character("n")), after(.character(":")), themes,
      ReviewFixture.open(language),
    ]
  }
}
