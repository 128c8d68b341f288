// The shipped themes: complete, free of warnings, readable, and legible without colour.
import CellScreen
import Glibc
import Testing

@Suite struct BuiltInThemeTests {
  static let folder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/themes"

  @Test func tableAndFolderAgree() throws {
    let directory = try #require(opendir(Self.folder))
    defer { closedir(directory) }
    var files: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { files.insert(name) }
    }
    #expect(files == Set(BuiltInThemes.names.map { $0 + ".theme" }))
  }

  @Test(arguments: BuiltInThemes.names)
  func itLoadsWithoutAWarning(name: String) throws {
    let text = try #require(BuiltInThemes.text(name))
    let (theme, warnings) = Theme.load(
      name: name, text: text, parentText: BuiltInThemes.text)
    #expect(warnings == [])
    #expect(theme.vietnameseName != Theme.standard.vietnameseName || name == "default")
    // The others take these over and give other colours.
    guard ["default", "dark", "light"].contains(name) else { return }
    for role in StyleRole.allCases {
      #expect(text.contains("\n" + role.rawValue), "\(name) does not set \(role.rawValue)")
    }
  }

  @Test func theDefaultFileSaysWhatIsCompiledIn() {
    #expect(BuiltInThemes.theme("default") == Theme.standard)
  }

  @Test func contrastIsMeasuredAsTheStandardSays() {
    #expect(abs(ColorApproximation.contrast(0x000000, 0xFFFFFF) - 21) < 0.001)
    #expect(abs(ColorApproximation.contrast(0x777777, 0xFFFFFF) - 4.478) < 0.001)
  }

  @Test(arguments: BuiltInThemes.names, [GlyphSet.unicode, .ascii])
  func statusesDifferWithoutColour(name: String, glyphs: GlyphSet) throws {
    let theme = try #require(BuiltInThemes.theme(name))
    let signs = StatusSign.allCases.map { theme.sign(of: $0, glyphs: glyphs) }
    #expect(Set(signs).count == signs.count)
    #expect(signs.allSatisfy { TextGate.columns($0) <= 3 && TextGate.harmless($0) == $0 })
    let selected = theme.look(of: .selected, depth: .mono)
    #expect(selected.attributes.contains(.reverse))
    #expect(theme.look(of: .overdue, depth: .mono) != theme.look(of: .todo, depth: .mono))
    #expect(theme.look(of: .borderFocus, depth: .mono) != theme.look(of: .border, depth: .mono))
  }

  @Test(arguments: BuiltInThemes.names)
  func noColourMeansNoColour(name: String) throws {
    let theme = try #require(BuiltInThemes.theme(name))
    for role in StyleRole.allCases {
      let look = theme.look(of: role, depth: .mono)
      #expect(look.foreground == -1 && look.background == -1)
    }
  }

  @Test func depthFollowsTerminalAndWish() {
    #expect(ColorDepth(colors: 0) == .mono)
    #expect(ColorDepth(colors: 8) == .colors8)
    #expect(ColorDepth(colors: 16) == .colors16)
    #expect(ColorDepth(colors: 256) == .colors256)
    #expect(ColorDepth(colors: 0x100_0000) == .direct)
    #expect(ColorDepth(colors: 256, noColor: true) == .mono)
  }
}
