// The rules of the house: arrows point down, nothing does what its room is not for.

import Testing

@Suite struct ArchitectureTests {
  /// What each room may import; the table of the README, "Map of the code".
  static let allowedImports: [String: Set<String>] = [
    "VietnameseText": [],
    "PlainJSON": [],
    "PlanModel": ["VietnameseText"],
    "CellScreen": ["VietnameseText"],
    "Wording": ["VietnameseText"],
    "PlanStore": ["PlanModel", "PlainJSON", "VietnameseText", "Glibc", "Synchronization"],
    "PlanReader": ["PlanModel", "VietnameseText"],
    "DocumentIntake": ["VietnameseText", "PlainJSON", "CProcess", "Glibc"],
    "CursesScreen": ["CellScreen", "CTerminal", "Glibc"],
    "SecretariatUI": ["PlanModel", "Wording", "CellScreen", "VietnameseText"],
    "thidua": [
      "PlanModel", "PlanStore", "PlanReader", "DocumentIntake", "CursesScreen", "CellScreen",
      "SecretariatUI", "Wording", "VietnameseText", "PlainJSON", "CProcess", "Glibc",
      "Synchronization",
    ],
  ]

  @Test func everyImportIsInTheTable() {
    let files = Repository.swiftFiles(in: "Sources")
    #expect(files.count > 50)
    for file in files {
      let allowed = Self.allowedImports[file.target]
      #expect(allowed != nil, "\(file.path): its room is not in the table")
      for module in file.imports {
        #expect(allowed?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test func oneFileAloneKnowsCurses() {
    let files = Repository.paths(in: "Sources").filter { path in
      Repository.lines(of: path).contains { $0.contains("#include") && $0.contains("curses.h") }
    }
    #expect(files == ["Sources/CTerminal/cterm.c"])
  }

  @Test func theInterfaceKeepsNoStateOfItsOwn() {
    for file in Repository.swiftFiles(in: "Sources/SecretariatUI") {
      for (number, line) in file.lines.enumerated() {
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
        let words = code.split(separator: " ")
        let isStored = code.contains("static var ") && !code.contains("{")
        let isKept = isStored || code.contains("nonisolated(unsafe)") || words.contains("class")
        #expect(!isKept, "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func theTopLevelHoldsWhatTheLayoutNames() {
    let names = Set(
      Repository.topLevelNames.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
    #expect(names == ["Package.swift", "Sources", "Tests", "themes", "README.md"])
  }

  @Test func everyTestTargetHasTests() {
    for target in Set(Repository.swiftFiles(in: "Tests").map(\.target))
    where target != "TestSupport" {
      let hasTests = Repository.swiftFiles(in: "Tests/" + target).contains { file in
        file.lines.contains { $0.contains("@Test") }
      }
      #expect(hasTests, "\(target) has no test")
    }
  }
}
