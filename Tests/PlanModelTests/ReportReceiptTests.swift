// What people type for a day and for a report that came in, and what is recorded of it.

import PlanModel
import Testing
import VietnameseText

@Suite struct ReportReceiptTests {
  private func changes(_ typed: String, _ record: UnitTaskRecord) throws -> [Change] {
    try ReportReceipt(typed: typed, today: Sample.today).changes(
      for: try unitTaskID("t1/vp"), record: record, today: Sample.today, author: "thu", time: 7)
  }

  @Test(arguments: [
    ("5/6", "2026-06-05"), ("05/06/2026", "2026-06-05"), ("5-6-26", "2026-06-05"),
    ("5.6", "2026-06-05"), ("2025-06-05", "2025-06-05"), ("29/2/2024", "2024-02-29"),
  ])
  func aDayIsRead(typed: String, iso: String) throws {
    #expect(CalendarDay(typed: typed, near: Sample.today) == (try day(iso)))
  }

  @Test(arguments: ["", "5", "31/6", "29/2", "5/6/2026/1", "5//6", "+5/6", "mai", "-", "5/6a"])
  func whatIsNoDay(typed: String) {
    #expect(CalendarDay(typed: typed, near: Sample.today) == nil)
  }

  @Test func dayAndNumberMayEachBeLeftOut() throws {
    func read(_ typed: String) throws -> ReportReceipt {
      try ReportReceipt(typed: typed, today: Sample.today)
    }
    let fifth = try day("2026-05-05")
    #expect(try read("5/5 214").day == fifth)
    #expect(try read("5/5  214  BC").number == "214 BC")
    #expect(try read("5/5").number.isEmpty)
    #expect(try read("214/BC-VP").day == nil)
    #expect(try read("214/BC-VP").number == "214/BC-VP")
    #expect(try read(" ").day == nil)
  }

  @Test func nothingIsReceivedBeforeItsDay() throws {
    let tomorrow = try day("2026-06-02")
    #expect(throws: ReportReceipt.Refusal.future(tomorrow)) {
      try ReportReceipt(typed: "2/6 214", today: Sample.today)
    }
    #expect(throws: ReportReceipt.Refusal.notADay("31/6")) {
      try ReportReceipt(typed: "31/6", today: Sample.today)
    }
    #expect(try ReportReceipt(typed: "1/6", today: Sample.today).day == Sample.today)
  }

  @Test func aReceiptIsDoneOnItsDayWithTheNumberAsEvidence() throws {
    let id = try unitTaskID("t1/vp")
    let fifth = try day("2026-05-05")
    let entry = ProgressEntry(day: fifth, author: "thu", time: 7, evidence: "214")
    #expect(
      try changes("5/5 214", UnitTaskRecord()) == [
        Sample.state(id, .todo, .done(on: fifth)), .entry(id, Edit(old: nil, new: entry)),
      ])
    #expect(try changes("", UnitTaskRecord()) == [Sample.state(id, .todo, .done(on: Sample.today))])
  }

  @Test func aNumberAloneKeepsTheDayOfWhatIsDone() throws {
    var record = UnitTaskRecord()
    let fifth = try day("2026-05-05")
    record.state = .done(on: fifth)
    let id = try unitTaskID("t1/vp")
    let entry = ProgressEntry(day: fifth, author: "thu", time: 7, evidence: "214")
    #expect(try changes("214", record) == [.entry(id, Edit(old: nil, new: entry))])
    record.entries = [entry]
    #expect(try changes("214", record).isEmpty)
    #expect(try changes("5/5 214", record).isEmpty)
    #expect(try changes("6/5 214", record).count == 2)
  }
}
