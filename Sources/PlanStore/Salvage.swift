// A repaired copy of a damaged store. The store itself is only read; the copy has every record that
// is still whole, byte for byte, and all that is none beside it in `salvaged/`. Nothing is thrown
// away, and every line that could not be used is told.

import PlanModel

/// One thing that a salvage did.
package struct SalvageFinding: Equatable, Sendable {
  /// What was done.
  package enum Kind: Equatable, Sendable {
    /// A journal with so many records, as it was.
    case kept(records: Int)
    /// A journal of which so many records were taken.
    case keptPart(records: Int)
    /// Bytes that are no record, put where they can be looked at, and what they tell of the step.
    case setAside(bytes: Int, keptAs: String, about: LostStep)
    /// Records that stood in one line with something else.
    case dugOut(records: Int)
    /// Records that stood twice.
    case repeated(records: Int)
    /// Records of another writer than the file's, put into his journal.
    case moved(records: Int)
    /// Lines that are lost; each has a stand-in that changes nothing.
    case lost(steps: [Int])
    /// The step that made the plan is lost: nothing can be shown of the plan.
    case beginningLost
    /// The store's `format` was missing or damaged and is written anew.
    case formatWritten
    /// A review's file that is damaged, put aside; the one before it counts.
    case reviewPutAside(keptAs: String)
    /// Something that is not copied: a link, a device, a folder that nobody knows.
    case notCopied
    /// It could not be read at all.
    case unreadable(StoreError)
    /// So many other files, copied as they are.
    case copied(files: Int)
  }
  /// Path below the store.
  package let path: String
  /// From 1; nil when it concerns the whole file.
  package let line: Int?
  package let kind: Kind

  init(_ path: String, line: Int? = nil, _ kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}

/// Copies a store and repairs the copy.
package struct Salvage {
  /// Stands in the copy as long as it is not finished; a copy that has it may be begun anew.
  static let mark = "salvage-unfinished"
  static let setAsideFolder = "salvaged"

  let files: any FileSystem
  let repair: Removal
  private(set) var findings: [SalvageFinding] = []
  var copied = 0

  /// Writes a repaired copy of the store at `path` into the folder `target`, which must be absent,
  /// empty or the rest of a copy that was cut short.
  /// - Parameter repair: who repairs, when, and the words for why.
  /// - Throws: `.targetTaken`, or what the operating system refused.
  package static func copy(
    of path: String, into target: String, by repair: Removal,
    files: any FileSystem = RealFileSystem()
  ) throws(StoreError) -> [SalvageFinding] {
    guard let root = try openRoot(path, files) else { throw .noStore(path: path) }
    var salvage = Salvage(files: files, repair: repair)
    let isFormatSound = try isFormatSound(root, path)
    let copy = try prepare(target, files)
    try salvage.copyAll(root, copy)
    if !isFormatSound { salvage.tell(StoreFormat.formatFile, .formatWritten) }
    if salvage.copied > 0 { salvage.tell("", .copied(files: salvage.copied)) }
    // The format comes last, and the mark goes when all the rest is on the disk.
    try copy.replace(StoreFormat.formatFile, with: Array((StoreFormat.line + "\n").utf8))
    try copy.remove(mark)
    try copy.synchronize()
    return salvage.findings
  }

  private init(files: any FileSystem, repair: Removal) {
    self.files = files
    self.repair = repair
  }

  mutating func tell(_ path: String, line: Int? = nil, _ kind: SalvageFinding.Kind) {
    findings.append(SalvageFinding(path, line: line, kind))
  }

  private static func openRoot(
    _ path: String, _ files: any FileSystem
  ) throws(StoreError) -> StoreFolder? {
    do throws(SystemError) {
      return StoreFolder(try files.openDirectory(path, in: nil), path: "", files: files)
    } catch {
      if error.code == 2 { return nil }  // ENOENT
      throw .system(.open, path, error)
    }
  }

  // Without a format that says so, it is a store when it has the folders of one.
  private static func isFormatSound(
    _ root: StoreFolder, _ path: String
  ) throws(StoreError) -> Bool {
    let format = (try? root.content(of: StoreFormat.formatFile, limit: 4_096)) ?? nil
    let line = (format ?? []).prefix { $0 != 0x0A && $0 != 0x0D }
    if line.elementsEqual(StoreFormat.line.utf8) { return true }
    if line.starts(with: "thidua store ".utf8) {
      throw .newerFormat(path: path, found: Excerpt.of(line))
    }
    let names = try root.names()
    guard names.contains(StoreFormat.plansFolder) || names.contains(StoreFormat.officeFolder) else {
      throw .notAStore(path: path)
    }
    return false
  }

  // MARK: The copy

  private static func prepare(
    _ target: String, _ files: any FileSystem
  ) throws(StoreError) -> StoreFolder {
    do throws(SystemError) { try files.makeDirectory(target, in: nil) } catch {
      if error.code != 17 { throw .system(.create, target, error) }  // EEXIST
    }
    guard let copy = try openRoot(target, files) else {
      throw .system(.create, path: target, errno: 2)
    }
    let names = try copy.names()
    if names.contains(mark) {
      try empty(copy)
    } else if !names.isEmpty {
      throw .targetTaken(path: target)
    }
    try copy.add(mark, Array("thidua\n".utf8))
    try copy.synchronize()
    try copy.folderMadeIfAbsent(StoreFormat.plansFolder).replace(StoreFormat.keptFolder, with: [])
    let office = try copy.folderMadeIfAbsent(StoreFormat.officeFolder)
    try office.folderMadeIfAbsent(Journal.folder).replace(StoreFormat.keptFolder, with: [])
    try copy.replace(StoreFormat.attributesFile, with: Array(StoreFormat.attributes.utf8))
    try copy.replace(StoreFormat.ignoreFile, with: Array(StoreFormat.ignored.utf8))
    return copy
  }

  // Only what a copy that was cut short has left; the mark goes last of all.
  private static func empty(_ folder: StoreFolder, depth: Int = 6) throws(StoreError) {
    for name in try folder.names() where name != mark || depth < 6 {
      if let inner = try? folder.folder(name), depth > 0 {
        try empty(inner, depth: depth - 1)
        do throws(SystemError) {
          try folder.files.removeDirectory(name, in: folder.descriptor)
        } catch { throw .system(.remove, folder.path(of: name), error) }
      } else {
        try folder.remove(name)
      }
    }
    if depth == 6 { try folder.remove(mark) }
  }
}

// MARK: - Going through the store

extension Salvage {
  private mutating func copyAll(_ root: StoreFolder, _ copy: StoreFolder) throws(StoreError) {
    for name in try root.names() {
      switch name {
      case StoreFormat.formatFile, StoreFormat.attributesFile, StoreFormat.ignoreFile,
        StoreFormat.allocationLock:
        continue
      case StoreFormat.officeFolder:
        try inside(name, root, copy) { (salvage, from, to) throws(StoreError) in
          try salvage.copyPlace(.office, from, to)
        }
      case StoreFormat.plansFolder:
        try inside(name, root, copy) { (salvage, from, to) throws(StoreError) in
          try salvage.copyPlans(from, to)
        }
      case StoreFormat.reviewsFolder:
        try inside(name, root, copy) { (salvage, from, to) throws(StoreError) in
          try salvage.copyReviews(from, to)
        }
      default: tell(name, .notCopied)
      }
    }
  }

  /// Goes into a folder and makes it in the copy; what cannot be gone into is told.
  mutating func inside(
    _ name: String, _ parent: StoreFolder, _ copy: StoreFolder,
    _ body: (inout Salvage, StoreFolder, StoreFolder) throws(StoreError) -> Void
  ) throws(StoreError) {
    let found: StoreFolder?
    do throws(StoreError) { found = try parent.folder(name) } catch {
      tell(parent.path(of: name), .notCopied)
      return
    }
    guard let found else { return }
    let made = try copy.folderMadeIfAbsent(name)
    try body(&self, found, made)
    try made.synchronize()
  }

  private mutating func copyPlans(
    _ plans: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) {
    for name in try plans.names() where name != StoreFormat.keptFolder {
      guard let id = PlanID(name) else {
        tell(plans.path(of: name), .notCopied)
        continue
      }
      try inside(name, plans, copy) { (salvage, from, to) throws(StoreError) in
        try salvage.copyPlace(.plan(id), from, to)
      }
    }
  }

  private mutating func copyPlace(
    _ place: JournalPlace, _ folder: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) {
    var isWhole = true
    for name in try folder.names() {
      if name == Journal.folder || Snapshot.number(of: name) != nil || name.hasSuffix(".lock")
        || name == StoreFormat.keptFolder
      {
        continue
      }
      try copyTree(name, folder, copy, depth: 3)
    }
    if let journals = (try? folder.folder(Journal.folder)) ?? nil {
      isWhole = try copyJournals(place, journals, copy)
    } else {
      tell(folder.path(of: Journal.folder), .beginningLost)
      _ = try copy.folderMadeIfAbsent(Journal.folder)
      isWhole = false
    }
    if isWhole { return }
    // Where records are lost, an old state of the plan may still be in a snapshot.
    for name in try folder.names() where Snapshot.number(of: name) != nil {
      let aside = try copy.folderMadeIfAbsent(Self.setAsideFolder)
      try copyFile(name, folder, aside)
    }
  }

  /// Copies a file or a folder as it is, private files as private.
  mutating func copyTree(
    _ name: String, _ folder: StoreFolder, _ copy: StoreFolder, depth: Int
  ) throws(StoreError) {
    let status = try folder.status(of: name)
    switch status?.kind {
    case .regular: try copyFile(name, folder, copy)
    case .directory where depth > 0 && !name.hasPrefix(StoreFormat.unfinishedPrefix):
      try inside(name, folder, copy) { (salvage, from, to) throws(StoreError) in
        for inner in try from.names() { try salvage.copyTree(inner, from, to, depth: depth - 1) }
      }
    case nil: return
    default: tell(folder.path(of: name), .notCopied)
    }
  }

  /// Copies a file under its name; what cannot be read is told.
  mutating func copyFile(
    _ name: String, _ folder: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) {
    let bytes: [UInt8]
    do throws(StoreError) {
      guard let found = try folder.content(of: name, limit: Journal.fileLimit) else { return }
      bytes = found
    } catch {
      tell(folder.path(of: name), .unreadable(error))
      return
    }
    let isPrivate = ((try? folder.status(of: name))?.mode ?? 0o644) & 0o077 == 0
    try copy.add(name, bytes, isPrivate: isPrivate)
    copied += 1
  }
}
