// The Vietnamese sentences for documents on their way to text.

/// Answers the texts of documents in Vietnamese.
enum VietnameseDocuments {
  static func text(_ text: DocumentFaultText) -> String {
    switch text {
    case .notADocument(let word): "đây là \(name(word)), không phải văn bản. \(remedy(word))"
    case .encrypted(let format):
      "\(name(format)) này có mật khẩu. Mở ra, lưu lại không đặt mật khẩu rồi thử lại."
    case .damaged(let format):
      "\(name(format)) này bị hỏng hoặc thiếu. Lấy lại tệp, hoặc mở ra rồi lưu lại."
    case .missingPart(let format, let part):
      "\(name(format)) này thiếu phần \(part) chứa nội dung. Mở ra rồi lưu lại."
    case .bomb:
      "tệp này bung ra lớn quá mức một văn bản nên không bung. Lưu riêng kế hoạch thành tệp mới."
    case .tooManyEntries(let limit):
      "tệp này có hơn \(limit) phần, quá mức một văn bản. Lưu riêng kế hoạch thành tệp mới."
    case .overlap:
      "các phần trong tệp nằm chồng lên nhau, văn bản thật không thế. Không bung tệp này."
    case .hostileName(let name):
      "trong tệp có phần tên \"\(name)\" trỏ ra ngoài tệp. Không bung tệp này."
    case .duplicate(let name):
      "trong tệp có hai phần cùng tên \"\(name)\", văn bản thật không thế. Không bung tệp này."
    case .symbolicLink(let name):
      "trong tệp có \"\(name)\" là liên kết tới tệp khác. Không bung tệp này."
    case .xmlDeclaration(let part):
      "phần \(part) khai báo DOCTYPE hoặc ENTITY, văn bản thật không thế. Mở ra rồi lưu lại."
    case .xmlTooDeep(let part, let limit):
      "phần \(part) lồng quá \(limit) tầng thẻ. Lưu riêng kế hoạch thành tệp mới."
    case .xmlEncoding(let part): "phần \(part) không phải UTF-8. Mở ra rồi lưu lại."
    case .xmlMalformed(let part): "phần \(part) bị hỏng. Mở ra rồi lưu lại."
    case .tooMuchText(let megabytes):
      "riêng phần chữ đã hơn \(megabytes) MB. Lưu riêng các trang của kế hoạch thành tệp mới."
    case .tooManyPages(let found, let limit):
      "tệp có \(found) trang phải đọc, nhiều nhất chỉ đọc \(limit). Lưu riêng các trang của kế hoạch."
    case .tooManyDots(let limit):
      "ảnh có hơn \(limit / 1_000_000) triệu điểm ảnh. Lưu ảnh nhỏ lại."
    case .noText(let format): "\(name(format)) này không có chữ nào. Kiểm tra lại tệp."
    case .missingProgram(let program, let packages):
      "để đọc tệp này cần chương trình \(program), máy chưa có. Cài bằng: sudo apt install \(packages)."
    case .programFailed(let program, let failure, let words):
      "\(program) \(self.failure(failure))"
        + (words.isEmpty ? "." : ": \(words).") + " Lưu kế hoạch dạng văn bản thuần rồi thử lại."
    case .noRoom(let reason):
      "không chạy được chương trình để đọc: \(VietnameseFaults.text(reason)). "
        + "Dọn chỗ, cả ở TMPDIR, rồi thử lại."
    case .cancelled: "đã dừng đọc, chưa lưu gì."
    }
  }

  static func text(_ text: DocumentText) -> String {
    switch text {
    case .converted(let programs): "đọc bằng \(programs.joined(separator: ", "))."
    case .recognised(let pages): "đọc bằng tesseract, \(pages) trang; nên xem lại chữ."
    case .noTextLayer: "PDF này không có chữ, chỉ có ảnh chụp các trang."
    case .withoutVietnameseModel:
      "tesseract chưa có mô hình tiếng Việt, dấu sẽ sai. Cài bằng: sudo apt install tesseract-ocr-vie."
    case .misleadingName(let format): "tên tệp nói khác, nhưng đây là \(name(format))."
    }
  }

  private static func failure(_ failure: ProgramFailureWord) -> String {
    switch failure {
    case .status(let status): "không đọc được (mã thoát \(status))"
    case .signal(let signal): "bị dừng bởi tín hiệu \(signal), do lỗi hoặc vượt giới hạn"
    case .time(let seconds): "chạy quá \(seconds) giây chưa xong"
    case .output(let megabytes): "ghi ra hơn \(megabytes) MB"
    case .nonsense: "ghi ra thứ không dùng được"
    }
  }

  private static func name(_ format: FormatWord) -> String {
    switch format {
    case .text: "văn bản thuần"
    case .docx: "văn bản Word (.docx)"
    case .odt: "văn bản OpenDocument (.odt)"
    case .rtf: "văn bản RTF"
    case .html: "trang web (HTML)"
    case .doc: "văn bản Word (.doc)"
    case .pdf: "tệp PDF"
    case .png: "ảnh PNG"
    case .jpeg: "ảnh JPEG"
    case .tiff: "ảnh TIFF"
    }
  }

  private static func name(_ word: ForeignWord) -> String {
    switch word {
    case .executable: "một chương trình"
    case .archive: "một tệp nén"
    case .spreadsheet: "một bảng tính"
    case .presentation: "một bài trình chiếu"
    case .otherPicture: "ảnh thuộc loại không đọc được"
    case .audioOrVideo: "tệp ghi âm hoặc ghi hình"
    case .mail: "một thư điện tử"
    case .wordXML: "XML của Word 2003"
    case .otherOffice: "tệp văn phòng loại khác"
    case .database: "một cơ sở dữ liệu"
    }
  }

  private static func remedy(_ word: ForeignWord) -> String {
    switch word {
    case .archive: "Giải nén rồi nêu tệp kế hoạch ở trong."
    case .otherPicture: "Lưu lại thành PNG, JPEG hoặc PDF."
    case .mail: "Lưu kế hoạch đính kèm rồi nêu tệp đó."
    case .wordXML, .otherOffice, .spreadsheet, .presentation: "Lưu lại thành .docx hoặc .pdf."
    case .executable, .audioOrVideo, .database: "Nêu đúng tệp kế hoạch."
    }
  }
}
