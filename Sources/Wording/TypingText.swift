// Texts of the built-in typing of Vietnamese and of what input lines say of themselves.

/// The built-in typing and the editing of long texts.
package enum TypingText: Equatable, Sendable {
  /// The way of typing that is on now.
  case on(String)
  case off
  case unknownMethod(String)
  /// An input method sends Vietnamese letters: the built-in typing rests in this line.
  case resting(String)
  /// Hint of the key that turns it on or off.
  case hint(key: String, method: String, isOn: Bool)
  /// Hints of a note, which may have several lines.
  case noteFooter(editorKey: String?)
  case editorEmpty
  case editorFailed(program: String, status: Int)
  case editorNotStarted(program: String, SystemReason)
  case editorTaken(program: String)
  case editorTooLong(Int)
  case editorNoFile(SystemReason)
}

extension Wording {
  /// The text in this language.
  package func callAsFunction(_ text: TypingText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: TypingText) -> String {
    let wording = Wording(.vietnamese)
    return switch text {
    case .on(let method): "Gõ tiếng Việt: \(method)."
    case .off: "Đã tắt gõ tiếng Việt của chương trình."
    case .unknownMethod(let word):
      "Không có kiểu gõ “\(word)”. Các kiểu: telex, vni, tắt."
    case .resting(let method): "\(method) (nghỉ: đã có bộ gõ)"
    case .hint(let key, let method, let isOn):
      isOn ? "\(key): tắt \(method)" : "\(key): gõ \(method)"
    case .noteFooter(let key):
      (key.map { "\($0): trình soạn thảo   " } ?? "")
        + "Ctrl-J: xuống dòng   Enter: ghi   Esc: thôi"
    case .editorEmpty: "Trình soạn thảo trả về văn bản trống: giữ nguyên như cũ."
    case .editorFailed(let program, let status):
      "“\(program)” kết thúc với mã lỗi \(status): giữ nguyên như cũ."
    case .editorNotStarted(let program, let reason):
      "Không chạy được “\(program)” (\(wording(reason))): giữ nguyên như cũ. Đặt biến EDITOR, vd. EDITOR=nano."
    case .editorTaken(let program): "Đã lấy văn bản từ “\(program)”. Enter: ghi."
    case .editorTooLong(let limit):
      "Văn bản dài quá \(limit) chữ: giữ nguyên như cũ."
    case .editorNoFile(let reason):
      "Không tạo được tệp tạm cho trình soạn thảo (\(wording(reason))): giữ nguyên như cũ."
    }
  }

  private static func english(_ text: TypingText) -> String {
    let wording = Wording(.english)
    return switch text {
    case .on(let method): "Vietnamese typing: \(method)."
    case .off: "The program's own Vietnamese typing is off."
    case .unknownMethod(let word):
      "There is no way of typing “\(word)”. Known: telex, vni, off."
    case .resting(let method): "\(method) (resting: input method)"
    case .hint(let key, let method, let isOn):
      isOn ? "\(key): \(method) off" : "\(key): type \(method)"
    case .noteFooter(let key):
      (key.map { "\($0): editor   " } ?? "") + "Ctrl-J: new line   Enter: save   Esc: cancel"
    case .editorEmpty: "The editor gave an empty text back: nothing changed."
    case .editorFailed(let program, let status):
      "“\(program)” ended with status \(status): nothing changed."
    case .editorNotStarted(let program, let reason):
      "“\(program)” cannot be started (\(wording(reason))): nothing changed. Set EDITOR, e.g. EDITOR=nano."
    case .editorTaken(let program): "The text came back from “\(program)”. Enter: save."
    case .editorTooLong(let limit): "The text is longer than \(limit) letters: nothing changed."
    case .editorNoFile(let reason):
      "No temporary file for the editor (\(wording(reason))): nothing changed."
    }
  }
}
