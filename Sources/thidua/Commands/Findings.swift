// What a reading found, told to a person: counts, warnings with their lines, what to look at again.

import PlanModel
import VietnameseText
import Wording

/// The account of a reading.
struct Findings {
  let draft: PlanDraft
  /// How many unit tasks the plan would make today.
  let unitTasks: Int

  /// The reading as a plan of its own, to count its unit tasks.
  init(_ draft: PlanDraft, office: Office, today: CalendarDay) {
    self.draft = draft
    let made = DraftImport(
      draft: draft, office: office, firstTask: 1, today: today, sourceName: nil)
    let batch = Batch(label: .importPlan, author: "", time: 0, changes: made.changes)
    let record = JournalRecord(
      number: RecordNumber(writer: "", sequence: 1), lamport: 1, batch: batch)
    let plan = Plan(id: made.suggestedID, records: [record])
    unitTasks = UnitTaskTable(plan: plan, office: office, today: today).rows.count
  }

  /// The account in words, line by line.
  func lines(_ wording: Wording) -> [String] { counts(wording) + remarks(wording) }

  /// How much was found of each sort.
  func counts(_ wording: Wording) -> [String] {
    let counts: [(FindingWord, Int)] = [
      (.sections, draft.allSections.count), (.phases, draft.phases.count),
      (.tasks, draft.tasks.count), (.unitTasks, unitTasks),
      (.deadlines, draft.tasks.reduce(0) { $0 + $1.due.count }), (.quotas, draft.quotas.count),
      (.targets, draft.targets.count), (.warnings, draft.warnings.count),
      (.unplaced, draft.unplaced.count), (.doubtful, doubtful.count),
    ]
    return counts.map { "  " + wording(.count($0.0, $0.1)) }
  }

  /// What a person should look at, each with its line.
  func remarks(_ wording: Wording) -> [String] {
    draft.warnings.map { warning in
      let text = wording(
        CommandFindingText.warning(
          line: warning.line, WarningWord(warning.code), words: warning.text))
      return "  " + text
    }
      + doubtful.map { "  " + wording(CommandFindingText.doubtful(line: $0.line, words: $0.words)) }
      + draft.unplaced.map {
        "  " + wording(CommandFindingText.unplaced(line: $0.line, words: $0.text))
      }
  }

  private typealias Place = (line: Int, words: String)

  /// Findings that the reader itself is not sure of.
  private var doubtful: [Place] {
    let sections = draft.allSections.filter { $0.confidence == .doubtful }.map {
      Place($0.lines.lowerBound, "\($0.path) \($0.title ?? "")")
    }
    let phases = draft.phases.filter { $0.confidence == .doubtful }.map { Place($0.line, $0.name) }
    let tasks = draft.tasks.filter { $0.confidence == .doubtful }.map { Place($0.line, $0.text) }
    let quotas = draft.quotas.filter { $0.confidence == .doubtful }.map { Place($0.line, $0.form) }
    return (sections + phases + tasks + quotas).sorted { $0.line < $1.line }
  }
}

extension WarningWord {
  init(_ code: ReadingWarning.Code) {
    self =
      switch code {
      case .invalidDate: .invalidDate
      case .repairedNumber: .repairedNumber
      case .numberGap: .numberGap
      case .blankNumber: .blankNumber
      case .blankDay: .blankDay
      case .damagedText: .damagedText
      case .convertedEncoding: .convertedEncoding
      case .noKind: .noKind
      case .noSections: .noSections
      case .unlikelyDate: .unlikelyDate
      case .repairedSymbol: .repairedSymbol
      }
  }
}
