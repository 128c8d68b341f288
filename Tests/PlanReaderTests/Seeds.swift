// Real plans beside the checkout, where they exist: THIDUA_SEEDS or ../shared/seeds. They are read,
// never copied; without them the tests that need them are skipped, and that is said.

import Glibc
import PlanModel
import PlanReader
import Testing

enum Seeds {
  /// The folder, when it exists.
  static let folder: String? = {
    if let path = getenv("THIDUA_SEEDS").map({ String(cString: $0) }) {
      return access(path, R_OK) == 0 ? path : nil
    }
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    for up in 1...2 {
      let path = "/" + parts.dropLast(up).joined(separator: "/") + "/shared/seeds"
      if access(path, R_OK) == 0 { return path }
    }
    return nil
  }()

  /// The reading of the seed whose name begins with the number.
  static func reading(_ number: String) throws -> PlanDraft {
    let folder = try #require(folder)
    let name = try #require(Self.names(in: folder).first { $0.hasPrefix(number) })
    let bytes = try #require(Self.bytes(of: folder + "/" + name))
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

extension Trait where Self == ConditionTrait {
  /// Skipped, and said so, where the real plans are not beside the checkout.
  static var needsSeeds: Self {
    .enabled(if: Seeds.folder != nil, "needs real plans in ../shared/seeds or THIDUA_SEEDS")
  }
}
