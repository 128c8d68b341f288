// The many ways in which plans say by when: each phrase with the days that it means, and the many
// dates that mean nothing of the kind.

/// Words of time with their truth.
struct TimePhrase {
  var words: String
  /// ISO 8601; empty for a date that is no deadline.
  var due: [String] = []
}

/// Days of one year in the letters of papers.
struct SampleDay {
  var year: Int
  var month: Int
  var day: Int

  static func random(
    _ year: Int, _ months: ClosedRange<Int>, _ dice: inout some RandomNumberGenerator
  )
    -> SampleDay
  {
    SampleDay(
      year: year, month: Int.random(in: months, using: &dice),
      day: Int.random(in: 1...28, using: &dice))
  }

  var iso: String { "\(year)-\(two(month))-\(two(day))" }
  var isoMonth: String { "\(year)-\(two(month))" }
  /// "05/6/2024", the form of the rules; zeros only where they ask for them.
  var official: String { "\(two(day))/\(month < 3 ? two(month) : String(month))/\(year)" }

  func printed(_ dice: inout some RandomNumberGenerator) -> String {
    pick(
      [
        official, official, official, "\(day)/\(month)/\(year)",
        "\(two(day))/\(two(month))/\(year)",
        "\(two(day))-\(two(month))-\(year)", "\(two(day)).\(two(month)).\(year)",
        "\(two(day)) tháng \(two(month)) năm \(year)",
      ], &dice)
  }

  /// Only forms without words, for a place that has no "ngày" before it.
  func figures(_ dice: inout some RandomNumberGenerator) -> String {
    pick(
      [official, official, "\(day)/\(month)/\(year)", "\(two(day))/\(two(month))/\(year)"], &dice)
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

enum TimePhrases {
  /// Words behind a duty: "… trước ngày 15/6/2025".
  static func behind(_ year: Int, _ dice: inout some RandomNumberGenerator) -> TimePhrase {
    let day = SampleDay.random(year, 2...11, &dice)
    let date = day.printed(&dice)
    let bare = day.figures(&dice)
    let quarter = pick([("I", "03"), ("II", "06"), ("III", "09"), ("IV", "12")], &dice)
    return pick(
      [
        TimePhrase(words: " trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: " trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: " chậm nhất là ngày \(date)", due: [day.iso]),
        TimePhrase(words: " chậm nhất vào ngày \(date)", due: [day.iso]),
        TimePhrase(words: " chậm nhất đến ngày \(date)", due: [day.iso]),
        TimePhrase(words: " chậm nhất \(bare)", due: [day.iso]),
        TimePhrase(words: " muộn nhất là ngày \(date)", due: [day.iso]),
        TimePhrase(words: ", xong trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: ", hoàn thành trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: ", hoàn thành xong trước \(bare)", due: [day.iso]),
        TimePhrase(words: " (trước ngày \(date))", due: [day.iso]),
        TimePhrase(words: " (hạn cuối \(bare))", due: [day.iso]),
        TimePhrase(words: ", hạn cuối là ngày \(date)", due: [day.iso]),
        TimePhrase(words: " trước 17 giờ ngày \(date)", due: [day.iso]),
        TimePhrase(words: " trước 16h30 ngày \(bare)", due: [day.iso]),
        TimePhrase(words: " không muộn hơn ngày \(date)", due: [day.iso]),
        TimePhrase(words: " không quá ngày \(date)", due: [day.iso]),
        TimePhrase(words: ". Thời gian thực hiện: Trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: ". Thời gian hoàn thành: ngày \(date)", due: [day.iso]),
        TimePhrase(words: ". Thời gian: Xong trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: ". Thời hạn: \(bare)", due: [day.iso]),
        TimePhrase(words: ". Hạn gửi: trước ngày \(date)", due: [day.iso]),
        TimePhrase(words: ". Hoàn thành trong tháng \(day.month)/\(year)", due: [day.isoMonth]),
        TimePhrase(words: ", hoàn thành trong tháng \(day.month) năm \(year)", due: [day.isoMonth]),
        TimePhrase(words: ", xong trong quý \(quarter.0)/\(year)", due: ["\(year)-\(quarter.1)"]),
        TimePhrase(
          words: ". Hoàn thành trong quý \(quarter.0) năm \(year)", due: ["\(year)-\(quarter.1)"]),
        TimePhrase(words: " đúng hạn, kịp thời"), TimePhrase(words: ""), TimePhrase(words: ""),
      ], &dice)
  }

  /// Words before a duty: "Trước ngày 15/6/2025, …".
  static func before(_ year: Int, _ dice: inout some RandomNumberGenerator) -> TimePhrase {
    let day = SampleDay.random(year, 2...11, &dice)
    let date = day.printed(&dice)
    return pick(
      [
        TimePhrase(words: "Trước ngày \(date), ", due: [day.iso]),
        TimePhrase(words: "Chậm nhất ngày \(date), ", due: [day.iso]),
        TimePhrase(words: "Chậm nhất là ngày \(date), ", due: [day.iso]),
        TimePhrase(words: "Trong tháng \(day.month)/\(year), ", due: [day.isoMonth]),
      ], &dice)
  }

  /// Two days in one sentence.
  static func pair(_ year: Int, _ dice: inout some RandomNumberGenerator) -> TimePhrase {
    let first = SampleDay.random(year, 5...6, &dice)
    let last = SampleDay.random(year, 10...11, &dice)
    let due = [first.iso, last.iso]
    let (a, b) = (first.official, last.official)
    return pick(
      [
        TimePhrase(
          words: "báo cáo sơ kết trước ngày \(a), báo cáo tổng kết trước ngày \(b)", due: due),
        TimePhrase(
          words: "báo cáo sơ kết (trước ngày \(a)) và báo cáo tổng kết (trước ngày \(b))", due: due),
        TimePhrase(
          words: "báo cáo chậm nhất là ngày \(a) (đối với sơ kết) và \(b) (đối với tổng kết)",
          due: due),
        TimePhrase(
          words: "báo cáo 6 tháng và báo cáo năm, thời hạn lần lượt trước ngày \(a) và ngày \(b)",
          due: due),
        TimePhrase(
          words: "báo cáo 06 tháng đầu năm gửi trước ngày \(a); báo cáo năm gửi trước ngày \(b)",
          due: due),
        TimePhrase(
          words: "báo cáo sơ kết chậm nhất ngày \(a); báo cáo tổng kết chậm nhất ngày \(b)",
          due: due),
      ], &dice)
  }

  /// Dates that set no time.
  static func citation(_ year: Int, _ dice: inout some RandomNumberGenerator) -> String {
    let day = SampleDay.random(year - Int.random(in: 1...6, using: &dice), 1...12, &dice)
    let number = Int.random(in: 3...900, using: &dice)
    return pick(
      [
        " theo Kế hoạch số \(number)/KH-UBND ngày \(day.official) của UBND tỉnh",
        " theo tinh thần Chỉ thị số \(number % 60 + 1)-CT/TU ngày \(day.official) của Tỉnh ủy",
        " quy định tại Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
        " (Công văn số \(number)/SNV-TĐKT ngày \(day.official))",
        " chào mừng kỷ niệm \(year - 1945) năm Quốc khánh (02/9/1945-02/9/\(year))",
        " nhân kỷ niệm ngày thành lập ngành (28/8/1945 – 28/8/\(year))",
        " lập thành tích chào mừng ngày 30/4 và ngày Quốc tế Lao động 01/5",
        " giai đoạn \(year - 1)-\(year + 4)",
        " theo Luật Thi đua, khen thưởng có hiệu lực từ ngày 01/01/2024",
        " tính theo số liệu đến ngày 31/12/\(year - 1)", "", "", "", "",
      ], &dice)
  }
}
