// Many processes that write to one store at once, what each was told, and whether all of it is there.

import Glibc
import PlanModel
import PlanStore
import Testing

/// Runs of `thidua run --json` on one store, side by side.
final class Writers {
  private let store: FaultStore
  private let folder: TemporaryDirectory
  private let people: Int
  private let steps: Int
  private var running: [Int: (child: ChildProcess, acks: String)] = [:]
  private var ended: [String] = []
  private var runs = 0

  /// Writers who each make so many steps in the task of their number; `people` distinct persons.
  init(_ store: FaultStore, people: Int, steps: Int) throws {
    self.store = store
    self.people = people
    self.steps = steps
    folder = try TemporaryDirectory()
  }

  /// Starts the writer with that number (from 1), behind `prefix`, on the store at `path`.
  func start(
    _ number: Int, on path: String? = nil, through prefix: [String] = []
  ) throws {
    runs += 1
    // `-` of `deadline` and a day in turn: each is a change whatever stands there.
    let lines = (0..<steps).map {
      "deadline t\(number)/chua-giao \($0 % 2 == 0 ? "1/7" : "2/7")\n"
    }
    let list = try folder.write(lines.joined(), to: "list-\(number)")
    let acks = folder.file("acks-\(runs)")
    var command = store.command(
      ["run", list, "--json", "--keep-going"], writer: "nguoi\(number % people)")
    if let path, let place = command.firstIndex(of: store.path) { command[place] = path }
    running[number] = (try ChildProcess.start(prefix + command, log: acks), acks)
  }

  /// Kills the writer without warning.
  func kill(_ number: Int) {
    guard let run = running.removeValue(forKey: number) else { return }
    run.child.stop()
    ended.append(run.acks)
  }

  /// Waits for all that run; their exit statuses.
  func wait(within limit: Duration = .seconds(FaultTools.isLong ? 3_000 : 150)) -> [Int32?] {
    let deadline = ContinuousClock.now + limit
    return running.sorted { $0.key < $1.key }.map { number, run in
      let status = run.child.wait(until: deadline)
      if status == nil { run.child.stop() }
      ended.append(run.acks)
      running[number] = nil
      return status
    }
  }

  /// Numbers of the writers that run.
  var numbers: [Int] { running.keys.sorted() }

  /// Every step that was told to anybody until now.
  func told() throws -> [RecordNumber] {
    try (ended + running.values.map(\.acks)).flatMap { path in
      try Self.numbers(in: String(decoding: FileTree.bytes(path), as: UTF8.self))
    }
  }

  /// The steps that whole lines of a log tell of.
  static func numbers(in log: String) throws -> [RecordNumber] {
    let whole = log.last == "\n" ? log[...] : log[..<(log.lastIndex(of: "\n") ?? log.startIndex)]
    return whole.split(separator: "\n").compactMap { line in
      let row = Row(description: String(line))
      guard let writer = row.value("writer"), let number = row.value("n").flatMap({ Int($0) })
      else { return nil }
      return RecordNumber(writer: writer, sequence: number)
    }
  }
}

extension FaultStore {
  /// Checks that every step that was told is there once, and that all readers agree.
  func expectAll(
    _ told: [RecordNumber], readers: Int = 3, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try found()
    #expect(Set(told).count == told.count, "told twice", sourceLocation: sourceLocation)
    #expect(found.numbers.count == found.records.count, sourceLocation: sourceLocation)
    let lost = Set(told).subtracting(found.numbers)
    #expect(lost.isEmpty, "lost: \(lost.prefix(5))", sourceLocation: sourceLocation)
    for _ in 0..<readers { #expect(try self.found() == found, sourceLocation: sourceLocation) }
    #expect(try problems().isEmpty, sourceLocation: sourceLocation)
  }
}
