// Days that exist, their forms, and partly known days.

import Testing
import VietnameseText

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("only days of the calendar exist")
  func existence() {
    #expect(CalendarDay(year: 2024, month: 2, day: 30) == nil)
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2024, month: 13, day: 1) == nil)
    #expect(CalendarDay(iso: "1970-01-01")?.daysSinceEpoch == 0)
  }

  @Test("a day count leads back to the same day")
  func roundTrip() {
    for count in stride(from: -200_000, through: 200_000, by: 37) {
      let day = CalendarDay(daysSinceEpoch: count)
      let again = CalendarDay(year: day.year, month: day.month, day: day.day)
      #expect(again == day)
      #expect(CalendarDay(iso: day.iso) == day)
    }
  }

  @Test("C2: every day from 1970 to 2100 reads back as it was written, one after the other")
  func everyDayOfTheClocks() {
    let first = CalendarDay(year: 1970, month: 1, day: 1)
    let last = CalendarDay(year: 2100, month: 12, day: 31)
    var day = first
    var count = 0
    while let now = day, let end = last, now <= end {
      #expect(now.daysSinceEpoch == count)
      #expect(CalendarDay(iso: now.iso) == now)
      #expect(CalendarDay(year: now.year, month: now.month, day: now.day) == now)
      let parts = now.vietnamese.split(separator: "/").compactMap { Int($0) }
      #expect(parts == [now.day, now.month, now.year])
      day = now.advanced(by: 1)
      count += 1
    }
    #expect(count == 131 * 365 + 32)
  }

  @Test("partial days keep only what is known")
  func partial() {
    #expect(PartialDay(iso: "2024-01")?.vietnamese == "01/2024")
    #expect(PartialDay(iso: "2024-02")?.last.iso == "2024-02-29")
    #expect(PartialDay(iso: "2024")?.first.iso == "2024-01-01")
    #expect(PartialDay(iso: "2024-2") == nil)
  }
}
