// The parts of the command line as values: parsing, nearest words, amounts, tables, the gate.

import Glibc
import PlanModel
import PlanStore
import Testing
import VietnameseText
import Wording

@testable import thidua

@Suite struct CommandLinePartTests {
  @Test func aCallIsCommandArgumentsAndOptions() throws {
    let call = try CallParser.parse(
      ["--lang", "en", "tasks", "--status=done", "2026-kh", "--status", "due", "--json"])
    #expect(call.command == .tasks)
    #expect(call.arguments == ["2026-kh"])
    #expect(call.options == [.lang: ["en"], .status: ["done", "due"], .json: []])
    #expect(call.value(.status) == "due")
  }

  @Test func oneWordWithoutACommandMayBeAPlan() throws {
    let call = try CallParser.parse(["2026-kh", "--demo"])
    #expect(call.command == nil)
    #expect(call.arguments == ["2026-kh"])
    #expect(throws: CommandFault.call(.unknownCommand("a", nearest: nil))) {
      try CallParser.parse(["a", "b"])
    }
  }

  @Test func aCommandAfterTheDashesIsStillOne() throws {
    let call = try CallParser.parse(["note", "t1/vp", "--", "--yes", "--"])
    #expect(call.command == .note)
    #expect(call.arguments == ["t1/vp", "--yes", "--"])
  }

  @Test func everyCommandIsInTheTable() {
    #expect(SubcommandTable.rows.map(\.name) == SubcommandName.allCases)
    let words = SubcommandTable.rows.flatMap { [$0.name.rawValue, $0.alias].compactMap(\.self) }
    #expect(Set(words).count == words.count)
  }

  @Test(arguments: [
    ("taks", "tasks"), ("task", "tasks"), ("impot", "import"), ("pogress", "progress"),
    ("xyz", nil), ("un", nil), ("", nil),
  ])
  func theNearestWordIsNearEnough(word: String, nearest: String?) {
    let words = ["tasks", "import", "progress", "undo", "undone", ""]
    #expect(NearestWord.of(word, among: words) == nearest)
  }

  @Test func distanceIsThatOfTheFewestEdits() {
    func distance(_ a: String, _ b: String) -> Int {
      NearestWord.distance(Array(a.utf8), Array(b.utf8))
    }
    #expect(distance("", "abc") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("same", "same") == 0)
  }

  @Test func aTableGivesWayWhereThereIsFreeText() {
    var table = TextTable([("Mã", .left), ("Số", .right), ("Việc", .text), ("Nữa", .left)])
    table.add(["t1/văn", "7", String(repeating: "ế", count: 40), "z"])
    table.add(["t1", "123", "ngắn", "y"])
    #expect(
      table.lines(fitting: 34) == [
        "Mã       Số  Việc              Nữa",
        "t1/văn    7  ếếếếếếếếếếếếếếế…  z",
        "t1      123  ngắn              y",
      ])
    #expect(table.lines(fitting: nil)[1].contains(String(repeating: "ế", count: 40)))
    #expect(table.lines(fitting: 5)[1].count == 30)
  }

  @Test(
    "F2, F3: control and hidden characters show in every list and message",
    arguments: [
      ("thường", "thường"), ("a\u{1b}[2Jb", "a␛[2Jb"), ("a\nb\tc\r", "a␊b c␍"), ("\u{7f}", "␡"),
      ("\u{9b}31m", "<U+009B>31m"), ("\u{202e}x\u{2066}", "<U+202E>x<U+2066>"),
      ("a\u{200b}b\u{feff}", "a<U+200B>b<U+FEFF>"), ("\u{ad}", "<U+00AD>"),
      ("\u{e0041}", "<U+E0041>"), ("\u{3164}\u{2800}", "<U+3164><U+2800>"),
      ("e\u{302}\u{301}", "e\u{302}\u{301}"), ("“–…”", "“–…”"), ("👍\u{fe0f}", "👍"),
      ("\u{301}a", "◌\u{301}a"), ("a\u{a0}b\u{3000}", "a b "),
      ("\u{2028}", "<U+2028>"), ("漢字", "漢字"),
    ])
  func hiddenCharactersShow(text: String, shown: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func everyFaultAndTextIsSaidInBothLanguages() {
    let faults: [CommandFault] = [
      .call(.unknownOption("--x", nearest: "--y")), .call(.optionsExclude(.json, .csv)),
      .call(.optionNeeds(.raw, .csv)), .match(.nothingMatches),
      .file(.emptyFile("a.txt")), .store(.noStore("/s")),
    ]
    for fault in faults {
      #expect(Wording(.vietnamese)(fault) != Wording(.english)(fault))
    }
    #expect(
      faults.map(\.exitCode) == [.badCall, .badCall, .badCall, .unmatched, .failed, .failed])
  }

  @Test(arguments: [StoreOperation.open, .read, .list])
  func whatCannotBeReadIsNotSaidToBeUnsaved(operation: StoreOperation) {
    let fault = StoreFaultText(StoreError.system(operation, path: "plans/x", errno: EACCES))
    #expect(fault == .unreadable(path: "plans/x", .accessDenied))
    #expect(!Wording(.vietnamese)(fault).contains("lưu"))
    #expect(!Wording(.english)(fault).contains("saved"))
  }

  @Test(arguments: [StoreOperation.write, .create, .truncate, .lock, .rename])
  func whatCannotBeWrittenIsSaidToBeUnsaved(operation: StoreOperation) {
    let fault = StoreFaultText(StoreError.system(operation, path: "plans/x", errno: EACCES))
    #expect(Wording(.vietnamese)(fault).contains("Chưa lưu gì"))
    #expect(Wording(.english)(fault).contains("Nothing was saved"))
  }
}
