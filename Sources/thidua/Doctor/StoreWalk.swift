// A walk through a store's folders: what colleagues could not write, and what was planted.

import Glibc
import PlanStore
import Wording

/// What a walk through a store comes upon.
struct StoreWalk {
  /// Deeper folders are not the store's.
  private static let depth = 6
  /// Minutes by which a file may be newer than the clock.
  private static let tolerance = 2

  private let root: stat
  private let path: String
  private let files = RealFileSystem()
  private var count = 0
  private var strange: [(path: String, kind: PlantedWord)] = []
  private var plainFolders: [String] = []
  private var closed: [String] = []
  private var foreign: [String] = []
  private var openDrafts: [String] = []
  private var newest: (path: String, time: Int)?

  /// Walks through the store at `path`, whose folder is `root`.
  init(_ path: String, _ root: stat) {
    self.path = path
    self.root = root
    guard let folder = try? files.openDirectory(path, in: nil) else { return }
    walk(folder, path, isDraft: false, depth: Self.depth)
  }

  private mutating func walk(_ folder: Descriptor, _ path: String, isDraft: Bool, depth: Int) {
    defer { files.close(folder) }
    guard depth > 0 else { return }
    for name in (try? files.names(in: folder)) ?? [] where name != ".git" {
      guard let status = try? files.status(of: name, in: folder) else { continue }
      let inner = path + "/" + name
      count += 1
      look(at: inner, status, isDraft: isDraft, isOwn: depth == Self.depth && Self.isOwn(name))
      if status.kind == .directory, let next = try? files.openDirectory(name, in: folder) {
        walk(next, inner, isDraft: isDraft || name == "drafts", depth: depth - 1)
      }
    }
  }

  /// Files at the top that belong to the store's owner alone.
  private static func isOwn(_ name: String) -> Bool { name == WriterRules.fileName }

  private mutating func look(at path: String, _ status: FileStatus, isDraft: Bool, isOwn: Bool) {
    switch status.kind {
    case .symbolicLink: strange.append((path, .link))
    case .other: strange.append((path, Self.kind(of: path)))
    case .regular:
      if status.links > 1 { strange.append((path, .hardLink)) }
      if (newest?.time ?? 0) < status.modified { newest = (path, status.modified) }
      if isDraft {
        if status.mode & 0o077 != 0 { openDrafts.append(path) }
      } else if !isOwn, root.isShared, status.mode & 0o060 != 0o060 {
        closed.append(path)
      }
    case .directory:
      guard root.isShared, !isDraft else { break }
      if status.mode & 0o070 != 0o070 { closed.append(path) }
      if root.st_mode & 0o2000 != 0, status.mode & 0o2000 == 0 { plainFolders.append(path) }
    }
    if root.isShared, !isDraft, !isOwn, status.kind != .symbolicLink, status.group != root.st_gid {
      foreign.append(path)
    }
  }

  private static func kind(of path: String) -> PlantedWord {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .device }
    switch status.st_mode & S_IFMT {
    case S_IFIFO: return .pipe
    case S_IFSOCK: return .socket
    default: return .device
    }
  }

  /// What is to be said of what no store has.
  var planted: [DoctorFinding] { strange.map { said(.change, .planted($0.path, $0.kind)) } }

  /// What is to be said of all that was seen.
  var findings: [DoctorFinding] {
    var found = planted
    if root.isShared, root.st_mode & 0o2000 == 0 {
      found.append(
        said(.change, .foldersWithoutSetgid(count: 1, first: path, store: path)))
    } else if let first = plainFolders.first {
      found.append(
        said(
          .change,
          .foldersWithoutSetgid(count: plainFolders.count, first: first, store: path)))
    }
    if let first = closed.first {
      found.append(said(.change, .notForGroup(count: closed.count, first: first, store: path)))
    }
    if let first = foreign.first {
      let group = GroupFacts.name(of: root.st_gid)
      found.append(
        said(
          .change,
          .otherGroup(count: foreign.count, first: first, group: group, store: path)))
    }
    if let first = openDrafts.first {
      found.append(said(.change, .privateUnderShared(count: openDrafts.count, first: first)))
    }
    if found.isEmpty { found.append(said(.fine, .storeFilesFine(count))) }
    return found + clock
  }

  private var clock: [DoctorFinding] {
    guard let newest else { return [] }
    let minutes = (newest.time / 1_000_000 - Surroundings.time) / 60_000
    guard minutes >= Self.tolerance else { return [] }
    return [
      DoctorFinding(.machine, .change, .clockBehind(minutes: minutes, path: newest.path))
    ]
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.store, level, text)
  }
}

extension stat {
  /// Whether a group may write in the folder.
  fileprivate var isShared: Bool { st_mode & 0o020 != 0 }
}
