// Who may write what, read from the source: a journal's line is written in one place and at once, locks
// are of one kind, and no child program gets a descriptor of the store.

import Testing

@Suite struct JournalWritingTests {
  private static let store = Repository.swiftFiles(in: "Sources/PlanStore")

  /// `file.swift` for each line that holds `text`, as often as it does.
  private static func places(_ text: String, in files: [SourceFile] = store) -> [String] {
    files.flatMap { file in
      file.lines.filter { $0.contains(text) && !$0.trimmingBlanks.hasPrefix("//") }
        .map { _ in file.name }
    }
  }

  @Test("B2, A1: one function writes journals, in one write, and only under what ownJournal gives")
  func journalsAreWrittenInOnePlace() {
    #expect(Self.places("files.write(") == ["FileStore+Commit.swift", "StoreFile.swift"])
    // The loop of writes is for files that nobody else knows yet, and for notes that nobody needs.
    #expect(
      Self.places(".append(whole:")
        == ["JournalLock.swift", "StoreFolder.swift", "TornTail.swift", "WitnessFolder.swift"])
    #expect(
      Self.places("try writeLine(")
        // A new step, and one that stood only in a copy of the journal.
        == ["FileStore+Commit.swift", "FileStore+Commit.swift"])
    #expect(Self.places("ownJournal(&state") == ["FileStore+Commit.swift"])
    for other in ["fopen(", "fwrite(", "pwrite(", "FileHandle", "mmap("] {
      #expect(Self.places(other).isEmpty, "\(other)")
    }
  }

  @Test("B7: one kind of lock in the store, and no descriptor without O_CLOEXEC in the program")
  func oneKindOfLock() {
    let files = Self.store
    #expect(Self.places("flock(", in: files) == ["RealFileSystem.swift"])
    for other in ["F_SETLK", "F_OFD_SETLK", "lockf(", "LOCK_UN"] {
      #expect(Self.places(other).isEmpty, "\(other)")
    }
    for file in Repository.swiftFiles(in: "Sources") {
      for (number, line) in file.lines.enumerated() where line.contains("open(\"") {
        #expect(!line.contains("O_") || line.contains("CLOEXEC"), "\(file.path):\(number + 1)")
      }
      for (number, line) in file.lines.enumerated()
      where ["O_RDONLY", "O_WRONLY", "O_RDWR"].contains(where: { line.contains($0) }) {
        let around = file.lines[max(0, number - 6)...number]
        #expect(
          around.contains { $0.contains("O_CLOEXEC") || $0.contains("common") },
          "\(file.path):\(number + 1)")
      }
    }
  }
}
