// What a full-screen session knows of the last time: compared once, kept now and then and at the end.

import PlanStore

/// The memory of one session; belongs to the worker.
struct StoreMemory {
  private let keeper: StoreKeeper?
  private var known: Witness?
  private var losses: [WitnessLoss] = []
  private var rounds = 0

  // Keeping takes a look at every document; that is not for every key.
  private static let interval = 32

  init(_ keeper: StoreKeeper?) {
    self.keeper = keeper
    known = keeper?.known
  }

  /// What was there the last time and is gone.
  mutating func compare(_ store: any Store) -> [WitnessLoss] {
    losses = keeper?.losses(in: store) ?? []
    return losses
  }

  /// Keeps what the session has seen.
  mutating func keep(_ store: any Store) {
    known = keeper?.keep(store, after: known, losses: losses)
  }

  /// The same, after the first round of work and then rarely.
  mutating func keepNowAndThen(_ store: any Store) {
    rounds += 1
    if rounds % Self.interval == 1 { keep(store) }
  }
}
