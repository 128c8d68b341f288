// What holds for any file of settings and any filter: every line is taken in or told with its place, a
// value that is set reads back, a filter that is understood means the same when it is read again.

import PlanModel
import SecretariatUI
import VietnameseText
import Wording

@testable import thidua

enum SettingsInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let read = Settings(text: text, path: "config")
    var faults: [String] = []
    for language in Language.allCases {
      let sentences = read.sentences(Wording(language))
      if sentences.contains(where: { !$0.contains("config:") }) {
        faults.append("a sentence without its place in \(language)")
      }
    }
    for name in SettingName.allCases {
      let value = SettingRules.standard(name)
      let changed = SettingsDocument.setting(name, value, in: text, Wording(.english))
      if Settings(text: changed, path: "config").text(name) != value {
        faults.append("\(name) does not read back")
      }
    }
    let completed = SettingsDocument.completed(text)
    if SettingsDocument.completed(completed.text).added != 0 { faults.append("never complete") }
    return faults
  }
}

enum FilterInvariants {
  private static let office = Office()

  static func faults(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let today = CalendarDay(iso: "2026-07-01") else { return ["no such day"] }
    do throws(FilterProblem) {
      let read = try FilterExpression(text, office: office, today: today, author: "lan")
      let again = try FilterExpression(read.text, office: office, today: today, author: "lan")
      return read == again ? [] : ["two readings differ"]
    } catch {
      let letters = VietnameseNormalization.composed(text).count
      return error.place.upperBound <= letters ? [] : ["a problem behind the end"]
    }
  }
}
