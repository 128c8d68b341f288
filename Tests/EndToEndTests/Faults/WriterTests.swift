// Twenty people on one plan, people in two sessions, writers that are killed, journals and lock files
// that are replaced under them, file systems without locks, copies taken in the middle.

import Glibc
import PlanModel
import PlanStore
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite struct WriterTests {

    @Test(
      "B1, B13: twenty writers at once, each another person, or ten people in two sessions",
      arguments: [20, 10])
    func twentyWriters(people: Int) throws {
      let store = try FaultStore(tasks: 20)
      let steps = FaultTools.isLong ? 1_000 : people == 20 ? 60 : 30
      let writers = try Writers(store, people: people, steps: steps)
      for number in 1...20 { try writers.start(number) }
      let statuses = writers.wait()
      #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
      let told = try writers.told()
      #expect(told.count == 20 * steps)
      try store.expectAll(told)
      #expect(try store.found().records.count == 20 * steps + 1)
    }

    @Test("B1, B5: twenty writers of ten people, killed at random and started again")
    func killedWriters() throws {
      let store = try FaultStore(tasks: 20)
      let writers = try Writers(store, people: 10, steps: FaultTools.isLong ? 1_000 : 40)
      for number in 1...20 { try writers.start(number) }
      var random = SplitMix(seed: 20)
      for _ in 0..<(FaultTools.isLong ? 200 : 20) {
        Condition.pause(milliseconds: Int32(random.next() % 60))
        let number = Int(random.next() % 20) + 1
        writers.kill(number)
        try writers.start(number)
      }
      let statuses = writers.wait()
      #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
      try store.expectAll(try writers.told())
    }

    @Test("B5: the lock of a process that is killed is free at once")
    func killedHolder() throws {
      let store = try FaultStore()
      try store.run("progress", "t1/chua-giao", "10%").expectSuccess()
      let flock = try #require(Tools.find("flock"))
      let folder = try TemporaryDirectory()
      let holder = try ChildProcess.start(
        [flock, "-x", try store.journal(), "/bin/sleep", "600"], log: folder.file("log"))
      let isHeld = try Condition.holds {
        try ChildProcess.run([flock, "-n", try store.journal(), "/bin/true"]).status == 1
      }
      #expect(isHeld)
      let busy = try store.run("progress", "t1/chua-giao", "20%")
      #expect(busy.status == 3)
      #expect(busy.standardError.contains(".thu"), "\(busy.standardError)")
      holder.stop()
      try store.run("progress", "t1/chua-giao", "20%").expectSuccess()
    }

    @Test(
      "B6, B9: journals copied and renamed over themselves, and lock files removed, under writers")
    func replacedJournals() throws {
      let store = try FaultStore(tasks: 8)
      let writers = try Writers(store, people: 4, steps: FaultTools.isLong ? 1_000 : 40)
      for number in 1...8 { try writers.start(number) }
      // As a compaction or a cleaning job would do it: under the journal's lock, by rename.
      let script = """
        cd \(store.path)/plans/\(FaultStore.plan) || exit 9
        while [ -e ../../format ]; do
          for j in journal/*.nguoi*.jsonl; do
            flock $j sh -c "cp $j journal/.new-x && mv journal/.new-x $j" || exit 1
          done
          rm -f *.lock
          sleep 0.01
        done
        """
      let folder = try TemporaryDirectory()
      let replacer = try ChildProcess.start(
        ["/bin/sh", "-c", script], log: folder.file("log"))
      let statuses = writers.wait()
      replacer.stop()
      #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
      let told = try writers.told()
      #expect(told.count == 8 * (FaultTools.isLong ? 1_000 : 40))
      try store.expectAll(told)
    }

    @Test(
      "B8: the file system refuses locks: ten writers, five people, nothing lost",
      .needsTrace, arguments: ["ENOLCK", "EOPNOTSUPP"])
    func refusedLocks(error: String) throws {
      let store = try FaultStore(tasks: 10)
      let steps = FaultTools.isLong ? 1_000 : 40
      let writers = try Writers(store, people: 5, steps: steps)
      for number in 1...10 {
        try writers.start(number, through: FaultTools.trace("flock:error=\(error)"))
      }
      let statuses = writers.wait()
      #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
      let told = try writers.told()
      #expect(told.count == 10 * steps)
      try store.expectAll(told)
    }

    @Test("A15: copies taken in the middle of twenty writers open and hold what was told before")
    func copiesUnderWriters() throws {
      let store = try FaultStore(tasks: 20)
      let writers = try Writers(store, people: 20, steps: FaultTools.isLong ? 1_000 : 30)
      for number in 1...20 { try writers.start(number) }
      let folder = try TemporaryDirectory()
      for copy in 0..<(FaultTools.isLong ? 200 : 12) {
        let told = try writers.told()
        let path = folder.file("copy-\(copy)")
        try ChildProcess.run(["/bin/cp", "-r", store.path, path]).expectSuccess()
        #expect(try store.problems(at: path).isEmpty)
        let found = try store.found(at: path)
        #expect(Set(told).isSubset(of: found.numbers), "copy \(copy)")
        #expect(try store.problems(at: path).isEmpty)
      }
      #expect(writers.wait().allSatisfy { $0 == 0 })
      try store.expectAll(try writers.told())
    }

    @Test("B7: a program that converts documents inherits no descriptor of the store")
    func childrenInheritNothing() throws {
      let store = try FaultStore()
      let folder = try TemporaryDirectory()
      let list = folder.file("descriptors")
      let pandoc = try folder.write(
        "#!/bin/sh\nls -l /proc/$$/fd >\(list)\nexit 1\n", to: "pandoc")
      chmod(pandoc, 0o755)
      let file = try folder.write("{\\rtf1 KE HOACH}", to: "plan.rtf")
      _ = try ChildProcess.run(
        store.command(["import", file, "--yes"]),
        environment: CleanEnvironment.variables(home: folder.path).map {
          $0.hasPrefix("PATH=") ? "PATH=\(folder.path):/usr/bin:/bin" : $0
        })
      let descriptors = try #require(folder.read("descriptors"))
      #expect(!descriptors.contains(store.path), "\(descriptors)")
    }
  }

  /// Two mounts of one folder by sshfs are two machines that share no lock.
  @Suite(.enabled(if: SshfsMounts.isUsable, "needs sshfs, /dev/fuse and an sshd")) struct SshfsTests
  {
    @Test("B8: two machines on one folder by sshfs: nobody's steps are lost")
    func twoMachines() throws {
      let store = try FaultStore(tasks: 4)
      let mounts = try SshfsMounts(of: store)
      let steps = FaultTools.isLong ? 2_500 : 50
      let writers = try Writers(store, people: 2, steps: steps)
      for number in 1...4 {
        try writers.start(number, on: mounts.paths[number % 2])
      }
      let statuses = writers.wait()
      #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
      let told = try writers.told()
      #expect(told.count == 4 * steps)
      try store.expectAll(told)
    }
  }
}
