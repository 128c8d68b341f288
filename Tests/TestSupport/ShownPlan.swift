// What a plan shows, apart from whose lines it came by: two stores that hold the same work never hold
// the same lines, for these tell when and by whom they were written.

package import PlanModel

extension Plan {
  /// The same plan under one id, without the marks of the lines that were read and of
  /// when each row was changed.
  package var shown: Plan {
    Plan(
      id: known(PlanID("shown")), profile: profile, sections: Array(sections.values),
      phases: Array(phases.values), tasks: Array(tasks.values), quotas: Array(quotas.values),
      unitTasks: unitTasks, removedTasks: Array(removedTasks.values))
  }
}

extension RecordNumber {
  /// The writer and the sequence alone.
  package var place: RecordNumber { RecordNumber(writer: writer, sequence: sequence) }
}
