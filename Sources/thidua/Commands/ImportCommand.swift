// `import`: a document becomes a review, and what is accepted of it a plan. On a terminal the review
// opens; with --yes everything that the reader is sure of is taken and the rest is listed.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Imports each file. One that cannot be imported does not keep the others out; the worst exit
  /// status counts.
  func importFiles() throws(CommandFault) -> ExitCode {
    var requests: [ImportRequest] = []
    for path in call.arguments { requests.append(try importRequest(path)) }
    if !call.has(.yes), options.opensScreen {
      return try openFullScreen(.importing(requests))
    }
    var worst = ExitCode.done
    for request in requests {
      do throws(CommandFault) {
        try importFile(request)
      } catch {
        warn(wording(error))
        if error.exitCode.rawValue > worst.rawValue { worst = error.exitCode }
      }
    }
    return worst
  }

  /// The file with what the call says of its reading.
  func importRequest(_ path: String) throws(CommandFault) -> ImportRequest {
    ImportRequest(
      path: path, encoding: try namedEncoding(), forcesRecognition: call.has(.ocr))
  }

  /// The encoding that the call names; nil when it is to be recognised.
  private func namedEncoding() throws(CommandFault) -> TextEncoding? {
    guard let word = call.value(.encoding) else { return nil }
    if let encoding = TextEncoding(rawValue: word.lowercased()) { return encoding }
    throw .call(.badWord(.encoding, word, allowed: TextEncoding.allCases.map(\.rawValue)))
  }

  private func importFile(_ request: ImportRequest) throws(CommandFault) {
    let file = try source(request)
    let shelf = try Shelf(self)
    let findings = Findings(file.draft, office: shelf.office, today: options.today)
    guard call.has(.yes) else {
      tell(findings, of: request.path, shelf.office)
      throw .match(.notConfirmed(file: request.path))
    }
    let receipt = try asking(writing: true) { (store) throws(StoreError) in
      let desk = desk(store)
      let alike = desk.lookalikes(of: file, wording)
      for notice in alike { warn(request.path + ": " + notice) }
      return try desk.receive(
        file, office: shelf.office, notices: file.remarks(wording) + alike)
    }
    switch receipt {
    case .plan(let plan): throw .match(.planAlreadyThere(file: request.path, plan: plan.raw))
    case .known(let stored), .new(let stored, like: _), .revision(let stored, of: _):
      if let plan = stored.review.plan {
        throw .match(.planAlreadyThere(file: request.path, plan: plan.raw))
      }
      tell(findings, of: request.path, shelf.office)
      try takeCertain(stored, file: request.path)
    }
  }

  private func tell(_ findings: Findings, of path: String, _ office: Office) {
    output.line(wording(.readingOf(file: path)))
    for line in findings.lines(wording) { output.line(line) }
    if office.active(on: options.today).isEmpty { output.line(wording(.officeIsEmpty)) }
  }

  /// Takes everything that the reader is sure of and lists the rest.
  func takeCertain(_ stored: StoredReview, file: String) throws(CommandFault) {
    var review = stored.review
    review.acceptCertain()
    try take(review, stored, file: file)
  }

  /// Takes what was accepted and lists what is left open.
  func take(
    _ accepted: ImportReview, _ stored: StoredReview, file: String
  ) throws(CommandFault) {
    let taken = try asking(writing: true) { (store) throws(StoreError) in
      try desk(store).take(accepted, as: stored.id, over: stored.revision).taken
    }
    guard taken.isNew || taken.changes > 0 else {
      throw .match(.planAlreadyThere(file: file, plan: taken.plan.raw))
    }
    output.tellsOfSavedStep = true
    output.line(
      wording(
        taken.isNew
          ? .imported(plan: taken.plan.raw, file: file)
          : .revised(plan: taken.plan.raw, file: file, changes: taken.changes)))
    // What a new version changed in the plan is told piece by piece.
    for change in accepted.takenChanges where !taken.isNew { output.line("  " + text(of: change)) }
    let waiting = taken.review.proposals.filter(\.waits)
    guard !waiting.isEmpty else { return }
    output.line()
    output.line(wording(.leftToReview(waiting.count, plan: taken.plan.raw)))
    for proposal in waiting { output.line("  " + text(of: proposal)) }
  }

  /// Reviews over the store, for this person.
  func desk(_ store: any Store) -> ReviewDesk {
    ReviewDesk(store: store, author: options.writer, today: options.today, time: time)
  }

  /// Opens the full screen on something else than the register.
  func openFullScreen(_ opening: FullScreenOpening) throws(CommandFault) -> ExitCode {
    let store = try door.open()
    return try startFullScreen(options, opening, wording, output, messages) {
      _ throws(CommandFault) in
      store
    }
  }
}
