// Filters, marks and the clipboard in the real program: what is kept in the person's own folder, what
// a terminal is sent, what stands in the store.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RowHandsTests {
    @Test func theShellTakesTheFilterLanguage() throws {
      let office = try Office()
      let all = try office.tasks()
      let open = try office.tasks("trạng-thái:chưa-xong")
      #expect(!open.isEmpty && open.count <= all.count)
      let english = try office.tasks("status:open")
      #expect(english.count == open.count)
      let wrong = try office.run("tasks", "trang-thia:xong")
      #expect(wrong.status == 2)
      #expect(wrong.standardError.contains("trạng-thái"))
    }

    @Test func whatIsCopiedGoesToTheTerminalAsBase64() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.focusTask()
      let before = sitting.pty.output.count
      sitting.pty.send("y")
      try sitting.pty.wait(for: "\u{1b}]52;c;", from: before)
      sitting.pty.settle()
      let sent = String(decoding: sitting.pty.output[before...], as: UTF8.self)
      let letters = sent.split(separator: "\u{1b}]52;c;").last?.prefix { $0 != "\u{7}" } ?? ""
      #expect(letters.count > 20)
      #expect(
        letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
    }

    @Test func aSavedFilterIsKeptInTheOwnFolderAndInNoStore() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.focusTask()
      sitting.pty.send("f")
      sitting.pty.settle()
      sitting.pty.send("trang-thai:chua-xong")
      sitting.pty.settle()
      sitting.pty.send("\r")
      sitting.pty.settle()
      sitting.pty.send(":")
      sitting.pty.settle()
      sitting.pty.send("luu loc con lai")
      sitting.pty.settle()
      let before = sitting.pty.output.count
      sitting.pty.send("\r")
      try sitting.pty.wait(for: "con lai", from: before)
      let file = ".config/thidua/filters"
      let isKept = Condition.holds {
        sitting.pty.read()
        return office.folder.read(file) == "con lai = trang-thai:chua-xong\n"
      }
      #expect(isKept)
      var status = stat()
      #expect(stat(office.folder.file(file), &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }
}
