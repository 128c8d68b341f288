// A text of our own words with all 134 letters, and the same text in every encoding: by the C
// library's iconv where it knows the encoding, by a listing of two-letter signs for VNI.

import Glibc

enum EncodedSamples {
  /// Holds every small letter with a mark.
  static let sentences = """
    Văn phòng Sở theo dõi việc đăng ký thi đua, gửi giấy mời và giữ sổ sách đầy đủ.
    Các phòng tự kiểm tra kỹ từng nội dung, ghi rõ kết quả; chỗ nào vướng thì hỏi lại ngay.
    Mỗi quý đơn vị nộp bản tổng hợp, kỳ cuối năm nộp sớm, chậm nhất trước lễ kỷ niệm của tỉnh.
    Người khéo tay vẽ áp phích, nghĩ khẩu hiệu dễ nhớ; người trẻ mặc áo trắng, sẵn sàng về thị xã.
    Việc nhỏ hằng ngày cũng ghi: ủng hộ sách vở, dọn vệ sinh, giúp bà mẹ nghèo, cứu trợ vùng lũ.
    Chẳng hạn, xã Tỵ Bồ mẫu mực, nhiệm vụ: đỡ đầu trẻ mồ côi, có quỹ, bẻ ngô, gặt lúa, bò, cỏ, kè, kê, cân.

    """

  /// The same in small and then in capital letters: all 134, and both ways of writing a heading.
  static let paragraph = sentences + sentences.uppercased()

  /// The text as the C library's iconv writes it; nil when it cannot.
  static func iconv(_ text: String, to encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let count = output.count
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = output.baseAddress
        var toLeft = output.count
        guard Glibc.iconv(converter, &from, &fromLeft, &to, &toLeft) != Int(bitPattern: UInt.max),
          Glibc.iconv(converter, nil, nil, &to, &toLeft) != Int(bitPattern: UInt.max)
        else { return nil }
        return toLeft
      }
    }
    return left.map { output[..<(count - $0)].map(UInt8.init(bitPattern:)) }
  }

  /// TCVN3 as it was typed in the ABC fonts: capital letters with tones are small letters in a
  /// second font, so that only ASCII and Ă Â Ê Ô Ơ Ư Đ tell the case.
  static func abcFonts(_ text: String) -> [UInt8]? {
    let typed = text.map { letter in
      letter.isASCII || "ĂÂÊÔƠƯĐ".contains(letter) ? String(letter) : letter.lowercased()
    }
    return iconv(typed.joined(), to: "TCVN5712-1")
  }

  /// VNI-Windows by its listing: the letter as Windows-1252 shows it, in the order of the tones
  /// none, sắc, huyền, hỏi, ngã, nặng.
  static func vni(_ text: String) -> [UInt8] {
    text.flatMap { letter in
      let shown = vniListing[letter] ?? String(letter)
      return shown.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private static let vniListing: [Character: String] = {
    let rows: [(letters: String, shown: String)] = [
      ("aáàảãạ", "a aù aø aû aõ aï"), ("ăắằẳẵặ", "aê aé aè aú aü aë"),
      ("âấầẩẫậ", "aâ aá aà aå aã aä"), ("eéèẻẽẹ", "e eù eø eû eõ eï"),
      ("êếềểễệ", "eâ eá eà eå eã eä"), ("iíìỉĩị", "i í ì æ ó ò"),
      ("oóòỏõọ", "o où oø oû oõ oï"), ("ôốồổỗộ", "oâ oá oà oå oã oä"),
      ("ơớờởỡợ", "ô ôù ôø ôû ôõ ôï"), ("uúùủũụ", "u uù uø uû uõ uï"),
      ("ưứừửữự", "ö öù öø öû öõ öï"), ("yýỳỷỹỵ", "y yù yø yû yõ î"), ("đ", "ñ"),
    ]
    var listing: [Character: String] = [:]
    for row in rows {
      for (letter, shown) in zip(row.letters, row.shown.split(separator: " ")) {
        listing[letter] = String(shown)
        listing[Character(letter.uppercased())] = shown.uppercased()
      }
    }
    return listing
  }()

  /// UTF-16, without a mark.
  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  /// Bytes taken for Windows-1252, as a converter does that knows nothing of the fonts.
  static func unconverted(_ bytes: [UInt8]) -> String {
    let signs = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80...0x9F).contains(byte) ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }
}
