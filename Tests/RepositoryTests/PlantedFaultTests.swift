// The list of faults to plant stays true to the sources: each still applies at one place, names rows
// of the table of faults, and is caught by tests that there are.

import TestSupport
import Testing

@Suite struct PlantedFaultTests {
  private struct Fault {
    let name: String
    var fields: [String: String] = [:]
    var old: [String] = []
  }

  private let faults = Self.faults()

  @Test func thereAreEnough() {
    #expect(faults.count >= 25)
    #expect(Set(faults.map(\.name)).count == faults.count, "a name stands twice")
  }

  @Test func eachStillAppliesAtOnePlace() {
    for fault in faults {
      let file = fault.fields["file"] ?? ""
      let lines = Repository.lines(of: file)
      let places = lines.indices.count { lines[$0...].starts(with: fault.old) }
      #expect(!fault.old.isEmpty && places == 1, "\(fault.name): \(places) places in \(file)")
    }
  }

  @Test func eachNamesItsRowsAndTests() {
    let table = Repository.lines(of: "Tests/FAULTS.md")
    for fault in faults {
      let ids = (fault.fields["ids"] ?? "").split(separator: ", ")
      #expect(!ids.isEmpty, "\(fault.name) names no row")
      for id in ids {
        #expect(table.contains { $0.hasPrefix("| \(id) |") }, "\(fault.name): \(id)")
      }
      #expect(fault.fields["tests"] != nil, "\(fault.name) names no tests")
    }
  }

  private static func faults() -> [Fault] {
    var found: [Fault] = []
    for line in Repository.lines(of: "Tests/PlantedFaults/faults") where !line.hasPrefix("#") {
      if line.hasPrefix("name: ") {
        found.append(Fault(name: String(line.dropFirst(6))))
      } else if line.hasPrefix("-"), !found.isEmpty {
        found[found.count - 1].old.append(String(line.dropFirst()))
      } else if let colon = line.firstRange(of: ": "), !line.hasPrefix("+"), !found.isEmpty {
        let key = String(line[..<colon.lowerBound])
        found[found.count - 1].fields[key] = String(line[colon.upperBound...])
      }
    }
    return found
  }
}
