// A throw-away ssh server on 127.0.0.1 with its own port, keys and settings: nothing of the
// system's own ssh is read or changed.

import Glibc

/// An ssh server that runs as long as this object lives.
final class Sshd {
  /// Why there is no server.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let folder: TemporaryDirectory
  private let server: ChildProcess
  let port: UInt16
  private let user: String

  /// Makes keys and settings, starts the server, and waits until it listens.
  /// - Parameters:
  ///   - more: lines for its settings beside the usual ones; the first of a keyword counts.
  ///   - keyOptions: what stands before the user's key, such as `restrict,command="…"`.
  init(more: [String] = [], keyOptions: String = "") throws {
    guard let sshd = Tools.sshd, let keygen = Tools.sshKeygen, let name = Self.loginName else {
      throw Failure(description: "no sshd, no ssh-keygen or no name for this account")
    }
    let folder = try TemporaryDirectory()
    user = name
    port = try Self.freePort()
    for key in ["host", "user"] {
      let made = try ChildProcess.run(
        [keygen, "-q", "-t", "ed25519", "-N", "", "-f", folder.file(key)])
      guard made.status == 0 else { throw Failure(description: made.standardError) }
    }
    // sshd run by root refuses to start without it.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    try folder.write(
      (keyOptions.isEmpty ? "" : keyOptions + " ") + (folder.read("user.pub") ?? ""), to: "keys")
    let settings =
      more.joined(separator: "\n") + "\n"
      + Self.settings(folder: folder, port: port, user: name)
    try folder.write(settings, to: "settings")
    // `timeout` ends it by itself should the test process be killed.
    server = try ChildProcess.start(
      ["/usr/bin/timeout", "600", sshd, "-D", "-e", "-f", folder.file("settings")],
      log: folder.file("log"))
    self.folder = folder
    let port = port
    guard Condition.holds({ Self.isListening(port) }) else {
      server.stop()
      throw Failure(description: "sshd does not listen: \(folder.read("log") ?? "")")
    }
  }

  deinit { server.stop() }

  /// Whether a login with a terminal succeeds on this machine.
  static var isUsable: Bool {
    guard let server = try? Sshd(), let command = server.login("exit 7") else { return false }
    return (try? ChildProcess.run(command))?.status == 7
  }

  /// The command that logs in with a terminal and runs `command` there, by the login shell; nil
  /// when ssh is missing. The session inherits no locale: ssh sends none unless both sides ask.
  /// - Parameter port: where the server is reached, when not directly.
  func login(_ command: String?, through port: UInt16? = nil) -> [String]? {
    line(["-tt"], [command].compactMap(\.self), through: port)
  }

  /// The command that connects with these options of ssh.
  func reach(_ options: [String], _ command: String...) -> [String]? {
    line(options, command)
  }

  private func line(
    _ options: [String], _ command: [String], through other: UInt16? = nil
  ) -> [String]? {
    guard let ssh = Tools.ssh else { return nil }
    return [ssh] + options + clientOptions + ["-p", "\(other ?? port)", account] + command
  }

  /// The account that logs in, as scp and sftp name it.
  var account: String { "\(user)@127.0.0.1" }

  /// What ssh, scp and sftp need to know of the server and the key.
  var clientOptions: [String] {
    [
      "-F", "none", "-i", folder.file("user"), "-o", "IdentitiesOnly=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "LogLevel=ERROR",
    ]
  }

  /// StrictModes is off because the folder lies under world-writable /tmp; MaxStartups because the
  /// usual limit refuses logins that come at once.
  private static func settings(folder: TemporaryDirectory, port: UInt16, user: String) -> String {
    """
    ListenAddress 127.0.0.1
    Port \(port)
    HostKey \(folder.file("host"))
    PidFile none
    AuthorizedKeysFile \(folder.file("keys"))
    AllowUsers \(user)
    PermitRootLogin prohibit-password
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PrintMotd no
    PrintLastLog no
    LogLevel VERBOSE
    MaxStartups 200

    """
  }

  private static var loginName: String? {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }
  }

  /// A port that the kernel has just given out and got back.
  private static func freePort() throws -> UInt16 {
    let (handle, port) = try Loopback.bound()
    close(handle)
    return port
  }

  private static func isListening(_ port: UInt16) -> Bool {
    guard let handle = Loopback.connected(to: port) else { return false }
    close(handle)
    return true
  }
}
