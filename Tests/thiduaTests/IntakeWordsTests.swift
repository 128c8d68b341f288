// What an intake says has words: every format, every kind of thing, every program.

import DocumentIntake
import Testing
import Wording

@testable import thidua

@Suite struct IntakeWordsTests {
  @Test func bothListsOfFormatsHaveTheSameNames() {
    #expect(DocumentFormat.allCases.map(\.rawValue) == FormatWord.allCases.map(\.rawValue))
    #expect(ForeignFormat.allCases.map(\.rawValue) == ForeignWord.allCases.map(\.rawValue))
    for format in DocumentFormat.allCases {
      #expect(FormatWord(format).rawValue == format.rawValue)
    }
    for format in ForeignFormat.allCases {
      #expect(ForeignWord(format).rawValue == format.rawValue)
    }
  }

  @Test(arguments: Language.allCases) func everyFaultIsOneSentenceWithTheFile(language: Language) {
    let wording = Wording(language)
    let faults: [IntakeFault] = [
      .cannotRead(errno: 40), .notAFile, .empty, .tooLarge(limit: 20_000_000), .encrypted(.pdf),
      .damaged(.docx), .missingPart(.odt, "content.xml"), .unsafeArchive(.docx, .bomb),
      .unsafeArchive(.docx, .tooManyEntries(limit: 2)), .unsafeArchive(.docx, .overlap),
      .unsafeArchive(.docx, .hostileName("../x")), .unsafeArchive(.docx, .duplicate("x")),
      .unsafeArchive(.docx, .symbolicLink("x")), .unsafeXML(.docx, part: "x.xml", .declaration),
      .unsafeXML(.docx, part: "x.xml", .tooDeep(limit: 9)), .unsafeXML(.odt, part: "x", .encoding),
      .unsafeXML(.odt, part: "x", .malformed), .tooManyPages(7, limit: 5),
      .tooMuchText(limit: 5_000_000), .tooManyDots(limit: 9),
      .noText(.png), .noRoom(errno: 28), .cancelled,
      .programFailed(.pandoc, .status(1), words: "hỏng"),
      .programFailed(.unzip, .nonsense, words: ""),
      .programFailed(.pandoc, .signal(9), words: ""),
      .programFailed(.pandoc, .time(limit: 3), words: ""),
      .programFailed(.pandoc, .output(limit: 3_000_000), words: ""),
    ]
    let sentences = faults.map { wording(FileFaultText($0, path: "a/b.docx")) }
    #expect(Set(sentences).count == faults.count)
    for sentence in sentences {
      #expect(sentence.contains("a/b.docx") && sentence.hasSuffix("."), "\(sentence)")
    }
    for program in Program.allCases {
      let sentence = wording(FileFaultText(.missingProgram(program), path: "x"))
      #expect(sentence.contains("sudo apt install " + program.debianPackages + "."))
    }
  }
}
