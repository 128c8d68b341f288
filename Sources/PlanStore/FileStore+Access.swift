// Whether this person may write at all: asked before a screen offers what would fail.

import Glibc
package import PlanModel

extension FileStore {
  /// The path that keeps this session from writing to the plan, below the store; nil when nothing
  /// does. A full disk or a failing one shows only when something is written.
  package func unwritablePath(of plan: PlanID) -> String? {
    let journals = "plans/\(plan)/\(Journal.folder)"
    let own = "\(journals)/\(writer).jsonl"
    if access(path + "/" + own, F_OK) == 0 {
      return access(path + "/" + own, W_OK) == 0 ? nil : own
    }
    return access(path + "/" + journals, W_OK) == 0 ? nil : journals
  }
}
