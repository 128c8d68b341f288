// Whether a file of settings has changed while the screen is open: looked at when something happens
// anyway, and no oftener than every two seconds.

/// The stamps of the files of settings.
struct SettingsWatch {
  /// Milliseconds between two looks.
  private static let pause = 2000

  /// What the files said when the session began.
  let settings: Settings
  private let paths: [String]
  private var stamps: [FileStamp?]
  private var lastLook = 0

  init(_ settings: Settings, isRestricted: Bool) {
    self.settings = settings
    let own = isRestricted ? nil : SettingsFile.ownPath
    paths = [own, SettingsFile.machinePath].compactMap(\.self)
    stamps = paths.map { FileStamp($0) }
  }

  /// Whether a file is another one than at the last look.
  /// - Parameter isAsked: whether to look now, however short ago the last look was.
  mutating func hasChanged(at now: Int, isAsked: Bool = false) -> Bool {
    guard isAsked || now - lastLook >= Self.pause else { return false }
    lastLook = now
    let found = paths.map { FileStamp($0) }
    defer { stamps = found }
    return found != stamps
  }
}
