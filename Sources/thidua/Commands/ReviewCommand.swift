// `review`: the reviews that are under way or kept, and what stands open or refused in one.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Lists the reviews, opens one on a terminal, or prints what is open and refused in it.
  func showReviews() throws(CommandFault) -> ExitCode {
    let listed = try asking { (store) throws(StoreError) in try desk(store).list() }
    var code = ExitCode.done
    var summaries: [ReviewSummary] = []
    for line in listed {
      switch line {
      case .readable(let summary): summaries.append(summary)
      case .unreadable(_, let error):
        warn(wording(CommandFault(error)))
        code = .failed
      }
    }
    guard let word = call.arguments.first else {
      list(summaries)
      return code
    }
    let summary = try find(word, in: summaries)
    if options.opensScreen { return try openFullScreen(.review(summary.id)) }
    let stored = try asking { (store) throws(StoreError) in try desk(store).review(summary.id) }
    print(stored.review)
    return code
  }

  /// The review with that id, of that plan, or of that file; the beginning of an id is enough.
  private func find(
    _ word: String, in summaries: [ReviewSummary]
  ) throws(CommandFault) -> ReviewSummary {
    let small = word.lowercased()
    let exact = summaries.filter { $0.id.raw == small || $0.plan?.raw == small }
    let found = exact.isEmpty ? summaries.filter { $0.id.raw.hasPrefix(small) } : exact
    // A plan that was amended has several: the one that was worked on last is meant.
    guard let latest = found.max(by: { ($0.stamp?.time ?? 0) < ($1.stamp?.time ?? 0) }) else {
      throw .match(.noSuchReview(word))
    }
    return latest
  }

  private func list(_ summaries: [ReviewSummary]) {
    guard !summaries.isEmpty else {
      output.line(wording(.noReviewsYet))
      return
    }
    var table = TextTable([
      (wording(.column(.id)), .left), (wording(.column(.subject)), .text),
      (wording(.column(.progress)), .right), (wording(.column(.plan)), .left),
      (wording(.column(.author)), .left),
    ])
    for summary in summaries {
      table.add([
        summary.id.raw, summary.subject,
        "\(summary.progress.accepted + summary.progress.refused)/\(summary.progress.total)",
        summary.plan?.raw ?? "", summary.stamp?.author ?? "",
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func print(_ review: ImportReview) {
    let waiting = review.proposals.filter(\.waits)
    let refused = review.proposals.filter { $0.decision == .refused }
    let counts = review.progress
    output.line(
      wording(
        .counts(accepted: counts.accepted, open: counts.open, refused: counts.refused)))
    for (decision, proposals) in [(DecisionWord.open, waiting), (.refused, refused)]
    where !proposals.isEmpty {
      output.line()
      output.line(wording(.decision(decision)) + ":")
      for proposal in proposals { output.line("  " + text(of: proposal)) }
    }
  }

  /// A proposal in one line: where it stands, how sure the reader is, what it says.
  func text(of proposal: Proposal) -> String {
    guard let row = proposal.row else { return "" }
    var parts: [String] = []
    if let line = row.lines?.first { parts.append(wording(.line(line))) }
    parts.append(
      wording(.confidence(ConfidenceWord(rawValue: Int(proposal.confidence.rawValue)) ?? .likely)))
    switch proposal.effect {
    case .change: parts.append(wording(.effect(.change)))
    case .removal: parts.append(wording(.effect(.removal)))
    case .addition, .none: break
    }
    return parts.joined(separator: ", ") + ": " + row.words + deadlines(of: row)
  }

  /// The days of a task, behind its words.
  private func deadlines(of row: ProposedRow) -> String {
    let days = row.asTask?.deadlines.map { text(of: $0) } ?? []
    return days.isEmpty ? "" : " [" + days.joined(separator: "; ") + "]"
  }

  private func text(of deadline: Deadline) -> String {
    guard case .by(let day) = deadline.schedule else { return deadline.words }
    return wording.day(day)
  }
}
