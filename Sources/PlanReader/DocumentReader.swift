// The way from a document's text to a proposed plan, step by step. Reading never fails: what is not
// understood stays visible in `unplaced`.

package import PlanModel
package import VietnameseText

/// Reads plans.
package enum DocumentReader {
  /// The text of a document in any encoding that `TextDecoding` recognises.
  package static func text(from bytes: [UInt8]) throws(TextDecodingError) -> String {
    try TextDecoding.decode(bytes).text
  }

  /// The proposal that a decoded text makes; it says so when letters were converted.
  package static func read(_ decoded: DecodedText) -> PlanDraft {
    var draft = read(text: decoded.text)
    if decoded.wasConverted {
      draft.warnings.insert(
        ReadingWarning(line: 1, code: .convertedEncoding, text: decoded.encoding.name), at: 0)
    }
    return draft
  }

  /// The proposal that a text makes. Takes time and memory in proportion to the text.
  package static func read(text: String) -> PlanDraft {
    let lines = SourceLines.lines(of: text)
    var draft = Reading(RuledTable.joined(GridTable.joined(lines))).draft
    draft.lines = lines.map(\.raw)
    return draft
  }
}

/// One reading: the steps in their order.
private struct Reading {
  var draft: PlanDraft
  private let lines: [SourceLine]
  private let regions: Regions
  private let flow: LineFlow
  private let restorer: PhraseRestorer
  /// Lines that found a place.
  private var used: Set<Int> = []

  init(_ lines: [SourceLine]) {
    self.lines = lines
    regions = Regions.find(lines)
    flow = LineFlow(lines)
    restorer = PhraseRestorer(isActive: PhraseRestorer.looksDamaged(lines))
    draft = PlanDraft(lines: lines.map(\.raw))
    let head = readHead()
    readBody(head)
    readTail()
    listUnplaced()
  }

  private mutating func readHead() -> HeadReader {
    if restorer.isActive, let first = lines.first(where: { !$0.isBlank }) {
      draft.warnings.append(
        ReadingWarning(line: first.number, code: .damagedText, text: first.text))
    }
    let head = HeadReader(lines[regions.head], flow: flow, restorer: restorer, draft: draft)
    draft = head.draft
    used.formUnion(head.used)
    if !regions.head.isEmpty { draft.head = 1...regions.head.upperBound }
    return head
  }

  private mutating func readBody(_ head: HeadReader) {
    let cells = CellLines.found(in: lines[regions.body])
    let body = cells.isEmpty ? lines : lines.map { cells.contains($0.number) ? $0.blank : $0 }
    let built = BlockBuilder.blocks(of: body[regions.body], flow: flow)
    let numbered = Numbering.repaired(restorer.restored(built.blocks))
    draft.warnings += numbered.warnings
    let outline = Outline(numbered.blocks)
    let sections = SectionBuilder(outline, isDamaged: restorer.isActive)
    draft.sections = sections.sections
    if draft.sections.isEmpty {
      draft.warnings.append(
        ReadingWarning(
          line: max(1, min(regions.body.lowerBound + 1, lines.count)), code: .noSections, text: ""))
    }
    AgencyReader(letterhead: head.letterheadBodies, texts: head.preamble + numbered.blocks)
      .read(into: &draft)
    readPeriod(outline)
    let tasks = TaskReader(outline, frame: frame, places: sections.places)
    draft.tasks = tasks.tasks
    let cellTasks = readCells(regions.body)
    readAppendix()
    draft.phases = tasks.phases
    draft.quotas = tasks.quotas
    draft.targets = numbered.blocks.flatMap(TargetReader.targets)
    draft.units = TaskUnits.unique(draft.tasks.flatMap(\.units))
    warnOfDeadlines()
    warnOfDates(head.preamble + numbered.blocks)
    markUsed(outline)
    used.subtract(cells)
    used.formUnion(cellTasks)
  }

  /// Tasks of tables with one cell a line, each put where its line stands; the lines that were read.
  private mutating func readCells(_ range: Range<Int>) -> Set<Int> {
    let cells = CellLines(lines[range], frame: frame)
    guard !cells.tasks.isEmpty else { return [] }
    for var task in cells.tasks {
      let isBody = range.upperBound == regions.body.upperBound
      let section = isBody ? draft.allSections.last { $0.lines.lowerBound <= task.line } : nil
      task.section = section?.path
      task.sectionIndex = section?.index
      let place = draft.tasks.firstIndex { $0.line > task.line } ?? draft.tasks.count
      draft.tasks.insert(task, at: place)
    }
    for index in draft.tasks.indices { draft.tasks[index].order = index }
    return cells.read
  }

  /// Tables of tasks after the signature; the rest of an annex stays unplaced.
  private mutating func readAppendix() {
    var table: TaskTable?
    used.formUnion(readCells(regions.appendix))
    for line in lines[regions.appendix] {
      guard let cells = TaskTable.cells(line.text) else { continue }
      if let heading = TaskTable(heading: cells) {
        table = heading
      } else if let table, !TaskTable.isRule(cells),
        var task = table.task(cells, line: line.number, frame: frame)
      {
        task.order = draft.tasks.count
        draft.tasks.append(task)
        used.insert(line.number)
      }
    }
  }

  private var frame: TimeFrame {
    var issued: CalendarDay?
    if case .day(let day) = draft.issuedOn?.value { issued = day }
    let period = draft.period?.value
    let year = period.flatMap { $0.start.year == $0.end.year ? $0.start.year : nil }
    return TimeFrame(year: year, issuedOn: issued, period: period)
  }

  private mutating func readPeriod(_ outline: Outline) {
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      guard let section = outline.section(of: index) else { continue }
      let title = FoldedText(outline.nodes[section].title ?? "")
      let isTime = title.begins(withAny: ["thoi gian", "tien do", "thoi han"]) != nil
      guard isTime, !SectionRole.setsTime(title), !Closing.isClosing(node.block),
        PhaseReader.read(node.block, TimeFrame()) == nil,
        PhaseReader.listed(in: node.block, TimeFrame()).isEmpty,
        let period = PeriodReader.fromText(
          node.block, titled: node.bodyStart > 0 || node.block.wordCount <= 8)
      else { continue }
      draft.period = period
      return
    }
    draft.period = draft.subject.flatMap {
      PeriodReader.fromSubject($0, isDamaged: restorer.isActive)
    }
    if draft.period == nil {
      draft.period = PeriodReader.fromPhases(
        outline.nodes.compactMap { PhaseReader.read($0.block, TimeFrame())?.phase })
    }
  }

  /// Every date that the calendar does not have, once for each line and form.
  private mutating func warnOfDates(_ blocks: [Block]) {
    for block in blocks where block.text.key.contains(UInt8(ascii: "/")) {
      for mention in DateScanner.mentions(in: block.text) where mention.value == .invalid {
        draft.warnings.append(
          ReadingWarning(
            line: block.line(at: mention.range.lowerBound), code: .invalidDate,
            text: block.text.slice(mention.range)))
      }
    }
  }

  /// Deadlines before the day of issue, or more than a year after the plan's period.
  private mutating func warnOfDeadlines() {
    for task in draft.tasks {
      for due in task.due {
        guard let date = due.date else { continue }
        let isEarly = draft.issuedOn.map { date.last < $0.value.first } ?? false
        let isLate = draft.period.map { date.first > $0.value.end.advanced(by: 366) } ?? false
        guard isEarly || isLate else { continue }
        draft.warnings.append(
          ReadingWarning(line: due.line, code: .unlikelyDate, text: date.vietnamese))
      }
    }
  }

  /// Lines of sections have their place; paragraphs above the first section have none.
  private mutating func markUsed(_ outline: Outline) {
    for root in outline.roots where outline.nodes[root].isSection {
      let first = outline.nodes[root].block.lines.lowerBound
      for line in first...outline.lastLine(root) { used.insert(line) }
    }
  }

  private mutating func readTail() {
    let tail = lines[regions.tail]
    guard !tail.isEmpty else { return }
    draft.tail = regions.tail.lowerBound + 1...regions.tail.upperBound
    let parted = TwoColumns.parted(tail)
    let recipients = Recipients.read(parted)
    draft.recipients = recipients.entries
    if restorer.isActive {
      for index in draft.recipients.indices {
        if let whole = restorer.whole(draft.recipients[index].value) {
          draft.recipients[index].value = whole
          draft.recipients[index].confidence = .likely
        }
      }
    }
    used.formUnion(recipients.used)
    let signature = SignatureBlock.read(parted)
    draft.signer = signature.signer
    used.formUnion(signature.used)
    for line in tail where !line.isBlank && BlockBuilder.isFurniture(line.text) {
      used.insert(line.number)
    }
  }

  /// Marks that cleaning took away altogether, such as a lone "**".
  private func isVisible(_ raw: String) -> Bool { FoldedText(raw).key.contains { $0 > 0x20 } }

  private func isInside(_ line: Int) -> Bool {
    draft.head?.contains(line) ?? false || draft.tail?.contains(line) ?? false
  }

  /// Lines of the number and the day whose words were repaired: the values do not hold them as they
  /// stand there. A repaired recipient is shown as it came too.
  private var repairedLines: Set<Int> {
    guard restorer.isActive else {
      return Set(draft.warnings.filter { $0.code == .repairedSymbol }.map(\.line))
    }
    let head = [draft.number?.line, draft.symbol?.line, draft.issuedOn?.line, draft.place?.line]
    return Set(head.compactMap(\.self))
  }

  private mutating func listUnplaced() {
    let placed = PlacedWords(draft)
    let repaired = repairedLines
    for line in lines {
      if used.contains(line.number) {
        guard isInside(line.number), !BlockBuilder.isFurniture(line.text),
          !repaired.contains(line.number), !placed.hold(line.text)
        else { continue }
        draft.unplaced.append(UnplacedLine(line: line.number, text: line.text))
      } else if !line.isBlank {
        draft.unplaced.append(UnplacedLine(line: line.number, text: line.text))
      } else if isVisible(line.raw), !isInside(line.number) {
        draft.unplaced.append(UnplacedLine(line: line.number, text: line.raw))
      }
    }
    draft.warnings.sort { $0.line < $1.line }
  }
}
