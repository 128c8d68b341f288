// How colours look to people who see fewer of them, and how far apart two colours are to the eye.

/// A kind of colour vision.
package enum ColorVision: String, CaseIterable, Sendable {
  case usual
  /// No red cones.
  case protan
  /// No green cones.
  case deutan
  /// No blue cones.
  case tritan

  /// Machado, Oliveira and Fernandes (2009), severity 1, on linear light; rows of red, green, blue.
  private var matrix: [[Double]]? {
    switch self {
    case .usual: nil
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// Distance of two 0xRRGGBB colours as these eyes see them: CIE 1976, about 2 is just seen.
  package func distance(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (lab(one), lab(other))
    let squares = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return squares.squareRoot()
  }

  /// L*, a*, b* of the colour as it is seen.
  private func lab(_ rgb: UInt32) -> [Double] {
    let light = ColorApproximation.linearLight(rgb)
    let seen = matrix.map { rows in
      rows.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    }
    return Self.lab(seen ?? light)
  }

  /// From linear light to L*a*b* under daylight (D65).
  private static func lab(_ light: [Double]) -> [Double] {
    let (red, green, blue) = (light[0], light[1], light[2])
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  /// The cube root by Newton's method, linear near black as the standard has it.
  private static func root(_ value: Double) -> Double {
    guard value > 216.0 / 24389 else { return (24389.0 / 27 * value + 16) / 116 }
    var root = 1.0
    for _ in 0..<30 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}
