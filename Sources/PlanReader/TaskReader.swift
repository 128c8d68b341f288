// Walks the tree and proposes what somebody has to do: the leaf items of content and organisation
// sections, and, less sure, sentences elsewhere that set a time.

import PlanModel

/// What the walk through the body found.
struct TaskReader {
  private let outline: Outline
  private let frame: TimeFrame
  /// Path and index of each section node.
  private let places: [Int: (path: String, index: Int)]
  /// The heading of the table whose rows are being read.
  private var table: TaskTable?
  /// Nodes whose words were used by the node above them.
  private var consumed: Set<Int> = []
  private(set) var tasks: [DraftTask] = []
  private(set) var phases: [DraftPhase] = []
  private(set) var quotas: [DraftQuota] = []

  /// What a node passes on to the nodes below it.
  private struct Context {
    var role: SectionRole
    var units: [DraftUnit] = []
    var isAward = false
  }

  init(
    _ outline: Outline, frame: TimeFrame, places: [Int: (path: String, index: Int)]
  ) {
    self.outline = outline
    self.frame = frame
    self.places = places
    for root in outline.roots { walk(root, Context(role: .content)) }
    // A number alone, or a dash and a full stop, asks for nothing.
    tasks.removeAll { $0.text.isEmpty }
    for index in tasks.indices { tasks[index].order = index }
  }

  private func block(_ node: Int) -> Block { outline.nodes[node].block }

  private mutating func walk(_ index: Int, _ context: Context) {
    let node = outline.nodes[index]
    if consumed.contains(index) { return }
    if node.isSection {
      walkSection(index, node, context)
    } else if node.family != nil {
      walkBullet(index, node, context)
    } else if !readRow(index), !readPhase(index, context), context.role != .aims {
      addSentences(of: index, context)
    }
  }

  /// "Đợt 1: từ … đến …" on a line of its own, with its time below, or several in one sentence.
  private mutating func readPhase(_ index: Int, _ context: Context) -> Bool {
    guard context.role != .aims else { return false }
    if let found = PhaseReader.read(block(index), frame) {
      phases.append(found.phase)
      addSentences(of: index, context, from: found.end)
      return true
    }
    let listed = PhaseReader.listed(in: block(index), frame)
    phases += listed
    return !listed.isEmpty || readPhaseBelow(index, context)
  }

  private mutating func readPhaseBelow(_ index: Int, _ context: Context) -> Bool {
    let children = outline.nodes[index].children
    guard let found = PhaseReader.read(block(index), below: children.map { block($0) }, frame)
    else { return false }
    phases.append(found.phase)
    consumed.insert(children[found.index])
    addSentences(of: children[found.index], context, from: found.end)
    return true
  }

  /// A row of a task table, wherever it stands.
  private mutating func readRow(_ index: Int) -> Bool {
    guard let cells = TaskTable.cells(block(index).text.text) else { return false }
    if let heading = TaskTable(heading: cells) {
      table = heading
    } else if !TaskTable.isRule(cells), let table,
      var task = table.task(cells, line: block(index).lines.lowerBound, frame: frame)
    {
      let section = outline.section(of: index).flatMap { places[$0] }
      task.section = section?.path
      task.sectionIndex = section?.index
      tasks.append(task)
    }
    return true
  }

  // MARK: Sections

  private mutating func walkSection(_ index: Int, _ node: OutlineNode, _ outer: Context) {
    let context = inside(node, outer)
    let items = node.children.filter { outline.nodes[$0].family != nil }
    if readPhase(index, context) {
      // What follows its time has been read with it.
    } else if readQuota(node, context) {
      // Nothing else stands in such a line.
    } else if context.role.holdsTasks {
      if items.isEmpty {
        addLeaf(index, node, context)
        return
      }
      addSentences(of: index, context, from: node.title == nil ? 0 : node.bodyStart)
    } else if context.role != .aims, node.title == nil || node.bodyStart > 0 {
      // "2.2. Thời gian: Tháng 3/2026" deep in the plan is one task's time, not the plan's.
      let isTimeOfTask = (node.family ?? .part) >= .arabic2 && context.role == .schedule
      addSentences(of: index, context, from: isTimeOfTask ? 0 : node.bodyStart)
    }
    for child in node.children { walk(child, context) }
  }

  /// The context for what stands under a section.
  private func inside(_ node: OutlineNode, _ outer: Context) -> Context {
    var context = outer
    if let title = node.title {
      let folded = FoldedText(title)
      let isTop = node.parent == nil || (node.family ?? .plus) <= .roman
      context.role = (isTop ? SectionRole.top(folded) : SectionRole.nested(folded)) ?? outer.role
      context.isAward = outer.isAward || folded.containsAny(["khen thuong", "danh hieu"])
      let units = TaskUnits.heading(folded, line: node.block.lines.lowerBound)
      let isCommon = isTop && units.contains { $0.everyone } && namesUnits(below: node)
      if !units.isEmpty, context.role.holdsTasks, !isCommon { context.units = units }
    }
    if let introduced = introducedUnits(node), context.units.isEmpty { context.units = introduced }
    return context
  }

  /// "V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ": the sections below it say which one each.
  private func namesUnits(below node: OutlineNode) -> Bool {
    node.children.contains { child in
      let below = outline.nodes[child]
      guard below.isSection else { return false }
      let line = below.block.lines.lowerBound
      if let title = below.title {
        // A heading that has items of its own says who does them, whether it is known or not.
        if below.children.contains(where: { outline.nodes[$0].family != nil }) { return true }
        return !TaskUnits.heading(FoldedText(title), line: line).isEmpty
      }
      return !TaskUnits(below.block.matching) { _ in line }.find(inherited: []).isEmpty
    }
  }

  /// "…, các phòng, đơn vị thuộc Sở cần tập trung triển khai các nội dung sau:" gives the items
  /// below to those units.
  private func introducedUnits(_ node: OutlineNode) -> [DraftUnit]? {
    var texts = node.title == nil ? [node.block] : []
    texts += node.children.prefix { outline.nodes[$0].family == nil }.map { block($0) }
    for text in texts where text.endsWithColon {
      guard let last = text.matching.sentences.last else { continue }
      let part = FoldedText(text.matching.slice(last))
      let units = TaskUnits(part) { text.line(atMatching: last.lowerBound + $0) }
        .find(inherited: []).filter { $0.role == .lead }
      if !units.isEmpty {
        return units.map { unit in
          var unit = unit
          unit.confidence = .likely
          return unit
        }
      }
    }
    return nil
  }

  /// A section without items: its own words, or its paragraphs when it has only a title.
  private mutating func addLeaf(_ index: Int, _ node: OutlineNode, _ context: Context) {
    let isTop = (node.family ?? .plus) <= .roman
    let rows = Set(node.children.filter { TaskTable.cells(block($0).text.text) != nil })
    for child in node.children where rows.contains(child) { walk(child, context) }
    let paragraphs = node.children.filter { !rows.contains($0) && !Closing.isClosing(block($0)) }
    if node.title == nil {
      addTask(index, context)
    } else if node.bodyStart > 0 {
      let isUnit = !TaskUnits.heading(FoldedText(node.title ?? ""), line: 1).isEmpty
      addTask(index, context, from: isUnit ? node.bodyStart : 0)
    } else if !paragraphs.isEmpty {
      for child in paragraphs where !block(child).endsWithColon && !readPhase(child, context) {
        addTask(child, context)
      }
    } else if !isTop, rows.isEmpty, context.units.isEmpty || node.children.isEmpty,
      !isUnitHeading(node)
    {
      addTask(index, context)
    }
    let isText = node.title == nil || node.bodyStart > 0
    let extras = isText ? node.children.filter { !rows.contains($0) } : []
    let walked = Set(extras)
    for child in node.children
    where walked.contains(child) || Closing.isClosing(block(child)) { walk(child, context) }
  }

  private func isUnitHeading(_ node: OutlineNode) -> Bool {
    !TaskUnits.heading(FoldedText(node.title ?? ""), line: 1).isEmpty
  }

  private mutating func readQuota(_ node: OutlineNode, _ context: Context) -> Bool {
    let isAwardSection = context.isAward || context.role == .criteria
    guard context.role != .aims, isAwardSection || node.block.wordCount <= 20,
      let quota = AwardReader.read(node.block, isAwardSection: context.isAward)
    else { return false }
    quotas.append(quota)
    return true
  }

  // MARK: Bullets

  private mutating func walkBullet(_ index: Int, _ node: OutlineNode, _ outer: Context) {
    var context = outer
    if readPhase(index, context) {
      // What follows its time has been read with it.
    } else if readQuota(node, context) {
      return
    } else if context.role.holdsTasks {
      let units = headingUnits(node.block)
      if !units.isEmpty { context.units = units }
      let isHeading =
        !node.children.isEmpty && node.block.endsWithColon
        && (!units.isEmpty || Heading.isLabel(node.block))
      guard isHeading else {
        addTask(index, context)
        return
      }
    } else if context.role != .aims {
      context.isAward = context.isAward || node.block.matching.contains("khen thuong")
      addSentences(of: index, context)
    }
    for child in node.children { walk(child, context) }
  }

  /// "- Văn phòng Sở: …" names its unit before the colon.
  private func headingUnits(_ block: Block) -> [DraftUnit] {
    let text = block.matching
    guard let colon = text.key.prefix(120).firstIndex(of: UInt8(ascii: ":")) else { return [] }
    return TaskUnits.heading(FoldedText(text.slice(0..<colon)), line: block.lines.lowerBound)
  }

  // MARK: Tasks

  private mutating func addTask(_ index: Int, _ context: Context, from start: Int = 0) {
    let block = block(index)
    let isPart = start > 0 && block.text.count == block.matching.count
    let text = isPart ? block.text.slice(start..<block.text.count) : block.text.text
    var task = proposal(block, start..<block.matching.count, context, index)
    task.text = Self.withoutEnd(text)
    task.lines = block.lines.lowerBound...max(block.lines.upperBound, bulletsEnd(index))
    for child in outline.nodes[index].children where outline.nodes[child].family != nil {
      task.due +=
        proposal(
          self.block(child), 0..<self.block(child).matching.count, context, child
        ).due
    }
    guard let summary = summary(block, context, index, of: task) else {
      tasks.append(task)
      return
    }
    task.due = summary.due
    tasks += [task, summary.task]
  }

  /// "…gửi về Văn phòng Sở để tổng hợp, báo cáo UBND tỉnh đúng thời gian quy định": the time of the
  /// summary is the receiver's, not theirs who send the report. Nil when no such time is said.
  private func summary(
    _ block: Block, _ context: Context, _ index: Int, of task: DraftTask
  ) -> (due: [DraftDeadline], task: DraftTask)? {
    let text = block.matching
    guard !task.due.isEmpty, let start = text.first("de tong hop"),
      let end = text.sentences.first(where: { $0.contains(start) })?.upperBound,
      text.first("bao cao", in: start..<min(end, start + 40)) != nil
    else { return nil }
    let inner = Context(role: context.role)
    var own = proposal(block, start + 3..<end, inner, index)
    guard !own.due.isEmpty else { return nil }
    own.text = Self.withoutEnd(Self.trimmedStart(text.slice(start + 3..<end)))
    own.confidence = .likely
    own.units =
      task.units.filter { $0.role == .receiver }.map { unit in
        var unit = unit
        unit.role = .lead
        unit.confidence = .likely
        return unit
      }
    let rest = end < text.count ? proposal(block, end..<text.count, inner, index).due : []
    return (proposal(block, 0..<start, inner, index).due + rest, own)
  }

  private func bulletsEnd(_ index: Int) -> Int {
    outline.nodes[index].children.contains { outline.nodes[$0].family != nil }
      ? outline.lastLine(index) : 0
  }

  /// Sentences that set a time where no tasks are expected, and the duty that a closing paragraph
  /// lays upon the units.
  private mutating func addSentences(of index: Int, _ context: Context, from start: Int = 0) {
    let block = block(index)
    let isClosing = Closing.isClosing(block)
    for sentence in block.matching.sentences where sentence.upperBound > start {
      let range = max(sentence.lowerBound, start)..<sentence.upperBound
      guard isClosing || hasTime(block, range) else { continue }
      var task = proposal(block, range, Context(role: context.role), index)
      let isDuty =
        isClosing && task.everyone
        && block.matching.earliest(["bao cao", "phan anh", "phan hoi"], in: range) != nil
      guard !task.due.isEmpty || isDuty else { continue }
      task.text = Self.withoutEnd(Self.trimmedStart(block.matching.slice(range)))
      task.confidence = .likely
      tasks.append(task)
    }
  }

  /// Looked at before who does it and what it is.
  private func hasTime(_ block: Block, _ range: Range<Int>) -> Bool {
    let isWhole = range.lowerBound == 0 && range.upperBound == block.matching.count
    let text = isWhole ? block.matching : FoldedText(block.matching.slice(range))
    return !DeadlineFinder.deadlines(in: text, frame: frame) { _ in 1 }.isEmpty
  }

  /// A task made of a part of a block's text.
  private func proposal(
    _ block: Block, _ range: Range<Int>, _ context: Context, _ index: Int
  ) -> DraftTask {
    let isWhole = range.lowerBound == 0 && range.upperBound == block.matching.count
    let text = isWhole ? block.matching : FoldedText(block.matching.slice(range))
    let line: (Int) -> Int = { block.line(atMatching: range.lowerBound + $0) }
    let units = TaskUnits(text, line: line).find(
      inherited: context.units, isOrganisation: context.role == .organisation)
    let section = outline.section(of: index).flatMap { places[$0] }
    return DraftTask(
      order: 0, text: "", section: section?.path, sectionIndex: section?.index,
      lines: line(0)...line(max(0, text.count - 1)), units: units,
      kind: TaskKind.of(text, hasReceiver: units.contains { $0.role == .receiver }),
      due: DeadlineFinder.deadlines(in: text, frame: frame, line: line))
  }

  /// Without "./." and the signs that end a list item.
  private static func withoutEnd(_ text: String) -> String {
    var text = Substring(text)
    if text.hasSuffix("./.") { text = text.dropLast(2) }
    while let last = text.last, last == ";" || last == " " || last == "," { text.removeLast() }
    return String(text)
  }

  private static func trimmedStart(_ text: String) -> String {
    String(text.drop { $0 == "," || $0 == ":" || $0 == ";" || $0 == ")" || $0 == "." || $0 == " " })
  }
}
