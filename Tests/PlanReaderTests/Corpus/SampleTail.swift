// The tail of a made-up plan: recipients and signature, one under the other or side by side.

enum SampleTail {
  private static let names = [
    "Nguyễn Thị Lan Anh", "Trần Văn Hùng", "Lê Quốc Bảo", "Phạm Đức Ân", "Hoàng Thị Út",
    "Đặng Minh Khôi", "Võ Ngọc Ánh", "Y Thanh Hà",
  ]
  private static let others = [
    "UBND tỉnh (để b/c)", "Sở Nội vụ (báo cáo)", "Công đoàn ngành (p/h)",
    "Các phòng, đơn vị (t/h)", "Trang thông tin điện tử", "Lãnh đạo cơ quan",
    "Ban Thi đua - Khen thưởng tỉnh", "Như trên", "Các thành viên Hội đồng TĐKT",
    "BCH Đoàn Thanh niên (phối hợp)",
  ]

  static func write(_ writer: inout PlanWriter) -> [String] {
    var recipients = Array(
      others.shuffled(using: &writer.dice).prefix(Int.random(in: 2...5, using: &writer.dice)))
    recipients.append("Lưu: VT, " + pick(["VP", "TCCB", "HCTH", "TĐKT"], &writer.dice))
    writer.truth.recipients = recipients
    let signature = signature(&writer)
    let list = list(recipients, writer)
    if writer.shape.isSignerBeside { return beside(list, signature, writer.shape) }
    let block = signature.flatMap { [$0, ""] }
    return writer.shape.isSignerFirst ? [""] + block + list : [""] + list + [""] + block
  }

  private static func list(_ recipients: [String], _ writer: PlanWriter) -> [String] {
    let heading = writer.shape.marks == .none ? "Nơi nhận:" : "**Nơi nhận:**"
    let gap = writer.shape.lines == .paragraphs ? [""] : []
    return [heading] + gap
      + recipients.enumerated().map { index, name in
        "- " + name + (index + 1 == recipients.count ? "." : ";")
      }
  }

  private static func signature(_ writer: inout PlanWriter) -> [String] {
    let office = writer.office
    let name = pick(names, &writer.dice)
    var lines: [String] = []
    var behalf: [String] = []
    if let together = office.together { behalf.append(together) }
    let isDeputy = chance(50, &writer.dice)
    if isDeputy { behalf.append("KT. " + office.head) }
    lines = behalf + [isDeputy ? office.deputy : office.head]
    writer.truth.signer = .init(
      onBehalf: behalf.isEmpty ? nil : behalf.joined(separator: ", "),
      title: isDeputy ? office.deputy : office.head, name: name)
    if chance(25, &writer.dice) { lines.append("(Đã ký)") }
    return lines + [name]
  }

  /// The two columns as an extraction with fixed places prints them.
  private static func beside(_ list: [String], _ signature: [String], _ shape: PlanShape)
    -> [String]
  {
    let list = list.filter { !$0.isEmpty }
    let width = (list.map(\.count).max() ?? 0) + 6
    return [""]
      + (0..<max(list.count, signature.count)).map { index in
        let left = index < list.count ? list[index] : ""
        guard index < signature.count else { return left }
        return left + String(repeating: " ", count: width - left.count) + signature[index]
      }
  }
}
