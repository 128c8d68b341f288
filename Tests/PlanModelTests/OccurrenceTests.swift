// When recurring duties fall: weeks over the year's end, quarters, leap days, and where counting
// begins and ends.

import PlanModel
import Testing
import VietnameseText

@Suite struct OccurrenceTests {
  @Test(arguments: [
    (RecurrenceInterval.week, "2026-12-31", "2026-12-28", "2027-01-03"),
    (.week, "2027-01-03", "2026-12-28", "2027-01-03"),
    (.week, "2027-01-04", "2027-01-04", "2027-01-10"),
    (.week, "1969-12-31", "1969-12-29", "1970-01-04"),
    (.month, "2028-02-10", "2028-02-01", "2028-02-29"),
    (.month, "2027-02-28", "2027-02-01", "2027-02-28"),
    (.quarter, "2026-03-31", "2026-01-01", "2026-03-31"),
    (.quarter, "2026-10-01", "2026-10-01", "2026-12-31"),
    (.halfYear, "2026-06-30", "2026-01-01", "2026-06-30"),
    (.halfYear, "2026-07-01", "2026-07-01", "2026-12-31"),
    (.year, "2028-02-29", "2028-01-01", "2028-12-31"),
  ])
  func aDayLiesInItsPeriod(
    interval: RecurrenceInterval, of text: String, first: String, last: String
  ) throws {
    let period = interval.period(containing: try day(text))
    #expect(period == DayRange(start: try day(first), end: try day(last)))
  }

  @Test(arguments: RecurrenceInterval.allCases)
  func periodsFollowOneAnotherWithoutGap(interval: RecurrenceInterval) throws {
    var period = interval.period(containing: try day("2023-12-31"))
    for _ in 0..<200 {
      for inside in [period.start, period.end] {
        #expect(interval.period(containing: inside) == period)
      }
      let next = interval.period(containing: period.end.advanced(by: 1))
      #expect(next.start == period.end.advanced(by: 1))
      period = next
    }
  }

  @Test func aYearlyDutyFallsOnItsDayInEveryYearFollowed() throws {
    let found = try occurrences(.every(.year, on: MonthDay(month: 12, day: 10)))
    #expect(found.map(\.due?.iso) == ["2024-12-10", "2025-12-10", "2026-12-10"])
    #expect(found.map(\.periodEnd?.iso) == ["2024-12-31", "2025-12-31", "2026-12-31"])
  }

  @Test func theLeapDayIsTheTwentyEighthInOtherYears() throws {
    let found = try occurrences(.every(.year, on: MonthDay(month: 2, day: 29)))
    #expect(found.map(\.due?.iso) == ["2024-02-29", "2025-02-28", "2026-02-28"])
  }

  @Test func aDayOutsideItsHalfYearIsNoDay() throws {
    let found = try occurrences(
      .every(.halfYear, on: MonthDay(month: 6, day: 15)), from: "2026-01-01")
    #expect(found.map(\.due?.iso) == ["2026-06-15"])
    let later = try occurrences(
      .every(.halfYear, on: MonthDay(month: 6, day: 15)), from: "2025-07-01")
    #expect(later.map(\.due?.iso) == [nil, "2026-06-15"])
  }

  @Test func aDayOfTheMonthFallsInEachMonthOrInTheLastOneOfAQuarter() throws {
    let day = MonthDay(month: nil, day: 31)
    let monthly = try occurrences(.every(.month, on: day), from: "2026-04-20")
    #expect(monthly.map(\.due?.iso) == ["2026-04-30", "2026-05-31", "2026-06-30"])
    let quarterly = try occurrences(
      .every(.quarter, on: MonthDay(month: nil, day: 20)), from: "2026-01-01")
    #expect(quarterly.map(\.due?.iso) == ["2026-03-20", "2026-06-20"])
  }

  @Test func aDutyWithoutADayOfTheYearHasNoDue() throws {
    let found = try occurrences(.every(.month, on: nil), from: "2026-04-20")
    #expect(found.map(\.periodEnd?.iso) == ["2026-04-30", "2026-05-31", "2026-06-30"])
    #expect(found.allSatisfy { $0.due == nil })
  }

  @Test func countingEndsWithThePlansPeriod() throws {
    let period = DayRange(start: try day("2025-01-01"), end: try day("2025-12-31"))
    let found = try occurrences(
      .every(.quarter, on: nil), from: "2025-08-01", period: period)
    #expect(found.map(\.periodEnd?.iso) == ["2025-09-30", "2025-12-31"])
  }

  @Test func aPlanFollowedOnlyAfterItsEndStillHasItsLastPeriod() throws {
    let period = DayRange(start: try day("2024-01-01"), end: try day("2024-12-31"))
    let found = try occurrences(.every(.year, on: nil), from: "2026-05-01", period: period)
    #expect(found.map(\.periodEnd?.iso) == ["2024-12-31"])
  }

  @Test func anUnknownStartCountsThePresentPeriodOnly() throws {
    let deadline = Deadline(number: 1, schedule: .every(.week, on: nil), words: "")
    let found = deadline.occurrences(trackedFrom: nil, period: nil, today: Sample.today)
    #expect(found.count == 1)
  }

  @Test func aCenturyOfWeeksIsCutAtTenYears() throws {
    let deadline = Deadline(number: 1, schedule: .every(.week, on: nil), words: "")
    let found = deadline.occurrences(
      trackedFrom: try day("1930-01-01"), period: nil, today: Sample.today)
    #expect(found.count == 520)
  }

  @Test func aMonthOrAYearEndsOnItsLastDay() throws {
    let schedules: [(Deadline.Schedule, String?)] = [
      (.by(.month(year: 2028, month: 2)), "2028-02-29"), (.by(.year(2026)), "2026-12-31"),
      (.relative, nil),
    ]
    for (schedule, due) in schedules {
      let found = try occurrences(schedule)
      #expect(found.map(\.due?.iso) == [due])
      #expect(found.map(\.periodEnd) == [nil])
    }
  }

  private func occurrences(
    _ schedule: Deadline.Schedule, from: String = "2024-05-01", period: DayRange? = nil
  ) throws -> [Occurrence] {
    Deadline(number: 1, schedule: schedule, words: "")
      .occurrences(trackedFrom: try day(from), period: period, today: Sample.today)
  }
}
