// `check`: reads the whole store and says what is not as it should be.

import PlainJSON
import PlanStore
import Wording

extension Session {
  /// Prints what the store found; a problem makes the exit status 1.
  func checkStore() throws(CommandFault) -> ExitCode {
    let findings = try door.open().check()
    if call.has(.json) {
      writeJSON(findings)
    } else {
      for finding in findings { output.line(wording(StoreFaultText(finding))) }
    }
    let problems = findings.count { $0.severity == .problem }
    if !call.has(.json) {
      if findings.isEmpty {
        try printSound()
      } else {
        output.line(wording(.findings(problems: problems, notices: findings.count - problems)))
      }
    }
    return problems > 0 ? .unmatched : .done
  }

  private func printSound() throws(CommandFault) {
    let shelf = try Shelf(self)
    let plans = shelf.plans + shelf.takenBack
    let records = plans.reduce(shelf.officeRecordCount) { $0 + $1.recordCount }
    output.line(wording(.storeIsSound(plans: shelf.plans.count, records: records)))
  }

  private func writeJSON(_ findings: [CheckFinding]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.member("severity", finding.severity.rawValue)
      writer.member("path", finding.path)
      writer.member("line", optional: finding.line)
      writer.member("text", wording(StoreFaultText(finding)))
      writer.endObject()
    }
    writer.endArray()
    json(writer.bytes)
  }
}
