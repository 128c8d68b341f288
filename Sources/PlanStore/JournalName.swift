// Whose lines a file in a journal folder holds, by its name: the writer's own journal, or a copy of
// it that a program for merging or synchronising has left beside it.

/// The name of a journal or of a copy of one.
struct JournalName: Equatable, Sendable {
  let writer: String
  /// Whether it is a copy: nobody appends to it, its records count.
  let isCopy: Bool

  /// Nil for every other name. The copies known are those of Syncthing (`w.sync-conflict-….jsonl`),
  /// OneDrive (`w-MACHINE.jsonl`), Nextcloud, Dropbox and file managers (`w (…).jsonl`, `w - ….jsonl`), editors and rsync
  /// (`w.jsonl~`, `w.jsonl.orig`, `w.jsonl.bak`) and git (`w.jsonl.BASE`, `w_LOCAL_17.jsonl`).
  init?(_ name: String) {
    if let copied = Self.writerOfCopy(name) {
      self.init(writer: copied, isCopy: true)
    } else if let writer = WriterName.ofJournal(named: name) {
      self.init(writer: writer, isCopy: false)
    } else if let writer = WriterName.ofJournal(named: name.lowercased()) {
      // With a machine's name behind it: whose it is, the records tell (`mayBeCopy`).
      self.init(writer: writer, isCopy: true)
    } else {
      return nil
    }
  }

  private init(writer: String, isCopy: Bool) {
    self.writer = writer
    self.isCopy = isCopy
  }

  private static func writerOfCopy(_ name: String) -> String? {
    guard let end = copyMark(in: name) else { return nil }
    return WriterName.ofJournal(named: name[..<end] + ".jsonl")
  }

  // Where the writer's name ends and what makes it a copy begins; nil when nothing does.
  private static func copyMark(in name: String) -> String.Index? {
    if let mark = name.firstRange(of: ".jsonl"), mark.upperBound < name.endIndex {
      return "~.".contains(name[mark.upperBound]) ? mark.lowerBound : nil
    }
    guard name.hasSuffix(".jsonl") else { return nil }
    if let space = name.firstIndex(of: " ") { return space }
    if let mark = name.firstRange(of: ".sync-conflict-") { return mark.lowerBound }
    for side in ["_BASE_", "_LOCAL_", "_REMOTE_", "_BACKUP_"] {
      if let mark = name.firstRange(of: side) { return mark.lowerBound }
    }
    return nil
  }

  /// Whether a file of `writer` may hold the records of `other`: OneDrive puts the machine's name
  /// behind the file's, and that may look like another writer's.
  static func mayBeCopy(named writer: String, of other: String) -> Bool {
    writer.hasPrefix(other + "-")
  }
}
