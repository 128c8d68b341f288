// What the machine knows of a kind of terminal, read from its compiled description (term(5)); curses
// is not asked, since it would take the terminal over.

import DocumentIntake
import Glibc

/// A terminal's description.
struct TerminfoEntry {
  /// Number of colours; 0 without.
  let colors: Int

  /// Place of `max_colors` among a description's numbers.
  private static let colorsPlace = 13

  /// The description of that name in the first of the folders that has one; nil when none has.
  static func find(_ name: String, in folders: [String]) -> TerminfoEntry? {
    guard let first = name.utf8.first, !name.contains("/"), name.utf8.count < 256 else {
      return nil
    }
    let letter = String(UnicodeScalar(first))
    for folder in folders {
      for inner in [letter, String(first, radix: 16)] {
        let path = folder + "/" + inner + "/" + name
        if let bytes = try? SourceBytes.read(path, limit: 100_000), let entry = Self(bytes) {
          return entry
        }
      }
    }
    return nil
  }

  /// The folders that curses looks into.
  static var folders: [String] {
    let own = Surroundings.variable("HOME").map { [$0 + "/.terminfo"] } ?? []
    let named = Surroundings.variable("TERMINFO").map { [$0] } ?? []
    let more = (Surroundings.variable("TERMINFO_DIRS") ?? "").split(separator: ":").map(String.init)
    return named + own + more
      + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
  }

  /// Reads a description; nil when it is none.
  init?(_ bytes: [UInt8]) {
    func number(_ place: Int, wide: Bool = false) -> Int? {
      guard place + (wide ? 4 : 2) <= bytes.count else { return nil }
      let low = Int(bytes[place]) | Int(bytes[place + 1]) << 8
      guard wide else { return low >= 0x8000 ? low - 0x10000 : low }
      let all = low | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
      return all >= 0x8000_0000 ? all - 0x1_0000_0000 : all
    }
    guard let magic = number(0), magic == 0o432 || magic == 0o1036,
      let names = number(2), let flags = number(4), let numbers = number(6)
    else { return nil }
    let isWide = magic == 0o1036
    var start = 12 + names + flags
    start += start % 2
    guard numbers > Self.colorsPlace else {
      colors = 0
      return
    }
    let place = start + Self.colorsPlace * (isWide ? 4 : 2)
    guard let found = number(place, wide: isWide) else { return nil }
    colors = max(0, found)
  }
}
