// Which lines of a document found no place in its reading: there must be none. A line of the head
// or the tail has one only when seven in ten of its words stand in a value.

import PlanModel
import VietnameseText

enum Coverage {
  /// Lines with text that stand neither in the head, a section, the tail nor among the unplaced.
  static func lost(_ draft: PlanDraft) -> [Int] {
    var covered = [Bool](repeating: false, count: draft.lines.count + 2)
    var ranges = draft.sections.map(\.lines)
    for range in [draft.head, draft.tail].compactMap({ $0 }) {
      ranges += range.filter { isSaid(draft.lines[$0 - 1], draft) }.map { $0...$0 }
    }
    // A damaged line is the place of a finding though its words were repaired.
    let facts = [draft.number?.line, draft.symbol?.line, draft.issuedOn?.line, draft.place?.line]
    for line in facts.compactMap(\.self) { covered[line] = true }
    for range in ranges { for line in range where line < covered.count { covered[line] = true } }
    for line in draft.unplaced { covered[line.line] = true }
    // Rows of an annex's table stand outside sections; a task holds them.
    for task in draft.tasks { for line in task.lines { covered[line] = true } }
    return draft.lines.indices.compactMap { index in
      let hasText = SearchKey.bytes(of: draft.lines[index]).contains { $0 > 0x20 }
      return hasText && !covered[index + 1] ? index + 1 : nil
    }
  }

  /// Whether the words of a line are words of the head's or the tail's values; numbers are.
  private static func isSaid(_ line: String, _ draft: PlanDraft) -> Bool {
    let facts = [
      draft.kind, draft.number, draft.symbol, draft.agency, draft.parentAgency, draft.place,
      draft.subject,
    ].compactMap { $0?.value }
    let lists = (draft.recipients + draft.grounds).map(\.value)
    let signer = [draft.signer?.onBehalf, draft.signer?.title, draft.signer?.name]
    let printed = facts + lists + signer.compactMap { $0 } + [formulas]
    let known = Set(printed.flatMap(words))
    // Marks of layout are no words: "<sup>".
    let own = words(
      line.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, part in
        index > 0 && part.contains(">") ? part.drop { $0 != ">" } : part
      }.joined(separator: " "))
    return own.count { known.contains($0) || Int($0) != nil } * 10 >= own.count * 7
  }

  /// What is printed on every paper.
  private static let formulas = """
    Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc, Đảng Cộng sản, Đoàn Thanh niên
    TNCS Hồ Chí Minh; Số, ngày tháng năm; Nơi nhận, kính gửi; Ủy ban nhân dân (UBND) căn cứ, thực
    hiện, xây dựng, tổ chức, ban hành Kế hoạch với các nội dung cụ thể của và về là như sau; bản
    điện tử, đã ký
    """

  private static func words(_ text: String) -> [String] {
    SearchKey.bytes(of: text).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
