// The names of provincial departments (sở): the body that issues a plan is found by them even when
// the letterhead is lost or damaged.

/// Names of departments, without the leading "Sở".
enum Departments {
  static let names = [
    "Khoa học và Công nghệ", "Nội vụ", "Giáo dục và Đào tạo", "Y tế", "Tài chính",
    "Kế hoạch và Đầu tư", "Công Thương", "Giao thông vận tải", "Xây dựng",
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường",
    "Tài nguyên và Môi trường", "Lao động - Thương binh và Xã hội",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Du lịch",
    "Thông tin và Truyền thông", "Tư pháp", "Ngoại vụ", "Dân tộc và Tôn giáo",
    "Quy hoạch - Kiến trúc",
  ]

  private static let keys: [(name: String, key: FoldedText)] = names.map {
    ($0, FoldedText("Sở " + $0))
  }

  /// The department a letterhead names, by a small distance.
  static func named(_ printed: String) -> (name: String, isExact: Bool)? {
    let wanted = FoldedText(printed)
    guard wanted.count <= 80, wanted.count >= 5 else { return nil }
    let best = keys.map { ($0.name, $0.key.count, ScanDistance.between($0.key.key, wanted.key)) }
      .min { $0.2 < $1.2 }
    guard let best, best.2 * 4 <= best.1 else { return nil }
    return ("Sở " + best.0, best.2 == 0)
  }

  /// Every department that a text names, with the place in the key; the longest name at each place.
  static func mentions(in text: FoldedText) -> [(name: String, place: Int)] {
    var mentions: [(String, Int)] = []
    for place in 0..<max(0, text.count - 5)
    where text.key[place] == UInt8(ascii: "s") && text.isWordStart(place)
      && text.has("so ", at: place)
      && text.isUpper(at: place)
    {
      let found =
        keys
        .filter { text.count - place >= $0.key.count }
        .filter { text.key[place..<place + $0.key.count].elementsEqual($0.key.key) }
        .max { $0.key.count < $1.key.count }
      if let found { mentions.append(("Sở " + found.name, place)) }
    }
    return mentions
  }

  /// Initials as symbols of papers use them: "SKHCN" for Sở Khoa học và Công nghệ.
  static func initials(of name: String) -> String {
    name.split { $0 == " " || $0 == "," }
      .filter { $0 != "và" && $0 != "-" }
      .compactMap { $0.first.map { String($0).uppercased() } }
      .joined()
  }
}
