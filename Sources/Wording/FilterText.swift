// What is said about filters: the line in which one is typed, what is wrong with it, saved ones.

/// The filter line, its problems and the saved filters.
package enum FilterText: Equatable, Sendable {
  case ask
  case askName
  case helpHeading, helpSigns
  case footer
  case counts(shown: Int, all: Int)
  /// A saved filter, in the list of completions.
  case saved(String)
  case statusAbout, unitAbout, kindAbout, dayAbout, sectionAbout, phaseAbout, planAbout
  case savedAs(String)
  case removed(String)
  case noSuchFilter(String, nearest: String?)
  case nothingToSave
  case needsFilterName
  case keptForSessionOnly
  // Problems: what stands where, and what may stand there.
  case unknownKey(String, place: Int, nearest: String?)
  case unknownValue(String, key: String, place: Int, nearest: String?, allowed: String)
  case unknownUnit(String, place: Int, nearest: String?)
  case notADay(String, place: Int)
  case notANumber(String, place: Int)
  case notOrdered(String, place: Int)
  case missingValue(String, place: Int)
  case openQuote(place: Int)
  case openBracket(place: Int)
  case strayBracket(place: Int)
  case missingCondition(place: Int)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: FilterText) -> String {
    language == .vietnamese ? VietnameseFilter.text(text) : EnglishFilter.text(text)
  }
}

enum VietnameseFilter {
  static func text(_ text: FilterText) -> String {
    switch text {
    case .ask: "Lọc: "
    case .askName: "Tên bộ lọc: "
    case .helpHeading: "Bộ lọc, như 'đơn-vị:vp trạng-thái:quá-hạn hạn<31/12 \"báo cáo\"':"
    case .helpSigns:
      "!điều-kiện: không phải; hoặc, ( ): một trong; vp,qlkh: một trong các giá trị. Không cần dấu."
    case .footer: "Tab: điền tiếp   Enter: giữ   Esc: thôi"
    case .counts(let shown, let all): "\(shown) dòng khớp, ẩn \(all - shown)"
    case .saved(let expression): "Đã lưu: \(expression)"
    case .statusAbout: "tình trạng"
    case .unitAbout: "đơn vị"
    case .kindAbout: "loại việc"
    case .dayAbout: "ngày; cũng viết 31/12, 31/12/2026, +7, 1/6..30/6"
    case .sectionAbout: "mục"
    case .phaseAbout: "đợt"
    case .planAbout: "kế hoạch"
    case .savedAs(let name): "Đã lưu bộ lọc “\(name)”. Gọi lại: :lọc \(name)"
    case .removed(let name): "Đã xóa bộ lọc “\(name)”."
    case .noSuchFilter(let name, let nearest):
      "Không có bộ lọc đã lưu nào tên “\(name)”.\(nearest.map { " Ý là “\($0)”?" } ?? "")"
    case .nothingToSave: "Chưa có bộ lọc nào để lưu. Bấm f để lọc trước."
    case .needsFilterName: "Cần tên bộ lọc, ví dụ: quá hạn của vp"
    case .keptForSessionOnly: "Phiên này bị giới hạn: bộ lọc chỉ giữ đến khi thoát."
    default: problem(text)
    }
  }

  private static func meant(_ nearest: String?) -> String {
    nearest.map { " Ý là “\($0)”?" } ?? ""
  }

  private static func problem(_ text: FilterText) -> String {
    switch text {
    case .unknownKey(let word, let place, let nearest):
      "Chữ thứ \(place): không có điều kiện “\(word)”.\(meant(nearest)) "
        + "Tìm chữ thì đặt trong ngoặc kép."
    case .unknownValue(let word, let key, let place, let nearest, let allowed):
      "Chữ thứ \(place): “\(key)” không có giá trị “\(word)”."
        + (nearest == nil ? " Có: \(allowed)" : meant(nearest))
    case .unknownUnit(let word, let place, let nearest):
      "Chữ thứ \(place): không có đơn vị “\(word)”.\(meant(nearest))"
    case .notADay(let word, let place):
      "Chữ thứ \(place): “\(word)” không phải ngày. Viết 31/12, 31/12/2026, +7, tuần-này."
    case .notANumber(let word, let place):
      "Chữ thứ \(place): “\(word)” không phải số. Viết 50 hoặc 40..60."
    case .notOrdered(let key, let place):
      "Chữ thứ \(place): “\(key)” không so lớn nhỏ được, chỉ dùng dấu “:”."
    case .missingValue(let key, let place): "Chữ thứ \(place): “\(key)” còn thiếu giá trị."
    case .openQuote(let place): "Chữ thứ \(place): thiếu dấu ngoặc kép đóng."
    case .openBracket(let place): "Chữ thứ \(place): thiếu dấu ngoặc đóng."
    case .strayBracket(let place): "Chữ thứ \(place): thừa dấu ngoặc đóng."
    case .missingCondition(let place): "Chữ thứ \(place): còn thiếu điều kiện."
    default: ""
    }
  }
}

enum EnglishFilter {
  static func text(_ text: FilterText) -> String {
    switch text {
    case .ask: "Filter: "
    case .askName: "Name of the filter: "
    case .helpHeading: "Filters, as 'unit:vp status:overdue due<2026-12-31 \"report\"':"
    case .helpSigns: "!condition: not so; or, ( ): either; vp,qlkh: one of the values."
    case .footer: "Tab: complete   Enter: keep   Esc: leave"
    case .counts(let shown, let all): "\(shown) rows fit, \(all - shown) hidden"
    case .saved(let expression): "Saved: \(expression)"
    case .statusAbout: "state"
    case .unitAbout: "unit"
    case .kindAbout: "kind of work"
    case .dayAbout: "days; also 2026-12-31, 31/12, +7, 1/6..30/6"
    case .sectionAbout: "section"
    case .phaseAbout: "phase"
    case .planAbout: "plan"
    case .savedAs(let name): "Filter “\(name)” saved. Call it again: :filter \(name)"
    case .removed(let name): "Filter “\(name)” removed."
    case .noSuchFilter(let name, let nearest):
      "No saved filter is called “\(name)”.\(nearest.map { " Did you mean “\($0)”?" } ?? "")"
    case .nothingToSave: "There is no filter to save. Press f to filter first."
    case .needsFilterName: "The filter needs a name, for example: overdue of vp"
    case .keptForSessionOnly: "This session is restricted: the filter is kept until you quit."
    default: problem(text)
    }
  }

  private static func meant(_ nearest: String?) -> String {
    nearest.map { " Did you mean “\($0)”?" } ?? ""
  }

  private static func problem(_ text: FilterText) -> String {
    switch text {
    case .unknownKey(let word, let place, let nearest):
      "Letter \(place): there is no condition “\(word)”.\(meant(nearest)) "
        + "Put words to look for in quotes."
    case .unknownValue(let word, let key, let place, let nearest, let allowed):
      "Letter \(place): “\(key)” knows no “\(word)”."
        + (nearest == nil ? " Possible: \(allowed)" : meant(nearest))
    case .unknownUnit(let word, let place, let nearest):
      "Letter \(place): there is no unit “\(word)”.\(meant(nearest))"
    case .notADay(let word, let place):
      "Letter \(place): “\(word)” is no day. Write 31/12, 2026-12-31, +7, this-week."
    case .notANumber(let word, let place):
      "Letter \(place): “\(word)” is no number. Write 50 or 40..60."
    case .notOrdered(let key, let place):
      "Letter \(place): “\(key)” is neither more nor less, use “:”."
    case .missingValue(let key, let place): "Letter \(place): “\(key)” still needs a value."
    case .openQuote(let place): "Letter \(place): the closing quotation mark is missing."
    case .openBracket(let place): "Letter \(place): the closing bracket is missing."
    case .strayBracket(let place): "Letter \(place): a closing bracket too many."
    case .missingCondition(let place): "Letter \(place): a condition is missing."
    default: ""
    }
  }
}
