// What goes to the clipboard is base64 and nothing else, whatever the text holds.

import CellScreen
import Testing

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("thi đua", "dGhpIMSRdWE="), ("\u{1B}]52;c;!\u{7}", "G101MjtjOyEH"),
  ])
  func isBase64(_ text: String, _ letters: String) {
    #expect(Clipboard.letters(of: text).map { String(decoding: $0, as: UTF8.self) } == letters)
  }

  @Test func whatIsTooLongIsNotSent() {
    let most = String(repeating: "a", count: Clipboard.limit)
    #expect(Clipboard.letters(of: most)?.count == 99_992)
    #expect(Clipboard.letters(of: most + "a") == nil)
  }
}
