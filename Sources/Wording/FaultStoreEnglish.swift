// The English sentences for what the store says.

/// Answers the faults of the store in English.
enum EnglishStoreFaults {
  static func text(_ text: StoreFaultText) -> String {
    switch text {
    case .noStore(let path):
      "there is no store at \(path) yet. Make one with: thidua units add, or thidua import."
    case .notAStore(let path):
      "\(path) holds something else, not a store of thidua. Name another folder with "
        + "--store; if it is a damaged store: thidua check --repair DIR."
    case .newerFormat(let path, let found):
      "the store \(path) was made by a newer thidua (\(found)). Install a newer version."
    case .noSuchPlan(let plan): "there is no plan \(plan). See the plans with: thidua plans."
    case .noSuchReview(let review):
      "there is no review \(review); it may have been thrown away. Import the document again."
    case .reviewChanged(let review, let author, let time):
      "review \(review) was saved" + (author.map { " by \($0)" } ?? " elsewhere")
        + (time.map { " at \(OfficeClock.isoText(ofMilliseconds: $0))" } ?? "")
        + "; your step was not saved. Open it again and repeat the step."
    case .damagedReview(let path):
      "\(path) is damaged and is not written over. Restore it from a backup; without one, move a "
        + "damaged review-… out of the store to go on with the step before it."
    case .newerReview(let path):
      "\(path) was written by a newer version and cannot be shown. Install a newer version."
    case .orphanReview(let path, let plan):
      "\(path) is a review of plan \(plan), which is not here. Restore the plan from a backup."
    case .unreadable(let path, let reason):
      "the store's \(path) cannot be read: \(EnglishFaults.text(reason))." + remedy(reason)
    case .planLeftOut(let plan, let reason):
      "plan \(plan) is left out: \(reason) The other plans are not affected."
    case .system(let path, let reason):
      "the store's file \(path): \(EnglishFaults.text(reason)). Nothing was saved."
        + EnglishPeople.remedy(reason)
    case .shortWrite(let path):
      "not saved to \(path): the disk took only a part. Free some space and do it again."
    case .notSynchronized(let path, let reason):
      "it is not certain that \(path) was saved: \(EnglishFaults.text(reason)). "
        + "Run thidua check and look at thidua log before doing it again."
    case .symbolicLink(let path):
      "\(path) in the store is a link and is left alone. Remove the link."
    case .notRegular(let path):
      "\(path) in the store is not what should stand there (a plain file or folder) "
        + "and is left alone. Move it out of the store."
    case .hardLinked(let path):
      "\(path) in the store has several names and is not written to. Remove the other names."
    case .tooLarge(let path, let limit):
      "\(path) in the store is larger than \(limit / 1_000_000) MB and is not read. "
        + "Restore it from a backup."
    case .busy(let path, let holder, let process, let since):
      "\(path) is locked" + (holder.map { " by \($0)" } ?? "")
        + (process.map { " (process \($0))" } ?? "")
        + (since.map { " since \(OfficeClock.isoText(ofMilliseconds: $0))" } ?? "")
        + "; nothing was saved. You can read on; try again later."
    case .locksUnsupported(let path):
      "the file system cannot lock \(path), so it is not written to: others' work might be lost."
    case .interleaved(let path):
      "another session wrote to \(path) at the same moment. Run thidua check, then do it again."
    case .damaged(let path, let line, let excerpt):
      "\(path), line \(line) is damaged: \(excerpt). This plan can be read but not written. "
        + "Restore the file from a backup, or thidua check --repair DIR for a repaired copy."
    case .outOfChain(let path, let line):
      "\(path), line \(line) does not follow the line before it: lines were taken out or put in. "
        + "Restore the file from a backup, or thidua check --repair DIR for a repaired copy."
    case .newerRecord(let path, let line):
      "\(path), line \(line) was written by a newer version; what is understood of it is used. "
        + "Install a newer version."
    case .madeByNewerVersion:
      "this step was made by a newer version; this one cannot do it. Install a newer version."
    case .tailLeft(let path):
      "an unfinished line stands at the end of \(path). Start the program again."
    case .tailSetAside(let path, let line, let bytes, let keptAs):
      "\(path), line \(line) was unfinished (\(EnglishCount.of(bytes, "byte"))) and was put aside as \(keptAs)."
    case .stepTooLong(let length, let limit):
      "this step takes \(length) bytes, more than \(limit). Do it in several steps."
    case .notText(let path): "\(path) in the store is not UTF-8 text. Restore it from a backup."
    case .journalShrank(let path):
      "\(path) is gone or has become shorter. Restore it from a backup."
    case .strangeFile(let path): "\(path) in the store is unknown and is passed over."
    case .keptTail(let path):
      "\(path) is the end of a journal that a crash left unfinished, set aside; it was never reported as saved."
    case .tornTail(let path, let line, let bytes):
      "\(path), line \(line) is unfinished (\(EnglishCount.of(bytes, "byte"))); the next start puts it aside."
    case .unfinishedPlan(let path): "\(path) is a plan that was not finished; it may be deleted."
    case .unfinished(let path): "\(path) was never finished; it may be deleted."
    case .unusedSource(let path):
      "\(path) is a version of the document that the plan has never taken; it may be deleted."
    case .doubledTaskNumber(let number, let plan, let other):
      "task t\(number) is in both \(plan) and \(other). Write \(plan):t\(number)/… to name one."
    case .merge(let text): Wording(.english)(text)
    case .absence(let text): Wording(.english)(text)
    case .targetTaken(let path):
      "\(path) holds something already. Name a folder that is absent or empty for the repaired copy."
    case .partOfStructure(let path, let line):
      "\(path), line \(line): these words are a part of an id or a day and cannot be taken out; nothing was. "
        + "Name the whole phrase."
    case .redacted(let path, let line, let author, let time, let reason):
      "\(path), line \(line): \(author) took words out at \(OfficeClock.isoText(ofMilliseconds: time)); "
        + "reason: \(reason)."
    case .standIn(let path, let line, let author, let time):
      "\(path), line \(line) was lost; \(author) put an empty line there when mending the store at "
        + "\(OfficeClock.isoText(ofMilliseconds: time))."
    case .storeLost(let path, let plans, let steps):
      "the store at \(path) had \(EnglishCount.of(plans, "plan")) and "
        + "\(EnglishCount.of(steps, "step")) when you last saw it; now it is not there "
        + "or no store any more, and none is made in its place. See whether its disk is mounted, restore it "
        + "from a backup, or mend it with thidua check --repair DIR. If it is meant to be gone: "
        + "thidua check --accept."
    case .seenLoss(let path, let word): EnglishCheck.seen(path, word)
    case .moreLosses(let first, let more):
      "\(first) (and \(more) more, see thidua check)"
    case .clockBehind(let path, let minutes):
      "\(path): \(EnglishPeople.text(.clockBehind(minutes: minutes))). Nothing is lost; set the clock: "
        + "sudo timedatectl set-ntp true"
    case .outdated: "somebody changed the same thing just now; nothing was saved. Do it again."
    case .missing(let path): "\(path) is gone from the store. Restore it from a backup."
    }
  }

  private static func remedy(_ reason: SystemReason) -> String {
    switch reason {
    case .accessDenied: " Ask its owner for the right to read it (chmod, chown)."
    case .inputOutput: " Copy the store to another disk or restore it from a backup."
    case .tooManyFiles: " Close some programs and try again."
    default: " Look at the path, or restore it from a backup."
    }
  }
}
