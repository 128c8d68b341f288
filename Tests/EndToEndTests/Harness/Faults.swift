// How much of the tests that take faults by the thousand is run.

import Glibc

/// The size of the fault tests.
enum Faults {
  /// Whether `THIDUA_FAULTS=long` asks for all of it.
  static let isLong = getenv("THIDUA_FAULTS").map { String(cString: $0) } == "long"
}
