// What the last word of a filter can be completed to: saved filters, then keys and words of their
// own; behind a key its values.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// Whether the last word is the beginning of a key, so that nobody knows yet what it will ask.
  func isUnfinishedFilter(_ typed: String) -> Bool {
    let completion = FilterCompletion(typed)
    guard completion.key == nil, !completion.part.isEmpty else { return false }
    let part = FilterFold.name(completion.part)
    return FilterKey.allCases.contains { key in
      key.names.contains { $0.hasPrefix(part) }
    }
  }

  /// The completions of what was typed, the likeliest first.
  func filterChoices(for typed: String) -> [PromptChoice] {
    let completion = FilterCompletion(typed)
    if let key = completion.key {
      return completion.choices(among: values(of: key), words: words)
    }
    let whole = completion.head.isEmpty ? namedFilters : []
    return completion.choices(among: whole + keysAndFlags, words: words)
  }

  /// Saved filters, then those that are there from the beginning; each stands for its expression.
  var namedFilters: [FilterCompletion.Candidate] {
    let saved = savedFilters.filters.map { filter in
      FilterCompletion.Candidate(
        filter.name, about: words(FilterText.saved(filter.expression)), text: filter.expression)
    }
    let ready = ReadyFilter.allCases.map { words.ready($0) }.filter { ready in
      savedFilters.filter(called: ready.name) == nil
    }.map { FilterCompletion.Candidate($0.name, about: $0.expression, text: $0.expression) }
    return saved + ready
  }

  private var keysAndFlags: [FilterCompletion.Candidate] {
    let keys = FilterKeyName.allCases.map { key in
      FilterCompletion.Candidate(
        words.name(of: key) + ":", about: words.about(key), text: words.name(of: key) + ":")
    }
    let flags = FilterFlagName.allCases.map { flag in
      FilterCompletion.Candidate(words.name(of: flag), about: words.about(flag))
    }
    return keys + flags
  }

  /// Values that may stand behind a key.
  private func values(of key: FilterKey) -> [FilterCompletion.Candidate] {
    func plain(_ names: [String], _ about: FilterText) -> [FilterCompletion.Candidate] {
      names.map { FilterCompletion.Candidate($0, about: words(about)) }
    }
    switch key {
    case .unit, .support:
      return office.units.values.map { unit in
        FilterCompletion.Candidate(
          unit.shortName, about: unit.name, text: FilterCompletion.quoted(unit.shortName))
      }
    case .status: return plain(FilterStatusName.allCases.map { words.name(of: $0) }, .statusAbout)
    case .kind: return plain(FilterKindName.allCases.map { words.name(of: $0) }, .kindAbout)
    case .due, .changed, .doneOn:
      let days = FilterDayName.allCases.filter { key == .due || $0 != .none }
      return plain(days.map { words.name(of: $0) }, .dayAbout)
    case .section:
      return (workspace?.plan.sections.values ?? []).map { section in
        FilterCompletion.Candidate(
          workspace?.plan.path(of: section.id) ?? "", about: section.title ?? words(.sections))
      }
    case .phase:
      return (workspace?.plan.phases.values ?? []).enumerated().map { place, phase in
        FilterCompletion.Candidate("\(place + 1)", about: phase.name)
      }
    case .plan:
      return register.plans.map { plan in
        FilterCompletion.Candidate(
          plan.title, about: plan.profile.subject, text: FilterCompletion.quoted(plan.title))
      }
    case .percent, .late, .person, .note, .evidence, .words: return []
    }
  }
}

/// The last word of a line and what stands before it.
struct FilterCompletion {
  /// Something that the last word may become.
  struct Candidate {
    let name: String
    let about: String
    /// What is put into the line.
    let text: String

    init(_ name: String, about: String, text: String? = nil) {
      self.name = name
      self.about = about
      self.text = text ?? name
    }
  }

  /// What stays as it is.
  let head: String
  /// What is completed.
  let part: String
  /// The key whose value it is; nil when it stands alone.
  let key: FilterKey?

  init(_ line: String) {
    let letters = Array(line)
    var start = 0
    var isQuoted = false
    for (place, letter) in letters.enumerated() {
      if letter == "\"" { isQuoted.toggle() }
      let ends = letter == " " || letter == "(" || letter == "|"
      if !isQuoted, ends { start = place + 1 }
    }
    while start < letters.count, letters[start] == "-" || letters[start] == "!" { start += 1 }
    let word = letters[start...]
    guard let sign = word.firstIndex(where: { ":=<>≤≥".contains($0) }) else {
      (head, part, key) = (String(letters[..<start]), String(word), nil)
      return
    }
    var value = sign + 1
    while value < letters.count, letters[value] == "=" { value += 1 }
    if let comma = word.lastIndex(of: ","), comma >= value { value = comma + 1 }
    let name = FilterFold.name(String(word[..<sign]).filter { $0 != "!" })
    key = FilterKey(called: name)
    head = String(letters[..<value])
    part = String(letters[value...])
  }

  /// The candidates that begin with what was typed, then those that hold it; none when it is one of
  /// them already, as a whole.
  func choices(among candidates: [Candidate], words: Wording) -> [PromptChoice] {
    let wanted = Self.key(part)
    let ranked = candidates.compactMap { candidate -> (rank: Int, candidate: Candidate)? in
      let name = Self.key(candidate.name)
      if name.hasPrefix(wanted) { return (0, candidate) }
      guard !wanted.isEmpty else { return nil }
      if name.contains(wanted) { return (1, candidate) }
      return Self.key(candidate.about).contains(wanted) ? (2, candidate) : nil
    }
    if ranked.count == 1, ranked[0].candidate.text == part { return [] }
    // What only speaks of the word is offered where no name holds it.
    let most = ranked.contains { $0.rank < 2 } ? 1 : 2
    return (0...most).flatMap { rank in
      ranked.filter { $0.rank == rank }.map { choice in
        PromptChoice(
          name: choice.candidate.name, about: choice.candidate.about,
          line: head + choice.candidate.text)
      }
    }
  }

  /// In quotes where the language needs them.
  static func quoted(_ text: String) -> String {
    text.contains { " ,()\"".contains($0) } ? "\"\(text.filter { $0 != "\"" })\"" : text
  }

  private static func key(_ text: String) -> String {
    FilterFold.name(text.filter { $0 != "\"" })
  }
}

extension Prompt {
  /// What was completed counts as typed: completions go on from there.
  mutating func acceptCompletion() {
    completion = nil
    typedBeforeCompletion = nil
    isTouched = true
  }
}
