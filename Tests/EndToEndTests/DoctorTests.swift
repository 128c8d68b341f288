// `thidua doctor` on real folders: each fault of a store made to happen, named, and gone after the
// very command that was told.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct DoctorTests {
    private func doctor(
      _ store: String, _ words: String..., variables: [String] = []
    ) throws -> ChildProcess.Output {
      try ChildProcess.run(
        [Tools.thidua, "--lang", "vi", "--store", store, "doctor"] + words,
        environment: CleanEnvironment.variables(home: "/nonexistent", and: variables))
    }

    /// The names of what is to be changed in the store.
    private func changes(_ store: String, part: String = "store") throws -> [String] {
      try doctor(store, "--json").rows("part").filter {
        $0.value("part") == part && $0.value("level") == "change"
      }.compactMap { $0.value("finding") }
    }

    @Test(
      "D1: each fault of a shared folder is told with the command that cures it", .needsMembers,
      arguments: [
        ("chmod 600 plans/*/journal/*.jsonl", "notForGroup"),
        ("chmod g-w plans", "notForGroup"), ("chmod g-s office plans/*", "foldersWithoutSetgid"),
        ("chgrp -R 0 plans && chmod -R g+s plans", "otherGroup"),
        ("chmod o+w .", "writableByAll"),
        ("touch writers && chown 61002:61000 writers && chmod 644 writers", "writersDistrusted"),
        ("touch writers && chgrp 61000 writers && chmod 664 writers", "writersDistrusted"),
      ])
    func eachFaultOfASharedFolder(script: String, finding: String) throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      #expect(try changes(shared.store).isEmpty)
      try ChildProcess.run(["/bin/sh", "-c", "cd \(shared.store) && \(script)"]).expectSuccess()
      #expect(try changes(shared.store).contains(finding), "\(script)")
      // The cure is taken from the sentence itself.
      for _ in 0..<4 where try !changes(shared.store).isEmpty {
        for row in try doctor(shared.store, "--json").rows("part")
        where row.value("part") == "store" && row.value("level") == "change" {
          let command = (row.value("remedy") ?? "").replacing("Chạy: ", with: "")
            .replacing("sudo ", with: "")
          try ChildProcess.run(["/bin/sh", "-c", command]).expectSuccess()
        }
      }
      #expect(try changes(shared.store).isEmpty, "\(script)")
      try Member.second.thidua(shared.store, "check").expectSuccess()
    }

    @Test("D1: a person outside the group is told how to get in", .needsMembers)
    func aPersonOutsideTheGroup() throws {
      let shared = try SharedFolder(mode: 0o2775)
      try shared.fill(as: .first)
      let output = try Member.stranger.thidua(shared.store, "doctor")
      #expect(output.status == 1)
      #expect(output.standardOutput.contains("sudo usermod -aG 61000 uid61009"))
      let refused = try Member.second.thidua(shared.store, "doctor", "--writer", "giamdoc")
      #expect(refused.status == 1)
      #expect(refused.standardOutput.replacing("\n      ", with: " ").contains("giamdoc = HỌ TÊN"))
    }

    @Test func aStoreThatIsNoneAndOneThatIsNotThere() throws {
      let folder = try TemporaryDirectory()
      #expect(try doctor(folder.file("nowhere")).standardOutput.contains("Chưa có kho"))
      #expect(FileLook(folder.file("nowhere")) == nil)
      try folder.write("x", to: "thư.txt")
      let other = try doctor(folder.path)
      #expect(other.status == 1)
      #expect(other.standardOutput.contains("không phải kho dữ liệu"))
    }

    @Test("C1: a store that is newer than the clock is told")
    func aStoreFromTheFuture() throws {
      let office = try Office()
      let journal = try #require(
        try FileLook.all(below: office.folder.file("store")).keys.first { $0.hasSuffix(".jsonl") })
      try ChildProcess.run(["/usr/bin/touch", "-d", "+3 hours", journal]).expectSuccess()
      #expect(try changes(office.folder.file("store"), part: "machine") == ["clockBehind"])
    }

    @Test("A6: little room and few files are told before anything is lost", .needsRoot)
    func littleRoom() throws {
      let office = try Office()
      let script = """
        mount -t tmpfs -o size=2m,nr_inodes=90 none "$1" && cp -a "$2"/. "$1" && shift 2 && exec "$@"
        """
      mkdir(office.folder.file("small"), 0o755)
      let output = try ChildProcess.run(
        [
          "/usr/bin/unshare", "-m", "/bin/sh", "-c", script, "sh", office.folder.file("small"),
          office.folder.file("store"), Tools.thidua, "--store", office.folder.file("small"),
          "doctor", "--json",
        ])
      let found = output.rows("part").compactMap { $0.value("finding") }
      #expect(Set(["littleRoom", "fewFiles", "fileSystem"]).isSubset(of: found), "\(output)")
      #expect(output.status == 1)
    }

    @Test("D1: an access list is told", .enabled(if: setfacl != nil, "needs setfacl"))
    func anAccessList() throws {
      let office = try Office()
      let store = office.folder.file("store")
      try ChildProcess.run([Self.setfacl ?? "", "-m", "u:61002:rwx", store]).expectSuccess()
      let output = try doctor(store).standardOutput
      #expect(output.contains("setfacl -R -b"))
    }

    private static let setfacl: String? =
      access("/usr/bin/setfacl", X_OK) == 0 ? "/usr/bin/setfacl" : nil

    @Test func itIsSaidInBothLanguagesWithinTheWidth() throws {
      let office = try Office()
      for language in ["vi", "en"] {
        let output = try office.run("doctor", "--lang", language)
        #expect(output.standardOutput.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!output.standardOutput.contains("\u{1b}"))
      }
      let nothing = try doctor(
        office.folder.file("store"), variables: ["SWIFT_BACKTRACE=enable=yes"])
      #expect(nothing.standardOutput.contains("unset SWIFT_BACKTRACE"))
    }
  }
}
