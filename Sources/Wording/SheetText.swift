// Words of the lists that go to a spreadsheet: the heads of their columns, and what is wrong with a
// call for one.

/// A column of a list for a spreadsheet.
package enum SheetColumn: Sendable, CaseIterable {
  case plan, number, issuedOn, subject, percent, unitTasks, done, overdue, soon
  case id, section, phase, task, unit, unitName, due, deadlineWords, state, doneOn
  case daysOverdue, daysLate, reason, evidence, note
  case time, author, step, about
  case shortName, name, aliases, kind, head, activeFrom, activeTo
}

extension Wording {
  /// The head of the column in this language.
  package func head(of column: SheetColumn) -> String {
    switch language {
    case .vietnamese: VietnameseSheet.head(column)
    case .english: EnglishSheet.head(column)
    }
  }
}

/// The heads in Vietnamese.
enum VietnameseSheet {
  static func head(_ column: SheetColumn) -> String {
    switch column {
    case .plan: "Kế hoạch"
    case .number: "Số, ký hiệu"
    case .issuedOn: "Ngày ban hành"
    case .subject: "Trích yếu"
    case .percent: "Tiến độ (%)"
    case .unitTasks: "Số việc"
    case .done: "Đã xong"
    case .overdue: "Quá hạn"
    case .soon: "Sắp đến hạn"
    case .id: "Mã"
    case .section: "Mục"
    case .phase: "Đợt"
    case .task: "Nhiệm vụ"
    case .unit: "Đơn vị"
    case .unitName: "Tên đơn vị"
    case .due: "Hạn"
    case .deadlineWords: "Hạn ghi trong kế hoạch"
    case .state: "Tình trạng"
    case .doneOn: "Ngày xong"
    case .daysOverdue: "Số ngày quá hạn"
    case .daysLate: "Số ngày chậm"
    case .reason: "Lý do"
    case .evidence: "Số đến, minh chứng"
    case .note: "Ghi chú gần nhất"
    case .time: "Thời điểm"
    case .author: "Người ghi"
    case .step: "Việc đã làm"
    case .about: "Nội dung"
    case .shortName: "Tên tắt"
    case .name: "Tên"
    case .aliases: "Tên khác"
    case .kind: "Loại"
    case .head: "Người đứng đầu"
    case .activeFrom: "Từ ngày"
    case .activeTo: "Đến ngày"
    }
  }
}

/// The heads in English.
enum EnglishSheet {
  static func head(_ column: SheetColumn) -> String {
    switch column {
    case .plan: "Plan"
    case .number: "Number"
    case .issuedOn: "Issued on"
    case .subject: "Subject"
    case .percent: "Progress (%)"
    case .unitTasks: "Unit tasks"
    case .done: "Done"
    case .overdue: "Overdue"
    case .soon: "Due soon"
    case .id: "ID"
    case .section: "Section"
    case .phase: "Phase"
    case .task: "Task"
    case .unit: "Unit"
    case .unitName: "Unit's name"
    case .due: "Due"
    case .deadlineWords: "Deadline as printed"
    case .state: "State"
    case .doneOn: "Done on"
    case .daysOverdue: "Days overdue"
    case .daysLate: "Days late"
    case .reason: "Reason"
    case .evidence: "Incoming number, evidence"
    case .note: "Latest note"
    case .time: "Time"
    case .author: "By"
    case .step: "Step"
    case .about: "About"
    case .shortName: "Short name"
    case .name: "Name"
    case .aliases: "Other names"
    case .kind: "Kind"
    case .head: "Head"
    case .activeFrom: "From"
    case .activeTo: "To"
    }
  }
}
