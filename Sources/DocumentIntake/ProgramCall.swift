// One run of a program: what is run, on what, with which limits.

/// A call of a program; no shell sees it.
struct ProgramCall: Sendable {
  let program: Program
  let arguments: [String]
  let limits: ProgramLimits
  /// An open file for its standard input; nil for none.
  var input: Int32?
  /// The page it works on and of how many, to be told.
  var page: Int?
  var pages: Int?

  init(
    _ program: Program, _ arguments: [String], _ limits: ProgramLimits, input: Int32? = nil,
    page: Int? = nil, of pages: Int? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.limits = limits
    self.input = input
    self.page = page
    self.pages = pages
  }
}

/// How a program ended that was not stopped.
struct ProgramEnd: Equatable, Sendable {
  /// Its exit status; 129 to 192 where a signal ended it, as a shell counts.
  let status: Int32
  /// What it said on standard error, short and on one line.
  let words: String

  var isSuccess: Bool { status == 0 }

  var failure: ProgramFailure {
    (129...192).contains(status) ? .signal(status - 128) : .status(status)
  }
}
