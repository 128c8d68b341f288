// What is said about rows that are marked, and about doing one thing to many.

/// Marks, steps on many, repeating, copying.
package enum MarkText: Equatable, Sendable {
  /// In the frame of a list.
  case marked(Int, hidden: Int)
  /// Of one row, as it is read aloud.
  case markedRow
  case cleared(Int)
  case nothingShown
  case rangeInListOnly
  /// Marks are in a plan that is not that of the row.
  case marksElsewhere(Int, plan: String)
  /// Before the question of an input line.
  case forMany(Int)
  /// A step that concerned many.
  case stepOnMany(String, Int)
  /// An answer that some could not take; the first of them.
  case notTaken(Int, first: String, reason: String)
  case onlyOne
  case nothingToDo
  case nothingToRepeat
  case copied(letters: Int)
  case copiedRows(Int)
  case tooLongToCopy(bytes: Int, limit: Int)
  case noEvidence
  case evidenceCopied(String)
  case citation(text: String, plan: String, path: String, line: Int)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: MarkText) -> String {
    language == .vietnamese ? VietnameseMark.text(text) : EnglishMark.text(text)
  }
}

enum VietnameseMark {
  static func text(_ text: MarkText) -> String {
    switch text {
    case .marked(let count, let hidden):
      "đã chọn \(count)" + (hidden > 0 ? ", \(hidden) không hiện" : "")
    case .markedRow: "đã chọn"
    case .cleared(let count): "Đã bỏ chọn \(count) dòng."
    case .nothingShown: "Không có dòng nào để chọn."
    case .rangeInListOnly:
      "Chọn đoạn chỉ dùng ở danh sách nhiệm vụ (phím 1); ở đây chọn từng dòng: v"
    case .marksElsewhere(let count, let plan):
      "Chưa làm gì: \(count) dòng đã chọn thuộc kế hoạch \(plan), dòng này thì không. Esc: bỏ chọn"
    case .forMany(let count): "\(count) việc – "
    case .stepOnMany(let step, let count): "\(count) việc: \(step)"
    case .notTaken(let count, let first, let reason):
      "\(count) việc không ghi được, như \(first): \(reason)"
    case .onlyOne: "Phím này chỉ dùng cho một nhiệm vụ. Esc: bỏ chọn"
    case .nothingToDo: "Các dòng đã chọn không có gì để đổi."
    case .nothingToRepeat: "Chưa có thao tác nào để lặp lại."
    case .copied(let letters): "Đã chép \(letters) chữ vào bộ nhớ tạm của máy bạn."
    case .copiedRows(let count): "Đã chép \(count) dòng vào bộ nhớ tạm của máy bạn."
    case .tooLongToCopy(let bytes, let limit):
      "Đoạn này dài \(bytes) byte, quá mức \(limit) byte mà dòng lệnh chép được. Chọn ít dòng hơn, "
        + "hoặc dùng: thidua tasks --csv"
    case .noEvidence: "Nhiệm vụ này chưa có minh chứng, số đến."
    case .evidenceCopied(let reference): "Minh chứng (đã chép): \(reference)"
    case .citation(let text, let plan, let path, let line):
      "“\(text)” (\(plan)\(path.isEmpty ? "" : ", mục \(path)"), dòng \(line))"
    }
  }
}

enum EnglishMark {
  static func text(_ text: MarkText) -> String {
    switch text {
    case .marked(let count, let hidden):
      "\(count) marked" + (hidden > 0 ? ", \(hidden) not shown" : "")
    case .markedRow: "marked"
    case .cleared(let count): "Cleared \(count) marks."
    case .nothingShown: "There is no row to mark."
    case .rangeInListOnly: "Ranges are for the task list (key 1); here mark row by row: v"
    case .marksElsewhere(let count, let plan):
      "Nothing done: \(EnglishCount.of(count, "marked row")) of plan \(plan), this row is not. Esc: unmark"
    case .forMany(let count): "\(count) tasks – "
    case .stepOnMany(let step, let count): "\(count) tasks: \(step)"
    case .notTaken(let count, let first, let reason):
      "\(count) could not take it, such as \(first): \(reason)"
    case .onlyOne: "This key is for one task only. Esc: clear the marks"
    case .nothingToDo: "There is nothing to change in the marked rows."
    case .nothingToRepeat: "There is nothing to repeat yet."
    case .copied(let letters): "Copied \(letters) letters to your computer's clipboard."
    case .copiedRows(let count): "Copied \(count) rows to your computer's clipboard."
    case .tooLongToCopy(let bytes, let limit):
      "This is \(bytes) bytes long; a terminal copies \(limit) at most. Mark fewer rows, "
        + "or use: thidua tasks --csv"
    case .noEvidence: "This task has no evidence or incoming number yet."
    case .evidenceCopied(let reference): "Evidence (copied): \(reference)"
    case .citation(let text, let plan, let path, let line):
      "“\(text)” (\(plan)\(path.isEmpty ? "" : ", \(path)"), line \(line))"
    }
  }
}
