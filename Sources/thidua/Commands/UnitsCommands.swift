// `units` and `units add`: the office's list of units.

import PlainJSON
import PlanModel
import PlanStore
import SecretariatUI
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
    } else if call.has(.csv) {
      sheet(of: units)
    } else if units.isEmpty {
      messages.line(wording(.noUnitsYet))
    } else {
      print(units)
      printContests(loaded.office)
    }
    return .done
  }

  /// Adds a unit; its id is made of its short name and stays.
  func addUnit() throws(CommandFault) -> ExitCode {
    let asked = try AskedUnit(call)
    let office = try asking { (store) throws(StoreError) in try store.loadOffice().office }
    for name in [asked.name, asked.shortName] + asked.aliases {
      if let taken = office.unit(called: name) {
        throw .match(.unitNameTaken(name, unit: taken.id.raw))
      }
    }
    warnOfLookalikes(of: asked, in: office)
    let unit = asked.unit(in: office)
    try commit(step(.units, [.unit(Edit(old: nil, new: unit))]), to: .office)
    output.line(
      wording(.unitAdded(id: unit.id.raw, name: unit.name, shortName: unit.shortName)))
    return .done
  }

  /// Names that the eye cannot tell from those of another unit; they may be entered all the same.
  private func warnOfLookalikes(of asked: AskedUnit, in office: Office) {
    for unit in office.units.values {
      for known in [unit.name, unit.shortName] + unit.aliases {
        for name in [asked.name, asked.shortName] + asked.aliases
        where Lookalikes.areAlike(name, known) {
          warn(wording(LookalikeText.unit(name, unit: unit.id.raw, name: known)))
        }
      }
    }
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
        unit.activeFrom.map(wording.day) ?? "", unit.activeTo.map(wording.day) ?? "",
        ([unit.name] + unit.aliases).joined(separator: "; "),
      ])
    }
    for line in table.lines(fitting: Surroundings.terminalColumns) { output.line(line) }
  }

  /// What two people set at once of a unit.
  private func printContests(_ office: Office) {
    guard let id = PlanID("office") else { return }
    let finder = ContestWords(wording, Plan(id: id), year: options.today.year)
    for unit in office.units.values where office.contests.contains(.unit(unit.id)) {
      for field in finder.fields(of: .unit(unit), office.contests) {
        output.line("\(unit.id) " + finder.line(field))
      }
    }
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
    output.json(writer.bytes)
  }
}
