// Whole documents in our own words: a school plan wrapped at eighty columns with its two columns
// merged, without Roman numerals, cut by a page.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Whole documents")
struct DocumentTests {
  @Test("a wrapped plan with merged columns")
  func wrapped() throws {
    let draft = try Fixtures.reading("wrapped")
    #expect(draft.number?.value == "87/KH-PGD&ĐT" && draft.issuedOn?.value.iso == "2021-09-15")
    #expect(draft.place?.value == "An Phú")
    #expect(draft.agency?.value == "Phòng Giáo dục và Đào tạo")
    #expect(draft.parentAgency?.value == "UBND huyện An Phú")
    #expect(draft.period?.value.start.iso == "2021-09-01")
    #expect(draft.period?.value.end.iso == "2022-05-31")
    #expect(draft.signer?.onBehalf == "KT. TRƯỞNG PHÒNG")
    #expect(draft.signer?.title == "PHÓ TRƯỞNG PHÒNG" && draft.signer?.name == "Lê Thị Hòa")
    #expect(
      draft.recipients.map(\.value) == [
        "Sở GD&ĐT (để b/c)", "Các trường trực thuộc", "Lưu: VT",
      ])
    #expect(draft.grounds.count == 1)
    #expect(draft.sections.map(\.number) == ["1", "2", "3", "4"])
    #expect(draft.sections[1].children.map(\.path) == ["2.a", "2.b"])
    #expect(draft.sections[3].children.map(\.path) == ["4.1", "4.2"])
    #expect(draft.phases.map { $0.start?.iso } == ["2021-09-01", "2022-01-05"])
    #expect(draft.phases.map { $0.end?.iso } == ["2021-12-31", "2022-05-31"])
    #expect(draft.tasks.map(\.section) == ["2.a", "2.b", "4.1", "4.2"])
    #expect(draft.tasks[0].text.contains("“Dạy tốt - Học tốt”"))
    #expect(draft.tasks[1].kind == .registration && draft.tasks[1].everyone)
    #expect(draft.tasks[1].due.map(\.iso) == ["2021-09-30"] && draft.tasks[1].due[0].line == 20)
    #expect(draft.tasks[2].units.map(\.role) == [.lead, .support])
    #expect(draft.tasks[3].due.map(\.iso) == ["--12-10"])
    #expect(draft.tasks[3].due.map(\.recurrence) == [.yearly])
    #expect(draft.unplaced.isEmpty)
  }
}

@Suite("Task tables")
struct TaskTableTests {
  @Test("of a table with one cell a line the whole rows are tasks, the rest stays in sight")
  func cells() {
    let draft = Fixtures.body(
      """
      I. VIỆC CẦN LÀM

      TT
      Nội dung
      Đơn vị chủ trì
      Thời gian hoàn thành
      1
      Lập sổ theo dõi
      Văn phòng Sở
      20/4/2025
      2
      Mua máy in
      30/4/2025

      II. TỔ CHỨC THỰC HIỆN

      - Gọn gàng.
      """)
    #expect(draft.tasks.map(\.text) == ["Lập sổ theo dõi", "Gọn gàng."])
    #expect(draft.tasks.map(\.confidence) == [.likely, .certain])
    #expect(draft.tasks[0].due.map(\.iso) == ["2025-04-20"] && draft.tasks[0].section == "I")
    #expect(draft.unplaced.map(\.line) == Array(7...10) + Array(15...17))
    #expect(draft.sections.map(\.number) == ["I", "II"])
  }

  @Test("a drawn table gives a task for each row, its cells over several lines")
  func drawn() {
    let draft = Fixtures.body(
      """
      I. TỔ CHỨC THỰC HIỆN

      +----+------------------+--------------+------------+
      | TT | Nội dung         | Đơn vị       | Thời gian  |
      |    |                  | chủ trì      | hoàn thành |
      +====+==================+==============+============+
      | 1  | Lập sổ theo dõi  | Văn phòng Sở | 20/4/2025  |
      |    | việc mượn sách   |              |            |
      +----+------------------+--------------+------------+
      """)
    #expect(draft.tasks.map(\.text) == ["Lập sổ theo dõi việc mượn sách"])
    #expect(draft.tasks.first?.units.map(\.name) == ["Văn phòng Sở"])
    #expect(draft.tasks.flatMap(\.due).map(\.iso) == ["2025-04-20"])
    #expect(Coverage.lost(draft).isEmpty)
  }

  @Test("a table with strokes gives a task for each row, in a section and in an annex")
  func rows() {
    let table = """
      | TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |
      |----|----|----|----|----|
      | 1 | Lập sổ theo dõi | Văn phòng Sở | Các phòng, đơn vị | 20/4/2025 |
      | 2 | Gửi báo cáo kết quả | Phòng Tổ chức cán bộ | | Hằng năm |
      """
    for text in [
      "I. TỔ CHỨC THỰC HIỆN\n\n" + table,
      "I. MỤC ĐÍCH\n\n- Gọn./.\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\n\n" + table,
    ] {
      let draft = Fixtures.body(text)
      #expect(draft.tasks.map(\.text) == ["Lập sổ theo dõi", "Gửi báo cáo kết quả"])
      #expect(draft.tasks.flatMap(\.due).map(\.iso) == ["2025-04-20", nil])
      #expect(draft.tasks.last?.due.map(\.recurrence) == [.yearly])
      #expect(draft.tasks.last?.units.map(\.name) == ["Phòng Tổ chức cán bộ"])
      #expect(draft.tasks.first?.units.map(\.role) == [.lead, .support])
      #expect(Coverage.lost(draft).isEmpty)
    }
  }
}
