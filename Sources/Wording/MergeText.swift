// What is said where copies of one store that were worked on apart have come together: two branches
// of one person's records, marks of a merge, copies of journals.

/// What copies of a store have left in it.
package enum MergeText: Equatable, Sendable {
  /// The journal's writer went on in two copies; both are taken, the second from that line on.
  case forked(path: String, line: Int)
  /// The mark of a merge that was not finished; in one's own journal nothing is written meanwhile.
  case conflictMarker(path: String, line: Int, isOwn: Bool)
  /// A copy of a journal; so many of its records stand nowhere else.
  case journalCopy(path: String, missing: Int)
  /// Somebody has put blanks around a record.
  case editedLine(path: String, line: Int)
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: MergeText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: MergeText) -> String {
    switch text {
    case .forked(let path, let line):
      "\(path): người ghi sổ này đã làm việc trên hai bản sao của kho dữ liệu (nhánh thứ hai từ "
        + "dòng \(line)); cả hai nhánh đều được giữ và dùng. Xem các chỗ có dấu ≠: thidua tasks "
        + "--status contested."
    case .conflictMarker(let path, let line, true):
      "\(path), dòng \(line) là dấu git để lại khi trộn chưa xong, nên chưa ghi tiếp. "
        + "Xóa riêng các dòng <<<<<<<, |||||||, =======, >>>>>>> (giữ mọi dòng khác), "
        + "hoàn tất việc trộn rồi mở lại."
    case .conflictMarker(let path, let line, false):
      "\(path), dòng \(line) là dấu git để lại khi trộn chưa xong; các bản ghi quanh đó vẫn được "
        + "dùng. Xóa riêng các dòng <<<<<<<, |||||||, =======, >>>>>>> (giữ mọi dòng khác)."
    case .journalCopy(let path, 0):
      "\(path) là bản sao của một sổ ghi, mọi bản ghi trong đó đã có trong sổ; xóa tệp này được."
    case .journalCopy(let path, let missing):
      "\(path) là bản sao của một sổ ghi, có \(missing) bản ghi chỉ nằm ở đây và đang được dùng. "
        + "Đừng xóa: bước tiếp theo của người ghi sổ, tại kho gốc của sổ, sẽ chép chúng vào sổ."
    case .editedLine(let path, let line):
      "\(path), dòng \(line) bị sửa bằng tay (thêm khoảng trắng hoặc BOM); bản ghi vẫn đọc được "
        + "nhưng không ghi tiếp. Lấy lại tệp từ bản sao lưu."
    }
  }

  private static func english(_ text: MergeText) -> String {
    switch text {
    case .forked(let path, let line):
      "\(path): its writer went on in two copies of the store (the second branch from line "
        + "\(line)); both are kept and used. See what is marked ≠: thidua tasks --status contested."
    case .conflictMarker(let path, let line, true):
      "\(path), line \(line) is a mark that git left in an unfinished merge, so nothing is written. "
        + "Remove only the lines <<<<<<<, |||||||, =======, >>>>>>> (keep all others), "
        + "finish the merge and open again."
    case .conflictMarker(let path, let line, false):
      "\(path), line \(line) is a mark that git left in an unfinished merge; the records around it "
        + "are used. Remove only the lines <<<<<<<, |||||||, =======, >>>>>>> (keep all others)."
    case .journalCopy(let path, 0):
      "\(path) is a copy of a journal; the journal has all of its records. It may be deleted."
    case .journalCopy(let path, let missing):
      "\(path) is a copy of a journal; \(EnglishCount.of(missing, "record stands", "records stand")) only "
        + "here and \(EnglishCount.form(missing, "is", "are")) used. Do not "
        + "delete it: the next step of that journal's writer, in the store where it is at home, "
        + "takes them over."
    case .editedLine(let path, let line):
      "\(path), line \(line) was edited by hand (blanks or a BOM around it); its record is used, "
        + "but nothing is written. Restore the file from a backup."
    }
  }
}
