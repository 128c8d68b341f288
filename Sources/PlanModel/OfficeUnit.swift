// The office: the department's rooms and units, as the secretariat keeps them.

package import VietnameseText

/// What sort of unit it is in the department's organisation.
package enum UnitKind: String, Hashable, Sendable, CaseIterable {
  /// Phòng, Văn phòng, Thanh tra: a room of the department itself.
  case room
  /// Chi cục, Trung tâm, Viện …: a unit under the department.
  case agency
  /// Công đoàn, Đoàn Thanh niên, Hội …: a mass organisation.
  case association
  /// Hội đồng, Ban chỉ đạo: a body of people from several units.
  case council

  /// The kind that a unit's name tells, by its first word.
  package init(name: String) {
    let key = SearchKey.of(name)
    if key.hasPrefix("hoi dong") || key.hasPrefix("ban chi dao") {
      self = .council
    } else if ["cong doan", "doan ", "hoi ", "dang "].contains(where: key.hasPrefix) {
      self = .association
    } else if ["phong", "van phong", "thanh tra", "ban "].contains(where: key.hasPrefix) {
      self = .room
    } else {
      self = .agency
    }
  }
}

/// One unit of the office.
package struct OfficeUnit: Identifiable, Hashable, Sendable {
  package let id: UnitID
  /// Full name as on papers: "Phòng Quản lý Khoa học".
  package var name: String
  /// Short name for narrow columns: "QLKH".
  package var shortName: String
  /// Other names under which plans and letters know it.
  package var aliases: [String]
  package var kind: UnitKind
  /// Name of its head, nil when not entered.
  package var head: String?
  /// First day on which it exists, nil for "always did".
  package var activeFrom: CalendarDay?
  /// Last day on which it exists, nil for "still does".
  package var activeTo: CalendarDay?
  /// Where it stands in lists: ascending.
  package var rank: Int

  package init(
    id: UnitID, name: String, shortName: String, aliases: [String] = [], kind: UnitKind,
    head: String? = nil, activeFrom: CalendarDay? = nil, activeTo: CalendarDay? = nil, rank: Int
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.kind = kind
    self.head = head
    self.activeFrom = activeFrom
    self.activeTo = activeTo
    self.rank = rank
  }

  /// Whether the unit exists on `day`.
  package func isActive(on day: CalendarDay) -> Bool {
    (activeFrom.map { $0 <= day } ?? true) && (activeTo.map { day <= $0 } ?? true)
  }
}

extension OfficeUnit: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<OfficeUnit>) {
    merge.field(\.name, .name)
    merge.field(\.shortName, .shortName)
    merge.field(\.aliases, .aliases)
    merge.field(\.kind, .kind)
    merge.field(\.head, .head)
    merge.field(\.activeFrom, .activeFrom)
    merge.field(\.activeTo, .activeTo)
    merge.field(\.rank, .rank)
  }
}
