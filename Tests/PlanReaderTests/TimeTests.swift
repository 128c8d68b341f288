// When things are due and when phases run: the forms of time beyond the plain ones.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Times")
struct TimeTests {
  private func dues(_ item: String, subject: String = "Phát động thi đua năm 2025") -> String {
    Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n- " + item, subject: subject).tasks.flatMap(\.due)
      .map { DraftDump.dump($0).split(separator: " ").dropFirst().joined(separator: " ") }
      .joined(separator: "|")
  }

  @Test(
    "labels, hours and terms make a date a deadline",
    arguments: [
      ("Hạn cuối gửi phiếu: 16h30 ngày 12/6/2025.", "2025-06-12"),
      ("Gửi phiếu: hạn 12/6/2025.", "2025-06-12 (hạn)"),
      ("Thời hạn gửi phiếu: ngày 12/6/2025.", "2025-06-12"),
      ("Phòng Kho lập sổ, hạn: 12/6/2025.", "2025-06-12"),
      ("Thẩm tra dự toán (hạn chót: ngày 12/6/2025).", "2025-06-12"),
      ("Trước 9 giờ 30 phút, ngày 12/6/2025 gửi danh sách.", "2025-06-12 (trước)"),
      ("Từ nay đến hết tháng 6/2025, các phòng dọn kho.", "2025-06 (đến hết)"),
      ("Gửi phiếu, xong trong tháng 6.", "2025-06 (trong)"),
      ("Cấp giấy trước quý IV/2025.", "2025-09 (trước)"),
      ("Dọn kho trước tháng 01/2026.", "2025-12 (trước)"),
      ("Sổ có hiệu lực trước ngày 01/3/2025 thì giữ nguyên.", ""),
      ("Gia hạn 12/6/2025 là ngày đã nêu.", ""),
      ("Hạn chế tồn tại: 12/6/2025 còn nợ.", ""),
      ("Thời gian phát động: 12/6/2025.", ""),
      ("Từ ngày 01/6/2025 đến ngày 12/6/2025 cơ quan nghỉ.", ""),
      ("Làm theo Công văn số 31/SNV-TĐ trước ngày 12/6/2024 đã gửi.", ""),
    ])
  func labels(item: String, expected: String) { #expect(dues(item) == expected) }

  @Test(
    "one report is one duty, however many words say that it returns",
    arguments: [
      (
        "Định kỳ 6 tháng, báo cáo trước ngày 10/6 và 05/12 hằng năm.",
        "--06-10 P1Y (trước ngày)|--12-05 P1Y (trước ngày)"
      ),
      ("Hằng năm, báo cáo trước ngày 05/12.", "--12-05 P1Y (trước ngày)"),
      (
        "Gửi trước ngày 10/6 và trước ngày 05/12 hằng năm.",
        "--06-10 P1Y (trước ngày)|--12-05 P1Y (trước ngày)"
      ),
      (
        "Báo cáo Giám đốc ngày 10/6 và 05/12 hằng năm.",
        "--06-10 P1Y (ngày)|--12-05 P1Y (ngày)"
      ),
      ("Họp mặt nhân ngày 20/11 hằng năm.", ""),
      ("Định kỳ hằng tháng gửi phiếu trước ngày 20.", "---20 P1M «trước ngày 20»"),
      (
        "Báo cáo quý trước ngày 20 tháng cuối quý.", "---20 P3M «trước ngày 20 tháng cuối quý»"
      ),
      ("Theo dõi; hằng tháng báo cáo cấp trên vào ngày 25.", "---25 P1M «vào ngày 25»"),
      ("Gửi trước ngày 05 tháng sau.", "P1M «trước ngày 05 tháng sau»"),
      (
        "Gửi trước ngày 05 của tháng liền kề khi có đoàn.",
        "«trước ngày 05 của tháng liền kề khi có đoàn»"
      ),
      ("Gửi trước ngày 10/6, báo cáo hằng quý.", "2025-06-10 (trước ngày)|P3M"),
      ("Thời gian thực hiện: hằng quý.", "P3M"),
    ])
  func recurring(item: String, expected: String) { #expect(dues(item) == expected) }

  @Test("a school year tells the year of a day; several years do not")
  func years() {
    let school = "Thi đua năm học 2024-2025"
    #expect(dues("Gửi trước ngày 15/11.", subject: school) == "2024-11-15 (trước ngày)")
    #expect(dues("Gửi trước ngày 15/4.", subject: school) == "2025-04-15 (trước ngày)")
    let years = "Thi đua giai đoạn 2024-2026"
    #expect(
      dues("Gửi trước ngày 15/4.", subject: years) == "«trước ngày 15/4» (trước ngày)")
    #expect(
      dues("Báo cáo 6 tháng trước 15/6, cả năm trước 15/12 hằng năm.", subject: years)
        == "--06-15 P1Y (trước)|--12-15 P1Y (trước)")
    #expect(dues("Định kỳ 6 tháng gửi trước 15/4.", subject: years).contains("P6M"))
  }

  @Test(
    "phases with printed and implied ends",
    arguments: [
      ("Đợt 1: Từ ngày 01/02/2025 đến ngày 31/3/2025: cao điểm.", "Đợt 1 2025-02-01 2025-03-31"),
      (
        "Đợt thi đua thứ nhất: từ đầu năm đến 30/6/2025.",
        "Đợt thi đua thứ nhất 2025-01-01? 2025-06-30"
      ),
      ("Giai đoạn 2 (2026 - 2028): nước rút.", "Giai đoạn 2 2026-01-01 2028-12-31"),
      ("Đợt II: Từ tháng 7/2025 đến hết năm 2025.", "Đợt II 2025-07-01 2025-12-31?"),
      ("Đợt 2: 6 tháng cuối năm 2025.", "Đợt 2 2025-07-01? 2025-12-31?"),
      ("Đợt I: từ nay đến hết năm học.", "Đợt I  "),
      ("Đợt sinh hoạt chung toàn cơ quan.", ""),
      ("Đợt 1: Từ tháng 02/2025 đến hết năm học, mừng 19/5.", "Đợt 1 2025-02-01 "),
      ("Đợt 2: Từ 01/9/2025 đến kết thúc năm, mừng 20/11.", "Đợt 2 2025-09-01 2025-12-31?"),
      ("Đợt 3: Từ ngày 01/6/2025, mừng 02/9.", "Đợt 3 2025-06-01 "),
      (
        "Đợt thi đua cao điểm: từ ngày 01/6/2025 đến ngày 02/9/2025.",
        "Đợt thi đua cao điểm 2025-06-01 2025-09-02"
      ),
      ("Đợt thi đua mừng 135 năm (19/5/1890 - 19/5/2025).", ""),
      ("Đợt 1: Quý I và quý II/2025.", "Đợt 1 2025-01-01 2025-06-30"),
      ("Đợt 2: Tháng 9, 10/2025.", "Đợt 2 2025-09-01 2025-10-31"),
      ("Giai đoạn 2: Năm 2025, 20/11 gặp mặt.", "Giai đoạn 2 2025-01-01 2025-12-31"),
      ("Đợt 4: từ 15/11 đến 28/02/2025.", "Đợt 4 2024-11-15 2025-02-28"),
      ("Đợt 1/2 có 30 người từ 01/6/2025 đến 02/6/2025.", ""),
    ])
  func phases(item: String, expected: String) {
    let phases = Fixtures.body("I. THỜI GIAN\n\n- " + item).phases.map {
      "\($0.name) \($0.start?.iso ?? "")" + ($0.startImplied ? "?" : "")
        + " \($0.end?.iso ?? "")" + ($0.endImplied ? "?" : "")
    }
    #expect(phases.joined(separator: "|") == expected)
  }

}
