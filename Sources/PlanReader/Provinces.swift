// The provinces and cities of Vietnam, old and new: a place of issue is one of them or a district,
// so a damaged "Hung Yên" can be read as what it must be.

/// The names of provinces and cities under central rule.
enum Provinces {
  private static let cities: Set<String> = [
    "Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế",
  ]

  private static let names = """
    An Giang,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,\
    Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Cần Thơ,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,\
    Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,\
    Hồ Chí Minh,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,\
    Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,\
    Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,\
    Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái
    """.split(separator: ",").map(String.init)

  private static let folded: [(name: String, key: FoldedText)] = names.map { ($0, FoldedText($0)) }

  /// The province that a printed place means, exact or by a small distance; and whether it is the
  /// printed form.
  static func named(_ printed: String) -> (name: String, isExact: Bool)? {
    if names.contains(printed) { return (printed, true) }
    let wanted = FoldedText(printed)
    if let same = folded.first(where: { $0.key.key == wanted.key }) { return (same.name, false) }
    let best =
      folded
      .map { ($0.name, ScanDistance.between($0.key.key, wanted.key)) }
      .min { $0.1 < $1.1 }
    guard let best, best.1 <= max(2, wanted.count / 3) else { return nil }
    return (best.0, false)
  }

  /// The province of these very words, whatever their capitals.
  static func same(as printed: String) -> String? {
    let wanted = FoldedText(printed).key
    return folded.first { $0.key.key == wanted }?.name
  }

  /// "tỉnh" or "thành phố".
  static func kind(of name: String) -> String { cities.contains(name) ? "thành phố" : "tỉnh" }
}
