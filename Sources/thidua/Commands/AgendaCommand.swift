// `agenda`: what is overdue, due today and due soon, over all plans: for the morning's briefing, and for
// a job that sends it by mail.

import PlanModel
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Lists what is owed and due up to so many days from today, under the headings of view 5.
  func listAgenda() throws(CommandFault) -> ExitCode {
    let days = try askedDays()
    let shelf = try Shelf(self, plan: call.value(.plan))
    let found = try matching(in: shelf)
    let directory = UnitDirectory(office: shelf.office)
    let entries = shelf.plans.flatMap { open in
      AgendaEntry.all(
        of: open.plan, found.filter { $0.plan.id == open.plan.id }.map(\.row), directory)
    }
    let listed = Dictionary(
      found.map { (AgendaPlace(plan: $0.plan.id, id: $0.row.id), $0) }, uniquingKeysWith: { $1 })
    let rows = AgendaRows(today: options.today, limit: days)
      .lines(of: entries, office: shelf.office)
    let items = rows.compactMap { $0.item.flatMap { listed[$0.place] } }
    if call.has(.json) {
      output.json(TasksJSON(session: self, office: shelf.office).bytes(of: items))
    } else if call.has(.csv) {
      sheet(of: items, shelf.office)
    } else {
      for (heading, group) in groups(of: rows) {
        output.line(wording.text(of: heading, shelf.office))
        printTasks(
          group.compactMap { listed[$0.place] }, shelf.office, showsPlan: shelf.plans.count > 1)
      }
    }
    if items.isEmpty { warn(wording(MatchFaultText.nothingMatches)) }
    if shelf.exitCode != .done { return shelf.exitCode }
    return items.isEmpty ? .unmatched : .done
  }

  private func askedDays() throws(CommandFault) -> Int {
    guard let text = call.value(.days) else { return AgendaRows.days.last ?? 0 }
    guard let days = Int(text), (0...36_500).contains(days) else {
      throw .call(.badNumber(.days, text))
    }
    return days
  }

  private func groups(
    of rows: [AgendaRow]
  ) -> [(heading: AgendaHeading, entries: [AgendaEntry])] {
    var groups: [(heading: AgendaHeading, entries: [AgendaEntry])] = []
    for row in rows {
      switch row {
      case .heading(let heading): groups.append((heading, []))
      case .item(let entry): groups[groups.count - 1].entries.append(entry)
      }
    }
    return groups
  }
}
