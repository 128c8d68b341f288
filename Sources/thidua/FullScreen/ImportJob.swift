// One file read in the background: converting a scan takes minutes, and meanwhile a colleague's
// report may have to be ticked off.

import DocumentIntake
import PlanModel
import SecretariatUI
import Synchronization
import Wording

/// The reading of one file on a thread of its own.
final class ImportJob: Sendable {
  private let isStopped = Mutex(false)
  private let thread = Mutex<WorkerThread?>(nil)

  /// Starts the reading; the queue gets the document, or the reason why there is none.
  static func start(
    _ request: ImportRequest, queue: WorkQueue, wording: Wording,
    notifyLoop: @escaping @Sendable () -> Void
  ) -> ImportJob? {
    let job = ImportJob()
    let started = WorkerThread {
      job.run(request, queue, wording, notifyLoop)
    }
    guard let started else { return nil }
    job.thread.withLock { $0 = started }
    return job
  }

  /// Asks the reading to stop; it ends soon, with nothing left behind.
  func stop() { isStopped.withLock { $0 = true } }

  /// Waits until the reading has ended.
  func join() { thread.withLock { $0 }?.join() }

  private func run(
    _ request: ImportRequest, _ queue: WorkQueue, _ wording: Wording,
    _ notifyLoop: @escaping @Sendable () -> Void
  ) {
    do throws(CommandFault) {
      let watch = IntakeWatch(isCancelled: { self.isStopped.withLock { $0 } }) { progress in
        queue.answer(.importProgressed(ImportProgress(progress, file: request.name)))
        notifyLoop()
      }
      let file = try SourceFile(request, watch: watch)
      if isStopped.withLock({ $0 }) {
        queue.answer(.importEnded(problem: wording(.readingStopped(file: file.name))))
      } else {
        queue.ask(.documentRead(file))
      }
    } catch {
      let isStopped = isStopped.withLock { $0 }
      let problem = isStopped ? wording(.readingStopped(file: request.name)) : wording(error)
      queue.answer(.importEnded(problem: problem))
    }
    notifyLoop()
  }
}
