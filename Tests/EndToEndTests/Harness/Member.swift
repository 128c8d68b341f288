// Colleagues: the program run under numbers of users and groups that need no accounts.

import Glibc
import Testing

/// A user of the machine who is only a number.
struct Member {
  /// The group that all colleagues share.
  static let group: UInt32 = 61_000

  let number: UInt32
  var groups: [UInt32] = [group]
  /// What new files lack, as `umask` takes it.
  var umask = "022"

  static let first = Member(number: 61_001)
  static let second = Member(number: 61_002)
  static let stranger = Member(number: 61_009, groups: [61_009])

  /// Whether this process may become others, and they may run the program: a checkout in /root
  /// would be closed to them.
  static let areUsable: Bool = {
    guard geteuid() == 0, access("/usr/bin/setpriv", X_OK) == 0 else { return false }
    return (try? first.run([Tools.thidua, "--version"]))?.status == 0
  }()

  /// Runs a command as this user.
  func run(
    _ command: [String], variables: [String] = [], limit: Duration = .seconds(20)
  ) throws -> ChildProcess.Output {
    try ChildProcess.run(
      ["/bin/sh", "-c", "umask \(umask); exec \"$@\"", "sh"] + self.command(command),
      environment: CleanEnvironment.variables(home: "/nonexistent", and: variables), limit: limit)
  }

  /// The command line that runs a command as this user.
  func command(_ command: [String]) -> [String] {
    [
      "/usr/bin/setpriv", "--reuid", "\(number)", "--regid", "\(number)", "--groups",
      groups.map { "\($0)" }.joined(separator: ","), "--",
    ] + command
  }

  /// Runs a command of the program on the store.
  func thidua(
    _ store: String, _ arguments: String..., variables: [String] = []
  ) throws -> ChildProcess.Output {
    try run(
      [Tools.thidua, "--store", store, "--lang", "vi", "--today", Office.today] + arguments,
      variables: variables)
  }
}

extension Trait where Self == ConditionTrait {
  /// Skipped, and said so, where the tests cannot act as several users.
  static var needsMembers: Self {
    .enabled(
      if: Member.areUsable,
      "needs root, setpriv and a build that other accounts can read, to act as several users")
  }
}

/// A folder for several people with a store in it, and their plan.
final class SharedFolder {
  let folder: TemporaryDirectory
  let store: String
  /// The plan's file, readable by all.
  let document: String

  /// Makes the folder with these permissions, owned by root, for `Member.group`.
  init(mode: UInt32 = 0o2770) throws {
    folder = try TemporaryDirectory()
    store = folder.file("store")
    document = try folder.write(SampleDocument.text, to: "plan.txt")
    mkdir(store, 0o777)
    chown(store, 0, Member.group)
    chmod(store, mode)
  }

  /// Fills the store by what `member` does.
  func fill(as member: Member) throws {
    for unit in SampleDocument.units.prefix(2) {
      try member.thidua(store, "units", "add", unit.name, "--short", unit.shortName)
        .expectSuccess()
    }
    try member.thidua(store, "import", document, "--yes").expectSuccess()
  }

  /// The ids of the unit tasks.
  func ids(as member: Member) throws -> [String] {
    try member.thidua(store, "tasks", "--json").expectSuccess().rows("id")
      .compactMap { $0.value("id") }
  }
}

/// What a file is, as far as a change of its owner or its permissions would show.
struct FileLook: Equatable, CustomStringConvertible {
  let mode: UInt32
  let owner: UInt32
  let group: UInt32

  /// The look of a name itself; nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    mode = status.st_mode
    owner = status.st_uid
    group = status.st_gid
  }

  var description: String { String(mode, radix: 8) + " \(owner):\(group)" }

  /// The looks of all that is below a folder, by path.
  static func all(below path: String) throws -> [String: FileLook] {
    let found = try ChildProcess.run(["/usr/bin/find", path, "-mindepth", "1"]).expectSuccess()
    var looks: [String: FileLook] = [:]
    for name in found.standardOutput.split(separator: "\n") {
      looks[String(name)] = FileLook(String(name))
    }
    return looks
  }
}
