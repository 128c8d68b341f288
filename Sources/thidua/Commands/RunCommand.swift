// `run`: carries out a list of commands, one step after the other, in one session: for scripts, and for
// many ticks over one login. Each step is told as soon as it is on the disk, and not before.

import PlainJSON
import PlanModel
import PlanStore
import Wording

extension Session {
  /// Carries out the lines of a file or of standard input.
  func runLines() throws(CommandFault) -> ExitCode {
    var input = try RunInput(call.arguments.first)
    defer { input.finish() }
    // A store that is not there would take all steps and keep none.
    _ = try door.open()
    let run = LineRun(self)
    var number = 0
    while !run.isOver {
      number += 1
      do throws(RunFault) {
        guard let line = try input.next() else { break }
        // The mark that some editors put before UTF-8 text.
        let bytes =
          number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
        guard let call = try RunLine.call(Array(bytes)) else { continue }
        try run.carryOut(call, line: number)
      } catch {
        run.fail(error, line: number)
      }
    }
    return run.end()
  }
}

/// The state of a list that is being carried out.
private final class LineRun {
  private let session: Session
  private let isJSON: Bool
  private let keepsGoing: Bool
  private var line = 0
  private var saved = 0
  private var savedByLine = 0
  private var failures = 0
  private var exitCode = ExitCode.done
  private var lastTime = 0
  /// Whether nothing more is to be tried.
  private(set) var isOver = false

  init(_ session: Session) {
    self.session = session
    isJSON = session.call.has(.json)
    keepsGoing = session.call.has(.keepGoing)
  }

  /// Carries out one line and tells of each of its steps.
  func carryOut(_ call: ParsedCall, line: Int) throws(RunFault) {
    self.line = line
    savedByLine = 0
    // Rising, so that no two lines count as one step for undo.
    lastTime = max(Surroundings.time, lastTime + 1)
    let output = isJSON ? Output.discarding() : session.output
    if !isJSON { output.leadLines { self.lead } }
    defer {
      output.leadLines(nil)
      session.messages.flush()
    }
    var step = Session(
      call: call, options: session.options, wording: session.wording, output: output,
      messages: session.messages, door: session.door, time: lastTime)
    step.whenCommitted = { self.tell($0, $1) }
    do throws(CommandFault) {
      guard let command = call.command else { return }
      _ = try step.run(command)
    } catch { throw .command(error) }
    if isJSON, savedByLine == 0 { tellUnchanged() }
    // Whoever cannot be told of steps must not have them done.
    if session.output.failure != nil { isOver = true }
  }

  /// Says what is wrong with a line.
  func fail(_ fault: RunFault, line: Int) {
    let wording = session.wording
    let sentence =
      switch fault {
      case .line(let text): wording(text)
      case .command(let fault): wording(fault)
      }
    if isJSON { tell(sentence, fault.exitCode, line) }
    session.output.flush()
    session.warn(wording(RunText.atLine(line, sentence)))
    session.messages.flush()
    failures += 1
    if exitCode == .done { exitCode = fault.exitCode }
    guard !keepsGoing || fault.endsEverything else { return }
    isOver = true
    session.warn(wording(RunText.stopped(line: line, saved: saved)))
  }

  func end() -> ExitCode {
    if keepsGoing, failures > 0 {
      session.warn(session.wording(RunText.finished(saved: saved, failed: failures)))
    }
    return exitCode
  }

  private var lead: String { (savedByLine > 0 ? "✓" : "=") + " \(line) " }

  private func tell(_ record: JournalRecord, _ place: JournalPlace) {
    saved += 1
    savedByLine += 1
    session.output.tellsOfSavedStep = true
    guard isJSON else { return }
    print { writer in
      writer.member("line", line)
      writer.member("writer", record.number.writer)
      writer.member("n", record.number.sequence)
      if case .plan(let id) = place {
        writer.member("plan", id.raw)
      } else {
        writer.member("plan", .null)
      }
    }
  }

  private func tell(_ sentence: String, _ code: ExitCode, _ line: Int) {
    print { writer in
      writer.member("line", line)
      writer.member("error", sentence)
      writer.member("status", Int(code.rawValue))
    }
  }

  private func tellUnchanged() {
    print { writer in
      writer.member("line", line)
      writer.member("unchanged", true)
    }
  }

  private func print(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.beginObject()
    body(&writer)
    writer.endObject()
    session.output.json(writer.bytes)
    session.output.flush()
  }
}
