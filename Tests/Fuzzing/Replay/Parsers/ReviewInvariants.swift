// What holds for a kept review of any bytes: it is refused by a reason, or read to a review that is
// written and read again as itself.

import PlanModel
import PlanStore

@testable import PlanStore

enum ReviewInvariants {
  static func faults(of input: [UInt8]) -> [String] {
    guard let id = ReviewID("kh-moi"), let file = file(SealedLines.headed(input), id, 1) else {
      return []
    }
    if file.isNewer { return [] }
    let summary = file.header.summary
    guard
      let bytes = try? ReviewFile.bytes(
        of: file.review, as: summary, by: WriterName(host: "may1", user: "lan")),
      let again = self.file(bytes, id, summary.revision)
    else { return ["what was written cannot be read"] }
    return again.review == file.review && again.header.summary == summary
      ? [] : ["what was written is another review"]
  }

  private static func file(_ bytes: [UInt8], _ id: ReviewID, _ revision: Int) -> ReviewFile? {
    _ = try? ReviewFile.header(bytes, of: id, revision: revision, path: "reviews/kh-moi/review-1")
    return try? ReviewFile(bytes, of: id, revision: revision, path: "reviews/kh-moi/review-1")
  }
}
