// Who acted: the account's number, never a variable; another name only where the store's owner
// allows it.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct IdentityTests {
    @Test("D7: LOGNAME, USER and HOME change nothing of who acts", .needsMembers)
    func variablesChangeNothing() throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      let lies = ["LOGNAME=root", "USER=giamdoc", "USERNAME=giamdoc", "SUDO_USER=x", "SUDO_UID=0"]
      let id = try #require(try shared.ids(as: .first).first)
      try Member.second.thidua(shared.store, "done", id, variables: lies).expectSuccess()
      let step = try #require(try shared.log(as: .first).first)
      #expect(step.value("author") == "uid61002")
      #expect(step.value("account") == "uid61002")
      #expect(step.value("uid") == "61002")
      #expect(step.value("writer")?.hasSuffix(".uid61002") == true)
    }

    @Test("D7: another name is refused to who does not own the store", .needsMembers)
    func anotherNameIsRefused() throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      let asked = try Member.second.thidua(shared.store, "plans", "--writer", "giamdoc")
      let variable = try Member.second.thidua(
        shared.store, "plans", variables: ["THIDUA_WRITER=giamdoc"])
      for output in [asked, variable] {
        #expect(output.status == 2)
        #expect(output.standardError.contains("giamdoc"))
        #expect(output.standardError.contains("uid61002 + giamdoc = HỌ TÊN"))
      }
      let own = try Member.second.thidua(shared.store, "plans", "--writer", "uid61002")
      #expect(own.status == 0)
      // A store of one's own is nobody else's business.
      let folder = try TemporaryDirectory()
      chown(folder.path, 61_002, 61_002)
      let free = try Member.second.thidua(
        folder.file("store"), "units", "add", "Văn phòng", "--writer", "Nguyễn Thị Hà")
      #expect(free.status == 0, "\(free.standardError)")
    }

    @Test("D7: a line of the store's owner lets an account act for several people", .needsMembers)
    func aSharedAccountActsForSeveralPeople() throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      try shared.allow("# một tài khoản, mỗi người một khóa\nuid61002 + vt1 = Trần Văn Bình\n")
      try shared.allow("uid61002+vt2=Lê Thị Cúc\nuid61001 = Nguyễn Thị Lan\n", append: true)
      let ids = try shared.ids(as: .first)
      for (place, code) in ["vt1", "vt2"].enumerated() {
        try Member.second.thidua(shared.store, "done", ids[place], "--writer", code).expectSuccess()
      }
      try Member.first.thidua(shared.store, "done", ids[2]).expectSuccess()
      let steps = try shared.log(as: .first).prefix(3)
      #expect(
        steps.map { $0.value("author") } == ["Nguyễn Thị Lan", "Lê Thị Cúc", "Trần Văn Bình"])
      #expect(steps.map { $0.value("account") } == ["uid61001", "uid61002", "uid61002"])
      #expect(Set(steps.compactMap { $0.value("writer") }).count == 3)
      let text = try Member.first.thidua(shared.store, "log").expectSuccess().standardOutput
      #expect(text.contains("Trần Văn Bình (uid61002)"))
      // What one took back is his own: undo under one code leaves the other's step alone.
      try Member.second.thidua(shared.store, "undo", "--writer", "vt1").expectSuccess()
      let done = try Member.first.thidua(shared.store, "tasks", "--status", "done", "--json")
      #expect(done.rows("id").compactMap { $0.value("id") }.sorted() == [ids[1], ids[2]].sorted())
      for code in ["vt3", "VT1", "*", "vt1 ", "Trần Văn Bình"] {
        let output = try Member.second.thidua(shared.store, "plans", "--writer", code)
        #expect(output.status == 2, "\(code)")
      }
      #expect(try Member.first.thidua(shared.store, "plans", "--writer", "vt1").status == 2)
    }

    @Test(
      "D7: a file of names that others could have written is not believed", .needsMembers,
      arguments: [
        ("chown 61002 writers", "không thuộc chủ kho"), ("chmod 664 writers", "cũng ghi được"),
        ("mv writers w && ln -s w writers", "liên kết"), ("ln writers w", "nhiều tên"),
        ("echo 'khong ro' >>writers", "dòng 2"), ("printf '\\377' >>writers", "UTF-8"),
        ("chmod 600 writers", "không đọc được"), ("rm writers && mkfifo writers", "không phải"),
        ("rm writers", "HỌ TÊN"),
      ])
    func aFileOfNamesThatIsNotSafeIsNotBelieved(script: String, words: String) throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      try shared.allow("uid61002 + vt1 = Trần Văn Bình\n")
      try Member.second.thidua(shared.store, "plans", "--writer", "vt1").expectSuccess()
      try ChildProcess.run(["/bin/sh", "-c", "cd \(shared.store) && \(script)"]).expectSuccess()
      let output = try Member.second.thidua(shared.store, "plans", "--writer", "vt1")
      #expect(output.status == 2, "\(script)")
      #expect(output.standardError.contains(words), "\(script): \(output.standardError)")
      // Work under the account's own name goes on.
      try Member.second.thidua(shared.store, "plans").expectSuccess()
    }

    @Test("D7: two accounts that come to one name stay two writers", .needsMembers)
    func twoAccountsOfOneNameStayTwo() throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      let ids = try shared.ids(as: .first)
      // Another machine of the same name had another account behind uid61002's name.
      let journal = try #require(
        try FileLook.all(below: shared.store).keys.first {
          $0.contains("/plans/") && $0.hasSuffix(".jsonl")
        })
      let taken = journal.replacing("uid61001", with: "uid61002")
      try ChildProcess.run(["/usr/bin/install", "-o", "61005", "-m", "660", "/dev/null", taken])
        .expectSuccess()
      try Member.second.thidua(shared.store, "done", ids[0]).expectSuccess()
      let step = try #require(try shared.log(as: .first).first)
      #expect(step.value("writer")?.contains(".uid61002-61002-") == true)
      try Member.second.thidua(shared.store, "undo").expectSuccess()
      #expect(try ChildProcess.run(["/usr/bin/wc", "-c", taken]).standardOutput.hasPrefix("0 "))
    }
  }
}

extension SharedFolder {
  /// The steps, newest first.
  fileprivate func log(as member: Member) throws -> [Row] {
    try member.thidua(store, "log", "--json").expectSuccess().rows("plan")
  }

  /// Writes the file of names as the store's owner.
  func allow(_ lines: String, append: Bool = false) throws {
    let before = append ? folder.read("store/writers") ?? "" : ""
    try folder.write(before + lines, to: "store/writers")
    chmod(store + "/writers", 0o644)
  }
}
