// Who issues the plan: from the letterhead where it is there, else from the body, where the issuing
// department names itself.

import PlanModel

/// Finds the issuing body and the one above it.
struct AgencyReader {
  /// Lines of one name joined, outermost body first.
  private let letterhead: [DraftFact<String>]
  private let texts: [Block]

  init(letterhead: [DraftFact<String>], texts: [Block]) {
    self.letterhead = BodyNames.joined(letterhead)
    self.texts = texts
  }

  func read(into draft: inout PlanDraft) {
    let agency =
      fromLetterhead() ?? council(symbol: draft.symbol?.value)
      ?? fromBody(symbol: draft.symbol?.value)
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
    return DraftFact(inBody(printed) ?? BodyNames.cased(printed), line: last.line)
  }

  /// A council that issues the plan itself: the symbol ends with its initials.
  private func council(symbol: String?) -> DraftFact<String>? {
    guard letterhead.count == 1, let only = letterhead.first, isCouncil(only.value),
      symbol?.hasSuffix("-UBND") ?? false
    else { return nil }
    return DraftFact(BodyNames.cased(only.value), line: only.line)
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
      for mention in Departments.mentions(in: block.matching)
      where !isCited(block.matching, mention.place) {
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

  /// "Căn cứ Công văn … của Sở …": the body above, which wrote the cited paper.
  private func isCited(_ text: FoldedText, _ place: Int) -> Bool {
    text.has("can cu", at: 0) && text.start(of: "cua ", endingAt: place) != nil
  }

  /// "UBND TỈNH QUẢNG NGÃI" as "UBND tỉnh Quảng Ngãi".
  private func parent() -> DraftFact<String>? {
    guard letterhead.count > 1, let first = letterhead.first else { return nil }
    let name = BodyNames.cased(first.value)
    guard name.hasPrefix("UBND tỉnh ") else { return DraftFact(name, line: first.line) }
    let printed = String(name.dropFirst("UBND tỉnh ".count))
    let known = Provinces.named(printed)
    return DraftFact(
      "UBND tỉnh " + (known?.name ?? printed), line: first.line,
      confidence: known == nil ? .doubtful : .certain)
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
}
