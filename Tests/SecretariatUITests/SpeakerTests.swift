// Lines in the place of a screen: what is said of each change, and what typed lines do.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct SpeakerTests {
  /// A session in which lines are typed and every commit is answered.
  private struct Talk {
    var state: AppState
    var speaker = Speaker()

    init(_ language: Language = .vietnamese) {
      state = Fixture.open(language, rows: 60, columns: 500)
      _ = speaker.lines(for: state)
    }

    /// What is said after the line.
    mutating func type(_ line: String) -> [String] {
      let effects = update(&state, .heard(line))
      for effect in effects { state.answer(effect) }
      return speaker.lines(for: state)
    }
  }

  @Test func theFirstLinesSayWhereOneIsAndWhatToType() {
    var speaker = Speaker()
    let lines = speaker.lines(for: Fixture.open(rows: 60, columns: 500))
    #expect(lines.count == 3)
    #expect(lines[0].contains("số để chọn dòng") && lines[0].contains("?"))
    #expect(lines[1].contains("Nhiệm vụ đơn vị"))
    #expect(lines[2].hasPrefix("1/"))
  }

  @Test func aRowIsSaidInWords() {
    var talk = Talk()
    let lines = talk.type("#")
    #expect(lines.count == talk.state.workspace?.shown.count)
    for (place, line) in lines.enumerated() {
      #expect(line.hasPrefix("\(place + 1)/\(lines.count) ["), "\(line)")
      #expect(!line.contains("│") && !line.contains("  "), "\(line)")
    }
    #expect(lines.contains { $0.contains("trễ") && $0.contains("hạn ") && !$0.contains("!") })
  }

  @Test func anEmptyLineGoesOnAndANumberChooses() {
    var talk = Talk()
    #expect(talk.type("").first?.hasPrefix("2/") == true)
    let count = talk.state.workspace?.shown.count ?? 0
    #expect(talk.type("\(count)").first?.hasPrefix("\(count)/") == true)
    // At the end nothing moves; the row is said again, so that nobody waits in silence.
    #expect(talk.type("").first?.hasPrefix("\(count)/") == true)
    #expect(talk.type("\(count + 1)") == ["Không có dòng \(count + 1)."])
  }

  @Test func aCommandActsAndIsAnsweredInOneMessage() {
    var talk = Talk()
    let place = talk.state.workspace?.shown.firstIndex {
      talk.state.workspace?.table.rows[$0].state == .todo
    }
    _ = talk.type("\((place ?? 0) + 1)")
    let lines = talk.type("đánh dấu")
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.last?.contains("[x]") == true)
    #expect(talk.type("hoàn tác").last?.contains("[ ]") == true)
    #expect(talk.type("p 40%").last?.contains("40%") == true)
  }

  @Test func aQuestionIsALineAndSoIsTheAnswer() {
    var talk = Talk()
    #expect(talk.type("n").first?.hasPrefix("Ghi chú") == true)
    let lines = talk.type("đã gọi điện")
    #expect(talk.state.overlays.isEmpty)
    #expect(lines.first?.isEmpty == false)
    _ = talk.type("d")
    #expect(talk.type("32/13").count >= 2, "what is wrong, and the question again")
    #expect(talk.type(".").first?.hasPrefix("1/") == true)
    #expect(talk.state.overlays.isEmpty)
  }

  @Test func whatIsNoCommandIsSaidAndDoesNothing() {
    var talk = Talk()
    let before = talk.state.workspace
    #expect(talk.type("không có lệnh này").first?.contains("không có lệnh này") == true)
    #expect(talk.state.workspace == before && talk.state.overlays.isEmpty)
  }

  @Test func theHelpIsAListToChooseFrom() {
    var talk = Talk(.english)
    let lines = talk.type("?")
    #expect(lines.count > 20 && lines[1].hasPrefix("1. "))
    let quit = lines.firstIndex { $0.contains("quit (") }
    #expect(quit != nil)
    #expect(update(&talk.state, .heard("\(quit ?? 0)")).contains(.quit))
  }

  /// Every view and pane says something of itself, also those known only as a picture.
  @Test func everyViewSpeaks() {
    var talk = Talk()
    for line in ["khung sau", "khung sau", "khung sau", "khung sau", "danh sách", "kế hoạch"] {
      let lines = talk.type(line)
      #expect(lines.count >= 2 && lines.allSatisfy { !$0.isEmpty }, "\(line): \(lines)")
    }
    var review = ReviewFixture.open(.vietnamese, rows: 60, columns: 500)
    var speaker = Speaker()
    _ = speaker.lines(for: review)
    _ = update(&review, .heard(""))
    let lines = speaker.lines(for: review)
    #expect(lines.count == 1 && lines[0].count > 5 && !lines[0].contains("│"), "\(lines)")
  }

  @Test func nothingIsSaidWhileAStepIsOnItsWay() {
    var state = Fixture.open(rows: 60, columns: 500)
    var speaker = Speaker()
    _ = speaker.lines(for: state)
    let effects = update(&state, .heard("đánh dấu"))
    #expect(state.isBusy && speaker.lines(for: state).isEmpty)
    for effect in effects { state.answer(effect) }
    #expect(!state.isBusy && !speaker.lines(for: state).isEmpty)
  }
}
