// How many columns the C library counts for a scalar, by which terminal programs go.

import Glibc

/// The C library's count in UTF-8, whatever the locale of the tests.
package enum LibraryColumns {
  private typealias Count = @convention(c) (Int32) -> Int32

  /// `wcwidth`, which the Glibc module does not declare.
  private static let count: Count? = dlsym(nil, "wcwidth").map {
    unsafeBitCast($0, to: Count.self)
  }

  /// Calls `body` with the count: 0, 1, 2, or -1 for what cannot be shown. Nil when there is none.
  package static func with<Result>(
    _ body: ((Unicode.Scalar) -> Int) throws -> Result
  ) rethrows -> Result? {
    guard let count, let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return nil }
    let before = uselocale(utf8)
    defer {
      uselocale(before)
      freelocale(utf8)
    }
    return try body { Int(count(Int32(bitPattern: $0.value))) }
  }
}
