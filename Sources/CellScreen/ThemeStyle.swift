// How a role looks: colours at each depth, attributes, and what remains without colour.

/// What the terminal can show of a colour.
package enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  /// Attributes only.
  case mono
  case colors8
  case colors16
  case colors256
  /// 24-bit values.
  case direct

  /// The poorer depth is the smaller one.
  package static func < (one: ColorDepth, other: ColorDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// How many colours that is.
  package var colors: Int { [0, 8, 16, 256, 0x100_0000][rawValue] }

  /// The depth for a number of colours as terminfo gives it. `noColor` is the wish of the
  /// environment (NO_COLOR).
  package init(colors: Int, noColor: Bool = false) {
    if noColor {
      self = .mono
    } else {
      self =
        switch colors {
        case ..<8: .mono
        case ..<16: .colors8
        case ..<256: .colors16
        case ..<0x100_0000: .colors256
        default: .direct
        }
    }
  }
}

/// The attributes that terminals know; bold and reverse work everywhere.
package struct TextAttributes: OptionSet, Hashable, Sendable {
  /// The bits as the terminal door takes them.
  package let rawValue: UInt8
  /// Attributes from their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Strong; known everywhere.
  package static let bold = TextAttributes(rawValue: 1)
  /// Colours changed round; known everywhere.
  package static let reverse = TextAttributes(rawValue: 2)
  /// Not on the Linux console together with colour.
  package static let underline = TextAttributes(rawValue: 4)
  /// For decoration only: many terminals ignore it.
  package static let dim = TextAttributes(rawValue: 8)
  /// For decoration only: many terminals ignore it.
  package static let italic = TextAttributes(rawValue: 16)

  /// The attribute of a theme file's word.
  init?(word: String) {
    switch word {
    case "bold": self = .bold
    case "reverse": self = .reverse
    case "underline": self = .underline
    case "dim": self = .dim
    case "italic": self = .italic
    default: return nil
    }
  }

  static let words = ["bold", "reverse", "underline", "dim", "italic"]
}

/// One colour at every depth.
package struct ThemeColor: Hashable, Sendable {
  /// 0xRRGGBB.
  package var rgb: UInt32
  /// Index of the 256-colour palette.
  package var index256: UInt8
  /// 0 to 15, the terminal's own sixteen.
  package var ansi: UInt8

  /// A colour with its coarser forms.
  package init(rgb: UInt32, index256: UInt8, ansi: UInt8) {
    self.rgb = rgb
    self.index256 = index256
    self.ansi = ansi
  }

  /// The number to give to a terminal of the depth; -1 for its own colour.
  func number(at depth: ColorDepth) -> Int32 {
    switch depth {
    case .mono: -1
    // Grey (8) would become black on black.
    case .colors8: ansi == 8 ? -1 : Int32(ansi & 7)
    case .colors16: Int32(ansi)
    case .colors256: Int32(index256)
    // Terminals with direct colour read 0 to 7 as the old eight.
    case .direct: Int32(max(rgb, 8))
    }
  }
}

/// A role's look as a theme file says it; a nil colour is the terminal's own.
package struct ThemeStyle: Hashable, Sendable {
  /// Of the letters.
  package var foreground: ThemeColor?
  /// Behind the letters.
  package var background: ThemeColor?
  /// Where there is colour.
  package var attributes: TextAttributes = []
  /// The attributes where there is no colour.
  package var mono: TextAttributes = []
}

/// A look as a terminal draws it: colour numbers of its depth, -1 for the terminal's own.
package struct CellStyle: Hashable, Sendable {
  /// Of the letters.
  package var foreground: Int32
  /// Behind the letters.
  package var background: Int32
  /// Bold, reverse and the like.
  package var attributes: TextAttributes

  /// A look from its parts.
  package init(
    foreground: Int32 = -1, background: Int32 = -1, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
