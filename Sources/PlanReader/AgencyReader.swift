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
      ?? department(symbol: draft.symbol?.value)
    guard var agency else { return }
    if let place = draft.place ?? province(of: parent()), agency.value.hasPrefix("Sở "),
      !agency.value.contains("tỉnh"),
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

  /// The province in the name of the council above.
  private func province(of parent: DraftFact<String>?) -> DraftFact<String>? {
    guard let parent, parent.value.hasPrefix("UBND tỉnh ") else { return nil }
    return DraftFact(String(parent.value.dropFirst("UBND tỉnh ".count)), line: parent.line)
  }

  /// The department that fits the symbol; else the body that issues the plan by its own words.
  private func department(symbol: String?) -> DraftFact<String>? {
    let found = fromBody(symbol: symbol)
    if let found, fits(found.value, symbol) { return found }
    return issuer() ?? found
  }

  private func fits(_ name: String, _ symbol: String?) -> Bool {
    let initials = Departments.initials(of: name)
    guard let issuer = symbol?.split(separator: "-").last.map(String.init) else { return true }
    return [initials, String(initials.dropFirst())].contains {
      Self.squeezed($0) == Self.squeezed(issuer)
    }
  }

  /// Kinds of bodies that a text names whole, other than departments.
  private static let kinds: [StaticString] = [
    "ubnd", "uy ban nhan dan", "benh vien", "trung tam", "truong", "phong", "chi cuc", "lien doan",
    "bao hiem xa hoi", "hoi dong", "ban quan ly", "cuc", "vien", "tinh doan", "huyen doan", "so",
  ]

  /// "Bệnh viện Đa khoa … ban hành Kế hoạch …": the body before the verb, where a department is none.
  private func issuer() -> DraftFact<String>? {
    let verbs: [StaticString] = [
      "ban hanh ke hoach", "xay dung ke hoach", "to chuc", "xay dung va trien khai",
    ]
    for block in texts.prefix(10) {
      let text = block.matching
      guard let verb = verbs.lazy.compactMap({ text.first($0) }).first, verb > 1 else { continue }
      let start = text.key[..<verb].lastIndex { ",;.:".utf8.contains($0) }.map { $0 + 2 } ?? 0
      guard start < verb, text.isUpper(at: start), verb - start <= 80,
        let kind = text.begins(withAny: Self.kinds, at: start),
        isName(text, behind: start + kind.utf8CodeUnitCount)
      else { continue }
      return DraftFact(
        text.slice(start..<verb - 1), line: block.line(atMatching: start), confidence: .likely)
    }
    return nil
  }

  /// "… huyện Vân Lâm" or "… Đa khoa": a region or a capital.
  private func isName(_ text: FoldedText, behind place: Int) -> Bool {
    guard text.firstIs(" ", at: place) else { return false }
    let regions: [StaticString] = [
      "tinh ", "huyen ", "quan ", "thanh pho ", "thi xa ", "xa ", "phuong ",
    ]
    guard let region = regions.first(where: { text.firstIs($0, at: place + 1) }) else {
      return text.isUpper(at: place + 1)
    }
    return text.isUpper(at: place + 1 + region.utf8CodeUnitCount)
  }

  private func fromLetterhead() -> DraftFact<String>? {
    guard let last = letterhead.last, letterhead.count > 1 || !isCouncil(last.value) else {
      return nil
    }
    let isWhole = letterhead.count <= 2
    let printed =
      isWhole ? last.value : letterhead.dropFirst().map(\.value).joined(separator: " ")
    if let known = Departments.named(printed) {
      return DraftFact(
        known.name, line: last.line, confidence: known.isExact ? .certain : .likely)
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
