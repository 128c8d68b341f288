// What the lists hold: the promised keys, filters by section, phase and unit, and tables that stay
// in line.

import Testing

extension EndToEnd {
  @Suite struct CommandLineListTests {
    @Test func aListedTaskHasThePromisedKeys() throws {
      let office = try Office()
      let row = try #require(try office.tasks("--unit", "TTLT", "--due-within", "9").first)
      for key in [
        "id", "plan", "task", "section", "phase", "unit", "unitName", "state", "percent", "due",
        "overdueDays", "daysLate", "text", "kind", "target", "deadlineWords", "line",
      ] {
        #expect(row.description.contains("\"\(key)\":"), "\(key)")
      }
      #expect(row.value("section") == "II")
      #expect(row.value("unit") == "ttlt")
      #expect(row.value("unitName") == "Trung tâm Lưu trữ")
      #expect(row.value("due") == "2026-06-10")
      #expect(row.value("target") == "12 hộp hồ sơ")
      #expect(row.value("phase")?.contains("thứ nhất") == true)
    }

    @Test(arguments: [
      ("II", 3), ("ii", 3), ("noi dung", 3), ("IV.1", 15), ("IV", 16), ("IV.9", nil),
      ("không có mục này", nil),
    ])
    func aSectionIsNamedByPathOrWords(words: String, count: Int?) throws {
      let office = try Office()
      let output = try office.run("tasks", office.plan, "--section", words, "--json")
      #expect(output.rows("id").count == count ?? 0)
      #expect(output.status == (count == nil ? 1 : 0))
    }

    @Test(arguments: [("1", 12), ("2", 6), ("thu hai", 6), ("3", nil)])
    func aPhaseIsNamedByNumberOrWords(words: String, count: Int?) throws {
      let office = try Office()
      let output = try office.run("tasks", office.plan, "--phase", words, "--json")
      #expect(output.rows("id").count == count ?? 0)
      #expect(output.status == (count == nil ? 1 : 0))
    }

    @Test(arguments: ["VP", "vp", "Văn phòng Sở", "van phong so"])
    func aUnitIsNamedAsPeopleCallIt(name: String) throws {
      let office = try Office()
      let rows = try office.tasks("--unit", name)
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0.value("unit") == "vp" })
    }

    @Test func anUnknownUnitIsAFaultThatNamesTheKnownOnes() throws {
      let office = try Office()
      let output = try office.run("tasks", "--unit", "Phòng Lạ")
      #expect(output.status == 1)
      #expect(output.standardError.contains("TTLT"))
    }

    @Test func aPlanIsNamedByItsIDOrTheBeginningOfIt() throws {
      let office = try Office()
      for name in [office.plan, String(office.plan.prefix(6))] {
        try office.run("show", name).expectSuccess()
      }
      #expect(try office.run("show", "2031").status == 1)
      #expect(try office.run("show", "../" + office.plan).status == 1)
    }

    @Test func severalStatusesAddUp() throws {
      let office = try Office()
      let overdue = try office.tasks("--status", "overdue").count
      let due = try office.tasks("--status", "due").count
      #expect(overdue > 0 && due > 0)
      #expect(try office.tasks("--status", "overdue,due").count == overdue + due)
      #expect(
        try office.tasks("--status", "due", "--status", "overdue").count == overdue + due)
    }

    @Test func theTableStaysInLineAndHasNoTab() throws {
      let office = try Office()
      let lines = try office.run("tasks", office.plan).expectSuccess()
        .standardOutput.split(separator: "\n")
      let header = try #require(lines.first)
      let place = header.distance(
        from: header.startIndex, to: try #require(header.firstRange(of: "Hạn")).lowerBound)
      for line in lines.dropFirst() {
        let before = line[line.index(line.startIndex, offsetBy: place - 1)]
        let first = line[line.index(line.startIndex, offsetBy: place)]
        #expect(before == " " && first != " ", "\(line)")
      }
      #expect(!lines.contains { $0.contains("\t") })
    }

    @Test func overdueIsASignAndWords() throws {
      let office = try Office()
      let table = try office.run("tasks", "--status", "overdue").expectSuccess().standardOutput
      #expect(table.contains("! trễ 12 ngày"))
    }

    @Test func showHoldsSectionsPhasesAndProgress() throws {
      let office = try Office()
      let text = try office.run("show", office.plan).expectSuccess().standardOutput
      #expect(text.contains("IV. TỔ CHỨC THỰC HIỆN"))
      #expect(text.contains("01/01/2026 (suy ra) – 30/06/2026"))
      #expect(text.contains("0% (0/19)"))
      let json = try office.run("show", office.plan, "--json").expectSuccess().standardOutput
      #expect(json.contains("\"startImplied\": true"))
      #expect(json.contains("\"path\": \"IV.1\""))
    }

    @Test func plansTellTheirProgress() throws {
      let office = try Office()
      let row = try #require(
        try office.run("plans", "--json").expectSuccess().rows("id").first)
      #expect(row.value("unitTasks") == "19")
      #expect(row.value("percent") == "0")
      #expect(row.value("subject") == SampleDocument.subject)
    }
  }
}
