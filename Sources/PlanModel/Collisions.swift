// What stands in the way of a step that a person is about to take: the change it makes was thought
// out against a state that somebody else has changed meanwhile.

/// Something that changed since the person saw it.
package enum Collision: Equatable, Sendable {
  /// The unit task now has another state or day; who did it and when, if known.
  case unitTask(UnitTaskID, now: UnitTaskRecord)
  /// A section, phase, task, quota or the profile was changed in the same field, or is gone.
  case row(String)
}

extension Plan {
  /// Why the batch may not be committed now; empty when nothing stands in its way.
  package func collisions(with batch: Batch) -> [Collision] {
    var seen: [UnitTaskID: UnitTaskRecord] = [:]
    let recorded = recordedUnitTasks(ofTasksRemovedBy: batch)
    return batch.changes.compactMap { change in
      switch change {
      case .state(let id, let edit):
        return unitTaskCollision(id, &seen, \.state, old: edit.old ?? .todo, new: edit.new ?? .todo)
      case .postponement(let id, let edit):
        return unitTaskCollision(id, &seen, \.postponedTo, old: edit.old, new: edit.new)
      case .entry(let id, let edit):
        guard let old = edit.old, !record(of: id).entries.contains(old) else { return nil }
        return .unitTask(id, now: record(of: id))
      case .profile(let edit): return rowCollision(profile, edit, named: "profile")
      case .section(let edit): return tableCollision(sections, edit)
      case .phase(let edit): return tableCollision(phases, edit)
      case .task(let edit): return tableCollision(tasks, edit) ?? recordedCollision(edit, recorded)
      case .quota(let edit): return tableCollision(quotas, edit)
      case .unit, .unknown: return nil
      }
    }
  }

  private func unitTaskCollision<Value: Equatable>(
    _ id: UnitTaskID, _ seen: inout [UnitTaskID: UnitTaskRecord],
    _ field: WritableKeyPath<UnitTaskRecord, Value>, old: Value, new: Value
  ) -> Collision? {
    var record = seen[id] ?? self.record(of: id)
    guard record[keyPath: field] == old else { return .unitTask(id, now: self.record(of: id)) }
    record[keyPath: field] = new
    seen[id] = record
    return nil
  }

  /// A task may not go while something is recorded for it: taking an import back would hide what
  /// others have done since.
  private func recordedCollision(
    _ edit: Edit<PlanTask>, _ recorded: [TaskID: UnitTaskID]
  ) -> Collision? {
    guard let old = edit.old, edit.new == nil, let id = recorded[old.id] else { return nil }
    return .unitTask(id, now: record(of: id))
  }

  /// For each task that the batch removes and for which something is recorded, the first of its
  /// unit tasks by id: one pass, however many tasks an import made.
  private func recordedUnitTasks(ofTasksRemovedBy batch: Batch) -> [TaskID: UnitTaskID] {
    var first: [TaskID: UnitTaskID] = [:]
    let isRemoving = batch.changes.contains { change in
      if case .task(let edit) = change { return edit.new == nil }
      return false
    }
    guard isRemoving else { return first }
    for (id, record) in unitTasks where record.isTouched {
      guard let known = first[id.task], known.description <= id.description else {
        first[id.task] = id
        continue
      }
    }
    return first
  }

  private func tableCollision<Row>(_ table: RankedTable<Row>, _ edit: Edit<Row>) -> Collision? {
    if let old = edit.old {
      guard let current = table[old.id] else { return .row("\(old.id)") }
      return rowCollision(current, edit, named: "\(old.id)")
    }
    guard let new = edit.new, table[new.id] != nil else { return nil }
    return .row("\(new.id)")
  }

  private func rowCollision<Row: FieldMerging>(
    _ current: Row, _ edit: Edit<Row>, named name: String
  ) -> Collision? {
    guard let old = edit.old else { return nil }
    let collides = edit.new.map { Row.collides(current, from: old, to: $0) } ?? (current != old)
    return collides ? .row(name) : nil
  }
}

extension Office {
  /// Why the batch may not be committed now; empty when nothing stands in its way.
  package func collisions(with batch: Batch) -> [Collision] {
    batch.changes.compactMap { change in
      guard case .unit(let edit) = change else { return nil }
      if let old = edit.old {
        guard let current = self[old.id] else { return .row("\(old.id)") }
        let collides =
          edit.new.map { OfficeUnit.collides(current, from: old, to: $0) } ?? (current != old)
        return collides ? .row("\(old.id)") : nil
      }
      guard let new = edit.new, self[new.id] != nil else { return nil }
      return .row("\(new.id)")
    }
  }
}
