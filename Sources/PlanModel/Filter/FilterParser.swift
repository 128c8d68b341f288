// From the pieces of a filter to what it asks: "or" binds weaker than words side by side, a sign of
// negation stronger than both.

import VietnameseText

/// Puts pieces together.
struct FilterParser {
  private let values: FilterValues
  private var pieces: [FilterPiece]
  private var next = 0
  private let length: Int
  private var depth = 0
  /// Brackets and signs of negation within each other; nobody means more.
  private static let mostDepth = 100
  /// Conditions on tasks, found by their place.
  private(set) var taskConditions: [TaskCondition] = []

  init(values: FilterValues, pieces: [FilterPiece], length: Int) {
    self.values = values
    self.pieces = Self.joined(pieces)
    self.length = length
  }

  /// The whole filter; nothing typed fits everything.
  mutating func parse() throws(FilterProblem) -> FilterExpression.Node {
    guard !pieces.isEmpty else { return .all([]) }
    let node = try alternatives()
    if case .close(let place)? = piece {
      throw FilterProblem(.strayBracket, place..<place + 1, ")")
    }
    return node
  }

  private var piece: FilterPiece? { next < pieces.count ? pieces[next] : nil }

  private mutating func alternatives() throws(FilterProblem) -> FilterExpression.Node {
    var nodes = [try sequence()]
    while case .either? = piece {
      next += 1
      nodes.append(try sequence())
    }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func sequence() throws(FilterProblem) -> FilterExpression.Node {
    var nodes: [FilterExpression.Node] = []
    loop: while let piece {
      switch piece {
      case .close, .either: break loop
      default: nodes.append(try single())
      }
    }
    if nodes.isEmpty { throw missing() }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  private func missing() -> FilterProblem {
    switch piece {
    case .close(let place): FilterProblem(.missingCondition, place..<place + 1, ")")
    case .either(let place): FilterProblem(.missingCondition, place..<place + 1, "")
    default: FilterProblem(.missingCondition, length..<length, "")
    }
  }

  private mutating func single() throws(FilterProblem) -> FilterExpression.Node {
    guard let piece, depth < Self.mostDepth else { throw missing() }
    next += 1
    depth += 1
    defer { depth -= 1 }
    switch piece {
    case .not: return .not(try single())
    case .open(let place):
      let node = try alternatives()
      guard case .close? = self.piece else {
        throw FilterProblem(.openBracket, place..<place + 1, "(")
      }
      next += 1
      return node
    case .word(let word): return text(word)
    case .condition(let key, let comparison, let words):
      return try condition(key, comparison, words)
    case .close, .either:
      next -= 1
      throw missing()
    }
  }

  /// A word alone: what a row has or lacks, else words that must be read in the row.
  private mutating func text(_ word: FilterWord) -> FilterExpression.Node {
    if !word.isQuoted, let flag = FilterFlag(called: FilterFold.name(word.text), orBeginning: false)
    {
      return node(of: flag)
    }
    let key = WordKey.bytes(of: word.text)
    guard !key.isEmpty else { return .all([]) }
    var nodes: [FilterExpression.Node] = [add(.words(key))]
    let units = values.unitsRead(key)
    if !units.isEmpty { nodes.append(.row(.unit(units))) }
    if values.isLikeID(key) { nodes.append(.row(.id(SearchKey.bytes(of: word.text)))) }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func node(of flag: FilterFlag) -> FilterExpression.Node {
    switch flag {
    case .noDeadline: .not(.row(.hasDeadline))
    case .hasDeadline: .row(.hasDeadline)
    case .noOwner: .not(add(.hasOwner))
    case .hasEvidence: .row(.hasEvidence)
    case .noEvidence: .not(.row(.hasEvidence))
    case .hasNote: .row(.hasNote)
    case .noNote: .not(.row(.hasNote))
    case .hasTarget: add(.hasTarget)
    }
  }

  private mutating func add(_ condition: TaskCondition) -> FilterExpression.Node {
    if let place = taskConditions.firstIndex(of: condition) { return .task(place) }
    taskConditions.append(condition)
    return .task(taskConditions.count - 1)
  }

  private mutating func condition(
    _ word: FilterWord, _ comparison: FilterComparison, _ words: [FilterWord]
  ) throws(FilterProblem) -> FilterExpression.Node {
    let name = FilterFold.name(word.text)
    guard let key = FilterKey(called: name) else {
      throw FilterProblem(
        .unknownKey, word.place, word.text,
        nearest: NearestWord.of(name, among: FilterKey.allNames.filter { $0.utf8.count > 2 }))
    }
    let isOutside = comparison == .outside
    if !isOutside, comparison != .within, !key.isOrdered {
      throw FilterProblem(.notOrdered(key), word.place, word.text)
    }
    var nodes: [FilterExpression.Node] = []
    for (place, value) in words.enumerated() {
      let value = place == words.count - 1 ? takeRest(of: value, key) : value
      switch try values.condition(key, isOutside ? .within : comparison, value) {
      case .row(let condition): nodes.append(.row(condition))
      case .notRow(let condition): nodes.append(.not(.row(condition)))
      case .task(let condition): nodes.append(add(condition))
      }
    }
    let node = nodes.count == 1 ? nodes[0] : FilterExpression.Node.any(nodes)
    return isOutside ? .not(node) : node
  }

  /// "trạng thái: quá hạn" and "đơn vị: văn phòng sở" are understood: as many of the words that
  /// follow as make a name that the key knows, the longest first.
  private mutating func takeRest(of value: FilterWord, _ key: FilterKey) -> FilterWord {
    guard !value.isQuoted else { return value }
    var words = [value]
    var best: (count: Int, word: FilterWord)?
    var place = next
    while words.count < 8, place < pieces.count, case .word(let word) = pieces[place],
      !word.isQuoted
    {
      words.append(word)
      place += 1
      let joined = FilterWord(
        text: words.map(\.text).joined(separator: " "),
        place: value.place.lowerBound..<word.place.upperBound)
      if values.knows(joined.text, key) { best = (place - next, joined) }
    }
    guard let best else { return value }
    next += best.count
    return best.word
  }

  /// "đơn vị:vp" and "không hạn" are understood: a word and the key or word behind it that are a
  /// name together only.
  private static func joined(_ pieces: [FilterPiece]) -> [FilterPiece] {
    var result: [FilterPiece] = []
    for piece in pieces {
      guard case .word(let before)? = result.last, !before.isQuoted else {
        result.append(piece)
        continue
      }
      switch piece {
      case .condition(let word, let comparison, let values) where !word.isQuoted:
        let both = FilterWord(
          text: before.text + "-" + word.text,
          place: before.place.lowerBound..<word.place.upperBound)
        let isKey = FilterKey(called: FilterFold.name(both.text), orBeginning: false) != nil
        if isKey { result.removeLast() }
        result.append(.condition(isKey ? both : word, comparison, values))
      case .word(let word) where !word.isQuoted:
        let both = FilterWord(
          text: before.text + "-" + word.text,
          place: before.place.lowerBound..<word.place.upperBound)
        let isFlag = FilterFlag(called: FilterFold.name(both.text), orBeginning: false) != nil
        if isFlag { result.removeLast() }
        result.append(.word(isFlag ? both : word))
      default: result.append(piece)
      }
    }
    return result
  }
}
