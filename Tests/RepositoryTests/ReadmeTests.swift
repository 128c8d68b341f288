// What the README says of keys and rooms is what the code says.

import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct ReadmeTests {
  private let readme = TextFile.read(Repository.root + "/README.md") ?? ""

  @Test func theKeyTableIsTheCommandTable() {
    let table = Self.keyTable
    #expect(readme.contains(table), "put this between the marks in README.md:\n\(table)")
  }

  @Test func everyRoomIsOnTheMap() {
    for room in ArchitectureTests.allowedImports.keys {
      #expect(readme.contains("`\(room)`"), "\(room) is not on the map")
    }
  }

  @Test func theTwoCommandsAreThere() {
    #expect(readme.contains("sh .ci/setup && swift run -c release thidua --demo"))
    #expect(readme.contains("sh .ci/setup && swift test"))
  }

  /// The table as it must stand in the README.
  private static var keyTable: String {
    let vietnamese = Wording(.vietnamese)
    let english = Wording(.english)
    let rows = CommandTable.all.map { command in
      let keys = command.keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | `:\(vietnamese.name(of: command.name))` | "
        + "`:\(english.name(of: command.name))` | \(english.help(for: command.name)) |"
    }
    return (["| key | tên lệnh | command | what it does |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}
