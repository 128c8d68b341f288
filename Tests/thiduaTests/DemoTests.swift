// The demo's plans, dates and progress fit together on every day of the year.

import Testing
import VietnameseText

@testable import thidua

@Suite struct DemoTests {
  private static let documents: [String: [UInt8]] = [
    "year-plan": PackageResources.year_plan_txt,
    "communications": PackageResources.communications_txt,
    "thematic-movement": PackageResources.thematic_movement_txt,
    "cluster": PackageResources.cluster_txt,
    "poor-scan": PackageResources.poor_scan_txt,
  ]

  /// Every day of two years, one of them a leap year.
  private static let days: [CalendarDay] = {
    guard let first = CalendarDay(iso: "2027-01-01") else { return [] }
    return (0..<731).map { first.advanced(by: $0) }
  }()

  @Test func everyPlaceholderIsKnownOnEveryDay() throws {
    let text = try Self.documents.keys.map(Self.text).joined()
    #expect(text.contains("{{"))
    for today in Self.days where today.day == 1 || today.day > 27 {
      let expanded = DemoTemplate.expanded(text, today: today)
      #expect(!expanded.contains("{{") && !expanded.contains("}}"), "on \(today.iso)")
    }
  }

  @Test(arguments: [
    ("{{day}}", "05/6/2027"), ("{{day-9}}", "27/5/2027"), ("{{day+250}}", "10/02/2028"),
    ("{{day-90}}", "07/3/2027"),
    ("{{long-day-40}}", "26 tháng 4 năm 2027"), ("{{plain-day+1}}", "06 thang 6 nam 2027"),
    ("{{year}}/{{year-1}}/{{year+4}}", "2027/2026/2031"), ("{{age 1930}}", "97"),
    ("{{phase-end}} {{phase-start}}", "31/5/2027 01/6/2027"),
    ("{{phase-end+1}} {{day x}} {{day-}} {{}}", "{{phase-end+1}} {{day x}} {{day-}} {{}}"),
    ("a {b} {{ c", "a {b} {{ c"),
  ])
  func aPlaceholderBecomes(template: String, text: String) throws {
    let today = try #require(CalendarDay(iso: "2027-06-05"))
    #expect(DemoTemplate.expanded(template, today: today) == text)
  }

  @Test func bothPhasesLieInThePlansYearAndLastTwoMonths() {
    for today in Self.days {
      let end = DemoTemplate.phaseEnd(on: today)
      #expect(end.year == DemoTemplate.planYear(on: today))
      #expect((3...10).contains(end.month))
      #expect(end.advanced(by: 1).day == 1)
    }
  }

  @Test func noDeadlineLiesBeforeItsPlansYear() throws {
    for name in ["year-plan", "cluster"] {
      for offset in try Self.text(of: name).split(separator: "{{day").dropFirst() {
        let days = try #require(Int(offset.prefix { $0 != "}" }))
        #expect(days >= -DemoTemplate.daysOfGrace, "{{day\(days)}} in \(name)")
      }
    }
  }

  @Test(arguments: DemoProgress.records.indices)
  func aRecordNamesOneTaskAndOneUnit(index: Int) throws {
    let record = DemoProgress.records[index]
    let text = try Self.text(of: record.document)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.ranges(of: record.words).count == 1, "\(record)")
    #expect(DemoOffice.units.contains { $0.shortName == record.unit }, "\(record)")
  }

  @Test func everyUnitOfTheOfficeHasWorkInEveryCleanPlan() throws {
    for name in ["year-plan", "communications", "thematic-movement", "cluster"] {
      let text = try Self.text(of: name)
      for unit in DemoOffice.units {
        #expect(text.contains(unit.name), "\(unit.name) in \(name)")
      }
    }
  }

  private static func text(of name: String) throws -> String {
    String(decoding: try #require(documents[name]), as: UTF8.self)
  }
}
