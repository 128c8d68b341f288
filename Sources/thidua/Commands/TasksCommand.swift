// `tasks`: what each unit owes, by when, and how far it is.

import PlainJSON
import PlanModel
import VietnameseText
import Wording

/// A listed unit task with the plan it belongs to.
struct ListedTask {
  let plan: Plan
  let row: UnitTaskRow
  /// Its task.
  var task: PlanTask { plan.tasks.values[row.taskPosition] }
}

extension Session {
  /// Lists the unit tasks that fit all conditions.
  func listTasks() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments.first)
    let listed = try matching(in: shelf)
    if call.has(.json) {
      json(tasksJSON(listed, shelf.office))
    } else {
      print(listed, shelf.office)
    }
    if listed.isEmpty { warn(wording(MatchFaultText.nothingMatches)) }
    return listed.isEmpty ? .unmatched : .done
  }

  private func matching(in shelf: Shelf) throws(CommandFault) -> [ListedTask] {
    let conditions = try TaskConditions(call, office: shelf.office)
    try conditions.check(against: shelf.plans.map(\.plan), call)
    var listed: [ListedTask] = []
    for open in shelf.plans {
      for filter in try conditions.filters(in: open.plan) {
        for position in open.table.positions(matching: filter, in: open.plan) {
          listed.append(ListedTask(plan: open.plan, row: open.table.rows[position]))
        }
      }
    }
    return listed
  }

  private func print(_ listed: [ListedTask], _ office: Office) {
    guard !listed.isEmpty else { return }
    let showsPlan = Set(listed.map(\.plan.id)).count > 1
    var header: [(String, TextTable.Column)] = [
      (wording(.column(.id)), .left), (wording(.column(.unit)), .left),
      (wording(.column(.due)), .text), (wording(.column(.state)), .text),
      (wording(.column(.task)), .text),
    ]
    if showsPlan { header.insert((wording(.column(.plan)), .left), at: 0) }
    var table = TextTable(header)
    for item in listed {
      var cells = [
        item.row.id.description, unitName(item, office), dueText(item),
        wording.status(of: item.row, task: item.task, today: options.today), item.task.words,
      ]
      if showsPlan { cells.insert(item.plan.id.raw, at: 0) }
      table.add(cells)
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func unitName(_ item: ListedTask, _ office: Office) -> String {
    office[item.row.id.unit]?.shortName
      ?? (item.row.id.unit == .unassigned ? wording(.noUnit) : item.row.id.unit.raw)
  }

  private func dueText(_ item: ListedTask) -> String {
    item.row.due?.vietnamese
      ?? item.task.deadline(numbered: item.row.id.deadline).map(wording.text(of:))
      ?? wording(.noDay)
  }

  private func tasksJSON(_ listed: [ListedTask], _ office: Office) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for item in listed { write(item, office, to: &writer) }
    writer.endArray()
    return writer.bytes
  }

  private func write(_ item: ListedTask, _ office: Office, to writer: inout JSONWriter) {
    let (plan, row, task) = (item.plan, item.row, item.task)
    let isAssigned = row.id.unit != .unassigned
    let words = task.owners.map(\.words).joined(separator: "; ")
    var overdue = 0
    var late = 0
    switch row.timing(on: options.today) {
    case .overdue(let days): overdue = days
    case .doneLate(let days): late = days
    default: break
    }
    writer.beginObject()
    writer.member("id", row.id.description)
    writer.member("plan", plan.id.raw)
    writer.member("task", task.id.description)
    writer.member("section", optional: task.section.map(plan.path(of:)))
    writer.member("phase", optional: row.phasePosition.map { plan.phases.values[$0].name })
    writer.member("unit", optional: isAssigned ? row.id.unit.raw : nil)
    writer.member(
      "unitName",
      optional: isAssigned ? office[row.id.unit]?.name : (words.isEmpty ? nil : words))
    writer.member("state", row.state.name)
    writer.member("percent", row.percent)
    writer.member("due", optional: row.due?.iso)
    writer.member("overdueDays", overdue)
    writer.member("daysLate", late)
    writer.member("text", task.words)
    writer.member("kind", task.kind.rawValue)
    writer.member("target", optional: task.target?.text(options.language))
    writer.member(
      "deadlineWords",
      optional: task.deadline(numbered: row.id.deadline).map(wording.text(of:)))
    writer.member("line", optional: task.lines?.first)
    writer.endObject()
  }
}
