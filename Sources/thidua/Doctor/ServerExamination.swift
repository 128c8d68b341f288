// The ssh server by which people come: whether it lets all of them in, notices those who are gone,
// and keeps forced commands tight.

import DocumentIntake
import Glibc
import Wording

/// What an examination knows of the ssh server and of the keys.
struct ServerExamination {
  /// A file of keys of one account.
  struct KeyFile: Equatable {
    var path: String
    var account: String
    var shell: String
    /// Whether others than the owner may write it.
    var isOpen: Bool
    var keys: [AuthorizedKey]
  }

  /// The server's settings; nil when there is no server.
  var settings: SshdSettings?
  /// Where they came from.
  var source: String
  /// A file of settings that could not be read.
  var unreadable: String?
  var keyFiles: [KeyFile] = []

  /// Fewer people than this at once are too few for a department at eight o'clock.
  private static let leastStartups = 40
  private static let harmlessVariables: Set<String> = [
    "LANG", "LANGUAGE", "LC_*", "COLORTERM", "NO_COLOR",
  ]

  /// What is to be said.
  var findings: [DoctorFinding] {
    if let unreadable { return [said(.advice, .settingsUnreadable(unreadable))] }
    guard let settings else { return [said(.fine, .noServer)] }
    let found = startups(settings) + line(settings) + variables(settings) + forced(settings)
    return [said(.fine, .settingsRead(source))]
      + (found.isEmpty ? [said(.fine, .settingsFine)] : found) + keyFiles.flatMap(tightness)
  }

  private func startups(_ settings: SshdSettings) -> [DoctorFinding] {
    let value = settings.value("maxstartups") ?? "10:30:100"
    let start = Int(value.split(separator: ":").first ?? "") ?? 0
    return start < Self.leastStartups ? [said(.change, .maxStartups(value))] : []
  }

  private func line(_ settings: SshdSettings) -> [DoctorFinding] {
    var found: [DoctorFinding] = []
    if (settings.value("clientaliveinterval") ?? "0") == "0" {
      found.append(said(.change, .clientAlive))
    }
    if settings.value("strictmodes") == "no" { found.append(said(.change, .strictModes)) }
    return found
  }

  private func variables(_ settings: SshdSettings) -> [DoctorFinding] {
    var found: [DoctorFinding] = []
    let names = (settings.values["acceptenv"] ?? []).filter {
      !Self.harmlessVariables.contains($0) && !$0.hasPrefix("LC_")
    }
    if !names.isEmpty {
      found.append(said(.change, .acceptEnv(names.joined(separator: " "))))
    }
    if (settings.value("permituserenvironment") ?? "no") != "no" {
      found.append(said(.change, .userEnvironment))
    }
    return found
  }

  private func forced(_ settings: SshdSettings) -> [DoctorFinding] {
    var found: [DoctorFinding] = []
    let isOff = settings.value("disableforwarding") == "yes"
    let all = [SshdSettings.Block(line: 1, values: settings.values)] + settings.blocks
    let blocks = all.filter { block in
      block.values["forcecommand"]?.contains { $0.contains("thidua") } == true
    }
    for block in blocks where !isOff && block.values["disableforwarding"]?.first != "yes" {
      found.append(said(.change, .forcedForwarding(file: Self.file, line: block.line)))
    }
    let isForced = !blocks.isEmpty || keyFiles.contains { $0.keys.contains(where: \.isForced) }
    if isForced, (settings.value("permituserrc") ?? "yes") != "no" {
      found.append(said(.change, .userCommands))
    }
    return found
  }

  private func tightness(of file: KeyFile) -> [DoctorFinding] {
    let forced = file.keys.filter(\.isForced)
    guard !forced.isEmpty else { return [] }
    var found: [DoctorFinding] = []
    if file.isOpen { found.append(said(.change, .keysWritable(file.path))) }
    for key in file.keys {
      if key.command == nil {
        found.append(said(.change, .keyWithShell(file: file.path, line: key.line)))
      } else if key.isForced, !key.forwardsNothing {
        found.append(said(.change, .forwarding(file: file.path, line: key.line)))
      }
      if key.isForced, key.command?.contains("--restricted") != true {
        found.append(said(.advice, .keyNotRestricted(file: file.path, line: key.line)))
      }
    }
    if file.shell.hasSuffix("bash") || file.shell.hasSuffix("zsh") {
      found.append(
        said(.change, .shellReadsFiles(account: file.account, shell: file.shell)))
    }
    return found.isEmpty ? [said(.fine, .keysFine(file: file.path, count: forced.count))] : found
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.ssh, level, text)
  }
}

// MARK: - Looking

extension ServerExamination {
  private static let file = "/etc/ssh/sshd_config"
  private static let program = "/usr/sbin/sshd"

  /// The server of this machine: as root what it says itself, else what its files say.
  static func ofMachine() -> ServerExamination {
    guard access(program, F_OK) == 0, access(file, F_OK) == 0 else {
      return ServerExamination(settings: nil, source: "")
    }
    guard let text = text(of: file) else {
      return ServerExamination(settings: nil, source: "", unreadable: file)
    }
    let written = SshdSettings(text) { pattern in
      Self.paths(matching: pattern).compactMap(Self.text)
    }
    var settings = written
    var source = file
    if geteuid() == 0, let told = ChildPrograms.output(of: [program, "-T"]) {
      // What it tells of itself has no blocks: they are for people who come.
      settings = SshdSettings(told + "\n" + Self.matchPart(of: text))
      source = "sshd -T"
    }
    return ServerExamination(settings: settings, source: source, keyFiles: keyFiles())
  }

  private static func matchPart(of text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let start = lines.firstIndex { $0.lowercased().hasPrefix("match") } ?? lines.endIndex
    return lines[start...].joined(separator: "\n")
  }

  private static func paths(matching pattern: String) -> [String] {
    let pattern = pattern.hasPrefix("/") ? pattern : "/etc/ssh/" + pattern
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { place in
      found.gl_pathv[place].map { String(cString: $0) }
    }
  }

  /// The keys of this account, and as root those of every account.
  private static func keyFiles() -> [KeyFile] {
    guard geteuid() == 0 else {
      return getpwuid(getuid()).flatMap { keyFile(of: $0.pointee) }.map { [$0] } ?? []
    }
    var files: [KeyFile] = []
    setpwent()
    defer { endpwent() }
    while let entry = getpwent() {
      if let file = keyFile(of: entry.pointee) { files.append(file) }
    }
    return files
  }

  private static func keyFile(of account: passwd) -> KeyFile? {
    let path = String(cString: account.pw_dir) + "/.ssh/authorized_keys"
    guard let text = text(of: path) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return KeyFile(
      path: path, account: String(cString: account.pw_name),
      shell: String(cString: account.pw_shell), isOpen: status.st_mode & 0o022 != 0,
      keys: AuthorizedKey.keys(in: text))
  }

  private static func text(of path: String) -> String? {
    (try? SourceBytes.read(path, limit: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }
}
