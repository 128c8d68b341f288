// The Vietnamese texts of the command line, but for its help.

import VietnameseText

/// Answers the texts of the command line in Vietnamese.
enum VietnameseCommands {
  static func text(_ text: CommandText) -> String {
    switch text {
    case .column(let name): column(name)
    case .state(let state): self.state(state)
    case .timing(let timing): self.timing(timing)
    case .unitKind(let kind): unitKind(kind)
    case .noDay: "không ngày"
    case .noUnit: "chưa giao"
    case .setByTwo: "hai nơi sửa cùng lúc"
    case .recurrence(let interval, let day): recurrence(interval, day)
    case .progress(let percent, let done, let counted):
      counted == 0 ? "chưa có nhiệm vụ" : "\(percent ?? 0)% (\(done)/\(counted))"
    case .overdueAndSoon(let overdue, let soon): "\(overdue) quá hạn, \(soon) sắp đến hạn"
    case .fact(let fact): self.fact(fact)
    case .period(let start, let startImplied, let end, let endImplied):
      (start ?? "…") + (startImplied ? " (suy ra)" : "") + " – " + (end ?? "…")
        + (endImplied ? " (suy ra)" : "")
    case .quota(let form, let collective, let individual): quota(form, collective, individual)
    case .noPlansYet: "Chưa có kế hoạch nào. Thêm bằng: thidua import TỆP"
    case .noUnitsYet: "Chưa có đơn vị nào. Thêm bằng: thidua units add \"TÊN\" --short TẮT"
    case .noReviewsYet: "Chưa có bản rà soát nào. Nạp văn bản bằng: thidua import TỆP"
    case .noStepsYet: "Chưa có bước nào được ghi."
    case .step(let step): self.step(step)
    case .stepTime(let time): OfficeClock.text(ofMilliseconds: time)
    case .changedProfile: "thông tin chung"
    case .changedRows(let count): "\(count) mục"
    case .changeOfNewerVersion: "thay đổi của phiên bản mới hơn"
    }
  }

  static func text(_ text: CommandResultText) -> String {
    switch text {
    case .marked(let id, let day): "\(id): xong ngày \(day.vietnamese)"
    case .alreadyDone(let id, let day):
      "\(id): đã xong từ ngày \(day.vietnamese), không thay đổi"
    case .unmarked(let id, let state): "\(id): bỏ đánh dấu, nay \(self.state(state))"
    case .alreadyOpen(let id): "\(id): chưa đánh dấu xong, không thay đổi"
    case .stateSet(let id, let state): "\(id): \(self.state(state))"
    case .stateKnown(let id, let state): "\(id): vẫn \(self.state(state)), không thay đổi"
    case .noted(let id): "\(id): đã ghi chú"
    case .received(let id, let day, let number):
      "\(id): đã nhận báo cáo ngày \(day.vietnamese)" + (number.isEmpty ? "" : ", số đến \(number)")
    case .deadlineSet(let id, let day): "\(id): \(deadline(day))"
    case .deadlineKnown(let id, let day): "\(id): \(deadline(day)) từ trước, không thay đổi"
    case .tookBack(let step, let about):
      "Đã hoàn tác: \(step)" + (about.isEmpty ? "" : " – \(about)")
    case .broughtBack(let step, let about):
      "Đã làm lại: \(step)" + (about.isEmpty ? "" : " – \(about)")
    case .unitAdded(let id, let name, let short): "Đã thêm đơn vị \(id): \(name) (\(short))"
    case .imported(let plan, let file): "Đã lưu kế hoạch \(plan) từ \(file)"
    case .revised(let plan, let file, let changes):
      "Đã cập nhật kế hoạch \(plan) theo \(file): \(changes) chỗ"
    case .leftToReview(let count, let plan):
      "Còn \(count) đề xuất chờ xem, rà soát bằng: thidua review \(plan)"
    }
  }

  static func text(_ text: CommandFindingText) -> String {
    switch text {
    case .readingOf(let file): "Đọc từ \(file):"
    case .count(let what, let count): finding(what, count)
    case .warning(let line, let code, let words):
      "dòng \(line): \(warning(code))" + (words.isEmpty ? "" : ": \(words)")
    case .doubtful(let line, let words): "dòng \(line): cần xem lại: \(words)"
    case .unplaced(let line, let words): "dòng \(line): chưa xếp được: \(words)"
    case .officeIsEmpty:
      "Chưa có đơn vị nào nên chưa chia được nhiệm vụ của \"các phòng, đơn vị\". Thêm đơn vị bằng: "
        + "thidua units add \"TÊN\" --short TẮT"
    case .storeIsSound(let plans, let records):
      "Kho dữ liệu lành lặn: \(plans) kế hoạch, \(records) bản ghi."
    case .findings(let problems, let notices):
      "Đã thấy: \(problems) lỗi cần xử lý, \(notices) điều cần biết."
    case .atLine(let line, let words): "dòng \(line): \(words)"
    case .readingHeading(let heading): self.heading(heading)
    }
  }

  private static func column(_ name: ColumnName) -> String {
    switch name {
    case .id: "Mã"
    case .plan: "Kế hoạch"
    case .subject: "Về việc"
    case .progress: "Tiến độ"
    case .overdue: "Quá hạn"
    case .soon: "Sắp hạn"
    case .unit: "Đơn vị"
    case .due: "Hạn"
    case .state: "Tình trạng"
    case .task: "Nhiệm vụ"
    case .name: "Tên"
    case .shortName: "Tên tắt"
    case .kind: "Loại"
    case .activeFrom: "Từ ngày"
    case .activeTo: "Đến ngày"
    case .time: "Lúc"
    case .author: "Người làm"
    case .step: "Bước"
    case .about: "Nội dung"
    case .stepCode: "Mã bước"
    }
  }

  private static func state(_ state: StateWord) -> String {
    switch state {
    case .todo: "chưa làm"
    case .doing(let percent): "đang làm \(percent)%"
    case .doingQuantity(let amount): "đang làm \(amount)"
    case .done(let day): "xong \(day.vietnamese)"
    case .returned(let reason): "trả lại" + because(reason)
    case .exempt(let reason): "được miễn" + because(reason)
    case .dropped(let reason): "thôi thực hiện" + because(reason)
    }
  }

  private static func deadline(_ day: CalendarDay?) -> String {
    day.map { "hạn riêng của đơn vị là \($0.vietnamese)" } ?? "hạn như kế hoạch"
  }

  private static func because(_ reason: String) -> String { reason.isEmpty ? "" : " (\(reason))" }

  private static func timing(_ timing: TimingWord) -> String {
    switch timing {
    case .none: ""
    case .overdue(let days): "trễ \(days) ngày"
    case .soon(let days): days == 0 ? "hạn hôm nay" : "còn \(days) ngày"
    case .late(let days): "muộn \(days) ngày"
    }
  }

  private static func unitKind(_ kind: UnitKindWord) -> String {
    switch kind {
    case .room: "phòng"
    case .agency: "đơn vị trực thuộc"
    case .association: "đoàn thể"
    case .council: "hội đồng"
    }
  }

  private static func recurrence(_ interval: RecurrenceWord, _ day: String?) -> String {
    let often =
      switch interval {
      case .week: "hằng tuần"
      case .month: "hằng tháng"
      case .quarter: "hằng quý"
      case .halfYear: "6 tháng một lần"
      case .year: "hằng năm"
      }
    return day.map { "ngày \($0) \(often)" } ?? often
  }

  private static func fact(_ fact: PlanFactWord) -> String {
    switch fact {
    case .number: "Số"
    case .issuedOn: "Ngày ban hành"
    case .agency: "Cơ quan"
    case .subject: "Về việc"
    case .period: "Thời gian"
    case .signer: "Người ký"
    case .recipients: "Nơi nhận"
    case .followedSince: "Theo dõi từ"
    case .source: "Nguồn"
    case .progress: "Tiến độ"
    case .phases: "Đợt thi đua"
    case .sections: "Các mục"
    case .quotas: "Chỉ tiêu khen thưởng"
    case .withoutSection: "Ngoài các mục"
    }
  }

  private static func quota(
    _ form: String, _ collective: String?, _ individual: String?
  ) -> String {
    let counts = [collective.map { "\($0) tập thể" }, individual.map { "\($0) cá nhân" }]
    let text = counts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? form : "\(form): \(text)"
  }

  private static func heading(_ heading: ReadingHeading) -> String {
    switch heading {
    case .head: "Phần đầu văn bản"
    case .sections: "Các mục"
    case .phases: "Đợt thi đua"
    case .tasks: "Nhiệm vụ"
    case .quotas: "Chỉ tiêu khen thưởng"
    case .toLookAt: "Cần xem lại"
    case .counts: "Tổng cộng"
    }
  }

  private static func step(_ step: StepWord) -> String {
    switch step {
    case .importPlan: "nhập kế hoạch"
    case .tick: "đánh dấu xong"
    case .untick: "bỏ đánh dấu xong"
    case .progress: "ghi tiến độ"
    case .note: "ghi chú"
    case .deadline: "đổi hạn"
    case .returnReport: "trả lại báo cáo"
    case .exempt: "miễn"
    case .drop: "thôi thực hiện"
    case .undo: "hoàn tác"
    case .redo: "làm lại"
    case .units: "sửa danh sách đơn vị"
    case .edit: "sửa kế hoạch"
    case .revise: "cập nhật theo văn bản"
    }
  }

  private static func finding(_ what: FindingWord, _ count: Int) -> String {
    switch what {
    case .sections: "\(count) mục"
    case .phases: "\(count) đợt thi đua"
    case .tasks: "\(count) nhiệm vụ"
    case .unitTasks: "\(count) nhiệm vụ đơn vị"
    case .deadlines: "\(count) thời hạn"
    case .quotas: "\(count) hình thức khen thưởng"
    case .targets: "\(count) chỉ tiêu"
    case .warnings: "\(count) cảnh báo"
    case .unplaced: "\(count) dòng chưa xếp được"
    case .doubtful: "\(count) chỗ cần xem lại"
    }
  }

  private static func warning(_ code: WarningWord) -> String {
    switch code {
    case .invalidDate: "ngày không có trong lịch"
    case .repairedNumber: "số mục bị hỏng, đã suy ra"
    case .numberGap: "số mục không liền"
    case .blankNumber: "số văn bản để trống"
    case .blankDay: "ngày ban hành để trống"
    case .damagedText: "chữ bị hỏng khi quét"
    case .convertedEncoding: "đã chuyển sang Unicode từ"
    case .noKind: "không thấy tên loại văn bản"
    case .noSections: "không thấy mục nào"
    case .unlikelyDate: "ngày khó đúng"
    case .repairedSymbol: "ký hiệu văn bản gõ nhầm, đã sửa"
    }
  }
}
