// Everything that can go wrong with a store, as values: who shows it finds the words (Wording).

package import PlanModel

/// Where a step is written: the office's own journal, or a plan's.
package enum JournalPlace: Hashable, Sendable {
  case office
  case plan(PlanID)
}

/// What the store was doing when the operating system refused.
package enum StoreOperation: String, Equatable, Sendable {
  case open, create, read, write, truncate, synchronize, lock, rename, remove, list
}

/// Why a thing in the store's folders is not touched.
package enum FileRefusal: Equatable, Sendable {
  case symbolicLink
  /// A FIFO, a device, a socket, or a directory where a file should be (and the other way round).
  case notRegular
  /// Writing would change another file too: it has several names.
  case hardLinked
  /// Larger than the store ever writes; the limit in bytes.
  case tooLarge(limit: Int)
}

/// Who holds a lock; information only, the lock itself is the kernel's.
package struct LockHolder: Equatable, Sendable {
  package let writer: String
  package let process: Int
  package let host: String
  /// When its session began to append here, in milliseconds since 1970 by its clock.
  package let since: Int
}

/// Why nothing may be written any more.
package enum ReadOnlyReason: Equatable, Sendable {
  /// A record in the middle of a journal cannot be read.
  case damaged(JournalDamage)
  /// A newer version wrote something that an older one may not pass over.
  case newerVersion(path: String, line: Int)
  /// The disk refused to keep what was written; lasts until the program is started again.
  case syncFailed(path: String, errno: Int32)
  /// A half-written line could not be taken back; the next start sets it aside.
  case tailLeft(path: String, errno: Int32)
  /// Another session wrote into the same journal at the same moment, without a working lock.
  case interleaved(path: String)
  /// This writer's own journal holds the marks of a merge that was not finished: what is appended
  /// now could be thrown away when it is.
  case unfinishedMerge(path: String, line: Int)
}

/// Bytes in a journal that are not the record which should stand there.
package struct JournalDamage: Hashable, Sendable {
  /// What is wrong with the line.
  package enum Kind: String, Hashable, Sendable {
    /// Not a record: no JSON, no checksum, or a checksum that does not fit.
    case unreadable
    /// A whole record that does not follow the one before it: lines were taken out or put in.
    case outOfChain
    /// The second record behind one: the writer went on in two copies of the store. No damage.
    case forked
    /// A record around which somebody has put blanks.
    case edited
    /// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`, left by a merge between the two sides.
    case conflictMarker
    /// A record of another writer.
    case foreignWriter
  }
  package let kind: Kind
  /// Path below the store.
  package let path: String
  /// From 1.
  package let line: Int
  /// Offset of the line in bytes.
  package let offset: Int
  /// The beginning of the line, printable ASCII only.
  package let excerpt: String
}

/// Why the store could not do what it was asked.
package enum StoreError: Error, Equatable, Sendable {
  /// There is no store at that path.
  case noStore(path: String)
  /// The folder exists and holds something else.
  case notAStore(path: String)
  /// The store's `format` asks for a newer program; its first line, printable ASCII only.
  case newerFormat(path: String, found: String)
  case noSuchPlan(PlanID)
  case noSuchReview(ReviewID)
  /// A folder or the first record that every store or plan has is gone.
  case incomplete(path: String)
  /// The journal is there, but the step that made the plan is not in it: it was emptied, or its
  /// beginning cut off or damaged.
  case beginningGone(path: String)
  /// The operating system refused.
  case system(StoreOperation, path: String, errno: Int32)
  /// The disk took only a part of the line; the part was taken back, nothing was saved.
  case shortWrite(path: String, written: Int, of: Int)
  /// It is not known whether the step is on the disk; the session is read-only from here.
  case notSynchronized(path: String, errno: Int32)
  case refused(path: String, FileRefusal)
  /// Another session holds the lock; who, if known.
  case busy(path: String, LockHolder?)
  /// The file system has no shared locks and the file belongs to somebody else.
  case locksUnsupported(path: String, errno: Int32)
  /// Another session wrote into the journal at the same moment, without a working lock.
  case interleaved(path: String)
  /// The step was thought out against a state that has changed; what stands in its way, and the
  /// records that came since, to be applied unless the caller must load again.
  case outdated([Collision], since: [JournalRecord], mustReload: Bool)
  /// The review was saved by another session meanwhile: the revision it has now, who and when.
  case reviewChanged(ReviewID, revision: Int, by: ChangeStamp?)
  /// A file of a review is not as it was written; it is never written over.
  case damagedReview(path: String)
  /// A file of a review says what only a newer version understands.
  case newerReview(path: String)
  case readOnly(ReadOnlyReason)
  /// The step contains a change that only a newer version understands.
  case notUnderstood(kind: String)
  /// The step is larger than a journal line may be; both in bytes.
  case tooLong(length: Int, limit: Int)
  /// The folder for a repaired copy holds something already.
  case targetTaken(path: String)
  /// The words to be taken out are a part of what holds the records together, as an id is.
  case partOfStructure(path: String, line: Int)
  /// The kept source text is not UTF-8.
  case notText(path: String)
}

/// Something that happened on opening and that the person should hear of once.
package enum StoreNotice: Equatable, Sendable {
  /// An unfinished line was cut from the end of a journal and kept.
  case tailSetAside(path: String, line: Int, bytes: Int, keptAs: String)
  /// An unfinished line stands at the end of a journal and could not be set aside.
  case tailLeft(path: String, line: Int, bytes: Int)
  case damage(JournalDamage)
  /// A record of a newer version: kept, with what this version understands of it applied.
  case newerRecord(path: String, line: Int)
  /// A journal that was there before is gone or has become shorter.
  case journalShrank(path: String)
  /// A file in a journal folder that is no journal, or cannot be read as one.
  case strangeFile(path: String)
  /// This session's writer went on in two copies of the store: both are taken; from that line on.
  case forked(path: String, line: Int)
  /// The marks of a merge stand in another writer's journal; its records are used.
  case unfinishedMerge(path: String, line: Int)
  /// A copy of a journal that a merging or synchronising program left: its records are used, and
  /// so many of them stand nowhere else.
  case journalCopy(path: String, missing: Int)
}
