// The Vietnamese sentences of who may do what.

/// Answers who may do what in Vietnamese.
enum VietnamesePeople {
  static func text(_ text: PeopleFaultText) -> String {
    switch text {
    case .writerNotAllowed(let name, let account, let store, let distrust):
      "tài khoản \(account) không được ghi vào kho dữ liệu \(store) dưới tên \"\(name)\". "
        + (distrust.map { "Tệp \(store)/writers không được tin: \(self.text($0)). " } ?? "")
        + "Bỏ --writer và THIDUA_WRITER, hoặc nhờ chủ kho ghi vào \(store)/writers dòng: "
        + "\(account) + \(name) = HỌ TÊN"
    case .commandRestricted(let command):
      "phiên hạn chế không dùng được lệnh \(command.rawValue): lệnh này ra ngoài kho dữ liệu. "
        + "Nhờ người quản trị làm."
    case .optionRestricted(let option):
      "phiên hạn chế không nhận --\(option.rawValue): chỉ người quản trị đặt được, "
        + "trong authorized_keys. Bỏ tùy chọn này."
    case .optionOutside(let option):
      "phiên hạn chế không nhận --\(option.rawValue): việc này đọc hoặc ghi ngoài kho dữ liệu. "
        + "Nhờ người quản trị làm ngay trên máy chủ."
    case .listFileRestricted:
      "phiên hạn chế không đọc tệp lệnh. Gửi qua đầu vào chuẩn, như: ssh MÁY run < lenh.txt"
    case .themeFileRestricted:
      "phiên hạn chế không đọc tệp giao diện màu. Nêu tên có sẵn, như: --theme light."
    case .fixedCommand(let command):
      "phiên này chỉ chạy "
        + (command.map { "thidua \($0.rawValue)" } ?? "màn hình của một kế hoạch")
        + " do người quản trị định sẵn. Đăng nhập không kèm lệnh."
    case .wordsNotUnderstood:
      "không hiểu dòng lệnh gửi qua ssh: thiếu dấu nháy đóng, có ký tự điều khiển hoặc quá dài. "
        + "Viết như: ssh MÁY done t7/vp"
    }
  }

  static func text(_ text: PeopleText) -> String {
    switch text {
    case .notInRestricted:
      "Phiên hạn chế: không đọc tệp ngoài kho, không ra dòng lệnh. Nhờ người quản trị."
    case .onlyReading(let path, let reason):
      "Chỉ xem được, không ghi được vào \(path): \(VietnameseFaults.text(reason))."
        + remedy(reason)
    case .clockBehind(let minutes): "giờ máy lệch, chậm hơn bước trước \(span(minutes))"
    }
  }

  private static func span(_ minutes: Int) -> String {
    minutes < 120
      ? "\(minutes) phút"
      : minutes < 2_880 ? "\((minutes + 30) / 60) giờ" : "\((minutes + 720) / 1_440) ngày"
  }

  /// What to do, behind a sentence, when the system refuses to write to the store.
  static func remedy(_ reason: SystemReason) -> String {
    switch reason {
    case .accessDenied: " Nhờ chủ kho cấp quyền ghi; xem phải làm gì: thidua doctor."
    case .readOnlyFileSystem: " Gắn lại đĩa để ghi được; xem phải làm gì: thidua doctor."
    case .diskFull: " Giải phóng chỗ trên đĩa rồi làm lại."
    case .quotaExceeded: " Xóa bớt tệp của mình hoặc xin thêm hạn mức rồi làm lại."
    case .fileTooLarge: " Bỏ giới hạn cỡ tệp (ulimit -f unlimited) rồi làm lại."
    case .tooManyFiles: " Đóng bớt chương trình rồi làm lại."
    case .inputOutput: " Đĩa có thể hỏng: chép kho sang đĩa khác."
    case .noLocks: " Xem phải làm gì: thidua doctor."
    default: ""
    }
  }

  static func text(_ text: WritersDistrustText) -> String {
    switch text {
    case .owner: "tệp không thuộc chủ kho, cũng không thuộc root"
    case .mode: "người khác cũng ghi được vào tệp"
    case .notPlain: "đây là liên kết, có nhiều tên, hoặc không phải tệp thường"
    case .unreadable: "không đọc được, hoặc không phải văn bản UTF-8"
    case .badLine(let number): "dòng \(number) không có dạng TÀI-KHOẢN + MÃ = HỌ TÊN"
    }
  }
}
