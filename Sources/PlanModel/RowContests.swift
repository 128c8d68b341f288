// Fields of rows to which two people gave different values at once: what the fold keeps beside the
// rows so that no value goes out of sight.

/// Names a row of a plan or of the office.
package enum RowID: Hashable, Sendable, Comparable, CustomStringConvertible {
  case profile
  case section(SectionID)
  case phase(PhaseID)
  case task(TaskID)
  case quota(QuotaID)
  case unit(UnitID)

  package var description: String {
    switch self {
    case .profile: "profile"
    case .section(let id): "\(id)"
    case .phase(let id): "\(id)"
    case .task(let id): "\(id)"
    case .quota(let id): "\(id)"
    case .unit(let id): "\(id)"
    }
  }

  package static func < (a: RowID, b: RowID) -> Bool { a.place < b.place }

  private var place: (Int, Int, String) {
    switch self {
    case .profile: (0, 0, "")
    case .section(let id): (1, id.number, "")
    case .phase(let id): (2, id.number, "")
    case .task(let id): (3, id.number, "")
    case .quota(let id): (4, id.number, "")
    case .unit(let id): (5, 0, id.raw)
    }
  }
}

/// A row of any kind.
package enum RowValue: Hashable, Sendable {
  case profile(PlanProfile)
  case section(PlanSection)
  case phase(Phase)
  case task(PlanTask)
  case quota(Quota)
  case unit(OfficeUnit)

  /// Its name; a profile is the only one of its plan.
  package var id: RowID {
    switch self {
    case .profile: .profile
    case .section(let row): .section(row.id)
    case .phase(let row): .phase(row.id)
    case .task(let row): .task(row.id)
    case .quota(let row): .quota(row.id)
    case .unit(let row): .unit(row.id)
    }
  }

  /// Whether both have the same value in that field; rows of two kinds have not.
  package func agrees(with other: RowValue, in field: RowField) -> Bool {
    switch (self, other) {
    case (.profile(let a), .profile(let b)): !PlanProfile.differ(a, b, in: field)
    case (.section(let a), .section(let b)): !PlanSection.differ(a, b, in: field)
    case (.phase(let a), .phase(let b)): !Phase.differ(a, b, in: field)
    case (.task(let a), .task(let b)): !PlanTask.differ(a, b, in: field)
    case (.quota(let a), .quota(let b)): !Quota.differ(a, b, in: field)
    case (.unit(let a), .unit(let b)): !OfficeUnit.differ(a, b, in: field)
    default: false
    }
  }

  /// The change that leaves the row as it is: whoever makes it keeps what it shows.
  package var unchanged: Change? { change(taking: .rank, of: self) }

  /// The change that gives this row the value that `other` has in that field; nil for rows of two
  /// kinds.
  package func change(taking field: RowField, of other: RowValue) -> Change? {
    switch (self, other) {
    case (.profile(let a), .profile(let b)):
      .profile(Edit(old: a, new: .taking(field, of: b, into: a)))
    case (.section(let a), .section(let b)):
      .section(Edit(old: a, new: .taking(field, of: b, into: a)))
    case (.phase(let a), .phase(let b)):
      .phase(Edit(old: a, new: .taking(field, of: b, into: a)))
    case (.task(let a), .task(let b)): .task(Edit(old: a, new: .taking(field, of: b, into: a)))
    case (.quota(let a), .quota(let b)):
      .quota(Edit(old: a, new: .taking(field, of: b, into: a)))
    case (.unit(let a), .unit(let b)): .unit(Edit(old: a, new: .taking(field, of: b, into: a)))
    default: nil
    }
  }
}

/// A field of one row.
package struct FieldKey: Hashable, Sendable, Comparable {
  package let row: RowID
  package let field: RowField

  package init(row: RowID, field: RowField) {
    self.row = row
    self.field = field
  }

  package static func < (a: FieldKey, b: FieldKey) -> Bool {
    (a.row, a.field.rawValue) < (b.row, b.field.rawValue)
  }
}

/// The fields of a place's rows that were set by several people at once, and who set each last.
package struct RowContests: Equatable, Sendable {
  /// The rows as they stood with the other values; only the field's own value matters.
  package private(set) var rivals: [FieldKey: [Rival<RowValue>]] = [:]
  /// Who set a field last, for those that were ever changed.
  package private(set) var stamps: [FieldKey: ChangeStamp] = [:]

  package init() {}

  /// What was kept of an earlier fold.
  package init(rivals: [FieldKey: [Rival<RowValue>]], stamps: [FieldKey: ChangeStamp]) {
    self.rivals = rivals
    self.stamps = stamps
  }

  package var isEmpty: Bool { rivals.isEmpty }

  /// The other values of each contested field of a row, by field name.
  package func of(_ row: RowID) -> [(field: RowField, others: [Rival<RowValue>])] {
    guard !rivals.isEmpty else { return [] }
    return rivals.filter { $0.key.row == row }.sorted { $0.key < $1.key }.map {
      ($0.key.field, $0.value)
    }
  }

  /// Whether any field of the row is contested.
  package func contains(_ row: RowID) -> Bool {
    !rivals.isEmpty && rivals.keys.contains { $0.row == row }
  }

  /// Takes note of an edit: `before` is the row that it met, `after` what it made of it.
  mutating func note(
    _ trace: EditTrace, before: RowValue, after: RowValue, _ knowledge: StepKnowledge
  ) {
    for field in trace.changed where field.isChosen {
      let key = FieldKey(row: after.id, field: field)
      let isOverwritten = trace.overwritten.contains(field)
      if isOverwritten || rivals[key] != nil {
        let met = isOverwritten ? Rival(value: before, stamp: stamps[key]) : nil
        rivals[key] = Self.rivals(rivals[key] ?? [], met, after, field, knowledge)
      }
      stamps[key] = knowledge.stamp
    }
  }

  /// Takes note that somebody who knew every other value keeps what the row shows.
  mutating func settle(_ row: RowID) {
    if contains(row) { rivals = rivals.filter { $0.key.row != row } }
  }

  /// Puts other values of a field beside the one shown again.
  mutating func reopen(_ key: FieldKey, _ others: [Rival<RowValue>], beside shown: RowValue) {
    let all = Rival.again(
      others, beside: rivals[key] ?? [], isShown: { $0.agrees(with: shown, in: key.field) },
      isSame: { $0.agrees(with: $1, in: key.field) })
    rivals[key] = all.isEmpty ? nil : all
  }

  /// Forgets a row that is gone.
  mutating func forget(_ row: RowID) {
    settle(row)
    if !stamps.isEmpty { stamps = stamps.filter { $0.key.row != row } }
  }

  // As `StepKnowledge.rivals`, with the one field in the place of the whole value; nil for none.
  private static func rivals(
    _ known: [Rival<RowValue>], _ met: Rival<RowValue>?, _ after: RowValue, _ field: RowField,
    _ knowledge: StepKnowledge
  ) -> [Rival<RowValue>]? {
    guard met != nil || !knowledge.isComplete else { return nil }
    var left = known.filter { !$0.value.agrees(with: after, in: field) }
    if let met { left.removeAll { $0.value.agrees(with: met.value, in: field) } }
    left += met.map { [$0] } ?? []
    return left.isEmpty ? nil : left
  }
}

/// What an edit did to the row that it met.
struct EditTrace {
  var changed: [RowField] = []
  /// Fields that held a value which the edit did not know of.
  var overwritten: [RowField] = []
}
