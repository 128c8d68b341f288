// Part of the check: clocks that differ. Nothing is lost by them, but the days that stand beside
// steps may be wrong.

import PlanModel

extension FileStore {
  /// Tells for each journal by how much its worst step is older than one that it follows.
  func checkClock(
    of state: PlaceState, _ journals: StoreFolder, _ findings: inout [CheckFinding]
  ) {
    var worst: [String: Int] = [:]
    for (number, skew) in ClockSkew.milliseconds(in: state.records) {
      worst[number.writer] = max(worst[number.writer] ?? 0, skew)
    }
    for (writer, skew) in worst.sorted(by: { $0.key < $1.key }) {
      findings.append(
        CheckFinding(
          .notice, journals.path(of: Journal.fileName(of: writer)),
          .clockBehind(minutes: skew / 60_000)))
    }
  }
}
