// Chance that is the same in every run.

/// A small generator of repeatable chance (Vigna's splitmix64).
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var value: UInt64
  package init(seed: UInt64) { value = seed }
  package mutating func next() -> UInt64 {
    value &+= 0x9E37_79B9_7F4A_7C15
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
