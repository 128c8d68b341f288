// `units` and `units add`: the office's list of units.

import PlainJSON
import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// Lists all units, dissolved ones too.
  func listUnits() throws(CommandFault) -> ExitCode {
    let loaded = try asking { (store) throws(StoreError) in try store.loadOffice() }
    for notice in loaded.notices { warn(wording(StoreFaultText(notice))) }
    let units = loaded.office.units.values
    if call.has(.json) {
      writeJSON(units)
    } else if units.isEmpty {
      messages.line(wording(.noUnitsYet))
    } else {
      print(units)
    }
    return .done
  }

  /// Adds a unit; its id is made of its short name and stays.
  func addUnit() throws(CommandFault) -> ExitCode {
    let office = try asking { (store) throws(StoreError) in try store.loadOffice().office }
    let unit = try newUnit(in: office)
    for name in [unit.name, unit.shortName] + unit.aliases {
      if let taken = office.unit(called: name) {
        throw .match(.unitNameTaken(name, unit: taken.id.raw))
      }
    }
    try commit(step(.units, [.unit(Edit(old: nil, new: unit))]), to: .office)
    output.line(
      wording(.unitAdded(id: unit.id.raw, name: unit.name, shortName: unit.shortName)))
    return .done
  }

  private func newUnit(in office: Office) throws(CommandFault) -> OfficeUnit {
    let name = try words(call.arguments[0], .name)
    let short = try call.value(.short).map { (text) throws(CommandFault) in
      try words(text, .name)
    }
    var aliases: [String] = []
    for alias in call.options[.alias] ?? [] { aliases.append(try words(alias, .name)) }
    let from = try day(.from)
    let to = try day(.to)
    if let from, let to, to < from { throw .call(.endBeforeStart(.from, .to)) }
    let shortName = short ?? OfficeUnit.initials(of: name)
    return OfficeUnit(
      id: office.freeID(for: shortName), name: name, shortName: shortName, aliases: aliases,
      kind: try kind() ?? UnitKind(name: name), activeFrom: from, activeTo: to,
      rank: (office.units.values.map(\.rank).max() ?? 0) + 16)
  }

  private func words(_ text: String, _ argument: ArgumentName) throws(CommandFault) -> String {
    let words = VietnameseNormalization.composed(text).split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw .call(.emptyText(argument)) }
    return words.joined(separator: " ")
  }

  private func day(_ option: OptionName) throws(CommandFault) -> CalendarDay? {
    guard let text = call.value(option) else { return nil }
    return try CalendarDay(asked: text, by: "--\(option.rawValue)")
  }

  private func kind() throws(CommandFault) -> UnitKind? {
    guard let word = call.value(.kind) else { return nil }
    guard let kind = UnitKind(rawValue: word) else {
      throw .call(.badWord(.kind, word, allowed: UnitKind.allCases.map(\.rawValue)))
    }
    return kind
  }

  private func print(_ units: [OfficeUnit]) {
    var table = TextTable([
      (wording(.column(.id)), .left), (wording(.column(.shortName)), .left),
      (wording(.column(.kind)), .left), (wording(.column(.activeFrom)), .left),
      (wording(.column(.activeTo)), .left), (wording(.column(.name)), .text),
    ])
    for unit in units {
      table.add([
        unit.id.raw, unit.shortName, wording(CommandText.unitKind(UnitKindWord(unit.kind))),
        unit.activeFrom?.vietnamese ?? "", unit.activeTo?.vietnamese ?? "",
        ([unit.name] + unit.aliases).joined(separator: "; "),
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  private func writeJSON(_ units: [OfficeUnit]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for unit in units {
      writer.beginObject()
      writer.member("id", unit.id.raw)
      writer.member("name", unit.name)
      writer.member("short", unit.shortName)
      writer.member("aliases", unit.aliases)
      writer.member("kind", unit.kind.rawValue)
      writer.member("head", optional: unit.head)
      writer.member("from", optional: unit.activeFrom?.iso)
      writer.member("to", optional: unit.activeTo?.iso)
      writer.endObject()
    }
    writer.endArray()
    json(writer.bytes)
  }
}

extension OfficeUnit {
  /// A short name from the capitals of the name, without "Phòng" before and "Sở" after it:
  /// "Phòng Quản lý Khoa học" gives "QLKH".
  fileprivate static func initials(of name: String) -> String {
    var words = name.split { !$0.isLetter && !$0.isNumber }
    if words.count > 2, SearchKey.of(words[0]) == "phong" { words.removeFirst() }
    if words.count > 1, words.last.map({ SearchKey.of($0) }) == "so" { words.removeLast() }
    return String(words.compactMap(\.first)).uppercased()
  }
}
