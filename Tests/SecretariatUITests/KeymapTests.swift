// Keys of the person's own: how they are written, what they replace, and which cannot stand beside
// each other.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct KeymapTests {
  /// Lines of a file, numbered from 1.
  private static func bindings(_ lines: String...) -> [KeyBinding] {
    lines.enumerated().map { place, line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return KeyBinding(
        command: String(parts[0]), keys: String(parts[1]), path: "config", line: place + 1)
    }
  }

  @Test func aCommandGetsOtherKeys() {
    let (keymap, problems) = Keymap.bound(by: Self.bindings("done=Space, m", "ghi-chú=F5 b"))
    #expect(problems.isEmpty)
    var state = Fixture.open()
    state.keymap = keymap
    _ = state.press(.character("m"))
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    _ = state.press(.character("n"))
    #expect(state.overlays.isEmpty)
    _ = state.press(.function(5))
    #expect(state.prompt?.purpose != nil)
    _ = state.press(.escape)
    let shown = view(state).dump()
    #expect(shown.contains("F5 ghi chú"))
    _ = state.type("?ghi chu")
    #expect(view(state).dump().contains("F5 b"))
  }

  @Test func namesAreFoundInBothLanguagesWithOrWithoutDiacritics() {
    for name in ["tiến độ", "tien-do", "progress", "Progress", "TIEN DO"] {
      #expect(Keymap.name(name) == .progress, "\(name)")
    }
    for command in CommandTable.all {
      for name in Wording.allNames(of: command.name) {
        #expect(Keymap.name(Keymap.slug(name)) != nil, "\(name)")
      }
    }
  }

  @Test func everyKeyOfTheTableCanBeWrittenAndRead() {
    for command in CommandTable.all {
      for key in command.keys where key != .control("c") {
        #expect(Key(label: key.spelling) == key, "\(key.spelling)")
      }
    }
  }

  @Test(arguments: ["Ctrl-", "Ctrl-1", "F0", "F25", "xx", "Ctrl-I", "Alt-x", "Spce"])
  func whatIsNoKeyIsTold(word: String) {
    let (keymap, problems) = Keymap.bound(by: Self.bindings("done=\(word)"))
    #expect(problems.map(\.problem) == [.unknownKey(word)])
    #expect(keymap == .standard)
  }

  @Test func twoLinesWithOneKeyAreToldWithBothLines() {
    let lines = Self.bindings("done=m", "progress=w", "exempt=m")
    let (keymap, problems) = Keymap.bound(by: lines)
    #expect(problems.count == 1)
    #expect(problems.first?.line == 3)
    #expect(
      problems.first?.problem
        == .conflict(key: "m", command: "exempt", other: "done", otherLine: 1))
    #expect(keymap.command(.tick)?.keys == [.character(" ")])
    #expect(keymap.command(.exempt)?.keys == [.character("x")])
    #expect(keymap.command(.progress)?.keys == [.character("w")])
    let sentence = Wording(.english)(
      known(problems.first).problem, path: "/home/lan/.config/thidua/config", line: 3)
    #expect(sentence.hasPrefix("/home/lan/.config/thidua/config:3: "))
    #expect(sentence.contains("line 1"))
  }

  @Test func aKeyThatIsTakenByDefaultIsTold() {
    for (line, other) in [("done=x", "exempt"), ("progress=q", "quit"), ("quit=d", "deadline")] {
      let (keymap, problems) = Keymap.bound(by: Self.bindings(line))
      #expect(keymap == .standard, "\(line)")
      guard case .conflict(_, _, let found, nil)? = problems.first?.problem else {
        Issue.record("\(line): \(problems)")
        continue
      }
      #expect(found == other)
    }
  }

  @Test func keysMayChangePlaces() {
    let (keymap, problems) = Keymap.bound(by: Self.bindings("done=x", "exempt=Space"))
    #expect(problems.isEmpty)
    #expect(keymap.command(for: .character("x"), in: [.tasks], searching: false) == .tick)
    #expect(keymap.command(for: .character(" "), in: [.tasks], searching: false) == .exempt)
  }

  @Test func oneKeyMayServeTwoPlaces() {
    let (_, problems) = Keymap.bound(by: Self.bindings("accept=m", "done=m"))
    #expect(problems.isEmpty)
  }

  @Test func quitKeepsCtrlC() {
    let (keymap, problems) = Keymap.bound(by: Self.bindings("quit=Q"))
    #expect(problems.isEmpty)
    #expect(keymap.command(.quit)?.keys == [.character("Q"), .control("c")])
    #expect(Keymap.bound(by: Self.bindings("done=Ctrl-C")).1.map(\.problem) == [.keptKey("Ctrl-C")])
  }

  @Test func unknownAndRepeatedNamesAreTold() {
    let (_, problems) = Keymap.bound(by: Self.bindings("dnoe=m", "progress=w", "tien-do=b"))
    #expect(
      problems.map(\.problem) == [
        .unknownCommand("dnoe", nearest: "done"), .twice("tien-do", line: 2),
      ])
  }

  @Test func theStandardTableHasNoConflictOfItsOwn() {
    // Each command bound to its own keys is what the table says already.
    for command in CommandTable.all where !command.keys.contains(.control("c")) {
      let keys = command.keys.map(\.spelling).joined(separator: " ")
      let name = Keymap.slug(Wording(.english).name(of: command.name))
      guard Keymap.name(name) == command.name else { continue }
      let (_, problems) = Keymap.bound(by: Self.bindings("\(name)=\(keys)"))
      #expect(problems.isEmpty, "\(name): \(problems)")
    }
  }
}
