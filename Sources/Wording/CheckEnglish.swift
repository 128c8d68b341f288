// The English texts of checking, mending and redacting.

/// Answers the texts of `check` and `redact` in English.
enum EnglishCheck {
  static func text(_ text: CheckText) -> String {
    switch text {
    case .head(let head, let journals, let steps):
      "Head: \(head) (\(number(journals, "journal")), \(number(steps, "step")))"
    case .headUse:
      "Put this head into a report or give it to somebody to keep. Later, thidua check --against HEAD "
        + "tells whether anything was taken away or changed since it was printed. Who holds every copy of "
        + "the store and every note of its heads can still remake all of it."
    case .headIntact(let head, let later, let since):
      "Everything that the store had at head \(head)"
        + (since.map { " (last step at \(time($0)))" } ?? "") + " is still there unchanged"
        + (later.map { "; \(number($0, "step")) since." } ?? ".")
    case .headUnknown(let head):
      "By the steps that are there, the store was never at head \(head): steps or documents were taken away "
        + "or changed, or the head was printed of another store, or on a machine with another clock. With a "
        + "file printed by thidua check --heads, name that (--against FILE) to learn where; else compare "
        + "with a backup."
    case .headLoss(let place, let name, let number, let word):
      loss(place, name, number, word)
    case .headBroken(let count):
      count == 1
        ? "1 thing is not as it was at that head. Restore it from a backup, or ask who changed it."
        : "\(count) things are not as they were at that head. Restore them from a backup, or ask who "
          + "changed them."
    case .accepted(let store):
      "The store \(store) is accepted as it is now; from here on it is compared with this."
    case .salvage(let path, let line, let word):
      (path.isEmpty ? "" : path + (line.map { ", line \($0)" } ?? "") + ": ") + salvage(word)
    case .salvageDone(let store, let copy, let problems):
      "The repaired copy is in \(copy); the store \(store) is as it was. "
        + (problems == 0
          ? "Look at it: thidua --store \(copy). If it is right, while nobody has the store open, rename "
            + "\(store) to keep it, then rename \(copy) to \(store)."
          : "\(number(problems, "problem")) named above \(problems == 1 ? "remains" : "remain") in the "
            + "copy.")
    case .inCopy(let finding): "in the copy: \(finding)"
    case .wordsIn(let path, let line, let count, let author, let time):
      "\(path), line \(line): \(count)×, a step of \(author) at \(self.time(time))"
    case .wordsUntouched(let path, let line):
      "\(path)" + (line.map { ", line \($0)" } ?? "")
        + ": has these words and is left alone; edit or remove the file yourself if need be."
    case .wordsUnsearchable(let path):
      "\(path): the words in this file cannot be searched; open it and look."
    case .wordsNowhere(let words): "No step has “\(words)” (every letter and mark the same)."
    case .wordsPreview(let lines, let others):
      "Would take them out of \(number(lines, "line"))"
        + (others > 0 ? "; \(theFiles(others)) " : "")
        + (others > 0 ? EnglishCount.form(others, "stays as it is", "stay as they are") : "")
        + ". This cannot be undone. Add --yes to do it."
    case .wordsRemoved(let path, let lines): "\(path): taken out of \(number(lines, "line"))"
    case .wordsDone(let lines, let others):
      "Taken out of \(number(lines, "line")), each of which says who did it, when and why"
        + (others > 0 ? "; look at \(theFiles(others)) yourself." : ".")
        + " Backups and copies on other machines still have the words."
    }
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    EnglishCount.of(count, noun)
  }

  private static func theFiles(_ count: Int) -> String {
    count == 1 ? "the file named above" : "the \(count) files named above"
  }

  private static func time(_ milliseconds: Int) -> String {
    OfficeClock.isoText(ofMilliseconds: milliseconds)
  }

  private static func loss(
    _ place: String, _ name: String, _ number: Int, _ word: HeadLossWord
  ) -> String {
    let thing =
      name == "source" ? "\(place), document version \(number)" : "\(place), journal \(name)"
    return switch word {
    case .gone:
      "\(thing): gone" + (name == "source" ? "." : "; it had \(Self.number(number, "step")).")
    case .changed: "\(thing): changed" + (name == "source" ? "." : " at step \(number) or before.")
    case .inserted(let step):
      "\(thing): all there, but step \(step) came in before: merged from another copy, or put in by hand."
    case .cut(let now): "\(thing): had \(Self.number(number, "step")) then, has \(now) now."
    }
  }

  private static func salvage(_ word: SalvageWord) -> String {
    switch word {
    case .kept(let count): "kept as it is, \(number(count, "step"))"
    case .keptPart(let count): "kept \(number(count, "step"))"
    case .dugOut(let count): "found \(number(count, "step")) inside other lines"
    case .repeated(let count): "left out \(number(count, "step")) that stood twice"
    case .moved(let count): "moved \(number(count, "step")) to the journal of who wrote them"
    case .copied(let count):
      "copied \(number(count, "other file")) as " + EnglishCount.form(count, "it is", "they are")
    case .setAside(let bytes, let keptAs, let about):
      "\(number(bytes, "byte")) cannot be read, set aside in \(keptAs)"
        + (about.isEmpty ? "" : "; of what can be seen: \(about)")
    case .lost(let steps):
      "step \(VietnameseCheck.ranges(steps)) is lost; an empty line that says so stands there, what "
        + "follows still hangs together"
    case .beginningLost:
      "the step that made the plan is lost, so the plan cannot be shown. Restore the journal from a backup."
    case .formatWritten: "missing or damaged, written anew"
    case .notCopied: "not of the store, not copied"
    case .reviewPutAside(let keptAs): "damaged, set aside in \(keptAs); the step before it counts"
    case .unreadable(let reason): "not copied: \(reason)"
    }
  }

  static func seen(_ path: String, _ word: SeenLossWord) -> String {
    let what =
      switch word {
      case .folderGone(let steps):
        "\(path) is gone; it had \(number(steps, "step")) when you last saw it"
      case .journalGone(let steps):
        "journal \(path) is gone; it had \(number(steps, "step")) when you last saw it"
      case .journalCut(let steps):
        "journal \(path) has lost its last \(steps == 1 ? "step" : "\(steps) steps") since you saw it"
      case .journalChanged(let step):
        "journal \(path) was rewritten: step \(step) is not what you saw"
      case .sourceGone: "\(path), a plan's document, is gone"
      case .sourceChanged: "\(path), a plan's document, is not as you saw it"
      case .snapshotGone: "\(path): the snapshots for quick opening are gone"
      case .reviewGone: "review \(path) is gone"
      case .reviewOlder(let revision): "review \(path) is back at revision \(revision)"
      }
    return what + remedy(word)
  }

  private static func remedy(_ word: SeenLossWord) -> String {
    switch word {
    case .snapshotGone: "; nothing is lost, they come again by themselves."
    case .reviewGone: ". If nobody threw it away, restore it from a backup."
    default:
      ". Restore it from a backup; see thidua check. If it is meant to be so: thidua check --accept."
    }
  }
}
