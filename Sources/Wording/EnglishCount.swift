// English numbers with their nouns: "1 step", "3 steps".

/// Puts a number before a noun in the right form.
enum EnglishCount {
  /// "1 step", "0 steps"; `many` is said where it is not `one` with an s.
  static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }

  /// The form of a verb or pronoun that goes with the number.
  static func form(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? one : many
  }
}
