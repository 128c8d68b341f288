// Strings that documents, names and notes must be able to hold without harm to anybody: what a
// terminal obeys, what turns the reading direction or hides, what looks like something else, what a
// spreadsheet or a shell would carry out. Made by rule, so that no kind is forgotten.

/// The strings, each once.
package enum HostileText {
  /// All of them; at least 300.
  package static let all: [String] = {
    var seen: Set<[Unicode.Scalar]> = []
    let groups = [
      controls, sequences, halves, overwriting, directions, invisible, marks, wide, separators,
      lookalikes, fakes, formulas, commands, lengths,
    ]
    return groups.flatMap(\.self).filter { seen.insert(Array($0.unicodeScalars)).inserted }
  }()

  /// Without what no argument and no file name can hold.
  package static let withoutNUL = all.filter { !$0.unicodeScalars.contains("\0") }

  /// Text in which the strings stand in words, so that each must be told from its neighbours.
  package static func inWords(_ text: String) -> String { "Gửi \(text) báo cáo" }

  private static func scalar(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String($0) } ?? ""
  }

  // MARK: What a terminal obeys

  /// Every control character of ASCII and of C1, alone.
  private static let controls =
    (Array(0x00...0x1F) + Array(0x7F...0x9F)).map { "a" + scalar($0) + "b" }

  private static let sequences: [String] = {
    let control = ["\u{1B}[", "\u{9B}"].flatMap { start in
      [
        "31m", "2J", "6n", "c", ">c", "?1049l", "?25l", "1;1H", "K", "s", "u", "18t", "21t",
        "?1000h", "5i", "20h", "!p", "8m", "3J", "1;5r", "99999C", "38;2;1;2;3m",
      ].map { "x" + start + $0 + "y" }
    }
    let ends = ["\u{7}", "\u{1B}\\", "\u{9C}", ""]
    let titles = ["\u{1B}]", "\u{9D}"].flatMap { start in
      [
        "0;tiêu đề", "52;c;dGhpZHVh", "8;;http://vi.du/", "4;1;?", "11;?", "777;notify;a;b",
        "1337;File=a:b",
      ].enumerated().map { start + $0.element + ends[$0.offset % ends.count] + "chữ" }
    }
    let strings = [
      "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{90}", "\u{9F}", "\u{9E}", "\u{98}",
    ]
    .enumerated().map { place, start in
      start + ["$qm", "+q544e", "Gf=24;AAAA", "tmux;\u{1B}[2J"][place % 4] + ends[place % 4]
    }
    let short = ["c", "7", "8", "#8", "(0", "%@", "=", ">", "D", "E", "H", "M", "N", "O", "Z", "n"]
      .map { "\u{1B}" + $0 + "lqk" }
    return control + titles + strings + short
  }()

  /// Broken off, so that what the program writes next would end them.
  private static let halves = [
    "\u{1B}", "\u{1B}[", "\u{1B}[38;5;", "\u{1B}]0;", "\u{1B}P", "\u{9B}", "\u{9D}0;", "\u{1B}(",
    "chữ\u{1B}", "\u{1B}[?",
  ]

  private static let overwriting = [
    "ABC\u{8}\u{8}\u{8}XYZ", "thật\rgiả", "một\thai", "dòng\nmới", "dòng\r\nmới", "a\u{B}b",
    "a\u{C}b", "\r[x] t1/vp", "\n[x] t1/vp  VP  xong", "\u{E}lqqk\u{F}", "a\u{7F}\u{7F}b",
  ]

  // MARK: What turns and hides

  private static let directions =
    ([0x200E, 0x200F, 0x61C] + Array(0x202A...0x202E) + Array(0x2066...0x2069)).map {
      "tệp" + scalar($0) + "fdp.exe"
    } + ["\u{202E}\u{2066}kế\u{2069}\u{202C} hoạch", "שלום kế hoạch", "خطة 12"]

  private static let invisible =
    ([0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x3164, 0xFFA0, 0x2800, 0xFEFF, 0xFFFC])
    .map { "an" + scalar($0) + "toàn" }
    + (Array(0x200B...0x200D) + Array(0x2060...0x206F) + Array(0xFFF9...0xFFFB)).map {
      "an" + scalar($0) + "toàn"
    }
    + [
      0x1D173, 0x1BCA0, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0xFFFE, 0xFFFF, 0x10FFFF, 0x378, 0xE0100,
    ]
    .map { "a" + scalar($0) + "b" }
    + [
      "thẻ\u{E0001}\u{E0041}\u{E0042}\u{E007F}", "☑\u{FE0F}", "x\u{FE00}\u{FE01}y", "\u{3164}",
      "\u{200B}", " \u{2800} ",
    ]

  private static let marks = [
    "\u{301}", "\u{338}\u{338}x", "Z" + String(repeating: "\u{301}\u{316}", count: 25) + "algo",
    String(repeating: "\u{30D}", count: 5_000), "a\u{20DD}b\u{20E3}", "\u{301}\u{200B}\u{301}",
    "Ke\u{302}\u{301} hoa\u{323}ch", "x\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}y", "\u{488}a",
    "e\u{1DC4}\u{1AB0}", "\u{E47}\u{E48}\u{E49}",
  ]

  private static let wide = [
    "漢字仮名", "한글 \u{1100}\u{1161}\u{11A8}", "👨‍👩‍👧‍👦", "👍🏽", "🇻🇳🇻🇳", "1\u{FE0F}\u{20E3}", "ｱｲｳ",
    "Ｆｕｌｌ", "﷽", "กำ\u{E33}", "कि\u{94D}ष", String(repeating: "👨‍", count: 60),
    String(repeating: "\u{1100}", count: 80), "𝕋𝕙𝕚", "\u{600}123", "⚠️⏰", "\u{2E3A}\u{2E3B}",
    "\u{A9C5}\u{12031}", "🏴\u{E0067}\u{E0062}\u{E007F}", "〰️〽️",
  ]

  private static let separators = [
    "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{1680}b", "a\u{3000}b", "a\u{A0}b", "a\u{202F}b",
    "a\u{1C}b\u{1D}c\u{1E}d\u{1F}e", "\u{2003}\u{2003}", "  hai  đầu  ", "",
  ]

  // MARK: What looks like something else

  private static let lookalikes = [
    "Vаn phòng Sở", "Ｖăn phòng Sở", "𝐕ăn phòng", "Văn phòng\u{200B} Sở", "νp", "VР", "ꓦP",
    "Sở／Nội vụ",
    "Phòng․Tổ chức", "l1I|O0",
  ]

  private static let fakes = [
    "[x] ĐÃ DUYỆT — Bộ trưởng", "[x] xong 12/02", "! 3 quá hạn", "┌ Chi tiết ───────┐",
    "║ [x] Đăng ký ║", "╚════════╝", "└┘│─", "> [x] t1/vp", "Đã lưu.", "thidua: chưa lưu được",
    " Space đánh dấu  p tiến độ  q thoát", "100%  ████████████", "CHỈ XEM", "Mật khẩu: ",
    "root@may:~# ", "\u{2588}\u{2592}\u{2591}", "≠ hai nơi sửa cùng lúc", "…", "↓", "+----+",
    "dòng 3: số văn bản để trống",
  ]

  // MARK: What others would carry out

  private static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://vi.du\";\"bấm\")",
    "=cmd|' /C calc'!A0", "\t=1", "\r=1", " =1", "'=1", "''=1", "＝1+1", "－1+1", "-5", "-2,5",
    "-40%",
    "- Các phòng, đơn vị", "a,b;c\"d", "\"", "\",=1", "=", "-", "+84 912", "'", "a\r\n=1",
  ]

  private static let commands = [
    "%s%n%x", "$(id)", "`id`", "; rm -rf /", "| sh", "&& true", "../../x", "/etc/passwd", "--help",
    "-rf", "!sh", ":!sh", "<script>alert(1)</script>", "javascript:alert(1)", "&lt;b&gt;",
    "x\r\nBcc: a@vi.du", "\\u001b[2J", "\\e[31m", "\\", "{\"k\":1}", "]]>", "%1b%5b2J", "&#27;[2J",
    "^[[2J",
  ]

  private static let lengths = [
    String(repeating: "a", count: 300), String(repeating: "ờ", count: 3_000),
    String(repeating: "từ ", count: 400), String(repeating: "漢", count: 200),
    String(repeating: "\u{1B}[2J", count: 100), String(repeating: "—", count: 150),
  ]
}
