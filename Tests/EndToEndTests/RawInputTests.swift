// Whatever bytes come from a terminal: pastes that are not marked, storms of keys, halves of
// sequences, noise. Pasted text acts on nothing, and nothing ends the program but its own keys.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RawInputTests {
    /// Bytes of a long paste.
    private static let pasted = Faults.isLong ? 1_200_000 : 200_000

    /// Text whose letters are commands: ticks, notes, leaving, taking into a plan.
    private static let text = """
      Xin gửi kế hoạch, đề nghị các đơn vị nghiên cứu, xong trước ngày 30/6. q W u x X
      - dòng thứ hai, và + - = cùng các phím khác; hết.

      """

    @Test("E12: pages of text pasted without marks act on nothing")
    func unmarkedPaste() throws {
      let office = try Office()
      let before = try office.run("log", office.plan).standardOutput
      let sitting = try Sitting(office)
      try sitting.focusTask()
      let paste = String(repeating: Self.text, count: Self.pasted / Self.text.utf8.count)
      sitting.pty.send(paste.utf8.map { $0 == 10 ? 13 : $0 })
      sitting.pty.settle(milliseconds: 300)
      #expect(sitting.pty.isRunning)
      // A key that comes before the end of the paste is taken for a part of it.
      let hasLeft = Condition.holds {
        sitting.pty.send("q")
        sitting.pty.settle(milliseconds: 400)
        return !sitting.pty.isRunning
      }
      #expect(hasLeft)
      #expect(try office.run("log", office.plan).standardOutput == before)
    }

    @Test("E12: a paste of many pages into an input line is cut with a word, and nothing runs")
    func markedPaste() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("đầu ")
      let before = sitting.pty.output.count
      let paste = String(repeating: Self.text, count: Self.pasted / Self.text.utf8.count)
      sitting.pty.send("\u{1b}[200~" + paste + "\u{1b}[201~")
      try sitting.pty.wait(for: "20000", or: "20.000", from: before)
      #expect(sitting.pty.isRunning)
      sitting.pty.hangUp()
      #expect(sitting.isOver())
      let kept = try office.drafts()
      #expect(kept.hasPrefix("đầu Xin gửi") && kept.count == 20_000)
    }

    @Test("E12: an unmarked paste into an input line loses no letter and sends nothing")
    func unmarkedPasteIntoLine() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("=")
      sitting.pty.send(Self.text.utf8.map { $0 == 10 ? 13 : $0 } + Array("z".utf8))
      sitting.pty.settle(milliseconds: 300)
      sitting.pty.hangUp()
      #expect(sitting.isOver())
      let lines = Self.text.split(separator: "\n").joined(separator: "\n")
      #expect(try office.drafts() == "=" + lines + "\nz")
    }

    @Test("E12: sequences that arrive in halves, and answers to questions of others, run nothing")
    func halves() throws {
      let office = try Office()
      let before = try office.run("log", office.plan).standardOutput
      let sitting = try Sitting(office)
      try sitting.focusTask()
      for half in ["\u{1b}", "[", "1;5", "A", "\u{1b}", "Ox", "\u{1b}[", "q", "\u{1b}[<0;1", ";1M"]
      {
        sitting.pty.send(half)
        sitting.pty.settle()
      }
      for answer in ["\u{1b}]11;rgb:1/1/1\u{07}", "\u{1b}P1$r q x\u{1b}\\", "\u{1b}[?64;1;2c"] {
        sitting.pty.send(answer)
        sitting.pty.settle()
      }
      #expect(sitting.pty.isRunning)
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
      #expect(try office.run("log", office.plan).standardOutput == before)
    }

    @Test("E12: random bytes from a terminal crash nothing and damage nothing")
    func noise() throws {
      let office = try Office()
      let seed = UInt64.random(in: .min ... .max)
      var random = SplitMix(seed: seed)
      var left = Faults.isLong ? 1_000_000 : 50_000
      while left > 0 {
        let sitting = try Sitting(office)
        while left > 0, sitting.pty.isRunning {
          let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
            Self.noiseByte(using: &random)
          }
          left -= bytes.count
          sitting.pty.send(bytes)
          sitting.pty.read(milliseconds: Int32.random(in: 0...3, using: &random))
        }
        if sitting.pty.isRunning { sitting.pty.hangUp() }
        #expect(sitting.isOver(), "seed \(seed)")
        let status = try sitting.pty.waitForEnd()
        #expect(status < 128, "seed \(seed): \(sitting.pty.text().suffix(2000))")
      }
      #expect(try office.run("check").status <= 1, "seed \(seed)")
    }

    /// Half of them as people type; the keys that leave are seldom.
    private static func noiseByte(using random: inout SplitMix) -> UInt8 {
      let common = Array("jkhlgG nprdxX+-=/:?fzuU012\t\r\u{1b}[OAB~;<".utf8)
      let byte =
        Bool.random(using: &random)
        ? common.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      let leaves = byte == 3 || byte == UInt8(ascii: "q")
      return leaves && Int.random(in: 0..<100, using: &random) > 0 ? 0 : byte
    }
  }
}
