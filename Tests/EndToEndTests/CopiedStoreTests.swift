// One person at work in a store and in a copy of it, and the two brought together by what simply
// writes the newer file over the older one: nothing is lost, round after round.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct CopiedStoreTests {
    /// Thu works in the office and in a copy at home.
    private struct Copies {
      let office: Office
      let home: String
      let ids: [String]
      var places: [String] { [office.folder.file("store"), home] }

      init() throws {
        office = try Office()
        home = office.folder.file("o-nha")
        ids = try office.tasks("--unit", "TTLT").compactMap { $0.value("id") }
      }

      func shell(_ script: String) throws {
        let done = try ChildProcess.run(
          ["/bin/sh", "-c", "cd \(office.folder.path) && { \(script)\n}"],
          environment: CleanEnvironment.variables(home: office.folder.path))
        #expect(done.status == 0, "\(script): \(done.standardOutput) \(done.standardError)")
      }

      func output(_ arguments: String..., in store: String) throws -> ChildProcess.Output {
        try ChildProcess.run(
          [Tools.thidua, "--store", store, "--today", Office.today, "--writer", "thu"] + arguments,
          environment: CleanEnvironment.variables(home: office.folder.path))
      }

      /// Steps on the plan and in the office, in both places; what they say.
      func work(_ round: Int) throws -> [String] {
        var said: [String] = []
        for (place, store) in zip(["cơ quan", "nhà"], places) {
          for step in 0...round {
            let words = "gọi ở \(place) \(round).\(step)"
            try output("note", ids[step % ids.count], words, in: store).expectSuccess()
            said.append("\"\(words)\"")
          }
          let unit = "Phòng \(place) \(round)"
          try output("units", "add", unit, in: store).expectSuccess()
          said.append("\"\(unit)\"")
        }
        return said
      }

      func verify(_ said: [String]) throws {
        let shown = try places.map { store in
          try output("tasks", "--json", in: store).expectSuccess().standardOutput
            + output("units", "--json", in: store).expectSuccess().standardOutput
        }
        #expect(shown[0] == shown[1])
        for words in said { #expect(shown[0].contains(words), "\(words)") }
        for store in places {
          let check = try output("check", in: store)
          #expect(check.status == 0, "\(check.standardOutput) \(check.standardError)")
          // Nobody hears of a journal that shrank or went.
          #expect(!(check.standardOutput + check.standardError).contains("dấu đỏ"))
        }
      }
    }

    /// `pause` is what lies between bringing together and working on.
    private static func rounds(
      _ copy: String, _ merge: String, pause: String = ":"
    ) throws {
      let copies = try Copies()
      try copies.shell(copy)
      var said: [String] = []
      for round in 0..<2 {
        try copies.shell(pause)
        said += try copies.work(round)
        for _ in 0..<2 { try copies.shell(merge) }
        try copies.verify(said)
      }
      // The last step of all, made in the other place, is taken back here.
      let undone = try copies.output("undo", in: copies.places[0]).expectSuccess()
      #expect(undone.standardOutput.contains("nhà 1"), "\(undone.standardOutput)")
    }

    @Test("G1, R7: cp -ru both ways, twice, after each of two rounds of working apart")
    func copiedOver() throws {
      try Self.rounds("cp -r store o-nha", "cp -ru store/. o-nha/ && cp -ru o-nha/. store/")
    }

    @Test(
      "G1, R7: rsync -au both ways, twice, after each of two rounds of working apart",
      .enabled(if: access("/usr/bin/rsync", X_OK) == 0, "needs rsync"))
    func synchronised() throws {
      try Self.rounds(
        "rsync -a --exclude '*.lock' store/ o-nha/",
        "rsync -au store/ o-nha/ && rsync -au o-nha/ store/",
        // It tells times apart by the second: what is written in the same second is not newer.
        pause: "sleep 1.1")
    }

    @Test(
      "G1, R7: two clones that git merges both ways, twice: one person's journals never meet",
      .enabled(if: access("/usr/bin/git", X_OK) == 0, "needs git"))
    func cloned() throws {
      let head = """
        export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
        export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b

        """
      let commit = "git add -A && git commit -q --allow-empty -m x"
      let pull = { (from: String) in "git fetch -q ../\(from) && git merge -q -m y FETCH_HEAD" }
      try Self.rounds(
        head + "cd store && git init -q -b main && \(commit) && cd .. && git clone -q store o-nha",
        head + "cd store && \(commit) && cd ../o-nha && \(commit) && \(pull("store")) && "
          + "cd ../store && \(pull("o-nha"))")
    }
  }
}
