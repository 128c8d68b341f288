// One reading of a document as rows of a plan, or a plan's own rows: what is compared clause by
// clause when a document comes in a new version.

import VietnameseText

/// The rows that a document says, in its order, each kind by itself.
struct ReadingRows: Equatable, Sendable {
  let lines: [String]
  let profile: PlanProfile
  let sections: [PlanSection]
  let phases: [Phase]
  let tasks: [PlanTask]
  let quotas: [Quota]

  init(_ rows: DraftImport, lines: [String]) {
    self.lines = lines
    profile = rows.profile
    sections = rows.sections
    phases = rows.phases
    tasks = rows.tasks
    quotas = rows.quotas
  }

  /// The plan as it stands, for a plan whose document is not at hand.
  init(_ plan: Plan) {
    lines = []
    profile = plan.profile
    sections = plan.sections.values
    phases = plan.phases.values
    tasks = plan.tasks.values
    quotas = plan.quotas.values
  }

  /// The words that stand in a section itself: its own lines up to its first part, without the line
  /// of its title, and the titles of its parts.
  var sectionTexts: [WordBag] {
    var children: [SectionID: [PlanSection]] = [:]
    for section in sections {
      if let parent = section.parent { children[parent, default: []].append(section) }
    }
    let tasksBySection = Dictionary(grouping: tasks) { $0.section }
    return sections.map { section in
      let parts = children[section.id] ?? []
      let end = parts.map(\.lines.first).min() ?? section.lines.last + 1
      let start = section.lines.first + (section.title == nil ? 0 : 1)
      let own = text(from: start, before: end)
      let words = tasksBySection[section.id, default: []].map(\.words)
      let body = lines.isEmpty ? words.joined(separator: " ") : own
      return WordBag(([body] + parts.compactMap(\.title)).joined(separator: " "))
    }
  }

  private func text(from first: Int, before end: Int) -> String {
    let range = max(1, first)..<max(1, first, min(end, lines.count + 1))
    return range.map { lines[$0 - 1] }.joined(separator: " ")
  }
}
