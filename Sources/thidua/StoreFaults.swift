// From the store's typed errors to the typed sentences of Wording.

import Glibc
import PlanModel
import PlanStore
import Wording

extension SystemReason {
  /// The reason that an errno stands for.
  init(errno code: Int32) {
    switch code {
    case ENOENT: self = .noSuchFile
    case EACCES, EPERM: self = .accessDenied
    case ENOSPC: self = .diskFull
    case EROFS: self = .readOnlyFileSystem
    case EIO: self = .inputOutput
    case EISDIR: self = .isDirectory
    case ENOTDIR: self = .notDirectory
    case EMFILE, ENFILE: self = .tooManyFiles
    case EDQUOT: self = .quotaExceeded
    case EFBIG: self = .fileTooLarge
    case ENAMETOOLONG: self = .nameTooLong
    case ELOOP: self = .linkLoop
    case ENOLCK, EOPNOTSUPP: self = .noLocks
    default: self = .other(Int(code))
    }
  }
}

extension CommandFault {
  /// What the store's error means to the person.
  init(_ error: StoreError) {
    guard case .outdated(let collisions, since: let records, mustReload: _) = error else {
      self = .store(StoreFaultText(error))
      return
    }
    self.init(collisions, records)
  }

  /// What stands in the way of a step; `records` came since it was thought out.
  init(_ collisions: [Collision], _ records: [JournalRecord]) {
    let author = Self.author(collisions, records)
    self = .match(.changedMeanwhile(Self.subject(of: collisions), author: author))
  }

  private static func subject(of collisions: [Collision]) -> String {
    collisions.map { collision in
      switch collision {
      case .unitTask(let id, now: _): id.description
      case .row(let name): name
      }
    }.joined(separator: ", ")
  }

  private static func author(_ collisions: [Collision], _ records: [JournalRecord]) -> String? {
    for case .unitTask(_, now: let record) in collisions {
      if let stamp = record.stamp { return stamp.author }
    }
    return records.last?.batch.author
  }
}

extension StoreFaultText {
  init(_ error: StoreError) {
    self =
      switch error {
      case .noStore(let path): .noStore(path)
      case .notAStore(let path): .notAStore(path)
      case .newerFormat(let path, let found): .newerFormat(path, found: found)
      case .noSuchPlan(let plan): .noSuchPlan(plan.raw)
      case .noSuchReview(let review): .noSuchReview(review.raw)
      case .reviewChanged(let review, revision: _, let stamp):
        .reviewChanged(review.raw, by: stamp?.author, at: stamp?.time)
      case .damagedReview(let path): .damagedReview(path: path)
      case .newerReview(let path): .newerReview(path: path)
      case .system(.open, let path, let errno), .system(.read, let path, let errno),
        .system(.list, let path, let errno):
        .unreadable(path: path, SystemReason(errno: errno))
      case .system(_, let path, let errno): .system(path: path, SystemReason(errno: errno))
      case .shortWrite(let path, written: _, of: _): .shortWrite(path: path)
      case .notSynchronized(let path, let errno):
        .notSynchronized(path: path, SystemReason(errno: errno))
      case .refused(let path, let refusal): StoreFaultText(path: path, refusal)
      case .busy(let path, let holder):
        .busy(
          path: path, holder: holder?.writer, process: holder?.process, since: holder?.knownSince)
      case .locksUnsupported(let path, errno: _): .locksUnsupported(path: path)
      case .interleaved(let path): .interleaved(path: path)
      case .outdated: .outdated
      case .incomplete(let path): .missing(path: path)
      case .beginningGone(let path): .absence(.beginningGone(path: path))
      case .readOnly(let reason): StoreFaultText(reason)
      case .notUnderstood: .madeByNewerVersion
      case .tooLong(let length, let limit): .stepTooLong(length: length, limit: limit)
      case .targetTaken(let path): .targetTaken(path: path)
      case .partOfStructure(let path, let line): .partOfStructure(path: path, line: line)
      case .notText(let path): .notText(path: path)
      }
  }

  private init(path: String, _ refusal: FileRefusal) {
    self =
      switch refusal {
      case .symbolicLink: .symbolicLink(path: path)
      case .notRegular: .notRegular(path: path)
      case .hardLinked: .hardLinked(path: path)
      case .tooLarge(let limit): .tooLarge(path: path, limit: limit)
      }
  }

  init(_ reason: ReadOnlyReason) {
    self =
      switch reason {
      case .damaged(let damage): StoreFaultText(damage)
      case .newerVersion(let path, let line): .newerRecord(path: path, line: line)
      case .syncFailed(let path, let errno):
        .notSynchronized(path: path, SystemReason(errno: errno))
      case .tailLeft(let path, errno: _): .tailLeft(path: path)
      case .interleaved(let path): .interleaved(path: path)
      case .unfinishedMerge(let path, let line):
        .merge(.conflictMarker(path: path, line: line, isOwn: true))
      }
  }

  init(_ damage: JournalDamage) {
    self =
      switch damage.kind {
      case .unreadable, .foreignWriter:
        .damaged(path: damage.path, line: damage.line, excerpt: damage.excerpt)
      case .outOfChain: .outOfChain(path: damage.path, line: damage.line)
      case .forked: .merge(.forked(path: damage.path, line: damage.line))
      case .edited: .merge(.editedLine(path: damage.path, line: damage.line))
      case .conflictMarker:
        .merge(.conflictMarker(path: damage.path, line: damage.line, isOwn: false))
      }
  }

  init(_ notice: StoreNotice) {
    self =
      switch notice {
      case .tailSetAside(let path, let line, let bytes, let keptAs):
        .tailSetAside(path: path, line: line, bytes: bytes, keptAs: keptAs)
      case .tailLeft(let path, line: _, bytes: _): .tailLeft(path: path)
      case .damage(let damage): StoreFaultText(damage)
      case .newerRecord(let path, let line): .newerRecord(path: path, line: line)
      case .journalShrank(let path): .journalShrank(path: path)
      case .strangeFile(let path): .strangeFile(path: path)
      case .forked(let path, let line): .merge(.forked(path: path, line: line))
      case .unfinishedMerge(let path, let line):
        .merge(.conflictMarker(path: path, line: line, isOwn: false))
      case .journalCopy(let path, let missing): .merge(.journalCopy(path: path, missing: missing))
      }
  }

  init(_ finding: CheckFinding) {
    let path = finding.path
    let line = finding.line ?? 1
    self =
      switch finding.kind {
      case .damage(let damage): StoreFaultText(damage)
      case .tornTail(let bytes): .tornTail(path: path, line: line, bytes: bytes)
      case .keptTail: .keptTail(path: path)
      case .redacted(let removals):
        .redacted(
          path: path, line: line, by: removals.last?.author ?? "", at: removals.last?.time ?? 0,
          reason: removals.last?.reason ?? "")
      case .standIn(let repair):
        .standIn(path: path, line: line, by: repair.author, at: repair.time)
      case .newerRecord: .newerRecord(path: path, line: line)
      case .strangeFile: .strangeFile(path: path)
      case .unfinishedPlan: .unfinishedPlan(path: path)
      case .unfinished: .unfinished(path: path)
      case .unusedSource: .unusedSource(path: path)
      case .orphanReview(let plan): .orphanReview(path: path, plan: plan.raw)
      case .doubledTaskNumber(let number, let other):
        .doubledTaskNumber(number, plan: path, otherPlan: other.raw)
      case .forked: .merge(.forked(path: path, line: line))
      case .conflictMarker: .merge(.conflictMarker(path: path, line: line, isOwn: false))
      case .journalCopy(let missing): .merge(.journalCopy(path: path, missing: missing))
      case .clockBehind(let minutes): .clockBehind(path: path, minutes: minutes)
      case .missing: .missing(path: path)
      case .emptyJournal: .absence(.emptyJournal(path: path))
      case .officeLost(let units): .absence(.officeLost(path: path, units: units))
      case .sourceChanged: .absence(.sourceChanged(path: path))
      case .lineEnds(let lines): .absence(.lineEnds(path: path, lines: lines))
      case .unreadable(let error): StoreFaultText(error)
      }
  }
}

extension LockHolder {
  /// Since when it is held; nil when the note beside the lock does not say.
  fileprivate var knownSince: Int? { since > 0 ? since : nil }
}
