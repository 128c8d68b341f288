// The written form of records: every kind of change comes back, what a newer version wrote is kept,
// and the form of today stays readable for ever.

import PlainJSON
import PlanModel
import TestSupport
import Testing
import VietnameseText

@testable import PlanStore

@Suite struct CodingTests {
  static let fullTask = PlanTask(
    id: TaskID(7), rank: 3, section: SectionID(2), lines: LineRange(first: 4, last: 9),
    words: "Đăng ký danh hiệu “Lao động tiên tiến”", kind: .registration,
    lead: [
      Assignee(words: "Các phòng, đơn vị", scope: .everyone),
      Assignee(words: "Văn phòng Sở", scope: .unit(Sample.unit)),
    ], support: [Assignee(words: "Tổ thư ký", scope: .unit(nil))], product: "Bản đăng ký",
    deadlines: [
      Deadline(number: 1, schedule: .by(.day(Sample.day("2026-06-05"))), words: "trước 05/6"),
      Deadline(number: 2, schedule: .by(.month(year: 2026, month: 7)), words: "tháng 7", line: 3),
      Deadline(
        number: 3, schedule: .every(.year, on: MonthDay(month: 12, day: 10)), words: "hằng năm",
        what: "tổng kết"),
      Deadline(number: 4, schedule: .every(.quarter, on: nil), words: "hằng quý"),
      Deadline(number: 5, schedule: .relative, words: "ngay sau khi ban hành"),
    ], target: TaskTarget(value: Quantity(thousandths: 2_500), measure: "bài"), phase: PhaseID(1))

  static let fullProfile: PlanProfile = {
    var profile = PlanProfile()
    profile.paperKind = "KẾ HOẠCH"
    profile.number = "12/KH-VP"
    profile.symbol = "KH-VP"
    profile.issuedOn = .month(year: 2026, month: 1)
    profile.agency = "Sở A"
    profile.parentAgency = "UBND tỉnh B"
    profile.place = "B"
    profile.subject = "Phát động thi đua"
    profile.movementKind = .thematic
    profile.period = DayRange(start: Sample.day("2026-01-01"), end: Sample.day("2026-12-31"))
    profile.scope = "toàn Sở"
    profile.launchingLevel = "cấp Sở"
    profile.manner = "theo đợt"
    profile.grounds = ["Luật", "Nghị định"]
    profile.signer = Signer(onBehalf: "KT. GIÁM ĐỐC", title: "PHÓ GIÁM ĐỐC", name: "Trần Văn C")
    profile.recipients = ["Như trên", "Lưu: VT"]
    profile.status = .interimReviewed
    profile.sourceName = "ke hoach.docx"
    profile.trackedFrom = Sample.day("2026-02-01")
    profile.sourceVersion = 2
    return profile
  }()

  static let states: [UnitTaskState] = [
    .todo, .doing(.percent(40)), .doing(.quantity(Quantity(thousandths: 1_250))),
    .done(on: Sample.day("2026-05-30")), .returned(reason: "Thiếu phụ lục"),
    .exempt(reason: "Mới thành lập"), .dropped(reason: "Đã bãi bỏ"),
  ]

  static let changes: [Change] = {
    let id = UnitTaskID(
      task: TaskID(7), deadline: 3, unit: Sample.unit, occurrence: Sample.day("2026-12-31"))
    let entry = ProgressEntry(
      day: Sample.day("2026-03-04"), author: "Lan", time: 5, value: .percent(10), note: "đã gửi",
      evidence: "15/BC-VP")
    let phase = Phase(
      id: PhaseID(1), rank: 1, name: "Đợt 1",
      start: PhaseBoundary(Sample.day("2026-01-01"), isImplied: true),
      end: PhaseBoundary(Sample.day("2026-06-30"), isImplied: false), occasions: ["03/02"],
      closingEvent: "sơ kết", line: 12)
    let section = PlanSection(
      id: SectionID(2), parent: SectionID(1), rank: 2, number: "1.1", title: nil,
      lines: LineRange(first: 1, last: 2))
    let quota = Quota(
      id: QuotaID(1), rank: 1, form: "Giấy khen", kind: .award,
      collective: CountRange(min: 1, max: 3), individual: nil, line: 40)
    let unit = OfficeUnit(
      id: Sample.unit, name: "Văn phòng Sở", shortName: "VP", aliases: ["Văn phòng"], kind: .room,
      head: "Lê D", activeFrom: Sample.day("2020-01-01"), activeTo: nil, rank: 1)
    let rows: [Change] = [
      .profile(Edit(old: PlanProfile(), new: fullProfile)), .section(Edit(old: section, new: nil)),
      .phase(Edit(old: nil, new: phase)), .task(Edit(old: Sample.task(7), new: fullTask)),
      .quota(Edit(old: nil, new: quota)), .unit(Edit(old: nil, new: unit)),
      .postponement(id, Edit(old: nil, new: Sample.day("2026-07-01"))),
      .postponement(id, Edit(old: Sample.day("2026-07-01"), new: nil)),
      .entry(id, Edit(old: nil, new: entry)), .entry(id, Edit(old: entry, new: nil)),
    ]
    return rows + states.map { .state(id, Edit(old: .todo, new: $0)) }
  }()

  private func line(_ batch: Batch, _ sequence: Int = 1, previous: UInt64 = 0) -> [UInt8] {
    let record = JournalRecord(
      number: RecordNumber(writer: "may1.lan", sequence: sequence), lamport: sequence,
      batch: batch)
    return RecordLine.bytes(of: record, previous: previous)
  }

  private func read(_ line: some Collection<UInt8>) -> RecordLine? {
    Array(line.dropLast()).withUnsafeBufferPointer { RecordLine($0) }
  }

  private func sealed(_ text: String) -> [UInt8] { RecordLine.sealed(Array(text.utf8)) }

  @Test(arguments: changes) func everyChangeComesBack(change: Change) throws {
    let batch = Sample.batch([change, change.inverse])
    let found = try #require(read(line(batch)))
    #expect(found.record.batch == batch)
    #expect(!found.isNewer)
  }

  @Test(arguments: StepLabel.allCases) func everyLabelComesBack(label: StepLabel) throws {
    let number = RecordNumber(writer: "may2.binh", sequence: 9)
    for purpose in [Batch.Purpose.step, .undo(number), .redo(number)] {
      let batch = Sample.batch([], label: label, purpose: purpose)
      #expect(try #require(read(line(batch))).record.batch == batch)
    }
  }

  // If this test fails, stores written before would no longer open: give new things new names.
  @Test func theFormOfVersionOneIsPinned() throws {
    let written = String(decoding: line(Sample.percent(from: nil, to: 40)), as: UTF8.self)
    #expect(
      written == """
        {"v":1,"w":"may1.lan","n":1,"l":1,"t":1790000000000,"by":"Nguyễn Thị Lan",\
        "label":"progress","changes":[{"kind":"state","id":"t1/vp","old":{"is":"todo"},\
        "new":{"is":"doing","percent":40}}],"prev":"0000000000000000","crc":"195d8b73"}

        """)
  }

  @Test func unknownKindIsKeptAsItCame() throws {
    let json = #"{"kind":"award","weight":1.50,"new":{"b":1,"a":"x"}}"#
    let found = try #require(
      read(
        sealed(
          #"{"v":1,"w":"a.b","n":1,"l":1,"label":"edit","changes":[\#(json)],"#
            + #""prev":"0000000000000000"}"#)))
    #expect(found.record.batch.changes == [.unknown(kind: "award", json: json)])
    #expect(found.isNewer)
    #expect(!found.forbidsWriting)
  }

  @Test func unknownStateMakesTheChangeUnknown() throws {
    let json = #"{"kind":"state","id":"t1/vp","old":{"is":"todo"},"new":{"is":"paused"}}"#
    let found = try #require(
      read(
        sealed(
          #"{"v":1,"w":"a.b","n":1,"l":1,"label":"edit","must":true,"changes":[\#(json)],"#
            + #""prev":"0000000000000000"}"#)))
    #expect(found.record.batch.changes == [.unknown(kind: "state", json: json)])
    #expect(found.forbidsWriting)
  }

  @Test func newFieldsAndLabelsAreNoticed() throws {
    for member in [#""room":"a""#, #""label":"praise""#] {
      let found = try #require(
        read(
          sealed(
            #"{"v":1,"w":"a.b","n":1,"l":1,\#(member),"changes":[],"prev":"0000000000000000"}"#)))
      #expect(found.isNewer)
    }
  }

  @Test func newerVersionForbidsWriting() throws {
    let found = try #require(
      read(
        sealed(
          #"{"v":3,"w":"a.b","n":1,"l":1,"label":"edit","changes":[],"prev":"0000000000000000"}"#)))
    #expect(found.forbidsWriting)
  }

  @Test(arguments: [
    #"{"v":1,"w":"a.b","n":0,"l":1,"changes":[],"prev":"0000000000000000"}"#,
    #"{"v":1,"w":"a.b","n":1,"l":9223372036854775807,"changes":[],"prev":"0000000000000000"}"#,
    #"{"v":1,"w":"a.b","n":1,"l":1,"changes":[],"prev":"0"}"#, #"{"v":1}"#, #"[1]"#,
  ]) func wholeLinesThatAreNoRecordsAreRefused(text: String) {
    #expect(read(sealed(text)) == nil)
  }

  @Test func noFlippedBitPasses() throws {
    let line = line(Sample.note("đã nộp"))
    let original = try #require(read(line))
    for index in line.indices.dropLast() {
      for bit in 0..<8 {
        var flipped = line
        flipped[index] ^= 1 << UInt8(bit)
        if let found = read(flipped) { #expect(found.record == original.record) }
      }
    }
  }
}
