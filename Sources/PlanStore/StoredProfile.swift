// How the profile of a plan is written; see StoredRow.swift for the rules.

import PlainJSON
import PlanModel
import VietnameseText

extension Signer: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.optional("onBehalf", onBehalf)
    writer.optional("title", title)
    writer.optional("name", name)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      onBehalf: try fields.optionalText("onBehalf"), title: try fields.optionalText("title"),
      name: try fields.optionalText("name"))
  }
}

extension DayRange: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("start", start.iso)
    writer.member("end", end.iso)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      start: try fields.required("start", FieldReader.day),
      end: try fields.required("end", FieldReader.day))
  }
}

extension PlanProfile: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("paperKind", paperKind)
    writer.optional("number", number)
    writer.optional("symbol", symbol)
    writer.optional("issuedOn", issuedOn?.iso)
    writer.optional("agency", agency)
    writer.optional("parentAgency", parentAgency)
    writer.optional("place", place)
    writer.member("subject", subject)
    writer.member("movementKind", movementKind.rawValue)
    writer.optional("period", row: period)
    writer.optional("scope", scope)
    writer.optional("launchingLevel", launchingLevel)
    writer.optional("manner", manner)
    writer.list("grounds", grounds)
    writer.optional("signer", row: signer)
    writer.list("recipients", recipients)
    writer.member("status", status.rawValue)
    writer.optional("sourceName", sourceName)
    writer.optional("trackedFrom", trackedFrom?.iso)
    writer.optional("sourceVersion", sourceVersion == 1 ? nil : sourceVersion)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init()
    paperKind = try fields.text("paperKind")
    number = try fields.optionalText("number")
    symbol = try fields.optionalText("symbol")
    issuedOn = try fields.optional("issuedOn", FieldReader.partialDay)
    agency = try fields.optionalText("agency")
    parentAgency = try fields.optionalText("parentAgency")
    place = try fields.optionalText("place")
    subject = try fields.text("subject")
    movementKind = try fields.required("movementKind", FieldReader.name)
    period = try fields.optionalRow("period")
    scope = try fields.optionalText("scope")
    launchingLevel = try fields.optionalText("launchingLevel")
    manner = try fields.optionalText("manner")
    grounds = try fields.list("grounds", FieldReader.text)
    signer = try fields.optionalRow("signer")
    recipients = try fields.list("recipients", FieldReader.text)
    status = try fields.required("status", FieldReader.name)
    sourceName = try fields.optionalText("sourceName")
    trackedFrom = try fields.optional("trackedFrom", FieldReader.day)
    sourceVersion = try fields.optionalInt("sourceVersion") ?? 1
  }
}
