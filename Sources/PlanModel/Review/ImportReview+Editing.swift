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
    let followed = self[id]?.old?.asTask?.deadlines ?? []
    return editTask(id) { task in
      let place = task.deadlines.firstIndex { $0.number == number }
      switch (place, day) {
      case (let place?, let day?): task.deadlines[place].schedule = .by(.day(day))
      case (let place?, nil): task.deadlines.remove(at: place)
      case (nil, let day?):
        let next = ((task.deadlines + followed).map(\.number).max() ?? 0) + 1
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
  /// heading of the same level before it. What stood under it moves along; headings that stood
  /// beside it further down then stand under it, for the document goes on after it. False where
  /// there is no such level.
  package mutating func relevel(_ id: ProposalID, by step: Int) -> Bool {
    guard let section = self[id]?.new?.asSection else { return false }
    let siblings = proposals.filter { $0.decision != .refused || $0.old != nil }
      .compactMap { $0.new?.asSection }.filter { $0.parent == section.parent }
    return step < 0 ? moveOut(id, section, siblings) : moveIn(id, section, siblings)
  }

  private mutating func moveOut(
    _ id: ProposalID, _ section: PlanSection, _ siblings: [PlanSection]
  ) -> Bool {
    guard let outer = section.parent else { return false }
    let parent = ReviewSections(self).parent(of: outer)
    let following = siblings.filter { $0.rank > section.rank }
    let last = ([section] + following).map(\.lines.last).max() ?? section.lines.last
    let isMoved = editSection(id) { moved in
      moved.parent = parent
      moved.lines.last = last
    }
    guard isMoved else { return false }
    changeSections(following.map(\.id)) { $0.parent = section.id }
    changeSections([outer]) { $0.lines.last = max($0.lines.first, section.lines.first - 1) }
    return true
  }

  private mutating func moveIn(
    _ id: ProposalID, _ section: PlanSection, _ siblings: [PlanSection]
  ) -> Bool {
    let before = siblings.filter { $0.rank < section.rank }.max { $0.rank < $1.rank }
    guard let before, editSection(id, { $0.parent = before.id }) else { return false }
    changeSections([before.id]) { $0.lines.last = max($0.lines.last, section.lines.last) }
    return true
  }

  private mutating func editSection(
    _ id: ProposalID, _ body: (inout PlanSection) -> Void
  ) -> Bool {
    edit(id) { row in
      guard case .section(var section) = row else { return false }
      body(&section)
      row = .section(section)
      return true
    }
  }

  /// What follows for other headings from a correction; they stay as sure as they were.
  private mutating func changeSections(
    _ ids: [SectionID], _ body: (inout PlanSection) -> Void
  ) {
    for place in proposals.indices where !proposals[place].isTaken {
      guard case .section(var section)? = proposals[place].new, ids.contains(section.id)
      else { continue }
      body(&section)
      proposals[place].new = .section(section)
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
    let id = freeProposal
    let before = proposals.compactMap { $0.new?.asTask }
      .filter { ($0.lines?.first ?? 0) <= line }
      .max { ($0.lines?.first ?? 0, $0.rank) < ($1.lines?.first ?? 0, $1.rank) }
    let rank = before?.rank ?? 0
    makeRoom(for: 1, afterRank: rank)
    let task = PlanTask(
      id: freeTask, rank: rank + 1, section: ReviewSections(self).innermost(holding: line),
      lines: LineRange(first: line, last: line),
      words: VietnameseNormalization.composed(words.trimmed), kind: .action)
    proposals.append(
      Proposal(
        id: id, new: .task(task), decision: .accepted, confidence: .certain, handwork: .added))
    return id
  }

  /// A name that no proposal bears.
  var freeProposal: ProposalID { ProposalID((proposals.map(\.id.number).max() ?? 0) + 1) }

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
    proposals[place].markCorrected()
    return true
  }
}

extension Proposal {
  /// Notes that a person has written it.
  mutating func markCorrected() {
    confidence = .certain
    handwork = handwork ?? .corrected
  }
}
