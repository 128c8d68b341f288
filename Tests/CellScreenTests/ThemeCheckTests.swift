// The check of themes: the whole shipped set passes at every depth, and each rule finds what breaks it.
import CellScreen
import Testing

@Suite struct ThemeCheckTests {
  static func source(_ name: String) -> ThemeSource {
    ThemeSource(name: name, text: BuiltInThemes.text(name) ?? "", parentText: BuiltInThemes.text)
  }

  static func problems(
    _ text: String, name: String = "mine", sixteen: [UInt32] = ColorApproximation.sixteen
  ) -> [ThemeFinding] {
    let source = ThemeSource(name: name, text: text, parentText: BuiltInThemes.text)
    return ThemeCheck.findings(of: source, sixteen: sixteen).filter { !$0.isNote }
  }

  @Test(arguments: BuiltInThemes.names)
  func everyShippedThemePasses(name: String) {
    let findings = ThemeCheck.findings(of: Self.source(name))
    for finding in findings where !finding.isNote {
      Issue.record("\(finding.theme).theme:\(finding.line): \(finding.problem)")
    }
  }

  @Test func theSetHoldsWhatItIsFor() throws {
    let themes = try BuiltInThemes.names.map { try #require(BuiltInThemes.theme($0)) }
    #expect(themes.count == 17)
    #expect(themes.count { $0.promises.contains(.highContrast) } == 2)
    #expect(themes.count { $0.promises.contains(.colorSafe) } == 2)
    #expect(Set(themes.map(\.vietnameseName)).count == themes.count)
    #expect(Set(themes.map(\.englishName)).count == themes.count)
    for theme in themes {
      #expect(!theme.vietnameseDescription.isEmpty && !theme.englishDescription.isEmpty)
    }
  }

  /// The text console has eight colours, other ones than xterm, and dark ones.
  @Test func theConsoleThemeIsReadableInTheColoursOfTheConsole() {
    func faint(_ name: String) -> [ThemeFinding] {
      ThemeCheck.findings(of: Self.source(name), sixteen: ColorApproximation.consoleSixteen)
        .filter { if case .contrast(_, .colors8, _, _) = $0.problem { true } else { false } }
    }
    #expect(faint("console") == [])
    #expect(faint("dark") != [], "else the console needs no theme of its own")
  }

  @Test func everyRuleFindsWhatBreaksIt() {
    let head = "[theme]\nname.vi = a\nname.en = a\nbackground = dark\ninherits = dark\n"
    let cases: [(String, (ThemeFinding.Problem) -> Bool)] = [
      (
        "[palette]\nfaint = #333333, 235, black",
        {
          if case .contrast(let roles, .direct, _, 30) = $0 {
            roles.contains(.muted)
          } else {
            false
          }
        }
      ),
      (
        "[palette]\nred = #ff8a70, 52, bright-red",
        {
          if case .contrast(let roles, .colors256, _, 45) = $0 {
            roles.contains(.overdue)
          } else {
            false
          }
        }
      ),
      (
        "[palette]\nred = #ff8a70, 209, black",
        {
          if case .contrast(let roles, .colors16, 10, 45) = $0 {
            roles.contains(.overdue)
          } else {
            false
          }
        }
      ),
      ("[palette]\nnavy = #1d2021, 234, black", { $0 == .selectionUnseen(.direct) }),
      (
        "[palette]\nred = #ff8a70, 209", { $0 == .line(.noCoarseColor("#ff8a70"), suggestion: nil) }
      ),
      ("[signs]\ndoing = [x], [>]", { $0 == .sameSign(.doing, .done, .unicode) }),
      ("[mono]\nselected =", { $0 == .sameWithoutColor(.selected, .text) }),
      (
        "[roles]\noverdeu = red",
        { $0 == .line(.unknownRole("overdeu"), suggestion: "overdue") }
      ),
      (
        "[roles]\noverdue = reed",
        { $0 == .line(.unknownColor("reed"), suggestion: "red") }
      ),
    ]
    for (text, isMeant) in cases {
      let found = Self.problems(head + text)
      #expect(found.contains { isMeant($0.problem) }, "\(text): \(found.map(\.problem))")
    }
    #expect(Self.problems(head).isEmpty)
  }

  @Test func promisesAreHeld() {
    let text = "[theme]\nbackground = dark\ninherits = dark\nmeets = high-contrast, color-safe\n"
    let found = Self.problems(text).map(\.problem)
    let isContrast = found.contains {
      if case .contrast(_, .direct, _, 70) = $0 { true } else { false }
    }
    let isAlike = found.contains { if case .alike = $0 { true } else { false } }
    #expect(isContrast && isAlike)
    let wrong = Self.problems("[theme]\nmeets = colour-safe")
    #expect(
      wrong.map(\.problem)
        == [.line(.unknownPromise("colour-safe"), suggestion: "color-safe")])
  }

  @Test func theLineIsThatOfTheRoleOrOfItsColour() {
    let text = """
      [theme]
      inherits = dark
      [palette]
      red = #552211, 52, black
      [roles]
      doing = #222222, 235, black
      """
    let found = Self.problems(text)
    let lines = Dictionary(
      grouping: found.flatMap { finding -> [(StyleRole, Int)] in
        guard case .contrast(let roles, _, _, _) = finding.problem else { return [] }
        return roles.map { ($0, finding.line) }
      }, by: \.0
    ).mapValues { Set($0.map(\.1)) }
    #expect(lines[.overdue] == [4] && lines[.doing] == [6])
  }

  @Test func colourVisionIsThatOfTheLiterature() {
    // Red and green of equal lightness: far apart for most, near for those without red cones.
    let (red, green) = (UInt32(0xC0_4040), UInt32(0x40_7A20))
    #expect(ColorVision.usual.distance(red, green) > 80)
    #expect(ColorVision.deutan.distance(red, green) < 40)
    #expect(ColorVision.protan.distance(red, green) < ColorVision.usual.distance(red, green))
    #expect(ColorVision.usual.distance(0x000000, 0xFFFFFF).rounded() == 100)
    for vision in ColorVision.allCases { #expect(vision.distance(red, red) == 0) }
  }

  @Test(arguments: BuiltInThemes.names)
  func aThemeThatIsWrittenOutIsTheSame(name: String) throws {
    let theme = try #require(BuiltInThemes.theme(name))
    let text = theme.fileLines { "what \($0) is for" }.joined(separator: "\n")
    let (again, warnings) = Theme.load(name: name, text: text)
    #expect(warnings == [])
    #expect(again == theme)
  }
}
