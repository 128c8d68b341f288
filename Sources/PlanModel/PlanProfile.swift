// What the head and the foot of a plan say about it as a whole.

package import VietnameseText

/// Kind of the movement that the plan launches (Law on Emulation and Commendation 2022, art. 16 ff.;
/// chuyên đề and theo đợt as the department calls them).
package enum MovementKind: String, Hashable, Sendable, CaseIterable {
  /// Thường xuyên: the regular movement of the year.
  case regular
  /// Chuyên đề: on one theme.
  case thematic
  /// Theo đợt: for a short drive.
  case drive
}

/// Where the plan stands in its life.
package enum PlanStatus: String, Hashable, Sendable, CaseIterable {
  case draft, issued, running, interimReviewed, finalReviewed, archived
}

/// Who signed, and for whom.
package struct Signer: Hashable, Sendable {
  /// "KT. GIÁM ĐỐC"; nil when the head signs.
  package var onBehalf: String?
  package var title: String?
  package var name: String?

  package init(onBehalf: String? = nil, title: String? = nil, name: String? = nil) {
    self.onBehalf = onBehalf
    self.title = title
    self.name = name
  }
}

/// A stretch of days, both ends included.
package struct DayRange: Hashable, Sendable {
  package var start: CalendarDay
  package var end: CalendarDay

  package init(start: CalendarDay, end: CalendarDay) {
    self.start = start
    self.end = end
  }

  /// Whether the day lies in it.
  package func contains(_ day: CalendarDay) -> Bool { start <= day && day <= end }
}

/// The plan as a paper: number, day, agency, subject, and what the secretariat says of it.
package struct PlanProfile: Hashable, Sendable {
  /// "KẾ HOẠCH".
  package var paperKind = ""
  /// "419/KH-SKHCN"; nil while the number is blank.
  package var number: String?
  /// "KH-SKHCN"; known even when the number is blank.
  package var symbol: String?
  /// Day of issue, perhaps only a month or a year.
  package var issuedOn: PartialDay?
  package var agency: String?
  package var parentAgency: String?
  package var place: String?
  package var subject = ""
  package var movementKind = MovementKind.regular
  /// First and last day of the movement, nil when the plan gives none.
  package var period: DayRange?
  /// Whom it covers, as printed.
  package var scope: String?
  /// Who launched it: "cấp tỉnh", "cấp Sở".
  package var launchingLevel: String?
  /// How it is carried out, as printed.
  package var manner: String?
  /// The cited documents of the preamble.
  package var grounds: [String] = []
  package var signer: Signer?
  package var recipients: [String] = []
  package var status = PlanStatus.running
  /// Name of the file it was read from.
  package var sourceName: String?
  /// The day since which the secretariat follows it; recurring duties count from here.
  package var trackedFrom: CalendarDay?
  /// Which of the kept versions of the document its line numbers refer to; from 1.
  package var sourceVersion = 1

  package init() {}

  /// What people call it: its number, else its symbol with the number left blank, else its kind.
  package var title: String { number ?? symbol.map { "…/\($0)" } ?? paperKind }
}

extension PlanProfile: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<PlanProfile>) {
    merge.field(\.paperKind, .paperKind)
    merge.field(\.number, .number)
    merge.field(\.symbol, .symbol)
    merge.field(\.issuedOn, .issuedOn)
    merge.field(\.agency, .agency)
    merge.field(\.parentAgency, .parentAgency)
    merge.field(\.place, .place)
    merge.field(\.subject, .subject)
    merge.field(\.movementKind, .movementKind)
    merge.field(\.period, .period)
    merge.field(\.scope, .scope)
    merge.field(\.launchingLevel, .launchingLevel)
    merge.field(\.manner, .manner)
    merge.field(\.grounds, .grounds)
    merge.field(\.signer, .signer)
    merge.field(\.recipients, .recipients)
    merge.field(\.status, .status)
    merge.field(\.sourceName, .sourceName)
    merge.field(\.trackedFrom, .trackedFrom)
    merge.field(\.sourceVersion, .sourceVersion)
  }
}
