// What the session says of itself, in Vietnamese.

enum VietnameseSession {
  static func text(_ text: SessionText) -> String {
    switch text {
    case .locked(let author):
      "Phiên làm việc của \(author) đang tạm khóa. Bấm phím bất kỳ để trở lại."
    case .leftIdle(let minutes):
      "đã tự kết thúc vì \(length(minutes)) không có phím nào. Việc hiện [x] đã lưu; "
        + "phần đang viết dở được giữ lại."
    case .stalled(let reason, let steps): steps > 1 ? "\(steps) bước chưa lưu: \(reason)" : reason
    case .stalledKeys(let retry, let drop): "\(retry) thử lại   \(drop) bỏ bước này"
    case .nothingStalled: "Không có bước nào đang chờ lưu."
    case .retrying: "Đang thử lưu lại…"
    case .dropped(let steps, let isTextKept):
      (steps > 1 ? "Đã bỏ \(steps) bước chưa lưu." : "Đã bỏ bước chưa lưu.")
        + (isTextKept ? " Phần đã viết còn giữ: bấm lại phím đó." : "")
    case .burstIgnored:
      "Chữ đến dồn dập như đoạn dán nên không phím nào được thực hiện. Mở ô nhập rồi hãy dán."
    case .consoleLacksLetters:
      "Phông chữ của màn hình này không có chữ Việt nên hiện không dấu. "
        + "Quản trị máy có thể chạy: setfont Vietnamese-Fixed16"
    }
  }

  private static func length(_ minutes: Int) -> String {
    minutes >= 1 ? "\(minutes) phút" : "một lúc"
  }
}
