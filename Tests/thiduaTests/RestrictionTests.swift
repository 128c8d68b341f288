// What a restricted session takes, as values; the whole way in by ssh is tested end to end.

import Testing
import Wording

@testable import thidua

@Suite struct RestrictionTests {
  @Test func wordsAreTakenApartWithoutAShell() {
    #expect(
      WordSplitter.words(of: "note t1/vp 'hai  chữ' \"ba \\\" chữ\" a\\ b")
        == ["note", "t1/vp", "hai  chữ", "ba \" chữ", "a b"])
    #expect(
      WordSplitter.words(of: "tasks; rm -rf $HOME | `id` > x")
        == ["tasks;", "rm", "-rf", "$HOME", "|", "`id`", ">", "x"])
    #expect(WordSplitter.words(of: "a '' \"\"") == ["a", "", ""])
    #expect(WordSplitter.words(of: " \t ") == [])
    for line in ["'", "\"a", "a\\", "a\nb", "a\u{0}", "a\u{1b}[2J", "\u{7F}"] {
      #expect(WordSplitter.words(of: line) == nil, "\(line)")
    }
  }

  @Test("D11: options that nobody has thought of are refused to a restricted person")
  func whatIsNotNamedIsRefused() {
    let administrators: Set<OptionName> = [.store, .writer, .encoding, .ocr]
    #expect(Restriction.options.isDisjoint(with: administrators))
    #expect(!Restriction.commands.contains(.importFiles))
    #expect(!Restriction.commands.contains(.read))
    #expect(!Restriction.commands.contains(.doctor))
  }

  @Test func onlyWordsBeforeTheDashesAskForIt() {
    #expect(Restriction.isAsked(in: ["--store", "x", "--restricted"]))
    #expect(!Restriction.isAsked(in: ["note", "t1/vp", "--", "--restricted"]))
  }
}
