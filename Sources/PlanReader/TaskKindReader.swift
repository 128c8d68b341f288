// What a task asks for, by its words.

import PlanModel

extension TaskKind {
  /// The kind of a task: a report sent in beats a registration beats an award beats an inspection.
  static func of(_ text: FoldedText, hasReceiver: Bool) -> TaskKind {
    let head = 0..<min(text.count, 110)
    if text.containsAny([
      "gui bao cao", "bao cao ket qua", "bao cao bang van ban", "bao cao so ket",
      "bao cao tong ket",
      "nop bao cao", "che do bao cao", "bao cao dinh ky", "kip thoi bao cao",
    ]) || (hasReceiver && text.contains("bao cao")) || asksForReport(text, head) {
      return text.earliest(["che do bao cao"], in: 0..<text.count).map { $0 > 160 } ?? false
        ? .action : .report
    }
    if text.earliest(["dang ky thi dua", "dang ky danh hieu", "dang ky cac danh hieu"], in: head)
      != nil
      || text.begins(withAny: ["dang ky"]) != nil
    {
      return .registration
    }
    if text.earliest(["binh xet", "xet khen", "de nghi khen", "xet tang", "trinh khen"], in: head)
      != nil
      || text.earliest(["khen thuong"], in: 0..<min(text.count, 48)) != nil
        && text.begins(
          withAny: ["khen thuong", "phat hien", "bieu duong", "lam tot cong tac khen"]) != nil
    {
      return .award
    }
    if text.earliest(["kiem tra", "don doc", "giam sat"], in: head) != nil { return .inspection }
    return .action
  }

  /// "Báo cáo tháng …", "…, tổng hợp, báo cáo Giám đốc": the verb begins a clause.
  private static func asksForReport(_ text: FoldedText, _ head: Range<Int>) -> Bool {
    if text.earliest(["tong hop bao cao", "tong hop va bao cao", "va bao cao"], in: head) != nil {
      return true
    }
    var place = head.lowerBound
    while let start = text.first("bao cao", in: place..<head.upperBound) {
      if start == 0 || start > 1 && ",;:".utf8.contains(text.key[start - 2]) { return true }
      place = start + 7
    }
    return false
  }
}
