// Texts of the timeline, on the screen and on the command line.

/// How much time lies between two marks of the scale.
package enum ZoomWord: Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year
}

/// What the timeline says.
package enum TimelineText: Equatable, Sendable {
  case today(String)
  case todayMark
  case zoom(ZoomWord)
  case place(Int, Int)
  case overdue(lines: Int)
  case nothingOverdue
  /// The deadline that comes next.
  case next(String, days: Int)
  case undated
  case ahead(days: Int)
  case running(daysLeft: Int?)
  case over
  case openStart
  case openEnd
  case doneOf(Int, Int)
  case empty
  case legend(mark: String, today: String)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: TimelineText) -> String {
    language == .vietnamese ? VietnameseTimeline.text(text) : EnglishTimeline.text(text)
  }
}

enum VietnameseTimeline {
  static func text(_ text: TimelineText) -> String {
    switch text {
    case .today(let day): "hôm nay \(day)"
    case .todayMark: "hôm nay"
    case .zoom(let word): "chia theo \(name(of: word))"
    case .place(let row, let count): "dòng \(row)/\(count)"
    case .overdue(let lines): "! \(lines) hạn đã qua chưa xong"
    case .nothingOverdue: "Không có hạn nào đã qua mà chưa xong"
    case .next(let day, 0): "hạn tới: \(day), hôm nay"
    case .next(let day, let days): "hạn tới: \(day), còn \(days) ngày"
    case .undated: "Không có hạn"
    case .ahead(let days): "sau \(days) ngày"
    case .running(let days?): "còn \(days) ngày"
    case .running(nil): "đang diễn ra"
    case .over: "đã kết thúc"
    case .openStart: "không rõ ngày đầu"
    case .openEnd: "không rõ ngày cuối"
    case .doneOf(let done, let owed): "xong \(done)/\(owed)"
    case .empty: "Kế hoạch này không có đợt và không có hạn nào. Bấm 2 để đọc toàn văn."
    case .legend(let mark, let today):
      "\(mark) hạn (xong/tổng số)  ! đã qua chưa xong  x xong cả  \(today) hôm nay"
    }
  }

  private static func name(of zoom: ZoomWord) -> String {
    switch zoom {
    case .day: "ngày"
    case .week: "tuần"
    case .month: "tháng"
    case .quarter: "quý"
    case .year: "năm"
    }
  }
}

enum EnglishTimeline {
  static func text(_ text: TimelineText) -> String {
    switch text {
    case .today(let day): "today \(day)"
    case .todayMark: "today"
    case .zoom(let word): "by \(name(of: word))"
    case .place(let row, let count): "line \(row)/\(count)"
    case .overdue(let lines):
      lines == 1 ? "! 1 deadline passed, not done" : "! \(lines) deadlines passed, not done"
    case .nothingOverdue: "No deadline has passed undone"
    case .next(let day, 0): "next: \(day), today"
    case .next(let day, 1): "next: \(day), 1 day left"
    case .next(let day, let days): "next: \(day), \(days) days left"
    case .undated: "Without a day"
    case .ahead(let days): "in \(days) days"
    case .running(let days?): "\(days) days left"
    case .running(nil): "under way"
    case .over: "over"
    case .openStart: "first day not known"
    case .openEnd: "last day not known"
    case .doneOf(let done, let owed): "\(done)/\(owed) done"
    case .empty: "This plan has no phase and no deadline. Press 2 to read it."
    case .legend(let mark, let today):
      "\(mark) deadline (done/all)  ! passed, not done  x all done  \(today) today"
    }
  }

  private static func name(of zoom: ZoomWord) -> String {
    switch zoom {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }
}
