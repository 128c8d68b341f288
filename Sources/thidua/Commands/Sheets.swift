// The lists as rows for a spreadsheet, for `--csv`: days as ISO 8601 has them, numbers bare, and what
// the table on the terminal has no room for.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// The unit tasks.
  func sheet(of listed: [ListedTask], _ office: Office) {
    let directory = UnitDirectory(office: office)
    sheet(
      [
        .plan, .id, .section, .phase, .task, .unit, .unitName, .due, .deadlineWords, .state,
        .percent, .doneOn, .daysOverdue, .daysLate, .reason, .evidence, .note,
      ], listed.map { row(of: $0, office, directory) })
  }

  private func row(
    of item: ListedTask, _ office: Office, _ directory: UnitDirectory
  ) -> [String] {
    let (plan, row, task, record) = (item.plan, item.row, item.task, item.record)
    let unit = office[row.id.unit]
    let deadline = task.deadline(numbered: row.id.deadline)
    var doneOn: CalendarDay?
    if case .done(let day) = row.state { doneOn = day }
    var overdue = 0
    var late = 0
    switch row.timing(on: options.today) {
    case .overdue(let days): overdue = days
    case .doneLate(let days): late = days
    default: break
    }
    let state = StateWord(row.state, target: task.target, language: options.language)
    return [
      plan.id.raw, row.id.description, task.section.map(plan.path(of:)) ?? "",
      row.phasePosition.map { plan.phases.values[$0].name } ?? "",
      task.listWords(deadline: row.id.deadline), unit?.shortName ?? "",
      unit?.name ?? task.ownerWords(directory) ?? wording(.noUnit), row.due?.iso ?? "",
      deadline.map(wording.text(of:)) ?? "", wording(CommandText.state(state)),
      "\(row.percent)", doneOn?.iso ?? "", count(overdue), count(late),
      row.state.reason ?? "", record.entries.last { !$0.evidence.isEmpty }?.evidence ?? "",
      record.entries.last { !$0.note.isEmpty }?.note.inOneLine ?? "",
    ]
  }

  /// Nothing where there is nothing to count.
  private func count(_ days: Int) -> String { days == 0 ? "" : "\(days)" }

  /// The register of plans.
  func sheet(of plans: [OpenPlan]) {
    sheet(
      [.plan, .number, .issuedOn, .subject, .percent, .unitTasks, .done, .overdue, .soon],
      plans.map { open in
        let (profile, total) = (open.plan.profile, open.table.total)
        return [
          open.plan.id.raw, profile.title, profile.issuedOn?.iso ?? "", profile.subject,
          total.percent.map(String.init) ?? "", "\(total.counted)", "\(total.done)",
          "\(total.overdue)", "\(total.soon)",
        ]
      })
  }

  /// The steps with what each was about, in the order given.
  func sheet(of steps: [(plan: PlanID?, record: JournalRecord, about: String)]) {
    sheet(
      [.time, .author, .plan, .step, .about],
      steps.map { plan, record, about in
        let batch = record.batch
        return [
          OfficeClock.isoText(ofMilliseconds: batch.time), batch.author, plan?.raw ?? "",
          wording(CommandText.step(StepWord(batch.label))), about,
        ]
      })
  }

  /// The units of the office.
  func sheet(of units: [OfficeUnit]) {
    sheet(
      [.id, .shortName, .name, .aliases, .kind, .head, .activeFrom, .activeTo],
      units.map { unit in
        [
          unit.id.raw, unit.shortName, unit.name, unit.aliases.joined(separator: "; "),
          wording(CommandText.unitKind(UnitKindWord(unit.kind))), unit.head ?? "",
          unit.activeFrom?.iso ?? "", unit.activeTo?.iso ?? "",
        ]
      })
  }
}
