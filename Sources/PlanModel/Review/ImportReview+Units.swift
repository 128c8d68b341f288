// Who the document means by its words for a doer: asked for once, then known.

/// What a document's words for a doer mean.
package enum DoerMeaning: Hashable, Sendable {
  case unit(UnitID)
  case everyone
  /// A body or a person outside the office's list; the task keeps its words.
  case outsider
}

extension ImportReview {
  /// The words for a doer that mean no unit of the office yet, each once, in document order.
  package var unknownDoers: [String] {
    var seen = outsiders
    var found: [String] = []
    for task in openTasks {
      for assignee in task.lead + task.support where assignee.scope == .unit(nil) {
        if seen.insert(assignee.words).inserted { found.append(assignee.words) }
      }
    }
    return found
  }

  /// Says what the words mean, for every task that is not part of the plan yet; the number of
  /// tasks that it concerns.
  @discardableResult
  package mutating func setMeaning(of words: String, to meaning: DoerMeaning) -> Int {
    if meaning == .outsider { outsiders.insert(words) } else { outsiders.remove(words) }
    var count = 0
    for place in proposals.indices where !proposals[place].isTaken {
      guard case .task(var task)? = proposals[place].new else { continue }
      if (task.lead + task.support).contains(where: { $0.words == words }) { count += 1 }
      for index in task.lead.indices where task.lead[index].words == words {
        task.lead[index].scope = meaning.scope
      }
      for index in task.support.indices where task.support[index].words == words {
        task.support[index].scope = meaning.scope
      }
      proposals[place].new = .task(task)
    }
    return count
  }

  /// Matches words to units once more, after the office has learnt names.
  package mutating func match(_ office: Office) {
    let directory = UnitDirectory(office: office)
    for words in unknownDoers {
      if let unit = directory.unit(called: words) { setMeaning(of: words, to: .unit(unit)) }
    }
  }

  private var openTasks: [PlanTask] {
    proposals.compactMap { proposal in
      proposal.isTaken || proposal.decision == .refused ? nil : proposal.new?.asTask
    }
  }
}

extension DoerMeaning {
  var scope: Assignee.Scope {
    switch self {
    case .unit(let id): .unit(id)
    case .everyone: .everyone
    case .outsider: .unit(nil)
    }
  }
}
