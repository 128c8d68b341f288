// Searching without diacritics and case, in NFC and NFD alike.

import PlanModel
import VietnameseText

/// A query made ready to be looked for in many texts.
package struct TextMatcher: Sendable {
  private let key: [UInt8]

  package init(_ query: String) { key = WordKey.bytes(of: query) }

  /// Whether the query may be the beginning of an id: "t7".
  var isLikeID: Bool {
    key.count > 1 && key[0] == UInt8(ascii: "t") && (0x30...0x39).contains(key[1])
  }

  /// Whether the text contains the query. An empty query is in no text.
  package func matches(_ text: String) -> Bool {
    !key.isEmpty && WordKey.contains(key, in: WordKey.bytes(of: text))
  }
}

/// Matches rows of the task list; looks every task and every unit at once only.
struct RowMatcher {
  private let matcher: TextMatcher
  private let office: Office
  private var tasks: [TaskDeadline: Bool] = [:]
  private var units: [UnitID: Bool] = [:]

  private struct TaskDeadline: Hashable {
    let position: Int
    let deadline: Int
  }

  init(_ matcher: TextMatcher, office: Office) {
    self.matcher = matcher
    self.office = office
  }

  /// Whether the task's words, the unit's names or the id contain the query.
  mutating func matches(_ row: UnitTaskRow, in workspace: Workspace) -> Bool {
    let task = TaskDeadline(position: row.taskPosition, deadline: row.id.deadline)
    let inTask =
      tasks[task]
      ?? matcher.matches(workspace.task(of: row).listWords(deadline: row.id.deadline))
    tasks[task] = inTask
    if inTask { return true }
    let unit = row.id.unit
    let inUnit =
      units[unit] ?? office[unit].map { matcher.matches($0.name) || matcher.matches($0.shortName) }
      ?? false
    units[unit] = inUnit
    return inUnit || (matcher.isLikeID && matcher.matches(row.id.description))
  }
}

extension Workspace {
  /// Selects the next shown unit task that matches, from the cursor on and round the end. False
  /// when there is none.
  mutating func findTask(
    _ matcher: TextMatcher, office: Office, forward: Bool, including here: Bool
  ) -> Bool {
    guard !shown.isEmpty else { return false }
    var rowMatcher = RowMatcher(matcher, office: office)
    for step in (here ? 0 : 1)...shown.count {
      let place = (taskList.selected + (forward ? step : -step) + 2 * shown.count) % shown.count
      if rowMatcher.matches(table.rows[shown[place]], in: self) {
        taskList.select(place, count: shown.count)
        return true
      }
    }
    return false
  }

  /// How many shown rows match, and the how-many-th of them is selected (0 when none is).
  func searchPlace(_ matcher: TextMatcher, office: Office) -> (place: Int, count: Int) {
    var count = 0
    var place = 0
    var rowMatcher = RowMatcher(matcher, office: office)
    for (position, index) in shown.enumerated() {
      guard rowMatcher.matches(table.rows[index], in: self) else { continue }
      count += 1
      if position == taskList.selected { place = count }
    }
    return (place, count)
  }
}
