// Machines whose clocks differ. Time never orders steps; but who reads a list of them must know where
// the time that stands beside a step cannot be right.

/// Finds steps that say to be older than what their maker had seen.
package enum ClockSkew {
  /// Differences up to this are no news, in milliseconds.
  package static let tolerance = 120_000
  /// Times before this are none: a record that does not say its time has 0.
  private static let earliest = 3_600_000

  /// By how many milliseconds each step of a place is older than a step that it follows for certain:
  /// its writer's own one before (where two copies of a store gave two steps that number, neither is
  /// certain), or the only one with the Lamport clock just below. Steps within the tolerance are left
  /// out.
  /// - Parameter records: all records of the place, in their order.
  package static func milliseconds(
    in records: [JournalRecord]
  ) -> [RecordNumber: Int] {
    var skews: [RecordNumber: Int] = [:]
    var before: [String: RecentSteps] = [:]
    var below: [Int] = []
    var level: (lamport: Int, times: [Int]) = (0, [])
    for record in records {
      if record.lamport != level.lamport {
        below = record.lamport == level.lamport + 1 ? level.times : []
        level = (record.lamport, [])
      }
      let time = record.batch.time
      let (writer, sequence) = (record.number.writer, record.number.sequence)
      guard time >= earliest else { continue }
      let own = before[writer]?.time(of: sequence - 1)
      let seen = [own, below.count == 1 ? below[0] : nil]
      let latest = seen.compactMap(\.self).max() ?? time
      if latest - time > tolerance { skews[record.number] = latest - time }
      before[writer, default: RecentSteps()].add(sequence, time)
      level.times.append(time)
    }
    return skews
  }

  /// The moments by which steps of one place are put among those of other places, which have no
  /// order in common but the clocks: a step never comes before those that it follows, and one that
  /// says to be of the future counts as made when the one before it was.
  /// - Parameter now: milliseconds since 1970.
  package static func moments(of records: [JournalRecord], now: Int) -> [Int] {
    var latest = Int.min
    return records.map { record in
      let time = record.batch.time
      if time <= now || latest == .min { latest = max(latest, time) }
      return latest
    }
  }
}

/// The times of one writer's last steps; older ones are forgotten.
private struct RecentSteps {
  private static let most = 64
  private var steps: [(sequence: Int, time: Int)] = []

  mutating func add(_ sequence: Int, _ time: Int) {
    if steps.count == 2 * Self.most { steps.removeFirst(Self.most) }
    steps.append((sequence, time))
  }

  /// The time of the step with that number; nil when there is none or more than one.
  func time(of sequence: Int) -> Int? {
    let found = steps.filter { $0.sequence == sequence }
    return found.count == 1 ? found[0].time : nil
  }
}
