// In which phase a task of the paper must be done: the one whose defining line stands in the task's
// own section, where that section is about this phase alone.

/// The phases by the sections that are theirs.
struct PhaseSections {
  /// By the place of the section in the draft.
  private var phases: [Int: PhaseID] = [:]
  private var byLine: [Int: PhaseID] = [:]
  private var parents: [Int: Int] = [:]

  init(_ draft: PlanDraft) {
    let sections = draft.allSections
    var shared: Set<Int> = []
    for (offset, phase) in draft.phases.enumerated() {
      let id = PhaseID(offset + 1)
      byLine[phase.line] = id
      // The innermost section that holds the line stands last among those that do.
      guard let section = sections.last(where: { $0.lines.contains(phase.line) }) else { continue }
      if phases[section.index] != nil { shared.insert(section.index) }
      phases[section.index] = id
    }
    for section in shared { phases[section] = nil }
    for section in sections {
      for child in section.children { parents[child.index] = section.index }
    }
  }

  /// The phase of the task's line, else of the innermost section above it that has one.
  func phase(of task: DraftTask) -> PhaseID? {
    if let phase = byLine[task.line] { return phase }
    var section = task.sectionIndex
    while let index = section {
      if let phase = phases[index] { return phase }
      section = parents[index]
    }
    return nil
  }
}
