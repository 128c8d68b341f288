// A store of its own for each test, filled by the program's own commands.

import Glibc
import Testing

/// A department with five units and one plan, in a store that goes with the test.
final class Office {
  /// The day that the program takes for today.
  static let today = "2026-06-01"

  let folder: TemporaryDirectory
  /// The plan's id in the store.
  let plan: String

  /// Makes the store; the plan is read from `document`.
  init(document: String = SampleDocument.text) throws {
    folder = try TemporaryDirectory()
    let file = try folder.write(document, to: "plan.txt")
    for unit in SampleDocument.units {
      try Self.run(in: folder, ["units", "add", unit.name, "--short", unit.shortName])
        .expectSuccess()
    }
    try Self.run(in: folder, ["import", file, "--yes"]).expectSuccess()
    let plans = try Self.run(in: folder, ["plans", "--json"]).expectSuccess()
    plan = try #require(plans.rows("id").first?.value("id"), "no plan in: \(plans.standardOutput)")
  }

  /// The command line of the program on this store.
  func command(_ arguments: String..., writer: String = "thu") -> [String] {
    Self.command(in: folder, arguments, writer: writer)
  }

  /// Runs one command of the program to its end.
  func run(_ arguments: String..., writer: String = "thu") throws -> ChildProcess.Output {
    try Self.run(in: folder, arguments, writer: writer)
  }

  /// The unit tasks that `tasks PLAN` and `filter` list; none when nothing matches.
  func tasks(_ filter: String...) throws -> [Row] {
    let output = try Self.run(in: folder, ["tasks", plan] + filter + ["--json"])
    guard output.status != 1 else { return [] }
    return try output.expectSuccess().rows("id")
  }

  private static func run(
    in folder: TemporaryDirectory, _ arguments: [String], writer: String = "thu"
  ) throws -> ChildProcess.Output {
    try ChildProcess.run(
      command(in: folder, arguments, writer: writer),
      environment: CleanEnvironment.variables(home: folder.path))
  }

  private static func command(
    in folder: TemporaryDirectory, _ arguments: [String], writer: String
  ) -> [String] {
    [
      Tools.thidua, "--store", folder.file("store"), "--lang", "vi", "--today", today, "--writer",
      writer,
    ] + arguments
  }
}

/// One object of a list that the program printed as JSON: enough of JSON for values that hold
/// neither quotation marks nor objects, so that these tests trust no code of the program.
struct Row: CustomStringConvertible {
  let description: String

  /// The text, number or word behind `key`; nil when absent or null.
  func value(_ key: String) -> String? {
    guard let place = description.firstRange(of: "\"\(key)\"") else { return nil }
    let behind = description[place.upperBound...].drop { $0 == ":" || $0 == " " }
    if behind.first == "\"" { return String(behind.dropFirst().prefix { $0 != "\"" }) }
    let word = String(behind.prefix { !",}] \n".contains($0) })
    return word == "null" ? nil : word
  }
}

extension ChildProcess.Output {
  /// The output again, after a check that the program reported success.
  @discardableResult
  func expectSuccess(sourceLocation: SourceLocation = #_sourceLocation) throws -> Self {
    try #require(
      status == 0, "status \(status), \(standardError)", sourceLocation: sourceLocation)
    return self
  }

  /// The objects of the printed list: each begins with its key `first`.
  func rows(_ first: String) -> [Row] {
    standardOutput.split(separator: "\"\(first)\"").dropFirst()
      .map { Row(description: "\"\(first)\"" + $0) }
  }
}
