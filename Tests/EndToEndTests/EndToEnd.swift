// The two suites that all end-to-end tests are part of. In each, one test comes after the other,
// because each starts servers and terminals of its own on the same machine; the two run side by side,
// because most of the time is spent waiting.

import Testing

/// Tests that drive the built program from outside, as its users do.
@Suite(.serialized, .timeLimit(.minutes(FaultTools.isLong ? 60 : 3)))
enum EndToEnd {}

/// The same, with what nobody does on purpose: kills, full disks, hostile words, planted files.
@Suite(.serialized, .timeLimit(.minutes(FaultTools.isLong ? 60 : 3)))
enum EndToEndFaults {}

extension Trait where Self == ConditionTrait {
  /// Skipped, and said so, where there is no tmux.
  static var needsTmux: Self { .enabled(if: Tools.hasTmux, "needs tmux") }

  /// Skipped, and said so, where there is no strace.
  static var needsStrace: Self { .enabled(if: Tools.strace != nil, "needs strace") }

  /// Skipped, and said so, where no ssh login with a terminal can be had.
  static var needsSshd: Self {
    .enabled(if: Tools.hasSshd, "needs tmux and an sshd that may give a terminal")
  }

  /// Skipped, and said so, where the real plans are not beside the checkout.
  static var needsSeeds: Self {
    .enabled(
      if: Tools.seeds != nil, "needs real plans in ../shared/seeds or THIDUA_SEEDS")
  }
}
