// One folder mounted twice by sshfs, each mount with its own cache and its own locks: two machines as
// far as the store can tell. The server's side is a program on this machine; no network is used.

import Glibc
import Testing

/// Two mounts of a store; unmounted when the last reference goes.
final class SshfsMounts {
  /// The store's path on each machine.
  let paths: [String]
  private let folder: TemporaryDirectory
  private let points: [String]

  static let isUsable: Bool = {
    guard Tools.find("sshfs") != nil, server != nil, access("/dev/fuse", R_OK | W_OK) == 0,
      let folder = try? TemporaryDirectory(), let made = try? SshfsMounts(of: folder.path)
    else { return false }
    return (try? FileTree.names(in: made.paths[0])) != nil
  }()

  private static let server: String? = ["/usr/lib/openssh/sftp-server", "/usr/libexec/sftp-server"]
    .first(where: { access($0, X_OK) == 0 })

  convenience init(of store: FaultStore) throws { try self.init(of: store.path) }

  private init(of path: String) throws {
    guard let sshfs = Tools.find("sshfs"), let server = Self.server else {
      throw ChildProcess.Failure.spawn(program: "sshfs", errno: ENOENT)
    }
    folder = try TemporaryDirectory()
    // In the place of ssh: what it is told to run there is run here.
    let ssh = try folder.write("#!/bin/sh\nexec \(server)\n", to: "ssh")
    chmod(ssh, 0o755)
    points = [folder.file("a"), folder.file("b")]
    paths = points
    for point in points {
      mkdir(point, 0o755)
      try ChildProcess.run([sshfs, "-o", "ssh_command=\(ssh)", "here:\(path)", point])
        .expectSuccess()
    }
  }

  deinit {
    for point in points { _ = try? ChildProcess.run(["/bin/umount", "-l", point]) }
  }
}
