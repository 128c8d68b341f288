// The last paragraph before the recipients: "Trên đây là Kế hoạch …./." or "Trong quá trình …".

/// Recognition of closing paragraphs.
enum Closing {
  private static let openings: [StaticString] = [
    "tren day la", "trong qua trinh to chuc thuc hien", "trong qua trinh trien khai",
    "trong qua trinh thuc hien", "de nghi cac", "yeu cau cac", "can cu ke hoach nay",
  ]

  /// An unmarked paragraph that says good-bye.
  static func isClosing(_ block: Block) -> Bool {
    guard block.marker == nil else { return false }
    let text = block.matching
    guard let opening = text.begins(withAny: openings) else { return false }
    if opening.utf8Start[0] == UInt8(ascii: "t") { return true }
    return text.text.hasSuffix("./.")
  }
}
