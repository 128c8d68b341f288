// The Vietnamese sentences for calls, matches and files that went wrong.

import VietnameseText

/// Answers the faults of calls, matches and files in Vietnamese.
enum VietnameseFaults {
  static func text(_ text: CallFaultText) -> String {
    switch text {
    case .unknownOption(let name, let nearest):
      "không có tùy chọn \(name)." + didYouMean(nearest) + seeHelp(nil)
    case .optionNotOfCommand(let option, let command):
      "tùy chọn --\(option.rawValue) không dùng được "
        + (command.map { "với lệnh \($0.rawValue)." } ?? "khi không có lệnh.") + seeHelp(command)
    case .optionsExclude(let one, let other):
      "--\(one.rawValue) và --\(other.rawValue) không dùng cùng nhau được. Chọn một trong hai."
    case .optionNeeds(let option, let other):
      "--\(option.rawValue) chỉ dùng cùng --\(other.rawValue). "
        + "Viết: --\(other.rawValue) --\(option.rawValue)"
    case .missingValue(let option):
      "tùy chọn --\(option.rawValue) cần một giá trị: --\(option.rawValue) "
        + VietnameseCommandHelp.text(.argument(option.value ?? .value)) + "."
    case .valueNotWanted(let option): "tùy chọn --\(option.rawValue) không nhận giá trị."
    case .unknownWord(let word, let nearest, let store):
      "\"\(word)\" không phải lệnh, cũng không phải kế hoạch nào ở \(store)."
        + didYouMean(nearest) + " Xem các lệnh: thidua --help; các kế hoạch: thidua plans."
    case .unknownCommand(let word, let nearest):
      "không có lệnh \(word)." + didYouMean(nearest) + seeHelp(nil)
    case .missingArgument(let command, let argument):
      "lệnh \(command.rawValue) còn thiếu "
        + VietnameseCommandHelp.text(.argument(argument)) + "." + seeHelp(command)
    case .tooManyArguments(let command, let word):
      "lệnh \(command.rawValue) không nhận thêm \"\(word)\"." + seeHelp(command)
    case .badLanguage(let value): "không có ngôn ngữ \"\(value)\". Chọn vi hoặc en."
    case .settings(let problem): SettingsVietnamese.text(problem, Wording(.vietnamese))
    case .badDay(let value, let source):
      "\"\(value)\" ở \(source) không phải một ngày có thật viết theo dạng YYYY-MM-DD. "
        + "Viết như 2026-11-20."
    case .notADay(let value):
      "\"\(value)\" không phải ngày. Viết 5/6, 05/06/2026 hoặc 2026-06-05."
    case .futureDay(let day):
      "\(day.vietnamese) chưa đến; ngày nhận không thể sau hôm nay. Viết ngày đã nhận."
    case .emptyOption(let option):
      "tùy chọn --\(option.rawValue) đang để trống. Viết như: --\(option.rawValue) "
        + VietnameseCommandHelp.text(.argument(option.value ?? .value)) + "."
    case .badWord(let option, let value, let allowed):
      "\"\(value)\" không dùng được cho --\(option.rawValue). Chọn một trong: "
        + allowed.joined(separator: ", ") + "."
    case .badNumber(let option, let value):
      "\"\(value)\" ở --\(option.rawValue) không phải số ngày. Viết số nguyên từ 0 đến 36500."
    case .badFilter(let problem): "bộ lọc sai. \(VietnameseFilter.text(problem))"
    case .badUnitTaskID(let word):
      "\"\(word)\" không phải mã nhiệm vụ. Mã có dạng t7/vp; xem bằng: thidua tasks."
    case .progressNotUnderstood(let value):
      "không hiểu tiến độ \"\(value)\". Viết 40%, hoặc số lượng như 3/12 hay \"12 tin\"."
    case .quantityWithoutTarget(let id, let value):
      "nhiệm vụ \(id) không có chỉ tiêu số lượng nên không ghi được \"\(value)\". Ghi phần trăm, như 40%."
    case .otherTarget(let id, let asked, let target):
      "chỉ tiêu của \(id) là \(target), không phải \(asked). Kiểm tra lại mã nhiệm vụ và số liệu."
    case .emptyText(let argument):
      "\(VietnameseCommandHelp.text(.argument(argument))) đang để trống. Viết nội dung trong ngoặc kép."
    case .endBeforeStart(let start, let end):
      "ngày ở --\(end.rawValue) trước ngày ở --\(start.rawValue). Đổi lại hai ngày."
    case .badHead(let text):
      "“\(text)” không phải mã hiện trạng (20 chữ số, chữ cái a–f) hay tệp in bằng thidua check --heads."
    case .repairInsideStore(let path):
      "bản đã sửa không được nằm trong kho dữ liệu: \(path). Nêu thư mục ở nơi khác."
    case .reasonWanted: "gỡ chữ phải có lý do. Thêm --reason \"LÝ DO\"."
    case .nothingToRedact(let text):
      "không gỡ được “\(text)”. Nêu đúng cụm chữ cần gỡ, như họ và tên."
    case .oneOrTheOther(let a, let b):
      "--\(a.rawValue) và --\(b.rawValue) không đi cùng nhau. Gọi từng lệnh một."
    case .noStoreFolder:
      "không biết để dữ liệu ở đâu: tài khoản không có thư mục nhà. Nêu thư mục bằng --store THƯ-MỤC."
    case .notATerminal:
      "màn hình làm việc cần một thiết bị đầu cuối ở cả đầu vào và đầu ra. "
        + "Trong kịch bản hãy dùng lệnh, như: thidua tasks, hoặc từng dòng chữ với --plain; "
        + "xem thidua --help."
    case .noSuchTheme(let name, let known):
      "không có giao diện màu “\(name)”. Có sẵn: \(known.joined(separator: ", "))."
    case .theme(let text): VietnameseThemes.text(text)
    case .people(let text): VietnamesePeople.text(text)
    case .poorTerminal(let name):
      "thiết bị đầu cuối \"\(name)\" không vẽ được màn hình. Đặt TERM, như: TERM=xterm-256color thidua"
        + "; hoặc dùng từng dòng chữ: thidua --plain."
    case .noUTF8Locale:
      "máy này không có bộ ký tự UTF-8 nên chữ Việt sẽ mất dấu. "
        + "Cài gói locales, hoặc đặt LC_ALL=C.UTF-8 rồi chạy lại."
    case .badIdleTime(let text, let source):
      "\(source) là “\(text)”, không phải số phút (0 là không giới hạn; thêm s là số giây), như: 15."
    }
  }

  static func text(_ text: MatchFaultText) -> String {
    switch text {
    case .noSuchPlan(let word, let store):
      "không có kế hoạch \"\(word)\" ở \(store). Xem các kế hoạch: thidua plans."
    case .severalPlans(let word, let plans):
      "\"\(word)\" khớp với nhiều kế hoạch: \(list(plans)). Viết rõ hơn."
    case .noSuchUnit(let word, let known):
      "không có đơn vị \"\(word)\"." + (known.isEmpty ? "" : " Đã có: \(list(known)).")
        + " Thêm bằng: thidua units add."
    case .noSuchSection(let word, let plan):
      "không có mục \"\(word)\"" + (plan.map { " trong kế hoạch \($0)" } ?? "")
        + ". Xem các mục: thidua show KẾ-HOẠCH."
    case .severalSections(let word, let sections):
      "\"\(word)\" khớp với nhiều mục: \(list(sections)). Viết rõ hơn, như IV.2."
    case .noSuchPhase(let word, let known):
      "không có đợt \"\(word)\"." + (known.isEmpty ? "" : " Đã có: \(list(known)).")
    case .noSuchUnitTask(let id, let similar):
      "không có nhiệm vụ \(id), chưa thay đổi gì."
        + (similar.isEmpty ? " Xem các mã: thidua tasks." : " Có: \(list(similar)).")
    case .severalUnitTasks(let id, let qualified):
      "mã \(id) có ở nhiều kế hoạch, chưa thay đổi gì. Viết rõ: \(list(qualified))."
    case .nothingMatches: "không có nhiệm vụ nào khớp."
    case .noSuchStep(let code):
      "không có bước “\(code)”. Cột cuối của thidua log có mã của từng bước."
    case .stepAlreadyBack(let code): "bước “\(code)” đã được hoàn tác từ trước."
    case .nothingLeftToUndo: "không còn bước nào của mình để hoàn tác."
    case .nothingLeftToRedo: "không có bước nào vừa hoàn tác để làm lại."
    case .changedMeanwhile(let what, let author):
      "\(what) đã được \(author ?? "người khác") thay đổi sau đó, chưa làm gì. "
        + "Xem lại bằng: thidua log, rồi ghi lại nếu cần."
    case .passedOver(let step, let about, let what, let author):
      "bỏ qua bước: \(step) – \(about). \(what) đã được \(author ?? "người khác") thay đổi sau đó. "
        + "Muốn ghi lại, xem: thidua log."
    case .planAlreadyThere(let file, let plan):
      "\(file) đã được lưu là kế hoạch \(plan), không lưu lần nữa. Xem bằng: thidua show \(plan)."
    case .unitNameTaken(let name, let unit):
      "tên \"\(name)\" đã là của đơn vị \(unit). Chọn tên khác."
    case .noSuchReview(let word):
      "không có bản rà soát nào của \"\(word)\". Xem các bản bằng: thidua review."
    case .notConfirmed(let file):
      "chưa lưu \(file). Thêm --yes để nhận những gì đọc chắc, hoặc chạy trong cửa sổ lệnh để rà soát."
    }
  }

  static func text(_ text: FileFaultText) -> String {
    switch text {
    case .cannotRead(let path, let reason): "không đọc được \(path): \(self.text(reason))."
    case .noResources:
      "máy không còn đủ tài nguyên (tệp mở, luồng) để mở màn hình. Đóng bớt chương trình rồi thử lại."
    case .cannotWriteOutput(let reason, let isSaved):
      "không ghi được ra đầu ra: \(self.text(reason))."
        + (isSaved ? " Bước này thì đã lưu rồi, không cần làm lại." : "")
    case .document(let path, let text): "không đọc được \(path): \(VietnameseDocuments.text(text))"
    case .notAFile(let path): "\(path) không phải tệp thường. Nêu một tệp văn bản."
    case .emptyFile(let path): "\(path) không có chữ nào. Kiểm tra lại tệp."
    case .tooLarge(let path, let limit):
      "\(path) lớn hơn \(limit / 1_000_000) MB nên không đọc. Lưu riêng phần văn bản kế hoạch."
    case .wrongEncoding(let path, let offset, named: nil):
      "\(path) không phải UTF-8, cũng không nhận ra bảng mã tiếng Việt nào khác: byte thứ "
        + "\(offset + 1) không thuộc chữ nào. Lưu lại dạng văn bản thuần (.txt, UTF-8) "
        + "hoặc nêu bảng mã, như --encoding tcvn3."
    case .wrongEncoding(let path, let offset, named: let encoding?):
      "\(path) không phải \(encoding): byte thứ \(offset + 1) không thuộc chữ nào. "
        + "Nêu bảng mã khác hoặc bỏ --encoding."
    case .severalEncodings(let path, let encodings):
      "\(path) đọc được theo nhiều bảng mã: \(encodings.joined(separator: ", ")). "
        + "Nêu bảng mã đúng: --encoding \(encodings.first ?? "")."
    case .notText(let path, let looksLike):
      "\(path) không phải văn bản thuần UTF-8"
        + (looksLike.map { ", có vẻ là \($0)" } ?? "")
        + ". Lưu lại dạng văn bản thuần (.txt, UTF-8)."
    }
  }

  static func text(_ reason: SystemReason) -> String {
    switch reason {
    case .noSuchFile: "không có tệp hoặc thư mục này"
    case .accessDenied: "không có quyền"
    case .diskFull: "hết chỗ trên đĩa"
    case .readOnlyFileSystem: "hệ thống tệp chỉ cho đọc"
    case .inputOutput: "lỗi đọc ghi của đĩa"
    case .isDirectory: "đây là thư mục"
    case .notDirectory: "một phần của đường dẫn không phải thư mục"
    case .tooManyFiles: "mở quá nhiều tệp"
    case .quotaExceeded: "vượt hạn mức dung lượng"
    case .fileTooLarge: "tệp vượt cỡ cho phép"
    case .nameTooLong: "tên quá dài"
    case .linkLoop: "các liên kết chạy vòng tròn"
    case .noLocks: "hệ thống tệp không khóa được"
    case .other(let number): "lỗi hệ thống số \(number)"
    }
  }

  private static func didYouMean(_ nearest: String?) -> String {
    nearest.map { " Có phải \($0)?" } ?? ""
  }

  private static func seeHelp(_ command: SubcommandName?) -> String {
    " Xem: thidua \(command.map { "help \($0.rawValue)" } ?? "--help")."
  }

  static func list(_ items: [String]) -> String {
    items.prefix(8).joined(separator: ", ") + (items.count > 8 ? ", …" : "")
  }
}
