// `timeline`: phases with how far they are, and deadlines in the order in which they fall.

import PlainJSON
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Prints the timeline of one plan, or of each.
  func printTimeline() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments.first)
    if call.has(.json) {
      var writer = JSONWriter(pretty: true)
      writer.beginArray()
      for open in shelf.plans { write(open, to: &writer) }
      writer.endArray()
      output.json(writer.bytes)
      return shelf.exitCode
    }
    for (place, open) in shelf.plans.enumerated() {
      if place > 0 { output.line() }
      print(open)
    }
    if shelf.plans.isEmpty { messages.line(wording(.noPlansYet)) }
    return shelf.exitCode
  }

  private func print(_ open: OpenPlan) {
    let plan = open.plan
    let timeline = PlanTimeline(plan: plan, table: open.table)
    let title = plan.profile.title.isEmpty ? plan.id.raw : plan.profile.title
    output.line(
      title + " (" + plan.id.raw + ")  " + wording(TimelineText.today(wording.day(options.today))))
    print(timeline.phases, of: plan)
    guard !timeline.deadlines.isEmpty || timeline.undated != nil else { return }
    var table = TextTable([
      (wording(.column(.due)), .left), (wording(.column(.state)), .left), ("", .right),
      ("", .left), (wording(.column(.task)), .text),
    ])
    var isAfterToday = false
    for line in timeline.deadlines {
      if !isAfterToday, line.day >= options.today {
        isAfterToday = true
        table.add([
          wording.day(options.today), "--- " + wording(TimelineText.todayMark) + " ---", "", "", "",
        ])
      }
      table.add(cells(of: line, plan))
    }
    if let undated = timeline.undated {
      table.add([
        wording(TimelineText.undated), "", "\(undated.count.sent)/\(undated.count.owed)", "", "",
      ])
    }
    output.line()
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func print(_ phases: [PlanTimeline.PhaseLine], of plan: Plan) {
    guard !phases.isEmpty else { return }
    var table = TextTable([
      ("", .left), ("", .left), ("", .left), ("", .right), ("", .text),
    ])
    for line in phases {
      let percent = line.tally.percent ?? 0
      table.add([
        plan.phases.values[line.position].name,
        (line.start.map(wording.day) ?? "…") + " – " + (line.end.map(wording.day) ?? "…"),
        PhaseBar.text(percent: percent, columns: 20),
        line.tally.percent.map { "\($0)%" } ?? "",
        wording(PhaseStandingText.text(line, on: options.today)),
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns).dropFirst() {
      output.line(line)
    }
  }

  private func cells(of line: PlanTimeline.DeadlineLine, _ plan: Plan) -> [String] {
    let task = plan.tasks.values[line.taskPosition]
    return [
      wording.day(line.day), timing(of: line), "\(line.count.sent)/\(line.count.owed)",
      task.id.description, task.listWords(deadline: line.id.column.deadline),
    ]
  }

  private func timing(of line: PlanTimeline.DeadlineLine) -> String {
    if line.count.missing == 0 { return "x" }
    let left = options.today.days(to: line.day)
    if left < 0 { return "! " + wording(StateText.overdue(-left)) }
    return (left <= Timing.soonDays ? "~ " : "") + wording(StateText.daysLeft(left))
  }

  private func write(_ open: OpenPlan, to writer: inout JSONWriter) {
    let plan = open.plan
    let timeline = PlanTimeline(plan: plan, table: open.table)
    writer.beginObject()
    writer.member("plan", plan.id.raw)
    writer.key("phases")
    writer.beginArray()
    for line in timeline.phases {
      writer.beginObject()
      writer.member("name", plan.phases.values[line.position].name)
      writer.member("start", optional: line.start?.iso)
      writer.member("end", optional: line.end?.iso)
      writer.members(of: line.tally)
      writer.endObject()
    }
    writer.endArray()
    writer.key("deadlines")
    writer.beginArray()
    for line in timeline.deadlines {
      let task = plan.tasks.values[line.taskPosition]
      writer.beginObject()
      writer.member("due", line.day.iso)
      writer.member("task", task.id.description)
      writer.member("deadline", line.id.column.deadline)
      writer.member("what", optional: task.deadline(numbered: line.id.column.deadline)?.what)
      writer.member("text", task.words)
      writer.member("owed", line.count.owed)
      writer.member("done", line.count.sent)
      writer.member("overdue", line.count.overdue)
      writer.endObject()
    }
    writer.endArray()
    writer.member("withoutDay", timeline.undated?.count.owed ?? 0)
    writer.endObject()
  }
}
