// What a restricted session does not do: it keeps to its store and has no shell to go back to.

import Wording

extension CommandName {
  /// Whether the command reaches for something outside the store.
  var leavesTheStore: Bool { self == .importDocument || self == .suspend }
}
