// The journal cut at every byte, flipped bits, every call refused, the power gone at every call:
// what was acknowledged is there, once and in order, or the damage is told.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct CrashTests {
  private func load(_ disk: FaultyFileSystem) throws -> LoadedPlan {
    try Sample.open(disk).load(Sample.planID())
  }

  @Test("A1, A4: the journal cut at every byte keeps every whole record")
  func cutAtEveryByteKeepsEveryWholeRecord() throws {
    let disk = try Sample.disk(notes: 8)
    let whole = try #require(disk.content(Sample.journal))
    let first = try #require(whole.firstIndex(of: 0x0A)) + 1
    for cut in first...whole.count {
      disk.setContent(Sample.journal, Array(whole[..<cut]))
      let store = try Sample.open(disk)
      let loaded = try store.load(Sample.planID())
      let complete = whole[..<cut].count { $0 == 0x0A }
      #expect(loaded.recordCount == complete)
      #expect(loaded.readOnly == nil)
      #expect(loaded.notices.isEmpty == (whole[cut - 1] == 0x0A))
      _ = try store.commit(Sample.note("tiếp"), to: Sample.place())
      let again = try load(disk)
      #expect(again.recordCount == complete + 1)
      #expect(again.notices.isEmpty)
      disk.unlink("store/plans/kh-2026/torn")
    }
  }

  @Test func cutInTheFirstRecordIsNeverAnEmptyPlan() throws {
    let disk = try Sample.disk()
    let whole = try #require(disk.content(Sample.journal))
    for cut in 0..<whole.count {
      disk.setContent(Sample.journal, Array(whole[..<cut]))
      let path = "plans/kh-2026/journal/may1.lan.jsonl"
      #expect(throws: StoreError.beginningGone(path: path)) { try load(disk) }
      #expect(disk.content(Sample.journal)?.count == cut)
    }
  }

  @Test func flippedBitsAreNeverSilent() throws {
    let disk = try Sample.disk(notes: 4)
    let whole = try #require(disk.content(Sample.journal))
    let original = try Sample.records(disk)
    var random = SplitMix(seed: 7)
    for index in whole.indices {
      var flipped = whole
      flipped[index] ^= 1 << UInt8(random.next() % 8)
      disk.setContent(Sample.journal, flipped)
      guard let loaded = try? load(disk) else { continue }
      let records = try Sample.records(disk)
      #expect(records.allSatisfy { original.contains($0) })
      #expect(records == original || !loaded.notices.isEmpty)
    }
  }

  @Test("A6: a full disk leaves the journal as it was, and works again")
  func fullDiskLeavesTheJournalAsItWas() throws {
    let disk = try Sample.disk(notes: 2)
    let store = try Sample.open(disk)
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    let before = try #require(disk.content(Sample.journal))
    for free in stride(from: 0, to: 520, by: 7) {
      disk.setFreeBytes(free)
      let error = #expect(throws: StoreError.self) {
        try store.commit(Sample.note(String(repeating: "dài", count: 80)), to: Sample.place())
      }
      #expect(disk.content(Sample.journal) == before, "\(free): \(String(describing: error))")
    }
    disk.setFreeBytes(Int.max)
    _ = try store.commit(Sample.note("đủ chỗ"), to: Sample.place())
    #expect(Sample.notes(of: try load(disk).plan).last == "đủ chỗ")
    #expect(try load(disk).notices.isEmpty)
  }

  @Test("A8: a failed synchronisation is never repeated")
  func failedSynchronisationIsNeverRepeated() throws {
    let disk = try Sample.disk(notes: 1)
    let store = try Sample.open(disk)
    disk.inject(.init(call: 1, errno: EIO, only: "synchronizeData"))
    let path = "plans/kh-2026/journal/may1.lan.jsonl"
    #expect(throws: StoreError.notSynchronized(path: path, errno: EIO)) {
      try store.commit(Sample.note("x"), to: Sample.place())
    }
    disk.inject(nil)
    let reason = ReadOnlyReason.syncFailed(path: path, errno: EIO)
    #expect(throws: StoreError.readOnly(reason)) {
      try store.commit(Sample.note("y"), to: Sample.place())
    }
    #expect(throws: StoreError.readOnly(reason)) {
      try store.createPlan(
        preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    }
    #expect(try store.load(Sample.planID()).readOnly == reason)
    #expect(!disk.calls.contains { $0.hasPrefix("synchronize") })
    #expect(try load(disk).recordCount <= 3)
  }

  /// What a session did before something stopped it.
  private struct Work {
    var acknowledged: [String] = []
    var madePlan: PlanID?
  }

  // A store is opened (made if need be), a plan made, notes written by two writers.
  private func work(on disk: FaultyFileSystem) -> Work {
    var work = Work()
    do {
      let alice = try Sample.open(disk, create: true)
      let id = try alice.createPlan(
        preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
      ).id
      work.madePlan = id
      let bob = try Sample.open(disk, Sample.bob)
      for number in 0..<2 {
        for store in [alice, bob] {
          let text = "\(store.writer) \(number)"
          do {
            _ = try store.commit(Sample.note(text), to: .plan(id))
            work.acknowledged.append(text)
          } catch StoreError.readOnly {}
        }
      }
      try alice.saveDraft("nháp", for: "k", of: id)
    } catch {}
    return work
  }

  private func verify(_ work: Work, on disk: FaultyFileSystem, _ context: String) throws {
    let store: FileStore
    do {
      store = try Sample.open(disk, create: true)
    } catch {
      Issue.record("\(context): does not open: \(error)")
      return
    }
    for id in try store.planIDs() {
      let loaded = try store.load(id)
      #expect(loaded.readOnly == nil, "\(context)")
      #expect(loaded.plan.tasks.count == 1, "\(context)")
      #expect(try store.sourceText(of: id, version: 1) == Sample.source.text, "\(context)")
      let notes = Sample.notes(of: loaded.plan)
      #expect(Set(notes).count == notes.count, "\(context): twice \(notes)")
      if id == work.madePlan {
        #expect(notes.filter(work.acknowledged.contains) == work.acknowledged, "\(context)")
      }
    }
    if let made = work.madePlan {
      #expect(try store.planIDs().contains(made), "\(context): plan lost")
    }
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(task: 2), source: Sample.source
    ).id
    _ = try store.commit(Sample.note("sau"), to: .plan(work.madePlan ?? id))
    #expect(store.check().allSatisfy { $0.severity == .notice }, "\(context): \(store.check())")
  }

  private func callsOfAllWork() -> Int {
    let disk = FaultyFileSystem()
    disk.plant("store", .directory)
    disk.inject(nil)
    let work = work(on: disk)
    #expect(work.acknowledged.count == 4)
    return disk.calls.count
  }

  private func blankDisk() -> FaultyFileSystem {
    let disk = FaultyFileSystem()
    disk.plant("store", .directory)
    return disk
  }

  @Test(
    "A8, A11: every call of a session of two people refused once",
    arguments: [EIO, ENOSPC, EDQUOT, EMFILE, EROFS])
  func everyCallRefusedOnce(
    code: Int32
  ) throws {
    for call in 1...callsOfAllWork() {
      let disk = blankDisk()
      disk.inject(.init(call: call, errno: code))
      let work = work(on: disk)
      disk.killAll()
      try verify(work, on: disk, "call \(call) errno \(code)")
    }
  }

  @Test("A8: every call of a session of two people refused from then on")
  func everyCallRefusedFromThenOn() throws {
    for call in 1...callsOfAllWork() {
      let disk = blankDisk()
      disk.inject(.init(call: call, errno: EIO, lasting: true))
      let work = work(on: disk)
      disk.killAll()
      try verify(work, on: disk, "from call \(call)")
    }
  }

  @Test(
    "A3: the power goes at every call of a session of two people",
    arguments: [
      FaultyFileSystem.Survival.nothing, .everything, .torn(block: 1, seed: 1),
      .torn(block: 1, seed: 2), .torn(block: 512, seed: 3), .torn(block: 512, seed: 4),
      .torn(block: 4_096, seed: 5), .torn(block: 4_096, seed: 6),
    ])
  func powerGoneAtEveryCall(survival: FaultyFileSystem.Survival) throws {
    for call in 1...callsOfAllWork() {
      let disk = blankDisk()
      disk.inject(.init(call: call, errno: EIO, lasting: true))
      let work = work(on: disk)
      disk.crash(survival)
      try verify(work, on: disk, "power gone at call \(call), \(survival)")
    }
  }

  @Test("A12: setting a torn line aside may be interrupted by any error and the power")
  func recoveryItselfMayBeInterrupted() throws {
    let tail = Array("{\"v\":1,\"w\":\"ma".utf8)
    let prepared = { () throws -> FaultyFileSystem in
      let disk = try Sample.disk(notes: 2)
      let whole = disk.content(Sample.journal) ?? []
      disk.setContent(Sample.journal, whole + tail)
      return disk
    }
    let counting = try prepared()
    counting.inject(nil)
    _ = try load(counting)
    for call in 1...counting.calls.count {
      for survival in [FaultyFileSystem.Survival.nothing, .everything, .torn(block: 1, seed: 9)] {
        let disk = try prepared()
        disk.inject(.init(call: call, errno: EIO, lasting: true))
        _ = try? load(disk)
        disk.crash(survival)
        let loaded = try load(disk)
        #expect(Sample.notes(of: loaded.plan).count == 2)
        #expect(loaded.readOnly == nil)
        #expect(try load(disk).notices.isEmpty)
        let kept = disk.allPaths().filter { $0.contains("/torn/") }
        #expect(kept.contains { disk.content($0) == tail }, "call \(call): \(kept)")
      }
    }
  }

  @Test("B1, B13: sessions of several people and of one agree in any order")
  func sessionsInAnyOrderAgree() throws {
    for seed in 0..<20 {
      let disk = try Sample.disk()
      let sessions = try [Sample.alice, Sample.alice, Sample.bob, WriterName(host: "m", user: "c")]
        .map { try Sample.open(disk, $0) }
      var random = SplitMix(seed: UInt64(seed))
      var acknowledged: [JournalRecord] = []
      for step in 0..<30 {
        let session = sessions[Int(random.next() % 4)]
        let done = try session.commit(Sample.note("\(step)"), to: Sample.place())
        acknowledged.append(done.record)
      }
      let plans = try sessions.map { try $0.load(Sample.planID()).plan }
      #expect(plans.allSatisfy { $0 == plans[0] })
      #expect(try Array(Sample.records(disk).dropFirst()) == acknowledged)
    }
  }
}
