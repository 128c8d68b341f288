// `log`: who did what and when, the newest first.

import PlainJSON
import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  private typealias Entry = HistoryDesk.Entry

  /// Lists the steps of one plan, or of all plans and the office.
  func listSteps() throws(CommandFault) -> ExitCode {
    let plan = call.arguments.first ?? call.value(.plan)
    let shelf = try Shelf(self, plan: plan)
    let plans = shelf.plans + shelf.takenBack
    var entries: [Entry] = []
    for open in plans {
      entries += HistoryDesk.entries(
        of: try records(of: .plan(open.plan.id)), open.plan.id, now: time)
    }
    if plan == nil {
      entries += HistoryDesk.entries(of: try records(of: .office), nil, now: time)
    }
    entries = try narrowed(HistoryDesk.newestFirst(entries), shelf.office)
    if call.has(.json) {
      writeJSON(entries)
      return shelf.exitCode
    }
    let words = LogWords(wording, plans.map(\.plan), shelf.office)
    if call.has(.csv) {
      sheet(of: entries.map { ($0.plan, $0.record, words.about($0)) })
    } else if entries.isEmpty {
      messages.line(wording(.noStepsYet))
    } else {
      print(entries, words)
    }
    return shelf.exitCode
  }

  /// Those that fit the options of the call.
  private func narrowed(_ entries: [Entry], _ office: Office) throws(CommandFault) -> [Entry] {
    let unit = try call.value(.unit).map { (words) throws(CommandFault) in
      try TaskConditions.unit(called: words, office)
    }
    let day = try call.value(.since).map { (text) throws(CommandFault) in
      try CalendarDay(asked: text, by: "--since")
    }
    let since = day.map(OfficeClock.milliseconds(atStartOf:))
    let person = call.value(.person).map { TextMatcher($0) }
    return entries.filter { entry in
      let batch = entry.record.batch
      if let since, batch.time < since { return false }
      if let unit, !batch.changes.contains(where: { $0.unitTask?.unit == unit }) { return false }
      guard let person else { return true }
      return person.matches(entry.record.authorAndAccount)
        || person.matches(entry.record.number.writer)
    }
  }

  private func print(_ entries: [Entry], _ words: LogWords) {
    var table = TextTable([
      (wording(.column(.time)), .left), (wording(.column(.author)), .text),
      (wording(.column(.plan)), .left), (wording(.column(.step)), .left),
      (wording(.column(.about)), .text), (wording(.column(.stepCode)), .text),
    ])
    for entry in entries {
      let record = entry.record
      let behind =
        entry.skew.map { "; " + wording(PeopleText.clockBehind(minutes: $0 / 60_000)) } ?? ""
      table.add([
        wording(.stepTime(milliseconds: record.batch.time)), record.authorAndAccount,
        entry.plan?.raw ?? "", wording(CommandText.step(StepWord(record.batch.label))),
        words.about(entry) + behind,
        HistoryPlace(plan: entry.plan, number: record.number).code,
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func writeJSON(_ entries: [Entry]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for entry in entries {
      let (plan, record, skew) = (entry.plan, entry.record, entry.skew)
      writer.beginObject()
      writer.member("code", HistoryPlace(plan: plan, number: record.number).code)
      writer.member("plan", optional: plan?.raw)
      writer.member("writer", record.number.writer)
      writer.member("sequence", record.number.sequence)
      writer.member("time", OfficeClock.iso(ofMilliseconds: record.batch.time))
      writer.member("clockBehindSeconds", optional: skew.map { $0 / 1_000 })
      writer.member("author", record.batch.author)
      writer.member("isTakenBack", entry.isTakenBack)
      writer.member("account", optional: record.account?.name)
      writer.member("uid", optional: record.account?.number)
      writer.member("step", record.batch.label.rawValue)
      writer.member("about", wording.subject(of: record.batch))
      writer.member("unitTasks", distinctIDs(record.batch))
      write(record.batch.changes, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    output.json(writer.bytes)
  }

  /// What was set for which unit task; the other changes are told by their number alone.
  private func write(_ changes: [Change], to writer: inout JSONWriter) {
    writer.key("changes")
    writer.beginArray()
    for change in changes {
      guard let id = change.unitTask else { continue }
      writer.beginObject()
      writer.member("unitTask", id.description)
      write(change, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ change: Change, to writer: inout JSONWriter) {
    switch change {
    case .state(_, let edit):
      let state = edit.new ?? .todo
      writer.member("state", state.name)
      if case .done(let day) = state { writer.member("doneOn", day.iso) }
      if case .doing(let value) = state {
        writer.member("value", value.text(of: nil, options.language))
      }
      if let reason = state.reason { writer.member("reason", reason) }
    case .postponement(_, let edit): writer.member("due", optional: edit.new?.iso)
    case .entry(_, let edit):
      writer.member("isTakenBack", edit.new == nil)
      if let entry = edit.new ?? edit.old {
        writer.members(of: entry, target: nil, options.language)
      }
    default: break
    }
  }

  private func distinctIDs(_ batch: Batch) -> [String] {
    var ids: [String] = []
    for id in batch.changes.compactMap(\.unitTask?.description) where !ids.contains(id) {
      ids.append(id)
    }
    return ids
  }
}

/// What steps of several plans were about, in the words of view 7.
private struct LogWords {
  private let wording: Wording
  private var plans: [PlanID: StepWords] = [:]
  private let ofOffice: StepWords

  init(_ wording: Wording, _ plans: [Plan], _ office: Office) {
    self.wording = wording
    ofOffice = StepWords(wording, plan: nil, office: office)
    for plan in plans {
      self.plans[plan.id] = StepWords(wording, plan: plan, office: office)
    }
  }

  /// The ids of its unit tasks, else its rows, with what it set.
  func about(_ entry: HistoryDesk.Entry) -> String {
    let batch = entry.record.batch
    let words = entry.plan.flatMap { plans[$0] } ?? ofOffice
    // Of many rows the number is enough.
    let isOfRows = batch.changes.allSatisfy { $0.unitTask == nil }
    let details = isOfRows && batch.changes.count > 3 ? [] : words.details(batch)
    return ([wording.subject(of: batch)] + details).joined(separator: "; ")
  }
}
