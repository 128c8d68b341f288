// Files of settings: what is understood, what is told and left out, what a change leaves alone.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@testable import thidua

@Suite struct SettingsTests {
  private func settings(_ text: String) -> Settings { Settings(text: text, path: "config") }

  @Test func theWholeFileSaysTheDefaults() {
    let text = SettingsDocument.whole()
    let read = settings(text)
    #expect(read.warnings.isEmpty && read.keymap.warnings.isEmpty)
    #expect(read.keymap.keymap == .standard)
    for name in SettingName.allCases {
      #expect(read.values[name]?.text == SettingRules.standard(name), "\(name)")
      for language in Language.allCases {
        #expect(text.contains("; " + Wording(language)(SettingsText.about(name))))
      }
    }
  }

  @Test func everyKeyLineOfTheWholeFileCanBeTakenIn() {
    let text = SettingsDocument.whole().split(separator: "\n").map { line in
      let isBinding = line.hasPrefix("; ") && line.contains(" = ") && !line.contains(": ")
      return isBinding ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
    let read = settings(text)
    #expect(read.bindings.count > 30)
    // Quitting always has Ctrl-C and cannot be given it.
    let problems = read.keymap.warnings.map(\.problem)
    #expect(problems == [.keptKey("Ctrl-C")], "\(problems)")
  }

  @Test func valuesAreUnderstoodAsPeopleWriteThem() {
    let read = settings(
      "\u{FEFF}; của tôi\r\n\r\n[settings]\r\nmouse = có\r\ntyping=TELEX\r\ntone_style = mới\r\nidle = 90s\r\n"
        + "language = vi\r\n")
    #expect(read.warnings.isEmpty)
    #expect(read.isYes(.mouse))
    #expect(read.text(.typing) == "telex")
    #expect(read.text(.toneStyle) == "new")
    #expect(read.text(.idle) == "90s")
    let screen = read.forScreen
    #expect(screen.usesMouse && screen.typing.isOn)
    #expect(screen.typing.rules == TypingRules(.telex, toneStyle: .new))
  }

  @Test func whatIsNotUnderstoodIsToldWithItsLine() {
    let read = settings(
      "typng = telex\nmouse = maybe\nidle = soon\nmouse = yes\nwhat is this\n[kyes]\ndone = m\n[keys]\ndone = m\n"
    )
    #expect(
      read.warnings.map(\.problem) == [
        .unknownSetting("typng", nearest: "typing"),
        .badValue(.mouse, "maybe", allowed: "no, yes"),
        .badValue(.idle, "soon", allowed: SettingRules.allowed(.idle)),
        .twice("mouse", line: 2), .unreadable("what is this"),
        .unknownSection("kyes", nearest: "keys"),
      ])
    #expect(read.warnings.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(!read.isYes(.mouse))
    #expect(read.keymap.keymap.command(.tick)?.keys == [.character("m")])
    for language in Language.allCases {
      for sentence in read.sentences(Wording(language)) { #expect(sentence.hasPrefix("config:")) }
    }
  }

  @Test func linesOfWindowsStayWhatTheyAre() {
    let text = "mouse = yes\r\ntheme = dark\r\n[keys]\r\nundo = u\r\n"
    #expect(settings(text).text(.theme) == "dark" && settings(text).warnings.isEmpty)
    let changed = SettingsDocument.setting(.theme, "nord", in: text, Wording(.english))
    #expect(changed == text.replacing("dark", with: "nord"))
    let completed = SettingsDocument.completed(text).text
    #expect(SettingsDocument.completed(completed).added == 0)
    #expect(settings(completed).text(.theme) == "dark")
  }

  @Test func bytesOfAnyKindStopNothing() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let read = settings(String(decoding: bytes, as: UTF8.self))
      _ = read.sentences(Wording(.english))
    }
    let words = [
      "[", "]", "=", ";", "keys", "mouse", "\n", "\n", " ", "done", "Space", ",", "yes", "[keys]",
    ]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
      _ = settings(text).sentences(Wording(.vietnamese))
    }
  }

  @Test(arguments: [
    ("mouse", "tắt", "no"), ("mouse", "off", "no"), ("mouse", "Bật", "yes"),
    ("typing", "no", "off"),
    ("typing", "VNI", "vni"), ("tone_style", "mới", "new"), ("language", "English", "en"),
    ("background", "tối", "dark"), ("idle", "0", "0"), ("mouse", "telex", ""), ("idle", "-1", ""),
    ("theme", "", ""),
  ])
  func valuesAreCanonical(name: String, text: String, canonical: String) throws {
    let name = try #require(SettingName(rawValue: name))
    #expect(SettingRules.canonical(name, text) ?? "" == canonical)
  }

  @Test func aCommentBehindAValueIsNoPartOfIt() {
    let text = "typing = telex   ; gõ\n[keys]\ndone = Space, m  ; xong\nundo = ;\nzoom = ; \n"
    let read = settings(text)
    #expect(read.warnings.isEmpty)
    #expect(read.text(.typing) == "telex")
    #expect(read.bindings.map(\.keys) == ["Space, m", ";", ";"])
    let changed = SettingsDocument.setting(.typing, "vni", in: text, Wording(.english))
    #expect(changed.hasPrefix("typing = vni  ; gõ\n"))
  }

  @Test func settingAValueChangesItsLineAlone() {
    let text = "; của tôi\nmouse = no   \n\n; chuột\n[keys]\nmouse = x\n"
    let changed = SettingsDocument.setting(.mouse, "yes", in: text, Wording(.english))
    #expect(changed == "; của tôi\nmouse = yes\n\n; chuột\n[keys]\nmouse = x\n")
    let added = SettingsDocument.setting(.typing, "vni", in: text, Wording(.english))
    #expect(settings(added).text(.typing) == "vni")
    #expect(added.hasPrefix("; của tôi\nmouse = no   \n\n; chuột\n"))
    #expect(added.hasSuffix("[keys]\nmouse = x\n"))
    let first = SettingsDocument.setting(.idle, "0", in: "", Wording(.english))
    #expect(settings(first).text(.idle) == "0")
    #expect(settings(first).values.count == SettingName.allCases.count)
  }

  @Test func whatIsMissingIsAddedAndWhatWasSetStays() {
    let text = "mouse = yes\n[keys]\ndone = m"
    let (complete, added) = SettingsDocument.completed(text)
    #expect(added == SettingName.allCases.count - 1)
    let read = settings(complete)
    #expect(read.warnings.isEmpty)
    #expect(read.isYes(.mouse))
    #expect(read.keymap.keymap.command(.tick)?.keys == [.character("m")])
    let again = SettingsDocument.completed(complete)
    #expect(again.added == 0 && again.text == complete)
  }
}
