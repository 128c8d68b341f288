// Salvage of what has a form of its own: journals and reviews.

import PlanModel

extension Salvage {
  /// Copies the journals of a place.
  /// - Returns: whether they were whole.
  mutating func copyJournals(
    _ place: JournalPlace, _ journals: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) -> Bool {
    var found = SalvagedJournals(by: repair)
    var originals: [String: [UInt8]] = [:]
    for name in try journals.names() where !name.hasPrefix(".") {
      do throws(StoreError) {
        guard let bytes = try journals.content(of: name, limit: Journal.fileLimit) else { continue }
        found.add(name, bytes)
        originals[name] = bytes
      } catch { tell(journals.path(of: name), .unreadable(error)) }
    }
    found.join(isPlan: place != .office)
    let made = try copy.folderMadeIfAbsent(Journal.folder)
    var isWhole = found.hasBeginning && found.bridged.isEmpty
    for (writer, records) in found.journals.sorted(by: { $0.key < $1.key }) {
      let name = Journal.fileName(of: writer)
      guard WriterName.ofJournal(named: name) != nil else { continue }
      var bytes: [UInt8] = []
      for record in records { bytes += record.bytes + [0x0A] }
      try made.add(name, bytes)
      let steps = found.bridged[writer] ?? []
      tell(
        journals.path(of: name),
        bytes == originals[name]
          ? .kept(records: records.count) : .keptPart(records: records.count - steps.count))
      if !steps.isEmpty { tell(journals.path(of: name), .lost(steps: steps)) }
    }
    for file in found.files where !(try putAside(file, journals, copy)) { isWhole = false }
    try made.synchronize()
    if !found.hasBeginning { tell(journals.path, .beginningLost) }
    return isWhole
  }

  // Whether there was nothing to put aside.
  private mutating func putAside(
    _ file: SalvagedJournals.File, _ journals: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) -> Bool {
    let path = journals.path(of: file.name)
    if file.dugOut > 0 { tell(path, .dugOut(records: file.dugOut)) }
    if file.repeated > 0 { tell(path, .repeated(records: file.repeated)) }
    if file.foreign > 0 { tell(path, .moved(records: file.foreign)) }
    guard !file.rest.isEmpty else { return true }
    let aside = try copy.folderMadeIfAbsent(Self.setAsideFolder)
    let name = try Self.freeName(file.name, in: aside)
    try aside.add(name, file.rest.flatMap(\.bytes))
    try aside.synchronize()
    for (line, bytes) in file.rest {
      tell(
        path, line: line,
        .setAside(
          bytes: bytes.count, keptAs: aside.path(of: name), about: LostStep(in: bytes)))
    }
    return false
  }

  private static func freeName(
    _ name: String, in folder: StoreFolder
  ) throws(StoreError) -> String {
    var number = 1
    while try folder.status(of: "\(name).\(number)") != nil { number += 1 }
    return "\(name).\(number)"
  }

  /// Copies the reviews; of each the newest revision that is whole counts.
  mutating func copyReviews(
    _ reviews: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) {
    for name in try reviews.names() where name != StoreFormat.keptFolder {
      guard let id = ReviewID(name) else {
        tell(reviews.path(of: name), .notCopied)
        continue
      }
      try inside(name, reviews, copy) { (salvage, from, to) throws(StoreError) in
        try salvage.copyReview(id, from, to)
      }
    }
  }

  private mutating func copyReview(
    _ id: ReviewID, _ folder: StoreFolder, _ copy: StoreFolder
  ) throws(StoreError) {
    for name in try folder.names() where name != ReviewFile.lock {
      guard let revision = NumberedName.number(of: name, prefix: ReviewFile.prefix),
        let bytes = (try? folder.content(of: name, limit: ReviewFile.sizeLimit)) ?? nil,
        Self.isDamaged(bytes, id, revision, folder.path(of: name))
      else {
        try copyTree(name, folder, copy, depth: 2)
        continue
      }
      let aside = try copy.folderMadeIfAbsent(Self.setAsideFolder)
      try aside.add(name, bytes)
      try aside.synchronize()
      tell(folder.path(of: name), .reviewPutAside(keptAs: aside.path(of: name)))
    }
  }

  // What a newer version wrote is whole, though this one cannot read it.
  private static func isDamaged(
    _ bytes: [UInt8], _ id: ReviewID, _ revision: Int, _ path: String
  ) -> Bool {
    do throws(StoreError) {
      _ = try ReviewFile(bytes, of: id, revision: revision, path: path)
      return false
    } catch {
      if case .damagedReview = error { return true }
      return false
    }
  }
}
