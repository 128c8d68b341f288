// What a check of the store can find.

package import PlanModel

/// One thing that `check` found.
package struct CheckFinding: Equatable, Sendable {
  /// Whether something is lost or only worth knowing.
  package enum Severity: String, Equatable, Sendable, CaseIterable { case notice, problem }

  /// What is wrong, and with that what to do.
  package enum Kind: Equatable, Sendable {
    /// A line that cannot be read or does not belong; restore the journal from a copy.
    case damage(JournalDamage)
    /// An unfinished line of so many bytes; the writer's next start sets it aside.
    case tornTail(bytes: Int)
    /// What a crash left at the end of a journal, set aside earlier; nothing in it was acknowledged.
    case keptTail
    /// Words were taken out of the line: by whom, when and why, each time it happened.
    case redacted([Removal])
    /// The line was lost, and a repair put one in its place: who, when.
    case standIn(Removal)
    /// A record of a newer version; install it to see everything.
    case newerRecord
    /// A file that the store did not make, or a snapshot that is of no use; look at it and take it
    /// away.
    case strangeFile
    /// Left over from a plan that was not made; may be deleted.
    case unfinishedPlan
    /// Left over from something else that was not finished; may be deleted.
    case unfinished
    /// A version of the document that no step of the plan has ever taken; may be deleted.
    case unusedSource
    /// The review is of a plan that is not in this store; restore the plan or throw the review away.
    case orphanReview(PlanID)
    /// Tasks of two plans have this number: written without a common lock; tell the plans apart.
    case doubledTaskNumber(Int, otherPlan: PlanID)
    /// A second branch of a writer's records begins there; both are taken.
    case forked
    /// The mark of a merge that was not finished; take the line out.
    case conflictMarker
    /// A copy of a journal; so many of its records stand nowhere else.
    case journalCopy(missing: Int)
    /// The step says to be so many minutes older than one that it follows: the machine's clock was
    /// wrong; nothing is lost, set the clock.
    case clockBehind(minutes: Int)
    /// A journal without a line: made and never used, or emptied.
    case emptyJournal
    /// The plans speak of so many units, and the office of none.
    case officeLost(units: Int)
    /// The text is not the one that was read when the version was taken.
    case sourceChanged
    /// So many lines end in CR LF; they are read, but a program changes the journal's bytes.
    case lineEnds(lines: Int)
    /// Something that every store has is not there; restore it from a copy.
    case missing
    /// It could not be read at all.
    case unreadable(StoreError)
  }
  package let severity: Severity
  /// Path below the store.
  package let path: String
  /// From 1; nil when it concerns the whole file.
  package let line: Int?
  package let kind: Kind

  package init(_ severity: Severity, _ path: String, line: Int? = nil, _ kind: Kind) {
    self.severity = severity
    self.path = path
    self.line = line
    self.kind = kind
  }
}
