// What has become of a text word by word, for showing a changed clause.

/// A run of words with one fate.
package struct WordRun: Equatable, Sendable {
  /// What became of the words.
  package enum Fate: Hashable, Sendable { case kept, removed, added }
  package let fate: Fate
  /// The words with single blanks between them.
  package let text: String

  package init(_ fate: Fate, _ text: String) {
    self.fate = fate
    self.text = text
  }
}

/// The difference of two texts.
package enum WordDifference {
  /// Words beyond which the middle of two texts is told as wholly replaced.
  private static let mostWords = 1500

  /// The runs in order, removed words before those that stand in their place; empty for two empty
  /// texts. Joining what is not removed gives the new text, joining what is not added the old one.
  package static func runs(from old: String, to new: String) -> [WordRun] {
    let (a, b) = (old.split(separator: " "), new.split(separator: " "))
    let head = zip(a, b).prefix { $0 == $1 }.count
    let rest = min(a.count, b.count) - head
    let tail = zip(a.reversed(), b.reversed()).prefix(rest).prefix { $0 == $1 }.count
    var runs = Runs()
    runs.add(.kept, a[..<head])
    middle(a[head..<a.count - tail], b[head..<b.count - tail], into: &runs)
    runs.add(.kept, a[(a.count - tail)...])
    return runs.found
  }

  private static func middle(
    _ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>, into runs: inout Runs
  ) {
    guard max(a.count, b.count) <= mostWords else {
      runs.add(.removed, a)
      runs.add(.added, b)
      return
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in Array(b).difference(from: Array(a)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if removed.contains(i) {
        runs.add(.removed, [a[a.startIndex + i]])
        i += 1
      } else if added.contains(j) {
        runs.add(.added, [b[b.startIndex + j]])
        j += 1
      } else {
        runs.add(.kept, [a[a.startIndex + i]])
        (i, j) = (i + 1, j + 1)
      }
    }
  }

  /// Runs in the making: neighbours of one fate are one run.
  private struct Runs {
    private var fate: WordRun.Fate?
    private var words: [Substring] = []
    private var done: [WordRun] = []

    var found: [WordRun] {
      guard let fate else { return done }
      return done + [WordRun(fate, words.joined(separator: " "))]
    }

    mutating func add(_ fate: WordRun.Fate, _ words: ArraySlice<Substring>) {
      guard !words.isEmpty else { return }
      if fate != self.fate {
        done = found
        self.words = []
        self.fate = fate
      }
      self.words += words
    }
  }
}
