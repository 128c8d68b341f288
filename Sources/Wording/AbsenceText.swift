// What a check says of things that the rest of the store speaks of and that are not there, or are not
// as they were.

/// Something that the store itself tells to be missing or changed.
package enum AbsenceText: Equatable, Sendable {
  /// A journal without a line.
  case emptyJournal(path: String)
  /// The plans have so many units, the office none.
  case officeLost(path: String, units: Int)
  /// A document's text is not the one that was read.
  case sourceChanged(path: String)
  /// Lines of a journal end in CR LF.
  case lineEnds(path: String, lines: Int)
  /// The journal has not the step that made the plan.
  case beginningGone(path: String)
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: AbsenceText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: AbsenceText) -> String {
    switch text {
    case .emptyJournal(let path):
      "\(path) là sổ trống: mới tạo mà chưa ghi bước nào, hoặc đã bị ai làm trống. Nếu người này đã "
        + "từng ghi, lấy lại sổ từ bản sao lưu."
    case .officeLost(let path, let units):
      "\(path): danh bạ không có đơn vị nào, dù các kế hoạch đã ghi việc của \(units) đơn vị. Lấy lại "
        + "sổ của danh bạ từ bản sao lưu."
    case .sourceChanged(let path):
      "\(path) không còn là văn bản đã đọc khi lập kế hoạch: có người hay chương trình đã sửa tệp. Lấy "
        + "lại từ bản sao lưu."
    case .lineEnds(let path, let lines):
      "\(path): \(lines) dòng kết thúc bằng CR LF, do git hoặc trình soạn thảo đổi; vẫn đọc đúng. Để "
        + "thôi đổi, thêm dòng *.jsonl -text vào .gitattributes của kho."
    case .beginningGone(let path):
      "\(path) còn tệp nhưng không có bước lập kế hoạch (bị làm trống, cắt hoặc hỏng ở đầu) nên không "
        + "hiển thị được kế hoạch. Lấy lại tệp từ bản sao lưu, hoặc chạy thidua check --repair THƯ-MỤC."
    }
  }

  private static func english(_ text: AbsenceText) -> String {
    switch text {
    case .emptyJournal(let path):
      "\(path) is an empty journal: made and not yet used, or emptied. If this person has written "
        + "before, restore it from a backup."
    case .officeLost(let path, let units):
      "\(path): the office has no unit, though the plans speak of "
        + "\(EnglishCount.of(units, "unit")). Restore the office's journals from a backup."
    case .sourceChanged(let path):
      "\(path) is not the text that was read when the plan was made: somebody or some program has "
        + "changed the file. Restore it from a backup."
    case .lineEnds(let path, let lines):
      "\(path): \(EnglishCount.of(lines, "line ends", "lines end")) in CR LF, changed by git or an "
        + "editor; read all the same. To stop it, add the line *.jsonl -text to the store's "
        + ".gitattributes."
    case .beginningGone(let path):
      "\(path) is there without the step that made the plan (emptied, or its beginning cut off or "
        + "damaged), so the plan cannot be shown. Restore the file from a backup, or run "
        + "thidua check --repair DIR."
    }
  }
}
