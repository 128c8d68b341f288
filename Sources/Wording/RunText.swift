// What `run` says of the lines that it carries out.

/// Texts of the command that carries out a list of commands.
package enum RunText: Equatable, Sendable {
  /// A sentence about one line of the list.
  case atLine(Int, String)
  /// The command does not go into a list.
  case notForALine(String, allowed: [String])
  case unclosedQuote
  case lineTooLong(limit: Int)
  case lineNotText
  /// The input ended within its last line, which may have been cut off.
  case lineCutOff
  /// The first failure ended the run: its line, and how many steps had been saved before.
  case stopped(line: Int, saved: Int)
  /// All lines were tried: how many steps were saved, how many lines failed.
  case finished(saved: Int, failed: Int)
}

extension Wording {
  /// The text in this language.
  package func callAsFunction(_ text: RunText) -> String {
    switch language {
    case .vietnamese: VietnameseRun.text(text)
    case .english: EnglishRun.text(text)
    }
  }
}

/// Answers the texts of `run` in Vietnamese.
enum VietnameseRun {
  static func text(_ text: RunText) -> String {
    switch text {
    case .atLine(let line, let sentence): "dòng \(line): \(sentence)"
    case .notForALine(let word, let allowed):
      "lệnh \"\(word)\" không dùng được trong danh sách. Các lệnh dùng được: "
        + allowed.joined(separator: ", ") + "."
    case .unclosedQuote: "thiếu dấu nháy đóng. Thêm dấu nháy, hoặc viết \\\" nếu là một chữ."
    case .lineTooLong(let limit):
      "dòng dài hơn \(limit) byte nên không thực hiện. Chia thành nhiều dòng."
    case .lineNotText:
      "dòng không phải chữ UTF-8 hoặc có ký tự lạ, không thực hiện. Lưu lại dạng UTF-8."
    case .lineCutOff:
      "dòng cuối không có dấu xuống dòng, có thể bị cắt dở, nên không thực hiện. "
        + "Gửi lại dòng này kèm dấu xuống dòng."
    case .stopped(let line, let saved):
      "dừng ở dòng \(line). "
        + (saved == 0
          ? "Chưa lưu bước nào" : "\(saved) bước trước đó đã lưu, không làm lại")
        + "; các dòng sau chưa làm."
    case .finished(let saved, let failed):
      "đã lưu \(saved) bước, \(failed) dòng lỗi chưa làm."
    }
  }
}

/// Answers the texts of `run` in English.
enum EnglishRun {
  static func text(_ text: RunText) -> String {
    switch text {
    case .atLine(let line, let sentence): "line \(line): \(sentence)"
    case .notForALine(let word, let allowed):
      "the command \"\(word)\" does not go into a list. These do: "
        + allowed.joined(separator: ", ") + "."
    case .unclosedQuote: "a quotation mark is not closed. Close it, or write \\\" for the letter."
    case .lineTooLong(let limit):
      "the line is longer than \(limit) bytes and was not carried out. Split it."
    case .lineNotText:
      "not UTF-8 text, or with control characters; not carried out. Save it as UTF-8."
    case .lineCutOff:
      "the last line has no line end, may have been cut off and was not carried out. "
        + "Send it again with its line end."
    case .stopped(let line, let saved):
      "stopped at line \(line). "
        + (saved == 0 ? "No step was saved. " : "Steps saved, not to be done again: \(saved). ")
        + "The lines behind it were not tried."
    case .finished(let saved, let failed):
      "steps saved: \(saved); lines that failed and were not carried out: \(failed)."
    }
  }
}
