// What holds for the words of the command line, whatever they are: a call, or a fault with a
// sentence in both languages; and for what a person types for a day, an amount or a task.

import CellScreen
import PlanModel
import VietnameseText
import Wording

@testable import thidua

enum WordInvariants {
  /// The bytes are words, each ended by a line feed.
  static func faults(of bytes: [UInt8]) -> [String] {
    let words = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return parsing(words) + words.prefix(20).flatMap(typed)
  }

  private static func parsing(_ words: [String]) -> [String] {
    do throws(CommandFault) {
      let language = try Language.ofCall(words)
      let call = try CallParser.parse(words)
      guard try CallParser.parse(words) == call else { return ["two readings differ"] }
      _ = try Options(call, language: language, settings: Settings())
      let kept = call.arguments.count + call.options.values.joined().count
      return kept <= words.count * 2 ? [] : ["more came out than went in"]
    } catch {
      return Language.allCases.flatMap { sentence(of: error, in: $0) }
    }
  }

  private static func sentence(of fault: CommandFault, in language: Language) -> [String] {
    let text = Wording(language)(fault)
    return text.contains(where: \.isLetter) ? [] : ["no sentence in \(language)"]
  }

  private static func typed(_ word: String) -> [String] {
    let near = CalendarDay(iso: "2026-07-01") ?? CalendarDay(daysSinceEpoch: 0)
    var faults: [String] = []
    if let day = CalendarDay(typed: word, near: near), CalendarDay(iso: day.iso) != day {
      faults.append("no such day: \(day.iso)")
    }
    if let id = UnitTaskID(word), UnitTaskID(id.description) != id {
      faults.append("\(id) does not read back")
    }
    if let id = PlanID(word), id.raw.contains("/") || id.raw.hasPrefix(".") {
      faults.append("a plan may be called \(id)")
    }
    for target in [nil, TaskTarget(value: Quantity(12), measure: "tin")] {
      guard let amount = try? ProgressAmount(typed: word, target: target) else { continue }
      let percent = amount.value.percent(of: target)
      if !(0...100).contains(percent) { faults.append("\(percent) percent") }
    }
    return faults
  }
}
