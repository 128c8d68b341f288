// What is said where two people gave different values to one thing at once, neither having seen the
// other's: both are shown, and either can be chosen.

/// A field of a plan's row, by the name under which JSON has it.
package enum FieldWord: String, Sendable, CaseIterable {
  case state, day
  case section, words, kind, lead, support, product, deadlines, target, phase
  case parent, number, title
  case name, start, end, occasions, closingEvent
  case form, collective, individual
  case paperKind, symbol, issuedOn, agency, parentAgency, place, subject, movementKind, period
  case scope, launchingLevel, manner, grounds, signer, recipients, status, sourceName
  case trackedFrom, sourceVersion
  case shortName, aliases, head, activeFrom, activeTo
  /// Where the row stands; nobody chooses it.
  case other
}

/// Texts about values that were set at once.
package enum ContestText: Equatable, Sendable {
  case field(FieldWord)
  /// A value with who set it and when; nil where that is not known.
  case value(String, author: String?, time: String?)
  /// The field, how many values it has, and each of them, the one shown first.
  case values(String, [String])
  /// A field without a value.
  case empty
  /// Which version of the document.
  case documentVersion(Int)
  /// How one chooses.
  case howToChoose
  /// A value of that field was taken.
  case taken(field: String, value: String)
  /// What is shown was kept.
  case kept
  /// Nothing is marked where the person stands.
  case nothingToChoose
  /// The question and the footer of the input line for more than two values.
  case ask, footer
  /// The answer is no number of the list.
  case badChoice(String)
}

extension Wording {
  /// The words of the text in this language.
  package func callAsFunction(_ text: ContestText) -> String {
    language == .vietnamese ? Self.vietnamese(text) : Self.english(text)
  }

  private static func vietnamese(_ text: ContestText) -> String {
    switch text {
    case .field(let field): vietnamese(field)
    case .value(let value, nil, _): value
    case .value(let value, let author?, let time):
      "\(value) của \(author)" + (time.map { " (\($0))" } ?? "")
    case .values(let field, let values):
      "≠ \(field) – \(values.count) giá trị: " + values.joined(separator: "; ")
    case .empty: "(trống)"
    case .documentVersion(let number): "bản \(number)"
    case .howToChoose: "Đang hiện giá trị đầu. c lấy giá trị kia, C giữ giá trị đang hiện."
    case .taken(let field, let value): "Đã lấy giá trị kia – \(field): \(value). u để lấy lại"
    case .kept: "Đã giữ giá trị đang hiện, bỏ dấu ≠"
    case .nothingToChoose: "Ở đây không có gì được sửa cùng lúc ở hai nơi (dấu ≠)"
    case .ask: "Lấy giá trị số: "
    case .footer: "Tab chọn   Enter lấy   Esc bỏ"
    case .badChoice(let typed): "Không có giá trị số \(typed), hãy nhập số trong danh sách"
    }
  }

  private static func english(_ text: ContestText) -> String {
    switch text {
    case .field(let field): english(field)
    case .value(let value, nil, _): value
    case .value(let value, let author?, let time):
      "\(value) by \(author)" + (time.map { " (\($0))" } ?? "")
    case .values(let field, let values):
      "≠ \(field) – \(values.count) values: " + values.joined(separator: "; ")
    case .empty: "(empty)"
    case .documentVersion(let number): "version \(number)"
    case .howToChoose: "The first is shown. c takes the other, C keeps the one shown."
    case .taken(let field, let value): "Took the other value – \(field): \(value). u takes it back"
    case .kept: "Kept what is shown; the mark ≠ is gone"
    case .nothingToChoose: "Nothing here was set in two places at once (mark ≠)"
    case .ask: "Take value number: "
    case .footer: "Tab chooses   Enter takes   Esc leaves"
    case .badChoice(let typed): "There is no value \(typed); give a number of the list"
    }
  }

  private static func vietnamese(_ field: FieldWord) -> String {
    switch field {
    case .state: "tình trạng"
    case .day: "hạn riêng"
    case .section: "mục"
    case .words: "nội dung"
    case .kind: "loại"
    case .lead: "chủ trì"
    case .support: "phối hợp"
    case .product: "sản phẩm"
    case .deadlines: "thời hạn"
    case .target: "chỉ tiêu"
    case .phase: "đợt"
    case .parent: "mục cấp trên"
    case .number: "số, ký hiệu"
    case .title: "tiêu đề"
    case .name: "tên"
    case .start, .activeFrom: "từ ngày"
    case .end, .activeTo: "đến ngày"
    case .occasions: "dịp kỷ niệm"
    case .closingEvent: "sơ kết, tổng kết"
    case .form: "hình thức"
    case .collective: "số tập thể"
    case .individual: "số cá nhân"
    case .paperKind: "loại văn bản"
    case .symbol: "ký hiệu"
    case .issuedOn: "ngày ban hành"
    case .agency: "cơ quan ban hành"
    case .parentAgency: "cơ quan chủ quản"
    case .place: "nơi ban hành"
    case .subject: "trích yếu"
    case .movementKind: "loại phong trào"
    case .period: "thời gian"
    case .scope: "đối tượng"
    case .launchingLevel: "cấp phát động"
    case .manner: "cách tổ chức"
    case .grounds: "căn cứ"
    case .signer: "người ký"
    case .recipients: "nơi nhận"
    case .status: "giai đoạn"
    case .sourceName: "tệp nguồn"
    case .trackedFrom: "theo dõi từ"
    case .sourceVersion: "bản văn bản"
    case .shortName: "tên tắt"
    case .aliases: "tên gọi khác"
    case .head: "thủ trưởng"
    case .other: "vị trí"
    }
  }

  private static func english(_ field: FieldWord) -> String {
    switch field {
    case .state: "status"
    case .day: "own deadline"
    case .words: "text"
    case .deadlines: "deadline"
    case .number: "number"
    case .start, .activeFrom: "from"
    case .end, .activeTo: "to"
    case .closingEvent: "closing event"
    case .collective: "collectives"
    case .individual: "individuals"
    case .paperKind: "kind of paper"
    case .issuedOn: "issued on"
    case .parentAgency: "parent agency"
    case .movementKind: "kind of movement"
    case .launchingLevel: "launched by"
    case .sourceName: "source file"
    case .trackedFrom: "followed since"
    case .sourceVersion: "document"
    case .shortName: "short name"
    case .aliases: "other names"
    case .parent: "higher section"
    case .other: "place"
    default: field.rawValue
    }
  }
}
