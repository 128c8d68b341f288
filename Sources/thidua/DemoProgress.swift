// What the units of the demo have done so far, as plain values: `DemoStore` turns them into steps.
// A record names its unit task by words of the task and the unit's short name, because ids are
// only given when the documents are read.

/// One recorded progress of the demo.
struct DemoRecord: Sendable {
  /// What is recorded.
  enum State: Sendable {
    /// Done so many days before the deadline; negative means after it. Without a deadline, or
    /// when the day would lie in the future: so many days before today, at least one.
    case done(daysBeforeDeadline: Int)
    /// Under way, in per cent.
    case percent(Int)
    /// Under way, in the task's own unit of measure.
    case quantity(Int)
    case returned(reason: String)
    case exempt(reason: String)
    /// Nothing but the note.
    case noted
  }

  /// Which of the five documents: its file name without ending.
  let document: String
  /// Words that stand together in this task's text and in no other task of the document; in the
  /// poor scan without diacritics, as the search key of the text has them.
  let words: String
  /// The short name of the unit.
  let unit: String
  let state: State
  /// A note to the unit task, or nil.
  let note: String?
}

/// What has happened in the demo's department before it opens.
enum DemoProgress {
  static let records = yearPlan + communications + thematicMovement + cluster + poorScan

  private static func make(
    _ document: String, _ words: String, _ unit: String, _ state: DemoRecord.State,
    _ note: String? = nil
  ) -> DemoRecord {
    DemoRecord(document: document, words: words, unit: unit, state: state, note: note)
  }

  private static let yearPlan =
    registrations + reports + [
      make("year-plan", "nghiệm thu đúng hạn các đề tài", "QLKH", .percent(40)),
      make("year-plan", "giải ngân 100% vốn sự nghiệp", "KHTC", .percent(71)),
      make(
        "year-plan", "kiểm tra ít nhất 12 cơ sở", "TĐC", .quantity(7),
        "Còn 5 cơ sở ở huyện Đông Giang, hẹn kiểm tra chung với Công an huyện."),
      make("year-plan", "tối thiểu 03 quy trình sản xuất", "TTUD", .quantity(2)),
      make("year-plan", "04 cuộc thanh tra chuyên ngành", "TTr", .done(daysBeforeDeadline: 2)),
      make("year-plan", "tối thiểu 02 sáng kiến", "VP", .quantity(1)),
      make("year-plan", "tối thiểu 02 sáng kiến", "TĐC", .done(daysBeforeDeadline: 12)),
      make("year-plan", "cơ sở dữ liệu nhiệm vụ", "TTTT", .percent(85)),
      make(
        "year-plan", "rà soát, cắt giảm thời gian giải quyết", "VP",
        .done(daysBeforeDeadline: -4), "Trễ vì chờ ý kiến Sở Tư pháp."),
      make("year-plan", "sửa Quy chế thi đua, khen thưởng", "VP", .done(daysBeforeDeadline: 5)),
      make("year-plan", "ít nhất 12 tin, bài", "TTTT", .quantity(9)),
    ]

  private static let registrations: [DemoRecord] =
    ["VP", "QLKH", "KHTC", "TTr", "TTTT"].map {
      make("year-plan", "Đăng ký danh hiệu thi đua", $0, .done(daysBeforeDeadline: 3))
    } + [
      make("year-plan", "Đăng ký danh hiệu thi đua", "TĐC", .done(daysBeforeDeadline: -6)),
      make(
        "year-plan", "Đăng ký danh hiệu thi đua", "TTUD", .done(daysBeforeDeadline: 0),
        "Đăng ký bổ sung danh hiệu của tổ trại thực nghiệm."),
    ]

  /// The interim reports: the earliest deadline of the task.
  private static let reports: [DemoRecord] = [
    make(
      "year-plan", "báo cáo sơ kết", "VP", .done(daysBeforeDeadline: 1),
      "Báo cáo số 31/BC-VP, số đến 214."),
    make("year-plan", "báo cáo sơ kết", "KHTC", .done(daysBeforeDeadline: 0)),
    make("year-plan", "báo cáo sơ kết", "TTTT", .done(daysBeforeDeadline: -3)),
    make(
      "year-plan", "báo cáo sơ kết", "TĐC",
      .returned(reason: "Thiếu số liệu kiểm định, chưa có chữ ký của Chi cục trưởng")),
    make(
      "year-plan", "báo cáo sơ kết", "TTr",
      .exempt(reason: "Đang làm đoàn thanh tra liên ngành theo quyết định của UBND tỉnh")),
    make(
      "year-plan", "báo cáo sơ kết", "TTUD", .noted,
      "Đã gọi nhắc ngày đầu tuần, hẹn gửi trước thứ sáu."),
  ]

  private static let communications: [DemoRecord] = [
    make("communications", "Người của phòng thí nghiệm", "TTTT", .quantity(11)),
    make("communications", "dựng 02 phim ngắn", "TTUD", .quantity(1)),
    make("communications", "10 sáng kiến tiêu biểu", "QLKH", .percent(60)),
    make("communications", "thẩm định dự toán", "KHTC", .done(daysBeforeDeadline: 2)),
    make(
      "communications", "tối thiểu 01 tập thể hoặc 02 cá nhân", "VP", .done(daysBeforeDeadline: 1)),
    make(
      "communications", "tối thiểu 01 tập thể hoặc 02 cá nhân", "TĐC",
      .returned(reason: "Bản thành tích chưa có xác nhận của tập thể")),
    make("communications", "tổ chức 02 buổi giới thiệu truy xuất", "TĐC", .quantity(1)),
  ]

  private static let thematicMovement: [DemoRecord] = [
    make("thematic-movement", "1.500 báo cáo kết quả", "TTTT", .quantity(1120)),
    make("thematic-movement", "số hóa hồ sơ tổ chức", "VP", .percent(40)),
    make("thematic-movement", "lập danh mục dữ liệu", "KHTC", .done(daysBeforeDeadline: 2)),
    make("thematic-movement", "lập danh mục dữ liệu", "QLKH", .done(daysBeforeDeadline: -1)),
    make(
      "thematic-movement", "lập danh mục dữ liệu", "TTr",
      .exempt(reason: "Không quản lý cơ sở dữ liệu riêng")),
    make("thematic-movement", "lắp đặt điện mặt trời", "TTUD", .percent(90)),
    make(
      "thematic-movement", "hướng dẫn kỹ thuật số hóa", "TTTT", .done(daysBeforeDeadline: 4)),
  ]

  private static let cluster: [DemoRecord] = [
    make("cluster", "tự chấm điểm theo bảng tiêu chí", "VP", .percent(50)),
    make("cluster", "tự chấm điểm theo bảng tiêu chí", "TTTT", .done(daysBeforeDeadline: 9)),
    make("cluster", "tối thiểu 200 lượt người", "VP", .quantity(164)),
    make(
      "cluster", "danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh", "QLKH",
      .done(daysBeforeDeadline: 1)),
    make("cluster", "đối chiếu số liệu kinh tế", "KHTC", .done(daysBeforeDeadline: -1)),
    make("cluster", "đánh giá nội bộ tại 05 sở", "TĐC", .quantity(3)),
  ]

  private static let poorScan: [DemoRecord] = [
    make("poor-scan", "gui bang ke viec con ton", "VP", .done(daysBeforeDeadline: 11)),
    make("poor-scan", "gui bang ke viec con ton", "TTr", .done(daysBeforeDeadline: 10)),
    make("poor-scan", "gui ty le giai ngan", "KHTC", .done(daysBeforeDeadline: -2)),
  ]
}
