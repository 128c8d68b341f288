// How an input line divides the foot of the screen: the question, the text, and the line above.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The places of an open input line.
struct PromptLayout {
  /// Rows of the screen that the text takes; more than one only for a text of several lines.
  let rows: Int
  /// Where the text begins.
  let fieldColumn: Int
  let fieldColumns: Int

  init(_ prompt: Prompt, _ state: AppState) {
    let columns = state.size.columns
    let question = DisplayWidth.columns(PromptView.question(of: prompt, state))
    let tag = state.typingTag(of: prompt).map { DisplayWidth.columns($0) + 2 } ?? 0
    fieldColumn = 1 + min(question, columns / 2)
    fieldColumns = max(1, columns - fieldColumn - 1 - (tag < columns / 3 ? tag : 0))
    guard prompt.purpose.takesLines else {
      rows = 1
      return
    }
    let needed = FieldLayout(prompt.field, columns: fieldColumns).rows.count
    rows = max(1, min(needed, state.size.rows / 3))
  }
}
