// The processes of this machine, as /proc shows them.

import Glibc

/// Questions about other processes.
enum Processes {
  /// Those whose command line names `text`; what is dead and not fetched has none.
  static func naming(_ text: String) -> [pid_t] {
    all.filter { commandLine(of: $0).contains(text) && $0 != getpid() }
  }

  /// The children of a process.
  static func children(of parent: pid_t) -> [pid_t] { all.filter { self.parent(of: $0) == parent } }

  /// The parent; nil when the process is gone.
  static func parent(of pid: pid_t) -> pid_t? {
    field("PPid:", of: pid).flatMap { pid_t($0) }
  }

  /// One letter: R, S, T, Z …; nil when the process is gone.
  static func state(of pid: pid_t) -> Character? { field("State:", of: pid)?.first }

  /// Whether the process is there and not merely waiting to be fetched.
  static func isAlive(_ pid: pid_t) -> Bool {
    guard let state = state(of: pid) else { return false }
    return state != "Z" && state != "X"
  }

  /// Processor time used, in clock ticks of 10 ms.
  static func ticks(of pid: pid_t) -> Int {
    let text = content("/proc/\(pid)/stat")
    guard let end = text.lastIndex(of: ")") else { return 0 }
    let fields = text[end...].split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : 0
  }

  /// What a descriptor of the process stands for.
  static func file(behind descriptor: Int32, of pid: pid_t) -> String {
    var path = [UInt8](repeating: 0, count: 4_096)
    let count = readlink("/proc/\(pid)/fd/\(descriptor)", &path, path.count)
    return String(decoding: path.prefix(max(0, count)), as: UTF8.self)
  }

  private static func field(_ name: String, of pid: pid_t) -> String? {
    content("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix(name) }
      .map { String($0.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }) }
  }

  private static func commandLine(of pid: pid_t) -> String { content("/proc/\(pid)/cmdline") }

  private static var all: [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [pid_t] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let pid = pid_t(name) { found.append(pid) }
    }
    return found
  }

  private static func content(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
