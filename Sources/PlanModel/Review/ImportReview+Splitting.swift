// Where one task ends and the next begins, corrected by hand.

import VietnameseText

extension ImportReview {
  /// Makes one task of each text; deadlines go with the text that holds their day or words, else
  /// they stay with the first, and so does the target. All keep doers, kind and clause. False with
  /// fewer than two texts.
  package mutating func split(_ id: ProposalID, into texts: [String]) -> Bool {
    let texts = texts.map { VietnameseNormalization.composed($0.trimmed) }.filter { !$0.isEmpty }
    guard texts.count > 1, let place = position(of: id), !proposals[place].isTaken,
      let whole = proposals[place].new?.asTask
    else { return false }
    let parts = DeadlineDealing.deal(whole.deadlines, among: texts)
    var first = whole
    first.words = texts[0]
    first.deadlines = proposals[place].old == nil ? parts[0].renumbered : parts[0]
    proposals[place].new = .task(first)
    proposals[place].markCorrected()
    makeRoom(for: texts.count - 1, afterRank: whole.rank, except: place)
    for (offset, text) in texts.enumerated().dropFirst() {
      var task = whole.numbered(freeTask)
      task.rank = whole.rank + offset
      task.words = text
      task.deadlines = parts[offset].renumbered
      task.target = nil
      insert(task, after: place + offset - 1, decision: proposals[place].decision)
    }
    return true
  }

  /// Makes one task, or one heading, of this proposal and the next of its sort in the list; false
  /// when there is none or either is part of the plan. Accepted when one of them was.
  package mutating func join(_ id: ProposalID, with next: ProposalID) -> Bool {
    guard let place = position(of: id), let other = position(of: next), place != other,
      !proposals[place].isTaken, !proposals[other].isTaken, proposals[other].old == nil
    else { return false }
    switch (proposals[place].new, proposals[other].new) {
    case (.task(let a)?, .task(let b)?):
      let used = proposals[place].old?.asTask?.deadlines ?? []
      proposals[place].new = .task(Self.joined(a, b, used: used))
    case (.section(let a)?, .section(let b)?): joinSection(a, b, at: place)
    default: return false
    }
    proposals[place].markCorrected()
    if proposals[other].decision == .accepted { proposals[place].decision = .accepted }
    proposals.remove(at: other)
    return true
  }

  private mutating func insert(_ task: PlanTask, after place: Int, decision: Decision) {
    proposals.insert(
      Proposal(
        id: freeProposal, new: .task(task), decision: decision, confidence: .certain,
        handwork: .corrected),
      at: place + 1)
  }

  /// Moves the tasks that follow further back, as far as they are not yet part of the plan, so that
  /// `count` ranks after this one are free.
  mutating func makeRoom(for count: Int, afterRank rank: Int, except first: Int? = nil) {
    let following = proposals.indices.filter { place in
      guard place != first, !proposals[place].isTaken, let task = proposals[place].new?.asTask
      else { return false }
      return task.rank > rank || (task.rank == rank && place > first ?? .max)
    }.sorted { rankOfTask(at: $0) < rankOfTask(at: $1) }
    var free = rank + count + 1
    for place in following {
      guard case .task(var task)? = proposals[place].new, task.rank < free else { return }
      task.rank = free
      proposals[place].new = .task(task)
      free += 1
    }
  }

  private func rankOfTask(at place: Int) -> Int { proposals[place].new?.asTask?.rank ?? 0 }

  /// - Parameter used: deadlines whose numbers are taken as well.
  private static func joined(_ a: PlanTask, _ b: PlanTask, used: [Deadline]) -> PlanTask {
    var task = a
    task.words = a.words + " " + b.words
    if let lines = a.lines ?? b.lines {
      task.lines = LineRange(
        first: min(lines.first, b.lines?.first ?? .max),
        last: max(lines.last, b.lines?.last ?? .min))
    }
    let last = (a.deadlines + used).map(\.number).max() ?? 0
    task.deadlines += b.deadlines.enumerated().map { $1.numbered(last + $0 + 1) }
    task.lead += b.lead.filter { !a.lead.contains($0) }
    task.support += b.support.filter { !a.support.contains($0) }
    task.product = a.product ?? b.product
    task.target = a.target ?? b.target
    task.phase = a.phase ?? b.phase
    return task
  }

  /// What stood under the second heading then stands under the first.
  private mutating func joinSection(_ a: PlanSection, _ b: PlanSection, at place: Int) {
    var section = a
    // A heading that takes in the one around it stands where that one stood.
    if ReviewSections(self).isUnder(a.id, b.id) { section.parent = b.parent }
    section.title =
      [a.title, SectionHeading.text(number: b.number, title: b.title)].compactMap(\.self)
      .joined(separator: " ")
    section.lines = LineRange(
      first: min(a.lines.first, b.lines.first), last: max(a.lines.last, b.lines.last))
    proposals[place].new = .section(section)
    for place in proposals.indices {
      switch proposals[place].new {
      case .section(var child)? where child.parent == b.id:
        child.parent = a.id
        proposals[place].new = .section(child)
      case .task(var task)? where task.section == b.id:
        task.section = a.id
        proposals[place].new = .task(task)
      default: break
      }
    }
  }
}

extension Deadline {
  /// The same deadline under another number.
  func numbered(_ number: Int) -> Deadline {
    Deadline(number: number, schedule: schedule, words: words, what: what, line: line)
  }
}

extension [Deadline] {
  /// Numbered from 1 in their order: of a task that nobody follows yet.
  var renumbered: [Deadline] { enumerated().map { $1.numbered($0 + 1) } }
}
