// The store's folder: whose it is, who may write, what lies in it that should not, and the disk
// under it. Looks at names and permissions only, at no content.

import CProcess
import Glibc
import PlanStore
import Wording

/// The examination of one store.
struct StoreExamination {
  private let path: String
  private let wording: Wording

  init(_ path: String, _ wording: Wording) {
    self.path = path
    self.wording = wording
  }

  /// What is to be said of it.
  var findings: [DoctorFinding] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return [said(.fine, .storeAbsent(path))] }
      let fault = StoreFaultText.unreadable(path: path, SystemReason(errno: errno))
      return [said(.change, .storeUnusable(wording(fault)))]
    }
    if let fault {
      // Another folder that was named by mistake is not to be walked through.
      let isOurs = access(path + "/plans", F_OK) == 0
      let planted = isOurs ? StoreWalk(path, status).planted : []
      return [said(.change, .storeUnusable(fault))] + planted
    }
    return folder(status) + StoreWalk(path, status).findings + names
      + VolumeExamination(path).findings
  }

  /// Why it does not open as a store; nil when it does, or is still empty.
  private var fault: String? {
    do throws(StoreError) {
      _ = try FileStore.open(path, writer: WriterName(host: "", user: ""), create: false)
    } catch .noStore {
      return nil
    } catch { return wording(StoreFaultText(error)) }
    return nil
  }

  private func folder(_ status: stat) -> [DoctorFinding] {
    let owner = GroupFacts.name(ofUser: status.st_uid)
    var found = [
      said(
        .fine,
        .store(
          path: path, owner: owner, group: GroupFacts.name(of: status.st_gid),
          mode: String(status.st_mode & 0o7777, radix: 8)))
    ]
    if access(path, W_OK) != 0, errno != EROFS {
      found.append(said(.advice, .onlyReading(path: path, owner: owner)))
    }
    if status.st_mode & 0o002 != 0 { found.append(said(.change, .writableByAll(path))) }
    if cproc_has_access_list(path) { found.append(said(.advice, .accessList(path))) }
    return found
  }

  private var names: [DoctorFinding] {
    guard let distrust = WriterRules.read(path)?.distrust else { return [] }
    return [
      said(
        .change,
        .writersDistrusted(
          path: path + "/" + WriterRules.fileName, WritersDistrustText(distrust)))
    ]
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.store, level, text)
  }
}
