// The smallest edits, the step of the user that groups them, and the journal record that keeps it.
// Every change carries its inverse: old and new value stand side by side.

package import VietnameseText

/// The smallest edit of a plan or of the office.
package enum Change: Equatable, Sendable {
  case profile(Edit<PlanProfile>)
  case section(Edit<PlanSection>)
  case phase(Edit<Phase>)
  case task(Edit<PlanTask>)
  case quota(Edit<Quota>)
  /// The state of a unit task; never nil on either side.
  case state(UnitTaskID, Edit<UnitTaskState>)
  /// The unit's own day instead of the task's deadline; nil for "as the plan says".
  case postponement(UnitTaskID, Edit<CalendarDay>)
  /// An entry of the unit task's log, added or taken back.
  case entry(UnitTaskID, Edit<ProgressEntry>)
  /// A unit of the office; only in the office's journal.
  case unit(Edit<OfficeUnit>)
  /// A change made by a newer version: kept as it came, shown as such, without effect here.
  case unknown(kind: String, json: String)

  /// The change that takes this one back.
  package var inverse: Change {
    switch self {
    case .profile(let edit): .profile(edit.inverse)
    case .section(let edit): .section(edit.inverse)
    case .phase(let edit): .phase(edit.inverse)
    case .task(let edit): .task(edit.inverse)
    case .quota(let edit): .quota(edit.inverse)
    case .state(let id, let edit): .state(id, edit.inverse)
    case .postponement(let id, let edit): .postponement(id, edit.inverse)
    case .entry(let id, let edit): .entry(id, edit.inverse)
    case .unit(let edit): .unit(edit.inverse)
    case .unknown: self
    }
  }

  /// The unit task it concerns, if one.
  package var unitTask: UnitTaskID? {
    switch self {
    case .state(let id, _), .postponement(let id, _), .entry(let id, _): id
    default: nil
    }
  }
}

/// What a step was for; the words shown in the history come from it.
package enum StepLabel: String, Hashable, Sendable, CaseIterable {
  case importPlan, tick, untick, progress, note, deadline, returnReport, exempt, drop
  case undo, redo, units, edit, revise
}

/// Names one record: whose journal, and the how-many-th line of it.
package struct RecordNumber: Hashable, Sendable {
  package let writer: String
  /// From 1.
  package let sequence: Int
  /// Tells two records with one number apart, as copies of a store that were worked on apart have
  /// them: the hash of its line; 0 where it is not known.
  package let digest: UInt64

  package init(writer: String, sequence: Int, digest: UInt64 = 0) {
    self.writer = writer
    self.sequence = sequence
    self.digest = digest
  }

  /// Whether both name the same record; a digest that is not known fits every other.
  package func names(_ other: RecordNumber) -> Bool {
    sequence == other.sequence && writer == other.writer
      && (digest == other.digest || digest == 0 || other.digest == 0)
  }
}

/// One step of the user: all of it happens, or nothing.
package struct Batch: Equatable, Sendable {
  /// Whether it takes an earlier step back or brings one back.
  package enum Purpose: Hashable, Sendable {
    case step
    case undo(RecordNumber)
    case redo(RecordNumber)
  }
  package var label: StepLabel
  package var purpose: Purpose
  /// Name shown for the person.
  package var author: String
  /// Milliseconds since 1970 in UTC; for people only, never for order.
  package var time: Int
  package var changes: [Change]

  package init(
    label: StepLabel, purpose: Purpose = .step, author: String, time: Int, changes: [Change]
  ) {
    self.label = label
    self.purpose = purpose
    self.author = author
    self.time = time
    self.changes = changes
  }

  /// The changes that take the whole step back, last first.
  package var inverseChanges: [Change] { changes.reversed().map(\.inverse) }

  /// Whether it makes a plan of the paper that `plan` was made of: bringing it back would follow
  /// the paper twice.
  package func makesSamePaper(as plan: Plan) -> Bool {
    guard label == .importPlan else { return false }
    return changes.contains { change in
      guard case .profile(let edit) = change, let new = edit.new else { return false }
      let old = plan.profile
      return new.number == old.number && new.symbol == old.symbol && new.issuedOn == old.issuedOn
        && new.subject == old.subject && new.paperKind == old.paperKind
    }
  }
}

/// A step as it stands in a journal.
package struct JournalRecord: Equatable, Sendable, Comparable {
  package let number: RecordNumber
  /// Lamport clock: greater than that of every record its writer had seen.
  package let lamport: Int
  package let batch: Batch
  /// What its writer had seen: the digests of all records of the place joined by exclusive or; nil
  /// where the record does not tell.
  package let base: UInt64?

  package init(number: RecordNumber, lamport: Int, batch: Batch, base: UInt64? = nil) {
    self.number = number
    self.lamport = lamport
    self.batch = batch
    self.base = base
  }

  /// The order in which records are folded: no clock decides it.
  package static func < (a: JournalRecord, b: JournalRecord) -> Bool {
    (a.lamport, a.number.writer, a.number.sequence, a.number.digest)
      < (b.lamport, b.number.writer, b.number.sequence, b.number.digest)
  }
}
