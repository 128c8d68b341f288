// What plans ask for: sentences put together from doers, deeds and times, each with its truth.

/// One item of a plan and what it says.
struct SampleItem {
  var text: String
  var due: [String] = []
  var everyone: [String] = []
  var quota: PlanTruth.Quota?
  var phase: PlanTruth.Phase?
}

enum DutyPhrases {
  private static let deeds = [
    "đăng ký danh hiệu thi đua, hình thức khen thưởng", "gửi bản đăng ký giao ước thi đua",
    "xây dựng kế hoạch cụ thể và tổ chức phát động trong cơ quan mình",
    "quán triệt nội dung Kế hoạch tới toàn thể cán bộ, công chức, viên chức",
    "rà soát, lựa chọn ít nhất một sáng kiến tiêu biểu", "bình xét, đề nghị khen thưởng đợt I",
    "nộp hồ sơ đề nghị khen thưởng", "gửi danh sách điển hình tiên tiến",
    "hoàn thiện bảng chấm điểm thi đua", "tổ chức hội nghị sơ kết phong trào",
    "cập nhật số liệu lên phần mềm quản lý", "tự kiểm tra, tự chấm điểm các tiêu chí",
  ]
  private static let plainDeeds = [
    "Nâng cao chất lượng tham mưu, giải quyết hồ sơ đúng và trước hạn",
    "Đẩy mạnh ứng dụng công nghệ thông tin, xử lý văn bản trên môi trường mạng",
    "Thực hiện nghiêm kỷ luật, kỷ cương hành chính, văn hóa công sở",
    "Thực hành tiết kiệm, chống lãng phí trong sử dụng kinh phí, tài sản công",
    "Phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến, gương người tốt, việc tốt",
    "Tổ chức các hoạt động văn hóa, văn nghệ, thể dục, thể thao; chăm lo đời sống đoàn viên",
    "Đổi mới nội dung, hình thức phong trào, gắn với nhiệm vụ chính trị được giao",
    "Giải quyết kịp thời đơn thư, kiến nghị, phản ánh của người dân và doanh nghiệp",
  ]

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  static func lowered(_ text: String) -> String {
    // Names keep their capital: only what begins with "các", "tất cả", "trưởng" and the like is small.
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// "Văn phòng Sở chủ trì … trước ngày …".
  static func ofUnit(_ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator)
    -> SampleItem
  {
    let unit = pick(office.units, &dice)
    let other = office.units.first { $0 != unit } ?? unit
    let time = TimePhrases.behind(year, &dice)
    let text = pick(
      [
        "\(unit) chủ trì, phối hợp với \(other) theo dõi, đôn đốc việc thực hiện, "
          + "tổng hợp kết quả báo cáo \(office.chief)\(time.words).",
        "Giao \(unit) làm đầu mối hướng dẫn, kiểm tra và tham mưu nội dung\(time.words).",
        "\(unit) có trách nhiệm tham mưu \(office.chief) ban hành quy chế\(time.words).",
        "\(unit): Bố trí kinh phí, cơ sở vật chất phục vụ phong trào\(time.words).",
        "\(office.council) tổ chức họp xét, bỏ phiếu và công khai kết quả\(time.words).",
      ], &dice)
    return SampleItem(text: text, due: time.due)
  }

  /// A duty of every unit.
  static func ofEveryone(
    _ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator
  ) -> SampleItem {
    let who = pick(office.everyone, &dice)
    if chance(25, &dice) {
      let pair = TimePhrases.pair(year, &dice)
      return SampleItem(
        text: "\(who) gửi về \(office.keeper) \(pair.words).", due: pair.due, everyone: [who])
    }
    if chance(20, &dice) {
      let time = TimePhrases.before(year, &dice)
      return SampleItem(
        text: "\(time.words)\(lowered(who)) \(pick(deeds, &dice)) (qua \(office.keeper)).",
        due: time.due, everyone: [who])
    }
    let time = TimePhrases.behind(year, &dice)
    let deed = pick(deeds, &dice)
    let text = pick(
      [
        "\(who) \(deed), gửi về \(office.keeper)\(time.words).",
        "\(who) có trách nhiệm \(deed)\(time.words).",
        "Yêu cầu \(lowered(who)) \(deed)\(time.words).",
        "Đề nghị \(lowered(who)) \(deed)\(TimePhrases.citation(year, &dice))\(time.words).",
        "\(who) căn cứ chức năng, nhiệm vụ được giao, chủ động \(deed)\(time.words).",
      ], &dice)
    return SampleItem(text: text, due: time.due, everyone: [who])
  }

  /// Something to do under a heading that names who does it.
  static func bare(_ year: Int, _ dice: inout some RandomNumberGenerator) -> SampleItem {
    let time = TimePhrases.behind(year, &dice)
    let deed = capitalised(pick(deeds, &dice))
    return SampleItem(
      text: "\(deed)\(time.due.isEmpty ? TimePhrases.citation(year, &dice) : "")\(time.words).",
      due: time.due)
  }

  /// Content without a time.
  static func content(_ year: Int, _ dice: inout some RandomNumberGenerator) -> SampleItem {
    SampleItem(text: pick(plainDeeds, &dice) + TimePhrases.citation(year, &dice) + ".")
  }

  /// A report that returns.
  static func recurring(_ office: SampleOffice, _ dice: inout some RandomNumberGenerator)
    -> SampleItem
  {
    let who = pick(office.everyone, &dice)
    return pick(
      [
        SampleItem(
          text: "Định kỳ 6 tháng, năm \(lowered(who)) báo cáo kết quả về \(office.keeper).",
          everyone: [who]),
        SampleItem(
          text: "\(who) báo cáo kết quả trước ngày 10/12 hằng năm.", due: ["--12-10"],
          everyone: [who]),
        SampleItem(
          text: "\(who) gửi báo cáo trước ngày 15/6 và 15/11 hằng năm.",
          due: ["--06-15", "--11-15"], everyone: [who]),
        SampleItem(
          text: "Hằng quý, \(lowered(who)) tự kiểm tra và gửi kết quả về \(office.keeper).",
          everyone: [who]),
      ], &dice)
  }
}
