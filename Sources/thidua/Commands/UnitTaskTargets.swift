// From the ids of the call to the unit tasks they name. Every id is looked up before anything is
// changed.

import PlanModel
import Wording

/// A unit task that a call names.
struct NamedTask {
  let open: OpenPlan
  let row: UnitTaskRow
  /// Its task.
  var task: PlanTask { open.plan.tasks.values[row.taskPosition] }
  /// What is known of it.
  var record: UnitTaskRecord { open.plan.record(of: row.id) }
}

extension Shelf {
  /// The unit tasks with these ids, each once, in the order of the call.
  func unitTasks(named words: [String]) throws(CommandFault) -> [NamedTask] {
    var found: [NamedTask] = []
    for word in words {
      let task = try unitTask(named: word)
      let isKnown = found.contains {
        $0.row.id == task.row.id && $0.open.plan.id == task.open.plan.id
      }
      if !isKnown { found.append(task) }
    }
    return found
  }

  /// The unit task with the id `t7/vp` or `PLAN:t7/vp`.
  func unitTask(named word: String) throws(CommandFault) -> NamedTask {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let planName = parts.count == 2 ? parts[0].lowercased() : nil
    guard let id = UnitTaskID(parts[parts.count - 1].lowercased()) else {
      throw .call(.badUnitTaskID(word))
    }
    let holders = plans.filter { open in
      (planName == nil || open.plan.id.raw == planName) && open.plan.tasks[id.task] != nil
    }
    let found = holders.compactMap { open in
      open.table.position(of: id).map { NamedTask(open: open, row: open.table.rows[$0]) }
    }
    guard let first = found.first else {
      throw .match(.noSuchUnitTask(word, similar: similar(to: id, in: holders)))
    }
    guard found.count == 1 else {
      throw .match(.severalUnitTasks(word, found.map { "\($0.open.plan.id):\(id)" }))
    }
    return first
  }

  /// Ids of the same task: first those of the same unit.
  private func similar(to id: UnitTaskID, in holders: [OpenPlan]) -> [String] {
    let sameTask = holders.flatMap(\.table.rows).map(\.id).filter { $0.task == id.task }
    let sameUnit = sameTask.filter { $0.unit == id.unit }
    return (sameUnit.isEmpty ? sameTask : sameUnit).map(\.description)
  }
}

extension Array where Element == NamedTask {
  /// The tasks of each plan together, in the order of the call.
  var byPlan: [(open: OpenPlan, tasks: [NamedTask])] {
    var groups: [(open: OpenPlan, tasks: [NamedTask])] = []
    for task in self {
      if let place = groups.firstIndex(where: { $0.open.plan.id == task.open.plan.id }) {
        groups[place].tasks.append(task)
      } else {
        groups.append((task.open, [task]))
      }
    }
    return groups
  }
}
