// One thing that an examination found.

import Wording

/// A finding with its place in the report.
struct DoctorFinding: Equatable {
  let part: DoctorPart
  let level: DoctorLevel
  let text: DoctorText

  init(_ part: DoctorPart, _ level: DoctorLevel, _ text: DoctorText) {
    self.part = part
    self.level = level
    self.text = text
  }

  /// The finding's name for other programs: that of its case.
  var name: String { String(String(describing: text).prefix { $0 != "(" }) }
}
