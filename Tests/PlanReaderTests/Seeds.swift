// Real plans beside the checkout, where they exist: THIDUA_SEEDS or ../shared/seeds. They are read,
// never copied; without them the tests that need them say so.

import Glibc
import PlanModel
import PlanReader

enum Seeds {
  /// The folder, when it exists.
  static let folder: String? = {
    if let path = getenv("THIDUA_SEEDS") { return String(cString: path) }
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    for up in 1...2 {
      let path = "/" + parts.dropLast(up).joined(separator: "/") + "/shared/seeds"
      if access(path, R_OK) == 0 { return path }
    }
    return nil
  }()

  /// The reading of the seed whose name begins with the number; nil, said aloud, when it is not
  /// here.
  static func reading(_ number: String) throws -> PlanDraft? {
    guard let folder, let name = names(in: folder).first(where: { $0.hasPrefix(number) }) else {
      print("seeds are not here: the test on plan \(number) was skipped (set THIDUA_SEEDS)")
      return nil
    }
    guard let bytes = bytes(of: folder + "/" + name) else { return nil }
    return DocumentReader.read(text: try DocumentReader.text(from: bytes))
  }

  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(name) }
    }
    return names.sorted()
  }

  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
