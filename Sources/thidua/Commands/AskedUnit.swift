// A new unit as the words of `units add` describe it.

import PlanModel
import VietnameseText
import Wording

/// What the call says of a unit, checked before anything is opened.
struct AskedUnit {
  let name: String
  let shortName: String
  let aliases: [String]
  private let kind: UnitKind?
  private let from: CalendarDay?
  private let to: CalendarDay?

  init(_ call: ParsedCall) throws(CommandFault) {
    name = try Self.words(call.arguments[0])
    shortName = try call.value(.short).map(Self.words) ?? Self.initials(of: name)
    aliases = try (call.options[.alias] ?? []).map(Self.words)
    kind = try Self.kind(call)
    from = try Self.day(.from, call)
    to = try Self.day(.to, call)
    if let from, let to, to < from { throw .call(.endBeforeStart(.from, .to)) }
  }

  /// The unit behind all others of the office, with a free id.
  func unit(in office: Office) -> OfficeUnit {
    OfficeUnit(
      id: office.freeID(for: shortName), name: name, shortName: shortName, aliases: aliases,
      kind: kind ?? UnitKind(name: name), activeFrom: from, activeTo: to,
      rank: (office.units.values.map(\.rank).max() ?? 0) + 16)
  }

  private static func words(_ text: String) throws(CommandFault) -> String {
    let words = VietnameseNormalization.composed(text).split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw .call(.emptyText(.name)) }
    return words.joined(separator: " ")
  }

  private static func day(
    _ option: OptionName, _ call: ParsedCall
  ) throws(CommandFault) -> CalendarDay? {
    guard let text = call.value(option) else { return nil }
    return try CalendarDay(asked: text, by: "--\(option.rawValue)")
  }

  private static func kind(_ call: ParsedCall) throws(CommandFault) -> UnitKind? {
    guard let word = call.value(.kind) else { return nil }
    guard let kind = UnitKind(rawValue: word) else {
      throw .call(.badWord(.kind, word, allowed: UnitKind.allCases.map(\.rawValue)))
    }
    return kind
  }

  /// A short name from the capitals of the name, without "Phòng" before and "Sở" after it:
  /// "Phòng Quản lý Đào tạo" gives "QLDT": short names are typed, on any keyboard.
  private static func initials(of name: String) -> String {
    var words = name.split { !$0.isLetter && !$0.isNumber }
    if words.count > 2, SearchKey.of(words[0]) == "phong" { words.removeFirst() }
    if words.count > 1, words.last.map({ SearchKey.of($0) }) == "so" { words.removeLast() }
    return Transliteration.ascii(String(words.compactMap(\.first))).uppercased()
  }
}
