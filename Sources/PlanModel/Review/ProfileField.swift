// The facts of a plan's head and foot one by one, as text that a person can correct.

package import VietnameseText

/// A fact of the profile that the review shows and lets a person correct.
package enum ProfileField: String, Hashable, Sendable, CaseIterable {
  case number, issuedOn, subject, agency, parentAgency, place, period, signer, recipients, grounds
}

extension PlanProfile {
  /// The fact as a person reads and types it; empty when the paper leaves it blank.
  package func text(of field: ProfileField) -> String {
    switch field {
    case .number: number ?? ""
    case .issuedOn: issuedOn?.vietnamese ?? ""
    case .subject: subject
    case .agency: agency ?? ""
    case .parentAgency: parentAgency ?? ""
    case .place: place ?? ""
    case .period: period.map { $0.start.vietnamese + " – " + $0.end.vietnamese } ?? ""
    case .signer:
      [signer?.onBehalf, signer?.title, signer?.name].compactMap(\.self).joined(separator: " / ")
    case .recipients: recipients.joined(separator: "; ")
    case .grounds: grounds.joined(separator: "; ")
    }
  }

  /// Sets the fact from what a person typed; empty makes it blank again.
  /// - Parameter today: gives the year of a day typed without one.
  /// - Returns: whether the text could be understood; nothing changes when not.
  package mutating func set(_ field: ProfileField, to typed: String, today: CalendarDay) -> Bool {
    let text = VietnameseNormalization.composed(typed.trimmed)
    let value = text.isEmpty ? nil : text
    switch field {
    case .number: setNumber(value)
    case .issuedOn: return setDay(text, today: today)
    case .subject: subject = text
    case .agency: agency = value
    case .parentAgency: parentAgency = value
    case .place: place = value
    case .period: return setPeriod(text, today: today)
    case .signer: signer = Self.signer(text)
    case .recipients: recipients = Self.list(text)
    case .grounds: grounds = Self.list(text)
    }
    return true
  }

  /// A bare "419" is put before the symbol that the paper prints.
  private mutating func setNumber(_ text: String?) {
    number = text
    guard let text else { return }
    if let mark = text.firstIndex(of: "/") {
      let symbol = String(text[text.index(after: mark)...]).trimmed
      if !symbol.isEmpty { self.symbol = symbol }
    } else if let symbol, text.allSatisfy(\.isNumber) {
      number = text + "/" + symbol
    }
  }

  private mutating func setDay(_ text: String, today: CalendarDay) -> Bool {
    guard !text.isEmpty else {
      issuedOn = nil
      return true
    }
    if let day = CalendarDay(typed: text, near: today) {
      issuedOn = .day(day)
    } else if let part = PartialDay(typed: text) {
      issuedOn = part
    } else {
      return false
    }
    return true
  }

  private mutating func setPeriod(_ text: String, today: CalendarDay) -> Bool {
    guard !text.isEmpty else {
      period = nil
      return true
    }
    if let year = PartialDay(typed: text) {
      period = DayRange(start: year.first, end: year.last)
      return true
    }
    let ends = text.replacing("–", with: " ").split(whereSeparator: \.isWhitespace)
      .filter { $0 != "-" }
    guard ends.count == 2, let start = CalendarDay(typed: String(ends[0]), near: today),
      let end = CalendarDay(typed: String(ends[1]), near: today), start <= end
    else { return false }
    period = DayRange(start: start, end: end)
    return true
  }

  /// "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Văn B": the last part is the name, the one before it the
  /// title.
  private static func signer(_ text: String) -> Signer? {
    let parts = text.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
    switch parts.count {
    case 0: return nil
    case 1: return Signer(name: parts[0])
    case 2: return Signer(title: parts[0], name: parts[1])
    default: return Signer(onBehalf: parts[0], title: parts[1], name: parts[2])
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension PartialDay {
  /// Reads "2026" and "3/2026"; nil for anything else.
  fileprivate init?(typed text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, let year = numbers.last, (1900...2999).contains(year)
    else { return nil }
    switch numbers.count {
    case 1: self = .year(year)
    case 2 where (1...12).contains(numbers[0]): self = .month(year: year, month: numbers[0])
    default: return nil
    }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
