// The Vietnamese texts of themes.

/// Answers the texts of themes in Vietnamese.
enum VietnameseThemes {
  static func text(_ text: ThemeText) -> String {
    switch text {
    case .didYouMean(let word): "Ý bạn là “\(word)”?"
    case .note: "lưu ý"
    case .sound(let name): "\(name): đạt"
    case .findings(let themes, let problems, let notes):
      "\(themes) giao diện, \(problems) lỗi, \(notes) lưu ý."
    case .unknownAction(let word):
      "theme không có việc “\(word)”. Có: check (kiem-tra), list (danh-sach), show (xem)."
    case .cannotRead(let name):
      "không đọc được giao diện màu “\(name)”: không có tên hay tệp đó. Xem: thidua theme list."
    case .pickerTitle: "Giao diện màu"
    case .pickerFooter: "↑ ↓ xem thử   Enter giữ   Esc trở lại màu cũ"
    case .pickerFooterShort: "Enter giữ  Esc bỏ"
    case .kept(let name): "Giao diện màu: \(name), cả cho những lần sau"
    case .notKept(let name, let reason):
      "Giao diện màu: \(name), chỉ cho phiên này: \(reason)"
    case .readAgain(let name): "Đọc lại giao diện màu: \(name)"
    case .stays(let fault): "\(fault) Giữ màu đang dùng."
    case .background(let word):
      switch word {
      case "dark": "nền tối"
      case "light": "nền sáng"
      default: "mọi nền"
      }
    case .role(let role): self.role(role)
    case .head(let name):
      "Giao diện màu “\(name)” với mọi giá trị, để sửa thành giao diện của mình."
    case .howToUse(let folder):
      "Ghi vào \(folder)/TÊN.theme, kiểm tra bằng thidua theme check, chọn bằng phím T."
    case .noOwnFolder: "phiên này không có thư mục riêng để ghi lại"
    case .cannotKeep(let reason): "không ghi lại được (\(VietnameseFaults.text(reason)))"
    }
  }

  static func text(_ text: ThemeCheckText) -> String {
    switch text {
    case .line(let line): self.line(line)
    case .contrast(let roles, let depth, let tenths, let least):
      "\(roles.joined(separator: ", ")): tương phản \(tenths.tenths(",")) ở \(self.depth(depth)), "
        + "cần ít nhất \(least.tenths(",")). Chọn màu chữ hoặc màu nền khác."
    case .selectionUnseen(let depth):
      "selected: dòng đang chọn không khác nền ở \(self.depth(depth)). "
        + "Thêm reverse hoặc chọn màu nền khác."
    case .alike(let one, let other, let vision, let depth, let distance, let least):
      "\(one) và \(other) khó phân biệt \(self.vision(vision)), \(self.depth(depth)): "
        + "cách nhau \(distance), nên từ \(least)."
    case .sameSign(let one, let other, let isASCII):
      "\(one) và \(other) có cùng một dấu\(isASCII ? " ASCII" : ""). Chọn hai dấu khác nhau."
    case .sameWithoutColor(let one, let other):
      "\(one) không khác \(other) khi không có màu. Đặt thuộc tính khác trong [mono]."
    case .tooManyPairs(let pairs, let most):
      "\(pairs) cặp màu, thiết bị tám màu chỉ giữ được \(most). Dùng ít màu hơn."
    }
  }

  private static func line(_ text: ThemeLineText) -> String {
    switch text {
    case .unknownSection(let word):
      "không có phần [\(word)]. Có: theme, palette, roles, mono, signs."
    case .unknownKey(let word): "phần [theme] không có mục “\(word)”."
    case .unknownRole(let word):
      "không có vai trò “\(word)”. Xem các vai trò: thidua theme show default."
    case .unknownSign(let word): "không có dấu cho “\(word)”."
    case .unknownColor(let word): "“\(word)” không phải màu hay thuộc tính."
    case .unknownBackground(let word): "“\(word)” không phải nền. Viết dark, light hoặc any."
    case .unknownPromise(let word):
      "“\(word)” không phải lời hứa. Viết high-contrast hoặc color-safe."
    case .noCoarseColor(let word):
      "\(word) thiếu màu cho thiết bị 16 màu. Viết thêm sau dấu phẩy, như: \(word), 209, red."
    case .duplicate(let word): "“\(word)” đã viết ở trên; dòng này bị bỏ qua."
    case .unreadable(let word): "không hiểu dòng “\(word)”. Viết: tên = giá trị."
    case .unknownParent(let word): "không có giao diện “\(word)” để kế thừa."
    case .inheritanceCycle(let word): "kế thừa vòng tròn: “\(word)” lại kế thừa giao diện này."
    }
  }

  private static func depth(_ word: ColorDepthWord) -> String {
    switch word {
    case .mono: "chế độ không màu"
    case .colors8: "8 màu"
    case .colors16: "16 màu"
    case .colors256: "256 màu"
    case .direct: "màu đầy đủ"
    }
  }

  private static func vision(_ word: ColorVisionWord) -> String {
    switch word {
    case .usual: "với mắt thường"
    case .protan: "với người mù màu đỏ"
    case .deutan: "với người mù màu lục"
    case .tritan: "với người mù màu lam"
    }
  }

  /// What a role is for, by its key; empty for one that is not known here.
  private static func role(_ key: String) -> String {
    let meanings = [
      "text": "chữ thường; vai trò không nêu lấy màu này", "muted": "chữ phụ, để mờ hơn",
      "title": "tiêu đề", "header": "đầu cột", "border": "khung",
      "border.focus": "khung đang làm việc", "selected": "cả dòng đang chọn",
      "selected.dim": "dòng chọn ở khung khác", "marked": "dòng đã đánh dấu",
      "bar": "dòng đầu và dòng cuối màn hình", "key": "phím trong dòng gợi ý", "error": "lỗi",
      "warning": "cảnh báo", "good": "việc đã xong tốt", "overdue": "quá hạn",
      "due.soon": "sắp đến hạn", "doing": "đang làm", "done": "xong", "todo": "chưa làm",
      "blocked": "vướng", "match": "chữ tìm thấy", "bar.full": "phần đã làm của thanh tiến độ",
      "bar.empty": "phần còn lại của thanh tiến độ", "today": "vạch hôm nay",
      "chart.1": "biểu đồ, dãy 1", "chart.2": "biểu đồ, dãy 2", "chart.3": "biểu đồ, dãy 3",
      "chart.4": "biểu đồ, dãy 4", "chart.5": "biểu đồ, dãy 5", "input": "ô nhập",
      "hint": "gợi ý", "hidden": "phần bị ẩn",
    ]
    return meanings[key] ?? ""
  }
}
