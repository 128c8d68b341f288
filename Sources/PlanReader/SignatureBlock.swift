// Who signed: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC" and a name on lines of their own.

import PlanModel

/// Reading of the signature.
enum SignatureBlock {
  private static let titles: [StaticString] = [
    "pho giam doc", "giam doc", "pho chu tich", "chu tich", "pho truong phong", "truong phong",
    "pho hieu truong", "hieu truong", "bo truong", "thu truong", "chanh van phong",
    "pho chanh van phong", "truong ban", "pho truong ban", "bi thu", "pho bi thu", "vien truong",
    "cuc truong", "chi cuc truong", "tong giam doc", "pho tong giam doc", "chanh thanh tra",
    "vu truong", "chanh an", "pho chi cuc truong", "pho cuc truong", "pho bo truong",
  ]
  private static let behalf: [StaticString] = ["kt.", "tm.", "tl.", "tuq.", "kt ", "tm "]

  /// The block stands beside or just under the recipients.
  private static let limit = 260

  /// A line in capitals that begins with a known office or with KT., TM., TL., TUQ.
  static func isTitle(_ line: String) -> Bool {
    guard line.utf8.count <= 120, Capitals.isTitle(line) else { return false }
    let text = FoldedText(line)
    let acting = text.begins(withAny: ["q. ", "q.", "quyen "])
    let start = acting?.utf8CodeUnitCount ?? 0
    return isBehalf(text) || titles.contains { text.has($0, at: start) }
      || isNearTitle(start == 0 ? text : FoldedText(text.slice(start..<text.count)))
  }

  /// "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" as two lines: behind the office that is acted for, or behind the
  /// body that is spoken for, begins the signer's own title.
  private static func parts(_ column: String) -> [String] {
    let text = FoldedText(column)
    let column = column.last == " " ? String(column.dropLast()) : column
    guard let lead = behalf.first(where: { text.firstInside($0) == 0 }) else { return [column] }
    var start = lead.utf8CodeUnitCount
    while start < text.count, text.key[start] == 0x20 { start += 1 }
    if let office = text.begins(withAny: titles, at: start) { start += office.utf8CodeUnitCount }
    let own = (start..<text.count).first { place in
      text.isWordStart(place) && place > start && text.begins(withAny: titles, at: place) != nil
    }
    guard let own else { return [column] }
    return [text.slice(0..<own - 1), text.slice(own..<text.count)]
  }

  /// "TRUGNG PHONG": a title that a scanner spelt.
  private static func isNearTitle(_ text: FoldedText) -> Bool {
    titles.contains { title in
      let length = title.utf8CodeUnitCount
      guard length >= 8, text.count >= length,
        text.count == length || text.key[length] == 0x20
      else { return false }
      let wanted = UnsafeBufferPointer(start: title.utf8Start, count: length)
      return ScanDistance.between(Array(text.key[..<length]), Array(wanted)) <= 2
    }
  }

  private static func isBehalf(_ text: FoldedText) -> Bool {
    behalf.contains { text.firstInside($0) == 0 }
  }

  /// "(Đã ký)" and stamps of an electronic signature.
  static func isNote(_ line: String) -> Bool {
    let text = FoldedText(line)
    return text.contains("da ky") || text.contains("ky boi") || text.contains("nguoi ky")
      || text.contains("gio ky") || text.contains("thoi gian ky")
  }

  /// Two to six words, each with a capital, nothing else; after a title such as "TS." too.
  static func isName(_ line: String) -> Bool {
    guard line.utf8.count <= 60, !Capitals.isTitle(line) else { return false }
    let words = line.split(separator: " ")
    return (2...6).contains(words.count)
      && words.allSatisfy { Capitals.beginsWithCapital(String($0)) && !$0.hasSuffix(";") }
      && !line.utf8.contains(UInt8(ascii: ":"))
      && words.allSatisfy { $0.utf8.count { FoldedText.isDigit($0) } <= 1 }
  }

  static func read(_ lines: [SourceLine]) -> (signer: DraftSigner?, used: Set<Int>) {
    var behalves: [String] = []
    var title: String?
    var name: String?
    var used: Set<Int> = []
    for line in lines.prefix(limit) where !line.isBlank && line.text.utf8.count <= 300 {
      for column in columns(line) {
        if isTitle(column), name == nil {
          for part in parts(column) {
            if isBehalf(FoldedText(part)) { behalves.append(part) } else { title = part }
          }
          used.insert(line.number)
        } else if name == nil, !used.isEmpty, let found = named(column) {
          name = found
          used.insert(line.number)
        } else if isNote(column) {
          used.insert(line.number)
        }
      }
    }
    guard let first = used.min(), title != nil || !behalves.isEmpty else { return (nil, []) }
    let behalf = behalves.isEmpty ? nil : behalves.joined(separator: ", ")
    return (
      DraftSigner(
        onBehalf: behalf, title: title, name: name, line: first,
        confidence: name == nil ? .likely : .certain), used
    )
  }

  /// The name of a line, without a stroke that a scanner read as a small word before it.
  static func named(_ column: String) -> String? {
    if isName(column) { return column }
    guard column.utf8.count <= 90 else { return nil }
    let words = column.split(separator: " ")
    let name = words.drop { $0.count <= 3 && !($0.first?.isUppercase ?? false) }
    let rest = name.joined(separator: " ")
    return name.count < words.count && name.count >= 3 && isName(rest) ? rest : nil
  }

  private static func columns(_ line: SourceLine) -> [String] {
    let (left, right) = TwoColumns.split(line)
    if Recipients.isHeading(left), right.isEmpty { return [] }
    return right.isEmpty ? [left] : [left, right]
  }
}
