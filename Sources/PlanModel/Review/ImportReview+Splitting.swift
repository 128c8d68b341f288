// Where one task ends and the next begins, corrected by hand.

import VietnameseText

extension ImportReview {
  /// Makes one task of each text; deadlines go with the text that holds their day or words, else
  /// they stay with the first. Both keep doers, kind and clause. False with fewer than two texts.
  package mutating func split(_ id: ProposalID, into texts: [String]) -> Bool {
    let texts = texts.map { VietnameseNormalization.composed($0.trimmed) }.filter { !$0.isEmpty }
    guard texts.count > 1, let place = position(of: id), !proposals[place].isTaken,
      let whole = proposals[place].new?.asTask
    else { return false }
    let parts = Self.deadlines(of: whole, among: texts)
    var first = whole
    first.words = texts[0]
    first.deadlines = parts[0]
    proposals[place].new = .task(first)
    proposals[place].confidence = .certain
    for (offset, text) in texts.enumerated().dropFirst() {
      var task = whole.numbered(freeTask)
      task.rank = whole.rank + offset
      task.words = text
      task.deadlines = parts[offset]
      task.target = nil
      insert(task, after: place + offset - 1, decision: proposals[place].decision)
    }
    return true
  }

  /// Makes one task, or one heading, of this proposal and the next of its sort in the list; false
  /// when there is none or either is part of the plan.
  package mutating func join(_ id: ProposalID, with next: ProposalID) -> Bool {
    guard let place = position(of: id), let other = position(of: next), place != other,
      !proposals[place].isTaken, !proposals[other].isTaken, proposals[other].old == nil
    else { return false }
    switch (proposals[place].new, proposals[other].new) {
    case (.task(let a)?, .task(let b)?): proposals[place].new = .task(Self.joined(a, b))
    case (.section(var a)?, .section(let b)?):
      a.title =
        [a.title, b.number + ". " + (b.title ?? "")].compactMap(\.self)
        .joined(separator: " ").trimmed
      a.lines = LineRange(
        first: min(a.lines.first, b.lines.first), last: max(a.lines.last, b.lines.last))
      proposals[place].new = .section(a)
      adopt(from: b.id, to: a.id)
    default: return false
    }
    proposals[place].confidence = .certain
    proposals.remove(at: other)
    return true
  }

  private mutating func insert(_ task: PlanTask, after place: Int, decision: Decision) {
    let id = ProposalID((proposals.map(\.id.number).max() ?? 0) + 1)
    proposals.insert(
      Proposal(id: id, new: .task(task), decision: decision, confidence: .certain), at: place + 1)
  }

  private static func joined(_ a: PlanTask, _ b: PlanTask) -> PlanTask {
    var task = a
    task.words = a.words + " " + b.words
    task.lines = LineRange(
      first: min(a.lines?.first ?? .max, b.lines?.first ?? .max),
      last: max(a.lines?.last ?? 0, b.lines?.last ?? 0))
    if a.lines == nil, b.lines == nil { task.lines = nil }
    task.deadlines = (a.deadlines + b.deadlines).enumerated().map { $1.numbered($0 + 1) }
    task.lead += b.lead.filter { !a.lead.contains($0) }
    task.support += b.support.filter { !a.support.contains($0) }
    task.target = a.target ?? b.target
    return task
  }

  private mutating func adopt(from old: SectionID, to new: SectionID) {
    for place in proposals.indices {
      switch proposals[place].new {
      case .section(var section)? where section.parent == old:
        section.parent = new
        proposals[place].new = .section(section)
      case .task(var task)? where task.section == old:
        task.section = new
        proposals[place].new = .task(task)
      default: break
      }
    }
  }

  /// The task's deadlines dealt out to the texts, numbered from 1 in each.
  private static func deadlines(of task: PlanTask, among texts: [String]) -> [[Deadline]] {
    var parts = texts.map { _ in [Deadline]() }
    let keys = texts.map { SearchKey.of($0) }
    for deadline in task.deadlines {
      let words = [deadline.what, deadline.words].compactMap(\.self).map { SearchKey.of($0) }
      let home = keys.firstIndex { key in words.contains { !$0.isEmpty && key.contains($0) } } ?? 0
      parts[home].append(deadline.numbered(parts[home].count + 1))
    }
    return parts
  }
}

extension Deadline {
  fileprivate func numbered(_ number: Int) -> Deadline {
    Deadline(number: number, schedule: schedule, words: words, what: what, line: line)
  }
}
