// The same thing in the many words that officials use for it: units of every field, days, phases
// and quotas in every form of sentence, and sentences that only look like them.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Phrasing")
struct PhrasingTests {
  private func tasks(_ item: String) -> [DraftTask] {
    Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n- " + item).tasks
  }

  @Test(
    "any quantifier, head, kind of unit and owner means everyone",
    arguments: [
      ("Từng hạt kiểm lâm lập sổ.", "Từng hạt kiểm lâm"),
      ("Toàn thể các chi cục nộp hồ sơ.", "Toàn thể các chi cục"),
      (
        "Toàn bộ các trạm y tế trên địa bàn huyện rà soát danh sách.",
        "Toàn bộ các trạm y tế trên địa bàn huyện"
      ),
      ("Tất cả lâm trường rà soát rừng trồng.", "Tất cả lâm trường"),
      ("Mọi xí nghiệp thành viên thực hiện chấm công.", "Mọi xí nghiệp thành viên"),
      ("Mỗi chi hội đăng ký một công trình.", "Mỗi chi hội"),
      (
        "Ban Giám hiệu các trường tiểu học tổ chức hội thi.", "Ban Giám hiệu các trường tiểu học"
      ),
      ("Cấp ủy các chi bộ lãnh đạo phong trào.", "Cấp ủy các chi bộ"),
      ("Các thôn, bản, tổ dân phố đăng ký.", "Các thôn, bản, tổ dân phố"),
      ("Các hội, đoàn thể trong xã vận động hội viên.", "Các hội, đoàn thể trong xã"),
      (
        "Các đơn vị trực thuộc Trung tâm Y tế huyện gửi phiếu.",
        "Các đơn vị trực thuộc Trung tâm Y tế huyện"
      ),
      ("Các phòng nghiệp vụ và BHXH các huyện lập sổ.", "Các phòng nghiệp vụ và BHXH các huyện"),
      ("Giao nhiệm vụ cho các đội sản xuất thi công.", "các đội sản xuất"),
      ("Trách nhiệm chính thuộc về từng công đoàn cơ sở.", "từng công đoàn cơ sở"),
      ("Đến ngày 20/8/2025, toàn thể các xã phải nộp sổ.", "toàn thể các xã"),
      ("Việc chấm điểm do các phòng thực hiện.", "các phòng"),
      ("Lập sổ; đơn vị thực hiện: các phòng, đơn vị.", "các phòng, đơn vị"),
      ("Khâu hậu cần do các tổ chuyên môn đảm nhiệm.", "các tổ chuyên môn"),
      ("Thủ trưởng cơ quan, đơn vị nghiêm túc thực hiện.", "Thủ trưởng cơ quan, đơn vị"),
      (
        "Các đồng chí Bí thư chi bộ, Trưởng thôn tuyên truyền.",
        "Các đồng chí Bí thư chi bộ, Trưởng thôn"
      ),
      ("Ban Chấp hành công đoàn các cấp quán triệt.", "Ban Chấp hành công đoàn các cấp"),
      ("Xã, phường, thị trấn rà soát.", "Xã, phường, thị trấn"),
      ("Năm 2024, Sở có 6 tập thể được các cấp khen thưởng.", ""),
      ("Các đồng chí lãnh đạo Sở dự họp.", ""), ("Công đoàn, Đoàn Thanh niên vận động.", ""),
      ("Các đối tượng chính sách được thăm hỏi.", ""), ("Từng bước nâng cao chất lượng.", ""),
      ("Các quan điểm chỉ đạo được quán triệt.", ""), ("Các hình thức thi đua được đổi mới.", ""),
      ("Các tình huống phát sinh phải báo ngay.", ""), ("Toàn bộ hồ sơ được số hóa.", ""),
    ])
  func everyone(item: String, expected: String) {
    let units = tasks(item).flatMap(\.units)
    #expect(units.filter(\.everyone).map(\.name).joined(separator: "|") == expected)
  }

  @Test(
    "a heading of all units leads what stands below",
    arguments: [
      "Các cơ quan chuyên môn thuộc UBND tỉnh", "Toàn thể các sở, ban, ngành, đoàn thể cấp tỉnh",
      "Đối với từng khoa, phòng, trung tâm", "Trách nhiệm của các hạt kiểm lâm khu vực",
      "Phân công các chi đoàn, liên đội trong trường",
    ])
  func headings(title: String) {
    let draft = Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n1. \(title):\n\n- Gửi danh sách.")
    #expect(draft.tasks.map(\.everyone) == [true])
  }

  @Test(
    "a last day in any words",
    arguments: [
      ("Gửi phiếu, trễ nhất là ngày 05/6/2025.", "2025-06-05"),
      ("Nộp phiếu không trễ hơn 05/6/2025.", "2025-06-05"),
      ("Gửi phiếu, muộn nhất đến hết ngày 05/6/2025.", "2025-06-05"),
      ("Kiểm tra chéo, dự kiến tháng 6/2025.", "2025-06"),
      ("Lập sổ. Mốc hoàn thành: ngày 05/6/2025.", "2025-06-05"),
      ("Thời điểm nộp: 05/6/2025.", "2025-06-05"), ("Lịch nộp: 05/6/2025.", "2025-06-05"),
      ("Hoàn tất trước 05/6/2025.", "2025-06-05"),
      ("Chấm điểm, kết thúc trước ngày 05/6/2025.", "2025-06-05"),
      ("Gửi báo cáo, kết thúc vào ngày 05/6/2025.", "2025-06-05"),
      ("Tiếp nhận phiếu đến hết ngày 05/6/2025.", "2025-06-05"),
      ("Đến ngày 05/6/2025, Văn phòng Sở phải xong sổ.", "2025-06-05"),
      ("Trong tháng 6/2025, tổ chức hội nghị.", "2025-06"),
      ("Tổng kết phong trào: tháng 6 năm 2025.", "2025-06"),
      ("Ngày 05/6/2025 là hạn cuối nhận phiếu.", "2025-06-05"),
      ("Nộp bài từ ngày 01/5/2025 đến hết ngày 05/6/2025.", "2025-06-05"),
      ("Đề nghị gửi báo cáo trong ngày 05/6/2025.", "2025-06-05"),
      ("Thi đua từ ngày 01/5/2025 đến hết ngày 05/6/2025.", ""),
      ("Mừng ngày lễ: 05/6/2025.", ""),
      ("Đến ngày 05/6/2025, toàn ngành đã có 12 mô hình.", ""),
      ("Nghỉ trực từ ngày 01/6/2025, kết thúc ngày 05/6/2025.", ""),
      ("Số thu tính đến hết ngày 05/6/2025 được gửi lên.", ""),
    ])
  func lastDays(item: String, expected: String) {
    let found = tasks(item).flatMap(\.due).compactMap { $0.date?.iso }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test(
    "phases of any name, with any words for their span",
    arguments: [
      ("Chặng 1: từ quý I đến hết quý II.", "Chặng 1 2025-01-01 2025-06-30"),
      ("Chặng 2 (từ 01/7 tới 31/12): nước rút.", "Chặng 2 2025-07-01 2025-12-31"),
      ("Vòng 1: Từ tháng 3 đến tháng 5/2025.", "Vòng 1 2025-03-01 2025-05-31"),
      (
        "Kỳ thứ hai: bắt đầu ngày 01/9/2025, kết thúc ngày 30/11/2025.",
        "Kỳ thứ hai 2025-09-01 2025-11-30"
      ),
      (
        "Đợt phát động 2: Kéo dài từ ngày 01/4/2025 tới ngày 30/6/2025.",
        "Đợt phát động 2 2025-04-01 2025-06-30"
      ),
      ("Đợt 4 - mừng Đảng (01/10/2025 – 31/12/2025).", "Đợt 4 2025-10-01 2025-12-31"),
      ("Đợt 5 diễn ra trong quý IV/2025.", "Đợt 5 2025-10-01 2025-12-31"),
      (
        "Đọt thi đua thứ hai: từ 01/7/2025 đến 31/12/2025.",
        "Đợt thi đua thứ hai 2025-07-01 2025-12-31"
      ),
      ("Kỳ họp thứ hai bàn việc thi đua.", ""),
      ("Đợt 2 mừng ngày 19/5 (19/5/1890 - 19/5/2025).", ""),
    ])
  func phases(item: String, expected: String) {
    let draft = Fixtures.body("I. THỜI GIAN\n\n- " + item)
    let found = draft.phases.map { "\($0.name) \($0.start?.iso ?? "") \($0.end?.iso ?? "")" }
    #expect(found.joined(separator: "|") == expected)
    #expect(expected.isEmpty || draft.tasks.isEmpty)
  }

  @Test(
    "quotas in any order, in digits or words",
    arguments: [
      ("Xét tặng Bằng khen của Bộ trưởng: 02 tập thể.", "Bằng khen của Bộ trưởng 2...2 -"),
      ("Bằng khen của Bộ trưởng: một tập thể, hai cá nhân.", "Bằng khen của Bộ trưởng 1...1 2...2"),
      ("Đề xuất 04-05 tập thể tặng Cờ thi đua của UBND tỉnh.", "Cờ thi đua của UBND tỉnh 4...5 -"),
      ("Tối đa 02 tập thể được tặng Cờ thi đua của Bộ Y tế.", "Cờ thi đua của Bộ Y tế 2...2 -"),
      ("Chiến sĩ thi đua cơ sở: 05 suất.", "Chiến sĩ thi đua cơ sở - 5...5"),
      ("Giấy khen của Giám đốc Sở: mỗi đơn vị 01 cá nhân.", "Giấy khen của Giám đốc Sở - 1...1"),
      ("Trao 04 Giấy khen của Giám đốc Sở cho tập thể.", "Giấy khen của Giám đốc Sở 4...4 -"),
      ("Giấy khen của Bí thư cho hai (02) tập thể.", "Giấy khen của Bí thư 2...2 -"),
      ("Trên 90% tập thể đạt danh hiệu Lao động tiên tiến.", ""),
      ("Tập thể được tặng Bằng khen phải có sáng kiến.", ""),
      ("Phấn đấu 05 cá nhân được tặng Bằng khen.", ""),
    ])
  func quotas(item: String, expected: String) {
    let quotas = Fixtures.body("I. SỐ LƯỢNG KHEN THƯỞNG\n\n- " + item).quotas.map {
      "\($0.form) \($0.collective.map { "\($0)" } ?? "-") \($0.individual.map { "\($0)" } ?? "-")"
    }
    #expect(quotas.joined(separator: "|") == expected)
  }

  @Test("figures to be reached and announcements have no title")
  func figures() {
    let draft = Fixtures.body(
      """
      I. CHỈ TIÊU

      1. Trên 92% hộ đạt chuẩn

      2. Đón trên 2,5 triệu lượt khách

      II. NỘI DUNG

      1. Thi đua theo chủ đề “Sạch từ ngõ” với các việc chính sau đây:

      - Quét dọn.
      """)
    let children = draft.sections.flatMap(\.children)
    #expect(children.count == 3)
    #expect(children.allSatisfy { $0.title == nil })
  }

  @Test(
    "a signature on one line is parted",
    arguments: [
      ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
      (
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH"
      ),
      ("TM. BAN CHẤP HÀNH BÍ THƯ", "TM. BAN CHẤP HÀNH", "BÍ THƯ"),
      ("TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
      ("TUQ. GIÁM ĐỐC TRƯỞNG PHÒNG TỔ CHỨC", "TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC"),
    ])
  func signatures(line: String, behalf: String, title: String) {
    let draft = Fixtures.body(
      "I. NỘI DUNG\n\n- Dọn kho.\n\nNơi nhận:\n- Lưu: VT.\n\n\(line)\n\nNguyễn Thị An")
    #expect(draft.signer?.onBehalf == behalf)
    #expect(draft.signer?.title == title)
    #expect(draft.signer?.name == "Nguyễn Thị An")
  }

  @Test("words of a tail that no value holds stay in sight")
  func tails() {
    let draft = Fixtures.body(
      """
      I. NỘI DUNG

      - Dọn kho.

      Nơi nhận:
      - Sở Nội vụ;
      Bản đồ hành chính đính kèm phía sau
      - Lưu: VT.

      GIÁM ĐỐC

      Nguyễn Thị An
      """)
    #expect(draft.recipients.map(\.value) == ["Sở Nội vụ", "Lưu: VT"])
    #expect(draft.unplaced.map(\.text) == ["Bản đồ hành chính đính kèm phía sau"])
  }
}
