// Reviews: documents on their way to a plan. Each step of the secretary saves the whole review, and
// it is on the disk when the step is told as done.

import Glibc
package import PlanModel

extension FileStore {
  package func reviews() throws(StoreError) -> [ListedReview] {
    guard let reviews = try reviewsFolder() else { return [] }
    var listed: [ListedReview] = []
    for id in try reviews.names().compactMap({ ReviewID($0) }) {
      do throws(StoreError) {
        listed.append(.readable(try reviewFolder(id).summary()))
      } catch {
        // One that was thrown away during the look is no finding.
        if try reviews.status(of: id.raw) != nil { listed.append(.unreadable(id, error)) }
      }
    }
    return listed
  }

  package func createReview(
    _ review: ImportReview, preferredID: ReviewID, source: SourceDocument
  ) throws(StoreError) -> StoredReview {
    try refuseAfterFailure()
    // The name in the folder's own files plays no part: they are the same whatever it will be.
    let summary = ReviewSummary(
      id: preferredID, revision: 1, of: review, fingerprint: source.fingerprint)
    let bytes = try ReviewFile.bytes(of: review, as: summary, by: writer)
    let reviews = try root.folderMadeIfAbsent(StoreFormat.reviewsFolder)
    // A session that was killed may have made it and not come to this.
    try synchronizeNames(of: root)
    let name = try makeFolder(
      in: reviews, named: { NumberedName.attempt($0, at: preferredID.raw) },
      { (folder) throws(StoreError) in
        try folder.add(ReviewFile.prefix + "1", bytes)
        try write(source, to: try folder.folderMadeIfAbsent(StoreFormat.sourceFolder))
      })
    guard let id = ReviewID(name) else { throw .noSuchReview(preferredID) }
    return StoredReview(id: id, revision: 1, review: review, source: source)
  }

  package func review(_ id: ReviewID) throws(StoreError) -> StoredReview {
    let folder = try reviewFolder(id)
    let (file, path) = try folder.read()
    let source = SourceDocument(text: try text(ofReview: folder), original: [])
    guard source.fingerprint == file.header.summary.fingerprint else {
      throw .damagedReview(path: try folder.source().path(of: StoreFormat.sourceText))
    }
    return StoredReview(
      id: id, revision: file.header.summary.revision, review: file.review, source: source,
      readOnly: failure ?? (file.isNewer ? .newerVersion(path: path, line: 1) : nil))
  }

  package func saveReview(
    _ review: ImportReview, as id: ReviewID, over revision: Int
  ) throws(StoreError) -> Int {
    try refuseAfterFailure()
    let kept = try reviewFolder(id)
    let (file, lock) = try locked(kept)
    defer { withExtendedLifetime(file) {} }
    let now = try kept.header().summary
    let path = kept.folder.path(of: ReviewFile.prefix + "\(now.revision)")
    if now.isNewer { throw .readOnly(.newerVersion(path: path, line: 1)) }
    guard now.revision == revision else {
      throw .reviewChanged(id, revision: now.revision, by: now.stamp)
    }
    let next = ReviewSummary(
      id: id, revision: revision + 1, of: review, fingerprint: now.fingerprint)
    let bytes = try ReviewFile.bytes(of: review, as: next, by: writer)
    let name = ReviewFile.prefix + "\(next.revision)"
    let temporary = try freeTemporaryName(in: kept.folder)
    let isAlone = lock == .held && areLocksShared
    if isAlone {
      try kept.folder.add(name, bytes, through: temporary)
    } else {
      try addWithoutLock(name, bytes, through: temporary, to: kept)
    }
    try synchronizeNames(of: kept.folder)
    // Without a lock it may have been thrown away at the same moment, and this revision with it.
    if !isAlone { try refuseRemoved(kept) }
    kept.removeBefore(revision)
    return next.revision
  }

  package func removeReview(_ id: ReviewID) throws(StoreError) {
    try refuseAfterFailure()
    let kept = try reviewFolder(id)
    let (file, _) = try locked(kept)
    defer { withExtendedLifetime(file) {} }
    guard let reviews = try reviewsFolder() else { throw .noSuchReview(id) }
    try removeFolder(id.raw, in: reviews)
  }

  package func source(ofReview id: ReviewID) throws(StoreError) -> SourceDocument {
    let folder = try reviewFolder(id)
    let text = try text(ofReview: folder)
    let source = try folder.source()
    let name = StoreFormat.sourceOriginal
    guard let original = try source.content(of: name, limit: StoreFormat.sourceLimit) else {
      throw .incomplete(path: source.path(of: name))
    }
    return SourceDocument(text: text, original: original)
  }

  /// The folder of all reviews; nil before the first one.
  func reviewsFolder() throws(StoreError) -> StoreFolder? {
    try root.folder(StoreFormat.reviewsFolder)
  }

  func reviewFolder(_ id: ReviewID) throws(StoreError) -> ReviewFolder {
    guard let folder = try reviewsFolder()?.folder(id.raw) else {
      throw .noSuchReview(id)
    }
    return ReviewFolder(id: id, folder: folder)
  }

  func text(ofReview folder: ReviewFolder) throws(StoreError) -> String {
    let source = try folder.source()
    guard let text = try text(of: source) else {
      throw .incomplete(path: source.path(of: StoreFormat.sourceText))
    }
    return text
  }

  // The lock of a review that is still there: whoever had it before may have removed the review.
  private func locked(_ kept: ReviewFolder) throws(StoreError) -> (StoreFile, JournalLock) {
    let name = ReviewFile.lock
    let folder = kept.folder
    let (file, lock) = try locked(name, in: folder) { LockHolder.read(name, in: folder) }
    try refuseRemoved(kept)
    if lock == .held { leaveNote(in: file) }
    return (file, lock)
  }

  private func refuseRemoved(_ kept: ReviewFolder) throws(StoreError) {
    guard let reviews = try reviewsFolder(), let named = try reviews.status(of: kept.id.raw),
      named.isSameFile(as: try kept.folder.status())
    else { throw .noSuchReview(kept.id) }
  }

  private func addWithoutLock(
    _ name: String, _ bytes: [UInt8], through temporary: String, to kept: ReviewFolder
  ) throws(StoreError) {
    do throws(StoreError) {
      try kept.folder.add(name, bytes, exclusivelyThrough: temporary)
    } catch {
      guard case .system(.create, _, EEXIST) = error else { throw error }
      let now = try kept.header().summary
      throw .reviewChanged(kept.id, revision: now.revision, by: now.stamp)
    }
  }
}
