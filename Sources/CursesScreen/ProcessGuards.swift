// What every command of the program does first, with or without a screen.

import CTerminal

/// Protections of the process and questions about its descriptors.
package enum ProcessGuards {
  /// Closed standard descriptors become /dev/null, and no core file or report of a crash will hold
  /// documents. Before anything is opened.
  package static func install() {
    cterm_guard_descriptors()
    cterm_forbid_dumps()
  }

  /// Whether a person reads what is written to standard output.
  package static var standardOutputIsTerminal: Bool { cterm_is_terminal(1) }
  /// Whether a person types what is read from standard input.
  package static var standardInputIsTerminal: Bool { cterm_is_terminal(0) }
  /// Whether a person reads what is written to standard error.
  package static var standardErrorIsTerminal: Bool { cterm_is_terminal(2) }
}
