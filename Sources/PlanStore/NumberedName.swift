// Names that end in a number: `snapshot-3`, `review-17`, `source-2`, and `kh-2026-2` beside `kh-2026`.

enum NumberedName {
  /// The number in a name made of `prefix` and a number; nil for every other name.
  static func number(of name: String, prefix: String) -> Int? {
    guard name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)),
      (1..<1_000_000_000).contains(number), name == prefix + String(number)
    else { return nil }
    return number
  }

  /// What to call a folder at that attempt: the name itself, then `-2`, `-3` … behind as much of it
  /// as a `PlanID` may be long.
  static func attempt(_ number: Int, at name: String) -> String {
    let suffix = number == 1 ? "" : "-\(number)"
    return String(name.prefix(64 - suffix.utf8.count)) + suffix
  }
}
