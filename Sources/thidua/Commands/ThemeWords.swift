// From the findings of a check of themes to the words for them.

import CellScreen
import Wording

extension ThemeCheckText {
  init(_ problem: ThemeFinding.Problem) {
    self =
      switch problem {
      case .line(let line, _): .line(ThemeLineText(line))
      case .contrast(let roles, let depth, let tenths, let least):
        .contrast(
          roles: roles.map(\.rawValue), ColorDepthWord(depth), tenths: tenths, least: least)
      case .selectionUnseen(let depth): .selectionUnseen(ColorDepthWord(depth))
      case .alike(let one, let other, let vision, let depth, let distance, let least):
        .alike(
          one.rawValue, other.rawValue, ColorVisionWord(rawValue: vision.rawValue) ?? .usual,
          ColorDepthWord(depth), distance: distance, least: least)
      case .sameSign(let one, let other, let glyphs):
        .sameSign(one.rawValue, other.rawValue, isASCII: glyphs.isASCII)
      case .sameWithoutColor(let one, let other):
        .sameWithoutColor(one.rawValue, other.rawValue)
      case .tooManyPairs(let pairs, let most): .tooManyPairs(pairs, most: most)
      }
  }
}

extension ColorDepthWord {
  init(_ depth: ColorDepth) {
    self =
      switch depth {
      case .mono: .mono
      case .colors8: .colors8
      case .colors16: .colors16
      case .colors256: .colors256
      case .direct: .direct
      }
  }
}

extension ThemeLineText {
  init(_ problem: ThemeWarning.Problem) {
    self =
      switch problem {
      case .unknownSection(let word): .unknownSection(word)
      case .unknownKey(let word): .unknownKey(word)
      case .unknownRole(let word): .unknownRole(word)
      case .unknownSign(let word): .unknownSign(word)
      case .unknownColor(let word): .unknownColor(word)
      case .unknownBackground(let word): .unknownBackground(word)
      case .unknownPromise(let word): .unknownPromise(word)
      case .noCoarseColor(let word): .noCoarseColor(word)
      case .duplicate(let word): .duplicate(word)
      case .unreadable(let word): .unreadable(word)
      case .unknownParent(let word): .unknownParent(word)
      case .inheritanceCycle(let word): .inheritanceCycle(word)
      }
  }
}
