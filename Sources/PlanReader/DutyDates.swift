// Days that the sentence around them makes a last day, without one of the usual words at their side:
// "quá ngày … không nhận", "đến ngày … là xong", "từ nay đến …", "trong thời gian từ … đến …", "(sơ
// kết ngày …)", a list of days behind a verb of handing in.

extension DeadlineWords {
  private static let comma = UInt8(ascii: ",")

  /// The qualifier that the sentence gives, with the range of its words.
  func sentenceQualifier(_ sentence: Range<Int>, _ mention: DateMention) -> DeadlineQualifier? {
    guard mention.value != .invalid else { return nil }
    let end = sentence.upperBound
    if let from = refused(sentence, mention) ?? negated(end) ?? untilDone(end, mention)
      ?? fromNow(sentence)
    {
      let words = text.slice(from..<end).lowercased()
      return DeadlineQualifier(words: words.isEmpty ? nil : words)
    }
    if isLabelled(sentence) { return DeadlineQualifier() }
    if let from = yearly(sentence) {
      return DeadlineQualifier(words: text.slice(from..<end).lowercased())
    }
    if let from = listed(sentence, mention) ?? review(sentence, mention)
      ?? closingSpan(sentence)
    {
      return DeadlineQualifier(
        words: text.slice(from..<end).lowercased(), duty: text.slice(from..<end))
    }
    return bracketed(sentence, mention)
  }

  /// The place before "ngày", "hết", "thời điểm" and the like.
  private func bare(_ end: Int, _ words: [StaticString]) -> Int {
    var place = withoutHour(end)
    var isMoved = true
    while isMoved {
      isMoved = false
      for word in words {
        guard let start = text.start(of: word, endingAt: place), start > 0 else { continue }
        place = start - 1
        isMoved = true
      }
    }
    return place
  }

  /// "Hằng năm, vào ngày 15/11, …": what returns every year.
  private func yearly(_ sentence: Range<Int>) -> Int? {
    guard let opening = text.begins(withAny: ["hang nam", "moi nam"], at: sentence.lowerBound)
    else { return nil }
    let from = sentence.lowerBound + opening.utf8CodeUnitCount + 2
    let place = bare(sentence.upperBound, ["ngay", "vao", "den", "cu den", "cu"])
    return place <= from && from < sentence.upperBound ? from : nil
  }

  /// "Đóng sổ nhận bài: 20/8/2025": a duty, a colon and its day.
  private func isLabelled(_ sentence: Range<Int>) -> Bool {
    let place = bare(sentence.upperBound, ["ngay", "trong", "vao", "het"])
    guard place > sentence.lowerBound + 2, text.key[place - 1] == UInt8(ascii: ":") else {
      return false
    }
    let signs = Array(",;:.(".utf8)
    let label = sentence.lowerBound..<place - 1
    let first = text.key[label].lastIndex { signs.contains($0) }.map { $0 + 1 } ?? label.lowerBound
    let start = first < place - 1 && text.key[first] == 0x20 ? first + 1 : first
    return label.upperBound - start <= 50 && label.upperBound > start
      && (text.begins(withAny: Self.handing, at: start) != nil
        || text.begins(withAny: ["dong so", "chot", "khoa so", "hoan tat", "trao"], at: start)
          != nil)
  }

  /// "Quá ngày 05/02, … không tiếp nhận", "gửi sau ngày 10/4 sẽ không được xem xét".
  private func refused(_ sentence: Range<Int>, _ mention: DateMention) -> Int? {
    let place = bare(sentence.upperBound, ["ngay", "thoi diem", "thoi han", "moc"])
    let after: [StaticString] = ["qua", "sau", "tre hon", "muon hon"]
    guard let from = after.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first else {
      return nil
    }
    let rest = mention.range.upperBound..<min(text.count, mention.range.upperBound + 90)
    let stop = rest.first { text.key[$0] == UInt8(ascii: ".") } ?? rest.upperBound
    let refusals: [StaticString] = [
      "khong", "coi nhu", "xem nhu", "bi tru", "het gia tri", "tu choi", "mien xet", "bi loai",
    ]
    return text.earliest(refusals, in: rest.lowerBound..<stop) == nil ? nil : from
  }

  /// "không để kéo dài quá ngày …", "không được gửi sau ngày …": a negation, then "past".
  private func negated(_ end: Int) -> Int? {
    let place = bare(end, ["ngay", "thoi diem", "thoi han", "moc"])
    let after: [StaticString] = ["qua", "sau", "sang", "muon hon", "tre hon"]
    guard let past = after.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first else {
      return nil
    }
    let window = max(0, past - 32)..<past
    guard let negation = text.earliest(["khong", "dung", "tranh"], in: window),
      !text.key[negation..<past].contains(Self.comma)
    else { return nil }
    return negation
  }

  /// "bảo đảm đến ngày 15/5 là xong", "ngày 20/11 phải hoàn thành".
  private func untilDone(_ end: Int, _ mention: DateMention) -> Int? {
    let done: [StaticString] = [
      " la xong", " phai xong", " la phai xong", " la hoan thanh", " phai hoan thanh",
      " la het han",
      " la hoan tat", " phai hoan tat", " phai ket thuc", " la ket thuc", " phai co", " la dong",
      " la chot", " thi chot", " la cham nhat", " la ngay chot", " can xong", " can hoan thanh",
    ]
    let behind = mention.range.upperBound
    guard done.contains(where: { text.has($0, at: behind) }) else { return nil }
    let place = bare(end, ["ngay", "den", "toi", "het", "cho"])
    return place < end && text.firstIs(" ", at: place) ? place + 1 : place
  }

  /// "Từ giờ tới ngày 05/7 phải …", "Từ khi nhận Kế hoạch đến ngày …": only the end is a day.
  private func fromNow(_ sentence: Range<Int>) -> Int? {
    let place = bare(sentence.upperBound, ["ngay", "het"])
    let until: [StaticString] = ["den", "toi"]
    guard let to = until.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first else {
      return nil
    }
    let openings: [StaticString] = [
      "tu nay", "tu gio", "tu bay gio", "tu khi", "tu luc", "ke tu khi", "ngay tu khi",
      "ngay tu bay gio",
    ]
    let window = min(to, max(sentence.lowerBound, to - 60))..<to
    guard let from = text.earliest(openings, in: window),
      !text.key[from..<to].contains(where: { ",;:.(".utf8.contains($0) || FoldedText.isDigit($0) })
    else { return nil }
    return from
  }

  /// Verbs that say that something is handed over, decided or held.
  private static let acts: [StaticString] = [
    "gui", "nop", "chuyen", "trinh", "nhan", "duoc nhan", "tiep nhan", "thu nhan", "xem xet", "xet",
    "binh xet", "binh bau", "bo phieu", "hop", "cham", "cham diem", "dang ky", "ky", "bao cao",
    "lap", "kiem tra", "ra soat", "hoan thien", "hoan thanh", "thong tin", "mo", "khai mac",
    "to chuc", "phuc tra", "tham dinh", "so ket", "tong ket", "cung cap", "cap nhat", "ky giao uoc",
    "rut kinh nghiem", "tap hop", "tong hop", "cong bo", "trao", "to giac", "bieu duong",
    "tap huan",
    "ban hanh", "phat dong", "niem yet", "lay y kien", "gop y", "chot", "doi chieu", "ket thuc",
  ]
  /// What a day is said of when it is no duty's.
  private static let memories: [StaticString] = [
    "ky niem", "chao mung", "lap thanh tich", "truyen thong", "thanh lap", "ngay sinh", "ra doi",
    "ban hanh", "cong bo", "so", "da", "tang truong", "moc son",
  ]

  /// "Xem xét … trong khoảng thời gian từ ngày … tới ngày …": the end of the time for a duty.
  private func closingSpan(_ sentence: Range<Int>) -> Int? {
    let place = bare(sentence.upperBound, ["ngay", "het", "cho"])
    let until: [StaticString] = ["den", "toi", "-"]
    guard let to = until.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first,
      let from = text.first(
        "tu", in: max(sentence.lowerBound, to - 34)..<max(sentence.lowerBound, to)),
      text.key[from..<to].contains(where: FoldedText.isDigit),
      !text.key[from..<to].contains(where: { ",;:(".utf8.contains($0) }),
      isHandedIn(sentence.lowerBound..<from)
    else { return nil }
    return from
  }

  private static let handing: [StaticString] = [
    "gui", "nop", "chuyen", "trinh", "duoc nhan", "tiep nhan", "thu nhan", "nhan ho so", "xem xet",
    "binh bau", "bo phieu", "dang ky", "ky giao uoc", "cham diem", "lay y kien", "binh xet",
  ]

  private func isHandedIn(_ clause: Range<Int>) -> Bool {
    let near = max(clause.lowerBound, clause.upperBound - 160)..<max(0, clause.upperBound)
    let last = max(near.lowerBound, near.upperBound - 40)..<near.upperBound
    let opening = text.key[near].lastIndex(of: UInt8(ascii: "("))
    let isOpen = opening.map { !text.key[$0..<near.upperBound].contains(UInt8(ascii: ")")) }
    return isOpen != true && text.earliest(Self.handing, in: near) != nil
      && text.earliest(["ky thi", "hoi thi", "cuoc thi", "dot", "phong trao"], in: last) == nil
  }

  /// Whether the clause has a verb of doing and is no memory.
  private func isAct(_ clause: Range<Int>) -> Bool {
    guard clause.count > 2 else { return false }
    let near = max(clause.lowerBound, clause.upperBound - 240)..<clause.upperBound
    let last = max(near.lowerBound, near.upperBound - 40)..<near.upperBound
    return text.earliest(Self.acts, in: near) != nil
      && text.earliest(Self.memories, in: last) == nil
      && text.earliest(["phong trao", "dot thi dua", "thoi gian thi dua"], in: near) == nil
  }

  /// "chuyển bảng điểm … vào các ngày 25/5, 10/8": a day behind a verb of handing in.
  private func listed(_ sentence: Range<Int>, _ mention: DateMention) -> Int? {
    if case .year = mention.value { return nil }
    if case .monthOnly = mention.value { return nil }
    let words: [StaticString] = [
      "ngay", "cac", "ha tuan", "trung tuan", "thuong tuan", "dau", "giua", "cuoi", "nua dau",
      "nua cuoi", "tuan dau", "tuan cuoi", "khoang", "dung",
    ]
    let place = bare(sentence.upperBound, words)
    let times: [StaticString] = ["vao", "trong", "nham"]
    guard let from = times.lazy.compactMap({ text.start(of: $0, endingAt: place) }).first,
      from > sentence.lowerBound, isAct(sentence.lowerBound..<from), !isTold(from)
    else { return nil }
    return from
  }

  /// "đã hoàn thành vào ngày …": what is told is no duty.
  private func isTold(_ place: Int) -> Bool {
    let near = max(0, place - 24)..<place
    return text.earliest(["da"], in: near) != nil
  }

  /// "Tổng kết … trong năm 2028": a review's year.
  private func review(_ sentence: Range<Int>, _ mention: DateMention) -> Int? {
    guard case .year = mention.value, mention.range.lowerBound < text.count,
      let from = text.start(of: "trong", endingAt: sentence.upperBound),
      text.firstIs(" ", at: sentence.upperBound)
    else { return nil }
    let reviews: [StaticString] = [
      "so ket", "tong ket", "kiem diem", "danh gia giua ky", "danh gia", "bieu duong",
    ]
    let start = sentence.first { FoldedText.isWord(text.key[$0]) } ?? sentence.lowerBound
    return text.begins(withAny: reviews, at: start) == nil ? nil : from
  }

  // MARK: Brackets

  private static let events: [StaticString] = [
    "so ket", "tong ket", "hoan thanh", "xong", "nop", "gui", "dang ky", "bao cao", "du kien",
    "lan dau", "lan sau", "lan mot", "lan hai", "lan 1", "lan 2", "dot 1", "dot 2", "vao", "trong",
  ]

  /// "(sơ kết ngày 20/7/2025, tổng kết ngày 09/11/2025)", "(tháng 10/2025)": the time of what
  /// stands before the bracket.
  private func bracketed(_ sentence: Range<Int>, _ mention: DateMention) -> DeadlineQualifier? {
    let window = max(sentence.lowerBound, sentence.upperBound - 90)..<sentence.upperBound
    guard let open = text.key[window].lastIndex(of: UInt8(ascii: "(")),
      !text.key[open..<sentence.upperBound].contains(UInt8(ascii: ")")),
      isAct(sentence.lowerBound..<open) || mention.isMonth && beginsWithAct(sentence)
    else { return nil }
    let signs = Array(",;(".utf8)
    let start = text.key[window].lastIndex { signs.contains($0) }.map { $0 + 1 } ?? open + 1
    let item = text.firstIs(" ", at: start) ? start + 1 : start
    let close = mention.range.upperBound
    guard close < text.count, ",;)".utf8.contains(text.key[close]) else { return nil }
    let words = bare(sentence.upperBound, ["ngay", "la", "vao", "trong", "du kien"])
    if words <= item { return mention.isMonth ? DeadlineQualifier(words: nil, duty: "") : nil }
    guard let event = Self.events.first(where: { text.has($0, at: item) }),
      words == item + event.utf8CodeUnitCount
    else { return nil }
    return DeadlineQualifier(words: nil, duty: text.slice(item..<words).lowercased())
  }

  private func beginsWithAct(_ sentence: Range<Int>) -> Bool {
    text.begins(withAny: Self.acts, at: sentence.lowerBound) != nil
  }
}
