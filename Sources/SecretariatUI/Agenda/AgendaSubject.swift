// An entry of the agenda as the filter language looks at it: its plan may not be open, so that it brings
// along what can be asked.

import PlanModel

/// An entry with the names of its plan.
struct AgendaSubject: FilterSubject {
  let entry: AgendaEntry
  /// The plan's id, number and subject.
  let planNames: [String]

  var filteredPlan: PlanID { entry.plan }
  var row: UnitTaskRow { entry.row }
  var record: UnitTaskRecord { entry.touched ?? UnitTaskRecord() }
  var isContested: Bool { entry.isContested }

  var facts: FilterFacts {
    FilterFacts(
      planNames: planNames, words: entry.words, kind: entry.kind, sectionPaths: clauses,
      phaseNumber: row.phasePosition.map { $0 + 1 }, support: entry.support,
      hasOwner: entry.hasOwner, hasTarget: entry.hasTarget)
  }

  /// The clause and those above it: "II.2.1", "II.2", "II".
  private var clauses: [String] {
    let parts = entry.clause.split(separator: ".")
    return parts.indices.map { parts[...$0].joined(separator: ".") }
  }
}
