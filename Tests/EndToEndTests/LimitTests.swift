// Documents that are too much: what is over a limit is refused at once, what is below it is read with
// little memory, however it is made up. THIDUA_FAULTS=long takes them to the limits themselves.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct LimitTests {
    private static let isLong = getenv("THIDUA_FAULTS").map { String(cString: $0) } == "long"

    /// Reads a document with so much memory as a small machine can spare for one person.
    private func read(_ text: String) throws -> ChildProcess.Output {
      let folder = try TemporaryDirectory()
      let file = try folder.write(text, to: "plan.txt")
      return try ChildProcess.run(
        ["/usr/bin/prlimit", "--as=2000000000", Tools.thidua, "read", "--lang", "vi", file],
        environment: CleanEnvironment.variables(home: folder.path), limit: .seconds(170))
    }

    private static let head = "KẾ HOẠCH\n\nI. NỘI DUNG\n"

    @Test("F11: a line of megabytes, lines by the thousand and headings 300 deep are read whole")
    func largeDocuments() throws {
      let words = Self.isLong ? 4_000_000 : 100_000
      let line = try read(Self.head + "- " + String(repeating: "từ ", count: words) + "hết\n")
      #expect(line.status == 0 && line.standardOutput.contains("từ hết"))
      let tasks = Self.isLong ? 100_000 : 3_000
      let lines = try read(Self.head + String(repeating: "- Làm việc.\n", count: tasks))
      #expect(lines.status == 0)
      #expect(lines.standardOutput.contains("\(tasks) nhiệm vụ"), "\(lines.standardError)")
      let deep = (1...300).map { String(repeating: "1.", count: $0) + " Mục\n" }.joined()
      #expect(try read(Self.head + deep).status == 0)
      #expect(try read(String(repeating: "\n", count: 20 * tasks)).status > 0)
    }

    @Test("F11: what is over twenty megabytes is refused in a sentence that says so")
    func tooLarge() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write("KẾ HOẠCH\n", to: "plan.txt")
      for size in [20_000_001, 10_000_000_000] {
        #expect(truncate(file, size) == 0)
        let output = try ChildProcess.run(
          ["/usr/bin/prlimit", "--as=2000000000", Tools.thidua, "read", "--lang", "vi", file],
          environment: CleanEnvironment.variables(home: folder.path))
        #expect(output.status == 3)
        #expect(output.standardError.contains("MB"), "\(output.standardError)")
      }
    }

    @Test("F6: a unit or a plan that only looks like another is told when it comes")
    func lookalikes() throws {
      let office = try Office()
      // A hidden blank; full-width letters; in the document an "a" of Cyrillic.
      for (name, short) in [("Phòng Nghiệp vụ\u{200B}", "NV2"), ("Phòng Tài vụ khác", "ＶＰ")] {
        let added = try office.run("units", "add", name, "--short", short)
        #expect(added.status == 0, "\(added.standardError)")
        #expect(added.standardError.contains("trông giống hệt"), "\(name)")
      }
      let plain = try office.run("units", "add", "Phòng Pháp chế", "--short", "PC")
      #expect(plain.status == 0 && plain.standardError.isEmpty)
      let twin = SampleDocument.text.replacing(
        "giữ sạch hồ sơ", with: "giữ sạch hồ sơ".replacing("a", with: "а"))
      #expect(twin != SampleDocument.text)
      let file = try office.folder.write(
        twin.replacing("Số: /KH-SNV", with: "Số: 77/KH-SNV"), to: "twin.txt")
      let imported = try office.run("import", "--yes", file)
      #expect(imported.standardError.contains("trông giống hệt kế hoạch \(office.plan)"))
    }
  }
}
