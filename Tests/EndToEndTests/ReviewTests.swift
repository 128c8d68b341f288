// From a document to a plan in the window: the review, left in the middle, killed, shared, taken.

import Glibc
import Testing

extension EndToEnd {
  @Suite(.needsTmux) struct ReviewTests {
    /// An office with units and no plan, and a document that nobody has imported.
    private struct Desk {
      let office: Office
      let file: String

      init() throws {
        office = try Office()
        let text = SampleDocument.text.replacing(
          SampleDocument.subject, with: "Thi đua trồng cây năm 2026")
        file = try office.folder.write(text, to: "ke hoach moi.txt")
      }

      func open(_ arguments: [String]? = nil, writer: String = "thu") throws -> TmuxPane {
        let pane = try TmuxPane(
          [
            Tools.thidua, "--lang", "vi", "--store", office.folder.file("store"), "--today",
            Office.today, "--writer", writer,
          ] + (arguments ?? ["import", file]),
          environment: CleanEnvironment.variables(home: office.folder.path))
        try pane.wait(for: "Đề xuất")
        return pane
      }

      var planCount: Int {
        get throws { try office.run("plans", "--json").expectSuccess().rows("id").count }
      }
    }

    @Test func aDocumentBecomesAPlan() throws {
      let desk = try Desk()
      let pane = try desk.open()
      try pane.press("e")
      try pane.type("17/KH-SNV")
      try pane.press("Enter")
      try pane.wait(for: "17/KH-SNV")
      try pane.press("A")
      try pane.wait(for: "Đã nhận")
      #expect(try desk.planCount == 1)
      try pane.press("W")
      try pane.wait(for: "Đã lập kế hoạch")
      #expect(try desk.planCount == 2)
      let listed = try desk.office.run("plans", "--json").expectSuccess().standardOutput
      #expect(listed.contains("17/KH-SNV"))
      try pane.press("q")
      try desk.office.run("check").expectSuccess()
    }

    @Test func aKilledSessionKeepsEveryDecisionThatItShowed() throws {
      let desk = try Desk()
      let pane = try desk.open()
      try pane.press("A", "End")
      try pane.wait(for: "the decisions on the disk") { $0.contains("[x]") && !$0.contains("[…]") }
      #expect(kill(try pane.pid(), SIGKILL) == 0)
      let again = try desk.open()
      try again.wait(for: "Rà soát tiếp")
      try again.press("End")
      try again.wait(for: "the decisions") { $0.contains("[x]") }
    }

    @Test func aReviewLeftInTheMiddleStandsInTheRegister() throws {
      let desk = try Desk()
      let pane = try desk.open()
      try pane.press("A")
      try pane.wait(for: "Đã nhận")
      try pane.press("Escape")
      try pane.wait(for: "đang rà soát: ke hoach moi.txt")
      try pane.press("Enter", "End")
      try pane.wait(for: "the decisions") { $0.contains("[x]") && $0.contains("Đề xuất") }
    }

    @Test func twoPeopleInOneReviewSeeEachOther() throws {
      let desk = try Desk()
      let first = try desk.open(writer: "thu")
      let second = try desk.open(writer: "ha")
      try second.wait(for: "Rà soát tiếp")
      try first.press("A")
      try first.wait(for: "Đã nhận")
      try second.wait(for: "thu đã rà soát tiếp")
      try second.press("End")
      try second.wait(for: "the colleague's decisions") { $0.contains("[x]") }
    }

    @Test func whatIsNotCertainIsListedAndTakenLater() throws {
      let desk = try Desk()
      let text = try #require(desk.office.folder.read("ke hoach moi.txt"))
      // Nobody can say for sure whether "sau mỗi đợt" sets a day.
      let file = try desk.office.folder.write(
        text.replacing("xong trước ngày 10/6/2026", with: "ngay sau mỗi đợt thi đua"),
        to: "khac.txt")
      let taken = try desk.office.run("import", file, "--yes").expectSuccess().standardOutput
      #expect(taken.contains("Đã lưu kế hoạch"))
      let reviews = try desk.office.run("review").expectSuccess().standardOutput
      #expect(reviews.contains("Thi đua trồng cây"))
    }

    @Test func aPlanThatWasTakenBackLeavesItsReviewUnderWay() throws {
      let desk = try Desk()
      try desk.office.run("import", desk.file, "--yes").expectSuccess()
      #expect(try desk.planCount == 2)
      try desk.office.run("undo").expectSuccess()
      #expect(try desk.planCount == 1)
      let pane = try desk.open()
      try pane.wait(for: "Rà soát tiếp")
      try pane.press("W")
      try pane.wait(for: "Đã lập kế hoạch")
      #expect(try desk.planCount == 2)
    }

    @Test func anAmendedPaperChangesItsPlanAndKeepsProgress() throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      try office.run("done", id).expectSuccess()
      let text = SampleDocument.text.replacing("10/6/2026", with: "15/6/2026")
        .replacing("Số: /KH-SNV", with: "Số: 31/KH-SNV")
      let file = try office.folder.write(text, to: "ban ky.txt")
      let pane = try TmuxPane(
        office.command("import", file),
        environment: CleanEnvironment.variables(home: office.folder.path))
      try pane.wait(for: "Bản mới của \(office.plan)")
      try pane.press("A", "W")
      try pane.wait(for: "Đã cập nhật kế hoạch")
      try pane.press("q")
      #expect(try office.tasks("--status", "done").first?.value("id") == id)
      let tasks = try office.run("tasks", "--json").expectSuccess().standardOutput
      #expect(tasks.contains("2026-06-15") && !tasks.contains("2026-06-10"))
      let shown = try office.run("show", office.plan).expectSuccess().standardOutput
      #expect(shown.contains("31/KH-SNV"))
      // The old words and lines come back with the step.
      try office.run("undo").expectSuccess()
      let before = try office.run("tasks", "--json").expectSuccess().standardOutput
      #expect(before.contains("2026-06-10"))
      try office.run("check").expectSuccess()
      // The review asks again what is no longer in the plan.
      let review = try office.run("review", office.plan).expectSuccess().standardOutput
      #expect(review.contains("thay đổi"))
    }

    @Test func anUnsignedDraftOfASignedPlanTakesNothingByItself() throws {
      let office = try Office(
        document: SampleDocument.text.replacing("Số: /KH-SNV", with: "Số: 31/KH-SNV"))
      let text = SampleDocument.text.replacing("10/6/2026", with: "5/6/2026")
      let file = try office.folder.write(text, to: "du thao.txt")
      _ = try office.run("import", file, "--yes")
      let tasks = try office.run("tasks", "--json").expectSuccess().standardOutput
      #expect(tasks.contains("2026-06-10"))
      let shown = try office.run("show", office.plan).expectSuccess().standardOutput
      #expect(shown.contains("31/KH-SNV"))
    }

    @Test func howTheTextCameIsSaidAgainWhenTheReviewIsOpenedAgain() throws {
      let desk = try Desk()
      let text = try #require(desk.office.folder.read("ke hoach moi.txt"))
      let file = try desk.office.folder.write(text, to: "thuan.docx")
      let pane = try desk.open(["import", file])
      try pane.wait(for: "đây là văn bản thuần")
      try pane.press("q")
      _ = try pane.waitForEnd()
      // The office has a review of its own plan already.
      let id = "2026-kh-snv-2"
      let again = try desk.open(["review", id])
      try again.wait(for: "đây là văn bản thuần")
    }

    @Test func nextYearsPlanIsMadeOfThisOne() throws {
      let office = try Office()
      let window = try Window(office)
      try window.pane.press("Y")
      try window.pane.wait(for: "Kế hoạch năm 2027")
      try window.pane.press("q")
      // A day moved by the calendar alone is never certain: it is listed, not taken.
      let made = try office.run("new-year", office.plan, "--year", "2028", "--yes")
        .expectSuccess().standardOutput
      #expect(made.contains("10/06/2028") && !made.contains("10/06/2026"))
      #expect(try office.run("new-year", office.plan, "--year", "next", "--yes").status == 2)
    }

    @Test func severalFilesAreReadOneAfterTheOther() throws {
      let desk = try Desk()
      let second = try desk.office.folder.write(
        SampleDocument.text.replacing(SampleDocument.subject, with: "Thi đua đọc sách năm 2026")
          .replacing("hồ sơ", with: "trang sách"), to: "hai.txt")
      let pane = try desk.open(["import", desk.file, second])
      // The first stays on the screen; that the second is ready is said.
      try pane.wait(for: "Đã đọc xong hai.txt")
      try pane.press("Escape")
      try pane.wait(for: "both reviews") {
        $0.contains("đang rà soát: ke hoach moi.txt") && $0.contains("đang rà soát: hai.txt")
      }
    }

    @Test func aFileThatCannotBeReadIsToldInTheWindow() throws {
      let desk = try Desk()
      let pane = try TmuxPane(
        [
          Tools.thidua, "--lang", "vi", "--store", desk.office.folder.file("store"), "import",
          desk.office.folder.file("không có.txt"),
        ],
        environment: CleanEnvironment.variables(home: desk.office.folder.path))
      try pane.wait(for: "không đọc được")
      try pane.press("q")
    }
  }
}
