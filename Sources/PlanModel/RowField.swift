// The names of the fields of rows: two people may have set the same one at once, and then it must
// be told which.

/// A field of a section, phase, task, quota, unit or of the profile. The raw value is kept in
/// snapshots and given in JSON: it never changes.
package enum RowField: String, Hashable, Sendable, CaseIterable {
  case rank, section, lines, words, kind, lead, support, product, deadlines, target, phase
  case parent, number, title
  case name, start, end, occasions, closingEvent, line
  case form, collective, individual
  case paperKind, symbol, issuedOn, agency, parentAgency, place, subject, movementKind, period
  case scope, launchingLevel, manner, grounds, signer, recipients, status, sourceName
  case trackedFrom, sourceVersion
  case shortName, aliases, head, activeFrom, activeTo

  /// Whether people choose its value: places in lists and in the document follow from other things.
  package var isChosen: Bool {
    switch self {
    case .rank, .lines, .line: false
    default: true
    }
  }
}
