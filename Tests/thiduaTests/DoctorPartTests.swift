// The parts of an examination that follow from values: each finding made to happen.

import DocumentIntake
import Testing
import Wording

@testable import thidua

@Suite struct DoctorPartTests {
  private static let color = TerminfoEntry(entry(numbers: 14, colors: 256))

  /// A description as tic makes it: so many numbers, the last of which are the colours.
  private static func entry(numbers: Int, colors: Int) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    let head = [0o432, 4, 3, numbers, 0, 0].flatMap(number)
    let values = (0..<numbers).flatMap { number($0 == 13 ? colors : 0xFFFF) }
    return head + Array("abc\0".utf8) + [0, 0, 0] + [0] + values
  }

  private func terminal(_ change: (inout TerminalFacts) -> Void) -> [DoctorText] {
    var facts = TerminalFacts(
      isTerminal: true, name: "xterm-256color", entry: Self.color, columns: 80, rows: 24,
      isOpenToOthers: false, locale: "C.UTF-8")
    change(&facts)
    return facts.findings.filter { $0.level != .fine }.map(\.text)
  }

  @Test func aDescriptionOfATerminalIsRead() {
    #expect(Self.color?.colors == 256)
    #expect(TerminfoEntry(Self.entry(numbers: 4, colors: 8))?.colors == 0)
    #expect(TerminfoEntry(Array("no description".utf8)) == nil)
    #expect(TerminfoEntry([0x1A]) == nil)
    #expect(TerminfoEntry.find("../../etc/passwd", in: ["/usr/share/terminfo"]) == nil)
  }

  @Test func eachFaultOfTheTerminalIsTold() {
    #expect(terminal { _ in }.isEmpty)
    #expect(terminal { $0.name = "" } == [.terminalUnset])
    #expect(
      terminal {
        $0.name = "x-none"
        $0.entry = nil
      } == [.terminalUnknown("x-none")])
    #expect(
      terminal { $0.rows = 3 }
        == [.terminalSmall(columns: 80, rows: 3, needColumns: 30, needRows: 8)])
    #expect(terminal { $0.isOpenToOthers = true } == [.messagesFromOthers])
    #expect(terminal { $0.locale = "POSIX" } == [.localeNotUTF8("POSIX")])
    #expect(terminal { $0.locale = "xx_YY.UTF-8" } == [.localeMissing("xx_YY.UTF-8")])
    #expect(terminal { $0.locale = nil }.isEmpty)
  }

  private func machine(_ change: (inout MachineFacts) -> Void) -> [DoctorText] {
    var facts = MachineFacts(
      time: 1_800_000_000_000, zone: nil, missing: [], hasVietnameseModel: true,
      corePattern: "core", backtrace: nil)
    change(&facts)
    return facts.findings.filter { $0.level != .fine }.map(\.text)
  }

  @Test("C1, C2: a clock that cannot be right is told")
  func aClockThatCannotBeRight() {
    #expect(machine { $0.time = 0 } == [.clockWrong(0)])
    #expect(machine { $0.time = 4_200_000_000_000 } == [.clockWrong(4_200_000_000_000)])
    #expect(machine { $0.time = 2_147_483_648_000 }.isEmpty)
  }

  @Test func eachFaultOfTheMachineIsTold() {
    #expect(machine { _ in }.isEmpty)
    #expect(machine { $0.zone = "Nonsense/Zone" } == [.zoneUnknown("Nonsense/Zone")])
    #expect(machine { $0.zone = ":/nowhere" } == [.zoneUnknown(":/nowhere")])
    for zone in ["", "UTC", "UTC-7", "<+07>-7"] { #expect(machine { $0.zone = zone }.isEmpty) }
    #expect(machine { $0.hasVietnameseModel = false } == [.modelMissing])
    #expect(
      machine { $0.missing = [.pdftotext, .pdfinfo, .pandoc] } == [
        .programMissing(program: "pdftotext", formats: ".pdf", packages: "poppler-utils"),
        .programMissing(
          program: "pandoc", formats: ".docx .odt .rtf .html", packages: "pandoc"),
      ])
    #expect(machine { $0.corePattern = "|/usr/bin/apport %p" } == [.corePattern("/usr/bin/apport")])
    #expect(machine { $0.backtrace = "enable=yes" } == [.backtrace("enable=yes")])
    #expect(machine { $0.backtrace = "enable=no" }.isEmpty)
  }

  private func server(_ settings: String, _ keys: [String] = []) -> [DoctorText] {
    let examination = ServerExamination(
      settings: SshdSettings(settings), source: "x",
      keyFiles: [
        ServerExamination.KeyFile(
          path: "k", account: "vanthu", shell: "/bin/sh", isOpen: false,
          keys: AuthorizedKey.keys(in: keys.joined(separator: "\n")))
      ])
    return examination.findings.filter { $0.level != .fine }.map(\.text)
  }

  private static let sound = "MaxStartups 100:30:200\nClientAliveInterval 15\n"

  @Test("B14: the default limit of logins at once is told to be too small")
  func theDefaultLimitOfLogins() {
    #expect(server("") == [.maxStartups("10:30:100"), .clientAlive])
    #expect(server("ClientAliveInterval 15\nMaxStartups 12:30:60") == [.maxStartups("12:30:60")])
    #expect(server(Self.sound).isEmpty)
    #expect(server("maxstartups=100:30:200\n" + Self.sound).isEmpty)
    #expect(server("# MaxStartups 200\nMaxStartups 10\n" + Self.sound) == [.maxStartups("10")])
  }

  @Test("D11: settings of the server that open a way are told")
  func settingsThatOpenAWay() {
    #expect(server(Self.sound + "StrictModes no") == [.strictModes])
    #expect(server(Self.sound + "AcceptEnv LANG LC_*").isEmpty)
    #expect(server(Self.sound + "AcceptEnv LANG\nAcceptEnv * EDITOR") == [.acceptEnv("* EDITOR")])
    #expect(server(Self.sound + "PermitUserEnvironment yes") == [.userEnvironment])
    let block = "PermitUserRC no\nMatch Group thidua\n  ForceCommand thidua --restricted\n"
    #expect(
      server(Self.sound + block) == [.forcedForwarding(file: "/etc/ssh/sshd_config", line: 4)])
    #expect(server(Self.sound + block + "  DisableForwarding yes").isEmpty)
    #expect(server(Self.sound + "DisableForwarding yes\n" + block).isEmpty)
  }

  @Test("D11: keys with a forced command that are not tight are told, line by line")
  func keysThatAreNotTight() {
    let sound = Self.sound + "PermitUserRC no"
    let key = "ssh-ed25519 AAAA bình"
    let tight = "restrict,pty,command=\"thidua --restricted --writer vt1\" \(key)"
    #expect(server(sound, [tight, "# ghi chú", ""]).isEmpty)
    #expect(server(Self.sound, [tight]) == [.userCommands])
    #expect(server(Self.sound, [key]).isEmpty)
    #expect(server(sound, [tight, key]) == [.keyWithShell(file: "k", line: 2)])
    let open = "command=\"thidua --restricted\",no-pty \(key)"
    #expect(server(sound, [tight, open]) == [.forwarding(file: "k", line: 2)])
    let again = "restrict,port-forwarding,command=\"thidua --restricted\" \(key)"
    #expect(server(sound, [again]) == [.forwarding(file: "k", line: 1)])
    let loose = "restrict,command=\"thidua --writer \\\"Bình, VT\\\"\" \(key)"
    #expect(server(sound, [loose]) == [.keyNotRestricted(file: "k", line: 1)])
    let old =
      "no-port-forwarding,no-agent-forwarding,no-X11-forwarding,command=\"thidua --restricted\" "
    #expect(server(sound, [old + key]).isEmpty)
  }

  @Test func ownersOfKeysAndShellsAreTold() {
    let keys = AuthorizedKey.keys(in: "restrict,command=\"thidua --restricted\" ssh-rsa A")
    var file = ServerExamination.KeyFile(
      path: "k", account: "vanthu", shell: "/bin/bash", isOpen: true, keys: keys)
    let settings = SshdSettings(Self.sound + "PermitUserRC no")
    let told = { (file: ServerExamination.KeyFile) in
      ServerExamination(settings: settings, source: "", keyFiles: [file]).findings
        .filter { $0.level == .change }.map(\.text)
    }
    #expect(
      told(file) == [.keysWritable("k"), .shellReadsFiles(account: "vanthu", shell: "/bin/bash")])
    file.shell = "/bin/sh"
    file.isOpen = false
    #expect(told(file).isEmpty)
    #expect(ServerExamination(settings: nil, source: "").findings.map(\.text) == [.noServer])
    let closed = ServerExamination(settings: nil, source: "", unreadable: "/etc/x")
    #expect(closed.findings.map(\.text) == [.settingsUnreadable("/etc/x")])
  }

  @Test func theFileSystemIsFoundByTheLongestPlace() {
    let table = MountTable(
      text: """
        21 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda rw
        22 21 0:5 / /srv\\040x rw - nfs4 server:/ rw
        23 21 0:6 / /srv rw - tmpfs tmpfs rw
        24 21 0:7 / /srv rw - overlay overlay rw
        """)
    #expect(table.kind(ofAbsolute: "/srv x/store") == "nfs4")
    #expect(table.kind(ofAbsolute: "/srv/store") == "overlay")
    #expect(table.kind(ofAbsolute: "/srvx") == "ext4")
    #expect(VolumeExamination.kind("fuse.sshfs") == .network("fuse.sshfs"))
    #expect(VolumeExamination.kind("cifs") == .network("cifs"))
    #expect(VolumeExamination.kind("overlay") == .overlay)
    #expect(VolumeExamination.kind("tmpfs") == .memory)
    #expect(VolumeExamination.kind("xfs") == .local("xfs"))
  }

  @Test func everyThingToChangeHasARemedyInBothLanguages() {
    let texts: [DoctorText] = [
      .terminalUnset, .noUTF8, .clockWrong(0), .maxStartups(""), .clientAlive, .strictModes,
      .acceptEnv(""), .userEnvironment, .userCommands, .forwarding(file: "", line: 1),
      .planted("/a b", .link), .planted("/a", .hardLink), .writableByAll("/x"),
      .notForGroup(count: 1, first: "", store: "/s"), .mountedReadOnly("/s"),
    ]
    for language in Language.allCases {
      for text in texts { #expect(Wording(language)(text).remedy?.isEmpty == false, "\(text)") }
    }
    #expect(Wording(.english)(.planted("/a b", .link)).remedy?.hasSuffix("rm '/a b'") == true)
  }
}
