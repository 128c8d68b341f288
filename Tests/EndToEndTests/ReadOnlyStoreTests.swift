// People who may look and not write, and disks that may only be read: everything is shown, they are
// told once, and nothing is left half made.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct ReadOnlyStoreTests {
    @Test(
      "A10: a store that a person may only read is shown, and nothing is half made in it",
      .needsMembers, arguments: [UInt32(0o555), 0o755])
    func aFolderThatMayOnlyBeRead(mode: UInt32) throws {
      let shared = try SharedFolder()
      try shared.fill(as: .first)
      let folders = "find \(shared.store) -type d -exec chmod \(String(mode, radix: 8)) {} +; "
      let files = "find \(shared.store) -type f -exec chmod 644 {} +"
      try ChildProcess.run(["/bin/sh", "-c", folders + files]).expectSuccess()
      let before = try FileLook.all(below: shared.store)
      let reader = Member.stranger
      let id = try #require(try shared.ids(as: reader).first)
      for words in [["plans"], ["tasks"], ["log"], ["check"], ["units"], ["review"]] {
        let output = try reader.run([Tools.thidua, "--store", shared.store] + words)
        #expect(output.status == 0, "\(words): \(output.standardError)")
      }
      let writing = [
        ["done", id], ["note", id, "x"], ["units", "add", "Thư viện", "--short", "THV"],
        ["redact", "hồ sơ", "--reason", "x", "--yes"],
      ]
      for words in writing {
        let output = try reader.run(
          [Tools.thidua, "--lang", "vi", "--store", shared.store] + words)
        #expect(output.status == 3, "\(words)")
        #expect(output.standardError.contains("không có quyền"), "\(output.standardError)")
        #expect(output.standardError.contains("thidua doctor"), "\(output.standardError)")
      }
      #expect(try FileLook.all(below: shared.store) == before)
      let doctor = try reader.thidua(shared.store, "doctor", "--json")
      #expect(doctor.standardOutput.contains("onlyReading"))
    }

    @Test("A10: a disk that may only be read is told with what to do", .needsRoot)
    func aDiskThatMayOnlyBeRead() throws {
      let office = try Office()
      let store = office.folder.file("store")
      let before = try FileLook.all(below: store)
      let id = try #require(try office.tasks().first?.value("id"))
      let inside =
        "mount --bind \(store) \(store) && mount -o remount,ro,bind \(store) && exec \"$@\""
      let mounted = { (words: [String]) in
        try ChildProcess.run(
          ["/usr/bin/unshare", "-m", "/bin/sh", "-c", inside, "sh"] + office.command() + words,
          environment: CleanEnvironment.variables(home: office.folder.path))
      }
      #expect(try mounted(["tasks"]).status == 0)
      #expect(try mounted(["check"]).status == 0)
      for words in [
        ["done", id], ["units", "add", "Thư viện", "--short", "THV"],
        ["new-year", office.plan, "--yes"],
      ] {
        let output = try mounted(words)
        #expect(output.status == 3, "\(words)")
        #expect(output.standardError.contains("chỉ cho đọc"), "\(output.standardError)")
        #expect(output.standardError.contains("thidua doctor"), "\(output.standardError)")
      }
      let doctor = try mounted(["doctor"])
      #expect(doctor.status == 1)
      #expect(doctor.standardOutput.contains("remount,rw"))
      #expect(try FileLook.all(below: store) == before)
    }

    @Test(
      "A10: the screens say so once, and every key that writes explains", .needsTmux,
      .needsMembers)
    func theScreensSaySo() throws {
      let shared = try SharedFolder(mode: 0o2755)
      let owner = Member(number: 0, groups: [0])
      try shared.fill(as: owner)
      let before = try FileLook.all(below: shared.store)
      let pane = try TmuxPane(
        Member.stranger.command([
          Tools.thidua, "--store", shared.store, "--lang", "vi", "--today", Office.today,
        ]), size: TmuxPane.Size(columns: 120, rows: 40))
      try pane.wait(for: "Chỉ xem được")
      try pane.wait(for: "thidua doctor")
      try pane.wait(for: "CHỈ XEM")
      // Said once: the next key has the line to itself.
      try pane.press("?", "Escape")
      try pane.wait(for: "the message gone") { !$0.contains("Chỉ xem được") }
      try pane.press("0")
      try pane.wait(for: "the register") { $0.contains("Danh sách") || $0.contains("[") }
      for key in ["i", "Y"] {
        try pane.press(key)
        try pane.wait(for: "Chỉ xem được")
        try pane.press("Home")
        try pane.wait(for: "the message gone") { !$0.contains("Chỉ xem được") }
      }
      #expect(try FileLook.all(below: shared.store) == before)
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }

    @Test("A10: a review that may only be read explains every key", .needsTmux, .needsMembers)
    func aReviewThatMayOnlyBeRead() throws {
      let shared = try SharedFolder(mode: 0o2755)
      let owner = Member(number: 0, groups: [0])
      try shared.fill(as: owner)
      let before = try FileLook.all(below: shared.store)
      let reviews = try Member.stranger.thidua(shared.store, "review").expectSuccess()
      let line = try #require(reviews.standardOutput.split(separator: "\n").last)
      let id = try #require(line.split(separator: " ").first)
      let pane = try TmuxPane(
        Member.stranger.command([
          Tools.thidua, "--store", shared.store, "--lang", "vi", "review", String(id),
        ]), size: TmuxPane.Size(columns: 120, rows: 40))
      try pane.wait(for: "CHỈ XEM")
      for key in ["Space", "x", "e", "A", "W", "d", "a", "s", "J", "u"] {
        try pane.press("Down")
        try pane.wait(for: "no message") { !$0.contains("Chỉ xem được") }
        try pane.press(key)
        try pane.wait(for: "Chỉ xem được")
      }
      #expect(try FileLook.all(below: shared.store) == before)
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }
  }
}
