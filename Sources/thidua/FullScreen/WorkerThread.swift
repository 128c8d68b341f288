// A thread with a body, joined at the end.

import Glibc

/// A running thread.
struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// Runs `body` on a new thread; nil when the system gives none.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    var created = pthread_t()
    let failed = pthread_create(
      &created, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    guard failed == 0 else {
      box.release()
      return nil
    }
    thread = created
  }

  /// Waits until the body has returned.
  func join() { _ = pthread_join(thread, nil) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
