// How many titles and awards may be proposed, as the plan says.

/// A title (danh hiệu thi đua) or a form of award (hình thức khen thưởng): the law keeps them apart
/// (Law on Emulation and Commendation 2022, art. 9 and 33 ff.).
package enum AwardKind: String, Hashable, Sendable, CaseIterable { case title, award }

/// From so many to so many.
package struct CountRange: Hashable, Sendable {
  package var min: Int
  package var max: Int
  package init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }
}

/// One form that the plan lets the office propose.
package struct Quota: Ranked, Hashable, Sendable {
  package let id: QuotaID
  package var rank: Int
  package var form: String
  package var kind: AwardKind
  /// Number of collectives, nil when the plan gives none.
  package var collective: CountRange?
  /// Number of individuals, nil when the plan gives none.
  package var individual: CountRange?
  package var line: Int?

  package init(
    id: QuotaID, rank: Int, form: String, kind: AwardKind, collective: CountRange?,
    individual: CountRange?, line: Int?
  ) {
    self.id = id
    self.rank = rank
    self.form = form
    self.kind = kind
    self.collective = collective
    self.individual = individual
    self.line = line
  }
}

extension Quota: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<Quota>) {
    merge.field(\.rank, .rank)
    merge.field(\.form, .form)
    merge.field(\.kind, .kind)
    merge.field(\.collective, .collective)
    merge.field(\.individual, .individual)
    merge.field(\.line, .line)
  }
}
