// The words that make a date an obligation: "trước ngày", "chậm nhất là ngày", "hạn", "Thời gian
// hoàn thành:". Without one of them a date is a citation or an anniversary.

/// What makes a date an obligation.
struct DeadlineQualifier {
  /// The words before the date; nil after a label such as "Thời gian:".
  var words: String?
  /// The duty beside a weak word.
  var duty: String?

  /// The duty when it names a review.
  var review: String? {
    duty.flatMap { ["sơ kết", "tổng kết"].contains($0) ? $0 : nil }
  }
}

/// Looks at the words before a date.
struct DeadlineWords {
  let text: FoldedText

  // MARK: Strong words

  /// Words that say "at the latest" alone; "trước" behind them belongs to them.
  private static let limits: [StaticString] = [
    "cham nhat", "muon nhat", "tre nhat", "lau nhat", "khong muon hon", "khong cham hon",
    "khong tre hon", "khong qua", "khong sau", "khong vuot qua", "khong de qua", "khong de sau",
    "cham nhat phai", "han cuoi cung", "han cuoi", "han chot", "han nop", "han gui", "thoi han",
    "han", "du kien", "du kien hoan thanh", "moc thoi gian", "thoi diem chot",
  ]
  private static let connectors: [StaticString] = [
    "truoc", "ngay", "cac", "la", "vao", "het", "den", "trong", "va", "toi", "thoi diem", "moc",
    "khoang", "dau", "giua", "cuoi", "cho", "khi", "thuong tuan", "trung tuan", "ha tuan",
  ]
  /// Words that bring a duty to its end; a day behind them and a connector is the last one.
  private static let endings: [StaticString] = ["hoan thanh", "hoan tat", "ket thuc", "dut diem"]

  /// The place where the words begin that make a date behind `end` the last day.
  func limitStart(endingAt end: Int) -> Int? {
    let end = withoutHour(end)
    var place = end
    var before: Int?
    for _ in 0..<5 {
      if let start = limit(endingAt: place) { return start }
      if before == nil, let start = ending(endingAt: place) { return start }
      if before == nil, place < end, let start = text.start(of: "xong", endingAt: place),
        text.start(of: "trong", endingAt: end) == nil
      {
        return start
      }
      guard
        let start = Self.connectors.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first
      else { break }
      if text.has("truoc", at: start) { before = start }
      guard start > 0, text.key[start - 1] == 0x20 else { break }
      place = start - 1
    }
    guard let before, !isCitation(endingAt: before) else { return nil }
    return before
  }

  /// "kết thúc" alone may close a span ("từ …, kết thúc ngày …").
  private func ending(endingAt end: Int) -> Int? {
    guard let start = Self.endings.lazy.compactMap({ text.start(of: $0, endingAt: end) }).first
    else { return nil }
    if text.start(of: "da", endingAt: start - 1) != nil { return nil }
    guard text.has("ket thuc", at: start) else { return start }
    let clause = max(sentenceStart(before: start), start - 80)..<start
    return text.earliest(["tu", "bat dau"], in: clause) == nil ? start : nil
  }

  private func limit(endingAt end: Int) -> Int? {
    guard let start = Self.limits.lazy.compactMap({ text.start(of: $0, endingAt: end) }).first
    else {
      return nil
    }
    let others: [StaticString] = ["gioi", "het", "qua", "gia", "vo"]
    let isOther = others.contains { text.start(of: $0, endingAt: start - 1) != nil }
    return text.has("han", at: start) && isOther ? nil : start
  }

  /// What is said of papers and people that are there already.
  private static let facts: [StaticString] = [
    "hieu luc", "da ban hanh", "duoc ban hanh", "duoc thanh lap", "duoc tuyen dung", "duoc cap",
    "sinh", "phat sinh", "da gui", "da nop",
  ]

  /// "Chỉ thị số 19/CT-TTg trước ngày …", "có hiệu lực trước ngày …": no duty.
  private func isCitation(endingAt end: Int) -> Bool {
    guard end > 1 else { return false }
    let isPerson = ["hoc sinh", "thi sinh", "ve sinh"].contains {
      text.start(of: $0, endingAt: end - 1) != nil
    }
    if !isPerson, Self.facts.contains(where: { text.start(of: $0, endingAt: end - 1) != nil }) {
      return true
    }
    let word = text.key[..<(end - 1)].reversed().prefix { $0 != 0x20 }
    return word.contains(UInt8(ascii: "/")) && word.contains { (0x61...0x7A).contains($0) }
  }

  /// "trước 16h00 ngày 25/3", "trước 16 giờ 30 ngày 25/3": the place before the hour.
  func withoutHour(_ end: Int) -> Int {
    guard let day = text.start(of: "ngay", endingAt: end), day > 3 else { return end }
    var place = day - 1
    let works: [StaticString] = [
      "het gio lam viec", "gio lam viec", "het gio hanh chinh", "gio hanh chinh", "cuoi buoi chieu",
      "het buoi chieu", "cuoi buoi", "cuoi gio chieu", "cuoi gio", "het gio", "buoi sang",
      "buoi chieu",
    ]
    if let start = works.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first, start > 0 {
      return start - 1
    }
    var isHour = false
    while place > 0, day - place <= 24 {
      var end = place
      if text.key[end - 1] == UInt8(ascii: ",") { end -= 1 }
      var start = end
      while start > 0, text.key[start - 1] != 0x20 { start -= 1 }
      let word = text.key[start..<end]
      guard start > 0, Self.isHourWord(word) else { break }
      isHour = isHour || !word.allSatisfy(FoldedText.isDigit)
      place = start - 1
    }
    return isHour ? place : end
  }

  /// "trong tuần thứ 2 của tháng 10": the place before the week.
  private func withoutWeek(_ end: Int) -> Int {
    var place = end
    for _ in 0..<4 {
      guard place > 0, let blank = text.key[..<place].lastIndex(of: 0x20) else { return end }
      let word = text.key[(blank + 1)..<place]
      if word.elementsEqual("tuan".utf8) { return blank }
      let isOrdinal = ["cua", "thu", "dau", "cuoi", "hai", "ba", "nhat"].contains {
        word.elementsEqual($0.utf8)
      }
      guard isOrdinal || word.allSatisfy(FoldedText.isDigit) else { return end }
      place = blank
    }
    return end
  }

  private static func isHourWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if FoldedText.isDigit(first) {
      return word.count <= 6
        && word.allSatisfy { FoldedText.isDigit($0) || "hgp:'".utf8.contains($0) }
    }
    return ["gio", "phut", "luc", "h"].contains { word.elementsEqual($0.utf8) }
  }

  // MARK: Weak words

  /// Words that set a time only beside a duty.
  private static let weak: [StaticString] = [
    "vao", "vao ngay", "trong ngay", "dung ngay", "den het ngay", "den ngay", "den het", "den",
    "cuoi",
  ]
  private static let duties: [StaticString] = [
    "to chuc", "phat dong", "ky ket", "ky giao uoc", "binh xet", "xet duyet", "kiem tra", "cong bo",
    "trao thuong", "khen thuong", "ban hanh", "so ket", "tong ket", "hoan thanh", "bao cao",
    "dang ky", "nop", "gui", "thoi gian thuc hien",
    "thoi gian hoan thanh", "thoi gian",
  ]

  func qualifier(before mention: DateMention) -> DeadlineQualifier? {
    let start = mention.range.lowerBound
    let end = start > 0 && text.key[start - 1] == 0x20 ? start - 1 : start
    if let from = limitStart(endingAt: end), !isOver(mention) {
      return DeadlineQualifier(words: words(from..<withoutHour(end)))
    }
    let sentence = min(end, sentenceStart(before: start))
    if let from = text.start(of: "trong", endingAt: withoutWeek(end)),
      isWithin(mention, sentence..<from)
    {
      return DeadlineQualifier(words: words(from..<end))
    }
    for trigger in Self.weak {
      guard let from = text.start(of: trigger, endingAt: end) else { continue }
      guard mention.value != .invalid, let duty = duty(min(sentence, from)..<from, trigger) else {
        continue
      }
      return DeadlineQualifier(words: words(from..<end), duty: duty)
    }
    if let from = until(sentence..<end, mention) ?? leading(sentence..<end, mention) {
      return DeadlineQualifier(words: words(from..<end), duty: words(from..<end))
    }
    let isLast = [" la han", " la thoi han", " la ngay cuoi"].contains {
      text.has($0, at: mention.range.upperBound)
    }
    return isLast || afterTimeLabel(sentence..<end) || isTimeOfDuty(sentence..<end, mention)
      ? DeadlineQualifier() : sentenceQualifier(sentence..<end, mention)
  }

  /// "Kết thúc năm 2024, 30 tập thể đã được biểu dương": a year that is told of.
  private func isOver(_ mention: DateMention) -> Bool {
    guard case .year = mention.value else { return false }
    let rest = mention.range.upperBound..<min(text.count, mention.range.upperBound + 120)
    let stop = rest.first { text.key[$0] == UInt8(ascii: ".") } ?? rest.upperBound
    return text.earliest(["da"], in: rest.lowerBound..<stop) != nil
  }

  /// "gửi hồ sơ … đến hết ngày 05/6/2025": the last day, unless a first one stands before it.
  private func until(_ range: Range<Int>, _ mention: DateMention) -> Int? {
    let triggers: [StaticString] = ["den het ngay", "toi het ngay", "den het", "cho den ngay"]
    guard mention.value != .invalid,
      let from = triggers.lazy.compactMap({ text.start(of: $0, endingAt: range.upperBound) }).first,
      range.lowerBound < from, from - range.lowerBound < 300
    else { return nil }
    let clause = range.lowerBound..<from
    let handing: [StaticString] = [
      "gui", "nop", "trinh", "tiep nhan", "nhan", "dang ky", "binh chon", "binh xet", "hoan tat",
      "bao cao", "thu", "cham diem", "ra soat",
    ]
    let spans: [StaticString] = [
      "tinh", "bat dau", "ke tu", "tu ngay", "tu thang", "tu dau", "tu nay",
    ]
    // "nộp từ ngày … đến hết ngày …": what is handed in has a last day, whenever it may begin.
    let begin = text.earliest(spans, in: clause) ?? from
    let asked = begin < from ? Array(handing.prefix(4)) : handing
    return text.first("tinh", in: clause) == nil
      && text.earliest(asked, in: clause.lowerBound..<begin) != nil ? from : nil
  }

  /// Duties that a timetable sets beside their day.
  private static let dated: [StaticString] = [
    "so ket", "tong ket", "hoi nghi so ket", "hoi nghi tong ket", "kiem tra", "cong bo", "binh xet",
    "trao thuong", "nop", "gui", "bao cao", "dang ky", "ky giao uoc", "cham diem", "tham dinh",
  ]

  /// "Tổng kết: tháng 12/2025.": a duty, a colon, its day and nothing more.
  private func isTimeOfDuty(_ range: Range<Int>, _ mention: DateMention) -> Bool {
    if case .year = mention.value { return false }
    let end = mention.range.upperBound
    var colon = withoutHour(range.upperBound)
    for word: StaticString in ["ngay", "trong", "vao"] {
      if let start = text.start(of: word, endingAt: colon), start > 0 { colon = start - 1 }
    }
    guard end == text.count || ";.,".utf8.contains(text.key[end]), colon > range.lowerBound,
      text.key[colon - 1] == UInt8(ascii: ":"), mention.value != .invalid
    else { return false }
    let signs = Array(",;:.(".utf8)
    let label = range.lowerBound..<colon - 1
    var start = text.key[label].lastIndex { signs.contains($0) }.map { $0 + 2 } ?? label.lowerBound
    if start < label.upperBound, text.key[start] == 0x20 { start += 1 }
    guard start < label.upperBound, label.upperBound - start <= 50 else { return false }
    return text.begins(withAny: Self.dated, at: start) != nil
  }

  /// "Đến ngày 05/6/2025, các phòng phải …": a sentence that begins with its day and goes on with
  /// a doer or a duty.
  private func leading(_ range: Range<Int>, _ mention: DateMention) -> Int? {
    let triggers: [StaticString] = [
      "den ngay", "den het ngay", "den het", "den", "vao ngay", "vao", "ngay", "trong ngay",
      "trong",
      "toi ngay",
    ]
    let after = mention.range.upperBound
    guard mention.value != .invalid, text.firstIs(", ", at: after),
      let from = triggers.lazy.compactMap({ text.start(of: $0, endingAt: range.upperBound) }).first(
        where: { $0 - range.lowerBound <= 3 })
    else { return nil }
    let stops = Array(",;.".utf8)
    let end = text.key[(after + 2)...].firstIndex { stops.contains($0) } ?? text.count
    let isDuty =
      DutyVerbs(text: text).begins(at: after + 2)
      || UnitFinder(text: text).match(at: after + 2) != nil
      || text.first("phai", in: after + 2..<end) != nil
    let words = text.slice(after + 2..<min(end, after + 60)).lowercased().split(separator: " ")
    return isDuty && !words.contains { ["đã", "đạt", "có", "được", "là"].contains($0) } ? from : nil
  }

  /// "Tháng 12/2026: Tổng kết, khen thưởng": a line of a timetable begins with its day or month.
  func heading(_ mention: DateMention) -> DeadlineQualifier? {
    let start = mention.range.lowerBound
    guard start <= 11, text.firstIs(":", at: mention.range.upperBound), mention.partial != nil
    else { return nil }
    if case .year = mention.value { return nil }
    let before = text.key[..<start].split(separator: 0x20)
    let isTime = before.allSatisfy {
      ["ngay", "trong"].contains(String(decoding: $0, as: UTF8.self))
    }
    return isTime ? DeadlineQualifier() : nil
  }

  private func words(_ range: Range<Int>) -> String { text.slice(range).lowercased() }

  /// "trong tháng 3/2025"; "trong tháng 3" only beside something to be handed in or finished.
  private func isWithin(_ mention: DateMention, _ clause: Range<Int>) -> Bool {
    if mention.isMonth { return true }
    guard case .monthOnly = mention.value else { return false }
    return text.earliest(["xong", "hoan thanh", "gui", "nop", "trinh", "bao cao"], in: clause)
      != nil
  }

  /// "vào năm 2025" beside a review; "đến hết ngày …" only after "Thời gian …", "hoàn thành" or
  /// "từ nay".
  private func duty(_ range: Range<Int>, _ trigger: StaticString) -> String? {
    let isRangeEnd = trigger.utf8Start[0] == UInt8(ascii: "d")
    if isRangeEnd, let start = text.start(of: "tu nay", endingAt: range.upperBound - 1) {
      return words(start..<start + 6)
    }
    let words = isRangeEnd ? Self.duties.suffix(3) + ["hoan thanh"] : Self.duties[...]
    let places = words.compactMap { word in
      text.first(word, in: range).map { $0..<$0 + word.utf8CodeUnitCount }
    }
    guard let place = places.max(by: { $0.lowerBound < $1.lowerBound }),
      range.upperBound - place.lowerBound < 160,
      text.start(of: "da", endingAt: place.lowerBound - 1) == nil
    else { return nil }
    return text.slice(place).lowercased()
  }

  // MARK: Labels

  /// "Thời gian thực hiện: ngày 05/6/2024", "Hạn cuối nộp hồ sơ: 17h00 ngày 28/6/2025".
  private func afterTimeLabel(_ range: Range<Int>) -> Bool {
    var end = withoutHour(range.upperBound)
    // "Thời điểm chốt số liệu là 31/10/2025".
    if let start = text.start(of: "la", endingAt: end), start > range.lowerBound + 1,
      Self.isTimeLabel(text, range.lowerBound..<start - 1)
    {
      return true
    }
    for word: StaticString in ["ngay", "trong", "la", "het", "thang", "cuoi"] {
      if let start = text.start(of: word, endingAt: end) {
        end = start > range.lowerBound && text.key[start - 1] == 0x20 ? start - 1 : start
      }
    }
    guard end > range.lowerBound, text.key[end - 1] == UInt8(ascii: ":") else { return false }
    return Self.isTimeLabel(text, range.lowerBound..<end - 1)
  }

  /// Whether the clause that ends here names a time: "…, hạn", "Thời gian nộp hồ sơ".
  static func isTimeLabel(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let signs = Array(",;:.(".utf8)
    var start = text.key[range].lastIndex { signs.contains($0) }.map { $0 + 1 } ?? range.lowerBound
    while start < range.upperBound, text.key[start] == 0x20 { start += 1 }
    guard range.upperBound - start <= 60 else { return false }
    if ["xong", "hoan thanh", "tien do", "tien do hoan thanh", "ngay hoan thanh"].contains(
      where: {
        start + $0.utf8CodeUnitCount == range.upperBound && text.has($0, at: start)
      } as (StaticString) -> Bool)
    {
      return true
    }
    if text.begins(withAny: ["thoi han", "han"], at: start) != nil {
      return text.begins(withAny: ["han che", "han muc", "han han"], at: start) == nil
    }
    guard text.begins(withAny: labels, at: start) != nil,
      !text.key[start..<range.upperBound].contains(where: FoldedText.isDigit)
    else { return false }
    let periods: [StaticString] = [
      "thi dua", "phat dong", "phong trao", "ap dung", "hieu luc", "bat dau", "trien khai", "tinh",
    ]
    return text.earliest(periods, in: start..<range.upperBound) == nil
  }

  /// First words of a label that sets a time.
  private static let labels: [StaticString] = [
    "thoi gian", "thoi diem", "moc", "lich", "ngay nop", "ngay gui", "ngay bao cao", "ngay hop",
    "ngay to chuc", "ngay trinh", "ngay cuoi", "ngay chot", "ngay het han", "tien do", "hoan tat",
    "ket thuc", "cham nhat", "muon nhat",
    "tre nhat", "du kien",
  ]

  /// Looked for within 400 bytes, so that a page without a full stop costs no more than others.
  func sentenceStart(before place: Int) -> Int {
    var start = place
    let limit = max(1, place - 400)
    while start > limit {
      if text.key[start - 1] == 0x20, text.key[start - 2] == UInt8(ascii: ".") { return start }
      start -= 1
    }
    return limit == 1 ? 0 : limit
  }
}
