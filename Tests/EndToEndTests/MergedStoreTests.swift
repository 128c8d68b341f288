// Two copies of one store that are worked on apart, by the same person too, and brought together by
// git, rsync and cp: in either direction, twice, and both show the same plan. Here each copy takes
// itself for the store's home, as copies do that were made before there were notes of that (a person
// has one journal in both); CopiedStoreTests has those that know that they are copies.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct MergedStoreTests {
    /// An office whose store was copied, and both copies were worked on since.
    private struct Copies {
      let office: Office
      let home: String
      let ids: [String]
      var store: String { office.folder.file("store") }

      init() throws {
        office = try Office()
        home = office.folder.file("o-nha")
        ids = try office.tasks("--unit", "TTLT").compactMap { $0.value("id") }
      }

      /// Takes away the notes that tell where the store is at home.
      func forgetHome() throws { try shell("rm -f */office/home-* */plans/*/home-*") }

      func shell(_ script: String, _ expected: Int32 = 0) throws {
        let done = try ChildProcess.run(
          ["/bin/sh", "-c", "cd \(office.folder.path) && { \(script)\n}"],
          environment: CleanEnvironment.variables(home: office.folder.path))
        #expect(done.status == expected, "\(script): \(done.standardOutput) \(done.standardError)")
      }

      /// Thu works in the office and at home, Nam in the office, Mai at home.
      func workApart() throws {
        try run("done", ids[0], writer: "nam", in: store)
        try run("note", ids[1], "gọi ở cơ quan", writer: "thu", in: store)
        try run("progress", ids[2], "20%", writer: "thu", in: store)
        try run("progress", ids[0], "40%", writer: "mai", in: home)
        try run("note", ids[1], "gọi ở nhà", writer: "thu", in: home)
      }

      func run(_ arguments: String..., writer: String, in store: String) throws {
        try ChildProcess.run(
          [Tools.thidua, "--store", store, "--today", Office.today, "--writer", writer]
            + arguments,
          environment: CleanEnvironment.variables(home: office.folder.path)
        ).expectSuccess()
      }

      func output(_ arguments: String..., in store: String) throws -> ChildProcess.Output {
        try ChildProcess.run(
          [Tools.thidua, "--store", store, "--today", Office.today, "--writer", "thu"] + arguments,
          environment: CleanEnvironment.variables(home: office.folder.path))
      }

      /// Both copies are sound, show one plan, and hold what everybody did.
      func verify(problems: Bool = false) throws {
        let shown = try [store, home].map {
          try output("show", office.plan, "--json", in: $0).expectSuccess().standardOutput
        }
        #expect(shown[0] == shown[1])
        let tasks = try [store, home].map {
          try output("tasks", "--json", in: $0).expectSuccess().standardOutput
        }
        #expect(tasks[0] == tasks[1])
        for words in ["gọi ở cơ quan", "gọi ở nhà", "\"percent\": 20"] {
          #expect(tasks[0].contains(words), "\(words)")
        }
        #expect(tasks[0].contains("\"contested\": true"))
        for place in [store, home] {
          let check = try output("check", in: place)
          let said = check.standardOutput + check.standardError
          #expect(check.status == (problems ? 1 : 0), "\(said)")
          #expect(check.standardOutput.contains("hai bản sao"))
        }
      }
    }

    @Test("G1, R7: cp -r of one copy's journals over the other's, both ways, twice")
    func copiedOver() throws {
      let copies = try Copies()
      try copies.forgetHome()
      try copies.shell("cp -r store o-nha")
      try copies.workApart()
      // cp alone keeps one of two files with one name: the other is put beside it, as
      // synchronising programs do, and then copied back.
      let journals = "plans/\(copies.office.plan)/journal"
      let merge = { (source: String, target: String) in
        """
        for f in \(source)/\(journals)/*.jsonl; do t=\(target)/\(journals)/$(basename "$f" .jsonl)
          if cmp -s "$f" "$t.jsonl" || [ ! -e "$t.jsonl" ]; then cp "$f" "$t.jsonl"
          else cp "$f" "$t (1).jsonl"; fi
        done
        """
      }
      try copies.shell(merge("store", "o-nha") + "\n" + merge("o-nha", "store"))
      try copies.shell(merge("o-nha", "store") + "\n" + merge("store", "o-nha"))
      try copies.verify()
      // The next step takes the copies in; they can go then.
      for place in [copies.store, copies.home] {
        try copies.run("note", copies.ids[3], "xong việc gộp", writer: "thu", in: place)
      }
      try copies.shell("rm -f store/\(journals)/*\\ * o-nha/\(journals)/*\\ *")
      for place in [copies.store, copies.home] {
        let tasks = try copies.output("tasks", "--json", in: place).expectSuccess().standardOutput
        #expect(tasks.contains("gọi ở nhà") && tasks.contains("gọi ở cơ quan"))
        #expect(try copies.output("check", in: place).status == 0)
      }
    }

    @Test(
      "G1, R7: rsync -a both ways with backups, twice",
      .enabled(if: access("/usr/bin/rsync", X_OK) == 0, "needs rsync"))
    func synchronised() throws {
      let copies = try Copies()
      try copies.forgetHome()
      try copies.shell("cp -r store o-nha")
      try copies.workApart()
      let rsync = "rsync -a --exclude '*.lock' --backup --suffix '~'"
      for _ in 0..<2 {
        try copies.shell("\(rsync) store/ o-nha/ && \(rsync) o-nha/ store/")
      }
      try copies.verify()
    }

    private static let gitHead = """
      export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
      export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b

      """

    @Test(
      "G1, R7: git merges two clones by union, both ways, twice; other line ends do no harm",
      .enabled(if: access("/usr/bin/git", X_OK) == 0, "needs git"),
      arguments: ["false", "true"])
    func mergedByGit(autocrlf: String) throws {
      let copies = try Copies()
      try copies.forgetHome()
      let commit = "git add -A && git commit -q --allow-empty -m x"
      try copies.shell(
        Self.gitHead
          + """
          cd store && git init -q -b main && \(commit) && cd .. &&
          git -c core.autocrlf=\(autocrlf) clone -q store o-nha &&
          git -C o-nha config core.autocrlf \(autocrlf)
          """)
      try copies.workApart()
      let pull = "git fetch -q ../%s && git merge -q -m y FETCH_HEAD"
      let there = pull.replacing("%s", with: "store")
      let back = pull.replacing("%s", with: "o-nha")
      for _ in 0..<2 {
        try copies.shell(
          Self.gitHead
            + "cd store && \(commit) && cd ../o-nha && \(commit) && \(there) && cd ../store && \(back)"
        )
      }
      try copies.verify()
    }

    @Test(
      "G1: where git left its marks, they are named and everything around them is used",
      .enabled(if: access("/usr/bin/git", X_OK) == 0, "needs git"))
    func marksLeftByGit() throws {
      let copies = try Copies()
      try copies.forgetHome()
      let commit = "git add -A && git commit -q --allow-empty -m x"
      // Without the store's own attributes git cannot know that journals are united by lines.
      try copies.shell(
        Self.gitHead
          + """
          cd store && rm .gitattributes && git init -q -b main && \(commit) && cd .. &&
          git clone -q store o-nha
          """)
      try copies.workApart()
      try copies.shell(
        Self.gitHead
          + """
          cd store && \(commit) && cd ../o-nha && \(commit) && git fetch -q ../store &&
          ! git merge -q -m y FETCH_HEAD && \(commit) && cd ../store && git fetch -q ../o-nha &&
          git merge -q -m y FETCH_HEAD
          """)
      try copies.verify(problems: true)
      // Thu's own journal holds the marks; Nam can go on.
      try copies.forgetHome()
      let refused = try copies.output("note", copies.ids[3], "x", in: copies.store)
      #expect(refused.status == 3 && refused.standardError.contains("<<<<<<<"))
      try copies.run("note", copies.ids[3], "của Nam", writer: "nam", in: copies.store)
      // The remedy that is named is one.
      try copies.shell("sed -i -E '/^(<{7}|={7}|>{7}|\\|{7})( |$)/d' store/plans/*/journal/*.jsonl")
      try copies.run("note", copies.ids[3], "của Thu", writer: "thu", in: copies.store)
      #expect(try copies.output("check", in: copies.store).status == 0)
    }

    @Test("G1: plans made on both copies stay two plans with their own documents")
    func plansMadeApart() throws {
      let copies = try Copies()
      try copies.run("undo", writer: "thu", in: copies.store)
      try copies.shell("cp -r store o-nha")
      let other = SampleDocument.text.replacing(
        SampleDocument.subject, with: "Thi đua đọc sách năm 2026")
      for (place, text) in [
        (copies.store, other.replacing("hồ sơ", with: "trang sách")),
        (copies.home, SampleDocument.text),
      ] {
        let file = try copies.office.folder.write(text, to: "moi.txt")
        try copies.run("import", file, "--yes", writer: "thu", in: place)
      }
      try copies.shell("cp -r store/plans/. o-nha/plans/ && cp -r o-nha/plans/. store/plans/")
      for place in [copies.store, copies.home] {
        let plans = try copies.output("plans", "--json", in: place).expectSuccess().rows("id")
        #expect(plans.count == 2)
        #expect(try copies.output("check", in: place).status == 0)
        let tasks = try copies.output("tasks", "--json", in: place).expectSuccess().standardOutput
        #expect(tasks.contains("trang sách") && tasks.contains("kho hồ sơ"))
      }
    }
  }
}
