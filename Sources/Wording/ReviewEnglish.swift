// The review in English.

extension Wording {
  static func english(_ text: ReviewPaneText) -> String {
    switch text {
    case .title: "Review"
    case .document: "Document"
    case .proposals: "Proposals"
    case .fact(let name): english(name)
    case .kind(let kind): english(kind)
    case .confidence(let confidence): english(confidence)
    case .effect(let effect): english(effect)
    case .decision(let decision): english(decision)
    case .blank: "(blank)"
    case .dayUnknown: "due?"
    case .unknownDoer(let words): "Who is “\(words)”?"
    case .unplaced: "unplaced"
    case .counts(let accepted, let open, let refused):
      "accepted \(accepted)  refused \(refused)  to look at \(open)"
    case .countsTaken(let accepted, let taken, let open, let refused):
      "accepted \(accepted) (\(taken) in plan)  refused \(refused)  to look at \(open)"
    case .corrected: "corrected by hand"
    case .added: "added by the reviewer"
    case .removalKeys: "Accept = take it out of the plan; refuse (x) = keep it in the plan"
    case .removedWords(let words): "‹removed: \(words)›"
    case .addedWords(let words): "‹added: \(words)›"
    case .filterHelp: "Filter: to look at, refused, all"
    case .filterWaiting: "filter: to look at"
    case .filterRefused: "filter: refused"
    case .nothingOpen: "Nothing is left to look at. W: make the plan   f: show all"
    case .nothingRefused: "Nothing was refused yet. f: show all"
    case .line(let line): "line \(line)"
    case .outsider: "outside the office"
    case .everyone: "all units"
    case .before(let words): "before: \(words)"
    case .difference(let words): "changes: \(words)"
    case .underReview(let file): "under review: \(file)"
    case .collective(let count): "collectives \(count)"
    case .individual(let count): "individuals \(count)"
    }
  }

  static func english(_ name: FactName) -> String {
    switch name {
    case .number: "Number"
    case .issuedOn: "Issued on"
    case .subject: "Subject"
    case .agency: "Agency"
    case .parentAgency: "Parent body"
    case .place: "Place"
    case .period: "Period"
    case .signer: "Signer"
    case .recipients: "Recipients"
    case .grounds: "Grounds"
    }
  }

  private static func english(_ kind: ProposalKindWord) -> String {
    switch kind {
    case .section: "section"
    case .phase: "phase"
    case .quota: "quota"
    case .action: "action"
    case .registration: "registration"
    case .report: "report"
    case .award: "award"
    case .inspection: "inspection"
    }
  }

  private static func english(_ confidence: ConfidenceWord) -> String {
    switch confidence {
    case .doubtful: "?? doubtful, look at it"
    case .likely: "? likely, worth a look"
    case .certain: "read with certainty"
    }
  }

  private static func english(_ effect: ProposalEffectWord) -> String {
    switch effect {
    case .addition: "new"
    case .change: "changed"
    case .removal: "no longer in the document"
    case .none: "unchanged"
    }
  }

  private static func english(_ decision: DecisionWord) -> String {
    switch decision {
    case .open: "to look at"
    case .accepted: "accepted"
    case .refused: "refused"
    case .taken: "part of the plan"
    }
  }

  static func english(_ text: ReviewPromptText) -> String {
    switch text {
    case .askFile: "Import file: "
    case .askFact(let name): english(name) + ": "
    case .askDoer(let words): "“\(words)” is: "
    case .askWords: "Words: "
    case .askHeading: "Heading: "
    case .askSplit: "Split: "
    case .askDay: "Due: "
    case .askPhaseDays: "From day, to day: "
    case .askLead: "Given to: "
    case .factFooter(.period): "e.g. 2026 or 01/01/2026 – 31/12/2026   Enter: save   Esc: cancel"
    case .factFooter(.issuedOn): "e.g. 15/3/2026, 3/2026   Enter: save   Esc: cancel"
    case .factFooter(.signer): "on behalf of / title / name   Enter: save   Esc: cancel"
    case .factFooter(.recipients), .factFooter(.grounds):
      "with ; between them   Enter: save   Esc: cancel"
    case .factFooter: "empty: not known yet   Enter: save   Esc: cancel"
    case .doerFooter: "Enter: save   Tab: choose   + NAME, SHORT: add unit   Esc: cancel"
    case .splitFooter: "put | where it splits   Enter: split   Esc: cancel"
    case .dayFooter:
      "e.g. 5/6 or 05/06/2026; empty: no deadline; ?: as printed   Enter: save   Esc: cancel"
    case .phaseFooter: "e.g. 01/01/2026 30/06/2026   Enter: save   Esc: cancel"
    case .leadFooter:
      "Enter: save   + NAME, SHORT: add unit   Tab: choose   ; between units   Esc: cancel"
    case .fileFooter: "docx, pdf, images, txt…   Enter: read   Esc: cancel"
    case .badFact(let name, let value): "“\(value)” is no \(english(name).lowercased())."
    case .badDays(let value): "“\(value)” is not two days. Write 01/01/2026 30/06/2026."
    case .dayForEach(let count):
      "There " + EnglishCount.form(count, "is ", "are ") + EnglishCount.of(count, "deadline")
        + ": write \(EnglishCount.of(count, "day")), with ; between"
    case .askDiscard: "Type y to discard: "
    case .discardFooter(let name): "review of “\(name)”   cannot be undone   Enter: no   Esc: no"
    case .unknownUnit(let name, let near?):
      "Nearest: \(near) (Tab: fill it in). There is no unit “\(name)”."
    case .unknownUnit(let name, nil):
      "To add the unit: + \(name), SHORT NAME (the list has no such name)"
    case .needsName: "Write name and short name: + Planning Division, PD"
    case .needsWords: "There are no words yet."
    case .needsMark: "Put | where it splits."
    case .noFile: "No file was named."
    }
  }

  static func english(_ text: ReviewMessageText) -> String {
    switch text {
    case .reading(let file): "Reading \(file)…"
    case .converting(let file, let program, let page, let count):
      "Reading \(file) with \(program)" + pages(page, count, "page") + "…"
    case .readingFooter: "Esc: stop reading"
    case .readingStopped(let file): "Stopped reading \(file); nothing was imported."
    case .readMeanwhile(let name): "\(name) has been read: review it from the list, key 0."
    case .resumed(let open):
      "Back in the earlier review: \(EnglishCount.of(open, "proposal")) to look at."
    case .opened(let tasks, let certain):
      "\(EnglishCount.of(tasks, "task was", "tasks were")) read, "
        + "\(EnglishCount.of(certain, "proposal")) with certainty. A: accept those"
    case .revisionOpened(let plan, let added, let changed, let removed):
      "New version of \(plan): \(added) added, \(changed) changed, \(removed) gone. Progress stays."
    case .likeOtherYear(let plan): "It is much like plan \(plan) of another year."
    case .alreadyPlan(let plan): "This document is the plan \(plan) already."
    case .acceptedCertain(let count): "Accepted \(count) proposals that are certain."
    case .acceptedSection(let count): "Accepted \(count) proposals of the section."
    case .nothingToAccept: "No such proposal is left to accept."
    case .isTaken: "This is part of the plan already; change it there."
    case .onlyTasks: "This works on tasks only."
    case .onlyHeadings: "This works on headings only."
    case .cannotJoin: "The next line is of another sort; they cannot be joined."
    case .cannotRelevel: "There is no level to move it to."
    case .noDoer: "There is no unit to ask for on this line."
    case .doerKnown(let words, let unit, let tasks):
      "Remembered: “\(words)” is \(unit) (\(tasks) \(tasks == 1 ? "task" : "tasks"))."
    case .planMade(let plan, let tasks):
      "Made the plan \(plan): \(tasks) \(tasks == 1 ? "task" : "tasks")."
    case .planChanged(let plan, let changes):
      "Updated the plan \(plan): \(changes) \(changes == 1 ? "change" : "changes")."
    case .stillWanting(let blank, let doers, let open): wanting(blank, doers, open)
    case .nothingToTake: "Nothing new was accepted yet. Space: accept, A: accept what is certain"
    case .savedMeanwhile(let who, let time):
      "\(who) went on with this review at \(time); it is shown now, your last step was not saved."
    case .changedByOthers(let who, let time):
      "\(who) went on with this review at \(time); it is shown now."
    case .notSaved(let problem): "\(problem) The last step was not saved."
    case .takenBack(let step): "Undone: \(english(step))"
    case .broughtBack(let step): "Redone: \(english(step))"
    case .nothingToTakeBack: "There is no step left to undo in this review."
    case .nothingToBringBack: "There is no step left to redo in this review."
    case .kept(let open): "The review is kept; \(open) proposals to look at."
    case .noReview: "No review is kept of this plan."
    case .removed(let file): "Removed the review of \(file)."
    case .nextYear(let year): "Plan for \(year) made from this one: look at each line, then W."
    }
  }

  private static func wanting(_ blank: [FactName], _ doers: Int, _ open: Int) -> String {
    var parts: [String] = []
    if !blank.isEmpty {
      parts.append("no " + blank.map { english($0).lowercased() }.joined(separator: ", "))
    }
    if doers > 0 { parts.append("\(doers) “Who is…” to answer") }
    if open > 0 { parts.append("\(open) proposals to look at") }
    return "Still: " + parts.joined(separator: "; ") + " (key I)."
  }

  private static func english(_ step: ReviewStepText) -> String {
    switch step {
    case .accepted(let count): "accepted \(count) \(count == 1 ? "proposal" : "proposals")"
    case .refused: "refused a proposal"
    case .reopened: "left a proposal open"
    case .words: "corrected words"
    case .fact(let name): "filled in: " + english(name).lowercased()
    case .doer(let words): "said who “\(words)” is"
    case .days: "gave days"
    case .lead: "gave to units"
    case .split: "split"
    case .join: "joined"
    case .kind: "changed the kind"
    case .level: "moved a heading"
    case .made: "made a task of a line"
    }
  }

  private static func pages(_ page: Int?, _ count: Int?, _ word: String) -> String {
    guard let page else { return "" }
    return ", \(word) \(page)" + (count.map { " of \($0)" } ?? "")
  }
}
