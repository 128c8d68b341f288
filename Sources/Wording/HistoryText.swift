// The words of view 7, and of what a step set, on the screen and in `thidua log`.

/// Texts of the history.
package enum HistoryText: Equatable, Sendable {
  case columnTime, columnPerson, columnWhat
  case today, yesterday
  case allPlaces, office, onlyMine
  case sinceVisit(String)
  case sinceYesterday, sinceWeek
  case sinceHelp, undoHelp, redoHelp
  case empty, emptyFiltered
  case askFilter, filterFooter
  case unknownField(String)
  case takenBack, contested
  case code(plan: String, String)
  /// What a change set.
  case due, asPlanned, withoutDay
  case added(String)
  case removed(String)
  case changed(String)
  case more(Int)
  case noTask, noStep
  case ofOffice(String)
  case alreadyBack, notBack
  case cannotUndo(String, String)
  case cannotRedo(String, String)
  case changedSince(String, by: String, at: String, now: String)
  case rowChanged
  /// Whose it was; nil for one's own.
  case moved(isUndo: Bool, step: String, of: String?)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: HistoryText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: HistoryText) -> String {
    switch text {
    case .columnTime: "Lúc"
    case .columnPerson: "Ai"
    case .columnWhat: "Sửa gì"
    case .today: "hôm nay"
    case .yesterday: "hôm qua"
    case .allPlaces: "mọi kế hoạch và cơ quan"
    case .office: "cơ quan"
    case .onlyMine: "chỉ của mình, u1 hoàn tác trước"
    case .sinceVisit(let time): "từ lần mở trước, \(time)"
    case .sinceYesterday: "từ hôm qua"
    case .sinceWeek: "7 ngày qua"
    case .sinceHelp: "Lần lượt: từ lần mở trước, từ hôm qua, 7 ngày qua, tất cả"
    case .undoHelp: "Hoàn tác đúng bước đang chọn, cả bước của người khác"
    case .redoHelp: "Làm lại bước đang chọn đã bị hoàn tác"
    case .empty: "Chưa có bước nào được ghi."
    case .emptyFiltered: "Không có bước nào khớp. Esc: bỏ lọc"
    case .askFilter: "Lọc: "
    case .filterFooter:
      "vd. nguoi:thu don-vi:vp tu:5/6 ke-hoach:12; để trống: bỏ lọc   Esc: thôi"
    case .unknownField(let name):
      "Không có “\(name):”. Dùng don-vi: ke-hoach: nguoi: tu: hoặc chữ cần tìm."
    case .takenBack: "(đã hoàn tác)"
    case .contested: "≠ Hai người sửa chỗ này cùng lúc; Enter để tới nhiệm vụ và chọn."
    case .code(let plan, let code): "\(plan)   hoàn tác ngoài dòng lệnh: thidua undo \(code)"
    case .due: "hạn"
    case .asPlanned: "như kế hoạch"
    case .withoutDay: "không ngày"
    case .added(let name): "thêm \(name)"
    case .removed(let name): "bỏ \(name)"
    case .changed(let name): "sửa \(name)"
    case .more(let count): "… và \(count) chỗ nữa"
    case .noTask: "Bước này không thuộc riêng nhiệm vụ nào."
    case .noStep: "Chưa chọn bước nào."
    case .ofOffice(let code): "Đây là bước về đơn vị; thoát rồi chạy: thidua undo \(code)"
    case .alreadyBack: "Bước này đã được hoàn tác. U: làm lại"
    case .notBack: "Bước này chưa bị hoàn tác."
    case .cannotUndo(let step, let reason): "Không hoàn tác được “\(step)”: \(reason)"
    case .cannotRedo(let step, let reason): "Không làm lại được “\(step)”: \(reason)"
    case .changedSince(let task, let author, let time, let state):
      "\(author) đã sửa lúc \(time), nay là “\(state)”: \(task)."
    case .rowChanged: "chỗ này đã được sửa sau đó."
    case .moved(true, let step, nil): "Đã hoàn tác: \(step)"
    case .moved(false, let step, nil): "Đã làm lại: \(step)"
    case .moved(true, let step, let author?):
      "Đã hoàn tác bước của \(author), ghi thành bước mới của mình: \(step). U: làm lại"
    case .moved(false, let step, let author?):
      "Đã làm lại bước của \(author), ghi thành bước mới của mình: \(step)"
    }
  }

  private static func english(_ text: HistoryText) -> String {
    switch text {
    case .columnTime: "At"
    case .columnPerson: "Who"
    case .columnWhat: "What"
    case .today: "today"
    case .yesterday: "yesterday"
    case .allPlaces: "all plans and the office"
    case .office: "office"
    case .onlyMine: "only mine, u1 is undone first"
    case .sinceVisit(let time): "since the last visit, \(time)"
    case .sinceYesterday: "since yesterday"
    case .sinceWeek: "the last 7 days"
    case .sinceHelp: "In turn: since the last visit, since yesterday, 7 days, all"
    case .undoHelp: "Undo exactly the selected step, another person's too"
    case .redoHelp: "Redo the selected step that was undone"
    case .empty: "No step has been recorded yet."
    case .emptyFiltered: "No step matches. Esc: clear the filter"
    case .askFilter: "Filter: "
    case .filterFooter: "e.g. by:thu unit:vp since:5/6 plan:12; empty: no filter   Esc: cancel"
    case .unknownField(let name):
      "There is no “\(name):”. Use unit: plan: by: since: or words to look for."
    case .takenBack: "(undone)"
    case .contested: "≠ Two people set this at once; Enter goes to the task to choose."
    case .code(let plan, let code): "\(plan)   to undo it from the shell: thidua undo \(code)"
    case .due: "due"
    case .asPlanned: "as planned"
    case .withoutDay: "no day"
    case .added(let name): "added \(name)"
    case .removed(let name): "removed \(name)"
    case .changed(let name): "changed \(name)"
    case .more(let count): "… and \(count) more"
    case .noTask: "This step is about no single task."
    case .noStep: "No step is selected."
    case .ofOffice(let code): "This step is about units; quit and run: thidua undo \(code)"
    case .alreadyBack: "This step has been undone. U: redo"
    case .notBack: "This step has not been undone."
    case .cannotUndo(let step, let reason): "Cannot undo “\(step)”: \(reason)"
    case .cannotRedo(let step, let reason): "Cannot redo “\(step)”: \(reason)"
    case .changedSince(let task, let author, let time, let state):
      "\(author) changed it at \(time), it is now “\(state)”: \(task)."
    case .rowChanged: "it was changed afterwards."
    case .moved(true, let step, nil): "Undone: \(step)"
    case .moved(false, let step, nil): "Redone: \(step)"
    case .moved(true, let step, let author?):
      "Undone \(author)'s step, kept as a new step of yours: \(step). U: redo"
    case .moved(false, let step, let author?):
      "Redone \(author)'s step, kept as a new step of yours: \(step)"
    }
  }
}
