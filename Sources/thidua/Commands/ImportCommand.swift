// `import` and `read`: a document becomes a plan, or only a reading.

import Glibc
import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// Prints what was found in a file; stores nothing.
  func readFile() throws(CommandFault) -> ExitCode {
    let file = try SourceFile(path: call.arguments[0])
    if call.has(.json) {
      json(DraftJSON.bytes(of: file.draft))
    } else {
      let findings = Findings(file.draft, office: Office(), today: options.today)
      output.line(wording(.readingOf(file: file.path)))
      for line in findings.lines(wording) { output.line(line) }
    }
    return .done
  }

  /// Stores each file as a plan, after the person has agreed. A file that cannot be stored does not
  /// keep the others out; the worst exit status counts.
  func importFiles() throws(CommandFault) -> ExitCode {
    var worst = ExitCode.done
    for path in call.arguments {
      do throws(CommandFault) {
        try importFile(path)
      } catch {
        warn(wording(error))
        if error.exitCode.rawValue > worst.rawValue { worst = error.exitCode }
      }
    }
    return worst
  }

  private func importFile(_ path: String) throws(CommandFault) {
    let file = try SourceFile(path: path)
    let shelf = try Shelf(self)
    if let known = try plan(sameAs: file, in: shelf) {
      throw .match(.planAlreadyThere(file: path, plan: known.raw))
    }
    let findings = Findings(file.draft, office: shelf.office, today: options.today)
    output.line(wording(.readingOf(file: path)))
    for line in findings.lines(wording) { output.line(line) }
    if shelf.office.active(on: options.today).isEmpty { output.line(wording(.officeIsEmpty)) }
    guard try isAgreed() else { throw .match(.notConfirmed(file: path)) }
    let id = try create(file, office: shelf.office)
    output.line(wording(.imported(plan: id.raw, file: path)))
  }

  private func create(_ file: SourceFile, office: Office) throws(CommandFault) -> PlanID {
    let source = SourceDocument(
      text: file.draft.lines.map { $0 + "\n" }.joined(), original: file.bytes)
    return try asking { (store) throws(StoreError) in
      try store.withAllocation { (firstTask) throws(StoreError) in
        let made = DraftImport(
          draft: file.draft, office: office, firstTask: firstTask, today: options.today,
          sourceName: VietnameseNormalization.composed(file.name))
        return try store.createPlan(
          preferredID: made.suggestedID, firstBatch: step(.importPlan, made.changes),
          source: source
        ).id
      }
    }
  }

  /// The plan that is the same paper: same number or symbol and same day, or the same text.
  private func plan(sameAs file: SourceFile, in shelf: Shelf) throws(CommandFault) -> PlanID? {
    let draft = file.draft
    // A plan whose import was taken back is empty and stands in nobody's way.
    for open in shelf.plans where !open.plan.tasks.isEmpty || !open.plan.sections.isEmpty {
      let profile = open.plan.profile
      let isNumbered =
        draft.number.map { $0.value == profile.number }
        ?? (draft.symbol != nil && profile.number == nil && draft.symbol?.value == profile.symbol)
      if isNumbered, let day = draft.issuedOn?.value, day == profile.issuedOn,
        draft.number != nil || draft.subject?.value == profile.subject
      {
        return open.plan.id
      }
      let text = try asking { (store) throws(StoreError) in try store.sourceText(of: open.plan.id) }
      if let text, text == draft.lines.map({ $0 + "\n" }).joined() { return open.plan.id }
    }
    return nil
  }

  private func isAgreed() throws(CommandFault) -> Bool {
    if call.has(.yes) { return true }
    guard Surroundings.isTerminal(STDIN_FILENO), Surroundings.isTerminal(STDERR_FILENO) else {
      return false
    }
    output.flush()
    messages.prompt(wording(.takeAllQuestion))
    let answer = SearchKey.of(readLine() ?? "")
    return ["y", "yes", "c", "co"].contains(answer)
  }
}
