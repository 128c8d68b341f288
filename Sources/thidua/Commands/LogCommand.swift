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
    var entries: [Entry] = []
    for open in shelf.plans {
      entries += try records(of: .plan(open.plan.id)).map { (open.plan.id, $0) }
    }
    if call.arguments.isEmpty { entries += try records(of: .office).map { (nil, $0) } }
    if shelf.plans.count != 1 || call.arguments.isEmpty {
      // Places have no common order but the clocks; within one place the order is its own.
      entries.sort { ($0.record.batch.time, $0.record) < ($1.record.batch.time, $1.record) }
    }
    entries.reverse()
    if call.has(.json) {
      writeJSON(entries)
    } else if entries.isEmpty {
      messages.line(wording(.noStepsYet))
    } else {
      print(entries)
    }
    return .done
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
      case .postponement(_, let edit): edit.new?.vietnamese
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
      writer.endObject()
    }
    writer.endArray()
    json(writer.bytes)
  }

  private func distinctIDs(_ batch: Batch) -> [String] {
    var ids: [String] = []
    for id in batch.changes.compactMap(\.unitTask?.description) where !ids.contains(id) {
      ids.append(id)
    }
    return ids
  }
}
