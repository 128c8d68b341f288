// `plans`: the register of plans.

import PlainJSON
import PlanModel
import VietnameseText
import Wording

extension Session {
  /// Lists all plans with their progress.
  func listPlans() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self)
    let plans = shelf.plans
    if call.has(.json) {
      var writer = JSONWriter(pretty: true)
      writer.beginArray()
      for open in plans { write(open, to: &writer) }
      writer.endArray()
      output.json(writer.bytes)
    } else if call.has(.csv) {
      sheet(of: plans)
    } else if plans.isEmpty {
      messages.line(wording(.noPlansYet))
    } else {
      print(plans)
    }
    return shelf.exitCode
  }

  private func print(_ plans: [OpenPlan]) {
    var table = TextTable([
      (wording(.column(.plan)), .left), (wording(.column(.progress)), .left),
      (wording(.column(.overdue)), .right), (wording(.column(.soon)), .right),
      (wording(.column(.subject)), .text),
    ])
    for open in plans {
      let total = open.table.total
      table.add([
        open.plan.id.raw, wording.text(of: total), "\(total.overdue)", "\(total.soon)",
        open.plan.profile.subject,
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func write(_ open: OpenPlan, to writer: inout JSONWriter) {
    let profile = open.plan.profile
    writer.beginObject()
    writer.member("id", open.plan.id.raw)
    writer.member("number", optional: profile.number)
    writer.member("symbol", optional: profile.symbol)
    writer.member("issuedOn", optional: profile.issuedOn?.iso)
    writer.member("subject", profile.subject)
    writer.member("status", profile.status.rawValue)
    writer.members(of: open.table.total)
    writer.endObject()
  }
}
