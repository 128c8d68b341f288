// The five real plans beside the checkout, where they exist, against what was read from them by
// eye: numbers, days, counts, names. None of their wording is repeated here beyond such facts.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Real plans", .needsSeeds)
struct SeedTests {
  /// Items of content and organisation; proposals from other sentences are less sure.
  private func items(_ draft: PlanDraft) -> [DraftTask] {
    draft.tasks.filter { $0.confidence == .certain }
  }

  private func tree(_ draft: PlanDraft) -> [String] {
    draft.sections.map { section in
      section.number + "(" + section.children.map(\.number).joined(separator: " ") + ")"
    }
  }

  private func grandchildren(_ draft: PlanDraft) -> [Int] {
    draft.sections.flatMap { $0.children.map(\.children.count) }
  }

  private func dues(_ tasks: [DraftTask]) -> [String] {
    tasks.flatMap(\.due).map { $0.iso ?? $0.recurrence?.rawValue ?? "words" }
  }

  private func codes(_ draft: PlanDraft) -> [ReadingWarning.Code] { draft.warnings.map(\.code) }

  @Test("000: a scan without Vietnamese")
  func damaged() throws {
    let draft = try Seeds.reading("000")
    #expect(draft.number?.value == "419/KH-SKHCN" && draft.issuedOn?.value.iso == "2024-03-07")
    #expect(draft.kind?.value == "KẾ HOẠCH" && draft.place?.value == "Quảng Ngãi")
    #expect(draft.agency?.value == "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi")
    #expect(draft.parentAgency?.value == "UBND tỉnh Quảng Ngãi")
    #expect(draft.period?.value.start.iso == "2024-01-01")
    #expect(draft.signer == nil && draft.recipients.count == 6)
    #expect(draft.recipients.last?.value == "Lưu: VT, HCTH")
    #expect(tree(draft) == ["I(1 2)", "II(1 2 3)", "III(1 2 3)"])
    #expect(
      draft.sections.map(\.title) == [
        "MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG, CHỈ TIÊU THI ĐUA", "TỔ CHỨC THỰC HIỆN",
      ])
    #expect(draft.sections.dropFirst().flatMap(\.children).allSatisfy { $0.title == nil })
    #expect(items(draft).count == 11 && draft.tasks.count == 11 && dues(draft.tasks).isEmpty)
    #expect(draft.grounds.count == 4 && draft.phases.isEmpty && draft.quotas.isEmpty)
    #expect(items(draft).filter(\.everyone).map(\.section) == ["III.1"])
    #expect(draft.units.contains { $0.name == "Phòng Hành chính - Tổng hợp" && $0.role == .lead })
    #expect(draft.units.contains { $0.name == "Công đoàn cơ sở Sở" })
    #expect(draft.targets.first?.value == "100%" && draft.targets.count == 6)
    #expect(codes(draft).contains(.damagedText))
    #expect(codes(draft).filter { $0 == .repairedNumber }.count == 2)
    // Of the preamble what is no ground, and recipients whose words were repaired.
    #expect(
      draft.unplaced.allSatisfy { (14...27).contains($0.line) || (180...190).contains($0.line) })
  }

  @Test("001: phases, two deadlines in one sentence, an impossible day")
  func phasesAndDeadlines() throws {
    let draft = try Seeds.reading("001")
    #expect(draft.number == nil && draft.symbol?.value == "KH-KHCN")
    #expect(draft.issuedOn?.value.iso == "2024-01" && draft.place?.value == "Bắc Giang")
    #expect(draft.agency?.value == "Sở Khoa học và Công nghệ tỉnh Bắc Giang")
    #expect(draft.signer?.onBehalf == "KT. GIÁM ĐỐC" && draft.signer?.title == "PHÓ GIÁM ĐỐC")
    #expect(draft.signer?.name == "Triệu Ngọc Trung" && draft.recipients.count == 7)
    #expect(tree(draft) == ["I(1 2)", "II(1 2)", "III(1 2)", "IV(1 2 3)"])
    #expect(grandchildren(draft) == [0, 0, 2, 7, 0, 0, 0, 0, 0])
    #expect(draft.phases.map { $0.start?.iso } == ["2024-01-01", "2024-07-01"])
    #expect(draft.phases.map { $0.end?.iso } == ["2024-06-30", "2024-12-31"])
    #expect(draft.phases.map(\.startImplied) == [true, false])
    #expect(draft.phases.map(\.endImplied) == [false, true])
    #expect(items(draft).count == 19)
    #expect(dues(items(draft)) == ["words", "2024-01-31", "2024-06-05", "2024-11-05"])
    #expect(
      dues(draft.tasks.filter { $0.confidence != .certain }) == .init(repeating: "words", count: 4))
    let report = draft.tasks.first { $0.due.count == 2 }
    #expect(report?.kind == .report && report?.section == "IV.2" && report?.everyone == true)
    #expect(report?.due.map(\.what) == ["sơ kết", "tổng kết"])
    #expect(report?.due.map(\.qualifier) == ["chậm nhất là ngày", "chậm nhất là ngày"])
    #expect(report?.units.contains { $0.name == "Văn phòng Sở" && $0.role == .receiver } == true)
    let centre = items(draft).filter { $0.section == "IV.2" }.last
    #expect(centre?.units.first?.name.hasPrefix("Trung tâm") == true && centre?.everyone == false)
    #expect(draft.targets.map(\.value) == ["100%"])
    #expect(draft.warnings.filter { $0.code == .invalidDate }.map(\.text) == ["30/2/2024"])
    #expect(draft.unplaced.isEmpty)
  }

  @Test("002: whole number and day, no deadline at all")
  func noDeadlines() throws {
    let draft = try Seeds.reading("002")
    #expect(draft.number?.value == "60/KH-KHCN" && draft.issuedOn?.value.iso == "2019-08-26")
    #expect(draft.place?.value == "Thái Nguyên" && draft.period == nil)
    #expect(draft.signer?.name == "Đinh Bộ Sơn" && draft.recipients.count == 3)
    #expect(tree(draft) == ["I(1 2)", "II()", "III(1 2)"])
    #expect(draft.tasks.count == 8 && items(draft).count == 8 && dues(draft.tasks).isEmpty)
    #expect(draft.units.map(\.everyone) == [false, true] && draft.units[0].name == "Văn phòng Sở")
    #expect(draft.targets.isEmpty && draft.warnings.isEmpty && draft.unplaced.isEmpty)
  }

  @Test("003: headings of contradicting level, recurrences, years, forms of award")
  func recurrences() throws {
    let draft = try Seeds.reading("003")
    #expect(draft.number == nil && draft.issuedOn?.value.iso == "2023-04-03")
    #expect(draft.period?.value.start.iso == "2022-01-01")
    #expect(draft.period?.value.end.iso == "2030-12-31")
    #expect(draft.signer?.onBehalf == nil && draft.signer?.title == "GIÁM ĐỐC")
    #expect(draft.recipients.count == 7 && draft.recipients[0].value == "UBND tỉnh (báo cáo)")
    #expect(tree(draft) == ["I(1 2)", "II(1 2)", "III(1 2)", "IV(1 2 3 4)", "V(1 2)"])
    #expect(grandchildren(draft) == [4, 3, 3, 3, 2, 2, 0, 0, 0, 0, 0, 3])
    #expect(draft.phases.map { $0.end?.iso } == ["2025-12-31", "2030-12-31"])
    #expect(items(draft).count == 13)
    #expect(dues(items(draft)) == ["P6M", "P1Y"])
    #expect(
      dues(draft.tasks.filter { $0.confidence != .certain })
        == ["P1Y", "2025", "2030", "words", "words"])
    #expect(draft.quotas.count == 6 && draft.quotas.allSatisfy { $0.collective == nil })
    #expect(draft.quotas.allSatisfy { $0.kind == .award })
    #expect(draft.targets.map(\.value) == ["100%"] && draft.unplaced.isEmpty)
    #expect(items(draft).last?.units.first?.name == "Phòng Hành chính - Tổng hợp")
  }

  @Test("004: quotas, run-in headings, a slip in the symbol")
  func quotas() throws {
    let draft = try Seeds.reading("004")
    #expect(draft.number == nil && draft.symbol?.value == "KH-SKHCN")
    #expect(codes(draft).contains(.repairedSymbol) && codes(draft).contains(.blankDay))
    #expect(draft.place?.value == "Hưng Yên" && draft.issuedOn?.value.iso == "2023-01")
    #expect(draft.period?.value.end.iso == "2023-12-31" && draft.signer?.name == "Trần Tùng Chuẩn")
    #expect(tree(draft) == ["I(1 2)", "II(1 2 3 4 5 6)"])
    #expect(grandchildren(draft) == [2, 2, 0, 5, 0, 0, 0, 3])
    #expect(draft.sections.last?.children[1].children.last?.number == "đ")
    #expect(items(draft).count == 9 && dues(draft.tasks).isEmpty && draft.phases.isEmpty)
    #expect(draft.quotas.map(\.kind) == [.title, .title, .award])
    #expect(draft.quotas.map(\.collective) == [1...2, 1...1, 2...2])
    #expect(draft.quotas.map(\.individual) == [nil, nil, 2...2])
    #expect(draft.units.contains { $0.everyone && $0.role == .lead })
    #expect(draft.recipients.count == 6 && draft.recipients.last?.value == "Lưu: VT, VP")
    #expect(draft.targets.isEmpty && draft.unplaced.isEmpty)
  }
}
