// A plan in our own words and the steps that a secretary takes with a newer version of it.

import PlanModel
import PlanReader
import Testing
import VietnameseText

enum RevisionSample {
  static let today = CalendarDay(year: 2026, month: 1, day: 10) ?? CalendarDay(daysSinceEpoch: 0)

  static let text = """
    SỞ KHOA HỌC VÀ CÔNG NGHỆ
    Số:      /KH-SKHCN                    Hải Lâm, ngày      tháng 01 năm 2026

    KẾ HOẠCH
    Phát động phong trào thi đua thường xuyên năm 2026

    Căn cứ Luật Thi đua, Khen thưởng ngày 15/6/2022;
    Giám đốc Sở ban hành Kế hoạch phát động phong trào thi đua năm 2026 như sau:

    I. MỤC ĐÍCH, YÊU CẦU
    1. Mục đích
    - Khơi dậy tinh thần tự giác, sáng tạo của công chức, viên chức trong toàn ngành.
    2. Yêu cầu
    - Phong trào phải thiết thực, tránh hình thức, gắn với nhiệm vụ được giao.
    II. NỘI DUNG THI ĐUA
    1. Thi đua hoàn thành nhiệm vụ chuyên môn
    - Các phòng, đơn vị thuộc Sở giải quyết hồ sơ đúng hạn và báo cáo trước ngày 20/5/2026.
    - Phòng Quản lý Khoa học nghiệm thu ít nhất 12 đề tài trong năm.
    2. Thi đua cải cách hành chính
    - Văn phòng Sở rà soát thủ tục nội bộ và trình Giám đốc trước ngày 15/3/2026.
    - Thanh tra Sở kiểm tra việc chấp hành giờ giấc làm việc của các đơn vị.
    III. THỜI GIAN THỰC HIỆN
    1. Đợt thi đua thứ nhất: từ ngày 01/01/2026 đến ngày 30/6/2026.
    2. Đợt thi đua thứ hai: từ ngày 01/7/2026 đến ngày 31/12/2026.
    IV. TỔ CHỨC THỰC HIỆN
    1. Các phòng, đơn vị thuộc Sở
    - Đăng ký danh hiệu thi đua gửi về Văn phòng Sở trước ngày 15/02/2026.
    - Gửi báo cáo sơ kết trước ngày 05/6/2026, báo cáo tổng kết trước ngày 05/11/2026.
    2. Văn phòng Sở
    - Tham mưu Hội đồng Thi đua - Khen thưởng xét khen thưởng cuối năm.
    - Theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch này.

    Nơi nhận:
    - Các phòng, đơn vị thuộc Sở;
    - Lưu: VT.
    """

  static func office() throws -> Office {
    let names = [
      ("vp", "Văn phòng Sở"), ("qlkh", "Phòng Quản lý Khoa học"), ("ttr", "Thanh tra Sở"),
    ]
    return Office(
      units: try names.enumerated().map { rank, unit in
        OfficeUnit(
          id: try #require(UnitID(unit.0)), name: unit.1, shortName: unit.0, kind: .room,
          rank: rank)
      })
  }

  /// The plan that an import of all of the text makes.
  static func plan(_ text: String = text) throws -> Plan {
    try plan(DocumentReader.read(text: text))
  }

  static func plan(_ draft: PlanDraft) throws -> Plan {
    let made = DraftImport(
      draft: draft, office: try office(), firstTask: 1, today: today, sourceName: "a.txt")
    return Plan(id: made.suggestedID).taking(made.changes)
  }

  /// The review of a newer text over a plan that was made of the older one.
  static func review(
    _ plan: Plan, old: String = text, new: String, refused: [ProposedRow]? = nil
  ) throws -> ImportReview {
    try review(
      plan, DocumentReader.read(text: old), DocumentReader.read(text: new), refused: refused)
  }

  static func review(
    _ plan: Plan, _ old: PlanDraft?, _ new: PlanDraft, refused: [ProposedRow]? = nil,
    used: UsedNumbers? = nil
  ) throws -> ImportReview {
    ImportReview(
      revising: plan, oldDraft: old, with: new, office: try office(), today: today,
      sourceName: "a.txt", used: used, refused: refused)
  }

  /// The text with a piece of it, which must be there, replaced.
  static func text(_ changes: [(String, String)], of text: String = text) throws -> String {
    var text = text
    for (old, new) in changes {
      try #require(!text.ranges(of: old).isEmpty, "\(old)")
      text = text.replacing(old, with: new)
    }
    return text
  }
}

extension Plan {
  func taking(_ changes: [Change]) -> Plan {
    var plan = self
    let batch = Batch(label: .importPlan, author: "thu", time: 1, changes: changes)
    plan.apply(
      JournalRecord(
        number: RecordNumber(writer: "thu", sequence: 1), lamport: 1, batch: batch))
    return plan
  }

  /// The plan after everything that the review proposes, or nothing of it.
  func taking(_ review: ImportReview, accepting decision: Decision = .accepted) -> Plan {
    var review = review
    for proposal in review.proposals where proposal.decision == .open {
      review.decide(proposal.id, decision)
    }
    return taking(review.taking(firstTask: 500).changes)
  }

  /// The task whose words hold these.
  func task(_ words: String, _ location: SourceLocation = #_sourceLocation) throws -> PlanTask {
    try #require(
      tasks.values.first { !$0.words.ranges(of: words).isEmpty }, sourceLocation: location)
  }

  /// What the plan says, without identities, ranks and what follows from them.
  var said: [String] {
    sections.values.map { ([path(of: $0.id), $0.title ?? ""]).joined(separator: " ") }
      + phases.values.map { "\($0.name) \($0.start?.day.iso ?? "") \($0.end?.day.iso ?? "")" }
      + tasks.values.map { task in
        let clause = task.section.map { path(of: $0) } ?? ""
        let doers = (task.lead + task.support).map { "\($0.words):\($0.scope)" }
        let days = task.deadlines.map { "\($0.schedule) \($0.what ?? "")" }
        return ([clause, task.words, "\(task.kind)"] + doers + days).joined(separator: "|")
      } + quotas.values.map { "\($0.form) \($0.kind)" }
  }
}

extension ImportReview {
  /// The proposals that would change something, with what they would do.
  func differences(_ kind: (ProposedRow) -> Bool) -> [Proposal] {
    proposals.filter { $0.effect != .none && $0.decision == .open && ($0.row.map(kind) ?? false) }
  }

  var taskDifferences: [Proposal] { differences { $0.asTask != nil } }
  var sectionDifferences: [Proposal] { differences { $0.asSection != nil } }
}
