// What a restricted session does not do: it keeps to its store and has no shell to go back to. And
// what people do not do who may only read.

import Wording

extension CommandName {
  /// Whether the command reaches for something outside the store.
  var leavesTheStore: Bool { self == .importDocument || self == .suspend }

  /// Whether the command adds something to the store, or throws something away.
  var changesTheStore: Bool {
    self == .importDocument || self == .nextYear || self == .discardReview
  }

  /// Whether the command, in a review, does something to it.
  var changesTheReview: Bool {
    switch self {
    case .cycleFilter, .nextPane, .previousPane: false
    default: true
    }
  }
}
