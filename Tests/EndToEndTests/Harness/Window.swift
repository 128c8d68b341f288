// The program full-screen in a terminal, driven by its keys as an official drives it.

import Glibc

/// One window of the program.
struct Window {
  /// The signs of a unit task that stand at the head of its row.
  private static let signs = ["[ ]", "[x]", "[~]"]

  let pane: TmuxPane
  /// The store under the window; it lives as long as the window does.
  private let office: Office

  /// Opens the plan of `office` and waits until the key hints are on the screen.
  init(
    _ office: Office, writer: String = "thu", size: TmuxPane.Size = .usual, more: [String] = []
  ) throws {
    try self.init(
      office, command: office.command(office.plan, writer: writer), size: size,
      environment: CleanEnvironment.variables(home: office.folder.path, and: more))
  }

  /// Starts `command`, which ends in a window on `office`, and waits for its key hints.
  init(
    _ office: Office, command: [String], size: TmuxPane.Size = .usual,
    environment: [String] = CleanEnvironment.variables
  ) throws {
    self.office = office
    pane = try TmuxPane(command, size: size, environment: environment)
    try pane.wait(for: "?")
  }

  /// Brings the focus to the pane of unit tasks: the cursor stands on a row with a sign.
  func focusTasks() throws {
    for _ in 0..<4 {
      if try isOnTask() { return }
      try step("Tab")
    }
    throw TmuxPane.Failure(description: "no way to the unit tasks:\n\(try pane.screen())")
  }

  /// Goes to the unit task with `words`, by searching for `typed`.
  func find(_ typed: String, showing words: String) throws {
    try focusTasks()
    try pane.press("/")
    try pane.type(typed)
    try pane.press("Enter")
    try pane.wait(for: "the cursor on “\(words)”") { _ in
      try isOnTask() && pane.lineOfCursor().contains(words)
    }
  }

  /// Goes down to the first unit task that is neither done nor begun.
  func findOpenTask() throws {
    try focusTasks()
    try step("Home")
    for _ in 0..<40 {
      if try pane.lineOfCursor().contains("[ ]") { return }
      try step("Down")
    }
    throw TmuxPane.Failure(description: "no open unit task:\n\(try pane.screen())")
  }

  /// How many unit tasks show as done.
  func doneOnScreen() throws -> Int { Self.count(of: "[x]", in: try pane.screen()) }

  /// Ticks the unit task under the cursor and waits until one more shows as done.
  func tick() throws {
    let before = try doneOnScreen()
    try pane.press("Space")
    try pane.wait(for: "one more [x]") { Self.count(of: "[x]", in: $0) == before + 1 }
  }

  /// Answers the question that `key` asks.
  func answer(_ key: String, _ text: String) throws {
    let before = try pane.screen()
    try pane.press(key)
    try pane.wait(for: "a question after “\(key)”") { $0 != before }
    try pane.type(text)
    try pane.wait(for: text)
    try pane.press("Enter")
  }

  /// Leaves by q and waits for the end; gives the exit status.
  func quit() throws -> Int {
    try pane.press("q")
    return try pane.waitForEnd()
  }

  /// Presses a key that moves the cursor and waits until it has moved; a key that moves nothing,
  /// as Home on the first row, costs the wait's limit.
  private func step(_ key: String) throws {
    let before = try place()
    try pane.press(key)
    _ = try Condition.holds(within: .milliseconds(500)) { try place() != before }
  }

  private func place() throws -> String {
    try pane.format("#{cursor_x},#{cursor_y} ") + pane.lineOfCursor()
  }

  private func isOnTask() throws -> Bool {
    let line = try pane.lineOfCursor()
    return Self.signs.contains { line.contains($0) }
  }

  private static func count(of mark: String, in text: String) -> Int {
    text.split(separator: mark, omittingEmptySubsequences: false).count - 1
  }
}
