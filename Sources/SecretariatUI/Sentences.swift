// What happened, said in one line.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// What a step of one's own did.
  func sentence(for batch: Batch) -> String {
    switch batch.purpose {
    case .undo(let number): return words(.undone(stepText(number)))
    case .redo(let number): return words(.redone(stepText(number)))
    case .step: break
    }
    guard let id = batch.changes.compactMap(\.unitTask).first else {
      return sentence(forEdit: batch)
    }
    if batch.unitTaskCount > 1 {
      return words(MarkText.stepOnMany(stepName(batch), batch.unitTaskCount))
    }
    let task = shortWords(of: id)
    switch batch.label {
    case .tick:
      if case .done(let day)? = workspace?.plan.record(of: id).state, day != today {
        return words(.tickedOn(task, dayText(day)))
      }
      return words(.ticked(task))
    case .untick: return words(.unticked(task))
    case .progress: return words(.progressSet(task, progressText(of: id)))
    case .note: return words(.noteAdded(task))
    case .deadline:
      guard let day = workspace?.plan.record(of: id).postponedTo else {
        return words(.deadlineRemoved(task))
      }
      return words(.deadlineSet(task, dayText(day)))
    default:
      return words(.stateSet(task, stateName(of: workspace?.plan.record(of: id).state ?? .todo)))
    }
  }

  /// A change of the plan itself: a deadline for all units names the task and the day.
  private func sentence(forEdit batch: Batch) -> String {
    let name = stepName(batch)
    for case .task(let edit) in batch.changes {
      guard let task = edit.new ?? edit.old else { continue }
      let moved = task.deadlines.first { edit.old?.deadline(numbered: $0.number) != $0 }
      guard case .by(let day)? = moved?.schedule else { return name + " – " + cut(task.words) }
      return words(.deadlineSet(cut(task.words), dayText(day.last)))
    }
    return name
  }

  /// What an undone or redone step was: its kind and the task.
  private func stepText(_ number: RecordNumber) -> String {
    let history = workspace?.history
    let found = (history?.redoable ?? []) + (history?.undoable ?? [])
    guard let batch = found.first(where: { $0.number == number })?.batch else { return "" }
    let name = stepName(batch)
    guard let id = batch.changes.compactMap(\.unitTask).first else {
      return sentence(forEdit: batch)
    }
    if batch.unitTaskCount > 1 {
      return words(MarkText.stepOnMany(name, batch.unitTaskCount))
    }
    return name + " – " + shortWords(of: id)
  }

  /// What kind of step it was.
  func stepName(_ batch: Batch) -> String {
    words(CommandText.step(StepWord(rawValue: batch.label.rawValue) ?? .edit))
  }

  /// Which step undo or redo passed over, and who had changed the same thing since.
  func sentence(for skipped: SkippedStep) -> String {
    let step = skipped.record.batch
    guard let id = step.changes.compactMap(\.unitTask).first else { return words(.refusedRow) }
    var author = ""
    if case .unitTask(_, let now)? = skipped.collisions.first { author = now.stamp?.author ?? "" }
    return words(.skipped(stepName(step) + " – " + shortWords(of: id), author))
  }

  /// Why a step was refused.
  func sentence(for collision: Collision) -> String {
    guard case .unitTask(let id, let now) = collision, let stamp = now.stamp else {
      return words(.refusedRow)
    }
    return words(.refusedChanged(shortWords(of: id), stamp.author, timeText(stamp.time)))
  }

  /// The unit and the first words of a unit task.
  func shortWords(of id: UnitTaskID) -> String {
    guard let task = workspace?.plan.tasks[id.task] else { return id.description }
    return unitName(of: id, task: task, short: true) + " – "
      + cut(task.listWords(deadline: id.deadline))
  }

  /// The first words, as many as a line of the screen has room for beside a short sentence.
  func cut(_ text: String) -> String {
    let (head, _) = DisplayWidth.prefix(text, columns: max(20, size.columns - 40))
    return head.endIndex < text.endIndex ? head + "…" : String(head)
  }

  /// The unit's name, or the plan's own words where no unit of the office is meant.
  func unitName(of id: UnitTaskID, task: PlanTask, short: Bool) -> String {
    if let unit = office[id.unit] { return short ? unit.shortName : unit.name }
    guard id.unit == .unassigned else { return id.unit.raw }
    return task.ownerWords(directory) ?? words(.unassigned)
  }

  func dayText(_ day: CalendarDay) -> String { words.day(day) }

  /// Day and month, with the year when it is not this year.
  func shortDayText(_ day: CalendarDay) -> String { words.shortDay(day, in: today.year) }

  /// Day and time by the office's clock.
  func timeText(_ milliseconds: Int) -> String { words.time(milliseconds, in: today.year) }

  /// "40%", "3/12 tin", or the state where no amount was recorded.
  func progressText(of id: UnitTaskID) -> String {
    let record = expectedRecord(of: id)
    switch record.state {
    case .doing(let value): return amountText(value, target: target(of: id))
    case .done: return "100%"
    default: return stateName(of: record.state)
    }
  }

  func amountText(_ value: ProgressValue, target: TaskTarget?) -> String {
    switch value {
    case .percent(let percent): return "\(percent)%"
    case .quantity(let done):
      let separator = words.language == .vietnamese ? "," : "."
      guard let target else { return done.text(separator: separator) }
      return done.text(separator: separator) + "/" + target.value.text(separator: separator) + " "
        + target.measure
    }
  }

  func stateName(of state: UnitTaskState) -> String {
    switch state {
    case .todo: words(.todo)
    case .doing: words(.doing)
    case .done: words(.done)
    case .returned: words(.returned)
    case .exempt: words(.exempt)
    case .dropped: words(.dropped)
    }
  }
}

extension Batch {
  /// How many unit tasks it concerns.
  var unitTaskCount: Int { Set(changes.compactMap(\.unitTask)).count }
}
