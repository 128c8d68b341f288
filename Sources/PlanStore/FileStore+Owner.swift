// Two accounts may come to one name of a writer: machines with the same host name, an account made
// anew, a name given by the store's owner that somebody else bears. A journal tells by its owner
// whose it is, so the one who comes later takes a name of his own.

import PlanModel

extension FileStore {
  /// The writer's name, or, where a journal with that name belongs to another account, the name with
  /// the account's number. Files of root count as restored from a copy, not as somebody else's.
  static func ownName(
    _ writer: WriterName, of account: Account, in root: StoreFolder
  ) -> WriterName {
    guard let status = try? root.status(), status.isForSeveral(besides: root.files.effectiveUser),
      belongsToOther(writer, in: root)
    else { return writer }
    return WriterName(host: writer.host, user: "\(writer.user)+\(account.number)")
  }

  // What cannot be looked at belongs to nobody here: whoever works on it learns why.
  private static func belongsToOther(_ writer: WriterName, in root: StoreFolder) -> Bool {
    let name = Journal.fileName(of: writer.description)
    var places = [try? root.folder(StoreFormat.officeFolder)].compactMap(\.self)
    if let plans = try? root.folder(StoreFormat.plansFolder) {
      let ids = ((try? plans.names()) ?? []).filter { PlanID($0) != nil }
      places += ids.compactMap { try? plans.folder($0) }
    }
    let me = root.files.effectiveUser
    return places.contains { place in
      guard let status = try? place.folder(Journal.folder)?.status(of: name) else { return false }
      return status.owner != me && status.owner != 0
    }
  }
}

extension FileStatus {
  /// Whether somebody else than the user `me` may write in the folder.
  func isForSeveral(besides me: UInt32) -> Bool { mode & 0o022 != 0 || owner != me }
}
