// What `check` says of lines that stand for others: words that were taken out, lines that a repair
// put where one was lost.

extension FileStore {
  /// The lines of a journal that are not as they were first written.
  static func replacements(in bytes: [UInt8], _ path: String) -> [CheckFinding] {
    let mark = Array(",\"original\":\"".utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      FileLines(bytes).compactMap { line in
        let content = UnsafeBufferPointer(rebasing: buffer[line.content])
        // Reading every line once more for the sake of the few would double the time of a check.
        guard content.starts(with: "{\"v\":\(Journal.replacedVersion)".utf8),
          contains(content, mark), let replaced = RecordLine(content)?.replacement
        else { return nil }
        let kind: CheckFinding.Kind =
          replaced.repair.map { .standIn($0) } ?? .redacted(replaced.removals)
        return CheckFinding(.notice, path, line: line.number, kind)
      }
    }
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: [UInt8]) -> Bool {
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return true }
      place = found + 1
    }
    return false
  }
}
