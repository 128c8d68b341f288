// Every text that a person reads is in the room of wording, in both languages.

import SecretariatUI
import Testing
import Wording

@Suite struct WordingTests {
  /// Rooms and files that show something to a person but must not hold its words.
  private var files: [SourceFile] {
    Repository.swiftFiles(in: "Sources/SecretariatUI")
      + Repository.swiftFiles(in: "Sources/thidua")
      .filter { !$0.name.hasPrefix("Demo") }
  }

  @Test func noSentenceStandsOutsideTheWording() {
    for file in files {
      for (number, line) in file.lines.enumerated() where !line.trimmingBlanks.hasPrefix("//") {
        for literal in Self.literals(in: line) {
          #expect(!Self.isForPeople(literal), "\(file.path):\(number + 1): \(literal)")
        }
      }
    }
  }

  @Test func everyCommandHasNamesOfItsOwnInBothLanguages() {
    for language in Language.allCases {
      let words = Wording(language)
      let names = CommandName.allCases.map { words.name(of: $0) }
      #expect(Set(names).count == names.count, "two commands have one name in \(language)")
      #expect(CommandName.allCases.allSatisfy { !words.help(for: $0).isEmpty })
    }
  }

  @Test func everyCommandIsInTheTableOnce() {
    let names = CommandTable.all.map(\.name)
    #expect(Set(names) == Set(CommandName.allCases))
    #expect(names.count == CommandName.allCases.count)
  }

  /// A key that a narrower place took from a wider one would be told wrongly by the help.
  @Test(arguments: [true, false]) func noKeyCallsTwoCommandsInOnePlace(_ searching: Bool) {
    let places: [Set<Scope>] = [
      [.register, .everywhere], [.reader, .everywhere], [.tasks, .plan, .everywhere],
      [.matrix, .tasks, .everywhere], [.timeline, .everywhere], [.agenda, .tasks, .everywhere],
      [.history, .everywhere],
    ]
    for place in places {
      var seen: [String: CommandName] = [:]
      for command in CommandTable.all where !command.scopes.isDisjoint(with: place) {
        guard CommandTable.answersKeys(command.name, searching: searching) else { continue }
        for key in command.keys.map(\.label) {
          #expect(seen[key] == nil, "\(key): \(command.name) and another in \(place)")
          seen[key] = command.name
        }
      }
    }
  }

  /// The texts between quotation marks of a line, what is put in left out.
  private static func literals(in line: String) -> [String] {
    var found: [String] = []
    var current: String?
    var depth = 0
    var previous: Character = " "
    for letter in line {
      if depth > 0 {
        depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
      } else if letter == "(" && previous == "\\" && current != nil {
        depth = 1
        current?.removeLast()
      } else if letter == "\"" && previous != "\\" {
        if let literal = current { found.append(literal) }
        current = current == nil ? "" : nil
      } else {
        current?.append(letter)
      }
      previous = letter
    }
    return found
  }

  /// Whether it is words: a Vietnamese letter, or two words of letters with a blank between.
  private static func isForPeople(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: {
      (0xC0...0x1EF9).contains($0.value) && $0.properties.isAlphabetic
    }) {
      return true
    }
    let words = text.split(separator: " ").filter { word in
      word.count >= 3 && word.allSatisfy(\.isLetter)
    }
    return words.count >= 2
  }
}
