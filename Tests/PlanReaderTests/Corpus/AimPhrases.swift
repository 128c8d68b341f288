// Aims, requirements, grounds and closing words: the parts of a plan that ask for nothing.

enum AimPhrases {
  private static let aims = [
    "Tạo khí thế thi đua sôi nổi, rộng khắp trong toàn cơ quan ngay từ những ngày đầu năm",
    "Khơi dậy tinh thần sáng tạo, ý thức trách nhiệm của từng tập thể, cá nhân",
    "Góp phần hoàn thành toàn diện các chỉ tiêu, nhiệm vụ được giao",
    "Kịp thời tôn vinh những tập thể, cá nhân có thành tích nổi bật",
    "Gắn phong trào với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  ]
  private static let needs = [
    "Nội dung thi đua phải cụ thể, dễ hiểu, dễ thực hiện, tránh phô trương, hình thức",
    "Người đứng đầu trực tiếp lãnh đạo, chỉ đạo và chịu trách nhiệm về kết quả",
    "Việc bình xét bảo đảm dân chủ, công khai, đúng người, đúng thành tích",
    "Các phong trào phải thiết thực, gắn với nhiệm vụ chuyên môn của từng phòng, đơn vị",
    "Công tác tuyên truyền được tiến hành thường xuyên, bằng nhiều hình thức",
  ]

  static func aim(_ year: Int, _ dice: inout some RandomNumberGenerator) -> SampleItem {
    SampleItem(text: pick(aims, &dice) + TimePhrases.citation(year, &dice) + ".")
  }

  static func need(_ year: Int, _ dice: inout some RandomNumberGenerator) -> SampleItem {
    SampleItem(text: pick(needs, &dice) + ".")
  }

  /// The paragraphs above the first heading.
  static func grounds(
    _ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator
  ) -> [String] {
    let number = Int.random(in: 5...300, using: &dice)
    let day = SampleDay.random(year - 1, 1...12, &dice)
    var texts = [
      "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;",
      "Thực hiện Kế hoạch số \(number)/KH-UBND ngày \(day.official) của cấp trên về công tác "
        + "thi đua, khen thưởng năm \(year);",
    ]
    if chance(50, &dice) { texts.removeFirst() }
    texts.append(
      pick(
        [
          "\(office.name) xây dựng Kế hoạch với các nội dung cụ thể như sau:",
          "Để phong trào đi vào chiều sâu, \(office.name) ban hành Kế hoạch phát động phong trào "
            + "thi đua năm \(year) như sau:",
          "\(office.name) xây dựng và triển khai kế hoạch, cụ thể:",
        ], &dice))
    return texts
  }

  static func subject(
    _ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator
  ) -> String {
    let time = office.isSchool ? "năm học \(year)-\(year + 1)" : "năm \(year)"
    return pick(
      [
        "Phát động phong trào thi đua \(time)", "Tổ chức phong trào thi đua yêu nước \(time)",
        "Công tác thi đua, khen thưởng \(time)",
        "Triển khai phong trào thi đua “Kỷ cương - Sáng tạo - Hiệu quả” \(time)",
        "Thi đua hoàn thành xuất sắc nhiệm vụ \(time) của \(office.name)",
      ], &dice)
  }

  static func closing(
    _ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator
  ) -> String {
    pick(
      [
        "Trên đây là Kế hoạch của \(office.name), yêu cầu các cá nhân có liên quan nghiêm túc "
          + "thực hiện./.",
        "Kế hoạch này thay thế các văn bản trước đây trái với nội dung nêu trên./.",
        "Trên đây là Kế hoạch công tác thi đua, khen thưởng năm \(year)./.",
      ], &dice)
  }
}
