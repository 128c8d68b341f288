// The documents of plans and reviews. A plan keeps every version of its document: undoing the step
// that took a newer one brings the old text back, and the line numbers that go with it.

package import PlanModel

extension FileStore {
  package func sourceText(
    of plan: PlanID, version: Int
  ) throws(StoreError) -> String? {
    try text(ofVersion: version, in: try planFolder(plan))
  }

  package func addSource(
    _ source: SourceDocument, to plan: PlanID
  ) throws(StoreError) -> Int {
    try refuseAfterFailure()
    let folder = try planFolder(plan)
    let known = try sourceVersions(in: folder)
    var version = 1
    _ = try makeFolder(
      in: folder,
      named: { attempt in
        version = source.version(after: known, attempt: attempt)
        return StoreFormat.sourceFolder(version)
      },
      { (folder) throws(StoreError) in try write(source, to: folder) })
    return version
  }

  /// A version of the document in a plan's folder; nil when it is not there.
  func text(ofVersion version: Int, in plan: StoreFolder) throws(StoreError) -> String? {
    guard let folder = try plan.folder(StoreFormat.sourceFolder(version)) else { return nil }
    return try text(of: folder)
  }

  /// Numbers of the versions that stand in a plan's folder, 1 for the first.
  func sourceVersions(in plan: StoreFolder) throws(StoreError) -> [Int] {
    try plan.names().compactMap { name in
      name == StoreFormat.sourceFolder
        ? 1 : NumberedName.number(of: name, prefix: StoreFormat.sourceFolder + "-")
    }
  }

  /// Puts a document into a new folder; the folder's names are on the disk too.
  func write(_ source: SourceDocument, to folder: StoreFolder) throws(StoreError) {
    try folder.add(StoreFormat.sourceText, Array(source.text.utf8))
    try folder.add(StoreFormat.sourceOriginal, source.original)
    try folder.synchronize()
  }

  /// The text of a document; nil when it is not there.
  func text(of folder: StoreFolder) throws(StoreError) -> String? {
    let name = StoreFormat.sourceText
    guard let bytes = try folder.content(of: name, limit: StoreFormat.sourceLimit) else {
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(path: folder.path(of: name))
    }
    return text
  }
}
