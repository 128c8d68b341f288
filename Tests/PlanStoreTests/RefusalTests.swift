// Every call of every operation refused by the operating system, once and from then on, with each of
// the errors that disks, quotas, rights and network file systems give.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct RefusalTests {
  private static let errors = [EIO, ENOSPC, EDQUOT, EINTR, EACCES, ENOLCK, EMFILE]

  private struct Case {
    let operation: TriedOperation
    let disk: FaultyFileSystem
    let contents: BeforeOrAfter
    let calls: Int

    init(_ operation: TriedOperation) throws {
      self.operation = operation
      disk = try operation.prepared()
      let before = try StoreContent(disk)
      let tried = disk.copy()
      tried.inject(nil)
      _ = try operation.carryOut(on: tried)
      calls = tried.calls.count
      contents = BeforeOrAfter(before: before, after: try StoreContent(tried))
    }
  }

  @Test(
    "A8, A6, A7, A11, A9: every call refused, once and from then on, with each of seven errors",
    arguments: TriedOperation.allCases)
  func everyCallIsRefused(operation: TriedOperation) throws {
    let tried = try Case(operation)
    #expect(tried.contents.before != tried.contents.after || operation == .snapshot)
    for call in 1...tried.calls {
      for code in Self.errors {
        for lasting in [false, true] {
          try refuse(call, code, lasting, tried)
        }
      }
    }
    print("\(operation): \(tried.calls) calls")
  }

  private func refuse(
    _ call: Int, _ code: Int32, _ isLasting: Bool, _ tried: Case
  ) throws {
    let context = "\(tried.operation), call \(call), errno \(code), lasting \(isLasting)"
    let disk = tried.disk.copy()
    disk.inject(.init(call: call, errno: code, lasting: isLasting))
    var isTold = false
    do throws(StoreError) {
      isTold = try tried.operation.carryOut(on: disk)
    } catch {
      if let named = error.errno { #expect(named == code, "\(context): \(error)") }
    }
    // The process ends; then the power goes too.
    disk.killAll()
    tried.contents.expect(disk, isTold: isTold, context)
    let cut = disk.copy()
    cut.crash(.torn(block: 1, seed: UInt64(call)))
    tried.contents.expect(cut, isTold: isTold, context + ", power gone")
    guard !isTold, try StoreContent(disk) == tried.contents.before else { return }
    // What was refused can be done when the fault is over.
    _ = try tried.operation.carryOut(on: disk)
    #expect(try StoreContent(disk) == tried.contents.after, "\(context), done again")
  }

  @Test("A9: reads that give one byte at a time, writes that take one less")
  func shortReadsAndWrites() throws {
    for operation in TriedOperation.allCases {
      let disk = try operation.prepared()
      let plain = disk.copy()
      _ = try operation.carryOut(on: plain)
      disk.setReadLimit(1)
      _ = try operation.carryOut(on: disk)
      #expect(try StoreContent(disk) == StoreContent(plain), "\(operation)")
    }
  }

  @Test("A8: after a failed sync of the journals' folder nothing more is written")
  func failedSyncOfTheFolderIsNotRepeated() throws {
    let disk = try Sample.disk()
    let bob = try Sample.open(disk, Sample.bob)
    _ = try bob.load(Sample.planID())
    disk.inject(.init(call: 1, errno: EIO, only: "synchronize"))
    #expect(throws: StoreError.self) { try bob.commit(Sample.note("x"), to: Sample.place()) }
    disk.inject(nil)
    let path = "plans/kh-2026/journal"
    #expect(throws: StoreError.readOnly(.syncFailed(path: path, errno: EIO))) {
      try bob.commit(Sample.note("x"), to: Sample.place())
    }
    #expect(!disk.calls.contains { $0.hasPrefix("synchronize") || $0 == "write" })
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("y"), to: Sample.place())
  }
}

extension StoreError {
  /// The operating system's error that it tells of; nil when it tells of something else.
  fileprivate var errno: Int32? {
    switch self {
    case .system(_, _, let errno), .notSynchronized(_, let errno), .locksUnsupported(_, let errno):
      errno
    default: nil
    }
  }
}
