// Theme files: what they may say, how they inherit, and that nothing in them can stop the program.
import CellScreen
import Testing

@Suite struct ThemeFileTests {
  private func load(_ text: String, parents: [String: String] = [:])
    -> (theme: Theme, warnings: [ThemeWarning])
  {
    Theme.load(name: "thử", text: text, parentText: { parents[$0] })
  }

  @Test func anEmptyFileIsTheDefaultTheme() {
    let (theme, warnings) = load("")
    #expect(warnings.isEmpty)
    for role in StyleRole.allCases {
      #expect(theme.style(of: role) == Theme.standard.style(of: role))
    }
  }

  @Test func coloursAttributesAndComments() {
    let (theme, warnings) = load(
      """
      ; a comment
      [theme]
      name.vi = Thử nghiệm   ; shown in the picker
      background = dark
      [palette]
      ink = #e6dfcf, 253, white
      [roles]
      overdue = ink on #264a60, 24, blue bold underline
      good = 42
      todo = bright-red on -
      """)
    #expect(warnings.isEmpty)
    #expect(theme.vietnameseName == "Thử nghiệm")
    #expect(theme.background == .dark)
    #expect(
      theme.look(of: .overdue, depth: .colors256)
        == CellStyle(foreground: 253, background: 24, attributes: [.bold, .underline]))
    #expect(
      theme.look(of: .overdue, depth: .direct)
        == CellStyle(
          foreground: 0xE6DFCF, background: 0x264A60, attributes: [.bold, .underline]))
    #expect(theme.look(of: .overdue, depth: .colors8).background == 4)
    #expect(theme.look(of: .good, depth: .direct).foreground == 0x00D787)
    #expect(theme.look(of: .todo, depth: .colors16).foreground == 9)
    #expect(theme.look(of: .todo, depth: .colors8).foreground == 1)
  }

  @Test func missingCoarserColoursAreApproximated() {
    let style = load("[roles]\nerror = #ff0000").theme.style(of: .error)
    #expect(style.foreground == ThemeColor(rgb: 0xFF0000, index256: 196, ansi: 9))
  }

  @Test func rolesFallBackToTheRoleAbove() {
    let theme = load("[roles]\nerror = magenta underline\ntext = white on black").theme
    #expect(theme.style(of: .overdue).foreground?.ansi == 5)
    #expect(theme.style(of: .overdue).attributes == .underline)
    #expect(theme.style(of: .doing).background?.ansi == 0)
    #expect(theme.style(of: .selected).attributes == .reverse)
  }

  @Test func aChildRecoloursWhatItInherits() {
    let parent = "[palette]\nhot = red\n[roles]\noverdue = hot bold\ngood = green"
    let (theme, warnings) = load(
      "[theme]\ninherits = cha\n[palette]\nhot = cyan", parents: ["cha": parent])
    #expect(warnings.isEmpty)
    #expect(theme.style(of: .overdue).foreground?.ansi == 6)
    #expect(theme.style(of: .good).foreground?.ansi == 2)
  }

  @Test func aCircleOfParentsIsBroken() {
    let circle = ["a": "[theme]\ninherits = b", "b": "[theme]\ninherits = a\n[roles]\ngood = red"]
    let (theme, warnings) = load("[theme]\ninherits = a", parents: circle)
    #expect(warnings.map(\.problem) == [.inheritanceCycle("a")])
    #expect(theme.style(of: .good).foreground?.ansi == 1)
  }

  private static let mistakes: [(String, ThemeWarning.Problem, Int, String?)] = [
    ("[rols]", .unknownSection("rols"), 1, "roles"),
    ("[theme]\ninherit = x", .unknownKey("inherit"), 2, "inherits"),
    ("[roles]\noverdu = red", .unknownRole("overdu"), 2, "overdue"),
    ("[roles]\n\ngood = gren", .unknownColor("gren"), 3, "green"),
    ("[roles]\ngood = red blod", .unknownColor("blod"), 2, "bold"),
    ("[palette]\nx = #12345", .unknownColor("#12345"), 2, nil),
    ("[mono]\ngood = red", .unknownColor("red"), 2, nil),
    ("[signs]\ndne = x, x", .unknownSign("dne"), 2, "done"),
    ("[signs]\ndone = ✓", .unreadable("✓"), 2, nil),
    ("[theme]\nbackground = drak", .unknownBackground("drak"), 2, "dark"),
    ("[theme]\ninherits = none", .unknownParent("none"), 2, nil),
    ("[roles]\ngood = red\ngood = blue", .duplicate("good"), 3, nil),
    ("[roles]\nnonsense", .unreadable("nonsense"), 2, nil),
    ("good = red", .unreadable("good = red"), 1, nil),
  ]

  @Test(arguments: mistakes)
  func whatIsWrongIsSaidAndSkipped(
    text: String, problem: ThemeWarning.Problem, line: Int, suggestion: String?
  ) {
    let (_, warnings) = load(text)
    #expect(
      warnings == [
        ThemeWarning(theme: "thử", line: line, problem: problem, suggestion: suggestion)
      ])
  }

  @Test func hostileFilesDoNotTrap() {
    for text in ["[", "]", "[]", "=", "= =", "[roles]\n= red", "[roles]\ngood = on on on ,,,,"] {
      _ = load(text)
    }
    _ = load("[signs]\ndone = \u{1B}[31m, x\n[palette]\n\u{202E} = red")
    _ = load(String(repeating: "[roles]\ngood = red , , 999999999999999999999\n", count: 200))
  }
}
