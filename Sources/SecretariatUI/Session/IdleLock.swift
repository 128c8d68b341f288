// A session whose person has gone: after a while nothing of the plan is shown, later the session
// ends. Nothing is drawn again meanwhile, or a server could not tell a dead line from a living one.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// What becomes of a session without keys.
package enum IdleStage: Hashable, Sendable {
  /// The screen hides what it shows until a key is pressed.
  case locked
  /// The session ends; the program says so after it.
  case left
}

extension AppState {
  mutating func handle(_ stage: IdleStage) -> [Effect] {
    switch stage {
    case .locked:
      isLocked = true
      return keepUnkeptDrafts()
    case .left:
      return leave()
    }
  }

  /// On a locked screen a key does nothing but unlock it: it was pressed without seeing anything.
  mutating func handleLocked(_ input: InputEvent) -> [Effect] {
    switch input {
    case .key, .paste: isLocked = false
    case .resized(let size): self.size = size
    case .terminated: return leave()
    case .pasteCut, .mouse, .wake, .background: break
    }
    return []
  }

  /// Leaves with everything kept that has not been sent.
  func leave() -> [Effect] { draftEffects() + [.quit] }
}

/// The screen of a locked session.
enum LockScreen {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let text = state.words(.locked(state.author))
    let lines = TextWrap.lines(text, columns: max(1, state.size.columns - 2))
    let top = max(0, (state.size.rows - lines.count) / 2)
    let left = state.size.columns > 2 ? 1 : 0
    for (offset, line) in lines.enumerated() {
      canvas.put(String(line), row: top + offset, column: left, role: .text)
    }
  }
}
