// Unsent texts of open fields, so that a cut line costs nothing. They are nobody else's business:
// each writer has a folder, and the files are the user's alone.

package import PlanModel

extension FileStore {
  private static let draftLimit = 1 << 20

  package func saveDraft(
    _ text: String, for key: String, of plan: PlanID
  ) throws(StoreError) {
    try saveDraft(text, for: key, in: planFolder(plan))
  }

  package func draft(for key: String, of plan: PlanID) throws(StoreError) -> String? {
    try draft(for: key, in: planFolder(plan))
  }

  package func removeDraft(for key: String, of plan: PlanID) throws(StoreError) {
    try ownDrafts(in: planFolder(plan))?.remove(Self.draftName(key))
  }

  package func saveDraft(
    _ text: String, for key: String, ofReview review: ReviewID
  ) throws(StoreError) {
    try saveDraft(text, for: key, in: reviewFolder(review).folder)
  }

  package func draft(for key: String, ofReview review: ReviewID) throws(StoreError) -> String? {
    try draft(for: key, in: reviewFolder(review).folder)
  }

  package func removeDraft(for key: String, ofReview review: ReviewID) throws(StoreError) {
    try ownDrafts(in: reviewFolder(review).folder)?.remove(Self.draftName(key))
  }

  private func saveDraft(
    _ text: String, for key: String, in folder: StoreFolder
  ) throws(StoreError) {
    let drafts = try folder.folderMadeIfAbsent(StoreFormat.draftsFolder)
    let own = try drafts.folderMadeIfAbsent(writer.description)
    try own.replace(Self.draftName(key), with: Array(text.utf8), isPrivate: true)
  }

  private func draft(for key: String, in folder: StoreFolder) throws(StoreError) -> String? {
    guard let own = try ownDrafts(in: folder),
      let bytes = try own.content(of: Self.draftName(key), limit: Self.draftLimit)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func ownDrafts(in folder: StoreFolder) throws(StoreError) -> StoreFolder? {
    try folder.folder(StoreFormat.draftsFolder)?.folder(writer.description)
  }

  // Two keys never share a file, and no key can name a path.
  private static func draftName(_ key: String) -> String {
    var name = key.isEmpty ? "_" : ""
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      // Not in front: people clear folders with patterns, and "-rf.txt" would be an option there.
      case UInt8(ascii: "-") where !name.isEmpty:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "_" + RecordLine.hex(UInt64(byte), digits: 2)
      }
    }
    if name.utf8.count > 120 {
      name = SHA256.hash(Array(key.utf8)).map { RecordLine.hex(UInt64($0), digits: 2) }.joined()
    }
    return name + ".txt"
  }
}
