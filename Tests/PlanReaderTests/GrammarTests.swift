// Days, units, phases and awards by the grammar of their sentences: what stands where, not which
// words. Beside each rule stand sentences of the same words that say something else.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Grammar")
struct GrammarTests {
  private func tasks(_ item: String) -> [DraftTask] {
    Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n- " + item).tasks
  }

  @Test(
    "rows of heads or kinds without a name are everyone",
    arguments: [
      ("Phòng, ban, trung tâm thuộc Cục lập sổ.", true),
      ("Giám đốc trung tâm, trưởng phòng, đội trưởng lập kế hoạch.", true),
      ("Bí thư chi bộ và trưởng các khu phố vận động nhân dân.", true),
      ("Hiệu trưởng trường tiểu học, trung học cơ sở ký cam kết.", true),
      ("Trưởng trạm y tế, trưởng khoa và điều dưỡng trưởng ký giao ước.", true),
      ("Người đứng đầu chi cục, trung tâm thuộc Sở báo cáo.", true),
      ("Chủ nhiệm hợp tác xã, giám đốc doanh nghiệp trên địa bàn chấm công.", true),
      ("UBND cấp xã và các trường trực thuộc rà soát.", true),
      ("Văn phòng, Thanh tra và các phòng thuộc Ban ra sức đôn đốc.", true),
      ("Sở giao các chi cục lập danh sách.", true),
      ("Thủ trưởng giao mọi đơn vị tự chấm điểm.", true),
      ("Nhiệm vụ của các hạt là lập sổ theo dõi.", true),
      ("Yêu cầu đặt ra với từng phân xưởng là giữ an toàn.", true),
      ("Hết thảy các xã cùng dọn vệ sinh.", true),
      ("Trước hết, mỗi tổ dân phố trong phường gương mẫu.", true),
      ("Giám đốc Sở quyết định khen thưởng.", false),
      ("Giám đốc, Phó Giám đốc Sở đi cơ sở.", false),
      ("Trưởng phòng Tổ chức cán bộ tổng hợp.", false),
      ("Lãnh đạo, công chức gương mẫu.", false),
      ("Trước sự lãnh đạo của cấp ủy, lãnh đạo, phong trào lan rộng.", false),
      ("Phòng, chống tham nhũng được chú trọng.", false),
      ("Tăng trưởng kinh tế đạt mức cao.", false),
      ("Lãnh đạo giao Văn phòng lập sổ.", false),
      ("Yêu cầu của phong trào là thiết thực.", false),
      ("Mỗi trạm có ít nhất một bác sĩ.", false),
      ("Nội dung của các đơn vị là phù hợp.", false),
    ])
  func rows(item: String, isEveryone: Bool) {
    #expect(tasks(item).contains(where: \.everyone) == isEveryone)
  }

  @Test("below a heading for all an item may name its own unit")
  func ownUnits() {
    let draft = Fixtures.body(
      """
      I. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ

      1. Muộn nhất ngày 05/6/2025, Phòng Kế hoạch lập sổ.

      2. Mỗi đơn vị gửi phiếu.
      """)
    #expect(draft.tasks.map(\.everyone) == [false, true])
  }

  @Test(
    "the sentence around a day makes it the last one",
    arguments: [
      ("Hồ sơ nhận sau ngày 10/9/2025 coi như không có.", "2025-09-10"),
      ("Quá ngày 15/9/2025, Văn phòng không nhận phiếu.", "2025-09-15"),
      ("Không để việc lập sổ kéo sang ngày 20/6/2025.", "2025-06-20"),
      ("Từ lúc nhận văn bản này cho đến ngày 28/02/2025 các phòng đăng ký.", "2025-02-28"),
      ("Từ giờ tới ngày 28/02/2025 phải họp xong.", "2025-02-28"),
      ("Ngày 30/4/2025 là ngày chót để nộp phiếu.", "2025-04-30"),
      ("Ngày 15/11/2025 phải xong việc chấm điểm.", "2025-11-15"),
      ("Lập danh sách, đến ngày 15/11/2025 là xong.", "2025-11-15"),
      ("Chấm điểm trong các ngày 12/5/2025 và 14/5/2025.", "2025-05-12|2025-05-14"),
      ("Lấy ý kiến từ ngày 10/11/2025 đến 15/11/2025.", "2025-11-15"),
      ("Kiểm tra chéo vào thượng tuần tháng 8/2025.", "2025-08"),
      ("Tập huấn nghiệp vụ (tháng 3/2025).", "2025-03"),
      ("Nộp báo cáo (lần 1 ngày 20/6/2025, lần 2 ngày 20/11/2025).", "2025-06-20|2025-11-20"),
      ("Gửi bài trước giờ hành chính ngày 16/6/2025.", "2025-06-16"),
      ("Báo cáo về Văn phòng muộn nhất cuối giờ chiều ngày 25/11/2025.", "2025-11-25"),
      ("Tổng kết toàn đợt trong năm 2027.", "2027"),
      ("Thời điểm chốt số liệu là 31/10/2025.", "2025-10-31"),
      ("Đóng sổ nhận bài: 20/8/2025.", "2025-08-20"),
      ("Phiếu của học sinh trước ngày 24/4/2025.", "2025-04-24"),
      ("Học tập gương liệt sĩ hy sinh ngày 12/3/1968.", ""),
      ("Tổ chức mít tinh kỷ niệm Ngày Giải phóng (30/4/1975 - 30/4/2025).", ""),
      ("Thực hiện Luật có hiệu lực từ ngày 01/01/2025.", ""),
      ("Phát huy kết quả đợt thi đua (từ ngày 01/3/2025 đến ngày 30/4/2025).", ""),
      ("Ôn luyện cho kỳ thi từ ngày 27/6/2025 đến ngày 29/6/2025.", ""),
      ("Chuyển trụ sở đã hoàn thành vào ngày 20/12/2025.", ""),
      ("Kết thúc năm 2025, 30 tập thể đã được biểu dương.", ""),
      ("Họp cuối quý: ngày 10/4/2025.", ""),
      ("Kiểm tra việc thi hành Nghị định ban hành ngày 10/02/2025.", ""),
    ])
  func sentences(item: String, expected: String) {
    let found = tasks(item).flatMap(\.due).compactMap { $0.date?.iso }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test(
    "a sentence that begins with every year gives a day of each",
    arguments: [
      "Mỗi năm, chậm nhất ngày 05/12, các phòng gửi báo cáo.",
      "Hằng năm, vào ngày 05/12, Văn phòng lập danh sách.",
    ])
  func everyYear(item: String) {
    let due = tasks(item).flatMap(\.due)
    #expect(due.map(\.recurrence) == [.yearly])
    #expect(due.map { $0.anchor?.day } == [5])
  }

  @Test(
    "a phase's time may close its sentence or stand behind other verbs",
    arguments: [
      ("Đợt thứ hai: Vượt khó, về đích sớm, quý II/2025.", "2025-04-01 2025-06-30"),
      ("Đợt 3: Mừng Đảng, 01/5/2025 đến 31/8/2025.", "2025-05-01 2025-08-31"),
      ("Đợt I: Mở đầu ngày 01/9/2025, khép lại ngày 31/12/2025.", "2025-09-01 2025-12-31"),
      (
        "Đợt thi đua lần thứ nhất (kể từ 01/9/2025 và kết thúc 31/12/2025).",
        "2025-09-01 2025-12-31"
      ),
      ("Đợt 3: Mừng Đảng, vượt khó.", ""),
    ])
  func phases(item: String, expected: String) {
    let phases = Fixtures.body("I. THỜI GIAN\n\n- " + item).phases
    let found = phases.map { "\($0.start?.iso ?? "") \($0.end?.iso ?? "")" }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test(
    "an award's numbers on either side of their noun",
    arguments: [
      ("Bằng khen của Bộ: tập thể 06, cá nhân 12.", "Bằng khen của Bộ 6...6 12...12"),
      ("Bằng khen của Bộ: cá nhân 02-03.", "Bằng khen của Bộ - 2...3"),
      ("Trình khen Giấy khen của Sở: 04 tập thể.", "Giấy khen của Sở 4...4 -"),
      ("Giấy khen của Sở - nhiều nhất 07 tập thể.", "Giấy khen của Sở 7...7 -"),
    ])
  func quotas(item: String, expected: String) {
    let quotas = Fixtures.body("I. SỐ LƯỢNG KHEN THƯỞNG\n\n- " + item).quotas.map {
      "\($0.form) \($0.collective.map { "\($0)" } ?? "-") \($0.individual.map { "\($0)" } ?? "-")"
    }
    #expect(quotas.joined(separator: "|") == expected)
  }

  @Test("a bracket that the margin cut goes on behind its dash")
  func cutBracket() {
    let draft = Fixtures.body(
      """
      I. TỔ CHỨC THỰC HIỆN

      1. Văn phòng gửi bảng điểm cho Hội đồng (qua Phòng Tổ chức
      - Thanh tra) trước ngày 15/6/2025.
      """)
    #expect(draft.tasks.map { $0.due.count } == [1])
  }
}
