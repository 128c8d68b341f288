// Whatever the text: reading ends, no line is lost, no range is turned round.

import PlanModel
import PlanReader
import Testing
import VietnameseText

/// A small generator, so that a failing text can be made again from its number.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite("Robustness")
struct RobustnessTests {
  private static let scraps = [
    "I.", "II. NỘI DUNG", "IV. TỔ CHỨC THỰC HIỆN", "1.", "1. Mục đích", "1.1. Việc", "a)",
    "đ) thi đua",
    "-", "- Các phòng, đơn vị", "+ Bằng khen: 01-", "* Khối 6:", "Nơi nhận:", "- Lưu: VT.",
    "KẾ HOẠCH",
    "Số: /KH-", "Số:", "ngày tháng", "ngày 05/6", "trước ngày", "chậm nhất là ngày 31/13/2024",
    "Đợt 1: từ", "Giai đoạn 1 (", "định kỳ", "hằng năm", "100%", "%", "Phấn đấu", "“", "”", "(",
    ")", ":",
    ";", ",", ".", "./.", "\n", "\n\n", "\r\n", "\u{2028}", "\u{FEFF}", "**", "#", "<", "<sup>",
    "&",
    "qua Văn phòng Sở", "phối hợp với", "đến ngày 3", "5/", "/2024", "Căn cứ", "Kế hoạch số", "|",
    "I11. ",
    "e\u{301}", "\u{301}", "漢", "👍", "tháng 6", "năm", "quý II/2024", "KT. GIÁM ĐỐC", "Thời gian:",
    "Trên đây là Kế hoạch./.", "UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHỤ LỤC",
    "tong cong",
  ]

  @Test("any heap of scraps is read, and no line is lost", arguments: 0..<8)
  func scraps(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<25 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &dice) {
        text += Self.scraps.randomElement(using: &dice) ?? ""
        text += [" ", "", "\n", " "].randomElement(using: &dice) ?? ""
      }
      let lost = Coverage.lost(DocumentReader.read(text: text))
      #expect(lost.isEmpty, "seed \(seed): \(lost)\n\(text)")
    }
  }

  @Test("every beginning of a whole plan is read, and no line is lost", .needsSeeds)
  func prefixes() throws {
    for number in ["000", "001", "002", "003", "004"] {
      let draft = try Seeds.reading(number)
      for count in stride(from: 0, to: draft.lines.count, by: 23) {
        let text = draft.lines.prefix(count).joined(separator: "\n")
        #expect(Coverage.lost(DocumentReader.read(text: text)).isEmpty, "\(number): \(count)")
      }
      #expect(Coverage.lost(draft).isEmpty)
    }
  }

  @Test(
    "plans with bytes changed, lines moved and halves lost are read, and no line is lost",
    .needsSeeds)
  func damage() throws {
    var dice = Dice(state: 4711)
    for number in ["000", "001", "003", "004"] {
      let draft = try Seeds.reading(number)
      for _ in 0..<5 {
        var lines = draft.lines
        for _ in 0..<12 {
          let from = Int.random(in: lines.indices, using: &dice)
          let to = Int.random(in: lines.indices, using: &dice)
          lines.swapAt(from, to)
          let cut = Int.random(in: lines.indices, using: &dice)
          lines[cut] = String(lines[cut].dropFirst(Int.random(in: 0...80, using: &dice)))
          lines[to] += Self.scraps.randomElement(using: &dice) ?? ""
        }
        let text = lines.joined(separator: "\n")
        #expect(Coverage.lost(DocumentReader.read(text: text)).isEmpty)
      }
    }
  }

  @Test("letters that were converted are a warning, others are none")
  func converted() {
    let text = "KẾ HOẠCH\n\nThi đua năm 2004\n"
    let old = DecodedText(text: text, encoding: .tcvn3, wasConverted: true)
    let draft = DocumentReader.read(old)
    #expect(
      draft.warnings.first == ReadingWarning(line: 1, code: .convertedEncoding, text: "TCVN3"))
    let sound = DecodedText(text: text, encoding: .utf8, wasConverted: false)
    #expect(!DocumentReader.read(sound).warnings.contains { $0.code == .convertedEncoding })
  }

  @Test("a list of thousands of units is read without running out of stack")
  func longList() {
    let list = (0..<3000).map { "Phòng Nghiệp vụ \($0)" }.joined(separator: " và ")
    let draft = Fixtures.body("I. TỔ CHỨC THỰC HIỆN\n\n- " + list + " gửi phiếu đúng hạn.")
    #expect(draft.tasks.first?.units.count == 3000)
  }
}
