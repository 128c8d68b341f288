// The form under which texts are compared in a search. (First stone.)

/// Folding for search: no diacritics, no case, NFC and NFD alike.
package enum SearchKey {
  /// The folded text.
  package static func of(_ text: some StringProtocol) -> String { text.lowercased() }
}
