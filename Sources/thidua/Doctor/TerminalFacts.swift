// The terminal and the locale of this session, as an examination sees them.

import CellScreen
import Glibc
import SecretariatUI
import Wording

/// What decides whether the screen can be drawn.
struct TerminalFacts {
  var isTerminal: Bool
  /// The value of TERM; empty when it is not set.
  var name: String
  /// What the machine knows of that terminal; nil for nothing.
  var entry: TerminfoEntry?
  var columns: Int
  var rows: Int
  /// Whether other people may write onto it.
  var isOpenToOthers: Bool
  /// The locale for letters that the environment names; nil for none.
  var locale: String?

  /// The facts of this process.
  static var ofProcess: TerminalFacts {
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    var status = stat()
    let isOpen = fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & 0o020 != 0
    let name = Surroundings.variable("TERM") ?? ""
    return TerminalFacts(
      isTerminal: Surroundings.isFullScreenPossible, name: name,
      entry: TerminfoEntry.find(name, in: TerminfoEntry.folders),
      columns: hasSize ? Int(size.ws_col) : 80, rows: hasSize ? Int(size.ws_row) : 24,
      isOpenToOthers: isOpen,
      locale: Surroundings.variable("LC_ALL") ?? Surroundings.variable("LC_CTYPE")
        ?? Surroundings.variable("LANG"))
  }

  /// What is to be said of them.
  var findings: [DoctorFinding] { (isTerminal ? screen : [said(.fine, .noTerminal)]) + letters }

  private var screen: [DoctorFinding] {
    var found: [DoctorFinding] = []
    if name.isEmpty {
      found.append(said(.change, .terminalUnset))
    } else if let entry {
      found.append(
        said(.fine, .terminal(name: name, colors: entry.colors, columns: columns, rows: rows)))
    } else {
      found.append(said(.change, .terminalUnknown(name)))
    }
    let need = PlanLayout.smallest
    if columns < need.columns || rows < need.rows {
      found.append(
        said(
          .change,
          .terminalSmall(
            columns: columns, rows: rows, needColumns: need.columns, needRows: need.rows)))
    }
    if isOpenToOthers { found.append(said(.advice, .messagesFromOthers)) }
    return found + [said(.fine, .letters)]
  }

  private var letters: [DoctorFinding] {
    guard Self.isUTF8("C.UTF-8") == true || locale.flatMap(Self.isUTF8) == true else {
      return [said(.change, .noUTF8)]
    }
    guard let locale else { return [said(.fine, .locale("C.UTF-8"))] }
    switch Self.isUTF8(locale) {
    case true?: return [said(.fine, .locale(locale))]
    case false?: return [said(.advice, .localeNotUTF8(locale))]
    case nil: return [said(.advice, .localeMissing(locale))]
    }
  }

  /// Whether the locale's letters are UTF-8; nil when the machine does not have it.
  private static func isUTF8(_ name: String) -> Bool? {
    guard let locale = newlocale(1 << LC_CTYPE, name, nil) else { return nil }
    defer { freelocale(locale) }
    return nl_langinfo_l(nl_item(CODESET), locale).map { String(cString: $0) } == "UTF-8"
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.terminal, level, text)
  }
}
