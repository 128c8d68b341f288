// The shapes that real plans come in: how the same words are numbered, broken into lines, wrapped in
// markup and spoilt on the way.

/// The choices that make one document look as it does.
struct PlanShape {
  /// How lines are broken.
  enum Lines: CaseIterable {
    /// A paragraph a line, blank lines between.
    case paragraphs
    /// Wrapped by a converter, blank lines between paragraphs.
    case wrapped
    /// Wrapped without any blank line.
    case dense
    /// Wrapped, and some justified lines taken apart word by word.
    case exploded
  }

  /// The families of the two top levels.
  enum Numbering: CaseIterable {
    case romanArabic, romanDash, romanTight, arabicOnly, arabicDecimal, partRoman, romanNoDot
    case capitalRoman
  }

  enum Letterhead: CaseIterable {
    case lost, stacked, merged, spaced, piped, webCopy
  }

  enum Marks: CaseIterable {
    case none, bold, headings
  }

  var lines = Lines.paragraphs
  var numbering = Numbering.romanArabic
  var letterhead = Letterhead.lost
  var marks = Marks.none
  var hasPageNumbers = false
  var hasPageBreaks = false
  var isDecomposed = false
  var hasCarriageReturns = false
  var isNumberBlank = false
  var isDayBlank = false
  var isSignerBeside = false
  var isSignerFirst = false
  var isDamaged = false
  var columns = 82

  static func random(damaged: Bool, using dice: inout some RandomNumberGenerator) -> PlanShape {
    var shape = PlanShape()
    shape.isDamaged = damaged
    shape.numbering = pick(Numbering.allCases, &dice)
    if damaged {
      shape.lines = Bool.random(using: &dice) ? .wrapped : .dense
      shape.letterhead = pick([.merged, .stacked, .lost], &dice)
      if [.capitalRoman, .romanNoDot].contains(shape.numbering) { shape.numbering = .romanArabic }
    } else {
      shape.lines = pick(Lines.allCases + [.paragraphs, .paragraphs], &dice)
      shape.letterhead = pick(Letterhead.allCases, &dice)
      shape.marks = shape.lines == .paragraphs ? pick(Marks.allCases, &dice) : .none
      shape.isDecomposed = chance(10, &dice)
      shape.hasCarriageReturns = chance(15, &dice)
    }
    shape.hasPageNumbers = chance(40, &dice)
    shape.hasPageBreaks = chance(50, &dice)
    shape.isNumberBlank = chance(35, &dice)
    shape.isDayBlank = chance(25, &dice)
    shape.isSignerBeside = shape.lines != .paragraphs && chance(40, &dice)
    shape.isSignerFirst = !shape.isSignerBeside && chance(20, &dice)
    shape.columns = Int.random(in: 68...96, using: &dice)
    return shape
  }
}

/// True so many times in a hundred.
func chance(_ percent: Int, _ dice: inout some RandomNumberGenerator) -> Bool {
  Int.random(in: 0..<100, using: &dice) < percent
}

/// One of several; there is always one.
func pick<T>(_ choices: [T], _ dice: inout some RandomNumberGenerator) -> T {
  choices[Int.random(in: choices.indices, using: &dice)]
}
