// The store in real folders: what others may have planted there, permissions, real locks between
// real threads, and the watcher.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// A folder of its own, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/plan-store-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BadSample() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = try? RealFileSystem().openDirectory(path, in: nil) else { return }
    Self.empty(folder)
    rmdir(path)
  }

  // Only below the folder made above: links are removed and never followed.
  private static func empty(_ folder: Descriptor) {
    let files = RealFileSystem()
    for name in (try? files.names(in: folder)) ?? [] {
      if let inner = try? files.openDirectory(name, in: folder) {
        empty(inner)
        try? files.removeDirectory(name, in: folder)
      } else {
        try? files.remove(name, in: folder)
      }
    }
    files.close(folder)
  }

  func write(_ name: String, _ text: String) throws {
    let descriptor = creat(path + "/" + name, 0o644)
    guard descriptor >= 0 else { throw BadSample() }
    _ = Glibc.write(descriptor, text, text.utf8.count)
    close(descriptor)
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  func size(_ name: String) -> Int {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? Int(status.st_size) : -1
  }

  func store(_ writer: WriterName = Sample.alice) throws(StoreError) -> FileStore {
    try FileStore.open(path + "/store", writer: writer, create: true)
  }

  func storeWithPlan() throws -> FileStore {
    let store = try store()
    _ = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    return store
  }
}

@Suite struct FolderTests {
  static let bobsJournal = "store/plans/kh-2026/journal/may2.binh.jsonl"

  @Test func layoutIsAsDescribed() throws {
    let folder = try TemporaryFolder()
    let store = try folder.storeWithPlan()
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    try store.saveDraft("nháp", for: "k", of: Sample.planID())
    #expect(folder.size("store/format") == 15)
    #expect(folder.size("store/.gitattributes") == 28)
    #expect(folder.size("store/.gitignore") == 25)
    #expect(folder.size("store/plans/kh-2026/source/original") == 3)
    #expect(folder.size("store/plans/kh-2026/journal/may1.lan.jsonl") > 400)
    #expect(folder.mode("store/plans/kh-2026/drafts/may1.lan/k.txt") == 0o600)
    #expect(store.check().isEmpty)
    #expect(try folder.store(Sample.bob).load(Sample.planID()).recordCount == 2)
  }

  @Test func snapshotInARealFolderIsUsed() throws {
    let folder = try TemporaryFolder()
    let store = try folder.storeWithPlan()
    for number in 0..<6 { _ = try store.commit(Sample.note("\(number)"), to: Sample.place()) }
    store.maintain(.small)
    let other = try folder.store(Sample.bob)
    #expect(try other.load(Sample.planID()).plan == store.load(Sample.planID()).plan)
    #expect(other.isCached(try Sample.place()))
    #expect(folder.size("store/plans/kh-2026/.new-snapshot") == -1)
    #expect(other.check().isEmpty)
  }

  @Test func plantedLinksAreNeverFollowed() throws {
    let folder = try TemporaryFolder()
    let alice = try folder.storeWithPlan()
    try folder.write("victim", "của người khác")
    for target in ["victim", "nowhere"] {
      #expect(symlink(folder.path + "/" + target, folder.path + "/" + Self.bobsJournal) == 0)
      let bob = try folder.store(Sample.bob)
      let refused = StoreError.refused(
        path: "plans/kh-2026/journal/may2.binh.jsonl", .symbolicLink)
      #expect(throws: refused) { try bob.commit(Sample.note("x"), to: Sample.place()) }
      #expect(
        try bob.load(Sample.planID()).notices
          == [.strangeFile(path: "plans/kh-2026/journal/may2.binh.jsonl")])
      #expect(unlink(folder.path + "/" + Self.bobsJournal) == 0)
    }
    #expect(folder.size("victim") == "của người khác".utf8.count)
    #expect(folder.size("nowhere") == -1)
    #expect(
      symlink("kh-2026", folder.path + "/store/plans/lien-ket") == 0)
    let linked = try #require(PlanID("lien-ket"))
    #expect(throws: StoreError.refused(path: "plans/lien-ket", .symbolicLink)) {
      try alice.load(linked)
    }
  }

  @Test func pipesFoldersGiantsAndHardLinksAreRefused() throws {
    let folder = try TemporaryFolder()
    _ = try folder.storeWithPlan()
    let bob = try folder.store(Sample.bob)
    let path = folder.path + "/" + Self.bobsJournal
    let attempt = { try bob.commit(Sample.note("x"), to: Sample.place()) }
    let named = "plans/kh-2026/journal/may2.binh.jsonl"
    #expect(mkfifo(path, 0o666) == 0)
    #expect(throws: StoreError.refused(path: named, .notRegular)) { try attempt() }
    unlink(path)
    #expect(mkdir(path, 0o777) == 0)
    #expect(throws: StoreError.refused(path: named, .notRegular)) { try attempt() }
    rmdir(path)
    try folder.write(Self.bobsJournal, "")
    #expect(truncate(path, 10 << 30) == 0)
    #expect(throws: StoreError.refused(path: named, .tooLarge(limit: 1 << 30))) { try attempt() }
    #expect(throws: StoreError.refused(path: named, .tooLarge(limit: 1 << 30))) {
      try folder.store().load(Sample.planID())
    }
    unlink(path)
    try folder.write("victim", "")
    #expect(link(folder.path + "/victim", path) == 0)
    #expect(throws: StoreError.refused(path: named, .hardLinked)) { try attempt() }
    #expect(folder.size("victim") == 0)
    unlink(path)
    _ = try attempt()
  }

  @Test func sharedFolderStaysWritableForTheGroup() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/store", 0o777) == 0)
    #expect(chmod(folder.path + "/store", 0o2770) == 0)
    let store = try folder.storeWithPlan()
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    for name in ["format", "plans/kh-2026/journal/may1.lan.jsonl", "plans/kh-2026/source/original"]
    {
      #expect(folder.mode("store/" + name) == 0o660, "\(name)")
    }
    for name in ["plans", "office/journal", "plans/kh-2026", "plans/kh-2026/journal"] {
      #expect(folder.mode("store/" + name) == 0o2770, "\(name)")
    }
  }

  @Test func otherFoldersAreNotTakenForStores() throws {
    let folder = try TemporaryFolder()
    let open = { (create: Bool) throws(StoreError) in
      try FileStore.open(folder.path, writer: Sample.alice, create: create)
    }
    #expect(throws: StoreError.noStore(path: folder.path)) { try open(false) }
    try folder.write("thư.txt", "của ai đó")
    #expect(throws: StoreError.notAStore(path: folder.path)) { try open(true) }
    try folder.write("format", "thidua store 9\n")
    #expect(throws: StoreError.newerFormat(path: folder.path, found: "thidua store 9")) {
      try open(true)
    }
    try folder.write("format", "\u{1b}[2Jthidua store")
    #expect(throws: StoreError.notAStore(path: folder.path)) { try open(true) }
    let absent = folder.path + "/a/b"
    #expect(throws: StoreError.noStore(path: absent)) {
      try FileStore.open(absent, writer: Sample.alice, create: false)
    }
    _ = try FileStore.open(absent, writer: Sample.alice, create: true)
  }

  @Test func threadsOfSeveralWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.storeWithPlan()
    let place = try Sample.place()
    let acknowledged = try await withThrowingTaskGroup(of: [RecordNumber].self) { group in
      for worker in 0..<4 {
        let store = try folder.store(worker < 2 ? Sample.alice : Sample.bob)
        group.addTask {
          try (0..<25).map { try store.commit(Sample.note("\(worker) \($0)"), to: place) }
            .map(\.record.number)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let loaded = try folder.store().load(Sample.planID())
    #expect(Set(acknowledged).count == 100)
    let records = try folder.store().records(of: Sample.place())
    #expect(Set(records.dropFirst().map(\.number)) == Set(acknowledged))
    #expect(loaded.recordCount == 101)
    #expect(loaded.readOnly == nil)
    #expect(loaded.notices.isEmpty)
  }

  @Test(arguments: [false, true]) func watcherTellsOfOthers(polling: Bool) throws {
    let folder = try TemporaryFolder()
    let alice = try folder.storeWithPlan()
    let bob = try folder.store(Sample.bob)
    let watcher = StoreWatcher(alice, polling: polling)
    watcher.watch(try Sample.planID())
    #expect(watcher.events().isEmpty)
    _ = try bob.commit(Sample.note("x"), to: Sample.place())
    #expect(watcher.events() == [.changed(try Sample.place())])
    #expect(watcher.events().isEmpty)
    let unit = OfficeUnit(
      id: Sample.unit, name: "Văn phòng", shortName: "VP", kind: .room, rank: 1)
    _ = try bob.commit(Sample.batch([.unit(Edit(old: nil, new: unit))]), to: .office)
    _ = try bob.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(task: 2), source: Sample.source)
    #expect(watcher.events() == [.changed(.office), .plans])
  }

  @Test func checkNamesWhatLiesAround() throws {
    let folder = try TemporaryFolder()
    let store = try folder.storeWithPlan()
    _ = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    mkdir(folder.path + "/store/plans/.new-x", 0o777)
    try folder.write("store/plans/Ghi chú.txt", "")
    try folder.write("store/plans/kh-2026/journal/readme.md", "")
    unlink(folder.path + "/store/plans/kh-2026/source/document.txt")
    let other = try Sample.planID()
    let expected = [
      CheckFinding(.notice, "plans/.new-x", .unfinishedPlan),
      CheckFinding(.notice, "plans/Ghi chú.txt", .strangeFile),
      CheckFinding(.notice, "plans/kh-2026/journal/readme.md", .strangeFile),
      CheckFinding(.notice, "plans/kh-2026/source/document.txt", .missing),
      CheckFinding(.notice, "plans/kh-2026-2", .doubledTaskNumber(1, otherPlan: other)),
    ]
    #expect(store.check() == expected)
  }
}
