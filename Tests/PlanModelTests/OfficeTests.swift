// Who is meant: units by what people call them, and "everyone" as the units of the day.

import PlanModel
import Testing
import VietnameseText

@Suite struct OfficeTests {
  private func office() throws -> Office {
    Office(units: [
      try Sample.unit("vp", "Văn phòng Sở", aliases: ["Văn phòng"], rank: 3),
      try Sample.unit("qlkh", "Phòng Quản lý Khoa học", rank: 1),
      try Sample.unit("ttr", "Thanh tra Sở", rank: 2),
      try Sample.unit("tdc", "Chi cục Tiêu chuẩn Đo lường Chất lượng", rank: 4),
      try Sample.unit(
        "cu", "Phòng Công nghệ", from: try day("2020-01-01"), to: try day("2026-02-28"), rank: 5),
      try Sample.unit("moi", "Phòng Chuyển đổi số", from: try day("2026-03-01"), rank: 6),
    ])
  }

  @Test(arguments: [
    ("vp", "vp"), ("VP", "vp"), ("Văn phòng Sở", "vp"), ("văn phòng", "vp"), ("VAN PHONG", "vp"),
    ("Chánh Văn phòng Sở", "vp"), ("Trưởng Phòng Quản lý Khoa học", "qlkh"),
    ("Phòng Quản lý Khoa học (QLKH)", "qlkh"), ("Chánh Thanh tra", "ttr"),
    ("Chi cục Tiêu chuẩn - Đo lường - Chất lượng", "tdc"),
    ("Phòng Quản lý Khoa học thuộc Sở", "qlkh"),
  ])
  func aUnitIsFoundByWhatPeopleCallIt(words: String, id: String) throws {
    #expect(try office().unit(called: words)?.id.raw == id)
  }

  @Test func decomposedLettersAreTheSame() throws {
    let words = VietnameseNormalization.decomposed("Văn phòng Sở")
    #expect(try office().unit(called: words)?.id.raw == "vp")
  }

  @Test(arguments: ["", "Phòng", "Sở", "Phòng Kế hoạch", "thanh"])
  func nothingElseIsAUnit(words: String) throws {
    #expect(try office().unit(called: words) == nil)
  }

  @Test func wordsThatFitTwoUnitsNameNone() throws {
    let office = Office(units: [
      try Sample.unit("a", "Phòng Một", aliases: ["Phòng chung"]),
      try Sample.unit("b", "Phòng Hai", aliases: ["Phòng chung"]),
    ])
    #expect(office.unit(called: "Phòng chung") == nil)
  }

  @Test func everyoneIsWhoExistsOnTheDayInTheOfficesOrder() throws {
    let office = try office()
    var expansion = UnitExpansion(office: office, today: Sample.today)
    let task = Sample.task(1, lead: [Sample.everyone()])
    let before = expansion.units(of: task, on: try day("2026-02-28")).map(\.raw)
    let after = expansion.units(of: task, on: try day("2026-03-01")).map(\.raw)
    #expect(before == ["qlkh", "ttr", "vp", "tdc", "cu"])
    #expect(after == ["qlkh", "ttr", "vp", "tdc", "moi"])
  }

  @Test func aNamedUnitIsListedOnceThoughEveryoneHasItToo() throws {
    var expansion = UnitExpansion(office: try Sample.office(), today: Sample.today)
    let vp = Assignee(words: "VP", scope: .unit(try unitID("vp")))
    let task = Sample.task(1, lead: [vp, Sample.everyone()])
    #expect(expansion.units(of: task, on: Sample.today).map(\.raw) == ["vp", "khtc", "ttr"])
  }

  @Test func wordsAreMatchedWhenTheUnitComes() throws {
    let task = Sample.task(1, lead: [Assignee(words: "Phòng Chuyển đổi số", scope: .unit(nil))])
    var before = UnitExpansion(office: try Sample.office(), today: Sample.today)
    #expect(before.units(of: task, on: Sample.today) == [.unassigned])
    var after = UnitExpansion(office: try office(), today: Sample.today)
    #expect(after.units(of: task, on: Sample.today).map(\.raw) == ["moi"])
  }

  @Test func supportersOweATaskOnlyWithoutALead() throws {
    var expansion = UnitExpansion(office: try Sample.office(), today: Sample.today)
    let vp = Assignee(words: "VP", scope: .unit(try unitID("vp")))
    let ttr = Assignee(words: "TTr", scope: .unit(try unitID("ttr")))
    let led = Sample.task(1, lead: [vp], support: [ttr])
    let unled = Sample.task(2, support: [ttr])
    #expect(expansion.units(of: led, on: Sample.today).map(\.raw) == ["vp"])
    #expect(expansion.units(of: unled, on: Sample.today).map(\.raw) == ["ttr"])
    #expect(expansion.units(of: Sample.task(3), on: Sample.today) == [.unassigned])
  }

  @Test func aFreeIDIsMadeOfTheShortName() throws {
    let office = try Sample.office()
    #expect(office.freeID(for: "QLKH").raw == "qlkh")
    #expect(office.freeID(for: "VP").raw == "vp-2")
    #expect(office.freeID(for: "TĐC").raw == "tdc")
    #expect(office.freeID(for: "???").raw == "dv")
    #expect(office.freeID(for: "Chưa giao").raw == "dv")
    #expect(UnitID(office.freeID(for: String(repeating: "Dài ", count: 40)).raw) != nil)
  }

  @Test(arguments: [
    ("Văn phòng Sở", UnitKind.room), ("Phòng Quản lý Khoa học", .room), ("Thanh tra Sở", .room),
    ("Chi cục Tiêu chuẩn Đo lường Chất lượng", .agency), ("Trung tâm Thông tin", .agency),
    ("Công đoàn Sở", .association), ("Hội Cựu chiến binh", .association),
    ("Hội đồng Thi đua - Khen thưởng", .council),
  ])
  func theNameTellsTheKind(name: String, kind: UnitKind) {
    #expect(UnitKind(name: name) == kind)
  }
}
