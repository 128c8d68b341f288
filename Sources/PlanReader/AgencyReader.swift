// Who issues the plan: from the letterhead where it is there, else from the body, where the issuing
// department names itself.

import PlanModel

/// Finds the issuing body and the one above it.
struct AgencyReader {
  let letterhead: [DraftFact<String>]
  let texts: [Block]

  func read(into draft: inout PlanDraft) {
    let agency = fromLetterhead() ?? fromBody(symbol: draft.symbol?.value)
    guard var agency else { return }
    if let place = draft.place, agency.value.hasPrefix("Sở "), !agency.value.contains("tỉnh"),
      !agency.value.contains("thành phố"), Provinces.named(place.value) != nil
    {
      let region = Provinces.kind(of: place.value) + " " + place.value
      draft.parentAgency =
        parent() ?? DraftFact("UBND " + region, line: place.line, confidence: .likely)
      checkSymbol(&draft, agency.value)
      agency.value += " " + region
    } else {
      draft.parentAgency = parent()
    }
    draft.agency = agency
  }

  private func fromLetterhead() -> DraftFact<String>? {
    guard let last = letterhead.last, letterhead.count > 1 || !isCouncil(last.value) else {
      return nil
    }
    let isWhole = letterhead.count <= 2
    let printed =
      isWhole ? last.value : letterhead.dropFirst().map(\.value).joined(separator: " ")
    if let known = Departments.named(printed) {
      return DraftFact(known, line: last.line, confidence: .likely)
    }
    return DraftFact(inBody(printed) ?? Self.sentenceCase(printed), line: last.line)
  }

  private func isCouncil(_ name: String) -> Bool {
    let text = FoldedText(name)
    return text.has("ubnd", at: 0) || text.has("uy ban nhan dan", at: 0)
  }

  /// The same words as the body writes them, in small letters.
  private func inBody(_ printed: String) -> String? {
    let wanted = FoldedText(printed).key
    guard wanted.count >= 6 else { return nil }
    for block in texts {
      var start = 0
      let key = block.text.key
      while start + wanted.count <= key.count {
        if key[start] == wanted[0], key[start..<start + wanted.count].elementsEqual(wanted) {
          return block.text.slice(start..<start + wanted.count)
        }
        start += 1
      }
    }
    return nil
  }

  /// The department that the text names most; one that fits the paper's symbol goes first.
  private func fromBody(symbol: String?) -> DraftFact<String>? {
    var counts: [String: (count: Int, line: Int)] = [:]
    let issuer = symbol.map { FoldedText($0).key.split(separator: UInt8(ascii: "-")).last ?? [] }
    for block in texts {
      for mention in Departments.mentions(in: block.matching) {
        let old = counts[mention.name] ?? (0, block.line(atMatching: mention.place))
        counts[mention.name] = (old.count + 1, old.line)
      }
    }
    for (name, found) in counts {
      let initials = FoldedText(Departments.initials(of: name)).key
      if let issuer, issuer.elementsEqual(initials) || issuer.elementsEqual(initials.dropFirst()) {
        counts[name] = (found.count + 1000, found.line)
      }
    }
    let best = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return best.map { DraftFact($0.key, line: $0.value.line, confidence: .likely) }
  }

  /// "UBND TỈNH QUẢNG NGÃI" as "UBND tỉnh Quảng Ngãi".
  private func parent() -> DraftFact<String>? {
    guard letterhead.count > 1, let first = letterhead.first else { return nil }
    let name = Self.councilCase(first.value)
    guard name.hasPrefix("UBND tỉnh ") else { return DraftFact(name, line: first.line) }
    let printed = String(name.dropFirst("UBND tỉnh ".count))
    let known = Provinces.named(printed)
    return DraftFact(
      "UBND tỉnh " + (known?.name ?? printed), line: first.line,
      confidence: known == nil ? .doubtful : .certain)
  }

  private static let regions: [StaticString] = [
    "tinh", "huyen", "thanh pho", "thi xa", "quan", "xa",
  ]

  /// "ỦY BAN NHÂN DÂN HUYỆN AN PHÚ" as "UBND huyện An Phú"; other bodies in small letters.
  private static func councilCase(_ printed: String) -> String {
    let text = FoldedText(printed)
    guard let opening = text.begins(withAny: ["ubnd ", "uy ban nhan dan "]) else {
      return sentenceCase(printed)
    }
    let start = opening.utf8CodeUnitCount
    let region = text.begins(withAny: regions, at: start)
    let end = start + (region?.utf8CodeUnitCount ?? 0)
    let kind = region == nil ? "" : text.slice(start..<end).lowercased() + " "
    let names = ["tinh": "tỉnh", "huyen": "huyện", "thanh pho": "thành phố", "xa": "xã"]
    let name = titleCase(text.slice(min(text.count, end)..<text.count))
    return "UBND " + (names[kind.trimmedEnd].map { $0 + " " } ?? kind) + name
  }

  /// A symbol whose issuer has one letter doubled ("SKHCCN") is a slip of the typist.
  private func checkSymbol(_ draft: inout PlanDraft, _ agency: String) {
    guard let symbol = draft.symbol, let hyphen = symbol.value.lastIndex(of: "-") else { return }
    let issuer = String(symbol.value[symbol.value.index(after: hyphen)...])
    let initials = Departments.initials(of: agency)
    for wanted in [initials, String(initials.dropFirst())]
    where issuer != wanted && Self.squeezed(issuer) == Self.squeezed(wanted) {
      let repaired = symbol.value[...hyphen] + wanted
      draft.warnings.append(
        ReadingWarning(line: symbol.line, code: .repairedSymbol, text: symbol.value))
      draft.symbol = DraftFact(String(repaired), line: symbol.line, confidence: .doubtful)
      if let number = draft.number {
        let digits = number.value.prefix { $0 != "/" }
        draft.number = DraftFact(
          digits + "/" + repaired, line: number.line, confidence: .doubtful)
      }
    }
  }

  private static func squeezed(_ text: String) -> String {
    text.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
  }

  /// "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO" as "Phòng giáo dục và đào tạo"; abbreviations stay.
  static func sentenceCase(_ printed: String) -> String {
    if let first = printed.firstIndex(of: " ") {
      let name = FoldedText(String(printed[printed.index(after: first)...])).key
      let head = printed[..<first].lowercased()
      if let known = Departments.names.first(where: { FoldedText($0).key == name }) {
        return head.prefix(1).uppercased() + head.dropFirst() + " " + known
      }
      if head == "trường" { return titleCase(printed) }
    }
    let words = printed.split(separator: " ").enumerated().map { index, word -> String in
      if ["UBND", "HĐND", "TP", "THCS", "THPT", "KH&CN", "GD&ĐT"].contains(word) {
        return String(word)
      }
      let lower = word.lowercased()
      return index == 0 ? lower.prefix(1).uppercased() + lower.dropFirst() : lower
    }
    return words.joined(separator: " ")
  }

  static func titleCase(_ printed: String) -> String {
    printed.split(separator: " ")
      .map { word in
        let isShort = ["THCS", "THPT", "UBND", "TP", "MN", "TH", "PTDTNT"].contains(word)
        return isShort ? String(word) : word.prefix(1).uppercased() + word.dropFirst().lowercased()
      }
      .joined(separator: " ")
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
