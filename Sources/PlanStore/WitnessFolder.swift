// Where a person's witnesses are kept: a private folder of his own. Nothing here ever keeps anyone
// from working: what cannot be read is not there, what cannot be written is not written.

import Glibc

/// The folder of one person's witnesses.
package struct WitnessFolder: Sendable {
  private let own: PersonalFolder
  private let name: String

  // A store of a thousand plans with ten writers each.
  private static let limit = 4 << 20
  private static let mostHeads = 400

  /// - Parameters:
  ///   - path: the folder; made when it is first written to.
  ///   - store: the store's path, links resolved: another name is another store.
  package init(path: String, store: String, files: any FileSystem = RealFileSystem()) {
    own = PersonalFolder(path: path, files: files)
    name = String(Hexadecimal.of(SHA256.hash(Array(store.utf8))).prefix(16))
  }

  /// What was last seen; nil when nothing was, or nothing can be read.
  package func read() -> Witness? {
    guard let folder = own.open(),
      let bytes = try? folder.content(of: name + ".seen", limit: Self.limit)
    else { return nil }
    return Witness(bytes)
  }

  /// Keeps what is seen now. A file that a crash left half is as if there were none.
  package func write(_ witness: Witness) {
    guard let folder = own.made() else { return }
    Self.put(witness.bytes(), as: name + ".seen", in: folder)
  }

  /// Forgets what was seen; false when that fails.
  package func forget() -> Bool {
    guard let folder = own.open() else { return true }
    do throws(StoreError) {
      try folder.remove(name + ".seen")
      return true
    } catch { return false }
  }

  /// When this person's last session ended, milliseconds since 1970; nil when that is not known.
  package func lastVisit() -> Int? {
    guard let folder = own.open(), let bytes = try? folder.content(of: name + ".visit", limit: 64),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return Int(text.prefix { $0 != "\n" })
  }

  /// Keeps the moment at which a session ends.
  package func keepVisit(_ time: Int) {
    guard let folder = own.made() else { return }
    Self.put(Array("\(time)\n".utf8), as: name + ".visit", in: folder)
  }

  /// Keeps heads under their digest, so that the digest alone is enough later.
  package func keep(_ heads: StoreHeads) {
    guard let folder = try? own.made()?.folderMadeIfAbsent(name + ".heads") else { return }
    let file = heads.digest.digits
    if (try? folder.status(of: file)) ?? nil != nil { return }
    Self.put(Array(heads.text.utf8), as: file, in: folder)
    Self.thin(folder)
  }

  /// The heads with that digest; nil when they were not printed here.
  package func heads(_ digest: HeadDigest) -> StoreHeads? {
    guard let folder = try? own.open()?.folder(name + ".heads"),
      let bytes = try? folder.content(of: digest.digits, limit: Self.limit),
      let text = String(validating: bytes, as: UTF8.self), let heads = StoreHeads(text: text),
      heads.digest == digest
    else { return nil }
    return heads
  }

  // The oldest go; the digests can still be found among the steps.
  private static func thin(_ folder: StoreFolder) {
    let names = (try? folder.names()) ?? []
    guard names.count > mostHeads else { return }
    let aged = names.map { ((try? folder.status(of: $0))?.modified ?? 0, $0) }.sorted { $0 < $1 }
    for (_, name) in aged.prefix(names.count - mostHeads) { try? folder.remove(name) }
  }

  // Not synchronised: it is worth less than the time that would take.
  private static func put(_ bytes: [UInt8], as name: String, in folder: StoreFolder) {
    let temporary = ".new-\(folder.files.processNumber)-" + name
    try? folder.remove(temporary)
    do throws(StoreError) {
      guard let file = try folder.newFile(temporary, isPrivate: true) else { return }
      try file.append(whole: bytes)
      try folder.rename(temporary, to: name)
    } catch { try? folder.remove(temporary) }
  }
}
