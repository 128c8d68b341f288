// One rule each: which items are tasks, who does them, when they are due.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Duties")
struct DutyTests {
  private func organisation(_ item: String, heading: String = "") -> [DraftTask] {
    Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n" + heading + "- " + item).tasks
  }

  @Test("aims, requirements, criteria and funds hold no tasks; content and organisation do")
  func roles() {
    let draft = Fixtures.body(
      """
      I. MỤC ĐÍCH, YÊU CẦU

      - Nâng nhận thức.

      II. ĐỐI TƯỢNG, TIÊU CHÍ

      - Làm đúng giờ.

      III. NỘI DUNG

      1. Yêu cầu

      - Gọn gàng.

      2. Việc chính

      - Dọn kho lưu trữ, gồm:

      + sổ cũ;

      + máy hỏng.

      IV. KINH PHÍ

      - Theo dự toán.
      """)
    #expect(draft.tasks.map(\.text) == ["Dọn kho lưu trữ, gồm:"])
    #expect(draft.tasks[0].lines == 21...25)
  }

  @Test(
    "a date is due only behind a word that says so",
    arguments: [
      ("Gửi báo cáo trước ngày 05/6/2025.", "2025-06-05 (trước ngày)"),
      ("Nộp chậm nhất là ngày 5/6/2025.", "2025-06-05 (chậm nhất là ngày)"),
      ("Xong trước ngày 05 tháng 6 năm 2025.", "2025-06-05 (trước ngày)"),
      ("Thời gian thực hiện: tháng 6/2025.", "2025-06"),
      ("Hoàn thành trong quý II/2025.", "2025-06 (hoàn thành trong)"),
      ("Làm theo Chỉ thị số 12-CT/TU ngày 05/6/2024 của tỉnh.", ""),
      ("Chào mừng ngày sinh của ngành (18/5/1959-18/5/2025).", ""),
      ("Nhân ngày 20/11 tổ chức gặp mặt.", ""),
      ("Gửi trước ngày 10/12 hằng năm.", "--12-10 P1Y (trước ngày)"),
      ("Gửi trước ngày 10/12.", "2025-12-10 (trước ngày)"),
      ("Định kỳ hằng quý báo cáo về Văn phòng Sở.", "P3M"),
      ("Báo cáo định kỳ 6 tháng, năm.", "P6M|P1Y"),
      ("Hằng tháng, các phòng, đơn vị tự chấm điểm.", "P1M"),
      ("Gửi trước ngày 25 hằng tháng.", "---25 P1M «trước ngày 25 hằng tháng»"),
      ("Họp 01 lần/tháng.", "P1M"),
      ("Ngay sau khi nhận kế hoạch, các phòng, đơn vị họp bàn.", "«Ngay sau khi nhận kế hoạch»"),
      ("Xây dựng xong quy chế trong tháng 02/2025.", "2025-02 (trong)"),
      ("Nộp bài trước 16h00 ngày 25/3/2025.", "2025-03-25 (trước)"),
      (
        "Gửi sơ kết trước ngày 10/6/2025, tổng kết trước ngày 05/11/2025.",
        "2025-06-10 (trước ngày) for sơ kết|2025-11-05 (trước ngày) for tổng kết"
      ),
      ("Sơ kết vào năm 2027.", "2027 (vào) for sơ kết"),
      ("Tiếp tục làm kịp thời, thường xuyên mọi việc hằng năm.", ""),
      (
        "Gửi về trước ngày 01/3/2025 (đối với đăng ký) và 01/9/2025 (đối với sơ kết).",
        "2025-03-01 (trước ngày) for đăng ký|2025-09-01 (trước ngày) for sơ kết"
      ),
    ])
  func deadlines(item: String, expected: String) {
    let found = organisation(item).flatMap(\.due).map { due in
      DraftDump.dump(due).split(separator: " ").dropFirst().joined(separator: " ")
    }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test("a day that no calendar has is a warning, and its words are kept")
  func impossibleDay() {
    let draft = Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n- Gửi trước ngày 31/6/2025.")
    #expect(draft.warnings.map(\.text) == ["31/6/2025"])
    #expect(draft.tasks[0].due.map(\.relative) == ["trước ngày 31/6/2025"])
    #expect(draft.tasks[0].due.map(\.confidence) == [.doubtful])
  }

  @Test("a deadline before the issue or long after the period is a warning")
  func unlikelyDay() {
    let head = "Số: 1/KH-SYT\n\nHà Nam, ngày 05 tháng 3 năm 2025\n\n"
    let body = "I. TỔ CHỨC THỰC HIỆN\n\n- Gửi trước ngày 11/01/2020.\n\n- Gửi trước ngày 30/6/2029."
    let draft = DocumentReader.read(text: head + "KẾ HOẠCH\n\nThi đua năm 2025\n\n" + body)
    #expect(draft.warnings.map(\.code) == [.unlikelyDate, .unlikelyDate])
    #expect(draft.warnings.map(\.text) == ["11/01/2020", "30/06/2029"])
  }

  @Test(
    "who leads, supports, receives",
    arguments: [
      ("Giao Văn phòng Sở theo dõi.", "lead Văn phòng Sở"),
      (
        "Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Công đoàn Sở lo quà.",
        "lead Phòng Kế hoạch - Tài chính, support Công đoàn Sở"
      ),
      (
        "Các phòng, đơn vị trực thuộc Sở gửi phiếu (qua Văn phòng Sở).",
        "lead Các phòng, đơn vị trực thuộc Sở*, receiver Văn phòng Sở"
      ),
      ("Thủ trưởng các đơn vị chịu trách nhiệm.", "lead Thủ trưởng các đơn vị*"),
      (
        "Văn phòng Sở và Trung tâm Ứng dụng KH&CN phối hợp tổ chức.",
        "lead Văn phòng Sở, lead Trung tâm Ứng dụng KH&CN"
      ),
      ("Phòng chống cháy nổ ở mọi nơi.", ""), ("Tổ chức hội nghị.", ""), ("Ban hành quy chế.", ""),
      ("Các phong trào phải thiết thực.", ""), ("Hội đồng nhân dân tỉnh giao chỉ tiêu.", ""),
      ("Mở lớp cho cán bộ của các phòng, đơn vị.", ""),
      ("Sau mỗi đợt, các phòng, đơn vị họp rút kinh nghiệm.", "lead các phòng, đơn vị*"),
    ])
  func units(item: String, expected: String) {
    let found = organisation(item).flatMap(\.units)
      .map { "\($0.role.rawValue) \($0.name)" + ($0.everyone ? "*" : "") }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test(
    "names hold words that are verbs elsewhere",
    arguments: [
      ("Phòng Tổ chức cán bộ theo dõi.", "Phòng Tổ chức cán bộ"),
      ("Phòng Quản lý xây dựng xây dựng quy chế.", "Phòng Quản lý xây dựng"),
      ("Văn phòng Đăng ký đất đai lập sổ.", "Văn phòng Đăng ký đất đai"),
      ("Trung tâm Dịch vụ việc làm làm đầu mối.", "Trung tâm Dịch vụ việc làm"),
      ("Phòng Bảo vệ môi trường gửi phiếu.", "Phòng Bảo vệ môi trường"),
      ("Phòng Đào tạo tạo điều kiện.", "Phòng Đào tạo"),
      ("Phòng Quản lý công trình nộp phiếu.", "Phòng Quản lý công trình"),
      ("Phòng Kỹ thuật vật tư cần rà soát.", "Phòng Kỹ thuật vật tư"),
      ("Bộ phận Tiếp nhận và Trả kết quả cập nhật sổ.", "Bộ phận Tiếp nhận và Trả kết quả"),
      ("Phòng Quản lý tham mưu.", "Phòng Quản lý"),
      ("Ban Quản lý chợ bố trí chỗ ngồi.", "Ban Quản lý chợ"),
      ("Tổ chức đăng ký thi đua.", ""), ("Tổ chức Đảng vận động.", "Tổ chức Đảng"),
    ])
  func names(item: String, expected: String) {
    #expect(organisation(item).flatMap(\.units).map(\.name).joined(separator: ", ") == expected)
  }

  @Test(
    "who is everyone",
    arguments: [
      ("Các khoa, phòng thuộc Bệnh viện gửi phiếu.", "Các khoa, phòng thuộc Bệnh viện"),
      ("Các đơn vị thuộc Vụ hoàn thành hồ sơ.", "Các đơn vị thuộc Vụ"),
      ("Các huyện, thị đoàn, đoàn trực thuộc gửi phiếu.", "Các huyện, thị đoàn, đoàn trực thuộc"),
      ("Mỗi đơn vị có một sáng kiến.", "Mỗi đơn vị"), ("Từng phòng rà soát.", "Từng phòng"),
      ("Môi trường làm việc phải sạch.", ""), ("Các đoàn kiểm tra làm việc công khai.", ""),
      ("Các vụ việc phải rõ.", ""), ("Các khoa học gia dự họp.", ""),
    ])
  func everyone(item: String, expected: String) {
    let units = organisation(item).flatMap(\.units)
    #expect(units.filter(\.everyone).map(\.name).joined() == expected)
    #expect(!units.contains { !$0.everyone })
  }

  @Test("a heading's unit leads what stands below, unless an item begins with its own")
  func headings() {
    let heading = "1. Trưởng các phòng, đơn vị\n\n"
    #expect(organisation("Gửi danh sách.", heading: heading).map(\.everyone) == [true])
    let own = organisation("Thanh tra Sở kiểm tra sổ sách.", heading: heading)
    #expect(own.flatMap(\.units).map(\.name) == ["Thanh tra Sở"])
    let runIn = Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng Sở: Lập sổ theo dõi.")
    #expect(runIn.tasks.map(\.text) == ["Lập sổ theo dõi."])
    #expect(runIn.tasks[0].units.map(\.name) == ["Văn phòng Sở"])
  }

  @Test("the time of the summary is the receiver's, not the senders'")
  func summary() {
    let tasks = organisation(
      "Các phòng, đơn vị định kỳ 6 tháng báo cáo Sở (qua Văn phòng Sở) để tổng hợp, báo cáo cấp "
        + "trên theo thời gian quy định.")
    #expect(tasks.map(\.everyone) == [true, false])
    #expect(
      tasks.map { $0.due.map { $0.recurrence?.rawValue ?? "words" } } == [["P6M"], ["words"]])
    #expect(tasks.last?.units.map(\.name) == ["Văn phòng Sở"])
    #expect(tasks.last?.confidence == .likely)
  }

  @Test("an introduction that names its units gives them the items")
  func introduction() {
    let draft = Fixtures.body(
      "I. NỘI DUNG\n\nĐể làm tốt, các phòng, đơn vị thuộc Sở cần làm các việc sau:\n\n- Dọn kho.")
    #expect(draft.tasks.map(\.everyone) == [true])
    #expect(draft.tasks[0].units[0].confidence == .likely)
  }

  @Test(
    "kinds of tasks",
    arguments: [
      ("Gửi báo cáo kết quả về Văn phòng Sở.", TaskKind.report),
      ("Đăng ký danh hiệu thi đua đầu năm.", .registration),
      ("Bình xét, đề nghị khen thưởng.", .award), ("Kiểm tra, đôn đốc các phòng.", .inspection),
      ("Trồng cây quanh trụ sở.", .action), ("Báo cáo tháng trước ngày 25.", .report),
      ("Rà soát, tổng hợp, báo cáo Giám đốc.", .report),
      ("Làm tốt chế độ nghe báo cáo viên.", .action),
    ])
  func kinds(item: String, kind: TaskKind) {
    #expect(organisation(item).map(\.kind) == [kind])
  }

  @Test(
    "quotas and forms of award",
    arguments: [
      ("Chiến sĩ thi đua cơ sở: 03 cá nhân.", "title Chiến sĩ thi đua cơ sở nil 3...3"),
      (
        "Giấy khen của Giám đốc: 02-04 tập thể, 05 cá nhân.",
        "award Giấy khen của Giám đốc 2...4 5...5"
      ),
      ("Kỷ niệm chương của ngành.", "award Kỷ niệm chương của ngành nil nil"),
      ("Xét công khai trong toàn cơ quan.", ""),
    ])
  func quotas(item: String, expected: String) {
    let quotas = Fixtures.body("I. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG\n\n- " + item).quotas.map {
      "\($0.kind.rawValue) \($0.form) \($0.collective.map { "\($0)" } ?? "nil") "
        + ($0.individual.map { "\($0)" } ?? "nil")
    }
    #expect(quotas.joined(separator: "|") == expected)
  }

  @Test("figures to reach are targets, shares of awards are not")
  func targets() {
    let draft = Fixtures.body(
      "I. NỘI DUNG\n\n- Phấn đấu ít nhất 85,5% hồ sơ đúng hạn; "
        + "khen không quá 10% số người. Làm 100 việc."
    )
    #expect(draft.targets.map(\.value) == ["85,5%"])
    let counts = Fixtures.body(
      "I. NỘI DUNG\n\n- Viết ít nhất 12 tin, đạt 100% số bài; dựng tối thiểu 02 phim.")
    #expect(counts.targets.map(\.value) == ["100%", "12", "02"])
  }
}
