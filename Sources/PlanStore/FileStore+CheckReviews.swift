// What `check` says of reviews and of the versions of plans' documents.

import PlanModel

extension FileStore {
  func checkReviews(_ findings: inout [CheckFinding]) throws(StoreError) {
    guard let reviews = try reviewsFolder() else { return }
    let plans = Set(try planIDs())
    for name in try reviews.names() where name != StoreFormat.keptFolder {
      let path = reviews.path(of: name)
      guard let id = ReviewID(name) else {
        findings.append(CheckFinding(.notice, path, StoreFormat.strange(name)))
        continue
      }
      attempt(path, &findings) { (findings) throws(StoreError) in
        let folder = try self.reviewFolder(id)
        try self.checkNames(of: folder, &findings)
        // Reads the document too, and whether it is the one that the review is of.
        let stored = try self.review(id)
        if case .newerVersion(let path, let line)? = stored.readOnly {
          findings.append(CheckFinding(.notice, path, line: line, .newerRecord))
        }
        for plan in stored.review.plans where !plans.contains(plan) {
          findings.append(CheckFinding(.notice, path, .orphanReview(plan)))
        }
        let original = try self.source(ofReview: id).original
        guard case .document = stored.review.origin, !original.contains(where: { $0 != 0 }) else {
          return
        }
        let source = folder.folder.path(of: StoreFormat.sourceFolder)
        findings.append(
          CheckFinding(.problem, source + "/" + StoreFormat.sourceOriginal, .missing))
      }
    }
  }

  private func checkNames(
    of review: ReviewFolder, _ findings: inout [CheckFinding]
  ) throws(StoreError) {
    for name in try review.folder.names() {
      let isOurs =
        [
          ReviewFile.lock, StoreFormat.sourceFolder, StoreFormat.keptFolder, Salvage.setAsideFolder,
          StoreFormat.draftsFolder,
        ].contains(name)
        || NumberedName.number(of: name, prefix: ReviewFile.prefix) != nil
      if isOurs { continue }
      findings.append(
        CheckFinding(.notice, review.folder.path(of: name), StoreFormat.strange(name)))
    }
  }

  /// Versions of the document that no step has ever spoken of, and what was never finished.
  func checkSources(
    of state: PlaceState, _ folder: StoreFolder, _ findings: inout [CheckFinding]
  ) throws(StoreError) {
    let current = state.plan?.profile.sourceVersion ?? 1
    if try folder.folder(StoreFormat.sourceFolder(current)) == nil {
      let path = folder.path(of: StoreFormat.sourceFolder(current))
      findings.append(CheckFinding(.notice, path + "/" + StoreFormat.sourceText, .missing))
    }
    var known: Set = [1, current]
    for case .profile(let edit) in state.records.lazy.flatMap(\.batch.changes) {
      known.formUnion([edit.old, edit.new].compactMap { $0?.sourceVersion })
    }
    for version in try sourceVersions(in: folder).sorted() {
      checkBytes(ofVersion: version, in: folder, &findings)
      if known.contains(version) { continue }
      let path = folder.path(of: StoreFormat.sourceFolder(version))
      findings.append(CheckFinding(.notice, path, .unusedSource))
    }
    for name in try folder.names()
    where name.hasPrefix(StoreFormat.unfinishedPrefix) && name != Snapshot.temporary {
      findings.append(CheckFinding(.notice, folder.path(of: name), .unfinished))
    }
  }
}

extension FileStore {
  // A disk that lost blocks gives zeros, which no text holds and no document begins with.
  private func checkBytes(
    ofVersion version: Int, in plan: StoreFolder, _ findings: inout [CheckFinding]
  ) {
    let name = StoreFormat.sourceFolder(version)
    guard let folder = (try? plan.folder(name)) ?? nil else { return }
    for file in [StoreFormat.sourceText, StoreFormat.sourceOriginal] {
      let path = folder.path(of: file)
      attempt(path, &findings) { (findings) throws(StoreError) in
        guard let bytes = try folder.content(of: file, limit: StoreFormat.sourceLimit) else {
          return findings.append(CheckFinding(.notice, path, .missing))
        }
        let isText = file == StoreFormat.sourceText
        let isZeroed = !bytes.isEmpty && bytes.prefix(512).allSatisfy { $0 == 0 }
        if isZeroed || isText && bytes.contains(0) { throw .notText(path: path) }
      }
    }
  }
}

extension StoreFormat {
  /// What a name is that nothing of the store should have.
  fileprivate static func strange(_ name: String) -> CheckFinding.Kind {
    name.hasPrefix(unfinishedPrefix) ? .unfinished : .strangeFile
  }
}

extension ImportReview {
  /// The plans of this store that it speaks of.
  fileprivate var plans: [PlanID] {
    var plans = plan.map { [$0] } ?? []
    if case .revision(let id) = target { plans.append(id) }
    if case .earlierPlan(let id) = origin { plans.append(id) }
    return plans.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
