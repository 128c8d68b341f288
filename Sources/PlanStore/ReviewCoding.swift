// How a review's parts are written; see StoredRow.swift for the rules.

import PlainJSON
import PlanModel

extension FieldReader {
  static func plan(_ value: JSONValue) throws(NotUnderstood) -> PlanID {
    guard let id = PlanID(try text(value)) else { throw NotUnderstood() }
    return id
  }
}

extension ReviewTarget: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .newPlan(let id): writer.member("newPlan", id.raw)
    case .revision(let id): writer.member("revisionOf", id.raw)
    }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    if let id = try fields.optional("newPlan", FieldReader.plan) {
      self = .newPlan(suggested: id)
    } else {
      self = .revision(of: try fields.required("revisionOf", FieldReader.plan))
    }
  }
}

extension ReviewOrigin: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .document(let name): writer.member("document", name)
    case .earlierPlan(let id): writer.member("earlierPlan", id.raw)
    }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    if let name = try fields.optionalText("document") {
      self = .document(name: name)
    } else {
      self = .earlierPlan(try fields.required("earlierPlan", FieldReader.plan))
    }
  }
}

extension ReviewProgress: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("open", open)
    writer.member("accepted", accepted)
    writer.member("refused", refused)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      open: try fields.int("open"), accepted: try fields.int("accepted"),
      refused: try fields.int("refused"))
  }
}

extension Confidence {
  /// The name that stands in files for ever.
  fileprivate var storedName: String {
    switch self {
    case .doubtful: "doubtful"
    case .likely: "likely"
    case .certain: "certain"
    }
  }

  fileprivate static func read(_ value: JSONValue) throws(NotUnderstood) -> Confidence {
    let name = try FieldReader.text(value)
    guard let found = allCases.first(where: { $0.storedName == name }) else {
      throw NotUnderstood()
    }
    return found
  }
}

extension ProposedRow: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .section(let row): writer.optional("section", row: row)
    case .phase(let row): writer.optional("phase", row: row)
    case .task(let row): writer.optional("task", row: row)
    case .quota(let row): writer.optional("quota", row: row)
    }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    if let row: PlanTask = try fields.optionalRow("task") {
      self = .task(row)
    } else if let row: PlanSection = try fields.optionalRow("section") {
      self = .section(row)
    } else if let row: Phase = try fields.optionalRow("phase") {
      self = .phase(row)
    } else if let row: Quota = try fields.optionalRow("quota") {
      self = .quota(row)
    } else {
      throw NotUnderstood()
    }
  }
}

extension Proposal: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.number)
    writer.optional("old", row: old)
    writer.optional("new", row: new)
    writer.member("decision", decision.rawValue)
    writer.member("confidence", confidence.storedName)
    if isTaken { writer.member("taken", .bool(true)) }
    if let handwork { writer.member("byHand", handwork.rawValue) }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      id: ProposalID(try fields.int("id")), old: try fields.optionalRow("old"),
      new: try fields.optionalRow("new"),
      decision: try fields.required("decision", FieldReader.name),
      confidence: try fields.required("confidence", Confidence.read),
      isTaken: try fields.optional("taken", FieldReader.bool) ?? false,
      handwork: try fields.optional("byHand", FieldReader.name))
  }
}

/// A fact of the profile and where it was read.
struct StoredFact: StoredRow {
  let field: ProfileField
  let source: FactSource

  init(_ field: ProfileField, _ source: FactSource) {
    self.field = field
    self.source = source
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.member("field", field.rawValue)
    writer.member("line", source.line)
    writer.member("confidence", source.confidence.storedName)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    field = try fields.required("field", FieldReader.name)
    source = FactSource(
      line: try fields.int("line"),
      confidence: try fields.required("confidence", Confidence.read))
  }
}

extension UnplacedLine: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("line", line)
    writer.member("text", text)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(line: try fields.int("line"), text: try fields.text("text"))
  }
}

extension ReadingWarning: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("line", line)
    writer.member("code", code.rawValue)
    writer.member("text", text)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      line: try fields.int("line"), code: try fields.required("code", FieldReader.name),
      text: try fields.text("text"))
  }
}
