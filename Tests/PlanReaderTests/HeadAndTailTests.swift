// One rule each: number, day, place, agency, subject, grounds, recipients, signature, bytes.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Head and tail")
struct HeadAndTailTests {
  private func head(_ lines: String) -> PlanDraft {
    DocumentReader.read(text: lines + "\n\nKẾ HOẠCH\n\nThi đua năm 2025\n\nI. NỘI DUNG\n\n- Việc.")
  }

  @Test(
    "number, symbol, place and day, whole or blank",
    arguments: [
      ("Số: 12/KH-SYT\n\nHà Nam, ngày 05 tháng 3 năm 2025", "12/KH-SYT|KH-SYT|Hà Nam|2025-03-05"),
      ("Số:     /KH-SYT\n\nHà Nam, ngày    tháng 3 năm 2025", "|KH-SYT|Hà Nam|2025-03"),
      ("Số : 7 /KH-SYT Hà Nam, ngày … tháng … năm 2025", "7/KH-SYT|KH-SYT||"),
      ("Số: 31/KH-SNV   Nghệ An, ngày 1 tháng 12 năm 2024", "31/KH-SNV|KH-SNV|Nghệ An|2024-12-01"),
      ("không có gì", "|||"),
    ])
  func numbers(lines: String, expected: String) {
    let draft = head(lines)
    let found = [
      draft.number?.value, draft.symbol?.value, draft.place?.value, draft.issuedOn?.value.iso,
    ].map { $0 ?? "" }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test("a letterhead names the bodies; without one the text does")
  func agency() {
    let printed = head("UBND TỈNH HÀ NAM\nSỞ Y TẾ\nSố: 1/KH-SYT\nHà Nam, ngày 05 tháng 3 năm 2025")
    #expect(printed.agency?.value == "Sở Y tế tỉnh Hà Nam")
    #expect(printed.parentAgency?.value == "UBND tỉnh Hà Nam")
    let merged = head(
      "UBND TỈNH HÀ NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾĐộc lập - Tự do - Hạnh phúc")
    #expect(merged.agency?.value.hasPrefix("Sở Y tế") == true && merged.unplaced.isEmpty)
  }

  @Test(
    "names of bodies in their usual letters",
    arguments: [
      ("SỞ Y TẾ TỈNH BÌNH ĐỊNH\nSố: 2/KH-SYT", "Sở Y tế tỉnh Bình Định"),
      (
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN AN PHÚ\nSố: 2/KH-PGDĐT",
        "Phòng Giáo dục và Đào tạo huyện An Phú"
      ),
      ("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\nSố: 2/KH-UBND", "UBND tỉnh Yên Bái"),
      ("BỘ NỘI VỤ\nVỤ TỔ CHỨC CÁN BỘ\nSố: 2/KH-TCCB", "Vụ Tổ chức cán bộ < Bộ Nội vụ"),
      (
        "SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\nSố: 2/KH-SLĐTBXH",
        "Sở Lao động - Thương binh và Xã hội"
      ),
      ("TỈNH ĐOÀN LÀO CAI\n***\nSố: 15-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH", "Tỉnh đoàn Lào Cai"),
      ("BỆNH VIỆN ĐA KHOA HUYỆN MỘC CHÂU\nSố: 2/KH-BV", "Bệnh viện Đa khoa huyện Mộc Châu"),
      (
        "Số hiệu: 5/KH-PGDĐT\nUBND HUYỆN MỘC CHÂU\nPHÒNG NỘI VỤ\nSố:   /KH-PGDĐT",
        "Phòng Nội vụ < UBND huyện Mộc Châu"
      ),
    ])
  func bodies(lines: String, expected: String) {
    let draft = head(lines)
    let found = [draft.agency?.value, draft.parentAgency?.value].compactMap { $0 }
    #expect(found.joined(separator: " < ") == expected)
    #expect(draft.unplaced.isEmpty && draft.symbol != nil)
  }

  @Test("the Party's numbers have their stroke behind the type")
  func partyNumber() {
    let draft = head("TỈNH ĐOÀN LÀO CAI\nSố: 15-KH/TĐTN")
    #expect(draft.number?.value == "15-KH/TĐTN" && draft.symbol?.value == "KH/TĐTN")
  }

  @Test("a body that only a cited paper names does not issue the plan")
  func citedBody() {
    let draft = DocumentReader.read(
      text: "KẾ HOẠCH\n\nThi đua năm 2025\n\nCăn cứ Công văn số 9/SNV-TĐ ngày 03/1/2025 của "
        + "Sở Nội vụ;\n\nI. NỘI DUNG\n\n- Việc.")
    #expect(draft.agency == nil)
  }

  @Test("a quotation holds its semicolons")
  func quotedGround() {
    let draft = DocumentReader.read(
      text: "KẾ HOẠCH\n\nThi đua năm 2025\n\nThực hiện Kế hoạch số 4/KH-UBND về thi đua “Đẹp; "
        + "sạch; bền”; Công văn số 9/SNV-TĐ.\n\nI. NỘI DUNG\n\n- Việc.")
    #expect(
      draft.grounds.map(\.value) == [
        "Kế hoạch số 4/KH-UBND về thi đua “Đẹp; sạch; bền”", "Công văn số 9/SNV-TĐ",
      ])
  }

  @Test("grounds are the cited documents, not what they are cited for")
  func grounds() {
    let draft = DocumentReader.read(
      text: """
        KẾ HOẠCH

        Thi đua năm 2025

        Căn cứ Luật Thi đua, khen thưởng năm 2022;

        Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2025 của tỉnh; nhằm tạo khí thế mới; \
        Công văn số 9/SNV-TĐ ngày 03/01/2025.

        I. NỘI DUNG

        - Việc.
        """)
    #expect(draft.grounds.map(\.line) == [5, 7, 7] && draft.subject?.value == "Thi đua năm 2025")
    #expect(draft.grounds.last?.value == "Công văn số 9/SNV-TĐ ngày 03/01/2025")
  }

  @Test(
    "signatures",
    arguments: [
      ("GIÁM ĐỐC\n\nTrần Thị Lan", "nil|GIÁM ĐỐC|Trần Thị Lan"),
      (
        "**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n\n(Đã ký)\n\nLê Văn Tám",
        "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Lê Văn Tám"
      ),
      ("Q. GIÁM ĐỐC\n\nTrần Thị Lan", "nil|Q. GIÁM ĐỐC|Trần Thị Lan"),
      (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Sáu",
        "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Đỗ Văn Sáu"
      ),
    ])
  func signatures(block: String, expected: String) {
    for text in [
      "I. NỘI DUNG\n\n- Việc./.\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n" + block,
      "I. NỘI DUNG\n\n- Việc./.\n\n" + block + "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
    ] {
      let draft = Fixtures.body(text)
      let found = [draft.signer?.onBehalf, draft.signer?.title, draft.signer?.name]
      #expect(found.map { $0 ?? "nil" }.joined(separator: "|") == expected)
      #expect(draft.recipients.map(\.value) == ["Như trên", "Lưu: VT"] && draft.unplaced.isEmpty)
    }
  }
}
