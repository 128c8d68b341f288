// Made-up issuing bodies of every kind that writes emulation plans, with the words by which each
// calls its own units.

/// Who issues a plan.
struct SampleOffice {
  /// Lines of the letterhead, in capitals: the body above, then the body itself.
  var parent: String
  var letterhead: [String]
  /// As prose writes it.
  var name: String
  var symbol: String
  var place: String
  var head: String
  var deputy: String
  /// "TM. …" before the title of a body that decides together; nil elsewhere.
  var together: String?
  /// Expressions that mean every subordinate unit.
  var everyone: [String]
  var units: [String]
  var council: String
  /// Who keeps the register.
  var keeper: String
  /// The head as the text calls him.
  var chief: String
  var isSchool = false

  static let all: [SampleOffice] = [
    department("Nội vụ", "NỘI VỤ", "SNV", "Hà Nam"),
    department("Y tế", "Y TẾ", "SYT", "Bình Định"),
    department("Tài chính", "TÀI CHÍNH", "STC", "Lào Cai"),
    department("Xây dựng", "XÂY DỰNG", "SXD", "Bến Tre"),
    department("Nông nghiệp và Môi trường", "NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT", "Đắk Lắk"),
    department(
      "Văn hóa, Thể thao và Du lịch", "VĂN HÓA, THỂ THAO VÀ DU LỊCH", "SVHTTDL", "Phú Thọ"),
    department("Tư pháp", "TƯ PHÁP", "STP", "Nghệ An"),
    department("Thông tin và Truyền thông", "THÔNG TIN VÀ TRUYỀN THÔNG", "STTTT", "Hậu Giang"),
    SampleOffice(
      parent: "UBND HUYỆN TRÀ BÌNH", letterhead: ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"],
      name: "Phòng Giáo dục và Đào tạo", symbol: "PGDĐT", place: "Trà Bình", head: "TRƯỞNG PHÒNG",
      deputy: "PHÓ TRƯỞNG PHÒNG",
      everyone: [
        "Các trường trực thuộc", "Các nhà trường", "Hiệu trưởng các trường",
        "Các trường MN, TH, THCS",
      ],
      units: ["Công đoàn ngành", "Bộ phận Thi đua", "Tổ Kế toán"],
      council: "Hội đồng Thi đua - Khen thưởng ngành", keeper: "Bộ phận Thi đua",
      chief: "Trưởng phòng", isSchool: true),
    SampleOffice(
      parent: "SỞ Y TẾ TỈNH LONG AN", letterhead: ["BỆNH VIỆN ĐA KHOA SÔNG TRĂNG"],
      name: "Bệnh viện Đa khoa Sông Trăng", symbol: "BVĐKST", place: "Long An", head: "GIÁM ĐỐC",
      deputy: "PHÓ GIÁM ĐỐC",
      everyone: [
        "Các khoa, phòng", "Các khoa, phòng thuộc Bệnh viện", "Trưởng các khoa, phòng",
        "Tất cả các khoa, phòng",
      ],
      units: ["Phòng Tổ chức cán bộ", "Phòng Điều dưỡng", "Công đoàn Bệnh viện"],
      council: "Hội đồng Thi đua - Khen thưởng Bệnh viện", keeper: "Phòng Tổ chức cán bộ",
      chief: "Giám đốc Bệnh viện"),
    SampleOffice(
      parent: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", letterhead: ["CHI CỤC THỦY LỢI"],
      name: "Chi cục Thủy lợi", symbol: "CCTL", place: "Ninh Thuận", head: "CHI CỤC TRƯỞNG",
      deputy: "PHÓ CHI CỤC TRƯỞNG",
      everyone: [
        "Các phòng thuộc Chi cục", "Các phòng, trạm trực thuộc", "Trưởng các phòng, trạm",
      ],
      units: ["Phòng Hành chính - Tổng hợp", "Phòng Quản lý công trình", "Công đoàn Chi cục"],
      council: "Hội đồng Thi đua - Khen thưởng Chi cục", keeper: "Phòng Hành chính - Tổng hợp",
      chief: "Chi cục trưởng"),
    SampleOffice(
      parent: "UBND TỈNH HÒA AN", letterhead: ["UBND HUYỆN VÂN LÂM"], name: "UBND huyện Vân Lâm",
      symbol: "UBND", place: "Vân Lâm", head: "CHỦ TỊCH", deputy: "PHÓ CHỦ TỊCH",
      together: "TM. ỦY BAN NHÂN DÂN",
      everyone: [
        "Các phòng, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn",
        "Các cơ quan, đơn vị, địa phương", "Thủ trưởng các cơ quan, đơn vị",
      ],
      units: ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Trung tâm Văn hóa - Thông tin"],
      council: "Hội đồng Thi đua - Khen thưởng huyện", keeper: "Phòng Nội vụ",
      chief: "Chủ tịch UBND huyện"),
  ]

  private static func department(
    _ field: String, _ capitals: String, _ symbol: String, _ province: String
  ) -> SampleOffice {
    SampleOffice(
      parent: "UBND TỈNH " + province.uppercased(), letterhead: ["SỞ " + capitals],
      name: "Sở " + field, symbol: symbol, place: province, head: "GIÁM ĐỐC",
      deputy: "PHÓ GIÁM ĐỐC",
      everyone: [
        "Các phòng, đơn vị thuộc Sở", "Các phòng, đơn vị trực thuộc Sở",
        "Trưởng các phòng, đơn vị thuộc Sở", "Các phòng chuyên môn, đơn vị trực thuộc Sở",
        "Thủ trưởng các đơn vị trực thuộc", "Các phòng, ban, đơn vị", "Tất cả các phòng, đơn vị",
        "Lãnh đạo các phòng, đơn vị", "Mỗi phòng, đơn vị",
      ],
      units: [
        "Văn phòng Sở", "Phòng Kế hoạch - Tài chính", "Công đoàn Sở", "Đoàn Thanh niên Sở",
        "Phòng Tổ chức cán bộ", "Thanh tra Sở",
      ],
      council: "Hội đồng Thi đua - Khen thưởng Sở", keeper: "Văn phòng Sở",
      chief: "Giám đốc Sở")
  }
}
