// Sections and phases: the two ways in which a plan is divided, by clause and by time.

package import VietnameseText

/// Lines of the document, 1-based, both ends included.
package struct LineRange: Hashable, Sendable {
  package var first: Int
  package var last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// No line at all: of a heading that the document has no more.
  static let none = LineRange(first: 0, last: 0)

  /// Whether the line is one of them.
  package func contains(_ line: Int) -> Bool { first <= line && line <= last }
}

/// One numbered heading of the plan and the lines that it covers.
package struct PlanSection: Ranked, Hashable, Sendable {
  package let id: SectionID
  /// The section it stands under; nil at the top level.
  package var parent: SectionID?
  package var rank: Int
  /// As it should read, without the closing dot or bracket: "II", "1", "1.1", "đ".
  package var number: String
  /// Nil when the numbered item is a plain paragraph.
  package var title: String?
  package var lines: LineRange

  package init(
    id: SectionID, parent: SectionID?, rank: Int, number: String, title: String?, lines: LineRange
  ) {
    self.id = id
    self.parent = parent
    self.rank = rank
    self.number = number
    self.title = title
    self.lines = lines
  }
}

extension PlanSection: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<PlanSection>) {
    merge.field(\.parent, .parent)
    merge.field(\.rank, .rank)
    merge.field(\.number, .number)
    merge.field(\.title, .title)
    merge.field(\.lines, .lines)
  }
}

/// One end of a phase and whether the plan prints it or only implies it ("từ đầu năm").
package struct PhaseBoundary: Hashable, Sendable {
  package var day: CalendarDay
  package var isImplied: Bool

  package init(_ day: CalendarDay, isImplied: Bool) {
    self.day = day
    self.isImplied = isImplied
  }
}

/// A phase (đợt, giai đoạn) of the movement.
package struct Phase: Ranked, Hashable, Sendable {
  package let id: PhaseID
  package var rank: Int
  /// "Đợt thi đua thứ nhất".
  package var name: String
  package var start: PhaseBoundary?
  package var end: PhaseBoundary?
  /// Anniversaries that it celebrates, as printed.
  package var occasions: [String]
  /// "sơ kết …", "tổng kết …": what closes it, as printed.
  package var closingEvent: String?
  /// Line of the document that defines it.
  package var line: Int?

  package init(
    id: PhaseID, rank: Int, name: String, start: PhaseBoundary?, end: PhaseBoundary?,
    occasions: [String] = [], closingEvent: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.rank = rank
    self.name = name
    self.start = start
    self.end = end
    self.occasions = occasions
    self.closingEvent = closingEvent
    self.line = line
  }

  /// Where the phase stands on a day, from the calendar alone.
  package enum Standing: Hashable, Sendable { case ahead, running(daysLeft: Int?), over }

  /// Standing on `today`; an end that is not known counts as open.
  package func standing(on today: CalendarDay) -> Standing {
    if let start, today < start.day { return .ahead }
    if let end, end.day < today { return .over }
    return .running(daysLeft: end.map { today.days(to: $0.day) })
  }

  /// Whether the day lies in the phase; a phase with no known end at all contains no day.
  package func contains(_ day: CalendarDay) -> Bool {
    guard start != nil || end != nil else { return false }
    return (start.map { $0.day <= day } ?? true) && (end.map { day <= $0.day } ?? true)
  }
}

extension Phase: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<Phase>) {
    merge.field(\.rank, .rank)
    merge.field(\.name, .name)
    merge.field(\.start, .start)
    merge.field(\.end, .end)
    merge.field(\.occasions, .occasions)
    merge.field(\.closingEvent, .closingEvent)
    merge.field(\.line, .line)
  }
}
