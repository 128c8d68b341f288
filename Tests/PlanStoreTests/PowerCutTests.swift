// Every operation with the power going after every change of the disk, by a disk that keeps any of
// what was not synchronised: what was told as done is there, nothing is there by halves or twice.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// How much is tried: `THIDUA_FAULTS=long` for the long runs of a release.
enum Effort {
  static let isLong = getenv("THIDUA_FAULTS").map { String(cString: $0) } == "long"
}

@Suite struct PowerCutTests {
  /// Disks drawn for all operations together.
  private static let states = Effort.isLong ? 2_000_000 : 100_000

  private struct Recording {
    let disk: FaultyFileSystem
    let contents: BeforeOrAfter
    /// The first moment at which the person may have been told; nil when nothing is told.
    let told: Int?
  }

  private func recording(of operation: TriedOperation) throws -> Recording {
    let disk = try operation.prepared()
    let before = try StoreContent(disk)
    disk.recordMoments()
    let isTold = try operation.carryOut(on: disk)
    let told = disk.momentCount - 1
    let after = try StoreContent(disk.disk(at: told, .everything))
    return Recording(
      disk: disk, contents: BeforeOrAfter(before: before, after: after), told: isTold ? told : nil)
  }

  private func survival(_ index: Int, _ random: inout SplitMix) -> FaultyFileSystem.Survival {
    switch index {
    case 0: .nothing
    case 1: .everything
    default: .torn(block: [1, 512, 4_096][index % 3], seed: random.next())
    }
  }

  @Test(
    "A3, A2, A7, A14: the power goes at any moment of any operation: before or after, nothing between",
    arguments: TriedOperation.allCases)
  func powerGoes(operation: TriedOperation) throws {
    let recording = try recording(of: operation)
    let moments = recording.disk.momentCount
    let pending = (0..<moments).count { recording.disk.isPending(at: $0) }
    let perMoment = Self.states / TriedOperation.allCases.count / pending + 1
    var random = SplitMix(seed: 42)
    var seen: Set<[Int]> = []
    var drawn = 0
    for moment in 0..<moments {
      let choices = recording.disk.isPending(at: moment) ? perMoment : 1
      for index in 0..<choices {
        let disk = recording.disk.disk(at: moment, survival(index, &random))
        drawn += 1
        let isTold = recording.told.map { moment >= $0 } ?? false
        // The same bytes under the same names read the same: each disk is read once.
        guard seen.insert([isTold ? 1 : 0, disk.fingerprint()]).inserted else { continue }
        let context = "\(operation), moment \(moment) of \(moments), choice \(index)"
        recording.contents.expect(disk, isTold: isTold, context)
      }
    }
    print("\(operation): \(moments) moments, \(drawn) disks, \(seen.count) of them different")
  }

  @Test("A12: a second power cut, at any moment of the recovery from the first")
  func recoveryIsInterrupted() throws {
    var random = SplitMix(seed: 7)
    for operation in TriedOperation.allCases {
      let recording = try recording(of: operation)
      for moment in stride(from: 0, to: recording.disk.momentCount, by: 3) {
        guard recording.disk.isPending(at: moment) else { continue }
        let first = recording.disk.disk(at: moment, survival(2, &random))
        first.recordMoments()
        _ = try? StoreContent(first)
        for second in 0..<first.momentCount {
          let disk = first.disk(at: second, survival(second % 4, &random))
          recording.contents.expect(
            disk, isTold: recording.told.map { moment >= $0 } ?? false,
            "\(operation), moment \(moment), then \(second) of the recovery")
        }
      }
    }
  }

  @Test("A12: a torn line is set aside whatever moment of it the power chooses, and never lost")
  func settingAsideIsInterrupted() throws {
    let tail = Array("{\"v\":1,\"w\":\"may1.lan\",\"n\":4".utf8)
    let disk = try Sample.disk(notes: 2)
    disk.setContent(Sample.journal, (disk.content(Sample.journal) ?? []) + tail)
    disk.recordMoments()
    let whole = try StoreContent(disk)
    var random = SplitMix(seed: 3)
    for moment in 0..<disk.momentCount {
      for index in 0..<40 {
        let after = disk.disk(at: moment, survival(index, &random))
        #expect(try StoreContent(after) == whole, "moment \(moment)")
        let kept = after.allPaths().filter { $0.contains("/torn/") }
        #expect(kept.contains { after.content($0) == tail }, "moment \(moment): \(kept)")
        #expect(after.content(Sample.journal)?.last == 0x0A)
      }
    }
  }
}
