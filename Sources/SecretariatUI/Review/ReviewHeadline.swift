// One line about a proposal: what it is, what was decided, how it was read, what it does to the plan.
// Signs of the list stand beside the words that explain them.

import PlanModel
import Wording

struct ReviewHeadline {
  let text: String

  init(_ proposal: Proposal, _ row: ProposedRow, _ open: ReviewState, _ state: AppState) {
    let words = state.words
    var parts = [words(.kind(ProposalKindWord(row)))]
    if let decision = Self.decision(proposal, open, state) { parts.append(decision) }
    if !proposal.isTaken { parts.append(Self.origin(of: proposal, words)) }
    if open.review.isRevision, proposal.effect != .none {
      parts.append(
        ReviewProposalsPane.effectSign(proposal)
          + words(.effect(ProposalEffectWord(proposal.effect))))
    }
    // The line of what went away is one of the earlier document.
    if let line = proposal.new?.lines?.first { parts.append(words(.line(line))) }
    text = parts.joined(separator: " · ")
  }

  /// A heading follows from the numbering: nobody waits for a decision on it.
  private static func decision(
    _ proposal: Proposal, _ open: ReviewState, _ state: AppState
  ) -> String? {
    let decision = DecisionWord(proposal)
    if proposal.isSection {
      return decision == .refused || decision == .taken ? state.words(.decision(decision)) : nil
    }
    let sign = ReviewRowLook(proposal, open, state).sign + " "
    guard proposal.effect == .none, decision == .open else {
      return sign + state.words(.decision(decision))
    }
    return sign + state.words(.effect(.none))
  }

  private static func origin(of proposal: Proposal, _ words: Wording) -> String {
    switch proposal.handwork {
    case .corrected: words(.corrected)
    case .added: words(.added)
    case nil: words(.confidence(proposal.confidence.word))
    }
  }
}

extension Confidence {
  var word: ConfidenceWord { ConfidenceWord(rawValue: Int(rawValue)) ?? .doubtful }
}
