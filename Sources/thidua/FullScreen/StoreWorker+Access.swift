// What the worker says to people who may look and not write.

import PlanModel
import PlanStore
import SecretariatUI
import Wording

extension StoreWorker {
  /// Why nothing can be written, as a sentence with what to do.
  func sentence(for fault: Unwritable, in files: FileStore) -> String {
    let path = fault.path.isEmpty ? files.path : files.path + "/" + fault.path
    return wording(PeopleText.onlyReading(path: path, SystemReason(errno: fault.errno)))
  }

  /// Why the review cannot be gone on with; nil when it can.
  func readOnlyReason(of stored: StoredReview) -> String? {
    if let reason = stored.readOnly { return wording(StoreFaultText(reason)) }
    guard let files = store as? FileStore else { return nil }
    return files.unwritable(stored.id).map { sentence(for: $0, in: files) }
  }
}
