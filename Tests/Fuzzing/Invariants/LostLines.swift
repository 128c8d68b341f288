// Which lines of a document found no place in its reading: there must be none.

package import PlanModel
import VietnameseText

/// The first of all promises of the reader.
package enum LostLines {
  /// Numbers of the lines with text that stand neither in the head, a section, a task, the tail nor
  /// among the unplaced.
  package static func of(_ draft: PlanDraft) -> [Int] {
    var covered = [Bool](repeating: false, count: draft.lines.count + 2)
    var ranges = draft.sections.map(\.lines)
    ranges += [draft.head, draft.tail].compactMap(\.self)
    // Rows of an annex's table stand outside sections; a task holds them.
    ranges += draft.tasks.map(\.lines)
    for range in ranges { for line in range where line < covered.count { covered[line] = true } }
    for line in draft.unplaced where line.line < covered.count { covered[line.line] = true }
    return draft.lines.indices.compactMap { index in
      let hasText = SearchKey.bytes(of: draft.lines[index]).contains { $0 > 0x20 }
      return hasText && !covered[index + 1] ? index + 1 : nil
    }
  }
}
