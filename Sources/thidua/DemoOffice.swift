// The made-up department of the demo: its units as plain values.

/// One unit of the demo's department.
struct DemoUnit: Sendable {
  /// What a unit is: the words of the model's own kinds.
  enum Kind: String, Sendable {
    case division
    case branch
    case center
  }

  /// Full name as official papers write it.
  let name: String
  /// Short name, as in "t7/vp".
  let shortName: String
  /// Other ways in which papers name it.
  let aliases: [String]
  let kind: Kind
  /// The head's name.
  let head: String
}

/// The department whose plans the demo shows.
enum DemoOffice {
  static let name = "Sở Khoa học và Công nghệ tỉnh Lam Sơn"
  static let parentName = "UBND tỉnh Lam Sơn"

  /// The seven units, in the order of the department's own lists.
  static let units: [DemoUnit] = [
    DemoUnit(
      name: "Văn phòng Sở", shortName: "VP", aliases: ["Văn phòng", "Chánh Văn phòng Sở"],
      kind: .division, head: "Ngô Thị Lan Anh"),
    DemoUnit(
      name: "Phòng Quản lý Khoa học", shortName: "QLKH",
      aliases: ["Phòng QLKH", "Phòng Quản lý KH"], kind: .division, head: "Trần Duy Khang"),
    DemoUnit(
      name: "Phòng Kế hoạch - Tài chính", shortName: "KHTC",
      aliases: ["Phòng KHTC", "Phòng Kế hoạch – Tài chính"], kind: .division,
      head: "Vũ Thị Bích Hà"),
    DemoUnit(
      name: "Thanh tra Sở", shortName: "TTr", aliases: ["Chánh Thanh tra Sở"], kind: .division,
      head: "Lý Văn Páo"),
    DemoUnit(
      name: "Chi cục Tiêu chuẩn Đo lường Chất lượng", shortName: "TĐC",
      aliases: ["Chi cục TĐC", "Chi cục Tiêu chuẩn - Đo lường - Chất lượng"], kind: .branch,
      head: "Hoàng Mạnh Dũng"),
    DemoUnit(
      name: "Trung tâm Ứng dụng và Chuyển giao công nghệ", shortName: "TTUD",
      aliases: ["Trung tâm Ứng dụng", "TT Ứng dụng"], kind: .center, head: "Bùi Thị Thu Thảo"),
    DemoUnit(
      name: "Trung tâm Thông tin và Thống kê", shortName: "TTTT",
      aliases: ["Trung tâm Thông tin", "TT Thông tin và Thống kê"], kind: .center,
      head: "Đỗ Minh Nhật"),
  ]
}
