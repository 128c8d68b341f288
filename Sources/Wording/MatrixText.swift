// Texts of the matrix, units × tasks or reports, on the screen and on the command line.

/// A cell's sign, for the legend.
package enum MatrixSign: Hashable, Sendable, CaseIterable {
  case sent, late, overdue, soon, open, doing, returned, exempt, dropped, notOwed, contested
}

/// What the matrix says.
package enum MatrixText: Equatable, Sendable {
  /// How many unit tasks are not done, and how many of them are past their day.
  case missing(Int, overdue: Int, isSending: Bool)
  case allSent
  case nothingOwed
  case scopeReports
  case scopeAll
  /// What the key does that changes the columns.
  case toAll(key: String)
  case toReports(key: String)
  case orderWorst
  case orderOffice
  case orderName
  case place(row: Int, rows: Int, column: Int, columns: Int)
  case columnSent
  case columnLate
  case sentOfAll
  case notOwed
  /// Nothing of it is owed by the unit under the cursor, so no verb can act.
  case notOwedHere
  case due(String)
  case withoutDay
  case legend(MatrixSign)
  /// The answer in words: who, what, how it stands.
  case answer(unit: String, task: String, state: String)
  case emptyReports(key: String)
  /// What stands across in the printed table.
  case columnsHeading
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: MatrixText) -> String {
    language == .vietnamese ? VietnameseMatrix.text(text) : EnglishMatrix.text(text)
  }
}

enum VietnameseMatrix {
  static func text(_ text: MatrixText) -> String {
    switch text {
    case .missing(let count, let overdue, let isSending):
      (isSending ? "Chưa gửi: " : "Chưa xong: ") + "\(count)"
        + (overdue == 0 ? ", chưa có gì quá hạn" : ", ! quá hạn: \(overdue)")
    case .allSent: "Đã xong tất cả"
    case .nothingOwed: "Không có gì phải gửi"
    case .scopeReports: "báo cáo, đăng ký"
    case .scopeAll: "mọi nhiệm vụ"
    case .toAll(let key): "\(key): mọi nhiệm vụ"
    case .toReports(let key): "\(key): báo cáo, đăng ký"
    case .orderWorst: "trễ nhất trước"
    case .orderOffice: "theo cơ quan"
    case .orderName: "theo tên A–Y"
    case .place(let row, let rows, let column, let columns):
      "\(row)/\(rows)  cột \(column)/\(columns)"
    case .columnSent: "Xong"
    case .columnLate: "Trễ"
    case .sentOfAll: "Cộng"
    case .notOwed: "không giao cho đơn vị này"
    case .notOwedHere: "Việc này không giao cho đơn vị đang chọn."
    case .due(let day): "hạn \(day)"
    case .withoutDay: "không hạn"
    case .legend(let sign): legend(sign)
    case .answer(let unit, let task, let state): "\(unit) – \(task): \(state)"
    case .emptyReports(let key):
      "Kế hoạch này không yêu cầu báo cáo hay đăng ký nào. \(key): xem mọi nhiệm vụ"
    case .columnsHeading: "Các cột:"
    }
  }

  private static func legend(_ sign: MatrixSign) -> String {
    switch sign {
    case .sent: "đã xong"
    case .late: "xong muộn n ngày"
    case .overdue: "trễ n ngày"
    case .soon: "còn n ngày"
    case .open: "chưa đến hạn"
    case .doing: "đang làm"
    case .returned: "trả lại"
    case .exempt: "được miễn"
    case .dropped: "thôi"
    case .notOwed: "không giao"
    case .contested: "hai người ghi khác nhau"
    }
  }
}

enum EnglishMatrix {
  static func text(_ text: MatrixText) -> String {
    switch text {
    case .missing(let count, let overdue, let isSending):
      (isSending ? "Not sent: " : "Not done: ") + "\(count)"
        + (overdue == 0 ? ", none overdue" : ", ! overdue: \(overdue)")
    case .allSent: "All done"
    case .nothingOwed: "Nothing is owed"
    case .scopeReports: "reports, registrations"
    case .scopeAll: "all tasks"
    case .toAll(let key): "\(key): all tasks"
    case .toReports(let key): "\(key): reports, registrations"
    case .orderWorst: "worst first"
    case .orderOffice: "office order"
    case .orderName: "by name"
    case .place(let row, let rows, let column, let columns):
      "\(row)/\(rows)  column \(column)/\(columns)"
    case .columnSent: "Done"
    case .columnLate: "Late"
    case .sentOfAll: "Total"
    case .notOwed: "not given to this unit"
    case .notOwedHere: "This is not given to the selected unit."
    case .due(let day): "due \(day)"
    case .withoutDay: "no day"
    case .legend(let sign): legend(sign)
    case .answer(let unit, let task, let state): "\(unit) – \(task): \(state)"
    case .emptyReports(let key):
      "This plan asks for no report and no registration. \(key): show all tasks"
    case .columnsHeading: "Columns:"
    }
  }

  private static func legend(_ sign: MatrixSign) -> String {
    switch sign {
    case .sent: "done"
    case .late: "done n days late"
    case .overdue: "n days overdue"
    case .soon: "n days left"
    case .open: "not yet due"
    case .doing: "under way"
    case .returned: "returned"
    case .exempt: "exempt"
    case .dropped: "dropped"
    case .notOwed: "not given"
    case .contested: "set differently by two"
    }
  }
}
