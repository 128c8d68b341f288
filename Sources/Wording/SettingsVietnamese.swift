// The Vietnamese texts of the settings.

enum SettingsVietnamese {
  static func text(_ text: SettingsText) -> String {
    switch text {
    case .fileHeading:
      "Thiết lập của thidua. Dòng bắt đầu bằng ; là chú thích; bỏ một dòng là dùng giá trị mặc định."
    case .keysHeading:
      "Phím: lệnh = phím, phím. Bỏ dấu ; ở đầu dòng để đổi. Xem tên lệnh: thidua config keys"
    case .about(let name): about(name)
    case .allowed(let values): "Giá trị: \(values)"
    case .standardValue(let value): "mặc định: \(value)"
    case .source(let source): self.source(source)
    case .columnSetting: "Thiết lập"
    case .columnValue: "Giá trị"
    case .columnSource: "Lấy từ"
    case .columnKeys: "Phím"
    case .columnPlace: "Ở đâu"
    case .place(let place): self.place(place)
    case .reloaded: "Đã đọc lại tệp thiết lập."
    case .keysUnbound: "(không có phím)"
    case .written(let path): "Đã ghi \(path)."
    case .added(let path, let count): "Đã thêm \(count) thiết lập còn thiếu vào \(path)."
    case .nothingToAdd(let path): "\(path) đã có đủ các thiết lập; không thay đổi gì."
    case .set(let name, let value, let path): "\(name) = \(value) (đã ghi vào \(path))."
    }
  }

  private static func about(_ name: SettingName) -> String {
    switch name {
    case .language: "Ngôn ngữ của chương trình, từ lần mở sau; auto: theo locale của máy."
    case .theme: "Giao diện màu, theo tên hoặc tệp .theme; auto: theo cửa sổ dòng lệnh."
    case .background: "Nền của cửa sổ dòng lệnh."
    case .colors: "Số màu; mono là không dùng màu."
    case .ascii: "Khung và dấu hiệu bằng ký tự ASCII; text: cả chữ (không dấu)."
    case .mouse: "Dùng chuột (khi bật, muốn bôi đen chữ thì giữ Shift)."
    case .typing: "Gõ tiếng Việt có sẵn trong chương trình, cho máy không có bộ gõ; F8 bật, tắt."
    case .toneStyle: "Vị trí dấu thanh: old là hòa, thúy; new là hoà, thuý."
    case .idle: "Khóa màn hình sau số phút không có phím nào."
    case .leave: "Tự kết thúc sau số phút không có phím nào."
    }
  }

  private static func place(_ place: PlaceWord) -> String {
    switch place {
    case .everywhere: "mọi nơi"
    case .register: "danh sách"
    case .plan: "các khung"
    case .tasks: "nhiệm vụ"
    case .reader: "toàn văn"
    case .matrix: "ma trận"
    case .timeline: "tiến trình"
    case .agenda: "lịch hạn"
    case .history: "nhật ký"
    case .review: "rà soát"
    }
  }

  private static func source(_ source: SettingSource) -> String {
    switch source {
    case .option(let name): "tùy chọn \(name)"
    case .variable(let name): "biến \(name)"
    case .file(let path, let line): "\(path):\(line)"
    case .standard: "mặc định"
    }
  }

  static func text(_ problem: SettingsProblem, _ wording: Wording) -> String {
    func hint(_ nearest: String?) -> String { nearest.map { " Có phải là “\($0)”?" } ?? "" }
    switch problem {
    case .unreadable(let line): return "không hiểu “\(line)”; cần dạng: tên = giá trị."
    case .unknownSection(let name, let nearest):
      return "không có phần [\(name)]." + hint(nearest)
    case .unknownSetting(let name, let nearest):
      return "không có thiết lập “\(name)”." + hint(nearest)
    case .badValue(let name, let value, let allowed):
      return "\(name.rawValue): không dùng được “\(value)”; giá trị: \(allowed). Giữ mặc định."
    case .twice(let name, let line): return "“\(name)” đã có ở dòng \(line); dòng này bị bỏ qua."
    case .unknownCommand(let name, let nearest): return "không có lệnh “\(name)”." + hint(nearest)
    case .unknownKey(let key):
      return "không có phím “\(key)”; vd. x, X, Space, Enter, F5, Ctrl-P, Up."
    case .keptKey(let key): return "phím \(key) luôn là thoát, không đổi được."
    case .conflict(let key, let command, let other, let line):
      return "phím \(key) của “\(command)” trùng với “\(other)” "
        + (line.map { "ở dòng \($0)" } ?? "(mặc định)") + "; giữ phím mặc định."
    case .tooLarge(let limit): return "tệp lớn quá \(limit) byte; không đọc."
    case .cannotRead(let reason): return "không đọc được: \(wording(reason))."
    }
  }
}
