// The Vietnamese sentences for what the store says.

/// Answers the faults of the store in Vietnamese.
enum VietnameseStoreFaults {
  static func text(_ text: StoreFaultText) -> String {
    switch text {
    case .noStore(let path):
      "chưa có kho dữ liệu ở \(path). Tạo bằng: thidua units add hoặc thidua import."
    case .notAStore(let path):
      "\(path) có sẵn thứ khác, không phải kho dữ liệu của thidua. Nêu thư mục khác bằng "
        + "--store; nếu đó là kho bị hỏng: thidua check --repair THƯ-MỤC."
    case .newerFormat(let path, let found):
      "kho dữ liệu \(path) do phiên bản thidua mới hơn tạo (\(found)). Cài phiên bản mới hơn."
    case .noSuchPlan(let plan): "không có kế hoạch \(plan). Xem các kế hoạch: thidua plans."
    case .noSuchReview(let review):
      "không có bản rà soát \(review), có thể đã bị bỏ. Nhập lại văn bản."
    case .reviewChanged(let review, let author, let time):
      "bản rà soát \(review) đã được" + (author.map { " \($0)" } ?? " phiên khác") + " lưu"
        + (time.map { " lúc \(OfficeClock.text(ofMilliseconds: $0))" } ?? "")
        + ", bước vừa rồi chưa lưu. Mở lại rồi làm lại bước ấy."
    case .damagedReview(let path):
      "\(path) bị hỏng, không ghi đè. Lấy lại từ bản sao lưu; nếu không có, chuyển tệp review-… "
        + "bị hỏng ra khỏi kho để làm tiếp từ bước ngay trước."
    case .newerReview(let path):
      "\(path) do phiên bản mới hơn ghi, không hiển thị được. Cài phiên bản mới hơn."
    case .orphanReview(let path, let plan):
      "\(path) là bản rà soát của kế hoạch \(plan), nay không có ở đây. "
        + "Lấy lại kế hoạch từ bản sao lưu."
    case .unreadable(let path, let reason):
      "không đọc được \(path) trong kho dữ liệu: \(VietnameseFaults.text(reason))."
        + remedy(reason)
    case .planLeftOut(let plan, let reason):
      "kế hoạch \(plan) bị bỏ qua: \(reason) Các kế hoạch khác không bị ảnh hưởng."
    case .system(let path, let reason):
      "kho dữ liệu, tệp \(path): \(VietnameseFaults.text(reason)). Chưa lưu gì."
        + VietnamesePeople.remedy(reason)
    case .shortWrite(let path):
      "chưa lưu được vào \(path): đĩa chỉ nhận một phần. Giải phóng chỗ trên đĩa rồi làm lại."
    case .notSynchronized(let path, let reason):
      "không chắc \(path) đã được lưu: \(VietnameseFaults.text(reason)). "
        + "Chạy thidua check và xem thidua log trước khi làm lại."
    case .symbolicLink(let path):
      "\(path) trong kho dữ liệu là liên kết, không đụng đến. Bỏ liên kết đi."
    case .notRegular(let path):
      "\(path) trong kho dữ liệu không phải tệp hay thư mục như phải có, không đụng đến. "
        + "Chuyển nó ra khỏi kho."
    case .hardLinked(let path):
      "\(path) trong kho dữ liệu có nhiều tên, không ghi vào. Bỏ các tên khác."
    case .tooLarge(let path, let limit):
      "\(path) trong kho dữ liệu lớn hơn \(limit / 1_000_000) MB, không đọc. "
        + "Lấy lại từ bản sao lưu."
    case .busy(let path, let holder, let process, let since):
      "\(path) đang bị khóa" + (holder.map { " bởi \($0)" } ?? "")
        + (process.map { " (tiến trình \($0))" } ?? "")
        + (since.map { " từ \(OfficeClock.text(ofMilliseconds: $0))" } ?? "")
        + ", chưa lưu gì. Vẫn xem được; thử lại sau."
    case .locksUnsupported(let path):
      "hệ thống tệp không khóa được \(path) nên không ghi, để không mất dữ liệu của người khác."
    case .interleaved(let path):
      "một phiên khác vừa ghi vào \(path) cùng lúc. Chạy thidua check rồi làm lại."
    case .damaged(let path, let line, let excerpt):
      "\(path), dòng \(line) bị hỏng: \(excerpt). Kế hoạch này chỉ đọc được, không ghi được. "
        + "Lấy lại tệp từ bản sao lưu, hoặc thidua check --repair THƯ-MỤC để có bản đã sửa."
    case .outOfChain(let path, let line):
      "\(path), dòng \(line) không nối tiếp dòng trước: có dòng bị bớt hoặc thêm. "
        + "Lấy lại tệp từ bản sao lưu, hoặc thidua check --repair THƯ-MỤC để có bản đã sửa."
    case .newerRecord(let path, let line):
      "\(path), dòng \(line) do phiên bản mới hơn ghi; phần hiểu được đã dùng. Cài phiên bản mới hơn."
    case .madeByNewerVersion:
      "bước này do phiên bản mới hơn ghi, phiên bản này không làm được. Cài phiên bản mới hơn."
    case .tailLeft(let path):
      "cuối tệp \(path) có dòng ghi dở chưa dọn được. Chạy lại chương trình."
    case .tailSetAside(let path, let line, let bytes, let keptAs):
      "\(path), dòng \(line) ghi dở (\(bytes) byte) đã được để riêng ở \(keptAs)."
    case .stepTooLong(let length, let limit):
      "bước này dài \(length) byte, quá \(limit) byte. Chia thành nhiều bước."
    case .notText(let path):
      "\(path) trong kho dữ liệu không phải văn bản UTF-8. Lấy lại từ bản sao lưu."
    case .journalShrank(let path): "\(path) ngắn đi hoặc mất so với trước. Lấy lại từ bản sao lưu."
    case .strangeFile(let path): "\(path) là tệp lạ trong kho dữ liệu, được bỏ qua."
    case .keptTail(let path):
      "\(path) là phần cuối sổ ghi dở khi máy dừng đột ngột, đã để riêng; chưa từng được báo là đã lưu."
    case .tornTail(let path, let line, let bytes):
      "\(path), dòng \(line) ghi dở (\(bytes) byte); lần mở tới sẽ để riêng dòng này."
    case .unfinishedPlan(let path): "\(path) là kế hoạch tạo dở, có thể xóa."
    case .unfinished(let path): "\(path) là phần ghi dở, có thể xóa."
    case .unusedSource(let path):
      "\(path) là phiên bản văn bản mà kế hoạch chưa hề dùng, có thể xóa."
    case .doubledTaskNumber(let number, let plan, let other):
      "nhiệm vụ t\(number) có ở cả \(plan) và \(other). Khi ghi hãy viết \(plan):t\(number)/…"
    case .merge(let text): Wording(.vietnamese)(text)
    case .absence(let text): Wording(.vietnamese)(text)
    case .targetTaken(let path):
      "\(path) đã có thứ khác. Nêu một thư mục chưa có, hoặc rỗng, cho bản đã sửa."
    case .partOfStructure(let path, let line):
      "\(path), dòng \(line): chữ này là một phần của mã hay ngày nên không gỡ được; chưa gỡ gì. "
        + "Nêu cả cụm chữ cần gỡ."
    case .redacted(let path, let line, let author, let time, let reason):
      "\(path), dòng \(line): \(author) đã gỡ bớt chữ lúc \(OfficeClock.text(ofMilliseconds: time)), "
        + "lý do: \(reason)."
    case .standIn(let path, let line, let author, let time):
      "\(path), dòng \(line) đã mất; \(author) thay bằng dòng trống khi sửa kho lúc "
        + "\(OfficeClock.text(ofMilliseconds: time))."
    case .storeLost(let path, let plans, let steps):
      "kho dữ liệu ở \(path) lần trước có \(plans) kế hoạch, \(steps) bước, nay không thấy hoặc không còn "
        + "là kho; không lập kho mới đè lên. Xem ổ đĩa đã gắn chưa, lấy lại từ bản sao lưu, hoặc sửa bằng "
        + "thidua check --repair THƯ-MỤC. Nếu đúng là bỏ kho cũ: thidua check --accept."
    case .seenLoss(let path, let word): VietnameseCheck.seen(path, word)
    case .moreLosses(let first, let more):
      "\(first) (và \(more) điều khác, xem thidua check)"
    case .clockBehind(let path, let minutes):
      "\(path): \(VietnamesePeople.text(.clockBehind(minutes: minutes))). Không mất gì; chỉnh đồng hồ: "
        + "sudo timedatectl set-ntp true"
    case .outdated: "người khác vừa thay đổi đúng chỗ này, chưa lưu gì. Làm lại."
    case .missing(let path): "\(path) không còn trong kho dữ liệu. Lấy lại từ bản sao lưu."
    }
  }

  private static func remedy(_ reason: SystemReason) -> String {
    switch reason {
    case .accessDenied: " Nhờ chủ tệp cấp quyền đọc (chmod, chown)."
    case .inputOutput: " Chép kho dữ liệu sang đĩa khác hoặc lấy lại từ bản sao lưu."
    case .tooManyFiles: " Đóng bớt chương trình rồi thử lại."
    default: " Xem lại đường dẫn, hoặc lấy lại từ bản sao lưu."
    }
  }
}
