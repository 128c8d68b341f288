// What a mouse does on the screen, as terminals report it (SGR, mode 1006).

/// One report of the mouse.
package struct MouseReport: Hashable, Sendable {
  /// What was done; only the left button and the wheel count.
  package enum Action: Hashable, Sendable { case press, drag, release, wheelUp, wheelDown }

  package var action: Action
  /// The cell under the pointer, from 0.
  package var place: CellPosition

  package init(_ action: Action, at place: CellPosition) {
    self.action = action
    self.place = place
  }

  /// Reads `<button;column;row` and the letter behind it; nil when it is nothing that counts.
  init?(parameters: ArraySlice<UInt8>, final: UInt8) {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let isReleased = final == UInt8(ascii: "m")
    let (button, isMoving) = (numbers[0] & 3, numbers[0] & 32 != 0)
    // Shift, Alt and Ctrl are of no account.
    switch numbers[0] & 64 {
    case 64 where button < 2 && !isReleased: action = button == 0 ? .wheelUp : .wheelDown
    case 0 where button == 0 && isReleased: action = .release
    case 0 where button == 0: action = isMoving ? .drag : .press
    default: return nil
    }
    place = CellPosition(row: numbers[2] - 1, column: numbers[1] - 1)
  }
}
