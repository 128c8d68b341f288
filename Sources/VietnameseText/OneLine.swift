// A text of several lines where only one has room.

extension String {
  /// The lines side by side, parted by a stroke; the same text when it has but one.
  package var inOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}
