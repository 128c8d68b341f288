// The words of the filter language: what conditions look at, in Vietnamese and in English at once.
// They are compared folded, with dashes for blanks, so that "đơn vị" and "don-vi" are one.

import VietnameseText

/// Something that people call by fixed names.
package protocol FilterNamed: CaseIterable, Equatable, Sendable {
  /// Folded names with dashes: the Vietnamese one first, then the English one, then short forms.
  var names: [String] { get }
}

extension FilterNamed {
  /// The one that bears the name; a beginning of at least two letters will do where it is the
  /// beginning of one only. Nil when none or several fit.
  package init?(called word: String, orBeginning: Bool = true) {
    if let exact = Self.allCases.first(where: { $0.names.contains(word) }) {
      self = exact
      return
    }
    let found = Self.allCases.filter { $0.names.contains { $0.hasPrefix(word) } }
    guard orBeginning, word.utf8.count >= 2, found.count == 1 else { return nil }
    self = found[0]
  }

  /// All names of all cases.
  static var allNames: [String] { allCases.flatMap(\.names) }
}

/// What a condition looks at.
package enum FilterKey: String, FilterNamed {
  case unit, status, due, section, phase, kind, percent, late, person, note, evidence, plan, words
  case support, changed, doneOn

  package var names: [String] {
    switch self {
    case .unit: ["don-vi", "unit", "dv"]
    case .status: ["trang-thai", "status", "tt", "tinh-trang"]
    case .due: ["han", "due", "deadline"]
    case .section: ["muc", "section"]
    case .phase: ["dot", "phase", "giai-doan"]
    case .kind: ["loai", "kind"]
    case .percent: ["tien-do", "percent", "progress"]
    case .late: ["tre", "late", "muon"]
    case .person: ["nguoi", "person", "by"]
    case .note: ["ghi-chu", "note"]
    case .evidence: ["minh-chung", "evidence", "so-den"]
    case .plan: ["ke-hoach", "plan", "kh"]
    case .words: ["viec", "task", "nhiem-vu"]
    case .support: ["phoi-hop", "support"]
    case .changed: ["sua", "changed"]
    case .doneOn: ["ngay-xong", "done-on", "nhan"]
    }
  }

  /// Whether more and less mean anything.
  package var isOrdered: Bool {
    switch self {
    case .due, .percent, .late, .changed, .doneOn: true
    default: false
    }
  }
}

/// How far a unit task is, as people ask for it.
package enum FilterStatus: String, FilterNamed {
  case todo, doing, done, open, overdue, due, late, onTime, returned, exempt, dropped, contested
  case postponed

  package var names: [String] {
    switch self {
    case .todo: ["chua-lam", "todo"]
    case .doing: ["dang-lam", "doing"]
    case .done: ["xong", "done", "da-gui", "da-nhan"]
    case .open: ["chua-xong", "open", "chua-gui", "chua-nhan"]
    case .overdue: ["qua-han", "overdue", "tre"]
    case .due: ["sap-den-han", "due", "soon"]
    case .late: ["muon", "late", "gui-muon", "xong-muon"]
    case .onTime: ["dung-han", "on-time"]
    case .returned: ["tra-lai", "returned"]
    case .exempt: ["duoc-mien", "exempt", "mien"]
    case .dropped: ["thoi-thuc-hien", "dropped", "thoi"]
    case .contested: ["hai-nguoi-dat", "contested", "tranh-chap"]
    case .postponed: ["doi-han", "postponed"]
    }
  }
}

/// What a row has or lacks: a word of its own, without a key.
package enum FilterFlag: String, FilterNamed {
  case noDeadline, hasDeadline, noOwner, hasEvidence, noEvidence, hasNote, noNote, hasTarget

  package var names: [String] {
    switch self {
    case .noDeadline: ["khong-han", "no-deadline", "no-due"]
    case .hasDeadline: ["co-han", "has-deadline", "has-due"]
    case .noOwner: ["khong-ai", "no-owner", "khong-giao"]
    case .hasEvidence: ["co-minh-chung", "has-evidence"]
    case .noEvidence: ["khong-minh-chung", "no-evidence"]
    case .hasNote: ["co-ghi-chu", "has-note"]
    case .noNote: ["khong-ghi-chu", "no-note"]
    case .hasTarget: ["co-chi-tieu", "has-target"]
    }
  }
}

extension FilterFlag {
  /// Whether the word is one of these.
  package static func isName(_ word: String) -> Bool {
    FilterFlag(called: FilterFold.name(word), orBeginning: false) != nil
  }
}

extension TaskKind: FilterNamed {
  package var names: [String] {
    switch self {
    case .action: ["viec", "action", "viec-lam"]
    case .registration: ["dang-ky", "registration"]
    case .report: ["bao-cao", "report"]
    case .award: ["khen-thuong", "award"]
    case .inspection: ["kiem-tra", "inspection"]
    }
  }
}

/// How names and values are compared.
package enum FilterFold {
  /// Folded, with dashes for blanks and underscores.
  package static func name(_ text: some StringProtocol) -> String {
    String(SearchKey.of(text).map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
