// The heads of this store: every journal and document read anew, as `check` does.

import PlanModel

extension FileStore {
  /// Reads all chains. A place that cannot be read is left out; `check` says why.
  package func chains() throws(StoreError) -> StoreChains {
    var chains = StoreChains()
    try add(try folder(of: .office), to: &chains)
    for id in try planIDs() {
      guard let folder = try? planFolder(id) else { continue }
      try? add(folder, to: &chains)
      chains.sources[folder.path] = sourceHashes(in: folder)
    }
    return chains
  }

  private func add(_ folder: StoreFolder, to chains: inout StoreChains) throws(StoreError) {
    let journals = try journals(of: folder)
    var lines: [String: [ChainLine]] = [:]
    for name in try journals.names() {
      guard let journal = JournalName(name),
        let bytes = try? journals.content(of: name, limit: Journal.fileLimit)
      else { continue }
      // One that was emptied is there, and has no line.
      if !journal.isCopy { lines[journal.writer, default: []] += [] }
      for line in Self.chainLines(of: bytes)
      where line.writer == journal.writer
        || JournalName.mayBeCopy(named: journal.writer, of: line.writer)
      {
        lines[line.writer, default: []].append(line)
      }
    }
    chains.journals[folder.path] = Dictionary(
      uniqueKeysWithValues: lines.map { ($0.key, JournalChain(writer: $0.key, $0.value)) })
  }

  /// The sound lines of a journal.
  static func chainLines(of bytes: [UInt8]) -> [ChainLine] {
    bytes.withUnsafeBufferPointer { buffer in
      FileLines(bytes).compactMap { line in
        guard line.isEnded else { return nil }
        let content = UnsafeBufferPointer(rebasing: buffer[line.content])
        return ChainLine(content) ?? LineReading.withoutBlanks(content).flatMap { ChainLine($0) }
      }
    }
  }

  private func sourceHashes(in plan: StoreFolder) -> [Int: String] {
    var hashes: [Int: String] = [:]
    for version in (try? sourceVersions(in: plan)) ?? [] {
      guard let folder = (try? plan.folder(StoreFormat.sourceFolder(version))) ?? nil else {
        continue
      }
      hashes[version] = Self.sourceHash(folder)
    }
    return hashes
  }

  // Of both files' hashes, so that neither can borrow bytes from the other.
  private static func sourceHash(_ folder: StoreFolder) -> String? {
    var both: [UInt8] = []
    for name in [StoreFormat.sourceText, StoreFormat.sourceOriginal] {
      guard let found = try? folder.content(of: name, limit: StoreFormat.sourceLimit) else {
        return nil
      }
      both += SHA256.hash(found)
    }
    return Hexadecimal.of(SHA256.hash(both))
  }
}
