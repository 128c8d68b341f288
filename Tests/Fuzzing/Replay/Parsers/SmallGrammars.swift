// What holds for the small grammars: lists of commands, the words of a line that comes over ssh, the
// file that says who may write, the heads of a store, what a person last saw of it.

import PlanStore
import TestSupport
import Wording

@testable import PlanStore
@testable import thidua

/// Lists of commands for `thidua run`.
enum ListInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(50).flatMap { line in
      do throws(RunFault) {
        let call = try RunLine.call(Array(line))
        let isAllowed = call.map { $0.command.map(RunLine.commands.contains) ?? false } ?? true
        return isAllowed ? [] : ["a command that is not for lists"]
      } catch {
        return Language.allCases.compactMap { language in
          let wording = Wording(language)
          let text =
            switch error {
            case .line(let text): wording(text)
            case .command(let fault): wording(fault)
            }
          return text.contains(where: \.isLetter) ? nil : "no sentence in \(language)"
        }
      }
    }
  }
}

/// The words of one line, as ssh hands them over.
enum LineInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    guard let words = WordSplitter.words(of: String(decoding: bytes, as: UTF8.self)) else {
      return []
    }
    // Scalar by scalar: a quote with an accent over it is a quote to the splitter.
    let quoted = words.map { word in
      "\""
        + word.unicodeScalars.map { "\"\\".contains(Character($0)) ? "\\\($0)" : "\($0)" }
        .joined() + "\""
    }
    return WordSplitter.words(of: quoted.joined(separator: " ")) == words
      ? [] : ["the same words in quotes are others"]
  }
}

/// The file that says who may write under which name.
enum RuleInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let rules = WriterRules(text: text)
    guard rules == WriterRules(text: text) else { return ["two readings differ"] }
    if rules.distrust != nil {
      return rules.lines.isEmpty ? [] : ["lines of a file that is not believed count"]
    }
    return rules.lines.compactMap { line in
      guard line.code != "*", rules.name(of: line.account, as: line.code)?.isEmpty != false else {
        return nil
      }
      return "\(line.account) has no name"
    }
  }
}

/// The heads that `check` prints and compares with.
enum HeadInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    if let digest = HeadDigest(text), HeadDigest(digest.description) != digest {
      return ["the digest does not read back"]
    }
    guard let heads = StoreHeads(text: text) else { return [] }
    guard let again = StoreHeads(text: heads.text) else { return ["what was written is none"] }
    return again.digest == heads.digest ? [] : ["what was written is another"]
  }
}

/// What a person last saw of a store.
enum WitnessInvariants {
  static func faults(of input: [UInt8]) -> [String] {
    guard let witness = Witness(SealedLines.of(input, chain: false)) else { return [] }
    _ = (witness.planCount, witness.stepCount)
    return Witness(witness.bytes())?.bytes() == witness.bytes()
      ? [] : ["what was written is another"]
  }
}
