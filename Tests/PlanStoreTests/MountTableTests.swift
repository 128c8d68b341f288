// What the kernel's table of mounts says of a folder, and what follows for locks and notices.

import Testing

@testable import PlanStore

@Suite struct MountTableTests {
  private let table = """
    22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    40 22 0:52 / /mnt/a\\040b rw,nosuid shared:7 master:3 - fuse.sshfs host:/x rw,user_id=0
    41 22 0:53 / /mnt/n rw - nfs4 server:/export rw
    42 22 8:1 / /old rw
    """

  @Test func typesAreFoundByNumber() {
    #expect(MountTable.type(of: "254:0", in: table) == "ext4")
    #expect(MountTable.type(of: "0:52", in: table) == "fuse.sshfs")
    #expect(MountTable.type(of: "0:53", in: table) == "nfs4")
    #expect(MountTable.type(of: "8:1", in: table) == nil)
    #expect(MountTable.type(of: "9:9", in: table) == nil)
  }

  @Test("B8: locks of network file systems are not believed, those of disks are")
  func locks() {
    for type in ["nfs4", "nfs", "cifs", "smb3", "fuse.sshfs", "fuseblk", "9p", "ceph"] {
      #expect(!MountTable.bindsLocks(type), "\(type)")
      #expect(!MountTable.tellsOfAllWriters(type), "\(type)")
    }
    for type in ["ext4", "xfs", "btrfs", "tmpfs", "overlay"] {
      #expect(MountTable.bindsLocks(type), "\(type)")
    }
  }
}
