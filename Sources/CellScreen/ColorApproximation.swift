// From one colour depth to a poorer one, and the measures by which themes are checked.

extension ThemeColor {
  /// One of the terminal's sixteen, by number; the user's terminal decides how it looks.
  init(ansi: UInt8) {
    self.init(
      rgb: ColorApproximation.rgb(ofIndex: ansi & 15), index256: ansi & 15, ansi: ansi & 15)
  }

  /// A palette index with the 24-bit value it has in xterm.
  init(index256: UInt8) {
    let rgb = ColorApproximation.rgb(ofIndex: index256)
    self.init(rgb: rgb, index256: index256, ansi: ColorApproximation.nearest(to: rgb, in: 0...15))
  }

  /// A 24-bit value with the nearest colours of the fixed palettes.
  init(rgb: UInt32) {
    // Below 16 the terminal's user may have changed the colours.
    self.init(
      rgb: rgb, index256: ColorApproximation.nearest(to: rgb, in: 16...255),
      ansi: ColorApproximation.nearest(to: rgb, in: 0...15))
  }
}

/// Colour arithmetic on 0xRRGGBB values.
package enum ColorApproximation {
  /// The names of the sixteen, by number.
  package static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan", "bright-white",
  ]

  /// The sixteen as xterm has them.
  package static let sixteen: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
    0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The sixteen as the text console of Linux has them.
  package static let consoleSixteen: [UInt32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
    0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]

  /// The value of a palette index as xterm has it.
  package static func rgb(ofIndex index: UInt8) -> UInt32 {
    let index = UInt32(index)
    if index < 16 { return sixteen[Int(index)] }
    if index >= 232 { return (8 + (index - 232) * 10) * 0x010101 }
    let steps: [UInt32] = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    let cube = index - 16
    return steps[Int(cube / 36)] << 16 | steps[Int(cube / 6 % 6)] << 8 | steps[Int(cube % 6)]
  }

  /// The palette index whose colour is nearest, with the eye's weights.
  static func nearest(to rgb: UInt32, in indices: ClosedRange<UInt8>) -> UInt8 {
    let wanted = channels(rgb)
    func distance(_ index: UInt8) -> Int {
      let has = channels(Self.rgb(ofIndex: index))
      let (red, green, blue) = (has.0 - wanted.0, has.1 - wanted.1, has.2 - wanted.2)
      return 3 * red * red + 6 * green * green + blue * blue
    }
    return indices.min { distance($0) < distance($1) } ?? indices.lowerBound
  }

  /// Contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance).
  package static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ rgb: UInt32) -> Double {
    let light = linearLight(rgb)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// Red, green and blue as amounts of light, 0 to 1.
  static func linearLight(_ rgb: UInt32) -> [Double] {
    let (red, green, blue) = channels(rgb)
    return [linear(red), linear(green), linear(blue)]
  }

  /// sRGB to linear light. x^2.4 by Newton's method on the fifth root, as there is no libm here:
  /// x^2.4 = (x^(1/5))^12.
  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    var root = 1.0
    for _ in 0..<40 { root -= (root - base / (root * root * root * root)) / 5 }
    let cubed = root * root * root
    return cubed * cubed * cubed * cubed
  }

  private static func channels(_ rgb: UInt32) -> (Int, Int, Int) {
    (Int(rgb >> 16 & 0xFF), Int(rgb >> 8 & 0xFF), Int(rgb & 0xFF))
  }
}
