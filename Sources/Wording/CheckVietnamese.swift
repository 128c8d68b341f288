// The Vietnamese texts of checking, mending and redacting.

/// Answers the texts of `check` and `redact` in Vietnamese.
enum VietnameseCheck {
  static func text(_ text: CheckText) -> String {
    switch text {
    case .head(let head, let journals, let steps):
      "Mã hiện trạng: \(head) (\(journals) sổ, \(steps) bước)"
    case .headUse:
      "Ghi mã này vào báo cáo hoặc giao người khác giữ. Sau này thidua check --against MÃ cho biết có gì "
        + "bị bớt hay sửa kể từ khi in mã. Người nắm mọi bản của kho và mọi nơi ghi mã vẫn có thể làm lại "
        + "tất cả."
    case .headIntact(let head, let later, let since):
      "Mọi thứ kho có khi in mã \(head)" + (since.map { " (bước cuối lúc \(time($0)))" } ?? "")
        + " vẫn còn nguyên" + (later.map { "; từ đó thêm \($0) bước." } ?? ".")
    case .headUnknown(let head):
      "Kho chưa từng ở hiện trạng \(head), xét theo các bước đang có: có bước hay văn bản đã bị bớt hoặc "
        + "sửa, hoặc mã được in ở kho khác, trên máy lệch giờ. Có tệp in bằng thidua check --heads thì "
        + "nêu tệp ấy (--against TỆP) để biết chỗ nào; nếu không, so với bản sao lưu."
    case .headLoss(let place, let name, let number, let word):
      loss(place, name, number, word)
    case .headBroken(let count):
      "\(count) chỗ không còn như khi in mã. Lấy lại từ bản sao lưu, hoặc hỏi người đã sửa."
    case .accepted(let store):
      "Đã nhận kho dữ liệu \(store) như hiện nay; từ nay so với lần này."
    case .salvage(let path, let line, let word):
      (path.isEmpty ? "" : path + (line.map { ", dòng \($0)" } ?? "") + ": ") + salvage(word)
    case .salvageDone(let store, let copy, let problems):
      "Bản đã sửa ở \(copy); kho \(store) không thay đổi gì. "
        + (problems == 0
          ? "Xem thử: thidua --store \(copy). Nếu đúng, khi không ai mở kho, đổi tên \(store) để giữ lại, "
            + "rồi đổi tên \(copy) thành \(store)."
          : "Bản này còn \(problems) lỗi nêu trên.")
    case .inCopy(let finding): "trong bản đã sửa: \(finding)"
    case .wordsIn(let path, let line, let count, let author, let time):
      "\(path), dòng \(line): \(count) chỗ, bước của \(author) lúc \(self.time(time))"
    case .wordsUntouched(let path, let line):
      "\(path)" + (line.map { ", dòng \($0)" } ?? "")
        + ": có chữ này, lệnh không đụng đến; cần thì tự sửa hoặc bỏ tệp."
    case .wordsUnsearchable(let path):
      "\(path): không dò được chữ trong tệp này; hãy tự mở xem."
    case .wordsNowhere(let words): "Không bước nào có “\(words)” (đúng từng chữ, cả dấu)."
    case .wordsPreview(let lines, let others):
      "Sẽ gỡ khỏi \(lines) dòng" + (others > 0 ? "; \(others) tệp nêu trên giữ nguyên" : "")
        + ". Không lấy lại được. Thêm --yes để gỡ."
    case .wordsRemoved(let path, let lines): "\(path): đã gỡ khỏi \(lines) dòng"
    case .wordsDone(let lines, let others):
      "Đã gỡ khỏi \(lines) dòng, mỗi dòng ghi rõ ai gỡ, lúc nào, vì sao"
        + (others > 0 ? "; còn \(others) tệp nêu trên phải tự xem." : ".")
        + " Bản sao lưu và bản trên máy khác vẫn còn chữ cũ."
    }
  }

  private static func time(_ milliseconds: Int) -> String {
    OfficeClock.text(ofMilliseconds: milliseconds)
  }

  private static func loss(
    _ place: String, _ name: String, _ number: Int, _ word: HeadLossWord
  ) -> String {
    let thing =
      name == "source" ? "\(place), văn bản thứ \(number)" : "\(place), sổ \(name)"
    return switch word {
    case .gone: "\(thing): mất" + (name == "source" ? "." : " (khi ấy có \(number) bước).")
    case .changed:
      "\(thing): đã bị sửa" + (name == "source" ? "." : ", ở bước \(number) trở về trước.")
    case .inserted(let step):
      "\(thing): còn đủ, nhưng có bước \(step) chen vào trước: gộp từ một bản sao khác, hoặc có người chèn."
    case .cut(let now): "\(thing): khi ấy có \(number) bước, nay còn \(now)."
    }
  }

  private static func salvage(_ word: SalvageWord) -> String {
    switch word {
    case .kept(let count): "giữ nguyên \(count) bước"
    case .keptPart(let count): "giữ được \(count) bước"
    case .dugOut(let count): "tìm lại \(count) bước nằm lẫn trong dòng khác"
    case .repeated(let count): "bỏ \(count) bước lặp lại"
    case .moved(let count): "chuyển \(count) bước về sổ của người đã ghi"
    case .copied(let count): "chép nguyên \(count) tệp khác"
    case .setAside(let bytes, let keptAs, let about):
      "không đọc được \(bytes) byte, để riêng ở \(keptAs)"
        + (about.isEmpty ? "" : "; còn nhận ra: \(about)")
    case .lost(let steps):
      "mất bước \(ranges(steps)); thay bằng dòng trống có ghi rõ, các bước sau vẫn nối tiếp"
    case .beginningLost:
      "mất bước lập kế hoạch nên không hiển thị được kế hoạch này. Lấy lại sổ từ bản sao lưu."
    case .formatWritten: "mất hoặc hỏng, đã ghi lại"
    case .notCopied: "không phải của kho, không chép"
    case .reviewPutAside(let keptAs): "bị hỏng, để riêng ở \(keptAs); dùng bước ngay trước"
    case .unreadable(let reason): "không chép được: \(reason)"
    }
  }

  /// "3–5, 9".
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [(Int, Int)] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.1 == number - 1 {
        ranges[ranges.count - 1].1 = number
      } else {
        ranges.append((number, number))
      }
    }
    return ranges.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)–\($0.1)" }.joined(separator: ", ")
  }

  static func seen(_ path: String, _ word: SeenLossWord) -> String {
    let what =
      switch word {
      case .folderGone(let steps): "\(path) không còn; lần trước có \(steps) bước"
      case .journalGone(let steps): "sổ \(path) không còn; lần trước có \(steps) bước"
      case .journalCut(let steps): "sổ \(path) mất \(steps) bước cuối so với lần trước"
      case .journalChanged(let step): "sổ \(path) đã bị viết lại: bước \(step) không như lần trước"
      case .sourceGone: "\(path), văn bản của kế hoạch, không còn"
      case .sourceChanged: "\(path), văn bản của kế hoạch, không như lần trước"
      case .snapshotGone: "\(path): các bản chụp để mở nhanh không còn"
      case .reviewGone: "bản rà soát \(path) không còn"
      case .reviewOlder(let revision): "bản rà soát \(path) lùi về lần lưu \(revision)"
      }
    return what + remedy(word)
  }

  private static func remedy(_ word: SeenLossWord) -> String {
    switch word {
    case .snapshotGone: "; không mất gì, sẽ tự lập lại."
    case .reviewGone: ". Nếu không ai bỏ, lấy lại từ bản sao lưu."
    default:
      ". Lấy lại từ bản sao lưu; xem thidua check. Nếu đúng là phải như vậy: thidua check --accept."
    }
  }
}
