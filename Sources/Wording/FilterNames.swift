// The words of the filter language as they are shown and completed. The filter takes both languages'
// words with or without marks; the raw values are those of the model.

/// What a condition of a filter looks at.
package enum FilterKeyName: String, CaseIterable, Sendable {
  case unit, status, due, section, phase, kind, percent, late, person, note, evidence, plan, words
  case support, changed, doneOn
}

/// How far a unit task is, as people ask for it.
package enum FilterStatusName: String, CaseIterable, Sendable {
  case todo, doing, done, open, overdue, due, late, onTime, returned, exempt, dropped, contested
  case postponed
}

/// What a row has or lacks.
package enum FilterFlagName: String, CaseIterable, Sendable {
  case noDeadline, hasDeadline, noOwner, hasEvidence, noEvidence, hasNote, noNote, hasTarget
}

/// What kind of work a task is.
package enum FilterKindName: String, CaseIterable, Sendable {
  case action, registration, report, award, inspection
}

/// Days that a filter knows by name.
package enum FilterDayName: String, CaseIterable, Sendable {
  case today, tomorrow, thisWeek, nextWeek, thisMonth, nextMonth, endOfMonth, endOfYear, inAWeek
  case none
}

/// Filters that are there from the beginning.
package enum ReadyFilter: CaseIterable, Sendable {
  case overdue, thisWeek, missingReports, mine, longLate, noDeadline, noOwner, returned
}

extension Wording {
  /// The key as it is typed, without its colon.
  package func name(of key: FilterKeyName) -> String {
    language == .vietnamese ? Self.vietnamese(key).name : Self.english(key).name
  }

  /// What the key asks, with an example.
  package func about(_ key: FilterKeyName) -> String {
    language == .vietnamese ? Self.vietnamese(key).about : Self.english(key).about
  }

  /// The state as it is typed behind its key.
  package func name(of status: FilterStatusName) -> String {
    language == .vietnamese ? Self.vietnamese(status) : Self.english(status)
  }

  /// The word as it is typed.
  package func name(of flag: FilterFlagName) -> String {
    language == .vietnamese ? Self.vietnamese(flag).name : Self.english(flag).name
  }

  /// What the word asks.
  package func about(_ flag: FilterFlagName) -> String {
    language == .vietnamese ? Self.vietnamese(flag).about : Self.english(flag).about
  }

  /// The kind as it is typed behind its key.
  package func name(of kind: FilterKindName) -> String {
    language == .vietnamese ? Self.vietnamese(kind) : Self.english(kind)
  }

  /// The days as they are typed.
  package func name(of days: FilterDayName) -> String {
    language == .vietnamese ? Self.vietnamese(days) : Self.english(days)
  }

  /// What the filter is called and what it asks.
  package func ready(_ filter: ReadyFilter) -> (name: String, expression: String) {
    language == .vietnamese ? Self.vietnamese(filter) : Self.english(filter)
  }
}

// MARK: Vietnamese

extension Wording {
  private static func vietnamese(_ key: FilterKeyName) -> (name: String, about: String) {
    switch key {
    case .unit: ("đơn-vị", "Đơn vị: đơn-vị:vp,qlkh hoặc đơn-vị:chưa-giao")
    case .status: ("trạng-thái", "Tình trạng: trạng-thái:quá-hạn")
    case .due: ("hạn", "Hạn: hạn<31/12, hạn:tuần-này, hạn:+7, hạn:không")
    case .section: ("mục", "Mục và mọi mục con: mục:II.2")
    case .phase: ("đợt", "Đợt: đợt:1")
    case .kind: ("loại", "Loại việc: loại:báo-cáo")
    case .percent: ("tiến-độ", "Phần trăm: tiến-độ<50")
    case .late: ("trễ", "Số ngày quá hạn hoặc xong muộn: trễ>30")
    case .person: ("người", "Ai đã ghi: người:lan, người:tôi")
    case .note: ("ghi-chú", "Chữ trong ghi chú hoặc lý do: ghi-chú:\"gọi điện\"")
    case .evidence: ("minh-chứng", "Số đến, minh chứng: minh-chứng:214")
    case .plan: ("kế-hoạch", "Số hoặc chữ trong tên kế hoạch: kế-hoạch:12")
    case .words: ("việc", "Chữ trong nhiệm vụ: việc:\"sơ kết\"")
    case .support: ("phối-hợp", "Đơn vị phối hợp: phối-hợp:qlkh")
    case .changed: ("sửa", "Ngày ghi gần nhất: sửa>=hôm-qua")
    case .doneOn: ("ngày-xong", "Ngày xong, ngày nhận: ngày-xong:tháng-này")
    }
  }

  private static func vietnamese(_ status: FilterStatusName) -> String {
    switch status {
    case .todo: "chưa-làm"
    case .doing: "đang-làm"
    case .done: "xong"
    case .open: "chưa-xong"
    case .overdue: "quá-hạn"
    case .due: "sắp-đến-hạn"
    case .late: "xong-muộn"
    case .onTime: "đúng-hạn"
    case .returned: "trả-lại"
    case .exempt: "được-miễn"
    case .dropped: "thôi-thực-hiện"
    case .contested: "hai-người-đặt"
    case .postponed: "đổi-hạn"
    }
  }

  private static func vietnamese(_ flag: FilterFlagName) -> (name: String, about: String) {
    switch flag {
    case .noDeadline: ("không-hạn", "Việc không có ngày hạn")
    case .hasDeadline: ("có-hạn", "Việc có ngày hạn")
    case .noOwner: ("không-ai", "Việc kế hoạch không giao cho ai")
    case .hasEvidence: ("có-minh-chứng", "Đã có số đến hoặc minh chứng")
    case .noEvidence: ("không-minh-chứng", "Chưa có số đến, minh chứng")
    case .hasNote: ("có-ghi-chú", "Đã có ghi chú")
    case .noNote: ("không-ghi-chú", "Chưa có ghi chú")
    case .hasTarget: ("có-chỉ-tiêu", "Việc có chỉ tiêu bằng số")
    }
  }

  private static func vietnamese(_ kind: FilterKindName) -> String {
    switch kind {
    case .action: "việc-làm"
    case .registration: "đăng-ký"
    case .report: "báo-cáo"
    case .award: "khen-thưởng"
    case .inspection: "kiểm-tra"
    }
  }

  private static func vietnamese(_ days: FilterDayName) -> String {
    switch days {
    case .today: "hôm-nay"
    case .tomorrow: "ngày-mai"
    case .thisWeek: "tuần-này"
    case .nextWeek: "tuần-sau"
    case .thisMonth: "tháng-này"
    case .nextMonth: "tháng-sau"
    case .endOfMonth: "cuối-tháng"
    case .endOfYear: "cuối-năm"
    case .inAWeek: "+7"
    case .none: "không"
    }
  }

  private static func vietnamese(_ filter: ReadyFilter) -> (name: String, expression: String) {
    switch filter {
    case .overdue: ("quá hạn", "trạng-thái:quá-hạn")
    case .thisWeek: ("tuần này", "hạn:tuần-này trạng-thái:chưa-xong")
    case .missingReports: ("chưa gửi báo cáo", "loại:báo-cáo trạng-thái:chưa-gửi hạn<=hôm-nay")
    case .mine: ("của tôi", "người:tôi")
    case .longLate: ("trễ lâu", "trạng-thái:quá-hạn trễ>30")
    case .noDeadline: ("không hạn", "không-hạn")
    case .noOwner: ("không ai", "không-ai")
    case .returned: ("trả lại", "trạng-thái:trả-lại")
    }
  }
}

// MARK: English

extension Wording {
  private static func english(_ key: FilterKeyName) -> (name: String, about: String) {
    switch key {
    case .unit: ("unit", "Unit: unit:vp,qlkh or unit:unassigned")
    case .status: ("status", "State: status:overdue")
    case .due: ("due", "Deadline: due<2026-12-31, due:this-week, due:+7, due:none")
    case .section: ("section", "Section and all below it: section:II.2")
    case .phase: ("phase", "Phase: phase:1")
    case .kind: ("kind", "Kind of work: kind:report")
    case .percent: ("percent", "Percent done: percent<50")
    case .late: ("late", "Days overdue, or done late: late>30")
    case .person: ("person", "Who recorded it: person:lan, person:me")
    case .note: ("note", "Words of a note or reason: note:\"telephone\"")
    case .evidence: ("evidence", "Incoming number, evidence: evidence:214")
    case .plan: ("plan", "Number or words of the plan's name: plan:12")
    case .words: ("task", "Words of the task: task:\"so ket\"")
    case .support: ("support", "Supporting unit: support:qlkh")
    case .changed: ("changed", "Day of the last record: changed>=yesterday")
    case .doneOn: ("done-on", "Day done or received: done-on:this-month")
    }
  }

  private static func english(_ status: FilterStatusName) -> String {
    switch status {
    case .todo: "todo"
    case .doing: "doing"
    case .done: "done"
    case .open: "open"
    case .overdue: "overdue"
    case .due: "soon"
    case .late: "late"
    case .onTime: "on-time"
    case .returned: "returned"
    case .exempt: "exempt"
    case .dropped: "dropped"
    case .contested: "contested"
    case .postponed: "postponed"
    }
  }

  private static func english(_ flag: FilterFlagName) -> (name: String, about: String) {
    switch flag {
    case .noDeadline: ("no-deadline", "Tasks without a day")
    case .hasDeadline: ("has-deadline", "Tasks with a day")
    case .noOwner: ("no-owner", "Tasks that the plan gives to nobody")
    case .hasEvidence: ("has-evidence", "An incoming number or evidence is there")
    case .noEvidence: ("no-evidence", "No incoming number or evidence yet")
    case .hasNote: ("has-note", "There is a note")
    case .noNote: ("no-note", "There is no note yet")
    case .hasTarget: ("has-target", "Tasks with a target in numbers")
    }
  }

  private static func english(_ kind: FilterKindName) -> String { kind.rawValue }

  private static func english(_ days: FilterDayName) -> String {
    switch days {
    case .today: "today"
    case .tomorrow: "tomorrow"
    case .thisWeek: "this-week"
    case .nextWeek: "next-week"
    case .thisMonth: "this-month"
    case .nextMonth: "next-month"
    case .endOfMonth: "eom"
    case .endOfYear: "eoy"
    case .inAWeek: "+7"
    case .none: "none"
    }
  }

  private static func english(_ filter: ReadyFilter) -> (name: String, expression: String) {
    switch filter {
    case .overdue: ("overdue", "status:overdue")
    case .thisWeek: ("this week", "due:this-week status:open")
    case .missingReports: ("missing reports", "kind:report status:open due<=today")
    case .mine: ("mine", "person:me")
    case .longLate: ("long overdue", "status:overdue late>30")
    case .noDeadline: ("no deadline", "no-deadline")
    case .noOwner: ("no owner", "no-owner")
    case .returned: ("returned", "status:returned")
    }
  }
}
