// Clocks that jump, zones that are wrong: what is due is the same for everybody, and no clock decides
// what happened first.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct ClockTests {
    @Test("C1: a clock that jumps back takes no step before another, and is told", .needsFaketime)
    func aClockThatJumpsBack() throws {
      let office = try Office()
      let ids = try office.tasks().compactMap { $0.value("id") }
      let steps: [(id: String, shift: String)] = [
        (ids[0], "+0"), (ids[1], "-10d"), (ids[2], "+3m"), (ids[3], "-1m"), (ids[0], "+400d"),
        (ids[1], "+0"),
      ]
      for (place, step) in steps.enumerated() {
        try office.run(at: step.shift, "note", step.id, "bước \(place)")
      }
      let log = try office.run("log", "--json").expectSuccess().rows("plan")
      let said = log.compactMap { row in
        (0..<6).first { row.description.contains("\"bước \($0)\"") }
      }
      #expect(said == (0..<6).reversed())
      let skews = log.prefix(6).map { $0.value("clockBehindSeconds").flatMap(Int.init) }
      // From the newest: after +400 days, before; after +3 minutes; ...; ten days back; first.
      #expect(skews.map { $0 != nil } == [true, false, true, false, true, false])
      #expect(skews.compactMap(\.self).allSatisfy { $0 > 120 })
      let text = try office.run("log").expectSuccess().standardOutput
      #expect(text.contains("giờ máy lệch, chậm hơn bước trước 10 ngày"))
      let check = try office.run("check").expectSuccess().standardOutput
      #expect(check.contains("giờ máy lệch"))
      #expect(check.contains("timedatectl"))
      #expect(try office.tasks().allSatisfy { Int($0.value("daysLate") ?? "0") ?? 0 >= 0 })
    }

    @Test(
      "C2: the years at the edges of clocks", .needsFaketime,
      arguments: ["1970-01-02", "2038-01-20", "2040-02-29", "2099-12-31"])
    func yearsAtTheEdges(day: String) throws {
      let folder = try TemporaryDirectory()
      let command = [
        Tools.faketime ?? "", day + " 12:00:00", Tools.thidua, "--store", folder.file("store"),
        "--lang", "vi",
      ]
      let environment = CleanEnvironment.variables(home: folder.path)
      let run = { (words: [String]) in
        try ChildProcess.run(command + words, environment: environment).expectSuccess()
      }
      _ = try run(["units", "add", "Văn phòng", "--short", "VP"])
      let step = try #require(try run(["log", "--json"]).rows("plan").first)
      #expect(step.value("time")?.hasPrefix(day) == true, "\(step)")
      let doctor = try ChildProcess.run(command + ["doctor", "--json"], environment: environment)
      let isLikely = day.hasPrefix("20")
      #expect(doctor.standardOutput.contains("\"clockWrong\"") != isLikely)
    }

    @Test("C3: what is due is the same under every TZ, and so is the day of a tick")
    func theZoneDecidesNothing() throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      var lists: Set<String> = []
      var days: Set<String> = []
      for zone in Self.zones {
        let due = try office.run(zone: zone, "tasks", "--json")
        lists.insert(due.standardOutput)
        try office.run(zone: zone, "done", id).expectSuccess()
        let log = try office.run(zone: zone, "log", "--json").expectSuccess()
        days.insert(log.rows("plan").first?.value("doneOn") ?? "")
        #expect(log.rows("plan").first?.value("time")?.hasSuffix("+07:00") == true)
        try office.run(zone: zone, "undo").expectSuccess()
      }
      #expect(lists.count == 1)
      #expect(days == [Office.today])
    }

    @Test(
      "C3: today is the day in Viet Nam, whatever TZ says, on both sides of midnight",
      .needsFaketime,
      arguments: [
        ("2026-03-08 16:59:30", "2026-03-08"), ("2026-03-08 17:00:30", "2026-03-09"),
        ("2026-11-01 05:30:00", "2026-11-01"), ("2026-12-31 17:30:00", "2027-01-01"),
      ])
    func todayIsTheDayInVietNam(moment: String, day: String) throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      for zone in Self.zones {
        // The moment is given in UTC; the program then runs under its own zone.
        let output = try ChildProcess.run(
          [
            Tools.faketime ?? "", moment, "/usr/bin/env", zone, Tools.thidua, "--store",
            office.folder.file("store"), "--lang", "vi", "--writer", "thu", "done", id,
          ], environment: CleanEnvironment.variables(home: office.folder.path))
        try output.expectSuccess()
        let log = try office.run("log", "--json").expectSuccess().rows("plan")
        #expect(log.first?.value("doneOn") == day, "\(zone)")
        try office.run("undo").expectSuccess()
      }
    }

    private static let zones = [
      "TZ=UTC", "TZ=Asia/Ho_Chi_Minh", "TZ=America/New_York", "TZ=Nonsense/Zone", "TZ=",
      "TZ=UTC-14", "TZDIR=/nonexistent",
    ]
  }
}

extension Office {
  /// Runs a command with the clock shifted, as faketime takes it.
  fileprivate func run(at shift: String, _ words: String...) throws {
    try ChildProcess.run(
      [Tools.faketime ?? "", "-f", shift] + command() + words,
      environment: CleanEnvironment.variables(home: folder.path)
    ).expectSuccess()
  }

  /// Runs a command under a zone.
  fileprivate func run(zone: String, _ words: String...) throws -> ChildProcess.Output {
    try ChildProcess.run(
      ["/usr/bin/env", zone] + command() + words,
      environment: CleanEnvironment.variables(home: folder.path))
  }
}

extension Tools {
  /// Runs a program under another clock.
  static let faketime: String? =
    access("/usr/bin/faketime", X_OK) == 0 ? "/usr/bin/faketime" : nil
}

extension Trait where Self == ConditionTrait {
  /// Skipped, and said so, where no program can be given another clock.
  static var needsFaketime: Self { .enabled(if: Tools.faketime != nil, "needs faketime") }
}
