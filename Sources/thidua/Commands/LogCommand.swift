// `log`: who did what and when, the newest first.

import PlainJSON
import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// A step, where it was made (nil for the office), the moment by which it is put among those of
  /// other places, and by how much it says to be older than what it follows.
  private typealias Entry = (plan: PlanID?, record: JournalRecord, moment: Int, skew: Int?)

  /// Lists the steps of one plan, or of all plans and the office.
  func listSteps() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments.first)
    let plans = shelf.plans + shelf.takenBack
    var entries: [Entry] = []
    for open in plans {
      entries += entriesOf(try records(of: .plan(open.plan.id)), open.plan.id)
    }
    if call.arguments.isEmpty { entries += entriesOf(try records(of: .office), nil) }
    // Places have no common order but the clocks; within one place the order is its own.
    let places = entries.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }
    entries = places.map(\.element).reversed()
    if call.has(.json) {
      writeJSON(entries)
    } else if call.has(.csv) {
      sheet(of: entries.map { ($0.plan, $0.record) }, about: about)
    } else if entries.isEmpty {
      messages.line(wording(.noStepsYet))
    } else {
      print(entries)
    }
    return shelf.exitCode
  }

  /// The steps of a place. A clock that went back takes no step before those that it follows.
  private func entriesOf(_ records: [JournalRecord], _ plan: PlanID?) -> [Entry] {
    let skews = ClockSkew.milliseconds(in: records)
    let moments = ClockSkew.moments(of: records, now: time)
    return zip(records, moments).map { (plan, $0, $1, skews[$0.number]) }
  }

  private func print(_ entries: [Entry]) {
    var table = TextTable([
      (wording(.column(.time)), .left), (wording(.column(.author)), .text),
      (wording(.column(.plan)), .left), (wording(.column(.step)), .left),
      (wording(.column(.about)), .text),
    ])
    for (plan, record, _, skew) in entries {
      let behind = skew.map { "; " + wording(PeopleText.clockBehind(minutes: $0 / 60_000)) } ?? ""
      table.add([
        wording(.stepTime(milliseconds: record.batch.time)), record.authorAndAccount,
        plan?.raw ?? "", wording(CommandText.step(StepWord(record.batch.label))),
        about(record.batch) + behind,
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  /// The subject of the step with the states and notes that it set.
  private func about(_ batch: Batch) -> String {
    let details = batch.changes.compactMap { change -> String? in
      switch change {
      case .state(_, let edit):
        edit.new.map {
          wording(CommandText.state(StateWord($0, target: nil, language: options.language)))
        }
      case .entry(_, let edit):
        edit.new.flatMap { $0.note.isEmpty ? nil : "“\($0.note.inOneLine)”" }
      case .postponement(_, let edit): edit.new.map(wording.day)
      default: nil
      }
    }
    var distinct: [String] = []
    for detail in details where !distinct.contains(detail) { distinct.append(detail) }
    return ([wording.subject(of: batch)] + distinct).joined(separator: "; ")
  }

  private func writeJSON(_ entries: [Entry]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for (plan, record, _, skew) in entries {
      writer.beginObject()
      writer.member("plan", optional: plan?.raw)
      writer.member("writer", record.number.writer)
      writer.member("sequence", record.number.sequence)
      writer.member("time", OfficeClock.iso(ofMilliseconds: record.batch.time))
      writer.member("clockBehindSeconds", optional: skew.map { $0 / 1_000 })
      writer.member("author", record.batch.author)
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

extension JournalRecord {
  /// Who did it, and under which account when that has another name.
  fileprivate var authorAndAccount: String {
    guard let account, account.name != batch.author else { return batch.author }
    return batch.author + " (" + account.name + ")"
  }
}
