// One run of the program: settings, store, subcommand, exit status. Nothing is done before it is
// needed: help and a bad call touch no disk.

import Glibc
import PlanModel
import PlanStore
import Wording

/// The program.
enum Program {
  /// Version of the program, as `--version` prints it.
  static let version = "0.1"

  /// Runs the call and says how it ended.
  static func run(_ called: [String]) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let output = Output(STDOUT_FILENO)
    let messages = Output(sentencesTo: STDERR_FILENO)
    let settings = Settings(isRestricted: Restriction.isAsked(in: called))
    var wording = Wording((try? Language.ofCall(called, settings)) ?? .ofLocale)
    var code: ExitCode
    do throws(CommandFault) {
      let words = try Restriction.words(called)
      wording = Wording(try Language.ofCall(words, settings))
      code = try run(CallParser.parse(words), settings, wording, output, messages)
    } catch {
      code = error.exitCode
      messages.line("thidua: " + wording(error))
    }
    output.flush()
    if let reason = output.failure {
      messages.line(
        "thidua: "
          + wording(FileFaultText.cannotWriteOutput(reason, isSaved: output.tellsOfSavedStep)))
      code = .failed
    }
    messages.flush()
    return code.rawValue
  }

  private static func run(
    _ call: ParsedCall, _ settings: Settings, _ wording: Wording, _ output: Output,
    _ messages: Output
  ) throws(CommandFault) -> ExitCode {
    if call.has(.version) {
      output.line("thidua \(version)")
      return .done
    }
    if call.has(.help) || call.command == .help {
      return try Help(wording: wording, output: output).print(for: call)
    }
    if call.command == .theme {
      return try ThemeCommand(call, wording, output).run()
    }
    if call.command == .doctor {
      return try Doctor(call, wording).report(to: output)
    }
    if call.command == .config {
      return try ConfigCommand(call, settings, wording).run(output, messages)
    }
    if call.command == .completion {
      return try CompletionScript(wording: wording).print(for: call, to: output)
    }
    let options = try Options(call, language: wording.language, settings: settings)
    guard let command = call.command else {
      return try openFullScreen(call, options, wording, output, messages)
    }
    let session = Session(
      call: call, options: options, wording: wording, output: output, messages: messages,
      door: StoreDoor(options, for: command, wording, messages))
    defer {
      // The person has what was asked for; what only makes the next start faster comes after it.
      output.flush()
      if command != .check {
        session.door.maintain()
        session.door.remember()
      }
    }
    let code = try session.run(command)
    // What is listed is not all that was there.
    return code == .done && command.lists && session.door.lacksWork ? .failed : code
  }

  private static func openFullScreen(
    _ call: ParsedCall, _ options: Options, _ wording: Wording, _ output: Output,
    _ messages: Output
  ) throws(CommandFault) -> ExitCode {
    var opening = FullScreenOpening.register
    var known: (any Store)?
    if let word = call.arguments.first {
      // Looking for a plan makes no store: the word may be a mistyped command.
      let door = StoreDoor(options, for: .plans, wording, messages)
      known = try door.open()
      let session = Session(
        call: call, options: options, wording: wording, output: output, messages: messages,
        door: door)
      let ids = try session.asking { (store) throws(StoreError) in try store.planIDs() }
      do throws(CommandFault) {
        opening = .plan(try Shelf.id(of: word, among: ids, session))
      } catch .match(.noSuchPlan) {
        let nearest = CallParser.nearestCommand(to: word)
        throw .call(.unknownWord(word, nearest: nearest, store: options.store))
      }
    }
    guard options.opensScreen else {
      throw .call(.notATerminal)
    }
    return try startFullScreen(options, opening, wording, output, messages) {
      (keeper) throws(CommandFault) in
      if let known { return known }
      return try openStore(options, for: nil, keeper)
    }
  }
}

extension SubcommandName {
  /// Whether it shows what is in the store and changes nothing.
  fileprivate var lists: Bool {
    let lists: Set<SubcommandName> = [
      .plans, .show, .tasks, .matrix, .timeline, .agenda, .log, .units, .review,
    ]
    return lists.contains(self)
  }
}

extension Session {
  /// Carries the subcommand out.
  func run(_ command: SubcommandName) throws(CommandFault) -> ExitCode {
    switch command {
    case .importFiles: try importFiles()
    case .review: try showReviews()
    case .newYear: try makeNextYear()
    case .read: try readFile()
    case .plans: try listPlans()
    case .show: try showPlan()
    case .tasks: try listTasks()
    case .matrix: try printMatrix()
    case .timeline: try printTimeline()
    case .agenda: try listAgenda()
    case .done: try markDone()
    case .undone: try markUndone()
    case .progress: try recordProgress()
    case .note: try addNote()
    case .receive: try receiveReport()
    case .deadline: try setDeadline()
    case .returnReport: try returnReport()
    case .exempt: try exemptUnit()
    case .drop: try dropTask()
    case .undo: try undo()
    case .redo: try travel(.redo)
    case .log: try listSteps()
    case .check: try checkStore()
    case .redact: try redactWords()
    case .run: try runLines()
    case .doctor: try Doctor(call, wording).report(to: output)
    case .completion: try CompletionScript(wording: wording).print(for: call, to: output)
    case .config: try ConfigCommand(call, options.settings, wording).run(output, messages)
    case .theme: try ThemeCommand(call, wording, output).run()
    case .units: try listUnits()
    case .unitsAdd: try addUnit()
    case .help: try Help(wording: wording, output: output).print(for: call)
    }
  }
}
