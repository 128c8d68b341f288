// Documents in our own words, in the folder Documents; read through #filePath.

import PlanModel
import PlanReader

enum Fixtures {
  /// The reading of a document of the folder; an empty one when it is missing.
  static func reading(_ name: String) throws -> PlanDraft {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let bytes = Seeds.bytes(of: "/" + folder + "/Documents/" + name + ".txt") ?? []
    return DocumentReader.read(text: try DocumentReader.text(from: bytes))
  }

  /// A body in a minimal plan.
  static func body(_ text: String, subject: String = "Phát động thi đua năm 2025") -> PlanDraft {
    DocumentReader.read(text: "KẾ HOẠCH\n\n" + subject + "\n\n" + text)
  }
}
