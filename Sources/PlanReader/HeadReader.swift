// The head of the paper: letterhead, number, place and day, type, subject, preamble.

import PlanModel
import VietnameseText

/// What the head says.
struct HeadReader {
  private(set) var draft: PlanDraft
  /// Lines understood.
  private(set) var used: Set<Int> = []
  /// The preamble as joined paragraphs.
  private(set) var preamble: [Block] = []
  private var parents: [DraftFact<String>] = []
  /// Behind the paper's own number, lines in capitals belong to the other column.
  private var isPastNumber = false

  private let lines: ArraySlice<SourceLine>
  private let flow: LineFlow
  private let restorer: PhraseRestorer

  init(
    _ lines: ArraySlice<SourceLine>, flow: LineFlow, restorer: PhraseRestorer, draft: PlanDraft
  ) {
    self.lines = lines
    self.flow = flow
    self.restorer = restorer
    self.draft = draft
    let kindIndex = lines.firstIndex { Letterhead.kind(of: $0.text) != nil }
    readLetterhead(lines[..<(kindIndex ?? min(lines.endIndex, lines.startIndex + 15))])
    var next = lines.startIndex
    if let kindIndex {
      next = readSubject(from: kindIndex)
    } else if !lines.isEmpty {
      self.draft.warnings.append(ReadingWarning(line: 1, code: .noKind, text: ""))
    }
    readPreamble(from: next)
    readMetadata()
  }

  // MARK: Letterhead

  private mutating func readLetterhead(_ lines: ArraySlice<SourceLine>) {
    for line in lines where !line.isBlank {
      var text = line.text
      let folded = restorer.restored(FoldedText(text))
      if let motto = Letterhead.mottoStart(folded) {
        used.insert(line.number)
        text = folded.slice(0..<motto)
        addBody(text, line)
        continue
      }
      let (left, right) = TwoColumns.split(line)
      let isNumber = readNumber(text, line)
      let isIssue = readIssue(text, line)
      if isNumber || isIssue {
        used.insert(line.number)
      } else if Capitals.isTitle(left), !isPastNumber {
        addBody(left, line)
        if right.isEmpty || !Capitals.isTitle(right) { used.insert(line.number) }
      } else if BlockBuilder.isFurniture(text) {
        used.insert(line.number)
      }
    }
  }

  /// One line of the issuing bodies; a second line in capitals may go on the first.
  private mutating func addBody(_ text: String, _ line: SourceLine) {
    let name = text.split { $0 == " " || $0 == "|" }.joined(separator: " ")
    guard name.utf8.count >= 4 else { return }
    parents.append(DraftFact(name, line: line.number))
    used.insert(line.number)
  }

  private mutating func readNumber(_ text: String, _ line: SourceLine) -> Bool {
    guard let found = PaperNumber.find(in: text) else { return false }
    // Web copies print the number a first time above the paper.
    isPastNumber = isPastNumber || !FoldedText(text).has("so hieu", at: 0)
    guard draft.symbol == nil else { return draft.symbol?.value == found.symbol }
    draft.symbol = DraftFact(found.symbol, line: line.number)
    if let digits = found.digits {
      let whole = digits + found.separator + found.symbol
      draft.number = DraftFact(
        whole, line: line.number, confidence: text.contains(whole) ? .certain : .likely)
    } else {
      draft.warnings.append(ReadingWarning(line: line.number, code: .blankNumber, text: text))
    }
    return true
  }

  private mutating func readIssue(_ text: String, _ line: SourceLine) -> Bool {
    let start = PaperNumber.find(in: text)?.end ?? 0
    let rest = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    guard draft.issuedOn == nil, text.utf8.count < 300,
      let issue = IssueLine.find(in: restorer.restored(FoldedText(rest)).text)
    else { return false }
    if let day = issue.day { draft.issuedOn = DraftFact(day, line: line.number) }
    if issue.isDayBlank {
      draft.warnings.append(ReadingWarning(line: line.number, code: .blankDay, text: text))
    }
    if let place = issue.place {
      let known = Provinces.named(place)
      draft.place = DraftFact(
        known?.name ?? place, line: line.number,
        confidence: known?.isExact ?? true ? .certain : .likely)
    }
    return true
  }

  /// Web copies print "Số hiệu: …" and "Ngày ban hành: …"; stamps print "Giờ ký: 2020-07-09T…".
  private mutating func readMetadata() {
    guard draft.issuedOn == nil else { return }
    for line in lines.prefix(60) where !line.isBlank {
      let text = FoldedText(line.text)
      guard text.count < 200,
        text.containsAny(["ngay ban hanh", "gio ky", "thoi gian ky", "ngay ky"])
      else { continue }
      for mention in DateScanner.mentions(in: text) {
        guard case .day(let day) = mention.value else { continue }
        draft.issuedOn = DraftFact(.day(day), line: line.number, confidence: .likely)
        used.insert(line.number)
        return
      }
    }
  }

  // MARK: Type and subject

  private static let groundWords: [StaticString] = [
    "can cu", "thuc hien", "theo", "xet", "phat huy", "nham", "de ", "tiep tuc", "huong ung",
    "trien khai",
  ]

  /// The lines after the type of paper, to the first blank line or ground; the index after them.
  private mutating func readSubject(from kindIndex: Int) -> Int {
    guard let kind = Letterhead.kind(of: lines[kindIndex].text) else { return kindIndex }
    let line = lines[kindIndex]
    draft.kind = DraftFact(
      kind.name, line: line.number,
      confidence: line.text.hasPrefix(kind.name) ? .certain : .likely)
    used.insert(line.number)
    var parts = kind.rest.isEmpty ? [] : [kind.rest]
    var first = line.number
    var index = kindIndex + 1
    while index < lines.endIndex {
      let next = lines[index]
      if next.isBlank {
        if !parts.isEmpty, !goesOn(after: index) { break }
      } else if BlockBuilder.isFurniture(next.text) {
        used.insert(next.number)
      } else if !parts.isEmpty || kind.rest.isEmpty, isPreamble(next.text, isFirst: parts.isEmpty) {
        break
      } else if restorer.isActive, !parts.isEmpty, parts.allSatisfy(Capitals.isTitle),
        !Capitals.isTitle(next.text)
      {
        break
      } else {
        if parts.isEmpty { first = next.number }
        parts.append(next.text)
        used.insert(next.number)
      }
      index += 1
    }
    if !parts.isEmpty {
      draft.subject = DraftFact(
        parts.joined(separator: " "), line: first,
        confidence: restorer.isActive ? .likely : .certain)
    }
    return index
  }

  /// Behind a blank line the subject goes on with a small letter.
  private func goesOn(after blank: Int) -> Bool {
    guard let next = lines[blank...].first(where: { !$0.isBlank }) else { return false }
    return next.marker == nil && next.text.utf8.count <= 200
      && Capitals.continuesSentence(next.text)
  }

  /// A first line "Thực hiện …" may be the subject itself; a later one begins the preamble.
  private func isPreamble(_ line: String, isFirst: Bool) -> Bool {
    if line.utf8.count > 400 { return true }
    let text = restorer.restored(FoldedText(line))
    if text.has("can cu", at: 0) { return true }
    if isFirst {
      return text.key.last == UInt8(ascii: ";") || text.contains(" so ") && line.contains("/")
    }
    return text.begins(withAny: Self.groundWords) != nil && text.isUpper(at: 0)
      && !Capitals.isTitle(line)
  }

  // MARK: Preamble

  private mutating func readPreamble(from index: Int) {
    guard index < lines.endIndex else { return }
    let built = BlockBuilder.blocks(of: lines[index...], flow: flow, countsNumbers: false)
    used.formUnion(built.furniture)
    preamble = restorer.restored(built.blocks)
    guard draft.kind != nil || built.blocks.contains(where: { $0.text.has("can cu", at: 0) })
    else { return }
    for block in preamble {
      place(block)
      draft.grounds += Grounds.cited(
        in: block, confidence: restorer.isActive ? .likely : .certain)
    }
  }

  /// The lines of sentences that cite a document or announce the plan; other words stay unplaced.
  private mutating func place(_ block: Block) {
    let grounds = Grounds.ranges(in: block)
    for sentence in block.matching.sentences {
      let isGround = grounds.contains { $0.overlaps(sentence) }
      guard isGround || announces(block.matching, sentence) else { continue }
      let last = block.line(atMatching: max(sentence.lowerBound, sentence.upperBound - 1))
      for line in block.line(atMatching: sentence.lowerBound)...last { used.insert(line) }
    }
  }

  /// "Sở … ban hành Kế hoạch …, cụ thể như sau:" with little before its verb.
  private func announces(_ text: FoldedText, _ sentence: Range<Int>) -> Bool {
    let issuing: [StaticString] = ["ban hanh", "xay dung", "trien khai", "to chuc", "thuc hien"]
    guard let verb = text.earliest(issuing, in: sentence) else { return false }
    return text.key[sentence.lowerBound..<verb].count { $0 == 0x20 } <= 12
  }

  /// The bodies of the letterhead, outermost first.
  var letterheadBodies: [DraftFact<String>] { parents }
}
