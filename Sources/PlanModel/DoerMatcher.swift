// Units by the plan's words, each matched once: a plan names the same few units in every clause.

/// Remembers what words mean while one reading becomes rows.
final class DoerMatcher {
  let directory: UnitDirectory
  private var known: [String: (words: String, unit: UnitID)?] = [:]

  init(_ directory: UnitDirectory) { self.directory = directory }

  /// As `UnitDirectory.unit(named:in:)`.
  func unit(named words: String, in sentence: String) -> (words: String, unit: UnitID)? {
    let whole: (words: String, unit: UnitID)?
    if let found = known[words] {
      whole = found
    } else {
      whole = directory.whole(words)
      known[words] = .some(whole)
    }
    return whole ?? directory.cutShort(words, in: sentence)
  }
}
