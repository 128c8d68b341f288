// A filter as people type it: don-vi:vp trang-thai:qua-han han<2026-12-31 "báo cáo". Words side by
// side must all fit, several values of a key are one of them, "hoặc" is either, "-" is not.

package import VietnameseText

/// What was typed, read and worked out once, to be asked of many rows.
package struct FilterExpression: Equatable, Sendable {
  indirect enum Node: Equatable, Sendable {
    case all([Node])
    case any([Node])
    case not(Node)
    case row(RowCondition)
    /// A place in `taskConditions`.
    case task(Int)
  }

  /// As typed, without blanks at the ends.
  package let text: String
  /// The day that its days are counted from.
  package let today: CalendarDay
  let root: Node
  let taskConditions: [TaskCondition]

  /// Reads a filter.
  /// - Parameters:
  ///   - office: whose units may be named.
  ///   - author: who "tôi" and "me" are.
  package init(
    _ text: String, office: Office, today: CalendarDay, author: String
  ) throws(FilterProblem) {
    let text = VietnameseNormalization.composed(text)
    var parser = FilterParser(
      values: FilterValues(office: office, today: today, author: author),
      pieces: try FilterScanner.pieces(of: text), length: text.count)
    root = try parser.parse()
    taskConditions = parser.taskConditions
    self.text = text.split(separator: " ").joined(separator: " ")
    self.today = today
  }

  /// Whether it lets everything through.
  package var isEmpty: Bool { root == .all([]) }
}

/// Asks rows one after the other; what the plan says of a task is looked at once only.
package struct FilterEvaluation {
  private struct TaskKey: Hashable {
    let plan: PlanID
    let task: TaskID
    let deadline: Int
    let phase: Int?
  }
  private let expression: FilterExpression
  private var known: [TaskKey: [Bool]] = [:]

  package init(_ expression: FilterExpression) { self.expression = expression }

  /// Whether the row fits.
  package mutating func accepts(_ subject: some FilterSubject) -> Bool {
    accepts(subject, expression.root)
  }

  private mutating func accepts(
    _ subject: some FilterSubject, _ node: FilterExpression.Node
  ) -> Bool {
    switch node {
    case .all(let nodes):
      for node in nodes where !accepts(subject, node) { return false }
      return true
    case .any(let nodes):
      for node in nodes where accepts(subject, node) { return true }
      return false
    case .not(let node): return !accepts(subject, node)
    case .row(let condition): return condition.accepts(subject, today: expression.today)
    case .task(let place): return taskAnswers(subject)[place]
    }
  }

  private mutating func taskAnswers(_ subject: some FilterSubject) -> [Bool] {
    let row = subject.row
    let key = TaskKey(
      plan: subject.filteredPlan, task: row.id.task, deadline: row.id.deadline,
      phase: row.phasePosition)
    if let answers = known[key] { return answers }
    let facts = subject.facts
    let answers = expression.taskConditions.map { $0.accepts(facts) }
    known[key] = answers
    return answers
  }
}

extension UnitTaskTable {
  /// Those of the positions in `rows` whose rows fit.
  package func positions(
    _ positions: [Int], fitting expression: FilterExpression, in plan: Plan
  ) -> [Int] {
    guard !expression.isEmpty else { return positions }
    var evaluation = FilterEvaluation(expression)
    return positions.filter { evaluation.accepts(PlanRow(rows[$0], in: plan)) }
  }
}
