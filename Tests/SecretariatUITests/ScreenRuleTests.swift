// Rules that hold on every screen of the program, whatever it shows: Tests/SCREENS.md lists them.

import CellScreen
import PlanModel
import TestSupport
import Testing
import VietnameseText
import Wording

@testable import SecretariatUI

@Suite struct ScreenRuleTests {
  static let widths = [120, 80, 60, 50, 40]

  @Test("Rule 1: the line of hints holds whole hints only, and always the help", arguments: widths)
  func hintsAreWhole(columns: Int) {
    for language in Language.allCases {
      for place in Place.lists {
        let state = place.state(language, rows: 24, columns: columns)
        let names = Set(
          CommandTable.all.flatMap { command in
            command.keys.map { "\($0.label) \(state.words.name(of: command.name))" }
          })
        let line = view(state).text(row: 23)
        let pieces = line.pieces.filter { $0 != state.author }
        #expect(names.isSuperset(of: pieces), "\(place) \(columns): \(line)")
        #expect(pieces.contains("? \(state.words.name(of: .help))"), "\(place) \(columns): \(line)")
      }
    }
  }

  @Test("Rule 2: the help holds every command, what works here first")
  func helpIsWhole() {
    for place in Place.lists {
      let state = place.state(.vietnamese)
      let listed = HelpList.commands(filter: "", words: state.words, scopes: state.scopes)
      #expect(Set(listed) == Set(CommandName.allCases), "\(place)")
      let here = listed.prefix { CommandTable.isAvailable($0, in: state.scopes) }
      #expect(
        !listed.dropFirst(here.count).contains {
          CommandTable.isAvailable($0, in: state.scopes)
        }, "\(place)")
    }
  }

  @Test(
    "Rule 3: every command is found by its Vietnamese name, with and without marks, and its English"
  )
  func everyCommandHasNames() {
    for name in CommandName.allCases {
      for called in Wording.allNames(of: name) {
        let dashed = called.replacing(" ", with: "-")
        for line in [called, dashed, SearchKey.of(called)] {
          let found = CommandLine.parse(line)?.name
          let isSame = found.map { Wording.allNames(of: $0).contains(called) } ?? false
          #expect(isSame, "\(line): \(String(describing: found)), not \(name)")
        }
      }
    }
  }

  @Test("Rule 4: without colour one row is marked as selected, and one title")
  func focusNeedsNoColour() {
    for place in Place.lists where place != .timeline {
      let state = place.state(.vietnamese, rows: 30, columns: 100)
      let canvas = view(state)
      #expect(canvas.cursor != nil, "\(place): no cursor")
      // The document marks its line by reversing it.
      if place == .reader { continue }
      let marked = (1..<29).filter { canvas.text(row: $0).contains("> ") }
      #expect(!marked.isEmpty, "\(place): no marker\n\(canvas.dump())")
    }
  }

  @Test("Rule 5: a list says where one is and how many there are")
  func placeAndTotal() {
    for place in Place.lists where place != .reader && place != .timeline {
      let text = view(place.state(.vietnamese, rows: 30, columns: 100)).dump()
      #expect(text.contains(/[0-9]+\/[0-9]+/), "\(place):\n\(text)")
    }
  }

  @Test("Rule 6: the top line names the place")
  func breadcrumb() {
    for place in Place.lists {
      let state = place.state(.vietnamese, rows: 24, columns: 120)
      let line = view(state).text(row: 0)
      let name = place == .register ? state.words(.viewRegister) : "12/KH-SKHCN"
      #expect(line.contains(name) || place.coversAllPlans, "\(place): \(line)")
      #expect(!line.trimmingSuffix.isEmpty, "\(place)")
    }
  }

  @Test("Rule 10: letters move as the arrows do, and no command needs a function key")
  func theDayNeedsNoOtherKeys() {
    let pairs: [(Key, Key)] = [
      (.down, .character("j")), (.up, .character("k")), (.right, .character("l")),
      (.left, .character("h")), (.end, .character("G")), (.home, .character("g")),
      (.pageDown, .control("f")), (.pageUp, .control("b")),
    ]
    for place in Place.lists {
      var (arrows, letters) = (place.state(.vietnamese), place.state(.vietnamese))
      for (arrow, letter) in pairs {
        _ = arrows.press(arrow)
        _ = letters.press(letter)
        #expect(view(arrows).dump() == view(letters).dump(), "\(place): \(arrow.label)")
      }
    }
    for command in CommandTable.all {
      let isFree = command.keys.contains { if case .function = $0 { false } else { true } }
      #expect(command.keys.isEmpty || isFree, "\(command.name)")
    }
  }

  @Test("Rule 11: from anywhere Esc leads back to the plan in two, and on to the register")
  func escapeLeadsBack() {
    for place in Place.allCases {
      var state = place.state(.vietnamese)
      var pressed = 0
      while state.view != .plan && state.view != .register && pressed < 5 || !state.overlays.isEmpty
      {
        _ = state.press(.escape)
        pressed += 1
      }
      #expect(pressed <= 2, "\(place): \(pressed)")
    }
  }

  @Test("Rule 14: a paste outside an input line changes nothing and is told")
  func pasteActsOnNothing() {
    for place in Place.lists {
      var state = place.state(.vietnamese)
      let effects = update(&state, .input(.paste("dddd xxx uuu")))
      #expect(effects.isEmpty && state.pending.isEmpty, "\(place)")
      #expect(state.message?.text == state.words(.pasteIgnored), "\(place)")
    }
  }

  @Test("Rule 27: at 50x15 a task has at least thirty columns of words")
  func wordsGoLast() {
    let state = Place.plan.state(.vietnamese, rows: 15, columns: 50)
    let row = (1..<14).map { view(state).text(row: $0) }.first { $0.contains("Gửi báo cáo") } ?? ""
    let words = row.dropFirst("> [ ] ".count).prefix { $0 != "…" }
    #expect(DisplayWidth.columns(String(words)) >= 29 && row.contains("…"), "\(row)")
  }

  @Test("Rule 32: no English in the Vietnamese screens and no Vietnamese in the English ones")
  func oneLanguage() {
    let english = Self.words(of: .english).subtracting(Self.words(of: .vietnamese))
    for place in Place.allCases {
      let vietnamese = place.state(.vietnamese, rows: 40, columns: 160)
      // The history names the call that takes a step back.
      let shown = view(vietnamese).texts.replacing("thidua undo", with: "")
      let strangers = Self.words(in: shown).intersection(english)
      #expect(strangers.isEmpty, "\(place): \(strangers)")
      let other = place.state(.english, rows: 40, columns: 160, isASCII: true)
      let letters = view(other).texts.unicodeScalars.filter { Self.isVietnamese($0) }
      #expect(letters.isEmpty, "\(place): \(String(String.UnicodeScalarView(letters)))")
    }
  }

  @Test("Rule 35: every screen stands every size, and its cursor stays on it")
  func everySize() {
    for place in Place.allCases {
      var state = place.state(.vietnamese)
      for (rows, columns) in Self.sizes {
        _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
        let canvas = view(state)
        #expect(canvas.size == Size(rows: rows, columns: columns))
        guard let cursor = canvas.cursor else { continue }
        #expect(cursor.row < rows && cursor.column < columns, "\(place) \(columns)x\(rows)")
      }
    }
  }

  private static let sizes = [0, 1, 2, 7, 8, 9, 11, 15, 24, 40, 200].flatMap { rows in
    [0, 1, 2, 29, 30, 50, 60, 80, 90, 120, 500].map { (rows, $0) }
  }

  /// Words of four letters and more by which the commands are called and explained.
  private static func words(of language: Language) -> Set<String> {
    let wording = Wording(language)
    let texts = CommandName.allCases.map { wording.name(of: $0) + " " + wording.help(for: $0) }
    return words(in: texts.joined(separator: " "))
  }

  private static func words(in text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init))
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x1B0).contains(scalar.value) && scalar != "×"
      || (0x1EA0...0x1EF9).contains(scalar.value)
  }
}

/// The screens that the rules are held to.
enum Place: CaseIterable, CustomStringConvertible {
  case register, plan, sections, phases, detail, reader, matrix, timeline, agenda, history, help
  case command, filter, note, search

  /// Those without anything over them.
  static let lists: [Place] = [
    .register, .plan, .sections, .phases, .reader, .matrix, .timeline, .agenda, .history,
  ]

  var description: String {
    switch self {
    case .register: "register"
    case .plan: "plan"
    case .sections: "sections"
    case .phases: "phases"
    case .detail: "detail"
    case .reader: "reader"
    case .matrix: "matrix"
    case .timeline: "timeline"
    case .agenda: "agenda"
    case .history: "history"
    case .help: "help"
    case .command: "command"
    case .filter: "filter"
    case .note: "note"
    case .search: "search"
    }
  }

  /// Whether it looks over all plans, so that its top line names none.
  var coversAllPlans: Bool { self == .agenda || self == .history || self == .register }

  private static let tick = Fixture.record(
    2,
    Fixture.step(
      .tick,
      [
        .state(
          known(UnitTaskID("t2/vp")), Edit(old: .todo, new: .done(on: Fixture.day(2026, 1, 30))))
      ]))

  private var keys: [Key] {
    switch self {
    case .register: [.character("0")]
    case .plan: [.down]
    case .sections: [.backTab, .backTab]
    case .phases: [.backTab]
    case .detail: [.tab]
    case .reader: [.character("2")]
    case .matrix: [.character("3")]
    case .timeline: [.character("4")]
    case .agenda: [.character("5")]
    case .history: [.character("7")]
    case .help: [.character("?")]
    case .command: [.character(":")]
    case .filter: [.character("f")]
    case .note: [.character("n")]
    case .search: [.character("/")]
    }
  }

  func state(
    _ language: Language, rows: Int = 24, columns: Int = 80, isASCII: Bool = false
  ) -> AppState {
    var state =
      isASCII
      ? PlainFixture.open(language, rows: rows, columns: columns)
      : Fixture.open(language, rows: rows, columns: columns)
    for effect in state.press(keys) {
      if case .loadDocument(let id, _) = effect {
        let lines = isASCII ? ["PLAN", "1. Work"] : Fixture.documentLines
        _ = update(&state, .documentLoaded(id, lines: lines))
      }
      if case .loadHistory(let request) = effect, !isASCII {
        let page = HistoryServer(Fixture.opened, [Self.tick]).page(request, language)
        _ = update(&state, .historyLoaded(page))
      }
    }
    return state
  }
}

/// An office and a plan without a Vietnamese letter.
enum PlainFixture {
  static func open(_ language: Language, rows: Int, columns: Int) -> AppState {
    var profile = PlanProfile()
    profile.number = "12/KH-SKHCN"
    profile.subject = "Movement of 2026"
    profile.period = DayRange(start: Fixture.day(2026, 1, 1), end: Fixture.day(2026, 12, 31))
    profile.trackedFrom = Fixture.day(2026, 1, 20)
    let office = Office(units: [
      OfficeUnit(
        id: Fixture.unit("vp"), name: "Office", shortName: "VP", kind: .room, rank: 16)
    ])
    let section = PlanSection(
      id: SectionID(1), parent: nil, rank: 16, number: "I", title: "WORK",
      lines: LineRange(first: 1, last: 2))
    let task = PlanTask(
      id: TaskID(1), rank: 16, section: SectionID(1), lines: LineRange(first: 2, last: 2),
      words: "Send the report", kind: .report,
      lead: [Assignee(words: "Office", scope: .unit(Fixture.unit("vp")))],
      deadlines: [
        Deadline(number: 1, schedule: .by(.day(Fixture.day(2026, 6, 5))), words: "by 5 June")
      ])
    let phase = Phase(
      id: PhaseID(1), rank: 16, name: "Phase 1",
      start: PhaseBoundary(Fixture.day(2026, 1, 1), isImplied: false),
      end: PhaseBoundary(Fixture.day(2026, 6, 30), isImplied: false))
    let records = [
      Fixture.record(
        1,
        Fixture.step(
          .importPlan,
          [
            .profile(Edit(old: nil, new: profile)), .section(Edit(old: nil, new: section)),
            .phase(Edit(old: nil, new: phase)), .task(Edit(old: nil, new: task)),
          ]))
    ]
    let plan = Plan(id: Fixture.planID, records: records)
    let table = UnitTaskTable(plan: plan, office: office, today: Fixture.today)
    var state = Fixture.start(language, rows: rows, columns: columns)
    _ = update(&state, .officeLoaded(office))
    _ = update(
      &state,
      .registerLoaded([PlanSummary(plan: plan, table: table, isReadOnly: false)], notices: []))
    _ = update(
      &state,
      .planOpened(
        OpenedPlan(
          plan: plan, history: History(writer: "so.vt1", records: records), readOnlyReason: nil)))
    return state
  }
}

extension Canvas {
  /// Its rows without the roles.
  fileprivate var texts: String {
    (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
  }
}

extension String {
  /// The parts of a line of hints.
  fileprivate var pieces: [String] {
    var parts: [String] = [""]
    var blanks = 0
    for letter in self {
      if letter == " " {
        blanks += 1
        continue
      }
      if blanks == 1, parts.last != "" { parts[parts.count - 1] += " " }
      if blanks > 1, parts.last != "" { parts.append("") }
      blanks = 0
      parts[parts.count - 1].append(letter)
    }
    return parts.filter { !$0.isEmpty }
  }

  fileprivate var trimmingSuffix: String { String(reversed().drop { $0 == " " }.reversed()) }
}
