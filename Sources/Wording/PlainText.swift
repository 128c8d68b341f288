// Texts of the mode without a screen: lines for screen readers and pipes.

/// What is said beside the screens' own words.
package enum PlainText: Equatable, Sendable {
  case greeting
  case due(String)
  /// Rows that were not listed, and the number of the first of them.
  case more(Int, next: Int)
  case noSuchRow(Int)
  case answerHint, chooseHint
  case blankLine
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: PlainText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: PlainText) -> String {
    switch text {
    case .greeting:
      "thidua, từng dòng chữ. Gõ rồi Enter: số để chọn dòng, dòng trống để sang dòng sau, # để liệt kê, "
        + "mở để vào, tên lệnh hoặc phím (như: đánh dấu, p 40%), ? các lệnh, . quay lại, q thoát."
    case .blankLine: "(dòng trống)"
    case .due(let day): "hạn \(day)"
    case .more(let count, let next): "còn \(count) dòng, gõ #\(next) để xem tiếp"
    case .noSuchRow(let number): "Không có dòng \(number)."
    case .answerHint: "Gõ câu trả lời, . để bỏ."
    case .chooseHint: "Gõ số để chọn, . để bỏ."
    }
  }

  private static func english(_ text: PlainText) -> String {
    switch text {
    case .greeting:
      "thidua in lines of text. Type and press Enter: a number chooses a row, an empty line goes on to "
        + "the next, # lists, open goes in, the name or key of a command acts (done, p 40%), ? commands, "
        + ". back, q quit."
    case .blankLine: "(blank line)"
    case .due(let day): "due \(day)"
    case .more(let count, let next):
      "\(count) more \(count == 1 ? "row" : "rows"), #\(next) goes on"
    case .noSuchRow(let number): "There is no row \(number)."
    case .answerHint: "Type the answer, . leaves."
    case .chooseHint: "A number chooses, . leaves."
    }
  }
}
