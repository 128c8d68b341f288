// What the calls of the real system must ask for: a new file is new, and no opening waits.

import Glibc
import PlanStore
import Synchronization
import TestSupport
import Testing

@testable import PlanStore

@Suite struct RealFileSystemTests {
  private let files = RealFileSystem()

  /// A folder of the test's own, gone afterwards.
  private func inFolder(_ body: (String, Descriptor) throws -> Void) throws {
    var name = Array("/tmp/thidua-files-XXXXXX".utf8CString)
    let path = String(cString: try #require(mkdtemp(&name)))
    let folder = try files.openDirectory(path, in: nil)
    defer {
      for entry in TextFile.names(in: path) { unlink(path + "/" + entry) }
      rmdir(path)
      files.close(folder)
    }
    try body(path, folder)
  }

  @Test("D2, D4, B8: a new file is never one that is there")
  func aNewFileIsNew() throws {
    try inFolder { _, folder in
      files.close(try files.open("a", in: folder, .create))
      #expect(throws: SystemError(EEXIST)) { try files.open("a", in: folder, .create) }
    }
  }

  @Test("D5: opening a pipe waits for nobody")
  func aPipeIsOpenedAtOnce() throws {
    try inFolder { path, folder in
      try #require(mkfifo(path + "/p", 0o600) == 0)
      let opening = Opening(files, "p", folder)
      // Ten seconds are for ever here; only a wait for a writer lasts longer.
      for _ in 0..<1_000 where !opening.isOver { usleep(10_000) }
      #expect(opening.isOver, "it waits for a writer")
      // Lets a thread go that waits.
      close(open(path + "/p", O_RDWR | O_NONBLOCK))
    }
  }
}

/// One opening in a thread of its own.
private final class Opening: Sendable {
  private let done = Atomic<Bool>(false)

  init(_ files: RealFileSystem, _ name: String, _ folder: Descriptor) {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(self, files, name, folder))
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, job.toOpaque())
    pthread_detach(thread)
  }

  var isOver: Bool { done.load(ordering: .acquiring) }

  private final class Job {
    let opening: Opening
    let files: RealFileSystem
    let name: String
    let folder: Descriptor

    init(_ opening: Opening, _ files: RealFileSystem, _ name: String, _ folder: Descriptor) {
      (self.opening, self.files, self.name, self.folder) = (opening, files, name, folder)
    }

    func run() {
      if let opened = try? files.open(name, in: folder, .read) { files.close(opened) }
      opening.done.store(true, ordering: .releasing)
    }
  }
}
