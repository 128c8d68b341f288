// The signs that say a status without colour.

/// A status that has a sign of its own in every theme. Raw values are the keys of theme files.
package enum StatusSign: String, CaseIterable, Sendable {
  case overdue
  case dueSoon = "due.soon"
  case doing
  case done
  case todo
  case blocked
  case returned
  case exempt
  case dropped
  case pending

  /// The role in which the sign is drawn.
  package var role: StyleRole {
    switch self {
    case .overdue: .overdue
    case .dueSoon: .dueSoon
    case .doing: .doing
    case .done: .done
    case .todo: .todo
    case .blocked: .blocked
    case .returned: .warning
    case .exempt, .dropped: .muted
    case .pending: .hint
    }
  }
}

/// A sign in both repertoires.
package struct SignPair: Hashable, Sendable {
  /// For ordinary fonts.
  package var unicode: String
  /// For plain ones.
  package var ascii: String
}
