// The review in Vietnamese.

extension Wording {
  static func vietnamese(_ text: ReviewPaneText) -> String {
    switch text {
    case .title: "Rà soát"
    case .document: "Văn bản"
    case .proposals: "Đề xuất"
    case .fact(let name): vietnamese(name)
    case .kind(let kind): vietnamese(kind)
    case .confidence(let confidence): vietnamese(confidence)
    case .effect(let effect): vietnamese(effect)
    case .decision(let decision): vietnamese(decision)
    case .blank: "(để trống)"
    case .dayUnknown: "hạn?"
    case .unknownDoer(let words): "Ai là “\(words)”?"
    case .unplaced: "chưa xếp"
    case .counts(let accepted, let open, let refused):
      "nhận \(accepted)  bỏ \(refused)  chờ xem \(open)"
    case .countsTaken(let accepted, let taken, let open, let refused):
      "nhận \(accepted) (đã vào \(taken))  bỏ \(refused)  chờ xem \(open)"
    case .corrected: "đã sửa tay"
    case .added: "người rà soát thêm"
    case .removalKeys: "Nhận = bỏ khỏi kế hoạch; bỏ đề xuất (x) = giữ lại trong kế hoạch"
    case .removedWords(let words): "‹bỏ: \(words)›"
    case .addedWords(let words): "‹thêm: \(words)›"
    case .filterHelp: "Lọc: chờ xem, đã bỏ, tất cả"
    case .filterWaiting: "lọc: chờ xem"
    case .filterRefused: "lọc: đã bỏ"
    case .nothingOpen: "Không còn gì chờ xem. W: đưa vào kế hoạch   f: xem tất cả"
    case .nothingRefused: "Chưa bỏ đề xuất nào. f: xem tất cả"
    case .line(let line): "dòng \(line)"
    case .outsider: "ngoài cơ quan"
    case .everyone: "mọi đơn vị"
    case .before(let words): "trước: \(words)"
    case .difference(let words): "khác trước: \(words)"
    case .underReview(let file): "đang rà soát: \(file)"
    case .collective(let count): "tập thể \(count)"
    case .individual(let count): "cá nhân \(count)"
    }
  }

  static func vietnamese(_ name: FactName) -> String {
    switch name {
    case .number: "Số, ký hiệu"
    case .issuedOn: "Ngày ký"
    case .subject: "Trích yếu"
    case .agency: "Cơ quan"
    case .parentAgency: "Cấp trên"
    case .place: "Nơi ký"
    case .period: "Thời gian"
    case .signer: "Người ký"
    case .recipients: "Nơi nhận"
    case .grounds: "Căn cứ"
    }
  }

  private static func vietnamese(_ kind: ProposalKindWord) -> String {
    switch kind {
    case .section: "mục"
    case .phase: "đợt"
    case .quota: "khen thưởng, số lượng"
    case .action: "việc làm"
    case .registration: "đăng ký"
    case .report: "báo cáo"
    case .award: "khen thưởng"
    case .inspection: "kiểm tra, đôn đốc"
    }
  }

  private static func vietnamese(_ confidence: ConfidenceWord) -> String {
    switch confidence {
    case .doubtful: "?? ngờ, cần xem"
    case .likely: "? nên xem"
    case .certain: "đọc chắc"
    }
  }

  private static func vietnamese(_ effect: ProposalEffectWord) -> String {
    switch effect {
    case .addition: "thêm mới"
    case .change: "thay đổi"
    case .removal: "văn bản mới không còn"
    case .none: "giữ nguyên"
    }
  }

  private static func vietnamese(_ decision: DecisionWord) -> String {
    switch decision {
    case .open: "chờ xem"
    case .accepted: "nhận"
    case .refused: "đã bỏ"
    case .taken: "đã vào kế hoạch"
    }
  }

  static func vietnamese(_ text: ReviewPromptText) -> String {
    switch text {
    case .askFile: "Nạp tệp: "
    case .askFact(let name): vietnamese(name) + ": "
    case .askDoer(let words): "“\(words)” là: "
    case .askWords: "Nội dung: "
    case .askHeading: "Mục: "
    case .askSplit: "Tách: "
    case .askDay: "Hạn: "
    case .askPhaseDays: "Từ ngày, đến ngày: "
    case .askLead: "Giao cho: "
    case .factFooter(.period): "vd. 2026 hoặc 01/01/2026 – 31/12/2026   Enter: ghi   Esc: thôi"
    case .factFooter(.issuedOn): "vd. 15/3/2026, 3/2026   Enter: ghi   Esc: thôi"
    case .factFooter(.signer): "quyền ký / chức vụ / họ tên   Enter: ghi   Esc: thôi"
    case .factFooter(.recipients), .factFooter(.grounds):
      "cách nhau dấu ;   Enter: ghi   Esc: thôi"
    case .factFooter: "để trống: chưa có   Enter: ghi   Esc: thôi"
    case .doerFooter: "Enter: ghi   Tab: chọn   + TÊN, TẮT: thêm đơn vị   Esc: thôi"
    case .splitFooter: "đặt dấu | vào chỗ tách   Enter: tách   Esc: thôi"
    case .dayFooter:
      "vd. 5/6 hoặc 05/06/2026; để trống: bỏ hạn; ?: để như văn bản   Enter: ghi   Esc: thôi"
    case .phaseFooter: "vd. 01/01/2026 30/06/2026   Enter: ghi   Esc: thôi"
    case .leadFooter:
      "Enter: ghi   + TÊN, TẮT: thêm đơn vị   Tab: chọn   dấu ; giữa các đơn vị   Esc: thôi"
    case .fileFooter: "docx, pdf, ảnh, txt…   Enter: đọc   Esc: thôi"
    case .badFact(let name, let value): "“\(value)” không phải \(vietnamese(name).lowercased())."
    case .badDays(let value): "“\(value)” không phải hai ngày. Viết 01/01/2026 30/06/2026."
    case .dayForEach(let count): "Có \(count) hạn: viết \(count) ngày, cách nhau dấu ;"
    case .askDiscard: "Gõ c để bỏ hẳn: "
    case .discardFooter(let name):
      "bản rà soát “\(name)”   không hoàn tác được   Enter: thôi   Esc: thôi"
    case .unknownUnit(let name, let near?):
      "Gần nhất: \(near) (Tab: điền vào). Không có đơn vị “\(name)”."
    case .unknownUnit(let name, nil):
      "Thêm đơn vị: + \(name), TÊN TẮT (danh sách chưa có tên này)"
    case .needsName: "Viết tên và tên tắt: + Phòng Kế hoạch, PKH"
    case .needsWords: "Chưa có nội dung."
    case .needsMark: "Đặt dấu | vào chỗ tách."
    case .noFile: "Chưa có tên tệp."
    }
  }

  static func vietnamese(_ text: ReviewMessageText) -> String {
    switch text {
    case .reading(let file): "Đang đọc \(file)…"
    case .converting(let file, let program, let page, let count):
      "Đang đọc \(file) bằng \(program)" + pages(page, count, "trang") + "…"
    case .readingFooter: "Esc: thôi đọc"
    case .readingStopped(let file): "Đã thôi đọc \(file); chưa nạp gì."
    case .readMeanwhile(let name): "Đã đọc xong \(name): rà soát ở danh sách, phím 0."
    case .resumed(let open): "Rà soát tiếp lần trước: còn \(open) đề xuất chờ xem."
    case .opened(let tasks, let certain):
      "Đọc được \(tasks) nhiệm vụ, \(certain) đề xuất đọc chắc. A: nhận hết phần chắc"
    case .revisionOpened(let plan, let added, let changed, let removed):
      "Bản mới của \(plan): thêm \(added), đổi \(changed), bớt \(removed). Tiến độ giữ nguyên."
    case .likeOtherYear(let plan): "Gần giống kế hoạch \(plan) của năm khác."
    case .alreadyPlan(let plan): "Văn bản này đã là kế hoạch \(plan)."
    case .acceptedCertain(let count): "Đã nhận \(count) đề xuất đọc chắc."
    case .acceptedSection(let count): "Đã nhận \(count) đề xuất trong mục."
    case .nothingToAccept: "Không còn đề xuất nào như vậy chờ nhận."
    case .isTaken: "Đề xuất này đã vào kế hoạch; sửa ở kế hoạch."
    case .onlyTasks: "Chỉ làm được với nhiệm vụ."
    case .onlyHeadings: "Chỉ làm được với mục."
    case .cannotJoin: "Dòng sau không cùng loại, không gộp được."
    case .cannotRelevel: "Không còn cấp nào để chuyển."
    case .noDoer: "Dòng này không có đơn vị nào để hỏi."
    case .doerKnown(let words, let unit, let tasks):
      "Đã nhớ: “\(words)” là \(unit) (\(tasks) nhiệm vụ)."
    case .planMade(let plan, let tasks): "Đã lập kế hoạch \(plan): \(tasks) nhiệm vụ."
    case .planChanged(let plan, let changes): "Đã cập nhật kế hoạch \(plan): \(changes) chỗ."
    case .stillWanting(let blank, let doers, let open): wanting(blank, doers, open)
    case .nothingToTake: "Chưa nhận đề xuất nào mới. Space: nhận, A: nhận hết phần chắc"
    case .savedMeanwhile(let who, let time):
      "\(who) đã rà soát tiếp lúc \(time); đã mở bản ấy, bước vừa rồi chưa ghi."
    case .changedByOthers(let who, let time):
      "\(who) đã rà soát tiếp lúc \(time); đang hiện bản ấy."
    case .notSaved(let problem): "\(problem) Bước vừa rồi chưa ghi."
    case .takenBack(let step): "Đã hoàn tác: \(vietnamese(step))"
    case .broughtBack(let step): "Đã làm lại: \(vietnamese(step))"
    case .nothingToTakeBack: "Không còn bước nào để hoàn tác trong lần rà soát này."
    case .nothingToBringBack: "Không còn bước nào để làm lại trong lần rà soát này."
    case .kept(let open): "Đã giữ phần rà soát; còn \(open) đề xuất chờ xem."
    case .noReview: "Kế hoạch này không giữ bản rà soát nào."
    case .removed(let file): "Đã bỏ bản rà soát \(file)."
    case .nextYear(let year): "Kế hoạch năm \(year) theo kế hoạch này: xem từng dòng rồi W."
    }
  }

  private static func wanting(_ blank: [FactName], _ doers: Int, _ open: Int) -> String {
    var parts: [String] = []
    if !blank.isEmpty {
      parts.append("thiếu " + blank.map { vietnamese($0).lowercased() }.joined(separator: ", "))
    }
    if doers > 0 { parts.append("\(doers) câu “Ai là…” chưa trả lời") }
    if open > 0 { parts.append("\(open) đề xuất chờ xem") }
    return "Còn " + parts.joined(separator: "; ") + " (phím I)."
  }

  private static func vietnamese(_ step: ReviewStepText) -> String {
    switch step {
    case .accepted(let count): "nhận \(count) đề xuất"
    case .refused: "bỏ đề xuất"
    case .reopened: "để lại chờ xem"
    case .words: "sửa nội dung"
    case .fact(let name): "ghi " + vietnamese(name).lowercased()
    case .doer(let words): "cho biết ai là “\(words)”"
    case .days: "cho hạn"
    case .lead: "giao đơn vị"
    case .split: "tách"
    case .join: "gộp"
    case .kind: "đổi loại việc"
    case .level: "chuyển cấp mục"
    case .made: "thêm nhiệm vụ từ văn bản"
    }
  }

  private static func pages(_ page: Int?, _ count: Int?, _ word: String) -> String {
    guard let page else { return "" }
    return ", \(word) \(page)" + (count.map { "/\($0)" } ?? "")
  }
}
