// What holds for the reading of any text whatever: no line lost, every finding on a line that there
// is, sections inside each other, days that exist, the same reading twice. The fuzzers and the
// replay of their corpus check it.

package import PlanModel
import PlanReader
import VietnameseText

/// Checks of a reading; each sentence names what does not hold.
package enum ReadingInvariants {
  /// What does not hold for the reading of a text.
  package static func faults(ofText text: String) -> [String] {
    let draft = DocumentReader.read(text: text)
    let again = DocumentReader.read(text: text) == draft ? [] : ["two readings differ"]
    return again + faults(of: draft)
  }

  /// What does not hold for a reading.
  package static func faults(of draft: PlanDraft) -> [String] {
    lines(draft) + numbers(draft) + nesting(draft) + places(draft) + days(draft)
  }

  private static func lines(_ draft: PlanDraft) -> [String] {
    let lost = LostLines.of(draft)
    let order = draft.unplaced.map(\.line)
    return (lost.isEmpty ? [] : ["lines \(lost) are lost"])
      + (order == order.sorted() ? [] : ["unplaced lines out of order"])
      + draft.unplaced.filter { $0.text.isEmpty }.map { "unplaced line \($0.line) without text" }
  }

  /// Every line number lies in the text.
  private static func numbers(_ draft: PlanDraft) -> [String] {
    var found: [(String, Int)] = []
    let facts = [
      draft.kind?.line, draft.number?.line, draft.symbol?.line, draft.agency?.line,
      draft.parentAgency?.line, draft.place?.line, draft.issuedOn?.line, draft.subject?.line,
      draft.period?.line, draft.signer?.line,
    ]
    found += facts.compactMap { $0.map { ("fact", $0) } }
    found += (draft.recipients + draft.grounds).map { ("list", $0.line) }
    for range in [draft.head, draft.tail].compactMap(\.self) + draft.allSections.map(\.lines) {
      found += [("range", range.lowerBound), ("range", range.upperBound)]
    }
    found += draft.phases.map { ("phase", $0.line) } + draft.quotas.map { ("quota", $0.line) }
    found += draft.targets.map { ("target", $0.line) } + draft.units.map { ("unit", $0.line) }
    found += draft.unplaced.map { ("unplaced", $0.line) }
    found += draft.warnings.map { ("warning \($0.code)", $0.line) }
    for task in draft.tasks {
      found += [("task", task.lines.lowerBound), ("task", task.lines.upperBound)]
      found += task.due.map { ("deadline", $0.line) } + task.units.map { ("unit", $0.line) }
    }
    let last = max(1, draft.lines.count)
    return found.filter { !(1...last).contains($0.1) }.map { "\($0.0) at line \($0.1) of \(last)" }
  }

  /// Children lie inside their section, one after the other; indices count through.
  private static func nesting(_ draft: PlanDraft) -> [String] {
    let all = draft.allSections
    let counted = zip(all.indices, all).allSatisfy { $0 == $1.index }
    return (counted ? [] : ["indices of sections do not count through"])
      + siblings(draft.sections)
      + all.flatMap { section in
        siblings(section.children)
          + section.children.filter { !section.lines.contains($0.lines) }
          .map { "section \($0.path) \($0.lines) outside \(section.lines)" }
      }
  }

  private static func siblings(_ sections: [DraftSection]) -> [String] {
    zip(sections, sections.dropFirst())
      .filter { $0.lines.upperBound > $1.lines.lowerBound }
      .map { "section \($1.path) begins inside \($0.path)" }
  }

  /// Tasks count through and name the section in which they stand.
  private static func places(_ draft: PlanDraft) -> [String] {
    let all = draft.allSections
    let counted = zip(draft.tasks.indices, draft.tasks).allSatisfy { $0 == $1.order }
    let misplaced = draft.tasks.filter { task in
      guard let index = task.sectionIndex else { return false }
      return !all.indices.contains(index) || all[index].path != task.section
    }
    return (counted ? [] : ["the order of tasks does not count through"])
      + misplaced.map { "task at line \($0.line) names no section" }
      + draft.tasks.filter { $0.text.isEmpty }.map { "task at line \($0.line) without words" }
  }

  private static func days(_ draft: PlanDraft) -> [String] {
    var days = draft.phases.flatMap { [$0.start, $0.end] }.compactMap(\.self)
    let partial =
      draft.tasks.flatMap(\.due).compactMap(\.date)
      + [draft.issuedOn?.value]
      .compactMap(\.self)
    days += partial.flatMap { [$0.first, $0.last] }
    if let period = draft.period?.value { days += [period.start, period.end] }
    let anchors = draft.tasks.flatMap(\.due).compactMap(\.anchor)
    return days.filter { CalendarDay(iso: $0.iso) != $0 }.map { "no such day: \($0.iso)" }
      + partial.filter { $0.first > $0.last }.map { "turned round: \($0.iso)" }
      + anchors.filter { !(1...12).contains($0.month ?? 1) || !(1...31).contains($0.day) }
      .map { "no such day: \($0.iso)" }
  }
}
