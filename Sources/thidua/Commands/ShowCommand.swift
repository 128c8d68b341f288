// `show`: one plan with its phases, sections and tasks, and how far each is.

import PlainJSON
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Prints one plan.
  func showPlan() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments[0])
    guard let open = shelf.plans.first else {
      // Its import was taken back.
      throw .match(.noSuchPlan(call.arguments[0], store: options.store))
    }
    if call.has(.json) {
      output.json(PlanJSON.bytes(of: open, wording))
    } else {
      printHead(open)
      printPhases(open)
      printSections(open)
      printQuotas(open)
    }
    return .done
  }

  private func printHead(_ open: OpenPlan) {
    let profile = open.plan.profile
    output.line(open.plan.id.raw)
    let signer = profile.signer.map {
      [$0.onBehalf, $0.title, $0.name].compactMap(\.self).joined(separator: " ")
    }
    fact(.number, profile.number ?? profile.symbol.map { "…/" + $0 })
    fact(.issuedOn, profile.issuedOn.map(wording.day))
    fact(.agency, profile.agency)
    fact(.subject, profile.subject)
    fact(.period, profile.period.map { "\(wording.day($0.start)) – \(wording.day($0.end))" })
    fact(.signer, signer)
    fact(.recipients, profile.recipients.joined(separator: "; "))
    fact(.source, profile.sourceName)
    fact(.followedSince, profile.trackedFrom.map(wording.day))
    fact(.progress, text(of: open.table.total))
    printContests(open)
  }

  /// What two people set at once, of the plan and of its rows.
  private func printContests(_ open: OpenPlan) {
    let plan = open.plan
    let finder = ContestWords(wording, plan, year: options.today.year)
    var rows: [RowValue] = [.profile(plan.profile)]
    rows += plan.phases.values.map(RowValue.phase) + plan.sections.values.map(RowValue.section)
    rows += plan.tasks.values.map(RowValue.task) + plan.quotas.values.map(RowValue.quota)
    for row in rows where plan.contests.contains(row.id) {
      let name = row.id == .profile ? "" : "\(row.id) "
      for field in finder.fields(of: row, plan.contests) { output.line(name + finder.line(field)) }
    }
    for row in open.table.rows where plan.unitTasks[row.id]?.isContested == true {
      for field in finder.fields(of: row.id) where [.state, .day].contains(field.field) {
        output.line("\(row.id) " + finder.line(field))
      }
    }
  }

  private func fact(_ name: PlanFactWord, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    output.line(wording(.fact(name)) + ": " + value)
  }

  private func text(of tally: Tally) -> String {
    let progress = wording.text(of: tally)
    guard tally.overdue + tally.soon > 0 else { return progress }
    let late = wording(.overdueAndSoon(overdue: tally.overdue, soon: tally.soon))
    return progress + "; " + late
  }

  private func printPhases(_ open: OpenPlan) {
    guard !open.plan.phases.isEmpty else { return }
    output.line()
    output.line(wording(.fact(.phases)) + ":")
    for (place, phase) in open.plan.phases.values.enumerated() {
      let days = wording(
        .period(
          start: (phase.start?.day).map(wording.day), startImplied: phase.start?.isImplied == true,
          end: (phase.end?.day).map(wording.day), endImplied: phase.end?.isImplied == true))
      output.line("  \(place + 1). \(phase.name): \(days); \(text(of: open.table.phases[place]))")
    }
  }

  private func printSections(_ open: OpenPlan) {
    let plan = open.plan
    if !plan.sections.isEmpty {
      output.line()
      output.line(wording(.fact(.sections)) + ":")
    }
    let tasks = Dictionary(grouping: plan.tasks.values, by: \.section)
    for (place, section) in plan.sections.values.enumerated() {
      let indent = String(repeating: "  ", count: plan.sectionChain(from: place).count)
      let title = section.title.map { " " + $0 } ?? ""
      let tally = open.table.sections[place]
      let progress = tally.counted == 0 ? "" : "  [\(text(of: tally))]"
      output.line("\(indent)\(section.number).\(title)\(progress)")
      for task in tasks[section.id] ?? [] { print(task, indent + "  ") }
    }
    let loose = plan.tasks.values.filter { $0.section.map { plan.sections[$0] == nil } ?? true }
    guard !loose.isEmpty else { return }
    output.line()
    output.line(wording(.fact(.withoutSection)) + ":")
    for task in loose { print(task, "  ") }
  }

  private func print(_ task: PlanTask, _ indent: String) {
    var parts = ["\(task.id) \(task.words)"]
    let owners = task.owners.map(\.words).joined(separator: "; ")
    if !owners.isEmpty { parts.append(owners) }
    parts += task.deadlines.map(wording.text(of:)).filter { !$0.isEmpty }
    output.line(indent + parts.joined(separator: " | "))
  }

  private func printQuotas(_ open: OpenPlan) {
    guard !open.plan.quotas.isEmpty else { return }
    output.line()
    output.line(wording(.fact(.quotas)) + ":")
    for quota in open.plan.quotas.values {
      let text = wording(
        .quota(
          form: quota.form, collective: quota.collective?.text,
          individual: quota.individual?.text))
      output.line("  " + text)
    }
  }
}

extension CountRange {
  /// "1–2", or "2" when both ends are one.
  fileprivate var text: String { min == max ? "\(min)" : "\(min)–\(max)" }
}
