// The Vietnamese texts of `--help`.

/// Answers the texts of `--help` in Vietnamese.
enum VietnameseCommandHelp {
  static func text(_ text: CommandHelpText) -> String {
    switch text {
    case .programSummary:
      "Theo dõi kế hoạch thi đua của cơ quan: ai phải làm gì, hạn nào, đến đâu rồi."
    case .openSummary: "mở màn hình làm việc, nếu có thì ở kế hoạch đó"
    case .manualName: "TÊN"
    case .manualSynopsis: "CÁCH GỌI"
    case .manualSettings: "THIẾT LẬP"
    case .manualFiles: "TỆP"
    case .manualStatus: "MÃ THOÁT"
    case .usageHeading: "Cách gọi:"
    case .commandsHeading: "Lệnh:"
    case .globalOptionsHeading: "Tùy chọn chung:"
    case .optionsHeading: "Tùy chọn của lệnh:"
    case .summary(let command): summary(command)
    case .option(let option): self.option(option)
    case .argument(let argument): self.argument(argument)
    case .exitStatuses:
      "Mã thoát: 0 xong; 1 không có gì khớp hoặc kiểm tra thấy lỗi; 2 gọi sai; "
        + "3 không đọc hoặc ghi được."
    case .documentFormats:
      "Đọc được văn bản thuần; .docx .odt .rtf .html (nhờ pandoc); .doc (libreoffice); .pdf (poppler); "
        + "bản quét dạng PDF, PNG, JPEG, TIFF (tesseract)."
    case .documentLimits(let megabytes, let scanMegabytes, let pages, let scannedPages):
      "Nhiều nhất \(megabytes) MB, PDF và ảnh \(scanMegabytes) MB; \(pages) trang, "
        + "trong đó \(scannedPages) trang quét."
    }
  }

  private static func summary(_ command: SubcommandName) -> String {
    switch command {
    case .importFiles:
      "đọc kế hoạch (văn bản, Word, PDF, bản quét) và lưu thành kế hoạch để theo dõi"
    case .review: "liệt kê các bản rà soát, hoặc mở một bản"
    case .newYear: "lập kế hoạch năm sau từ một kế hoạch cũ"
    case .read: "đọc kế hoạch (văn bản, Word, PDF, bản quét) và in kết quả, không lưu gì"
    case .plans: "liệt kê các kế hoạch"
    case .show: "in một kế hoạch: các mục, đợt thi đua, tiến độ"
    case .tasks: "liệt kê nhiệm vụ của từng đơn vị"
    case .matrix: "in bảng đơn vị × báo cáo: đơn vị nào chưa gửi gì, trễ mấy ngày"
    case .timeline: "in tiến trình: các đợt, các hạn theo thứ tự ngày"
    case .agenda: "in việc quá hạn, hôm nay và sắp đến hạn, cho giao ban hay cron"
    case .done: "đánh dấu xong, ghi ngày hôm nay"
    case .undone: "bỏ đánh dấu xong"
    case .progress: "ghi tiến độ: 40%, hoặc số lượng như 3/12, \"12 tin\""
    case .note: "ghi chú vào một nhiệm vụ"
    case .receive: "ghi nhận báo cáo: ngày nhận (như 5/6, mặc định hôm nay), số đến"
    case .deadline: "đổi hạn của riêng đơn vị này (như 20/6); - là như kế hoạch"
    case .returnReport: "trả lại để bổ sung, kèm lý do"
    case .exempt: "miễn cho đơn vị này, kèm lý do"
    case .drop: "thôi thực hiện, kèm lý do"
    case .undo: "hoàn tác bước gần nhất của mình, hoặc bước có mã như log in ra"
    case .redo: "làm lại bước vừa hoàn tác"
    case .log: "in lịch sử các bước, mới nhất trước"
    case .run:
      "thực hiện các lệnh trong tệp hoặc đầu vào chuẩn, mỗi dòng một lệnh (như done t7/vp)"
    case .check: "đọc toàn bộ kho dữ liệu và báo chỗ hỏng"
    case .redact: "gỡ một cụm chữ (như họ tên) khỏi mọi bước đã ghi, kèm lý do"
    case .theme:
      "giao diện màu: check kiểm tra tệp, list liệt kê, show in một giao diện để sửa thành của mình"
    case .doctor: "kiểm tra máy, kho dữ liệu, thiết bị đầu cuối, ssh và nói phải sửa gì"
    case .config: "in các thiết lập; set TÊN GIÁ-TRỊ để đổi, get TÊN, keys: các phím"
    case .completion:
      "in mã để bash, zsh, fish tự điền lệnh, tùy chọn, mã khi bấm Tab"
    case .units: "liệt kê các đơn vị"
    case .unitsAdd: "thêm một đơn vị"
    case .help: "hướng dẫn chung hoặc của một lệnh"
    }
  }

  private static func option(_ option: OptionName) -> String {
    switch option {
    case .store:
      "thư mục dữ liệu (mặc định THIDUA_STORE, rồi $XDG_DATA_HOME/thidua, ~/.local/share/thidua)"
    case .lang: "ngôn ngữ (mặc định THIDUA_LANG, rồi locale, rồi vi)"
    case .theme:
      "giao diện màu, theo tên hoặc tệp (mặc định THIDUA_THEME, rồi màu đã giữ bằng phím T)"
    case .mono: "không dùng màu, như NO_COLOR; các tình trạng có dấu và chữ"
    case .colors: "dùng nhiều nhất số màu này (mặc định THIDUA_COLORS, rồi theo TERM)"
    case .background: "nền của cửa sổ; auto là tự nhận (mặc định THIDUA_BACKGROUND)"
    case .ascii: "khung, dấu và thanh tiến độ bằng ký tự ASCII; cũng đặt được THIDUA_ASCII=1"
    case .asciiText: "hiện chữ Việt không dấu, cho màn hình không có chữ Việt; THIDUA_ASCII=text"
    case .plain:
      "từng dòng chữ, cho trình đọc màn hình: không khung, không màu; cũng đặt được THIDUA_PLAIN=1"
    case .today: "coi ngày này là hôm nay (mặc định THIDUA_TODAY, rồi ngày ở Việt Nam)"
    case .writer: "tên người làm (mặc định THIDUA_WRITER, rồi tên tài khoản)"
    case .idle: "khóa màn hình sau số phút không có phím nào; 15, 0 là không khóa"
    case .leave: "tự kết thúc sau số phút không có phím nào; 60, 0 là không"
    case .demo: "mở dữ liệu thử của một sở tưởng tượng, không lưu lại"
    case .json: "in JSON cho chương trình khác đọc"
    case .keepGoing: "gặp dòng lỗi thì làm tiếp dòng sau"
    case .all: "mọi nhiệm vụ, không chỉ báo cáo và đăng ký"
    case .csv: "in bảng cho Excel, LibreOffice (CSV)"
    case .raw:
      "cùng --csv: không thêm dấu nháy, không có dấu nhận biết, cho chương trình khác đọc"
    case .ocr: "đọc các trang PDF như ảnh, khi chữ trong PDF không dùng được"
    case .yes: "làm luôn, không hỏi; khi nạp thì nhận những gì đọc chắc, liệt kê phần còn lại"
    case .year: "năm của kế hoạch mới; mặc định năm liền sau"
    case .encoding:
      "bảng mã của văn bản, khi không tự nhận ra: utf-8, utf-16, tcvn3, vni, viscii, cp1258"
    case .unit: "chỉ của đơn vị này (mã, tên tắt, tên hoặc tên khác)"
    case .phase: "chỉ trong đợt này (số thứ tự hoặc tên)"
    case .section: "chỉ trong mục này (như IV.2, hoặc vài chữ của tiêu đề)"
    case .status:
      "chỉ nhiệm vụ có tình trạng: todo, doing, done, overdue, due, returned, exempt, dropped"
    case .dueWithin: "chỉ nhiệm vụ chưa xong, đến hạn trong số ngày này"
    case .days: "đến hạn trong số ngày này; mặc định 30"
    case .plan: "chỉ của kế hoạch này (mã hoặc số)"
    case .person: "chỉ các bước của người này (tên hoặc tài khoản)"
    case .since: "chỉ từ ngày này"
    case .short: "tên tắt, cũng làm mã (VP thành vp)"
    case .alias: "tên khác mà văn bản dùng; có thể lặp lại"
    case .kind: "loại: room, agency, association, council"
    case .from: "ngày bắt đầu hoạt động"
    case .to: "ngày cuối cùng hoạt động"
    case .repair: "ghi bản đã sửa của kho vào thư mục này; kho không thay đổi"
    case .against: "so với mã hiện trạng, hoặc tệp --heads, đã in trước đây"
    case .heads: "in danh sách đầy đủ để giữ làm bằng chứng"
    case .accept: "nhận kho như hiện nay, thôi báo những gì đã mất"
    case .reason: "vì sao gỡ; ghi vào từng dòng"
    case .restricted:
      "phiên hạn chế cho ForceCommand: chỉ trong kho dữ liệu, không chạy chương trình nào khác"
    case .write: "ghi tệp thiết lập với mọi giá trị mặc định; những gì đã đặt thì giữ nguyên"
    case .man: "in trang hướng dẫn cho man: thidua help --man | man -l -"
    case .help: "in hướng dẫn"
    case .version: "in phiên bản"
    }
  }

  private static func argument(_ argument: ArgumentName) -> String {
    switch argument {
    case .file: "TỆP"
    case .plan: "KẾ-HOẠCH"
    case .id: "MÃ"
    case .value: "GIÁ-TRỊ"
    case .text: "NỘI-DUNG"
    case .name: "TÊN"
    case .command: "LỆNH"
    case .directory: "THƯ-MỤC"
    case .language: "vi|en"
    case .themeOrFile: "TÊN|TỆP"
    case .themeAction: "check|list|show"
    case .colors: "8|16|256|direct"
    case .background: "auto|dark|light"
    case .day: "NĂM-THÁNG-NGÀY"
    case .typedDay: "NGÀY"
    case .dayOrPlan: "NGÀY|-"
    case .incomingNumber: "SỐ-ĐẾN"
    case .reason: "LÝ-DO"
    case .writer: "TÊN"
    case .unit: "ĐƠN-VỊ"
    case .phase: "ĐỢT"
    case .section: "MỤC"
    case .status: "TÌNH-TRẠNG"
    case .days: "SỐ-NGÀY"
    case .unitKind: "LOẠI"
    case .encoding: "BẢNG-MÃ"
    case .headOrFile: "MÃ|TỆP"
    case .words: "CHỮ"
    case .step: "MÃ-BƯỚC"
    case .filter: "BỘ-LỌC"
    case .year: "NĂM"
    case .minutes: "SỐ-PHÚT"
    case .action: "get|set|keys"
    case .setting: "TÊN"
    case .shell: "bash|zsh|fish"
    }
  }
}
