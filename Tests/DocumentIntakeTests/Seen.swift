// What a watch was told, kept for a test.

import Synchronization

@testable import DocumentIntake

/// A list of progress that any thread may add to.
final class Seen: Sendable {
  private let list = Mutex<[IntakeProgress]>([])

  func add(_ progress: IntakeProgress) { list.withLock { $0.append(progress) } }

  var all: [IntakeProgress] { list.withLock { $0 } }
}
