// Whose a record is. A person's sessions share one journal where the file system has locks; elsewhere
// each session has its own, and so has the person in each copy of the store: its writer is the
// person's name, `~` and a mark.

extension RecordNumber {
  /// Whether `person`, named as the writer of the shared journal, made the record in any session.
  package func isBy(_ person: String) -> Bool {
    writer == person || Self.isSession(writer, of: person)
  }

  /// The person in whose name `writer` writes.
  package static func person(of writer: String) -> String {
    String(writer.prefix { $0 != "~" })
  }

  /// Whether `writer` is a session with a journal of its own.
  package static func isSession(_ writer: String) -> Bool {
    writer.utf8.contains(UInt8(ascii: "~"))
  }

  /// Whether `writer` is a session of its own of `person`.
  package static func isSession(_ writer: String, of person: String) -> Bool {
    let rest = writer.utf8.dropFirst(person.utf8.count)
    return rest.first == UInt8(ascii: "~") && writer.hasPrefix(person)
  }
}
