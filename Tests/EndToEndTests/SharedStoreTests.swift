// Several windows on one store, and windows that are killed: nobody's work is lost.

import Glibc
import Testing

extension EndToEnd {
  @Suite(.needsTmux) struct SharedStoreTests {
    @Test("B12: two windows see each other's ticks at once, cursors and typed text stay")
    func twoWindowsSeeEachOthersTicksAndKeepTheirCursors() throws {
      let office = try Office()
      let first = try Window(office, writer: "an")
      let second = try Window(office, writer: "binh")
      try first.find("kho ho so", showing: "Thanh tra")
      try second.find("gia ke", showing: "Tài vụ")

      let cursorOfSecond = try second.pane.lineOfCursor()
      try first.tick()
      try second.pane.wait(for: "the first one's tick") { $0.contains("[x]") }
      #expect(try second.pane.lineOfCursor() == cursorOfSecond)

      let cursorOfFirst = try first.pane.lineOfCursor()
      try first.pane.press("n")
      try first.pane.wait(for: "Ghi chú:")
      try first.pane.type("đang gõ")
      try first.pane.wait(for: "đang gõ")
      try second.tick()
      try first.pane.wait(for: "the second one's tick") { _ in try first.doneOnScreen() == 2 }
      #expect(try first.pane.lineOfCursor().contains("đang gõ"))
      try first.pane.press("Escape")
      try first.pane.wait(for: "the cursor where it was") { _ in
        try first.pane.lineOfCursor() == cursorOfFirst
      }
      #expect(try office.tasks("--status", "done").count == 2)
    }

    @Test func aTickByACommandAppearsInAnOpenWindow() throws {
      let office = try Office()
      let window = try Window(office)
      try window.focusTasks()
      let id = try #require(try office.tasks("--unit", "TTr").first?.value("id"))
      try office.run("done", id, writer: "khac").expectSuccess()
      try window.pane.wait(for: "the tick") { $0.contains("[x]") }
    }

    /// What shows as done has been synced: a kill at that very moment loses nothing.
    @Test func nothingThatShowsAsDoneIsLostByAKill() throws {
      let office = try Office()
      for round in 1...10 {
        let window = try Window(office)
        try window.findOpenTask()
        try window.tick()
        kill(try window.pane.pid(), SIGKILL)
        _ = try window.pane.waitForEnd()
        #expect(try office.tasks("--status", "done").count == round)
      }
      try office.run("check").expectSuccess()
    }
  }
}
