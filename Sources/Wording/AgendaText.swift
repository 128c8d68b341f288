// The words of view 5.

/// Texts of the agenda.
package enum AgendaText: Equatable, Sendable {
  case overdue, today
  case within(from: Int, through: Int)
  case later(Int)
  case undated, over
  /// A heading with how much stands below it.
  case heading(String, Int)
  case unitLoad(String, open: Int, overdue: Int)
  case allPlans, byUnit, extentOpen, extentAll
  case nowSoon, nowOpen, nowAll
  case emptySoon, emptyAll, emptyFiltered
  case extentHelp, groupingHelp
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: AgendaText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: AgendaText) -> String {
    switch text {
    case .overdue: "Quá hạn"
    case .today: "Hôm nay"
    case .within(1, let last): "\(last) ngày tới"
    case .within(let first, let last): "Từ \(first) đến \(last) ngày tới"
    case .later(let days): "Sau \(days) ngày nữa"
    case .undated: "Không có hạn"
    case .over: "Đã xong, được miễn hoặc thôi thực hiện"
    case .heading(let name, let count): "\(name) (\(count))"
    case .unitLoad(let name, let open, let overdue): "\(name) (\(open), quá hạn \(overdue))"
    case .allPlans: "mọi kế hoạch"
    case .byUnit: "theo đơn vị"
    case .extentOpen: "mọi việc chưa xong"
    case .extentAll: "tất cả, cả việc đã xong"
    case .nowSoon: "Việc quá hạn và đến hạn trong 30 ngày."
    case .nowOpen: "Mọi việc chưa xong, cả việc hạn còn xa và không có hạn."
    case .nowAll: "Tất cả, cả việc đã xong, được miễn, thôi thực hiện."
    case .emptySoon:
      "Không có việc nào quá hạn hay đến hạn trong 30 ngày tới. F: mọi việc chưa xong"
    case .emptyAll: "Không còn việc nào. Esc: quay lại"
    case .emptyFiltered: "Không có việc nào khớp. F: tìm cả việc chưa đến hạn, đã xong. Esc: bỏ lọc"
    case .extentHelp: "Lần lượt: đến hạn trong 30 ngày, mọi việc chưa xong, tất cả"
    case .groupingHelp: "Xếp theo ngày, hoặc theo đơn vị"
    }
  }

  private static func english(_ text: AgendaText) -> String {
    switch text {
    case .overdue: "Overdue"
    case .today: "Today"
    case .within(1, let last): "Next \(last) days"
    case .within(let first, let last): "In \(first) to \(last) days"
    case .later(let days): "After \(days) days"
    case .undated: "Without a deadline"
    case .over: "Done, exempt or dropped"
    case .heading(let name, let count): "\(name) (\(count))"
    case .unitLoad(let name, let open, let overdue): "\(name) (\(open), \(overdue) overdue)"
    case .allPlans: "all plans"
    case .byUnit: "by unit"
    case .extentOpen: "all that is open"
    case .extentAll: "all, done ones too"
    case .nowSoon: "What is overdue and due within 30 days."
    case .nowOpen: "All that is open, far deadlines and none included."
    case .nowAll: "All, done, exempt and dropped ones too."
    case .emptySoon: "Nothing is overdue or due within 30 days. F: all that is open"
    case .emptyAll: "Nothing is left. Esc: back"
    case .emptyFiltered: "Nothing matches. F: look among later and done ones. Esc: clear the filter"
    case .extentHelp: "In turn: due within 30 days, all that is open, all"
    case .groupingHelp: "Order by day, or by unit"
    }
  }
}
