// What the keys do in an input line.

import CellScreen
import VietnameseText

extension TextField {
  /// What became of a key.
  enum Edit { case ignored, taken, full }

  /// Takes an editing key.
  /// - Parameter rules: how ASCII becomes Vietnamese; nil when it does not.
  mutating func handle(_ key: Key, _ rules: TypingRules? = nil) -> Edit {
    switch key {
    case .character(let letter): return type(letter, rules) ? .taken : .full
    case .control("j") where takesLines, .alt("\r") where takesLines:
      return insert("\n") ? .taken : .full
    case .backspace: backspace()
    case .delete, .control("d"): deleteForward()
    case .control("w"), .alt("\u{7F}"): deleteWord()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    case .control("y"): putBack()
    case .control("_"): undo()
    default: return move(key) ? .taken : .ignored
    }
    return .taken
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .wordLeft, .alt("b"): moveWordLeft()
    case .wordRight, .alt("f"): moveWordRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    default: return false
    }
    return true
  }
}
