// Where a unit's name ends: word by word to the first verb. Names hold words that look like verbs
// ("Phòng Quản lý xây dựng", "Văn phòng Đăng ký đất đai"), so these are told apart first.

/// What follows a unit that has something to do.
struct DutyVerbs {
  let text: FoldedText

  /// Verbs of two and more syllables, folded.
  private static let phrases: [StaticString] = [
    "tren co so", "co trach nhiem", "chiu trach nhiem", "co nhiem vu", "chu tri", "chu dong",
    "phoi hop",
    "tham muu", "to chuc", "day manh", "thuc hien", "theo doi", "tiep tuc", "lam dau moi",
    "la dau moi",
    "dau moi", "bao cao", "huong dan", "kiem tra",
    "don doc", "tong hop", "xay dung", "thuong xuyen", "can cu", "ra soat", "phu trach",
    "trien khai",
    "de xuat", "kip thoi", "nghien cuu",
    "bo tri", "cap nhat", "dang tai", "tuyen truyen", "binh xet", "de nghi", "phat dong",
    "tap trung", "nang cao", "tich cuc", "bao dam", "dam bao", "lua chon",
    "dinh ky", "quan triet", "tien hanh", "dang ky", "phat huy", "tang cuong",
    "phan anh", "phan cong", "thong bao", "chi dao", "tham gia", "huong ung",
    "hoan thanh", "xem xet", "phat hien", "pho bien", "quan ly", "ban hanh",
    "van dong", "tham dinh", "tiep nhan", "so ket", "tong ket",
    "cam ket", "chuan bi", "thanh lap", "kien toan", "phan dau", "thi dua", "khen thuong",
    "nghiem tuc", "khan truong", "ho tro", "cung cap", "thuoc quyen", "bien soan", "danh gia",
    "doi moi", "sap xep", "can doi", "ap dung", "dong thoi", "hang nam", "hang quy", "hang thang",
    "hang tuan", "hang ngay", "cham nhat", "muon nhat", "khong muon hon", "khong qua", "thoi gian",
    "thoi han", "han cuoi", "co ke hoach", "ra suc", "quyet tam", "quyet liet", "guong mau",
    "cung nhau", "cung thi dua", "no luc", "co gang", "duoc giao", "ban bien phap", "chung suc",
    "giu nghiem", "giu gin", "chap hanh", "xem xet", "thuong luong", "gioi thieu", "bo phieu",
    "chuyen ho so", "cham diem", "tu cham", "thong tin ket qua",
    "dam nhiem", "dam nhan", "dam trach", "dam duong",
    "van hanh", "gop y", "tre nhat",
  ]

  /// Verbs and particles of one syllable, by their folded form; here the marks tell "cần" from the
  /// "cán" of "cán bộ" and "để" from a name's "đê".
  private static let words: [String: [String]] = {
    let printed = [
      "làm", "là", "để", "đề", "trong", "về", "gửi", "cùng", "với", "giao", "được", "phải", "cần",
      "sẽ", "nếu", "khi", "sau", "trước", "nộp", "lập", "lấy", "giúp", "tạo",
      "chọn", "cử", "mở", "trình", "không", "đưa", "ký", "gắn", "dành", "mỗi", "mọi", "mời", "vào",
      "hãy", "đều",
    ]
    return Dictionary(grouping: printed) {
      String(decoding: FoldedText($0).key, as: UTF8.self)
    }
  }()

  /// Second halves of nouns: "đào tạo", "việc làm", "công trình".
  private static let nouns: [StaticString] = [
    "dao tao", "sang tao", "che tao", "dang ky", "thanh lap", "cong lap", "viec lam", "bau cu",
    "tro giup", "cong trinh", "quy trinh", "chuong trinh", "chuyen giao", "ban giao", "chuyen de",
  ]

  /// Whether a verb or particle begins here.
  func begins(at place: Int) -> Bool {
    guard place < text.count else { return false }
    if text.begins(withAny: Self.phrases, at: place) != nil { return true }
    let end = text.key[place...].firstIndex { !FoldedText.isWord($0) } ?? text.count
    guard end - place <= 6,
      let printed = Self.words[String(decoding: text.key[place..<end], as: UTF8.self)]
    else { return false }
    let word = text.slice(place..<end).lowercased()
    guard printed.contains(word) || word.utf8.count == end - place,
      !text.has("sau dai hoc", at: place)
    else { return false }
    return !Self.nouns.contains { text.start(of: $0, endingAt: end) != nil }
  }

  /// Whether a plain verb stands between two places.
  func begins(before end: Int, from start: Int) -> Bool {
    (start..<end).contains { text.isWordStart($0) && beginsPlain(at: $0) }
  }

  /// Verbs that no name holds, not even behind "Quản lý".
  private static let plain: [StaticString] = [
    "chu tri", "phoi hop", "co trach nhiem", "chiu trach nhiem", "tham muu", "thuc hien", "bao cao",
    "trien khai", "tong hop", "theo doi", "to chuc", "lam", "la", "gui", "huong dan", "de xuat",
  ]

  func beginsPlain(at place: Int) -> Bool { text.begins(withAny: Self.plain, at: place) != nil }
}

/// The words of a named unit.
struct UnitNames {
  private let text: FoldedText
  private let verbs: DutyVerbs
  /// Whether a unit begins at a place: in a list the name ends before it.
  private let isUnit: (Int) -> Bool

  init(_ text: FoldedText, isUnit: @escaping (Int) -> Bool) {
    self.text = text
    self.isUnit = isUnit
    verbs = DutyVerbs(text: text)
  }

  /// Usual names with words in small letters that are verbs elsewhere; longer ones first.
  private static let bodies: [StaticString] = [
    "to chuc can bo", "to chuc hanh chinh", "hanh chinh tong hop", "ke hoach tong hop",
    "thi dua, khen thuong", "thi dua khen thuong", "thi dua - khen thuong", "xay dung chinh quyen",
    "dang ky dat dai", "dang ky kinh doanh", "dang ky giao dich", "theo doi thi hanh phap luat",
    "kiem tra van ban", "kiem tra, giam sat", "tiep nhan va tra ket qua", "tuyen truyen van dong",
    "nghien cuu tong hop", "hanh chinh quan tri", "bo tro tu phap", "pho bien giao duc phap luat",
    "pho bien, giao duc phap luat", "xay dung va kiem tra", "giao duc nghe nghiep",
  ]
  /// Words of a name that need an object: the next two syllables belong to the name.
  private static let transitive: [StaticString] = [
    "quan ly", "dang ky", "kiem soat", "ho tro", "phat trien", "bao ve", "kiem dinh", "xuc tien",
    "giam dinh", "bao ton",
  ]

  /// The end of the name whose own words begin behind `start`; at most twelve words.
  func end(from start: Int) -> Int {
    var end = start
    var place = start
    var words = 0
    // Up to here nothing is looked at for verbs.
    var free = body(at: start + 1)
    while place < text.count, words < 12 {
      if text.key[place] == 0x20 { place += 1 }
      guard place < text.count, let next = word(at: place, isFree: place < free) else { break }
      // A name ends with "Sở": "Văn phòng Sở", "Công đoàn cơ sở Sở".
      let isOffice = text.has("so", at: place) && text.isUpper(at: place)
      if text.isUpper(at: place) { free = max(free, object(at: place)) }
      place = next
      if isNameEnd(place) { end = place }
      if isOffice { break }
      words += 1
    }
    return max(start, end)
  }

  private func body(at place: Int) -> Int {
    guard let body = text.begins(withAny: Self.bodies, at: place),
      text.isUpper(at: place) || text.has("dang ky dat dai", at: place)
    else { return 0 }
    return place + body.utf8CodeUnitCount
  }

  /// Behind "Quản lý" the end of an object that looks like a verb ("xây dựng"); a plain verb is one.
  private func object(at place: Int) -> Int {
    guard let head = text.begins(withAny: Self.transitive, at: place) else { return 0 }
    let start = place + head.utf8CodeUnitCount + 1
    guard start < text.count, text.key[start - 1] == 0x20, verbs.begins(at: start),
      !verbs.beginsPlain(at: start)
    else { return start }
    let blank = text.key[start...].firstIndex(of: 0x20) ?? text.count
    guard text.key[start..<blank].allSatisfy(FoldedText.isWord), blank < text.count else {
      return start
    }
    return text.key[(blank + 1)...].firstIndex { !FoldedText.isWord($0) } ?? text.count
  }

  /// The end of the word here when it may belong to a name.
  private func word(at place: Int, isFree: Bool) -> Int? {
    if !isFree, !text.isUpper(at: place), verbs.begins(at: place) { return nil }
    if text.has("va ", at: place) || text.has("- ", at: place) {
      let next = text.has("va ", at: place) ? place + 3 : place + 2
      let isList = text.has("va ", at: place) && isUnit(next)
      return next < text.count && (isFree || text.isUpper(at: next)) && !isList ? next - 1 : nil
    }
    var end = place
    while end < text.count,
      FoldedText.isWord(text.key[end]) || text.key[end] == UInt8(ascii: "&")
        || (text.key[end] == UInt8(ascii: "-") && end > place)
    {
      end += 1
    }
    if end < text.count, text.key[end] == UInt8(ascii: ","), end + 2 < text.count,
      isFree && end + 1 < text.count || text.isUpper(at: end + 2) && text.isUpper(at: place),
      !isUnit(end + 2)
    {
      return end + 1
    }
    return end > place ? end : nil
  }

  private func isNameEnd(_ place: Int) -> Bool {
    let before = text.key[place - 1]
    return FoldedText.isWord(before)
      && text.start(of: "va", endingAt: place) == nil
  }
}
