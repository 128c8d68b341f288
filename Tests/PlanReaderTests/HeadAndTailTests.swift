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

  @Test("text in every encoding we read is the same text")
  func encodings() throws {
    let text = "KẾ HOẠCH\r\nThi đua năm 2025\n"
    let utf16: [UInt16] = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
      #expect(try DocumentReader.text(from: bytes) == text)
    }
  }

  @Test(
    "what is no text is refused with the place",
    arguments: [
      ([], ReadingError.empty), (Array(" \n".utf8), .empty),
      (Array("ab".utf8) + [0xC3, 0x28], .invalidByte(offset: 2)),
      (Array("abc".utf8) + [0xED, 0xA0, 0x80], .invalidByte(offset: 3)),
      (Array("ab".utf8) + [0], .binary(offset: 2)), (Array("%PDF-1.7".utf8), .format(name: "PDF")),
      ([0x50, 0x4B, 3, 4, 9], .format(name: "ZIP")),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], .invalidByte(offset: 4)),
    ] as [([UInt8], ReadingError)])
  func refused(bytes: [UInt8], error: ReadingError) {
    #expect(throws: error) { try DocumentReader.text(from: bytes) }
  }

  @Test("more than twenty megabytes are refused")
  func tooLarge() {
    let bytes = [UInt8](repeating: 0x61, count: 20_000_001)
    let error = ReadingError.tooLarge(bytes: bytes.count, limit: 20_000_000)
    #expect(throws: error) { try DocumentReader.text(from: bytes) }
  }
}
