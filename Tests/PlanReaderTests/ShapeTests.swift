// Plans of rarer shapes, written by hand with their truth: a council's plan in parts, a school year,
// a web copy with its menus, a union's plan under capital letters.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Rarer shapes")
struct ShapeTests {
  private func dues(_ draft: PlanDraft) -> [String] {
    draft.tasks.flatMap(\.due).compactMap(\.iso)
  }

  private func tree(_ draft: PlanDraft) -> [String] {
    draft.sections.map { section in
      section.number + "(" + section.children.map(\.number).joined(separator: " ") + ")"
    }
  }

  @Test("a council's plan in parts: last year's figures and aims are no deadlines")
  func council() throws {
    let draft = try Fixtures.reading("council")
    #expect(tree(draft) == ["I(I II)", "II(I II)", "III(I II)", "IV(I II)"])
    #expect(draft.sections.map(\.title).first == "ĐÁNH GIÁ TÌNH HÌNH")
    #expect(draft.agency?.value == "UBND tỉnh Hòa An" && draft.issuedOn?.value.iso == "2025-02-05")
    #expect(draft.period?.value.end.iso == "2027-12-31" && draft.number?.value == "1187/KH-UBND")
    #expect(draft.phases.map { $0.end?.iso } == ["2025-12-31", "2027-09-30"])
    #expect(
      dues(draft) == [
        "2025-02-28", "2025-03", "---20", "2026-01-15", "2027-12", "2027-11-30", "2025-03-31",
        "--12-05",
      ])
    #expect(
      draft.tasks.filter(\.everyone).map(\.section) == [
        "II.II.1", "II.II.1", "II.II.2.a", "II.II.2.b", "IV",
      ])
    #expect(draft.quotas.map(\.collective) == [3...3, 15...15, 2...2])
    #expect(draft.quotas.map(\.individual) == [nil, 30...30, 3...3])
    #expect(draft.signer?.onBehalf == "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH")
    #expect(draft.recipients.count == 6 && Coverage.lost(draft).isEmpty)
  }

  @Test("a school year: phases under stars, titles by number of people")
  func school() throws {
    let draft = try Fixtures.reading("school")
    #expect(tree(draft) == ["I(1 2)", "II(1 2)", "III()", "IV(1 2 3 4)"])
    #expect(draft.phases.map { $0.start?.iso } == ["2024-09-05", "2024-11-21", "2025-03-27"])
    #expect(draft.phases.map { $0.end?.iso } == ["2024-11-20", "2025-03-26", "2025-05-31"])
    #expect(draft.phases.map(\.endImplied) == [false, false, true])
    #expect(draft.quotas.map(\.individual) == [38...38, 6...6, 1...1])
    #expect(dues(draft) == ["2024-09-30", "2024-10-05"])
    #expect(draft.signer?.title == "HIỆU TRƯỞNG" && draft.signer?.name == "Đinh Công Thành")
    #expect(draft.recipients.map(\.value) == ["Phòng GD&ĐT (b/c)", "Các tổ CM", "Lưu VP"])
    #expect(Coverage.lost(draft).isEmpty)
  }

  @Test("a web copy: its menus stay unplaced, the plan is read between them")
  func webCopy() throws {
    let draft = try Fixtures.reading("webcopy")
    #expect(draft.number?.value == "05/KH-SDL" && draft.issuedOn?.value.iso == "2025-01-13")
    #expect(draft.agency?.value == "Sở Du lịch thành phố Cần Thơ")
    #expect(tree(draft) == ["I(1 2)", "II(1 2 3)", "III(1 2 3)"])
    #expect(
      dues(draft) == ["2025-02-20", "2025-06-15", "2025-11-15", "2025-12", "2025-12-10"])
    #expect(draft.period?.value.end.iso == "2025-12-31")
    #expect(draft.unplaced.map(\.line) == [1, 2, 3, 4, 39, 40])
    #expect(draft.signer?.name == "Trương Thị Mai Hoa" && draft.recipients.count == 4)
    #expect(Coverage.lost(draft).isEmpty)
  }

  @Test("a union's plan under capital letters, with a timetable")
  func union() throws {
    let draft = try Fixtures.reading("union")
    #expect(tree(draft) == ["A(I II)", "B(I II)", "C(I II)"])
    #expect(draft.number?.value == "112-KH/TĐTN-TCKT" && draft.issuedOn?.value.iso == "2026-02-18")
    #expect(
      dues(draft) == [
        "2026-03-26", "2026-03", "2026-02", "2026-12", "2026-04", "2026-12-10",
        "2026-03-10", "2026-11-25", "---20",
      ])
    #expect(draft.signer?.onBehalf == "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN")
    #expect(draft.tasks.last?.everyone == true && Coverage.lost(draft).isEmpty)
  }
}
