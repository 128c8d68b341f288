// `read`: what is in a document, without storing anything.

import PlanModel
import VietnameseText
import Wording

extension Session {
  /// Prints what was found in a file; stores nothing.
  func readFile() throws(CommandFault) -> ExitCode {
    let file = try source(try importRequest(call.arguments[0]))
    if call.has(.json) {
      output.json(DraftJSON.bytes(of: file.draft))
      return .done
    }
    output.line(wording(.readingOf(file: file.path)))
    for line in ReadingText(file.draft, wording).lines { output.line(line) }
    let findings = Findings(file.draft, office: Office(), today: options.today)
    for (heading, lines) in [
      (ReadingHeading.toLookAt, findings.remarks(wording)), (.counts, findings.counts(wording)),
    ] where !lines.isEmpty {
      output.line()
      output.line(wording(.readingHeading(heading)) + ":")
      for line in lines { output.line(line) }
    }
    return .done
  }
}
