// What the process is told by its surroundings: environment, account, clock.

import Glibc
import PlanModel
import VietnameseText
import Wording

/// Values that the operating system gives; asked for only when needed.
enum Surroundings {
  /// A variable of the environment; nil when it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// The locale for messages: the first of LC_ALL, LC_MESSAGES and LANG that is set.
  static var locale: String? {
    variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG")
  }

  /// Milliseconds since 1970 in UTC.
  static var time: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The day in Asia/Ho_Chi_Minh, whatever TZ says.
  static var today: CalendarDay {
    CalendarDay(daysSinceEpoch: OfficeClock.calendarDay(ofMilliseconds: time))
  }

  /// The account that runs the program, by its number: the environment can lie.
  static var account: Account {
    let name = getpwuid(getuid())?.pointee.pw_name.map { String(cString: $0) }
    return Account(number: Int(getuid()), name: name ?? "uid\(getuid())")
  }

  /// The account's own folder; nil when it has none.
  static var homeOfAccount: String? {
    let home = getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) }
    return home?.hasPrefix("/") == true ? home : nil
  }

  /// Forgets every variable of the environment but those that say how the terminal is, as far as
  /// they look harmless, and takes the home from the account. Before there is a second thread.
  static func forgetClient() {
    let kept = ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"]
    let values = kept.map { name in (name, variable(name)) }
    clearenv()
    for case (let name, let value?) in values where isHarmless(value) { setenv(name, value, 1) }
    if let home = homeOfAccount { setenv("HOME", home, 1) }
  }

  /// Whether the value is a plain name, as those of terminals and locales are, and leads nowhere.
  private static func isHarmless(_ value: String) -> Bool {
    (1...64).contains(value.utf8.count) && !value.contains("..")
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789-_.+@".contains(Character(scalar)))
      }
  }

  /// Name of this machine, without its domain.
  static var host: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    let name = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(name.prefix { $0 != "." })
  }

  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether keys and screen are a terminal, as the full screen needs.
  static var isFullScreenPossible: Bool { isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) }

  /// Columns of the terminal on standard output; nil when it is none.
  static var terminalColumns: Int? {
    guard isTerminal(STDOUT_FILENO) else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
