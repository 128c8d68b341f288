// What a killed program leaves is swept by the next one; what is in use stays.

import Glibc
import Testing

@testable import DocumentIntake

@Suite struct PrivateFolderTests {
  private func makeFolder(_ path: String, secondsOld: Int) {
    mkdir(path, 0o700)
    var times = [timespec(), timespec()]
    for index in times.indices { times[index].tv_sec = time(nil) - secondsOld }
    utimensat(AT_FDCWD, path, &times, 0)
  }

  private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  @Test("D9: what a killed program left is swept, what is in use stays")
  func onlyWhatIsOldAndUnlockedGoes() {
    let scratch = Scratch()
    let names = ["thidua-AAAAAA", "thidua-BBBBBB", "thidua-CCCCCC", "thidua-notes-of-mine"]
    for name in names { makeFolder(scratch.path + "/" + name, secondsOld: 3_600) }
    let used = open(scratch.path + "/thidua-CCCCCC", O_RDONLY | O_DIRECTORY)
    defer { close(used) }
    #expect(flock(used, LOCK_EX | LOCK_NB) == 0)
    makeFolder(scratch.path + "/thidua-BBBBBB", secondsOld: 5)
    PrivateFolder.sweep(scratch.path)
    #expect(names.map { exists(scratch.path + "/" + $0) } == [false, true, true, true])
  }
}
