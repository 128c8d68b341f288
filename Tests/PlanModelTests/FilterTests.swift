// The filter language: what each expression lets through, in both languages, and what is said of what
// is none.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct FilterTests {
  /// t1/vp done late, t2/vp at 40 %, t2/khtc returned, t2/ttr noted by Lan, t2.2/ttr with evidence.
  private static func plan() throws -> Plan {
    let entry = ProgressEntry(
      day: Sample.today, author: "lan", time: 0, note: "Đã gọi điện nhắc lần 2")
    let paper = ProgressEntry(
      day: Sample.today, author: "minh", time: 1_780_282_800_000, evidence: "BC 31/BC-VP")
    return try Sample.plan().applying([
      Sample.state(try unitTaskID("t1/vp"), .todo, .done(on: try day("2026-02-10"))),
      Sample.state(try unitTaskID("t2/vp"), .todo, .doing(.percent(40))),
      Sample.state(try unitTaskID("t2/khtc"), .todo, .returned(reason: "thiếu phụ lục")),
      .entry(try unitTaskID("t2/ttr"), Edit(old: nil, new: entry)),
      .entry(try unitTaskID("t2.2/ttr"), Edit(old: nil, new: paper)),
    ])
  }

  private static func ids(_ text: String) throws -> String {
    let (plan, office) = (try plan(), try Sample.office())
    let table = UnitTaskTable(plan: plan, office: office, today: Sample.today)
    let expression = try FilterExpression(
      text, office: office, today: Sample.today, author: "lan")
    return table.positions(Array(table.rows.indices), fitting: expression, in: plan)
      .map { table.rows[$0].id.description }.joined(separator: " ")
  }

  private static let all =
    "t1/vp t1/khtc t1/ttr t2/vp t2/khtc t2/ttr t2.2/vp t2.2/khtc t2.2/ttr"
    + " t3/vp t4/chua-giao"

  static let expressions: [(String, String)] = [
    ("", all),
    ("đơn-vị:vp", "t1/vp t2/vp t2.2/vp t3/vp"),
    ("unit:VP due<2026-06-10", "t1/vp t2/vp"),
    ("đơn vị: văn phòng sở  hạn <= 5/6", "t1/vp t2/vp"),
    ("don-vi:vp,ttr han:thang-nay", "t2/vp t2/ttr"),
    ("don-vi!=vp,ttr status:open due:2026-06", "t2/khtc"),
    ("đơn-vị:\"kế hoạch\" han>1/7", "t2.2/khtc"),
    ("cq", ""),
    ("trang-thai:qua-han", "t1/khtc t1/ttr"),
    ("trạng thái: quá hạn", "t1/khtc t1/ttr"),
    ("status:overdue", "t1/khtc t1/ttr"),
    ("tt:dang", "t2/vp"),
    ("trạng-thái:trả-lại", "t2/khtc"),
    ("status:late", "t1/vp"),
    ("status:soon", "t2/vp t2/khtc t2/ttr"),
    ("-status:open", "t1/vp"),
    ("!status:done don-vi:vp", "t2/vp t2.2/vp t3/vp"),
    ("tre>10", "t1/khtc t1/ttr"),
    ("late:10", "t1/vp"),
    ("tien-do<50 tien-do>0", "t2/vp"),
    ("percent:30..45", "t2/vp"),
    ("han:+7", "t2/vp t2/khtc t2/ttr"),
    ("han<+7 muc:I", "t1/vp t1/khtc t1/ttr"),
    ("han:tuan-nay", "t2/vp t2/khtc t2/ttr"),
    ("due:1/6..30/6", "t2/vp t2/khtc t2/ttr"),
    ("han:05/11/2026", "t2.2/vp t2.2/khtc t2.2/ttr"),
    ("han>cuoi-thang", "t2.2/vp t2.2/khtc t2.2/ttr"),
    ("han:khong", "t3/vp t4/chua-giao"),
    ("không-hạn", "t3/vp t4/chua-giao"),
    ("không hạn don-vi:vp", "t3/vp"),
    ("no-owner", "t4/chua-giao"),
    ("don-vi:chua-giao", "t4/chua-giao"),
    ("mục:II.1 đợt:1", "t2/vp t2/khtc t2/ttr"),
    ("muc:II -muc:II.1", "t3/vp"),
    ("dot:\"đợt 2\" don-vi:vp", "t2.2/vp"),
    ("loai:viec-lam don-vi:vp dot:1", "t1/vp t2/vp"),
    ("kind:report", ""),
    ("người:lan", "t2/ttr"),
    ("by:me", "t2/ttr"),
    ("ghi-chú:\"gọi điện\"", "t2/ttr"),
    ("note:phụ", "t2/khtc"),
    ("co-minh-chung", "t2.2/ttr"),
    ("evidence:31", "t2.2/ttr"),
    ("sua:hom-nay", "t2.2/ttr"),
    ("nhan:2/2026", "t1/vp"),
    ("ke-hoach:2026 don-vi:ttr dot:2", "t2.2/ttr"),
    ("kế-hoạch:\"thi đua\" don-vi:ttr dot:2", "t2.2/ttr"),
    ("plan:99", ""),
    ("co-chi-tieu", "t3/vp"),
    ("\"việc số 3\"", "t3/vp"),
    ("viec so thanh tra dot:1", "t1/ttr t2/ttr"),
    ("t3", "t3/vp"),
    ("t3 hoặc t4", "t3/vp t4/chua-giao"),
    ("(t3 or t4) -don-vi:vp", "t4/chua-giao"),
    ("t3 or don-vi:vp và han:thang-nay", "t2/vp t3/vp"),
    ("-(don-vi:vp | don-vi:khtc | don-vi:ttr)", "t4/chua-giao"),
    ("\"trang-thai:qua-han\"", ""),
  ]

  @Test(arguments: expressions)
  func letsThrough(_ text: String, _ expected: String) throws {
    #expect(try Self.ids(text) == expected)
    let decomposed = VietnameseNormalization.decomposed(text)
    #expect(try Self.ids(decomposed) == expected)
  }

  static let problems: [(String, FilterProblem.Reason, String, String?)] = [
    ("trang-thia:xong", .unknownKey, "trang-thia", "trang-thai"),
    ("don-vi:vp http://x", .unknownKey, "http", nil),
    ("status:overdeu", .unknownValue(.status), "overdeu", "overdue"),
    ("loai:x", .unknownValue(.kind), "x", nil),
    ("unit:kthc", .unknownUnit, "kthc", "KHTC"),
    ("han<32/1", .notADay, "32/1", nil),
    ("han:30/2/2026", .notADay, "30/2/2026", nil),
    ("tien-do<nua", .notANumber, "nua", nil),
    ("don-vi<vp", .notOrdered(.unit), "don-vi", nil),
    ("don-vi:", .missingValue, "don-vi", nil),
    ("\"báo cáo", .openQuote, "\"báo cáo", nil),
    ("(t3 or t4", .openBracket, "(", nil),
    ("t3)", .strayBracket, ")", nil),
    ("t3 or", .missingCondition, "", nil),
    ("()", .missingCondition, ")", nil),
    ("t3 :x", .unknownKey, ":", nil),
  ]

  @Test(arguments: problems)
  func saysWhatIsWrong(
    _ text: String, _ reason: FilterProblem.Reason, _ word: String, _ nearest: String?
  ) throws {
    let problem = #expect(throws: FilterProblem.self) { try Self.ids(text) }
    #expect(problem?.reason == reason)
    #expect(problem?.word == word)
    #expect(problem?.nearest == nearest)
    if let place = problem?.place, !word.isEmpty {
      let letters = Array(text)
      #expect(String(letters[place]) == word)
    }
  }

  @Test func nothingThatIsTypedStopsTheProgram() throws {
    let signs = Array("()\"-!|:<>=,.+ tđ1/“”")
    var seed: UInt64 = 7
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<Int(seed % 12) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(signs[Int(seed >> 33) % signs.count])
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = try? Self.ids(text)
    }
  }
}
