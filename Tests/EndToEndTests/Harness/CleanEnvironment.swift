// The same surroundings for every program that the tests start, wherever they run.

/// The environment variables of started programs.
enum CleanEnvironment {
  /// No inherited variable: HOME is no folder, the locale is C.UTF-8, the zone UTC.
  static let variables = variables(home: "/dev/null")

  /// The same with `home` as HOME and more variables behind.
  static func variables(home: String, and more: [String] = []) -> [String] {
    [
      "HOME=\(home)", "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8",
      "TERM=screen-256color", "TZ=UTC",
    ] + more
  }
}
