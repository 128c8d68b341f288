// Numbers of headings in every family that plans use.

enum SampleNumbers {
  static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][number - 1]
  }

  /// What is printed before a top title, and its path.
  static func top(_ numbering: PlanShape.Numbering, _ number: Int) -> (
    printed: String, path: String
  ) {
    let roman = roman(number)
    let capital = ["A", "B", "C", "D", "E", "G", "H"][number - 1]
    switch numbering {
    case .romanArabic, .partRoman: return (roman + ". ", roman)
    case .romanDash: return (roman + "- ", roman)
    case .romanTight: return (roman + ".", roman)
    case .romanNoDot: return (roman + " ", roman)
    case .arabicOnly, .arabicDecimal: return ("\(number). ", "\(number)")
    case .capitalRoman: return (capital + ". ", capital)
    }
  }

  /// What is printed before a heading below.
  static func child(_ numbering: PlanShape.Numbering, _ number: Int, under top: Int) -> String {
    switch numbering {
    case .romanArabic, .romanNoDot, .partRoman: return "\(number). "
    case .romanDash: return "\(number)- "
    case .romanTight: return "\(number)."
    case .arabicOnly, .arabicDecimal: return "\(top).\(number). "
    case .capitalRoman: return roman(number) + ". "
    }
  }
}
