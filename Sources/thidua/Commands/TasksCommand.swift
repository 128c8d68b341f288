// `tasks`: what each unit owes, by when, and how far it is.

import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// A listed unit task with the plan it belongs to.
struct ListedTask {
  let plan: Plan
  let row: UnitTaskRow
  /// Its task.
  var task: PlanTask { plan.tasks.values[row.taskPosition] }
  /// What is known of it.
  var record: UnitTaskRecord { plan.record(of: row.id) }

  /// The plan's own words for who owes it.
  var assignee: String? {
    let words = task.owners.map(\.words)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

extension Session {
  /// Lists the unit tasks that fit all conditions.
  func listTasks() throws(CommandFault) -> ExitCode {
    let (plan, filter) = TaskConditions.planAndFilter(call.arguments)
    let shelf = try Shelf(self, plan: plan)
    let listed = try matching(in: shelf, filter)
    if call.has(.json) {
      output.json(TasksJSON(session: self, office: shelf.office).bytes(of: listed))
    } else if call.has(.csv) {
      sheet(of: listed, shelf.office)
    } else {
      printTasks(
        listed, shelf.office, showsPlan: Set(listed.map(\.plan.id)).count > 1)
    }
    if listed.isEmpty { warn(wording(MatchFaultText.nothingMatches)) }
    if shelf.exitCode != .done { return shelf.exitCode }
    return listed.isEmpty ? .unmatched : .done
  }

  /// The unit tasks of the shelf that fit all conditions of the call, and the filter in `words`.
  func matching(in shelf: Shelf, _ words: String = "") throws(CommandFault) -> [ListedTask] {
    let expression = try TaskConditions.expression(words, self, shelf.office)
    let conditions = try TaskConditions(call, office: shelf.office)
    try conditions.check(against: shelf.plans.map(\.plan), call)
    var listed: [ListedTask] = []
    for open in shelf.plans {
      for filter in try conditions.filters(in: open.plan) {
        let positions = open.table.positions(matching: filter, in: open.plan)
        for position in open.table.positions(positions, fitting: expression, in: open.plan) {
          listed.append(ListedTask(plan: open.plan, row: open.table.rows[position]))
        }
      }
    }
    return listed
  }

  /// Prints unit tasks as a table; the plan stands before them where there are several.
  func printTasks(_ listed: [ListedTask], _ office: Office, showsPlan: Bool) {
    guard !listed.isEmpty else { return }
    var header: [(String, TextTable.Column)] = [
      (wording(.column(.id)), .left), (wording(.column(.unit)), .text),
      (wording(.column(.due)), .text), (wording(.column(.state)), .text),
      (wording(.column(.task)), .text),
    ]
    if showsPlan { header.insert((wording(.column(.plan)), .left), at: 0) }
    var table = TextTable(header)
    let directory = UnitDirectory(office: office)
    for item in listed {
      var cells = [
        item.row.id.description, unitName(item, office, directory), dueText(item), status(item),
        item.task.listWords(deadline: item.row.id.deadline),
      ]
      if showsPlan { cells.insert(item.plan.id.raw, at: 0) }
      table.add(cells)
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func status(_ item: ListedTask) -> String {
    let status = wording.status(of: item.row, task: item.task, today: options.today)
    let fields = ContestWords(wording, item.plan, year: options.today.year).fields(of: item.row.id)
    guard !fields.isEmpty else { return status }
    let others = fields.flatMap(\.others).map {
      ContestWords(wording, item.plan, year: options.today.year).text(of: $0)
    }
    return "\(status), ≠ \(wording(.setByTwo)): " + others.joined(separator: "; ")
  }

  /// The unit's short name; for what no unit of the office owes, the plan's words for who does.
  private func unitName(
    _ item: ListedTask, _ office: Office, _ directory: UnitDirectory
  ) -> String {
    let unit = item.row.id.unit
    guard unit == .unassigned else { return office[unit]?.shortName ?? unit.raw }
    return item.task.ownerWords(directory) ?? wording(.noUnit)
  }

  private func dueText(_ item: ListedTask) -> String {
    item.row.due.map(wording.day)
      ?? item.task.deadline(numbered: item.row.id.deadline).map(wording.text(of:))
      ?? wording(.noDay)
  }
}
