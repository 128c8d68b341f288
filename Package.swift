// swift-tools-version: 6.2
// The rooms of thidua and the arrows between them; README.md, "Map of the code", says what each is for.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

// The rooms whose tests try hundreds of thousands of cases are optimised in debug builds too.
let hurried: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(
  _ name: String, on floor: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: floor, swiftSettings: settings)
}

func tests(of name: String, on floor: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: floor + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "thidua",
  products: [.executable(name: "thidua", targets: ["thidua"])],
  targets: [
    // Floor 0: knows nothing of plans.
    .target(
      name: "CTerminal",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CProcess", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    room("VietnameseText", settings: hurried),
    room("PlainJSON", settings: hurried),
    // Floor 1: values without input or output.
    room("PlanModel", on: ["VietnameseText"], settings: hurried),
    .target(
      name: "CellScreen", dependencies: ["VietnameseText"],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    room("Wording", on: ["VietnameseText"]),
    // Floor 2: the store, the documents, the reader, the terminal.
    room("PlanStore", on: ["PlanModel", "PlainJSON", "VietnameseText"], settings: hurried),
    room("PlanReader", on: ["PlanModel", "VietnameseText"]),
    room("DocumentIntake", on: ["VietnameseText", "PlainJSON", "CProcess"]),
    room("CursesScreen", on: ["CellScreen", "CTerminal"]),
    // Floor 3: what the secretariat sees.
    room("SecretariatUI", on: ["PlanModel", "Wording", "CellScreen", "VietnameseText"]),
    // Floor 4: the program.
    .executableTarget(
      name: "thidua",
      dependencies: [
        "PlanModel", "PlanStore", "PlanReader", "DocumentIntake", "CursesScreen", "CellScreen",
        "SecretariatUI", "Wording", "VietnameseText", "PlainJSON", "CProcess",
      ],
      resources: [.embedInCode("Demo")], swiftSettings: strict),
    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["PlanModel", "PlanStore", "CellScreen", "VietnameseText"],
      path: "Tests/TestSupport", swiftSettings: hurried),
    .target(
      name: "ReadingInvariants", dependencies: ["PlanReader", "PlanModel", "VietnameseText"],
      path: "Tests/Fuzzing/Invariants", swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "ReadingInvariants", "VietnameseText", "TestSupport", "PlainJSON", "CellScreen",
        "PlanModel", "PlanStore", "Wording", "thidua",
      ],
      path: "Tests/Fuzzing/Replay", swiftSettings: strict),
    tests(of: "VietnameseText", on: ["VietnameseText"]),
    tests(of: "PlainJSON", on: ["PlainJSON"]),
    tests(of: "PlanModel", on: ["PlanModel", "VietnameseText"]),
    tests(of: "CellScreen", on: ["CellScreen", "VietnameseText"]),
    tests(
      of: "PlanStore", on: ["PlanStore", "PlanModel", "PlainJSON", "VietnameseText"],
      exclude: ["Fixtures"]),
    tests(of: "DocumentIntake", on: ["DocumentIntake", "PlainJSON"]),
    tests(
      of: "PlanReader", on: ["PlanReader", "PlanModel", "VietnameseText", "ReadingInvariants"],
      exclude: ["Documents"]),
    tests(
      of: "SecretariatUI",
      on: ["SecretariatUI", "PlanModel", "Wording", "CellScreen", "VietnameseText"],
      exclude: ["Golden"]),
    tests(of: "Repository", on: ["SecretariatUI", "CellScreen", "Wording"]),
    tests(
      of: "thidua",
      on: [
        "thidua", "DocumentIntake", "Wording", "VietnameseText", "PlanStore", "PlanModel",
        "SecretariatUI", "CellScreen",
      ]),
    tests(of: "EndToEnd", on: ["PlanStore", "PlanModel", "VietnameseText"]),
  ]
)
