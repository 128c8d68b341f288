// Columns and tables of pages, from words and their boxes.

import TestSupport
import Testing

@testable import DocumentIntake

@Suite struct ColumnTests {
  /// Lines of a page: pieces at columns of a grid, one letter being 60 tenths of a point wide.
  private static func page(_ lines: [[(Int, String)]]) -> [LayoutLine] {
    lines.enumerated().map { row, pieces in
      LayoutLine(
        pieces.flatMap { column, text -> [LayoutLine.Word] in
          var left = column * 60
          return text.split(separator: " ").map { word in
            defer { left += (word.count + 1) * 60 }
            return LayoutLine.Word(
              text: String(word), left: left, right: left + word.count * 60, top: row * 150,
              bottom: row * 150 + 130)
          }
        })
    }
  }

  @Test func aLetterheadIsTakenApart() {
    let lines = Self.page([
      [(7, "UBND TỈNH MẪU"), (44, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")],
      [(11, "SỞ MẪU"), (52, "VIỆT NAM")],
      [(45, "Độc lập - Tự do")], [(13, "Số: 15/KH"), (44, "Mẫu, ngày 12 tháng 01 năm")],
      [(58, "2026")], [(37, "KẾ HOẠCH")], [(19, "Phát động thi đua giữ sạch hồ sơ năm 2026")],
    ])
    #expect(
      ColumnSplitter.lines(of: lines) == [
        "UBND TỈNH MẪU", "SỞ MẪU", "Số: 15/KH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM",
        "Độc lập - Tự do", "Mẫu, ngày 12 tháng 01 năm", "2026", "KẾ HOẠCH",
        "Phát động thi đua giữ sạch hồ sơ năm 2026",
      ])
  }

  @Test func recipientsStandBeforeTheSignature() {
    let lines = Self.page([
      [(0, "Nơi nhận:"), (55, "GIÁM ĐỐC")], [(0, "- UBND tỉnh;")],
      [(0, "- Các phòng, đơn vị;"), (53, "Đỗ Văn Cây")], [(0, "- Lưu: VT.")],
    ])
    #expect(
      ColumnSplitter.lines(of: lines) == [
        "Nơi nhận:", "- UBND tỉnh;", "- Các phòng, đơn vị;", "- Lưu: VT.", "GIÁM ĐỐC", "Đỗ Văn Cây",
      ])
  }

  @Test func textStaysAsItIs() {
    let lines = Self.page([
      [(0, "I."), (7, "MỤC ĐÍCH")], [(0, "1."), (7, "Mục đích")], [(0, "-"), (7, "Một câu dài.")],
      [(0, "Một câu"), (20, "bị giãn rộng ra")], [(0, "rồi câu ấy đi tiếp ở dòng sau.")],
      [(0, "2"), (7, "Yêu cầu")],
    ])
    #expect(
      ColumnSplitter.lines(of: lines) == [
        "I. MỤC ĐÍCH", "1. Mục đích", "- Một câu dài.", "Một câu    bị giãn rộng ra",
        "rồi câu ấy đi tiếp ở dòng sau.", "2 Yêu cầu",
      ])
  }

  @Test func aTableBecomesRows() {
    let lines = Self.page([
      [(0, "TT"), (10, "Nội dung,"), (30, "Đơn vị"), (50, "Thời")],
      [(10, "nhiệm vụ"), (30, "chủ trì"), (50, "gian")],
      [(0, "1"), (10, "Tưới"), (30, "Văn phòng"), (50, "Tháng 3")], [(10, "cây")],
      [(0, "2"), (10, "Rào"), (30, "Phòng A")], [(0, "IV. TỔ CHỨC THỰC HIỆN như sau")],
    ])
    #expect(
      ColumnSplitter.lines(of: lines) == [
        "| TT | Nội dung, nhiệm vụ | Đơn vị chủ trì | Thời gian |",
        "| 1 | Tưới cây | Văn phòng | Tháng 3 |", "| 2 | Rào | Phòng A |  |",
        "IV. TỔ CHỨC THỰC HIỆN như sau",
      ])
  }

  /// Nothing of a page is ever lost, however odd it is laid out.
  @Test(arguments: 0..<200) func noWordIsLost(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let lines = (0..<12).map { row in
      (0..<Int.random(in: 0...4, using: &random)).map { piece in
        (Int.random(in: 0...80, using: &random), "w\(row)x\(piece)")
      }
    }
    let page = Self.page(lines)
    let wanted = page.flatMap(\.pieces).flatMap { $0.text.split(separator: " ") }.sorted()
    let found = ColumnSplitter.lines(of: page).flatMap { $0.split { $0 == " " || $0 == "|" } }
    #expect(found.sorted() == wanted, "seed \(seed)")
  }

  @Test func signsOfRoundBulletsBecomeDashes() {
    let table = """
      level\tpage_num\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t
      5\t1\t1\t1\t1\t1\t10\t10\t10\t40\t50\t°ồ
      5\t1\t1\t1\t1\t2\t40\t10\t90\t40\t90\tSở
      5\t1\t1\t1\t2\t1\t10\t60\t10\t40\t50\t°
      5\t1\t1\t1\t2\t2\t30\t60\t10\t40\t50\t-
      5\t1\t1\t1\t2\t3\t50\t60\t90\t40\t90\tLưu
      5\t1\t1\t2\t1\t1\t10\t160\t90\t40\t90\t30°C

      """
    let pages = LayoutPages.pages(tesseract: Array(table.utf8))
    #expect(pages.map { $0.map(\.text) } == [["- Sở", "- Lưu", "", "30°C"]])
  }

  @Test func lettersOfTwoFontsMakeOneWord() {
    let table = """
      level\tpage_num\tpar\tblock\tline\tword\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0.0\t0.0\t595.3\t841.9\t-1\t###PAGE###
      5\t1\t0\t0\t0\t0\t56.80\t82.25\t7.23\t16.90\t100\tS
      5\t1\t0\t0\t0\t1\t64.00\t82.25\t6.50\t16.90\t100\tố
      5\t1\t0\t0\t0\t2\t70.49\t82.25\t3.60\t16.90\t100\t:
      5\t1\t0\t0\t0\t3\t77.38\t82.25\t63.44\t16.90\t100\t/KH
      5\t1\t0\t0\t1\t3\t56.80\t130.0\t63.44\t16.90\t100\tdưới

      """
    let pages = LayoutPages.pages(pdftotext: Array(table.utf8))
    #expect(pages.map { $0.map(\.text) } == [["Số: /KH", "", "dưới"]])
  }
}
