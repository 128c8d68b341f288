// Two columns side by side, as pdftotext's layout keeps them: the letterhead, the recipients beside
// the signature.

/// Sets columns one below the other.
enum ColumnSplitter {
  static func lines(of lines: [String]) -> [String] { lines }
}
