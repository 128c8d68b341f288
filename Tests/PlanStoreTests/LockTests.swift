// The kernel's locks as the store uses them: on a file that still has its name, of one kind, kept from
// child programs.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct LockTests {
  @Test(
    "B6: the lock file of task numbers, removed or replaced before it is locked, is not believed")
  func allocationLockIsReplaced() throws {
    let disk = try Sample.disk()
    let alice = try Sample.open(disk)
    let bob = try Sample.open(disk, Sample.bob)
    disk.before("lock") {
      disk.unlink("store/allocation.lock")
      disk.plant("store/allocation.lock", .regular)
    }
    _ = try alice.withAllocation { (_) throws(StoreError) in
      // The name is the lock that counts: another session finds it taken.
      #expect(throws: StoreError.self) { _ = try bob.withAllocation { $0 } }
    }
    #expect(disk.pausedMilliseconds >= 3_000)
    #expect(try bob.withAllocation { $0 } == 2)
  }

  @Test("B6: a snapshot's lock file that was replaced lets no snapshot be written")
  func snapshotLockIsReplaced() throws {
    let disk = try Sample.disk(notes: 6)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    let lock = "store/plans/kh-2026/snapshot.lock"
    disk.before("lock") {
      disk.unlink(lock)
      disk.plant(lock, .regular)
    }
    let policy = Snapshot.Policy(records: 1, bytes: 1, steps: 5)
    store.maintain(policy)
    #expect(!disk.allPaths().contains { $0.contains("/snapshot-") })
    _ = try store.commit(Sample.note("nữa"), to: Sample.place())
    store.maintain(policy)
    #expect(disk.allPaths().contains { $0.contains("/snapshot-") })
  }

  @Test("B9: a journal that is replaced over and over is never written under its old name's file")
  func replacedForEver() throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    let whole = try #require(disk.content(Sample.journal))
    for step in 0..<5 {
      let before = try #require(disk.content(Sample.journal))
      disk.before("lock") {
        disk.unlink(Sample.journal)
        disk.plant(Sample.journal, .regular, bytes: before)
      }
      _ = try store.commit(Sample.note("\(step)"), to: Sample.place())
    }
    #expect(try #require(disk.content(Sample.journal)).starts(with: whole))
    #expect(Sample.notes(of: try store.load(Sample.planID()).plan).count == 5)
    #expect(try Sample.records(disk).count == 6)
  }

  @Test("B7: no descriptor passes to a child, and closing a file elsewhere frees no lock")
  func descriptorsAndLocks() throws {
    let folder = try TemporaryFolder()
    try folder.write("f", "x")
    let files = RealFileSystem()
    let directory = try files.openDirectory(folder.path, in: nil)
    let opened = try [
      directory, files.openDirectory(".", in: directory), files.open("f", in: directory, .read),
      files.open("f", in: directory, .append), files.open("new", in: directory, .create),
    ]
    for descriptor in opened {
      #expect(fcntl(descriptor.number, F_GETFD) & FD_CLOEXEC != 0)
    }
    #expect(try files.tryLock(opened[3]))
    files.close(try files.open("f", in: directory, .append))
    #expect(try !files.tryLock(try files.open("f", in: directory, .append)))
    files.close(opened[3])
    #expect(try files.tryLock(opened[2]))
    for descriptor in opened { files.close(descriptor) }
  }
}
