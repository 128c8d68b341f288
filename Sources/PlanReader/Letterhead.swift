// The words of a head that are the same in every paper: types of paper, the national motto.

/// Fixed words of the letterhead.
enum Letterhead {
  private static let kinds: [(key: StaticString, name: String)] = [
    ("ke hoach", "KẾ HOẠCH"), ("chuong trinh", "CHƯƠNG TRÌNH"), ("huong dan", "HƯỚNG DẪN"),
    ("phuong an", "PHƯƠNG ÁN"), ("thong bao", "THÔNG BÁO"), ("quyet dinh", "QUYẾT ĐỊNH"),
    ("bao cao", "BÁO CÁO"), ("to trinh", "TỜ TRÌNH"), ("de an", "ĐỀ ÁN"), ("quy che", "QUY CHẾ"),
    ("chi thi", "CHỈ THỊ"), ("giao uoc thi dua", "GIAO ƯỚC THI ĐUA"), ("the le", "THỂ LỆ"),
  ]

  /// The type of paper when the line, in capitals, is or begins with one, and what follows it.
  static func kind(of line: String) -> (name: String, rest: String)? {
    guard line.utf8.count <= 300, Capitals.isTitle(line) else { return nil }
    let text = FoldedText(String(line.drop { !$0.isLetter }))
    for kind in kinds where text.has(kind.key, at: 0) {
      var place = kind.key.utf8CodeUnitCount
      while place < text.count, text.key[place] == 0x20 || text.key[place] == UInt8(ascii: ":") {
        place += 1
      }
      return (kind.name, text.slice(place..<text.count))
    }
    // "K& HOACH", "KE ROACH": a scanner's spelling, alone on its line.
    let isPlan =
      (7...9).contains(text.count)
      && ScanDistance.between(text.key, Array("ke hoach".utf8)) <= 3
    return isPlan ? ("KẾ HOẠCH", "") : spoiltPlan(text)
  }

  /// "Kf& HOACH PHAT DONG …": a spoilt first word before a whole second one.
  private static func spoiltPlan(_ text: FoldedText) -> (name: String, rest: String)? {
    guard text.key.first == UInt8(ascii: "k"), let blank = text.key.firstIndex(of: 0x20),
      blank <= 3, text.has("hoach", at: blank + 1), text.count > blank + 7
    else { return nil }
    return ("KẾ HOẠCH", text.slice(blank + 7..<text.count))
  }

  /// Where the national title or motto begins in a line; what stands before it is the issuing body.
  static func mottoStart(_ text: FoldedText) -> Int? {
    let titles: [StaticString] = [
      "cong hoa xa hoi chu nghia", "doc lap - tu do", "doc lap-tu do", "dang cong san viet nam",
      "chu nghia viet nam",
      "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh",
    ]
    for title in titles {
      // A merged line may lack the blank before the title ("VẠN THẮNGCỘNG HÒA").
      if let place = text.firstInside(title) { return place }
    }
    return nil
  }
}
