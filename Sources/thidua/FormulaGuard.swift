// A spreadsheet takes a cell that begins with a sign such as "=" for a formula and carries it out.
// Texts from documents must stay texts: such a cell gets an apostrophe before it, as people type it
// to the same end. Numbers stay numbers. The apostrophe can be taken off again without loss.

/// Cells that no spreadsheet takes for a formula.
enum FormulaGuard {
  /// Signs that begin a formula; the wide ones do where East Asian input is set.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// The cell as a spreadsheet may have it.
  static func guarded(_ cell: String) -> String {
    isTempting(cell) && !isNumber(cell) ? "'" + cell : cell
  }

  /// The cell as it was before `guarded`.
  static func unguarded(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isTempting(cell)
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// Whether it begins with such a sign, also behind apostrophes and then blanks.
  private static func isTempting(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.drop { $0 == "'" }.first { $0 != " " }
    return first.map(signs.contains) ?? false
  }

  /// "-5", "-2,5", "-40%": a minus, digits, perhaps a fraction and a percent sign.
  private static func isNumber(_ cell: String) -> Bool {
    guard cell.first == "-" else { return false }
    let digits = cell.dropFirst().last == "%" ? cell.dropFirst().dropLast() : cell.dropFirst()
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
