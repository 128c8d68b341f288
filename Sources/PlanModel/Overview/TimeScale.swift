// From days to places on a line of cells, at five zooms.

package import VietnameseText

/// A stretch of time as a row of cells of equal length.
package struct TimeScale: Equatable, Sendable {
  /// How much time a cell stands for, finest first; each is named by the time between two ticks.
  package enum Zoom: Int, Hashable, Sendable, CaseIterable {
    case day, week, month, quarter, year

    /// Days of a cell, in thousandths: one day; half a week; a third of a month; a quarter of
    /// a quarter and of a year of 365.25 days.
    var thousandths: Int {
      switch self {
      case .day: 1000
      case .week: 3500
      case .month: 10_146
      case .quarter: 22_828
      case .year: 91_313
      }
    }
  }

  package let zoom: Zoom
  /// The first day shown.
  package let origin: CalendarDay
  package let cells: Int

  package init(zoom: Zoom, origin: CalendarDay, cells: Int) {
    self.zoom = zoom
    self.origin = origin
    self.cells = max(1, cells)
  }

  /// The finest zoom that shows the whole stretch, else the coarsest.
  package static func zoom(showing range: DayRange, in cells: Int) -> Zoom {
    Zoom.allCases.first { zoom in
      TimeScale(zoom: zoom, origin: range.start, cells: cells).cell(of: range.end) < cells
    } ?? .year
  }

  /// The cell in which the day lies; below 0 or from `cells` on when it is not shown.
  package func cell(of day: CalendarDay) -> Int {
    let thousandths = origin.days(to: day) * 1000
    let cell = thousandths / zoom.thousandths
    return thousandths < 0 && cell * zoom.thousandths != thousandths ? cell - 1 : cell
  }

  /// The scale moved by so many cells, to the right when positive.
  package func origin(movedBy cells: Int) -> CalendarDay {
    origin.advanced(by: cells * zoom.thousandths / 1000)
  }

  /// The origin that puts the day so many cells from the left.
  package func origin(putting day: CalendarDay, at cell: Int) -> CalendarDay {
    day.advanced(by: -(cell * zoom.thousandths / 1000))
  }

  /// The days that are written on the scale, with their cells: Mondays, or the first days of months,
  /// quarters or years.
  package var ticks: [(cell: Int, day: CalendarDay)] {
    var found: [(cell: Int, day: CalendarDay)] = []
    var day = origin
    let interval: RecurrenceInterval =
      switch zoom {
      case .day: .week
      case .week, .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    while found.count < cells {
      let period = interval.period(containing: day)
      let cell = cell(of: period.start)
      if cell >= cells { break }
      if cell >= 0 { found.append((cell, period.start)) }
      let next = period.end.advanced(by: 1)
      if next <= day { break }
      day = next
    }
    return found
  }
}
