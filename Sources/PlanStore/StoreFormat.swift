// The folder of a store: how it is made, and how one is told from any other folder.

import Glibc

enum StoreFormat {
  static let line = "thidua store 1"
  static let formatFile = "format"
  static let attributesFile = ".gitattributes"
  static let attributes = "* -text\n*.jsonl merge=union\n"
  static let ignoreFile = ".gitignore"
  /// What is this machine's own: caches, locks, what was cut short.
  static let ignored = "snapshot-*\n*.lock\n.new-*\n"
  static let keptFolder = ".keep"
  static let officeFolder = "office"
  static let plansFolder = "plans"
  static let reviewsFolder = "reviews"
  static let sourceFolder = "source"
  static let sourceText = "document.txt"
  static let sourceOriginal = "original"
  static let draftsFolder = "drafts"
  static let allocationLock = "allocation.lock"
  static let sourceLimit = 256 << 20
  /// For files of a few lines.
  static let smallLimit = 1 << 16
  static let unfinishedPrefix = ".new-"
  private static let formatLimit = 4_096

  /// The folder of a version of a document, from 1.
  static func sourceFolder(_ version: Int) -> String {
    version == 1 ? sourceFolder : "\(sourceFolder)-\(version)"
  }

  /// Opens the folder of a store, and makes the store when asked and the folder is empty.
  static func open(
    _ path: String, create: Bool, files: any FileSystem
  ) throws(StoreError) -> StoreFolder {
    guard let root = try openRoot(path, create: create, files: files) else {
      throw .noStore(path: path)
    }
    guard let format = try root.content(of: formatFile, limit: formatLimit) else {
      guard try isFresh(root) else { throw .notAStore(path: path) }
      guard create else { throw .noStore(path: path) }
      try make(in: root)
      return root
    }
    let firstLine = format.prefix { $0 != 0x0A && $0 != 0x0D }
    guard firstLine.elementsEqual(line.utf8) else {
      guard firstLine.starts(with: "thidua store ".utf8) else { throw .notAStore(path: path) }
      throw .newerFormat(path: path, found: Excerpt.of(firstLine))
    }
    return root
  }

  // The format comes last: a store that has it has everything.
  private static func make(in root: StoreFolder) throws(StoreError) {
    // git forgets empty folders, and a folder that is gone counts as damage.
    try root.folderMadeIfAbsent(plansFolder).replace(keptFolder, with: [])
    let office = try root.folderMadeIfAbsent(officeFolder)
    try office.folderMadeIfAbsent(Journal.folder).replace(keptFolder, with: [])
    if root.files.areLocksShared(in: root.descriptor), let number = number(of: root) {
      noteHome(number, in: office)
    }
    try root.replace(attributesFile, with: Array(attributes.utf8))
    try root.replace(ignoreFile, with: Array(ignored.utf8))
    try root.replace(formatFile, with: Array((line + "\n").utf8))
  }

  // Empty, or holding no more than a making that was cut short leaves.
  private static func isFresh(_ root: StoreFolder) throws(StoreError) -> Bool {
    for name in try root.names() {
      // Who may write under which name can be settled before there is anything to write.
      if [attributesFile, ignoreFile, WriterRules.fileName].contains(name)
        || name.hasPrefix(unfinishedPrefix)
      {
        continue
      }
      guard name == plansFolder || name == officeFolder, let folder = try root.folder(name) else {
        return false
      }
      let inside = try folder.names()
      let isEmpty = inside.allSatisfy {
        $0 == Journal.folder || $0.hasPrefix(".") || $0.hasPrefix(homePrefix)
      }
      guard isEmpty else { return false }
    }
    return true
  }

  private static func openRoot(
    _ path: String, create: Bool, files: any FileSystem
  ) throws(StoreError) -> StoreFolder? {
    if let root = try openDirectory(path, files) { return root }
    guard create else { return nil }
    try makeDirectories(path, files)
    return try openDirectory(path, files)
  }

  private static func openDirectory(
    _ path: String, _ files: any FileSystem
  ) throws(StoreError) -> StoreFolder? {
    do throws(SystemError) {
      return StoreFolder(try files.openDirectory(path, in: nil), path: "", files: files)
    } catch {
      if error.code == ENOENT { return nil }
      if error.code == ENOTDIR { throw StoreError.notAStore(path: path) }
      throw .system(.open, path, error)
    }
  }

  private static func makeDirectories(
    _ path: String, _ files: any FileSystem
  ) throws(StoreError) {
    var parent = path.hasPrefix("/") ? "/" : "."
    for part in path.split(separator: "/") {
      let child = parent == "/" ? "/" + part : parent + "/" + part
      do throws(SystemError) {
        try files.makeDirectory(child, in: nil)
        let above = try files.openDirectory(parent, in: nil)
        defer { files.close(above) }
        try files.synchronize(above)
      } catch {
        // EEXIST for what is there, EACCES and EROFS for parents that are not ours to change; when
        // it matters, opening the whole path says so.
        guard [EEXIST, EISDIR, EACCES, EROFS, EPERM, EINVAL].contains(error.code) else {
          throw .system(.create, child, error)
        }
      }
      parent = child
    }
  }
}
