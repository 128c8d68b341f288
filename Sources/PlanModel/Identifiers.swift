// Identities that stay when a thing is moved, renamed or edited. Each is a type of its own, so that
// a section's number can never be taken for a task's.
package import VietnameseText

/// Name of a plan's folder in the store: `[a-z0-9][a-z0-9._-]{0,63}`.
package struct PlanID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as it stands on disk and on the command line.
  package let raw: String

  /// Nil when the name breaks the grammar, so that no path outside the store can be named.
  package init?(_ raw: some StringProtocol) {
    let bytes = Array(raw.utf8)
    guard let first = bytes.first, bytes.count <= 64, Self.isLetterOrDigit(first),
      bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
    else { return nil }
    self.raw = String(raw)
  }

  /// The same with four letters and digits behind it that follow from `facts`: two copies of a store
  /// that are worked on apart must not give one name to two plans, for their files would meet.
  package func tagged(by facts: String) -> PlanID {
    // FNV-1a.
    let hash = facts.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let signs = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let tag = (0..<4).map { signs[Int(hash >> (40 + 5 * $0) & 31)] }
    return PlanID(raw.prefix(59) + "-" + String(decoding: tag, as: UTF8.self)) ?? self
  }

  package var description: String { raw }
  package static func < (a: PlanID, b: PlanID) -> Bool { a.raw < b.raw }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}

/// A section of one plan, numbered in the order in which sections were first made: `s4`.
package struct SectionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "s\(number)" }
  package static func < (a: SectionID, b: SectionID) -> Bool { a.number < b.number }
}

/// A phase (đợt, giai đoạn) of one plan: `p2`.
package struct PhaseID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "p\(number)" }
  package static func < (a: PhaseID, b: PhaseID) -> Bool { a.number < b.number }
}

/// A quota line of one plan: `q1`.
package struct QuotaID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "q\(number)" }
  package static func < (a: QuotaID, b: QuotaID) -> Bool { a.number < b.number }
}

/// A task, numbered over the whole store so that `t7/vp` needs no plan beside it.
package struct TaskID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "t\(number)" }
  package static func < (a: TaskID, b: TaskID) -> Bool { a.number < b.number }
}

/// A unit of the office: a slug made from its short name when it is entered, `vp`.
package struct UnitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let raw: String

  /// Stands for "given to no unit of the office" in the identity of a unit task.
  package static let unassigned = UnitID(known: "chua-giao")

  /// Nil unless `raw` is `[a-z0-9-]{1,32}`.
  package init?(_ raw: some StringProtocol) {
    let bytes = raw.utf8
    guard (1...32).contains(bytes.count),
      bytes.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.raw = String(raw)
  }

  private init(known raw: String) { self.raw = raw }

  package var description: String { raw }
  package static func < (a: UnitID, b: UnitID) -> Bool { a.raw < b.raw }
}

/// A unit task: one task, for one unit, for one of the task's deadlines and, where that deadline
/// recurs, one occurrence.
///
/// Written `t7/vp`; `t7.2/vp` for the task's second deadline; `t7/vp/2026-12-31` for the occurrence
/// of a recurring deadline whose period ends that day. The written form never changes.
package struct UnitTaskID: Hashable, Sendable, CustomStringConvertible {
  package let task: TaskID
  /// Number of the deadline within the task, from 1; 1 too when the task has no deadline.
  package let deadline: Int
  package let unit: UnitID
  /// Last day of the recurring period, nil when the deadline does not recur.
  package let occurrence: CalendarDay?

  package init(task: TaskID, deadline: Int = 1, unit: UnitID, occurrence: CalendarDay? = nil) {
    self.task = task
    self.deadline = deadline
    self.unit = unit
    self.occurrence = occurrence
  }

  /// Reads the written form; nil when it is not one.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].first == "t",
      let unit = UnitID(parts[1])
    else { return nil }
    let numbers = parts[0].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(numbers.count), let task = Self.positive(numbers[0]) else { return nil }
    var deadline = 1
    if numbers.count == 2 {
      guard let second = Self.positive(numbers[1]) else { return nil }
      deadline = second
    }
    var occurrence: CalendarDay?
    if parts.count == 3 {
      guard let day = CalendarDay(iso: parts[2]) else { return nil }
      occurrence = day
    }
    self.init(task: TaskID(task), deadline: deadline, unit: unit, occurrence: occurrence)
  }

  package var description: String {
    let task = deadline == 1 ? "\(task)" : "\(task).\(deadline)"
    let head = "\(task)/\(unit)"
    return occurrence.map { head + "/" + $0.iso } ?? head
  }

  private static func positive(_ text: some StringProtocol) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30,
      let value = Int(text), value < 1_000_000_000
    else { return nil }
    return value
  }
}
