// Comparing the store with what this person last saw of it, and taking note of what he sees now.

import PlanModel
import Synchronization

extension FileStore {
  /// What of `witness` is no longer there. Looks at sizes and at one line of each journal.
  package func losses(since witness: Witness) -> [WitnessLoss] {
    var losses: [WitnessLoss] = []
    for (path, place) in witness.places.sorted(by: { $0.key < $1.key }) {
      let steps = place.journals.reduce(0) { $0 + $1.number }
      guard let folder = seenFolder(path) else {
        losses.append(WitnessLoss(path: path, kind: .folderGone(steps: steps)))
        continue
      }
      losses += self.losses(since: place, in: folder)
    }
    for (id, revision) in witness.reviews.sorted(by: { $0.key < $1.key }) {
      if let kind = lossOfReview(id, revision) {
        losses.append(WitnessLoss(path: StoreFormat.reviewsFolder + "/" + id, kind: kind))
      }
    }
    return losses
  }

  private func seenFolder(_ path: String) -> StoreFolder? {
    if path == StoreFormat.officeFolder { return try? folder(of: .office) }
    guard let id = path.split(separator: "/").last.flatMap({ PlanID(String($0)) }) else {
      return nil
    }
    return try? planFolder(id)
  }

  private func losses(since place: Witness.Place, in folder: StoreFolder) -> [WitnessLoss] {
    var losses: [WitnessLoss] = []
    let journals = try? self.journals(of: folder)
    for seen in place.journals {
      let name = Journal.fileName(of: seen.writer)
      let path = folder.path(of: Journal.folder) + "/" + name
      if let kind = Self.loss(of: seen, name, in: journals) {
        losses.append(WitnessLoss(path: path, kind: kind))
      }
    }
    for (name, size) in place.sources.sorted(by: { $0.key < $1.key }) {
      let now = Self.size(of: name, in: folder)
      if now == size { continue }
      losses.append(
        WitnessLoss(path: folder.path(of: name), kind: now == nil ? .sourceGone : .sourceChanged))
    }
    if place.hasSnapshot, !Self.hasSnapshot(folder) {
      losses.append(WitnessLoss(path: folder.path, kind: .snapshotGone))
    }
    return losses
  }

  private static func loss(
    of seen: Witness.Seen, _ name: String, in journals: StoreFolder?
  ) -> WitnessLoss.Kind? {
    let file: StoreFile?
    do throws(StoreError) {
      file = try journals?.file(name, .read)
    } catch { return nil }  // Said when it is read.
    if let file, stands(seen, in: file) { return nil }
    // A merge may have moved it: within the journal, or into a copy that it left beside.
    var last = 0
    for name in [name] + copies(of: seen.writer, in: journals) {
      guard let found = try? journals?.file(name, .read) else { continue }
      guard let bytes = try? found.bytes(from: 0, limit: Journal.fileLimit) else { return nil }
      let lines = chainLines(of: bytes).filter { $0.writer == seen.writer }
      if lines.contains(where: { $0.hash == seen.hash }) { return nil }
      last = max(last, lines.map(\.sequence).max() ?? 0)
    }
    if file == nil { return .journalGone(steps: seen.number) }
    return last < seen.number
      ? .journalCut(steps: seen.number - last) : .journalChanged(step: seen.number)
  }

  private static func stands(_ seen: Witness.Seen, in file: StoreFile) -> Bool {
    guard let size = try? file.status().size, size >= seen.line.upperBound,
      let line = try? file.bytes(in: seen.line)
    else { return false }
    return holds(line, seen)
  }

  private static func copies(of writer: String, in journals: StoreFolder?) -> [String] {
    let names = (try? journals?.names()) ?? []
    return names.filter { name in
      guard let found = JournalName(name) else { return false }
      return found.writer == writer
        ? found.isCopy : JournalName.mayBeCopy(named: found.writer, of: writer)
    }
  }

  private static func holds(_ line: [UInt8], _ seen: Witness.Seen) -> Bool {
    var line = line
    guard line.popLast() == 0x0A else { return false }
    if line.last == 0x0D { line.removeLast() }
    return line.withUnsafeBufferPointer { ChainLine.hash(of: $0) } == seen.hash
  }

  private func lossOfReview(_ id: String, _ revision: Int) -> WitnessLoss.Kind? {
    guard let id = ReviewID(id), let found = try? reviewFolder(id) else { return .reviewGone }
    guard let newest = try? found.revisions().last else { return .reviewOlder(revision: 0) }
    return newest < revision ? .reviewOlder(revision: newest) : nil
  }

  // By stat alone; the names are of this program's making, two deep.
  private static func size(of path: String, in folder: StoreFolder) -> Int? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, let inner = (try? folder.folder(parts[0])) ?? nil,
      let status = (try? inner.status(of: parts[1])) ?? nil, status.kind == .regular
    else { return nil }
    return status.size
  }

  private static func hasSnapshot(_ folder: StoreFolder) -> Bool {
    ((try? folder.names()) ?? []).contains { Snapshot.number(of: $0) != nil }
  }
}

// MARK: - Taking note

extension FileStore {
  /// What this person sees now: of the places that this session has read, what it read; of the
  /// others, what `known` says, or what stands there when it says nothing. What `losses` speak of
  /// stays as it was seen, so that it is told again until it is back or accepted.
  package func witness(after known: Witness?, keeping losses: [WitnessLoss]) -> Witness {
    var witness = Witness(
      places: known?.places.filter { place in
        seenFolder(place.key) != nil || losses.contains { $0.path == place.key }
      } ?? [:])
    let kept = Set(losses.filter { !$0.isHarmless }.map(\.path))
    let states = session.withLock { $0.places }
    for (place, state) in states {
      guard let folder = try? folder(of: place) else { continue }
      let before = known?.places[folder.path]
      witness.places[folder.path] = seen(state, folder, before, kept)
    }
    for name in (try? reviewsFolder()?.names()) ?? [] {
      guard let id = ReviewID(name), let found = try? reviewFolder(id),
        let newest = try? found.revisions().last
      else { continue }
      witness.reviews[name] = newest
    }
    for (id, revision) in known?.reviews ?? [:]
    where kept.contains(StoreFormat.reviewsFolder + "/" + id) {
      witness.reviews[id] = revision
    }
    return witness
  }

  private func seen(
    _ state: PlaceState, _ folder: StoreFolder, _ before: Witness.Place?, _ kept: Set<String>
  ) -> Witness.Place {
    var place = Witness.Place()
    for (_, cursor) in state.cursors
    where cursor.lastSequence > 0 && !cursor.isCopy && !kept.contains(cursor.path) {
      place.journals.append(
        Witness.Seen(
          writer: cursor.writer, number: cursor.lastSequence, hash: cursor.lastHash,
          line: cursor.lastLine))
    }
    // Journals that cannot be read now, or are gone, stay as they were seen.
    for seen in before?.journals ?? []
    where !place.journals.contains(where: { $0.writer == seen.writer }) {
      place.journals.append(seen)
    }
    place.journals.sort { $0.writer < $1.writer }
    place.sources = sources(in: folder, before, kept)
    place.hasSnapshot = Self.hasSnapshot(folder)
    return place
  }

  private func sources(
    in folder: StoreFolder, _ before: Witness.Place?, _ kept: Set<String>
  ) -> [String: Int] {
    var sources: [String: Int] = [:]
    for version in (try? sourceVersions(in: folder)) ?? [] {
      for name in [StoreFormat.sourceText, StoreFormat.sourceOriginal] {
        let path = StoreFormat.sourceFolder(version) + "/" + name
        sources[path] = Self.size(of: path, in: folder)
      }
    }
    for (name, size) in before?.sources ?? [:] where kept.contains(folder.path(of: name)) {
      sources[name] = size
    }
    return sources
  }
}
