// Every theme that is shipped loads without a warning and is known to the program.

import CellScreen
import TestSupport
import Testing

@Suite struct ThemeTests {
  private let files = TextFile.names(in: Repository.root + "/themes")

  @Test func theFolderAndTheProgramAgree() {
    #expect(Set(files) == Set(BuiltInThemes.names.map { $0 + ".theme" }))
  }

  @Test func everyThemeLoadsWithoutAWarning() {
    for file in files {
      let text = TextFile.read(Repository.root + "/themes/" + file) ?? ""
      let name = String(file.dropLast(6))
      let (theme, warnings) = Theme.load(name: name, text: text) { BuiltInThemes.text($0) }
      #expect(warnings.isEmpty, "\(file): \(warnings)")
      #expect(!theme.vietnameseName.isEmpty && !theme.englishName.isEmpty)
    }
  }
}
