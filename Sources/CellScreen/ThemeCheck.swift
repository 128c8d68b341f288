// The rules that every theme is held to: each line understood, every role readable at every depth,
// statuses told apart without colour, and what the theme promises beyond that.

/// A check of one theme.
package struct ThemeCheck {
  /// Statuses that have a colour of their own.
  static let statuses: [StyleRole] = [.overdue, .dueSoon, .doing, .done, .blocked]
  /// Least distance of two statuses that a colour-safe theme keeps.
  static let leastDistance = 20.0
  /// Pairs of colours that terminals with eight colours hold.
  static let mostPairs = 64

  private let source: ThemeSource
  private let name: String
  private let sixteen: [UInt32]
  private var theme: Theme { source.theme }
  private var findings: [ThemeFinding] = []

  /// Everything that is to be said of the theme, in the order of the lines.
  /// - Parameter sixteen: how the terminal shows its sixteen colours.
  package static func findings(
    of source: ThemeSource, sixteen: [UInt32] = ColorApproximation.sixteen
  ) -> [ThemeFinding] {
    var check = ThemeCheck(source, sixteen)
    check.run()
    return check.findings.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  private init(_ source: ThemeSource, _ sixteen: [UInt32]) {
    self.source = source
    self.sixteen = sixteen
    name = source.theme.name
  }

  private mutating func run() {
    for warning in source.warnings + source.omissions {
      findings.append(
        ThemeFinding(
          theme: warning.theme, line: warning.line,
          problem: .line(warning.problem, suggestion: warning.suggestion), isNote: false))
    }
    for depth in ColorDepth.allCases where depth != .mono {
      checkContrast(depth)
      checkSelection(depth)
    }
    for depth in [ColorDepth.direct, .colors256] { checkDistances(depth) }
    checkWithoutColor()
    checkPairs()
  }

  private mutating func add(
    _ role: StyleRole?, _ problem: ThemeFinding.Problem, isNote: Bool = false
  ) {
    findings.append(
      ThemeFinding(
        theme: name, line: role.map(source.line) ?? 1, problem: problem, isNote: isNote))
  }
}

// MARK: - Contrast

extension ThemeCheck {
  private struct Faint: Hashable {
    var line: Int
    var tenths: Int
    var least: Int
  }

  /// One cause is told once, with all the roles that it makes unreadable.
  private mutating func checkContrast(_ depth: ColorDepth) {
    var faint: [Faint: [StyleRole]] = [:]
    for role in StyleRole.allCases {
      let style = theme.style(of: role)
      guard style.foreground != nil || style.background != nil else { continue }
      let least = least(for: role, style, depth)
      let ratio = ratio(style, depth)
      guard ratio < least else { continue }
      let key = Faint(
        line: source.line(of: role), tenths: Int(ratio * 10), least: Int((least * 10).rounded()))
      faint[key, default: []].append(role)
    }
    for (key, roles) in faint.sorted(by: { $0.value[0].index < $1.value[0].index }) {
      add(roles[0], .contrast(roles, depth, tenths: key.tenths, least: key.least))
    }
  }

  /// The worst contrast of the letters on what may be behind them.
  private func ratio(_ style: ThemeStyle, _ depth: ColorDepth) -> Double {
    let inks = values(style.foreground, depth) ?? ownInks
    let papers = values(style.background, depth) ?? ownPapers
    return inks.flatMap { ink in papers.map { ColorApproximation.contrast(ink, $0) } }.min() ?? 21
  }

  /// WCAG 2.1: 4.5 for text (7 where the theme promises it), 3 for lines and what may stay back.
  /// Where a terminal's owner chose the colours for his own background, 3 is asked too.
  private func least(for role: StyleRole, _ style: ThemeStyle, _ depth: ColorDepth) -> Double {
    let isHigh = theme.promises.contains(.highContrast)
    let isFaint = [.muted, .hidden, .border, .borderFocus, .barFull, .barEmpty].contains(role)
    if depth == .colors8 { return isHigh ? 4.5 : 3 }
    let isOwn = style.background == nil && style.foreground.map { $0.index256 < 16 } ?? false
    if isOwn || isFaint { return isHigh ? 4.5 : 3 }
    return isHigh ? 7 : 4.5
  }

  /// The colour as the terminal shows it; nil for the terminal's own.
  private func values(_ color: ThemeColor?, _ depth: ColorDepth) -> [UInt32]? {
    guard let color, color.number(at: depth) >= 0 else { return nil }
    switch depth {
    case .mono: return nil
    case .colors8: return [sixteen[Int(color.ansi & 7)]]
    case .colors16: return [sixteen[Int(color.ansi)]]
    case .colors256:
      return [
        color.index256 < 16
          ? sixteen[Int(color.index256)] : ColorApproximation.rgb(ofIndex: color.index256)
      ]
    case .direct: return [color.rgb]
    }
  }

  /// What a terminal may have behind its letters.
  private var ownPapers: [UInt32] {
    switch theme.background {
    case .dark: [0x000000]
    case .light: [0xFFFFFF]
    case .any: [0x000000, 0xFFFFFF]
    }
  }

  /// In what a terminal may write.
  private var ownInks: [UInt32] {
    switch theme.background {
    case .dark: [sixteen[7]]
    case .light: [0x000000]
    case .any: [0x000000, sixteen[7]]
    }
  }

  /// The selected row must be seen to be selected, beside the sign before it.
  private mutating func checkSelection(_ depth: ColorDepth) {
    let style = theme.style(of: .selected)
    if style.attributes.contains(.reverse) { return }
    let papers = values(theme.style(of: .text).background, depth) ?? ownPapers
    let behind = values(style.background, depth) ?? ownPapers
    let ratio = papers.flatMap { paper in behind.map { ColorApproximation.contrast(paper, $0) } }
      .min()
    if (ratio ?? 1) < 1.5 { add(.selected, .selectionUnseen(depth)) }
  }
}

// MARK: - Statuses

extension ThemeCheck {
  private mutating func checkDistances(_ depth: ColorDepth) {
    let isPromised = theme.promises.contains(.colorSafe)
    // What others do not promise is told once, not for every depth and every pair.
    if !isPromised, depth != .direct { return }
    var worst: (Double, ThemeFinding.Problem, StyleRole)?
    for (one, other, vision, distance) in distances(depth) where distance < Self.leastDistance {
      let problem = ThemeFinding.Problem.alike(
        one, other, vision, depth, distance: Int(distance), least: Int(Self.leastDistance))
      if isPromised {
        add(one, problem)
      } else if distance < worst?.0 ?? .infinity {
        worst = (distance, problem, one)
      }
    }
    if let worst { add(worst.2, worst.1, isNote: true) }
  }

  private func distances(
    _ depth: ColorDepth
  ) -> [(StyleRole, StyleRole, ColorVision, Double)] {
    let known = Self.statuses.compactMap { role in
      values(theme.style(of: role).foreground, depth)?.first.map { (role: role, color: $0) }
    }
    return known.indices.flatMap { later in
      known[..<later].flatMap { one in
        ColorVision.allCases.map { vision in
          (one.role, known[later].role, vision, vision.distance(one.color, known[later].color))
        }
      }
    }
  }

  private mutating func checkWithoutColor() {
    let pairs: [(StyleRole, StyleRole)] = [
      (.selected, .text), (.borderFocus, .border), (.error, .text), (.overdue, .todo),
      (.match, .text), (.marked, .text), (.title, .text),
    ]
    for (role, other) in pairs where theme.style(of: role).mono == theme.style(of: other).mono {
      add(role, .sameWithoutColor(role, other))
    }
    for glyphs in GlyphSet.allCases {
      for (index, sign) in StatusSign.allCases.enumerated() {
        for earlier in StatusSign.allCases[..<index]
        where theme.sign(of: sign, glyphs: glyphs) == theme.sign(of: earlier, glyphs: glyphs) {
          add(sign.role, .sameSign(earlier, sign, glyphs))
        }
      }
    }
  }

  private mutating func checkPairs() {
    let pairs = Set(
      StyleRole.allCases.map { role in
        let look = theme.look(of: role, depth: .colors8)
        return [look.foreground, look.background]
      })
    if pairs.count > Self.mostPairs {
      add(nil, .tooManyPairs(pairs.count, most: Self.mostPairs))
    }
  }
}
