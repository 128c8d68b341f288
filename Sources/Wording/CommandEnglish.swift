// The English texts of the command line, but for its help.

import VietnameseText

/// Answers the texts of the command line in English.
enum EnglishCommands {
  static func text(_ text: CommandText) -> String {
    switch text {
    case .column(let name): column(name)
    case .state(let state): self.state(state)
    case .timing(let timing): self.timing(timing)
    case .unitKind(let kind): unitKind(kind)
    case .noDay: "no day"
    case .noUnit: "unassigned"
    case .setByTwo: "set in two places at once"
    case .recurrence(let interval, let day): recurrence(interval, day)
    case .progress(let percent, let done, let counted):
      counted == 0 ? "nothing to do" : "\(percent ?? 0)% (\(done)/\(counted))"
    case .overdueAndSoon(let overdue, let soon): "\(overdue) overdue, \(soon) due soon"
    case .fact(let fact): self.fact(fact)
    case .period(let start, let startImplied, let end, let endImplied):
      (start ?? "…") + (startImplied ? " (implied)" : "") + " – " + (end ?? "…")
        + (endImplied ? " (implied)" : "")
    case .quota(let form, let collective, let individual): quota(form, collective, individual)
    case .noPlansYet: "There is no plan yet. Add one with: thidua import FILE"
    case .noUnitsYet: "There is no unit yet. Add one with: thidua units add \"NAME\" --short SHORT"
    case .noReviewsYet: "There is no review yet. Import a document with: thidua import FILE"
    case .noStepsYet: "No step has been recorded yet."
    case .step(let step): self.step(step)
    case .stepTime(let time): OfficeClock.isoText(ofMilliseconds: time)
    case .changedProfile: "general facts"
    case .changedRows(let count): count == 1 ? "1 row" : "\(count) rows"
    case .changeOfNewerVersion: "a change made by a newer version"
    }
  }

  static func text(_ text: CommandResultText) -> String {
    switch text {
    case .marked(let id, let day): "\(id): done on \(day.iso)"
    case .alreadyDone(let id, let day):
      "\(id): already done on \(day.iso), nothing changed"
    case .unmarked(let id, let state): "\(id): mark taken off, now \(self.state(state))"
    case .alreadyOpen(let id): "\(id): not marked as done, nothing changed"
    case .stateSet(let id, let state): "\(id): \(self.state(state))"
    case .stateKnown(let id, let state):
      "\(id): \(self.state(state)) already, nothing changed"
    case .noted(let id): "\(id): note added"
    case .received(let id, let day, let number):
      "\(id): report received on \(day.iso)" + (number.isEmpty ? "" : ", number \(number)")
    case .deadlineSet(let id, let day): "\(id): \(deadline(day))"
    case .deadlineKnown(let id, let day): "\(id): \(deadline(day)) already, nothing changed"
    case .tookBack(let step, let about):
      "Taken back: \(step)" + (about.isEmpty ? "" : " – \(about)")
    case .broughtBack(let step, let about):
      "Brought back: \(step)" + (about.isEmpty ? "" : " – \(about)")
    case .unitAdded(let id, let name, let short): "Added unit \(id): \(name) (\(short))"
    case .imported(let plan, let file): "Stored plan \(plan) from \(file)"
    case .revised(let plan, let file, let changes):
      "Updated plan \(plan) from \(file): \(changes) \(changes == 1 ? "change" : "changes")"
    case .leftToReview(let count, let plan):
      "\(count) proposals are left to look at, with: thidua review \(plan)"
    }
  }

  static func text(_ text: CommandFindingText) -> String {
    switch text {
    case .readingOf(let file): "Read from \(file):"
    case .count(let what, let count): finding(what, count)
    case .warning(let line, let code, let words):
      "line \(line): \(warning(code))" + (words.isEmpty ? "" : ": \(words)")
    case .doubtful(let line, let words): "line \(line): please look at this: \(words)"
    case .unplaced(let line, let words): "line \(line): found no place: \(words)"
    case .officeIsEmpty:
      "There is no unit yet, so what \"all units\" owe cannot be given to them. Add units with: "
        + "thidua units add \"NAME\" --short SHORT"
    case .storeIsSound(let plans, let records):
      "The store is sound: \(plans) \(plans == 1 ? "plan" : "plans"), "
        + "\(records) \(records == 1 ? "record" : "records")."
    case .findings(let problems, let notices):
      "Found: \(problems) \(problems == 1 ? "problem" : "problems"), "
        + "\(notices) \(notices == 1 ? "thing" : "things") to know."
    case .atLine(let line, let words): "line \(line): \(words)"
    case .readingHeading(let heading): self.heading(heading)
    }
  }

  private static func column(_ name: ColumnName) -> String {
    switch name {
    case .id: "Id"
    case .plan: "Plan"
    case .subject: "Subject"
    case .progress: "Progress"
    case .overdue: "Overdue"
    case .soon: "Soon"
    case .unit: "Unit"
    case .due: "Due"
    case .state: "State"
    case .task: "Task"
    case .name: "Name"
    case .shortName: "Short"
    case .kind: "Kind"
    case .activeFrom: "From"
    case .activeTo: "To"
    case .time: "Time"
    case .author: "By"
    case .step: "Step"
    case .stepCode: "Step code"
    case .about: "What"
    }
  }

  private static func state(_ state: StateWord) -> String {
    switch state {
    case .todo: "to do"
    case .doing(let percent): "doing \(percent)%"
    case .doingQuantity(let amount): "doing \(amount)"
    case .done(let day): "done \(day.iso)"
    case .returned(let reason): "returned" + because(reason)
    case .exempt(let reason): "exempt" + because(reason)
    case .dropped(let reason): "dropped" + because(reason)
    }
  }

  private static func deadline(_ day: CalendarDay?) -> String {
    day.map { "deadline of this unit is \($0.iso)" } ?? "deadline as the plan says"
  }

  private static func because(_ reason: String) -> String { reason.isEmpty ? "" : " (\(reason))" }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  private static func timing(_ timing: TimingWord) -> String {
    switch timing {
    case .none: ""
    case .overdue(let count): "\(days(count)) overdue"
    case .soon(let count): count == 0 ? "due today" : "\(days(count)) left"
    case .late(let count): "\(days(count)) late"
    }
  }

  private static func unitKind(_ kind: UnitKindWord) -> String {
    switch kind {
    case .room: "room"
    case .agency: "agency"
    case .association: "association"
    case .council: "council"
    }
  }

  private static func recurrence(_ interval: RecurrenceWord, _ day: String?) -> String {
    let often =
      switch interval {
      case .week: "every week"
      case .month: "every month"
      case .quarter: "every quarter"
      case .halfYear: "every half-year"
      case .year: "every year"
      }
    return day.map { "on \($0) \(often)" } ?? often
  }

  private static func fact(_ fact: PlanFactWord) -> String {
    switch fact {
    case .number: "Number"
    case .issuedOn: "Issued"
    case .agency: "Agency"
    case .subject: "Subject"
    case .period: "Period"
    case .signer: "Signed by"
    case .recipients: "Recipients"
    case .followedSince: "Followed since"
    case .source: "Source"
    case .progress: "Progress"
    case .phases: "Phases"
    case .sections: "Sections"
    case .quotas: "Quotas"
    case .withoutSection: "In no section"
    }
  }

  private static func quota(
    _ form: String, _ collective: String?, _ individual: String?
  ) -> String {
    let counts = [collective.map { "\($0) collective" }, individual.map { "\($0) individual" }]
    let text = counts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? form : "\(form): \(text)"
  }

  private static func heading(_ heading: ReadingHeading) -> String {
    switch heading {
    case .head: "Head of the paper"
    case .sections: "Sections"
    case .phases: "Phases"
    case .tasks: "Tasks"
    case .quotas: "Quotas"
    case .toLookAt: "To be looked at"
    case .counts: "In all"
    }
  }

  private static func step(_ step: StepWord) -> String {
    switch step {
    case .importPlan: "import"
    case .tick: "mark as done"
    case .untick: "take off the mark"
    case .progress: "progress"
    case .note: "note"
    case .deadline: "deadline"
    case .returnReport: "report returned"
    case .exempt: "exemption"
    case .drop: "drop"
    case .undo: "undo"
    case .redo: "redo"
    case .units: "units"
    case .edit: "edit of the plan"
    case .revise: "update from the document"
    }
  }

  private static func finding(_ what: FindingWord, _ count: Int) -> String {
    let one = count == 1
    return switch what {
    case .sections: "\(count) \(one ? "section" : "sections")"
    case .phases: "\(count) \(one ? "phase" : "phases")"
    case .tasks: "\(count) \(one ? "task" : "tasks")"
    case .unitTasks: "\(count) \(one ? "unit task" : "unit tasks")"
    case .deadlines: "\(count) \(one ? "deadline" : "deadlines")"
    case .quotas: "\(count) \(one ? "quota" : "quotas")"
    case .targets: "\(count) \(one ? "target" : "targets")"
    case .warnings: "\(count) \(one ? "warning" : "warnings")"
    case .unplaced: "\(count) \(one ? "line" : "lines") without a place"
    case .doubtful: "\(count) doubtful \(one ? "finding" : "findings")"
    }
  }

  private static func warning(_ code: WarningWord) -> String {
    switch code {
    case .invalidDate: "the calendar has no such day"
    case .repairedNumber: "damaged section number, repaired from the sequence"
    case .numberGap: "section number out of sequence"
    case .blankNumber: "the paper's number is blank"
    case .blankDay: "the day of issue is blank"
    case .damagedText: "text damaged by scanning"
    case .convertedEncoding: "letters converted to Unicode from"
    case .noKind: "no type of paper found"
    case .noSections: "no section found"
    case .unlikelyDate: "unlikely date"
    case .repairedSymbol: "mistyped symbol of the paper, put right"
    }
  }
}
