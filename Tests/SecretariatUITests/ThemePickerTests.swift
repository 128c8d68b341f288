// The list of themes: moving tries, Enter keeps, Esc goes back; a changed file is taken or told.

import CellScreen
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct ThemePickerTests {
  static let choices = BuiltInThemes.names.compactMap(BuiltInThemes.theme).map(ThemeChoice.init)

  /// Answers as the program does.
  private func press(_ state: inout AppState, _ keys: Key...) -> [Effect] {
    var all: [Effect] = []
    for key in keys {
      for effect in update(&state, .input(.key(key))) {
        all.append(effect)
        switch effect {
        case .listThemes: _ = update(&state, .themesListed(Self.choices))
        case .loadTheme(let name):
          _ = update(&state, .themeLoaded(known(BuiltInThemes.theme(name)), warning: nil))
        case .keepTheme(let name):
          _ = update(&state, .themeKept(known(BuiltInThemes.theme(name)), problem: nil))
        default: break
        }
      }
    }
    return all
  }

  @Test func movingColoursTheScreenBehind() {
    var state = Fixture.open()
    let before = view(state)
    #expect(press(&state, .character("T")) == [.listThemes])
    #expect(press(&state, .down) == [.loadTheme("dark")])
    #expect(state.theme.name == "dark")
    let shown = view(state)
    // What is not under the box is the same picture in other colours.
    #expect(shown.text(row: 3).prefix(22) == before.text(row: 3).prefix(22))
    #expect(shown.cursor.map { shown.cell(row: $0.row, column: $0.column)?.role } == .selected)
    #expect(press(&state, .escape) == [])
    #expect(state.theme.name == "default" && state.overlays.isEmpty)
    #expect(view(state) == before)
  }

  @Test func enterKeeps() {
    var state = Fixture.open()
    _ = press(&state, .character("T"), .end)
    #expect(press(&state, .enter) == [.keepTheme("dracula")])
    #expect(state.theme.name == "dracula" && state.overlays.isEmpty)
    #expect(state.message?.text.contains("Dracula") == true)
    _ = press(&state, .character("T"))
    #expect(state.themePicker?.selected?.name == "dracula", "it opens on the theme in use")
  }

  @Test func theCommandNamesATheme() {
    var state = Fixture.open()
    _ = press(&state, .character(":"))
    _ = state.type("màu nord")
    #expect(press(&state, .enter) == [.keepTheme("nord")])
    #expect(state.theme.name == "nord")
  }

  @Test func whatCannotBeKeptIsSaid() {
    var state = Fixture.open()
    let theme = known(BuiltInThemes.theme("paper"))
    _ = update(&state, .themeKept(theme, problem: "hết chỗ trên đĩa"))
    #expect(state.theme == theme)
    #expect(state.message?.text.contains("hết chỗ trên đĩa") == true)
  }

  @Test func aChangedFileIsTakenAndABrokenOneIsTold() {
    var state = Fixture.open()
    _ = press(&state, .character("T"), .down)
    let dark = state.theme
    _ = update(&state, .themeChanged(nil, problem: "a.theme:3: sai."))
    #expect(state.theme == dark)
    let foot = view(state).text(row: state.size.rows - 1)
    #expect(foot.contains("a.theme:3"), "\(foot)")
    var other = dark
    other.name = "dark2"
    _ = update(&state, .themeChanged(other, problem: nil))
    #expect(state.theme == other && state.themePicker?.problem == nil)
  }

  @Test(arguments: Shape.all) func itsPicture(_ shape: Shape) {
    var state = Fixture.open(shape.language, rows: shape.rows, columns: shape.columns)
    _ = press(&state, .character("T"), .down, .down, .down)
    expectGolden(state, "themes")
  }

  /// No key gets through to the plan behind, no size breaks it.
  @Test func noKeyReachesThePlan() {
    var state = Fixture.open()
    let plan = state.workspace?.plan
    _ = press(&state, .character("T"))
    for key in " pnxXdDrR+-uU/f".map(Key.character) {
      #expect(press(&state, key) == [])
    }
    #expect(update(&state, .input(.paste("xong"))).isEmpty)
    #expect(state.workspace?.plan == plan && state.themePicker != nil)
    for (rows, columns) in [(1, 1), (3, 9), (8, 30), (24, 80), (200, 500)] {
      _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
      _ = view(state)
    }
  }
}
