// A small reading under review, shared by the tests of the review.

import PlanModel
import Testing
import VietnameseText

enum ReviewSample {
  /// Sections I (lines 4 to 6) and II (7 to 20) with II.1 (8 to 12) and II.2 (13 to 20), one phase,
  /// five tasks, a quota, one line without a place.
  static func draft() throws -> PlanDraft {
    var draft = PlanDraft(lines: (1...24).map { "dòng \($0)" })
    draft.kind = DraftFact("KẾ HOẠCH", line: 1)
    draft.symbol = DraftFact("KH-SKHCN", line: 1, confidence: .doubtful)
    draft.subject = DraftFact("Phát động thi đua năm 2026", line: 2)
    let inner = [
      DraftSection(number: "1", title: "Nội dung", path: "II.1", index: 2, lines: 8...12),
      DraftSection(number: "2", title: "Giải pháp", path: "II.2", index: 3, lines: 13...20),
    ]
    draft.sections = [
      DraftSection(number: "I", title: "MỤC ĐÍCH", path: "I", index: 0, lines: 4...6),
      DraftSection(
        number: "II", title: "NHIỆM VỤ", path: "II", index: 1, lines: 7...20, children: inner),
    ]
    draft.phases = [
      DraftPhase(
        name: "Đợt 1", start: try day("2026-01-01"), end: try day("2026-06-30"), line: 14,
        confidence: .likely)
    ]
    draft.tasks = try tasks()
    draft.quotas = [DraftQuota(form: "Bằng khen", kind: .award, collective: 1...2, line: 18)]
    draft.unplaced = [UnplacedLine(line: 11, text: "  Lập danh sách tập thể  ")]
    return draft
  }

  private static func tasks() throws -> [DraftTask] {
    func unit(_ name: String, everyone: Bool = false) -> DraftUnit {
      DraftUnit(name: name, everyone: everyone, line: 1)
    }
    return [
      DraftTask(
        order: 0, text: "Phổ biến kế hoạch", section: "I", sectionIndex: 0, lines: 5...5,
        units: [unit("Phòng Lạ")]),
      DraftTask(
        order: 1, text: "Đăng ký danh hiệu trước ngày 15/2/2026", section: "II.1",
        sectionIndex: 2, lines: 9...9, units: [unit("Các phòng, đơn vị", everyone: true)],
        kind: .registration, due: [try due("2026-02-15", "trước ngày")]),
      DraftTask(
        order: 2, text: "Gửi báo cáo sơ kết trước 05/6/2026, tổng kết trước 05/11/2026",
        section: "II.1", sectionIndex: 2, lines: 10...11, units: [unit("Phòng Lạ")],
        kind: .report,
        due: [
          try due("2026-06-05", "trước ngày", what: "sơ kết"),
          try due("2026-11-05", "trước ngày", what: "tổng kết"),
        ], confidence: .likely),
      DraftTask(
        order: 3, text: "Thanh tra Sở kiểm tra", section: "II.2", sectionIndex: 3,
        lines: 15...15, units: [unit("Thanh tra Sở")], kind: .inspection),
      DraftTask(
        order: 4, text: "Ban Lạ giúp việc", section: "II.2", sectionIndex: 3, lines: 16...17,
        units: [DraftUnit(name: "Ban Lạ", role: .support, line: 16)], confidence: .doubtful),
    ]
  }

  private static func due(
    _ iso: String, _ words: String, what: String? = nil
  ) throws -> DraftDeadline {
    DraftDeadline(date: .day(try day(iso)), qualifier: words, what: what, line: 1)
  }

  static func review() throws -> ImportReview {
    ImportReview(
      draft: try draft(), office: try Sample.office(), today: Sample.today,
      sourceName: "ke-hoach.txt", notices: ["đọc bằng tay"])
  }
}

extension ImportReview {
  /// The proposal of the n-th task, from 0, in the order of the list of proposals.
  func task(_ place: Int) -> Proposal { proposals.filter { $0.row?.asTask != nil }[place] }

  func section(_ number: String) -> Proposal {
    proposals.first { $0.row?.asSection?.number == number } ?? proposals[0]
  }

  /// The plan that the accepted proposals make out of nothing.
  func made(_ id: PlanID) -> Plan {
    Plan(id: id).applying(taking(firstTask: 1).changes)
  }

  /// Takes what was accepted and goes on with the review, as the program does.
  mutating func take(into plan: inout Plan) -> ReviewTaking {
    let first = (plan.tasks.values.map(\.id.number).max() ?? 0) + 1
    let taking = taking(firstTask: first)
    plan = plan.applying(taking.changes)
    self = taking.review
    self.plan = plan.id
    return taking
  }
}

extension Change {
  var isTask: Bool {
    if case .task = self { true } else { false }
  }
}
