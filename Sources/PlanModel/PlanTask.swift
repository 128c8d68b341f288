// A task as the plan sets it: the words, the clause, who does it, and by when.

package import VietnameseText

/// Somebody to whom the plan gives a task, in the plan's own words.
package struct Assignee: Hashable, Sendable {
  /// Whom the words mean.
  package enum Scope: Hashable, Sendable {
    /// "Các phòng, đơn vị thuộc Sở": every unit of the office that is active on the day.
    case everyone
    /// One unit; the id once it is matched to the office's list.
    case unit(UnitID?)
  }
  /// As printed: "Trưởng các phòng, đơn vị thuộc Sở".
  package var words: String
  package var scope: Scope

  package init(words: String, scope: Scope) {
    self.words = words
    self.scope = scope
  }

  /// Whether it stands for all units.
  package var isEveryone: Bool { scope == .everyone }
}

/// How often a recurring duty comes back.
package enum RecurrenceInterval: String, Hashable, Sendable, CaseIterable {
  case week = "P1W"
  case month = "P1M"
  case quarter = "P3M"
  case halfYear = "P6M"
  case year = "P1Y"
}

/// A day of every period: of the year, "trước ngày 10/12 hằng năm", or of the period's last month,
/// "trước ngày 25 hằng tháng", "trước ngày 20 của tháng cuối quý".
package struct MonthDay: Hashable, Sendable {
  /// Nil: the last month of the period.
  package var month: Int?
  package var day: Int
  package init(month: Int?, day: Int) {
    self.month = month
    self.day = day
  }
}

/// By when a task must be done.
package struct Deadline: Hashable, Sendable {
  /// Once, again and again, or not to be computed.
  package enum Schedule: Hashable, Sendable {
    /// A day, or a month or year that ends on its last day.
    case by(PartialDay)
    /// Again and again; with the day of the period where the plan names one.
    case every(RecurrenceInterval, on: MonthDay?)
    /// Words from which no day follows: "ngay sau khi kế hoạch được ban hành".
    case relative
  }
  /// From 1 within its task, never used again; part of the unit task's identity.
  package let number: Int
  package var schedule: Schedule
  /// The plan's words for it: "chậm nhất là ngày 05/6/2026", "định kỳ 6 tháng".
  package var words: String
  /// What falls due, where one sentence sets several: "sơ kết", "tổng kết".
  package var what: String?
  /// Line of the document.
  package var line: Int?

  package init(
    number: Int, schedule: Schedule, words: String, what: String? = nil, line: Int? = nil
  ) {
    self.number = number
    self.schedule = schedule
    self.words = words
    self.what = what
    self.line = line
  }
}

extension Deadline {
  /// Days after the plan's issue by which it falls due, where its words say so: 0 for "ngay sau khi
  /// kế hoạch được ban hành", 15 for "15 ngày kể từ ngày ban hành". Nil for anything else, working
  /// days too.
  package var daysAfterIssue: Int? {
    guard schedule == .relative else { return nil }
    let words = SearchKey.of(self.words).split(separator: " ")
    guard let issue = words.indices.first(where: { words[$0] == "ban" || words[$0] == "ky" }),
      words[issue] == "ky" || (issue + 1 < words.count && words[issue + 1] == "hanh"),
      !words.contains("viec"), !words.contains("dinh")
    else { return nil }
    let before = words[..<issue]
    let counts = before.indices.filter { before[$0].allSatisfy(\.isNumber) }
    guard let place = counts.last else {
      return before.first == "ngay"
        && before.dropFirst().first.map { $0 == "sau" || $0 == "khi" }
          == true
        ? 0 : nil
    }
    let isDays = place + 1 < before.endIndex && before[place + 1] == "ngay"
    return counts.count == 1 && isDays ? Int(before[place]) : nil
  }
}

/// A number of things, exact to a thousandth.
package struct Quantity: Hashable, Sendable, Comparable {
  package let thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }
  package init(_ whole: Int) { thousandths = whole * 1000 }

  /// Reads "12", "2.5" or "2,5"; nil for anything else, for negatives and for more than 10⁹.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), parts[0].utf8.count <= 9,
      let whole = Self.digits(parts[0])
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 3, let value = Self.digits(parts[1]) else { return nil }
      fraction = value * [100, 10, 1][parts[1].utf8.count - 1]
    }
    thousandths = whole * 1000 + fraction
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Without needless zeros; `separator` is the decimal sign of the reader's language.
  package func text(separator: String = ".") -> String {
    let whole = String(thousandths / 1000)
    var fraction = String(thousandths % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? whole : whole + separator + fraction
  }

  package static func < (a: Quantity, b: Quantity) -> Bool { a.thousandths < b.thousandths }
}

/// How much of something the task asks for: 12 "tin, bài".
package struct TaskTarget: Hashable, Sendable {
  package var value: Quantity
  /// Unit of measure as printed.
  package var measure: String

  package init(value: Quantity, measure: String) {
    self.value = value
    self.measure = measure
  }
}

/// A task of the plan.
package struct PlanTask: Ranked, Hashable, Sendable {
  package let id: TaskID
  package var rank: Int
  /// The clause that sets it; nil when it stands in no section.
  package var section: SectionID?
  /// Lines of the document that set it.
  package var lines: LineRange?
  package var words: String
  package var kind: TaskKind
  /// Who does it (chủ trì).
  package var lead: [Assignee]
  /// Who helps (phối hợp); they owe no unit task of their own unless there is no lead.
  package var support: [Assignee]
  /// What must come out of it, as printed.
  package var product: String?
  package var deadlines: [Deadline]
  package var target: TaskTarget?
  /// The phase in which it must be done when no deadline tells.
  package var phase: PhaseID?

  package init(
    id: TaskID, rank: Int, section: SectionID?, lines: LineRange?, words: String, kind: TaskKind,
    lead: [Assignee] = [], support: [Assignee] = [], product: String? = nil,
    deadlines: [Deadline] = [], target: TaskTarget? = nil, phase: PhaseID? = nil
  ) {
    self.id = id
    self.rank = rank
    self.section = section
    self.lines = lines
    self.words = words
    self.kind = kind
    self.lead = lead
    self.support = support
    self.product = product
    self.deadlines = deadlines
    self.target = target
    self.phase = phase
  }

  /// The same task under another number.
  package func numbered(_ id: TaskID) -> PlanTask {
    PlanTask(
      id: id, rank: rank, section: section, lines: lines, words: words, kind: kind, lead: lead,
      support: support, product: product, deadlines: deadlines, target: target, phase: phase)
  }

  /// Those who owe it: the leads, or the supporters where the plan names no lead.
  package var owners: [Assignee] { lead.isEmpty ? support : lead }

  /// The deadline with that number.
  package func deadline(numbered number: Int) -> Deadline? {
    deadlines.first { $0.number == number }
  }

  /// The task's words for a list: what this deadline is for stands before them where one task has
  /// several.
  package func listWords(deadline number: Int) -> String {
    guard deadlines.count > 1, let what = deadline(numbered: number)?.what else { return words }
    return "(\(what)) \(words)"
  }

  /// The plan's words for who owes what no unit of the office owes: those named that are no unit of
  /// the office, else the first owner; nil when the plan names nobody.
  package func ownerWords(_ directory: UnitDirectory) -> String? {
    let strangers = owners.filter { !$0.isEveryone && directory.unit(called: $0.words) == nil }
    return strangers.isEmpty
      ? owners.first?.words : strangers.map(\.words).joined(separator: "; ")
  }
}

extension PlanTask: FieldMerging {
  package static func eachField(_ merge: inout FieldMerge<PlanTask>) {
    merge.field(\.rank, .rank)
    merge.field(\.section, .section)
    merge.field(\.lines, .lines)
    merge.field(\.words, .words)
    merge.field(\.kind, .kind)
    merge.field(\.lead, .lead)
    merge.field(\.support, .support)
    merge.field(\.product, .product)
    merge.field(\.deadlines, .deadlines)
    merge.field(\.target, .target)
    merge.field(\.phase, .phase)
  }
}
