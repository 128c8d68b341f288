// A plan as it was read from a paper: proposals with the line each comes from and how sure the
// reader is. Nothing here is stored; the secretary accepts or refuses it, then it becomes changes.

package import VietnameseText

/// How sure the reader is of a finding.
package enum Confidence: UInt8, Sendable, Comparable, CaseIterable {
  /// A guess that a person must look at.
  case doubtful
  /// Found by an unusual form or inferred from the body.
  case likely
  /// Printed in its usual form and place.
  case certain

  package static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }
}

/// What a task asks for.
package enum TaskKind: String, Sendable, CaseIterable {
  /// Something to be done.
  case action
  /// Registration of titles or of the movement (đăng ký thi đua).
  case registration
  /// A written report (báo cáo, interim or final review sent in).
  case report
  /// Choosing, proposing or granting awards.
  case award
  /// Inspection and follow-up (kiểm tra, đôn đốc).
  case inspection
}

/// One value of the head or the tail of the paper with its source.
package struct DraftFact<Value: Equatable & Sendable>: Equatable, Sendable {
  package var value: Value
  /// 1-based line of the text that was read; the place of the proof when the value is inferred.
  package var line: Int
  package var confidence: Confidence

  package init(_ value: Value, line: Int, confidence: Confidence = .certain) {
    self.value = value
    self.line = line
    self.confidence = confidence
  }
}

/// The whole reading. Line numbers are 1-based lines of `lines`.
package struct PlanDraft: Equatable, Sendable {
  /// The text as it was read, every line, unchanged but for line ends and a byte order mark.
  package var lines: [String]
  /// Type of paper, in capitals and repaired: "KẾ HOẠCH".
  package var kind: DraftFact<String>?
  /// Whole number, "419/KH-SKHCN"; nil when the paper leaves it blank.
  package var number: DraftFact<String>?
  /// The part after the stroke, "KH-SKHCN"; kept when the number is blank.
  package var symbol: DraftFact<String>?
  /// The body that issues the plan.
  package var agency: DraftFact<String>?
  /// The body above it.
  package var parentAgency: DraftFact<String>?
  /// Place of issue, without "tỉnh".
  package var place: DraftFact<String>?
  /// Day of issue, as far as the paper gives it.
  package var issuedOn: DraftFact<PartialDay>?
  /// What the plan is about: the lines under its type, joined.
  package var subject: DraftFact<String>?
  /// The plan's own period, both ends included.
  package var period: DraftFact<DraftPeriod>?
  package var signer: DraftSigner?
  /// In printed order, without dash and final stop; purpose kept: "UBND tỉnh (báo cáo)".
  package var recipients: [DraftFact<String>] = []
  /// Documents cited in the preamble.
  package var grounds: [DraftFact<String>] = []
  /// Lines of the head and of the tail (recipients and signature); what was not understood inside
  /// them stands in `unplaced` as well.
  package var head: ClosedRange<Int>?
  package var tail: ClosedRange<Int>?
  /// Numbered and lettered headings as a tree.
  package var sections: [DraftSection] = []
  package var phases: [DraftPhase] = []
  package var tasks: [DraftTask] = []
  /// Every unit that has a part in some task, once per name and role.
  package var units: [DraftUnit] = []
  package var quotas: [DraftQuota] = []
  package var targets: [DraftTarget] = []
  /// Lines that found no place, so that nothing is ever lost.
  package var unplaced: [UnplacedLine] = []
  package var warnings: [ReadingWarning] = []

  /// A reading that found nothing yet.
  package init(lines: [String] = []) { self.lines = lines }

  /// All sections in the order of the text; `DraftSection.index` counts in this order.
  package var allSections: [DraftSection] { sections.flatMap(\.selfAndDescendants) }
}

/// A stretch of days, both ends included.
package struct DraftPeriod: Hashable, Sendable {
  package var start, end: CalendarDay

  package init(start: CalendarDay, end: CalendarDay) { (self.start, self.end) = (start, end) }
}

/// Who signed, as the block at the end says.
package struct DraftSigner: Equatable, Sendable {
  /// "KT. GIÁM ĐỐC"; nil when the head signs.
  package var onBehalf: String?
  package var title: String?
  package var name: String?
  package var line: Int
  package var confidence: Confidence

  package init(
    onBehalf: String? = nil, title: String? = nil, name: String? = nil, line: Int,
    confidence: Confidence = .certain
  ) {
    self.onBehalf = onBehalf
    self.title = title
    self.name = name
    self.line = line
    self.confidence = confidence
  }
}

/// A numbered or lettered heading and what stands under it.
package struct DraftSection: Equatable, Sendable {
  /// As it should read: "III", "2", "1.1", "đ"; without the final dot or bracket.
  package var number: String
  /// Nil when the item is a plain paragraph.
  package var title: String?
  /// Numbers from the top: "IV.2", "II.1.1", "I.2.a".
  package var path: String
  /// Place in `PlanDraft.allSections`.
  package var index: Int
  /// First and last line, its children included.
  package var lines: ClosedRange<Int>
  package var children: [DraftSection]
  package var confidence: Confidence

  package init(
    number: String, title: String?, path: String, index: Int, lines: ClosedRange<Int>,
    children: [DraftSection] = [], confidence: Confidence = .certain
  ) {
    self.number = number
    self.title = title
    self.path = path
    self.index = index
    self.lines = lines
    self.children = children
    self.confidence = confidence
  }

  /// The section, then everything below it, in the order of the text.
  package var selfAndDescendants: [DraftSection] {
    [self] + children.flatMap(\.selfAndDescendants)
  }
}

/// A phase of the movement.
package struct DraftPhase: Equatable, Sendable {
  /// "Đợt thi đua thứ nhất", "Giai đoạn 1".
  package var name: String
  package var start: CalendarDay?
  package var end: CalendarDay?
  /// The end was computed from words such as "từ đầu năm", not printed.
  package var startImplied: Bool
  package var endImplied: Bool
  package var line: Int
  package var confidence: Confidence

  package init(
    name: String, start: CalendarDay? = nil, end: CalendarDay? = nil, startImplied: Bool = false,
    endImplied: Bool = false, line: Int, confidence: Confidence = .certain
  ) {
    self.name = name
    self.start = start
    self.end = end
    self.startImplied = startImplied
    self.endImplied = endImplied
    self.line = line
    self.confidence = confidence
  }
}

/// Something that the plan tells somebody to do.
package struct DraftTask: Equatable, Sendable {
  /// 0-based place among the plan's tasks, in the order of the text.
  package var order: Int
  /// The item's own words, lines joined, without its dash or number.
  package var text: String
  /// Path of its section, "IV.2"; nil outside any section.
  package var section: String?
  /// Place of that section in `PlanDraft.allSections`.
  package var sectionIndex: Int?
  package var lines: ClosedRange<Int>
  /// Who leads, supports or receives.
  package var units: [DraftUnit]
  package var kind: TaskKind
  package var due: [DraftDeadline]
  package var confidence: Confidence

  package init(
    order: Int, text: String, section: String? = nil, sectionIndex: Int? = nil,
    lines: ClosedRange<Int>, units: [DraftUnit] = [], kind: TaskKind = .action,
    due: [DraftDeadline] = [], confidence: Confidence = .certain
  ) {
    self.order = order
    self.text = text
    self.section = section
    self.sectionIndex = sectionIndex
    self.lines = lines
    self.units = units
    self.kind = kind
    self.due = due
    self.confidence = confidence
  }

  package var line: Int { lines.lowerBound }
  /// The task falls on every subordinate unit.
  package var everyone: Bool { units.contains { $0.role == .lead && $0.everyone } }
}

/// A unit as the paper names it.
package struct DraftUnit: Equatable, Sendable {
  /// A unit's part in a task.
  package enum Role: String, Sendable, CaseIterable {
    /// Does it (chủ trì, or simply named as the doer).
    case lead
    /// Helps (phối hợp).
    case support
    /// Gets the report or keeps the register (qua Văn phòng Sở).
    case receiver
  }

  package var name: String
  /// The name stands for all subordinate units ("các phòng, đơn vị thuộc Sở").
  package var everyone: Bool
  package var role: Role
  package var line: Int
  package var confidence: Confidence

  package init(
    name: String, everyone: Bool = false, role: Role = .lead, line: Int,
    confidence: Confidence = .certain
  ) {
    self.name = name
    self.everyone = everyone
    self.role = role
    self.line = line
    self.confidence = confidence
  }
}

/// How many of a title or form of award the plan provides for.
package struct DraftQuota: Equatable, Sendable {
  /// A title (danh hiệu thi đua) or a form of award (hình thức khen thưởng).
  package enum Kind: String, Sendable, CaseIterable {
    case title, award
  }

  /// "Bằng khen của Chủ tịch UBND tỉnh".
  package var form: String
  package var kind: Kind
  /// Nil for forms listed without a number.
  package var collective: ClosedRange<Int>?
  package var individual: ClosedRange<Int>?
  package var line: Int
  package var confidence: Confidence

  package init(
    form: String, kind: Kind, collective: ClosedRange<Int>? = nil,
    individual: ClosedRange<Int>? = nil, line: Int, confidence: Confidence = .certain
  ) {
    self.form = form
    self.kind = kind
    self.collective = collective
    self.individual = individual
    self.line = line
    self.confidence = confidence
  }
}

/// A figure or state to be reached (chỉ tiêu).
package struct DraftTarget: Equatable, Sendable {
  package var text: String
  /// "100%"; nil when the target is a state.
  package var value: String?
  package var line: Int
  package var confidence: Confidence

  package init(text: String, value: String?, line: Int, confidence: Confidence = .certain) {
    self.text = text
    self.value = value
    self.line = line
    self.confidence = confidence
  }
}

/// A line that found no place in the reading.
package struct UnplacedLine: Equatable, Sendable {
  package var line: Int
  package var text: String

  package init(line: Int, text: String) {
    self.line = line
    self.text = text
  }
}

/// Something to look at.
package struct ReadingWarning: Equatable, Sendable {
  /// What there is to look at; the raw value stands in the JSON.
  package enum Code: String, Sendable, CaseIterable {
    /// A date that the calendar does not have.
    case invalidDate = "invalid-date"
    /// A heading whose number was damaged and repaired from the sequence.
    case repairedNumber = "repaired-number"
    /// A symbol with a typing error, put right after the agency's initials.
    case repairedSymbol = "repaired-symbol"
    /// A number that does not follow the one before.
    case numberGap = "number-gap"
    /// The number or the day of issue is blank.
    case blankNumber = "blank-number"
    case blankDay = "blank-day"
    /// The text looks like the output of a scanner without Vietnamese.
    case damagedText = "damaged-text"
    /// Letters were converted from the encoding that `text` names.
    case convertedEncoding = "converted-encoding"
    /// No type of paper or no section was found.
    case noKind = "no-kind"
    case noSections = "no-sections"
    /// A deadline before the plan's issue or long after its period.
    case unlikelyDate = "unlikely-date"
  }

  package var line: Int
  package var code: Code
  /// The words in question.
  package var text: String

  package init(line: Int, code: Code, text: String) {
    self.line = line
    self.code = code
    self.text = text
  }
}
