// `import` and `read`: a document becomes a plan, or only a reading.

import Glibc
import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// Prints what was found in a file; stores nothing.
  func readFile() throws(CommandFault) -> ExitCode {
    let file = try source(call.arguments[0])
    if call.has(.json) {
      json(DraftJSON.bytes(of: file.draft))
    } else {
      let findings = Findings(file.draft, office: Office(), today: options.today)
      output.line(wording(.readingOf(file: file.path)))
      for line in ReadingText(file.draft, wording).lines { output.line(line) }
      for (heading, lines) in [
        (ReadingHeading.toLookAt, findings.remarks(wording)), (.counts, findings.counts(wording)),
      ] where !lines.isEmpty {
        output.line()
        output.line(wording(.readingHeading(heading)) + ":")
        for line in lines { output.line(line) }
      }
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
    let file = try source(path)
    let shelf = try Shelf(self)
    if let known = try asking({ (store) throws(StoreError) in try file.samePlan(in: store) }) {
      throw .match(.planAlreadyThere(file: path, plan: known.raw))
    }
    let findings = Findings(file.draft, office: shelf.office, today: options.today)
    output.line(wording(.readingOf(file: path)))
    for line in findings.lines(wording) { output.line(line) }
    if shelf.office.active(on: options.today).isEmpty { output.line(wording(.officeIsEmpty)) }
    guard try isAgreed() else { throw .match(.notConfirmed(file: path)) }
    switch try create(file, office: shelf.office) {
    case .made(let id): output.line(wording(.imported(plan: id.raw, file: path)))
    case .known(let id): throw .match(.planAlreadyThere(file: path, plan: id.raw))
    }
  }

  private enum Creation { case made(PlanID), known(PlanID) }

  private func create(_ file: SourceFile, office: Office) throws(CommandFault) -> Creation {
    let source = SourceDocument(text: file.text, original: file.bytes)
    let creation = try asking(writing: true) { (store) throws(StoreError) -> Creation in
      try store.withAllocation { (firstTask) throws(StoreError) -> Creation in
        // Somebody may have stored the paper since the first look; nobody can while this runs.
        if let known = try file.samePlan(in: store) { return .known(known) }
        let made = DraftImport(
          draft: file.draft, office: office, firstTask: firstTask, today: options.today,
          sourceName: VietnameseNormalization.composed(file.name))
        let id = try store.createPlan(
          preferredID: made.suggestedID, firstBatch: step(.importPlan, made.changes),
          source: source
        ).id
        return .made(id)
      }
    }
    if case .made = creation { output.tellsOfSavedStep = true }
    return creation
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

extension SourceFile {
  /// The text as it is kept in the store.
  fileprivate var text: String { draft.lines.map { $0 + "\n" }.joined() }

  /// The plan that is the same paper: same number or symbol and same day, or the same text. One
  /// whose import was taken back stands in nobody's way, nor does one that cannot be read.
  fileprivate func samePlan(in store: any Store) throws(StoreError) -> PlanID? {
    let text = text
    for id in try store.planIDs() {
      guard let plan = try? store.load(id).plan, !plan.isTakenBack else { continue }
      if isNumbered(as: plan.profile) { return id }
      if let known = try? store.sourceText(of: id), known == text { return id }
    }
    return nil
  }

  private func isNumbered(as profile: PlanProfile) -> Bool {
    guard let day = draft.issuedOn?.value, day == profile.issuedOn else { return false }
    if let number = draft.number?.value { return number == profile.number }
    return draft.symbol != nil && profile.number == nil && draft.symbol?.value == profile.symbol
      && draft.subject?.value == profile.subject
  }
}
