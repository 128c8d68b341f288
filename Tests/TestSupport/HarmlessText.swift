// What may stand on a terminal, judged by Unicode's own properties and by nothing of the program:
// the gates are held to it.

/// Judges text that has left the program.
package enum HarmlessText {
  /// Whether a terminal shows the scalar as a sign or mark of its own and obeys nothing in it.
  package static func allows(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      || scalar.value == 0x2800
    {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      return false
    default: return true
    }
  }

  /// The scalars of a text that do harm, as numbers; line feeds are left to the caller.
  /// - Parameter isData: for programs, not for eyes: letters of a later Unicode and towers of marks
  ///   are data like any other.
  package static func harmful(in text: String, isData: Bool = false) -> [String] {
    var found: [String] = []
    var marks = 0
    for scalar in text.unicodeScalars {
      let isNew = isData && scalar.properties.generalCategory == .unassigned
      let isNone =
        scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.isNoncharacterCodePoint
      if !allows(scalar), !isNew || isNone {
        found.append("U+" + String(scalar.value, radix: 16))
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: marks += 1
      default: marks = 0
      }
      if marks == 9, !isData { found.append("nine marks on one sign") }
    }
    return found
  }
}
