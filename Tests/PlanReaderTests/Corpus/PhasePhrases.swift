// Phases of a movement and numbers of awards in the ways that plans print them.

enum PhasePhrases {
  private static let feasts = [
    "lập thành tích chào mừng ngày thành lập Đảng (03/02/1930 - 03/02/2025)",
    "chào mừng kỷ niệm 50 năm Ngày Giải phóng miền Nam (30/4/1975-30/4/2025)",
    "thi đua nước rút hoàn thành kế hoạch năm", "đẩy mạnh các phong trào mừng Đảng, mừng Xuân",
  ]

  /// Two or three phases that follow each other in one year, or in a school year.
  static func list(_ office: SampleOffice, _ year: Int, _ dice: inout some RandomNumberGenerator)
    -> [SampleItem]
  {
    if office.isSchool { return school(year, &dice) }
    let names = pick(
      [
        ["Đợt thi đua thứ nhất", "Đợt thi đua thứ hai"], ["Đợt 1", "Đợt 2"], ["Đợt I", "Đợt II"],
        ["Giai đoạn 1", "Giai đoạn 2"], ["Giai đoạn I", "Giai đoạn II"],
        ["Đợt thi đua thứ nhất", "Đợt thi đua thứ hai"],
      ], &dice)
    let halves = [("01-01", "06-30"), ("07-01", "12-31")]
    let forms = pick(
      [
        [
          "Từ ngày 01/01/\(year) đến ngày 30/6/\(year)",
          "Từ ngày 01/7/\(year) đến ngày 31/12/\(year)",
        ],
        ["Thời gian từ đầu năm đến 30/6/\(year)", "Thời gian từ 01/7/\(year) đến hết năm \(year)"],
        [
          "Từ tháng 01/\(year) đến hết tháng 6/\(year)",
          "Từ tháng 7/\(year) đến hết tháng 12/\(year)",
        ],
        ["Từ tháng 01 đến tháng 6 năm \(year)", "Từ tháng 7 đến tháng 12 năm \(year)"],
        ["từ 01/01/\(year) - 30/6/\(year)", "từ 01/7/\(year) - 31/12/\(year)"],
        ["6 tháng đầu năm \(year)", "6 tháng cuối năm \(year)"],
      ], &dice)
    let isBracketed = chance(30, &dice)
    return names.indices.map { index in
      let feast = pick(feasts, &dice)
      let time = forms[index]
      let text =
        isBracketed
        ? "\(names[index]) (\(time.prefix(1).lowercased() + time.dropFirst())): \(feast)."
        : "\(names[index]): \(time.prefix(1).uppercased() + time.dropFirst()), \(feast)."
      return SampleItem(
        text: text,
        phase: .init(start: "\(year)-\(halves[index].0)", end: "\(year)-\(halves[index].1)"))
    }
  }

  private static func school(_ year: Int, _ dice: inout some RandomNumberGenerator) -> [SampleItem]
  {
    let next = year + 1
    return [
      SampleItem(
        text: "Đợt 1: Từ ngày 05/9/\(year) đến ngày 20/11/\(year), chào mừng Ngày Nhà giáo.",
        phase: .init(start: "\(year)-09-05", end: "\(year)-11-20")),
      SampleItem(
        text: "Đợt 2: Từ ngày 21/11/\(year) đến ngày 03/02/\(next), mừng Đảng, mừng Xuân.",
        phase: .init(start: "\(year)-11-21", end: "\(next)-02-03")),
      SampleItem(
        text: "Đợt 3: Từ ngày 04/02/\(next) đến hết năm học, thi đua về đích.",
        phase: .init(start: "\(next)-02-04", end: "\(next)-05-31")),
    ]
  }

  /// Numbers of awards, one form a line.
  static func quotas(_ dice: inout some RandomNumberGenerator) -> [SampleItem] {
    let forms = [
      "Tập thể lao động xuất sắc", "Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh",
      "Chiến sĩ thi đua cấp tỉnh", "Giấy khen của Giám đốc Sở", "Bằng khen của Thủ tướng Chính phủ",
      "Chiến sĩ thi đua cơ sở", "Huân chương Lao động hạng Ba",
    ].shuffled(using: &dice).prefix(Int.random(in: 2...4, using: &dice))
    return forms.map { quota($0, &dice) }
  }

  private static func quota(_ form: String, _ dice: inout some RandomNumberGenerator) -> SampleItem
  {
    let few = Int.random(in: 1...5, using: &dice)
    let more = few + Int.random(in: 1...4, using: &dice)
    let people = Int.random(in: 1...20, using: &dice)
    let isForPeople = form.hasPrefix("Chiến sĩ")
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    if isForPeople {
      return SampleItem(
        text: "\(form): \(two(people)) cá nhân.",
        quota: .init(form: form, collective: nil, individual: people...people))
    }
    let (words, collective, individual): (String, ClosedRange<Int>?, ClosedRange<Int>?) = pick(
      [
        ("\(two(few)) tập thể", few...few, nil),
        ("\(two(few))-\(two(more)) tập thể", few...more, nil),
        ("\(two(few)) tập thể, \(two(people)) cá nhân", few...few, people...people),
        ("\(two(few)) tập thể và \(two(people)) cá nhân", few...few, people...people),
        ("từ \(two(few)) đến \(two(more)) tập thể", few...more, nil),
        ("\(two(few)) đơn vị", few...few, nil),
      ], &dice)
    return SampleItem(
      text: "\(form): \(words).",
      quota: .init(form: form, collective: collective, individual: individual))
  }
}
