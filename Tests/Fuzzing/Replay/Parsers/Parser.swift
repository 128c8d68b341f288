// Every parser that reads what others wrote, by one name: the fuzzer asks for it, and the folder of
// `Parsers` that holds its small inputs bears it.

import TestSupport

/// A parser and what must hold for it whatever it is given.
enum Parser: String, CaseIterable {
  case json, theme, keys, words, journal, place, snapshot, review
  case lists, line, rules, heads, witness
  case settings, filter

  /// What does not hold for the bytes; each sentence names one thing.
  func faults(of bytes: [UInt8]) -> [String] {
    switch self {
    case .json: JSONInvariants.faults(of: bytes)
    case .theme: ThemeInvariants.faults(of: bytes)
    case .keys: KeyInvariants.faults(of: bytes)
    case .words: WordInvariants.faults(of: bytes)
    case .journal: JournalInvariants.faults(of: bytes)
    case .place: PlaceInvariants.faults(of: bytes)
    case .snapshot: SnapshotInvariants.faults(of: bytes)
    case .review: ReviewInvariants.faults(of: bytes)
    case .lists: ListInvariants.faults(of: bytes)
    case .line: LineInvariants.faults(of: bytes)
    case .rules: RuleInvariants.faults(of: bytes)
    case .heads: HeadInvariants.faults(of: bytes)
    case .witness: WitnessInvariants.faults(of: bytes)
    case .settings: SettingsInvariants.faults(of: bytes)
    case .filter: FilterInvariants.faults(of: bytes)
    }
  }
}

extension Collection<UInt8> {
  /// A number that is the same for the same bytes: chance that a replay repeats.
  var chance: SplitMix {
    SplitMix(seed: reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
