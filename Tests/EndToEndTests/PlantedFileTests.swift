// What somebody who may write to a shared folder can put there in the place of our files: links to
// other people's files, pipes, devices, giants. Nothing outside changes, nothing waits for ever, and
// every one is named with what to do.

import Glibc
import Testing

extension EndToEndFaults {
  @Suite struct PlantedFileTests {
    /// What stands where a file of ours should.
    enum Plant: String, CaseIterable, Sendable {
      case link, danglingLink, linkToPipe, linkToDevice, hardLink, pipe, folder, giant

      /// How the doctor calls it.
      var word: String {
        switch self {
        case .link, .danglingLink, .linkToPipe, .linkToDevice: "liên kết"
        case .hardLink: "tệp có nhiều tên"
        case .pipe: "ống dẫn (FIFO)"
        case .folder: "thư mục"
        case .giant: "tệp"
        }
      }

      /// The shell's way to put it at "$1"; `victim` is another's file beside.
      var script: String {
        switch self {
        case .link: "ln -s \"$victim\" \"store/$1\""
        case .danglingLink: "ln -s \"$nowhere\" \"store/$1\""
        case .linkToPipe: "ln -s \"$pipe\" \"store/$1\""
        case .linkToDevice: "ln -s /dev/zero \"store/$1\""
        case .hardLink: "ln \"$victim\" \"store/$1\""
        case .pipe: "mkfifo \"store/$1\""
        case .folder: "mkdir \"store/$1\""
        case .giant: "truncate -s 10G \"store/$1\""
        }
      }
    }

    @Test(
      "D4: a link in the place of any of our files changes nothing outside",
      arguments: [Plant.link, .danglingLink, .hardLink])
    func aLinkInThePlaceOfAFile(plant: Plant) throws {
      let site = try Site()
      for name in try site.files() { try site.work(with: plant, at: [name]) }
    }

    @Test(
      "D5: what is no file in the place of a journal is passed over, and never waited for",
      arguments: [Plant.pipe, .folder, .giant, .linkToPipe, .linkToDevice])
    func whatIsNoFileInThePlaceOfAJournal(plant: Plant) throws {
      let site = try Site()
      for name in try site.files() where name.hasSuffix(".jsonl") || name.hasSuffix(".lock") {
        try site.work(with: plant, at: [name])
      }
    }

    @Test(
      "D4, D5: the doctor names every plant with what to do",
      arguments: [Plant.link, .danglingLink, .linkToPipe, .linkToDevice, .hardLink, .pipe])
    func theDoctorNamesEveryPlant(plant: Plant) throws {
      let site = try Site()
      let names = try site.files().filter { $0 != "format" }
      let said = try site.work(with: plant, at: names, ["doctor"])
      // A long path is broken anywhere.
      let examined = said.standardOutput.filter { !$0.isWhitespace }
      for name in names {
        let told = "\(name) là \(plant.word)".filter { !$0.isWhitespace }
        #expect(examined.contains(told), "\(plant) at \(name): \(examined)")
      }
      #expect(said.status == 1)
      #expect(examined.contains(plant == .hardLink ? "cp-p" : "rm/"))
    }

    @Test(
      "D4: a link in the place of any of our folders leads nowhere",
      arguments: [Plant.link, .pipe])
    func aPlantInThePlaceOfAFolder(plant: Plant) throws {
      let site = try Site(victimIsFolder: true)
      for name in try site.folders() { try site.work(with: plant, at: [name]) }
    }

    @Test("D4: a plant under names that are only about to be made is not written through")
    func aPlantUnderNamesToCome() throws {
      let site = try Site()
      let plan = "plans/\(site.office.plan)"
      let names = [
        "\(plan)/journal/\(site.host).moi.jsonl", "\(plan)/\(site.host).moi.lock",
        "office/journal/\(site.host).moi.jsonl", "\(plan)/torn", "\(plan)/snapshot.lock",
        "\(plan)/.new-snapshot", "writers",
      ]
      for name in names {
        for plant in [Plant.link, .danglingLink, .hardLink] {
          try site.work(with: plant, at: [name], writer: "moi")
        }
      }
    }

    @Test(
      "D5: what is no document is refused at once, whatever it is",
      arguments: [
        ("mkfifo x", "không phải tệp thường"), ("mkdir x", "không phải tệp thường"),
        ("truncate -s 10G x", "lớn hơn"), ("ln -s /dev/zero x", "không phải tệp thường"),
        ("mknod x p", "không phải tệp thường"), ("ln -s x x", "vòng tròn"),
        ("ln -s /dev/tty x", "không"), ("ln -s nowhere x", "không có tệp"),
      ])
    func whatIsNoDocumentIsRefused(script: String, words: String) throws {
      let office = try Office()
      let made = try ChildProcess.run(
        ["/bin/sh", "-c", "cd \(office.folder.path) && \(script)"])
      try made.expectSuccess()
      for command in [["import", "--yes"], ["read"]] {
        let said = try ChildProcess.run(
          office.command() + command + [office.folder.file("x")], limit: .seconds(10))
        #expect(said.status == 3, "\(command) \(script): \(said.standardError)")
        #expect(said.standardError.contains(words), "\(command) \(script): \(said.standardError)")
      }
      #expect(try office.run("plans", "--json").rows("id").count == 1)
    }
  }
}

/// A store with one of everything, and somebody else's file beside it.
private final class Site {
  static let secret = "của người khác\n"

  let office: Office
  /// The machine's name, as journals bear it.
  let host: String
  private let isFolder: Bool
  private let id: String
  /// What the victim looked like before.
  private var look: FileLook?

  init(victimIsFolder: Bool = false) throws {
    office = try Office()
    isFolder = victimIsFolder
    id = try #require(try office.tasks().first?.value("id"))
    for words in [["done", id], ["note", id, "x"], ["undo"], ["new-year", office.plan, "--yes"]] {
      try ChildProcess.run(office.command() + words).expectSuccess()
    }
    let store = office.folder.file("store")
    let journal = try #require(
      try FileLook.all(below: store + "/office/journal").keys.first { $0.hasSuffix(".jsonl") })
    let name = journal.split(separator: "/").last.map(String.init) ?? ""
    host = String(name.prefix { $0 != "." })
    let drafts = "store/plans/\(office.plan)/drafts/\(host).thu"
    try shell("mkdir -p \(drafts) && echo x >\(drafts)/note-\(id.prefix(2)).txt").expectSuccess()
    try shell("printf '{\"v\":1,\"w' >>\(journal)").expectSuccess()
    try office.run("units").expectSuccess()
    try shell("cp -a store whole").expectSuccess()
    try shell(isFolder ? "mkdir victim" : "printf %s '\(Self.secret)' >victim; mkfifo pipe")
      .expectSuccess()
    look = FileLook(victim)
  }

  var victim: String { office.folder.file("victim") }
  var nowhere: String { office.folder.file("nowhere") }

  /// Paths of all files below the store.
  func files() throws -> [String] { try names("f") }

  /// Paths of all folders below the store.
  func folders() throws -> [String] { try names("d") }

  private func names(_ kind: String) throws -> [String] {
    let found = try shell("cd whole && find . -mindepth 1 -type \(kind)").expectSuccess()
    let names = found.standardOutput.split(separator: "\n").map { String($0.dropFirst(2)) }
    try #require(names.count > 8)
    return names.sorted()
  }

  /// Puts the store back as it was and the plants into it, does what people do, and looks whether
  /// anything outside has changed; a command that waits for ever fails.
  @discardableResult
  func work(
    with plant: EndToEndFaults.PlantedFileTests.Plant, at names: [String], _ asked: [String]? = nil,
    writer: String = "thu", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ChildProcess.Output {
    let isOfOffice = names.first?.hasPrefix("office") == true
    let words =
      asked ?? (isOfOffice ? ["units", "add", "Thư viện", "--short", "THV"] : ["done", id])
    let script = """
      cd \(office.folder.path) && rm -rf store && cp -a whole store || exit 99
      victim=$PWD/victim nowhere=$PWD/nowhere pipe=$PWD/pipe
      while [ "$1" != -- ]; do rm -rf "store/$1" && \(plant.script) || exit 99; shift; done
      shift; exec "$@"
      """
    let output = try ChildProcess.run(
      ["/bin/sh", "-c", script, "sh"] + names + ["--"] + office.command(writer: writer) + words,
      limit: .seconds(10))
    let place: Comment = "\(plant) at \(names): \(output.standardError)"
    #expect(output.status < 99, place, sourceLocation: sourceLocation)
    #expect(FileLook(nowhere) == nil, place, sourceLocation: sourceLocation)
    #expect(FileLook(victim) == look, place, sourceLocation: sourceLocation)
    #expect(
      isFolder ? isEmpty(victim) : office.folder.read("victim") == Self.secret, place,
      sourceLocation: sourceLocation)
    return output
  }

  private func isEmpty(_ folder: String) -> Bool { rmdir(folder) == 0 && mkdir(folder, 0o755) == 0 }

  @discardableResult
  private func shell(_ script: String) throws -> ChildProcess.Output {
    try ChildProcess.run(["/bin/sh", "-c", "cd \(office.folder.path) && \(script)"])
  }
}
