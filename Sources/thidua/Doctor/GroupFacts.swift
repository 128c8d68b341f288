// Whether the account belongs to the group that shares a store.

import Glibc
import PlanModel
import Wording

/// The group of a store's folder, and the process's own groups.
struct GroupFacts {
  /// Nil where there is no folder, or it is not shared.
  let group: gid_t?
  let own: [gid_t]
  /// Whether the account needs no group: it is the folder's owner, or root.
  let isOwner: Bool

  /// What the operating system says of this process and that folder.
  init(store: String) {
    var status = stat()
    let isThere = stat(store, &status) == 0
    group = isThere && status.st_mode & 0o020 != 0 ? status.st_gid : nil
    isOwner = geteuid() == 0 || status.st_uid == geteuid()
    var groups = [gid_t](repeating: 0, count: 4_096)
    let count = getgroups(Int32(groups.count), &groups)
    own = [getegid()] + groups.prefix(max(0, Int(count)))
  }

  /// What is to be said of the account's membership.
  func findings(of account: Account) -> [DoctorFinding] {
    guard let group, !isOwner, !own.contains(group) else { return [] }
    let name = Self.name(of: group)
    return [DoctorFinding(.person, .change, .notInGroup(account: account.name, group: name))]
  }

  /// The group's name, or its number.
  static func name(of group: gid_t) -> String {
    getgrgid(group).map { String(cString: $0.pointee.gr_name) } ?? "\(group)"
  }

  /// The user's name, or its number.
  static func name(ofUser user: uid_t) -> String {
    getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "\(user)"
  }
}
