// `thidua run`: lists of commands from a file or a pipe; each step told when it is on the disk.

import Glibc
import PlanModel
import Testing

extension EndToEnd {
  @Suite struct RunCommandTests {
    private static let task = "t1/chua-giao"

    private func run(
      _ store: FaultStore, _ list: String, _ options: String..., asFile: Bool = true
    ) throws -> ChildProcess.Output {
      let folder = try TemporaryDirectory()
      let file = try folder.write(list, to: "list")
      if asFile { return try ChildProcess.run(store.command(["run", file] + options)) }
      return try ChildProcess.run(
        ["/bin/sh", "-c", "file=$1; shift; cat $file | \"$@\"", "sh", file]
          + store.command(["run"] + options))
    }

    @Test(arguments: [true, false]) func linesBecomeSteps(asFile: Bool) throws {
      let store = try FaultStore()
      let list = """
        \u{FEFF}# việc sáng nay
        done \(Self.task)\r

        thidua note t2/chua-giao "số # 12, it's \\"xong\\""  thêm
          tien-do t2/chua-giao 40%
        xong \(Self.task)
        undo

        """
      let output = try run(store, list, asFile: asFile).expectSuccess()
      let lines = output.standardOutput.split(separator: "\n")
      #expect(lines.map { String($0.prefix(4)) } == ["✓ 2 ", "✓ 4 ", "✓ 5 ", "= 6 ", "✓ 7 "])
      let found = try store.found()
      let second = UnitTaskID(task: TaskID(2), unit: .unassigned)
      #expect(found.plan.record(of: second).entries.map(\.note) == ["số # 12, it's \"xong\" thêm"])
      #expect(found.plan.record(of: second).state == .todo)
      #expect(found.records.count == 5)
      #expect(output.standardError.isEmpty)
    }

    @Test func theFirstFailureStopsAndSaysWhatWasSaved() throws {
      let store = try FaultStore()
      let list = "done \(Self.task)\ndone t9/x\ndone t2/chua-giao\n"
      let output = try run(store, list)
      #expect(output.status == 1)
      #expect(output.standardError.contains("dòng 2"))
      #expect(output.standardError.contains("t9/x"))
      #expect(output.standardError.contains("1 bước"))
      #expect(try store.found().records.count == 2)
      let kept = try run(store, list, "--keep-going")
      #expect(kept.status == 1)
      #expect(kept.standardOutput.contains("✓ 3 "))
      #expect(try store.found().records.count == 3)
    }

    @Test(arguments: [
      ("plans", "plans"), ("import x.txt", "import"), ("run", "run"), ("dnoe t1/x", "done"),
      ("done \"t1/x", "nháy"), ("done", "done"), ("done t1/x --store /tmp/x", "--store"),
      ("--help", "--help"), ("tasks --json", "tasks"), ("\u{0}", "UTF-8"),
    ])
    func whatIsNoStepIsRefused(line: String, named: String) throws {
      let store = try FaultStore()
      // A NUL cannot be written by the harness's own means: it stands for any byte that is no text.
      let list = line == "\u{0}" ? "printf '\\377\\n'" : "printf '%s\\n' \"$0\""
      let output = try ChildProcess.run(
        ["/bin/sh", "-c", list + " | \"$@\"", line == "\u{0}" ? "x" : line] + store.command(["run"])
      )
      #expect(output.status == 2)
      #expect(output.standardError.contains("dòng 1"), "\(output.standardError)")
      #expect(output.standardError.contains(named), "\(output.standardError)")
      #expect(try store.found().records.count == 1)
    }

    @Test func aLineThatMayHaveBeenCutOffIsNotCarriedOut() throws {
      let store = try FaultStore()
      let piped = try run(store, "done \(Self.task)\nprogress t2/chua-giao 4", asFile: false)
      #expect(piped.status == 2)
      #expect(piped.standardError.contains("dòng 2"))
      #expect(try store.found().records.count == 2)
      try run(store, "progress t2/chua-giao 4%").expectSuccess()
      let long = String(repeating: "x", count: 70_000)
      let output = try run(store, "note \(Self.task) \(long)\n")
      #expect(output.status == 2)
      #expect(output.standardError.contains("65536"))
    }

    @Test func stepsAreToldAsTheyAreSaved() throws {
      let store = try FaultStore()
      let folder = try TemporaryDirectory()
      let fifo = folder.file("fifo")
      mkfifo(fifo, 0o600)
      let log = folder.file("log")
      let child = try ChildProcess.start(
        ["/bin/sh", "-c", "exec \"$@\" <\(fifo)", "sh"] + store.command(["run", "--json"]), log: log
      )
      defer { child.stop() }
      let pipe = open(fifo, O_WRONLY | O_CLOEXEC)
      for count in 1...3 {
        let line = Array("progress \(Self.task) \(count)%\n".utf8)
        #expect(write(pipe, line, line.count) == line.count)
        #expect(
          try Condition.holds {
            try Writers.numbers(in: String(decoding: FileTree.bytes(log), as: UTF8.self)).count
              == count
          })
        #expect(try store.found().records.count == count + 1)
      }
      close(pipe)
      #expect(child.wait(until: .now + .seconds(10)) == 0)
      #expect(folder.read("log")?.contains("\"line\":3,\"writer\":\"") == true)
    }

    @Test func aStoreThatIsNotThereTakesNothing() throws {
      let folder = try TemporaryDirectory()
      let list = try folder.write("units add Phòng --short P\n", to: "list")
      let output = try ChildProcess.run(
        [Tools.thidua, "--store", folder.file("none"), "run", list])
      #expect(output.status == 3)
      #expect(output.standardOutput.isEmpty)
      #expect(access(folder.file("none"), F_OK) != 0)
      let missing = try ChildProcess.run(
        [Tools.thidua, "--store", folder.file("none"), "run", folder.file("nothing")])
      #expect(missing.status == 3)
      #expect(missing.standardError.contains("nothing"))
    }
  }
}
