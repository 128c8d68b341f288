// `log`: who did what and when, the newest first.

import PlainJSON
import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// A step and where it was made; nil for the office.
  private typealias Entry = (plan: PlanID?, record: JournalRecord)

  /// Lists the steps of one plan, or of all plans and the office.
  func listSteps() throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self, plan: call.arguments.first)
    let plans = shelf.plans + shelf.takenBack
    var entries: [Entry] = []
    for open in plans {
      entries += try records(of: .plan(open.plan.id)).map { (open.plan.id, $0) }
    }
    if call.arguments.isEmpty { entries += try records(of: .office).map { (nil, $0) } }
    if plans.count != 1 || call.arguments.isEmpty {
      // Places have no common order but the clocks; within one place the order is its own.
      entries.sort { ($0.record.batch.time, $0.record) < ($1.record.batch.time, $1.record) }
    }
    entries.reverse()
    if call.has(.json) {
      writeJSON(entries)
    } else if call.has(.csv) {
      sheet(of: entries, about: about)
    } else if entries.isEmpty {
      messages.line(wording(.noStepsYet))
    } else {
      print(entries)
    }
    return shelf.exitCode
  }

  private func print(_ entries: [Entry]) {
    var table = TextTable([
      (wording(.column(.time)), .left), (wording(.column(.author)), .text),
      (wording(.column(.plan)), .left), (wording(.column(.step)), .left),
      (wording(.column(.about)), .text),
    ])
    for (plan, record) in entries {
      table.add([
        wording(.stepTime(milliseconds: record.batch.time)), record.batch.author,
        plan?.raw ?? "", wording(CommandText.step(StepWord(record.batch.label))),
        about(record.batch),
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
      case .entry(_, let edit): edit.new.flatMap { $0.note.isEmpty ? nil : "“\($0.note)”" }
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
    for (plan, record) in entries {
      writer.beginObject()
      writer.member("plan", optional: plan?.raw)
      writer.member("writer", record.number.writer)
      writer.member("sequence", record.number.sequence)
      writer.member("time", OfficeClock.iso(ofMilliseconds: record.batch.time))
      writer.member("author", record.batch.author)
      writer.member("step", record.batch.label.rawValue)
      writer.member("about", wording.subject(of: record.batch))
      writer.member("unitTasks", distinctIDs(record.batch))
      write(record.batch.changes, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    json(writer.bytes)
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
