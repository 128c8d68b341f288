// Which lines of a document found no place in its reading: there must be none.

import PlanModel
import VietnameseText

enum Coverage {
  /// Lines with text that stand neither in the head, a section, the tail nor among the unplaced.
  static func lost(_ draft: PlanDraft) -> [Int] {
    var covered = [Bool](repeating: false, count: draft.lines.count + 2)
    var ranges = draft.sections.map(\.lines)
    ranges += [draft.head, draft.tail].compactMap { $0 }
    for range in ranges { for line in range where line < covered.count { covered[line] = true } }
    for line in draft.unplaced { covered[line.line] = true }
    // Rows of an annex's table stand outside sections; a task holds them.
    for task in draft.tasks { for line in task.lines { covered[line] = true } }
    return draft.lines.indices.compactMap { index in
      let hasText = SearchKey.bytes(of: draft.lines[index]).contains { $0 > 0x20 }
      return hasText && !covered[index + 1] ? index + 1 : nil
    }
  }
}
