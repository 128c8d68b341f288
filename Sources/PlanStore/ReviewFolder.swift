// The folder of one review: which revision counts, and what is in it.

import PlanModel

/// An open folder of a review; ReviewFile.swift says what is in it.
struct ReviewFolder {
  let id: ReviewID
  let folder: StoreFolder

  // A header is a few hundred bytes; one with a subject of pages is read whole.
  private static let headerBytes = 1 << 14

  /// Numbers of the revisions there, rising.
  func revisions() throws(StoreError) -> [Int] {
    try folder.names().compactMap { NumberedName.number(of: $0, prefix: ReviewFile.prefix) }
      .sorted()
  }

  /// Opens the revision that counts.
  func newest() throws(StoreError) -> (revision: Int, file: StoreFile) {
    // One that was there at the look may be gone when it is opened: two savings came between.
    for _ in 0..<8 {
      guard let revision = try revisions().last else {
        throw .incomplete(path: folder.path)
      }
      if let file = try folder.file(ReviewFile.prefix + "\(revision)", .read) {
        return (revision, file)
      }
    }
    throw .busy(path: folder.path, nil)
  }

  /// The summary, of which only the header is read.
  func summary() throws(StoreError) -> ReviewSummary {
    let (revision, file) = try newest()
    let size = try file.status().size
    var head = try file.bytes(in: 0..<min(size, Self.headerBytes))
    if !head.contains(0x0A) { head = try bytes(of: file) }
    return try head.withUnsafeBufferPointer { (bytes) throws(StoreError) in
      var lines = Lines(bytes)
      guard let line = lines.next() else { throw .damagedReview(path: file.path) }
      return try ReviewHeader(line: line, of: id, revision: revision, path: file.path).summary
    }
  }

  /// The header of the revision that counts, when every byte of the file is as it was written.
  func header() throws(StoreError) -> ReviewHeader {
    let (revision, file) = try newest()
    return try ReviewFile.header(
      try bytes(of: file), of: id, revision: revision, path: file.path)
  }

  /// The revision that counts, and the path of its file.
  func read() throws(StoreError) -> (file: ReviewFile, path: String) {
    let (revision, file) = try newest()
    return (
      try ReviewFile(try bytes(of: file), of: id, revision: revision, path: file.path), file.path
    )
  }

  /// The folder of the document.
  func source() throws(StoreError) -> StoreFolder {
    guard let source = try folder.folder(StoreFormat.sourceFolder) else {
      throw .incomplete(path: folder.path(of: StoreFormat.sourceFolder))
    }
    return source
  }

  /// Takes away what came before the revision that was the newest until now. Best effort: what
  /// stays is in nobody's way.
  func removeBefore(_ revision: Int) {
    for old in (try? revisions()) ?? [] where old < revision {
      try? folder.remove(ReviewFile.prefix + "\(old)")
    }
  }

  private func bytes(of file: StoreFile) throws(StoreError) -> [UInt8] {
    try file.bytes(from: 0, limit: ReviewFile.sizeLimit)
  }
}
