// How the one who waits for an intake sees it and stops it. The closures are called on the thread
// that reads, so a full-screen program can run the intake on a worker.

/// The eyes and the brake of an intake.
package struct IntakeWatch: Sendable {
  /// Asked at least every 50 ms while a program runs.
  package let isCancelled: @Sendable () -> Bool
  /// Told what runs, each time that changes.
  package let onProgress: @Sendable (IntakeProgress) -> Void

  package init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    onProgress: @escaping @Sendable (IntakeProgress) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.onProgress = onProgress
  }
}

/// What an intake is doing.
package enum IntakeProgress: Equatable, Sendable {
  /// The program runs; on which page of how many, where it goes page by page.
  case running(Program, page: Int?, of: Int?)
}
