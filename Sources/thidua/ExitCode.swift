// How the program ends, and the one error type of its commands.

import Wording

/// Exit status of the program.
enum ExitCode: Int32, Sendable {
  case done = 0
  /// Nothing matched, or a check failed.
  case unmatched = 1
  case badCall = 2
  /// Something cannot be read or written.
  case failed = 3
}

/// Why a command could not do what it was asked; becomes a sentence only in Wording.
enum CommandFault: Error, Equatable {
  case call(CallFaultText)
  case match(MatchFaultText)
  case file(FileFaultText)
  case store(StoreFaultText)

  /// The exit status that goes with it.
  var exitCode: ExitCode {
    switch self {
    case .call: .badCall
    case .match: .unmatched
    case .file, .store: .failed
    }
  }
}

extension Wording {
  /// The sentence for the fault.
  func callAsFunction(_ fault: CommandFault) -> String {
    switch fault {
    case .call(let text): self(text)
    case .match(let text): self(text)
    case .file(let text): self(text)
    case .store(let text): self(text)
    }
  }
}
