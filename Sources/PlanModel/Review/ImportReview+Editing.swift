// Corrections: the words of a proposal, where one task ends and the next begins, how deep a heading
// stands, by when and by whom. A corrected proposal is certain: a person has written it.

package import VietnameseText

extension ImportReview {
  /// Corrects the words; a section takes "II. Nội dung" apart into number and title. False when
  /// there is nothing to correct or no words are left.
  package mutating func setWords(of id: ProposalID, to typed: String) -> Bool {
    let text = VietnameseNormalization.composed(typed.trimmed)
    return edit(id) { row in
      if case .section(var section) = row {
        let parts = SectionHeading.parts(of: text)
        guard let number = parts.number ?? (text.isEmpty ? nil : section.number) else {
          return false
        }
        section.number = number
        section.title = parts.title
        row = .section(section)
        return true
      }
      guard !text.isEmpty else { return false }
      row.words = text
      return true
    }
  }

  /// Sets the kind of a task.
  package mutating func setKind(of id: ProposalID, to kind: TaskKind) -> Bool {
    editTask(id) { task in
      task.kind = kind
      return true
    }
  }

  /// Sets who does a task; false when there are none or it is no task.
  package mutating func setLead(of id: ProposalID, to lead: [Assignee]) -> Bool {
    editTask(id) { task in
      task.lead = lead
      return true
    }
  }

  /// Sets by when the task's deadline falls due, its words kept; adds one to a task without. Nil
  /// takes the deadline away.
  package mutating func setDay(
    of id: ProposalID, deadline number: Int = 1, to day: CalendarDay?
  ) -> Bool {
    editTask(id) { task in
      let place = task.deadlines.firstIndex { $0.number == number }
      switch (place, day) {
      case (let place?, let day?): task.deadlines[place].schedule = .by(.day(day))
      case (let place?, nil): task.deadlines.remove(at: place)
      case (nil, let day?):
        let next = (task.deadlines.map(\.number).max() ?? 0) + 1
        task.deadlines.append(
          Deadline(number: next, schedule: .by(.day(day)), words: day.vietnamese))
      case (nil, nil): return false
      }
      return true
    }
  }

  /// Sets the first or last day of a phase, as the document does not print it.
  package mutating func setPhase(
    _ id: ProposalID, start: CalendarDay?, end: CalendarDay?
  ) -> Bool {
    edit(id) { row in
      guard case .phase(var phase) = row else { return false }
      phase.start = start.map { PhaseBoundary($0, isImplied: false) }
      phase.end = end.map { PhaseBoundary($0, isImplied: false) }
      row = .phase(phase)
      return true
    }
  }

  /// Moves a heading one level out (`by` -1) or in (+1): out to beside its parent, in to under the
  /// heading of the same level before it. False where there is no such level.
  package mutating func relevel(_ id: ProposalID, by step: Int) -> Bool {
    guard let section = self[id]?.new?.asSection else { return false }
    let parent: SectionID?
    if step < 0 {
      guard let current = section.parent else { return false }
      parent = ReviewSections(self).parent(of: current)
    } else {
      let before = proposals.compactMap { $0.new?.asSection }
        .filter { $0.parent == section.parent && $0.rank < section.rank }
      guard let last = before.max(by: { $0.rank < $1.rank }) else { return false }
      parent = last.id
    }
    return edit(id) { row in
      guard case .section(var moved) = row else { return false }
      moved.parent = parent
      row = .section(moved)
      return true
    }
  }

  /// Makes a task of a line that found no place; its id, nil when there is no such line.
  package mutating func addTask(fromUnplaced line: Int) -> ProposalID? {
    guard let place = unplaced.firstIndex(where: { $0.line == line }) else { return nil }
    let found = unplaced.remove(at: place)
    return addTask(words: found.text, line: line)
  }

  /// Adds a task that the reader did not see, set by the line; accepted, as a person asked for it.
  package mutating func addTask(words: String, line: Int) -> ProposalID {
    let section = ReviewSections(self).innermost(holding: line)
    let id = ProposalID((proposals.map(\.id.number).max() ?? 0) + 1)
    let tasks = proposals.compactMap { $0.row?.asTask }
    let before = tasks.last { ($0.lines?.first ?? 0) <= line }
    let task = PlanTask(
      id: freeTask, rank: (before?.rank ?? 0) + 1, section: section,
      lines: LineRange(first: line, last: line),
      words: VietnameseNormalization.composed(words.trimmed), kind: .action)
    proposals.append(
      Proposal(id: id, new: .task(task), decision: .accepted, confidence: .certain))
    return id
  }

  /// The next provisional number.
  var freeTask: TaskID {
    let numbers = proposals.compactMap { $0.row?.asTask?.id.number }
    return TaskID(max(Self.firstProvisionalTask, (numbers.max() ?? 0) + 1))
  }

  private mutating func editTask(
    _ id: ProposalID, _ body: (inout PlanTask) -> Bool
  ) -> Bool {
    edit(id) { row in
      guard case .task(var task) = row, body(&task) else { return false }
      row = .task(task)
      return true
    }
  }

  /// Changes the new row of a proposal that is not yet part of the plan.
  mutating func edit(_ id: ProposalID, _ body: (inout ProposedRow) -> Bool) -> Bool {
    guard let place = position(of: id), !proposals[place].isTaken,
      var row = proposals[place].new, body(&row)
    else { return false }
    proposals[place].new = row
    proposals[place].confidence = .certain
    return true
  }
}
