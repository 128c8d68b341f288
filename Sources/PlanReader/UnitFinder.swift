// Finds the units that a sentence gives something to do, and in what part: the subject leads, who
// stands after "phối hợp với" supports, who stands after "qua" or "gửi về" receives.

import PlanModel

/// A unit at a place of a text.
struct UnitMatch: Equatable {
  var name: String
  var everyone: Bool
  var range: Range<Int>
}

/// Matching of units in one text.
struct UnitFinder {
  let text: FoldedText

  // MARK: One unit at a place

  /// The unit expression that begins here.
  func match(at place: Int) -> UnitMatch? {
    guard place < text.count, text.isWordStart(place) else { return nil }
    return everyone(at: place) ?? group(at: place) ?? workforce(at: place) ?? branches(at: place)
      ?? named(at: place)
  }

  /// "Trưởng các phòng, đơn vị thuộc Sở", "các nhà trường", "UBND các huyện, thành phố".
  private func everyone(at start: Int) -> UnitMatch? {
    var place = start
    let all = text.begins(withAny: UnitWords.all, at: place)
    place += all?.utf8CodeUnitCount ?? 0
    if text.has("ubnd ", at: place) { place += 5 }
    let head = place
    place = heads(at: place)
    if text.has("ubnd ", at: place) { place += 5 }
    let plural = plural(at: place)
    guard plural > 0 || all != nil && !text.isUpper(at: place) || isBareList(place, from: head)
    else { return nil }
    place += plural
    guard let end = kinds(at: place).map(tail) else { return nil }
    if text.start(of: "lien quan", endingAt: end) != nil { return nil }
    return UnitMatch(name: text.slice(start..<end), everyone: true, range: start..<end)
  }

  private func group(at start: Int) -> UnitMatch? {
    UnitGroups(text: text, finder: self).end(at: start).map {
      UnitMatch(name: text.slice(start..<$0), everyone: true, range: start..<$0)
    }
  }

  /// "Giám đốc, Thủ trưởng các sở, …": the place behind the heads.
  func heads(at start: Int) -> Int {
    var place = start
    while let head = UnitWords.heads.first(where: { text.has($0, at: place) }) {
      place += head.utf8CodeUnitCount
    }
    for head in UnitWords.heads {
      let end = place + head.utf8CodeUnitCount - 1
      guard text.firstIs(", ", at: end), text.start(of: head, endingAt: end + 1) == nil,
        text.key[place..<min(text.count, end)].elementsEqual(
          UnsafeBufferPointer(start: head.utf8Start, count: head.utf8CodeUnitCount - 1))
      else { continue }
      let next = heads(at: end + 2)
      if next > end + 2 { return next }
    }
    return place
  }

  /// "Giám đốc Bảo hiểm xã hội các huyện, thành phố": the same body in every place.
  private func branches(at start: Int) -> UnitMatch? {
    guard text.isUpper(at: start) else { return nil }
    let window = start..<min(text.count, start + 60)
    guard let all = text.first("cac", in: window), all > start,
      !text.key[start..<all].contains(where: {
        ",;:.(".utf8.contains($0) || FoldedText.isDigit($0)
      }), text.earliest(["co", "duoc", "da"], in: start..<all) == nil,
      !DutyVerbs(text: text).begins(before: all, from: start),
      text.begins(withAny: UnitWords.places, at: all + 4) != nil,
      let end = kinds(at: all + 4).map(tail)
    else { return nil }
    return UnitMatch(name: text.slice(start..<end), everyone: true, range: start..<end)
  }

  /// The length of "các", "mọi", "mỗi" or "từng" with its blank; "môi trường" is none of them.
  func plural(at place: Int) -> Int {
    for (key, printed): (StaticString, [String]) in [
      ("cac ", ["các"]), ("moi ", ["mọi", "mỗi", "moi"]), ("tung ", ["từng", "tung"]),
    ] where text.has(key, at: place) {
      let length = key.utf8CodeUnitCount
      let word = text.slice(place..<place + length - 1).lowercased()
      return printed.contains(word) || printed.count == 1 ? length : 0
    }
    return 0
  }

  /// "Phòng chuyên môn, đơn vị" without "các" is a list of kinds.
  private func isBareList(_ place: Int, from head: Int) -> Bool {
    guard let end = kind(at: place) else { return false }
    // "Thủ trưởng cơ quan, đơn vị", "xã, phường, thị trấn": small letters, no name behind them.
    if let last = kinds(at: place), let next = separator(at: end), last >= next,
      place == head ? last > end + 8 : !text.isUpper(at: place), !text.isUpper(at: next),
      !text.isUpper(at: last + 1), separator(at: last) == nil || place > head
    {
      return true
    }
    if text.begins(withAny: [" truc thuoc", " thuoc va truc thuoc"], at: end) != nil {
      return text.isUpper(at: place) && !text.has("so", at: place)
    }
    guard let next = separator(at: end) else { return false }
    return kind(at: next) != nil
      && text.begins(withAny: ["phong chuyen mon", "phong, don vi", "phong ban"], at: place) != nil
  }

  /// The end of a list of kinds: "khoa, phòng và các trạm y tế", "phòng và BHXH các huyện".
  private func kinds(at place: Int) -> Int? {
    guard var end = kind(at: place) else { return nil }
    while let next = separator(at: end) {
      var start = next
      // "phòng và UBND các xã", "tổ, đoàn thể; trưởng các thôn".
      start = heads(at: start)
      start += plural(at: start)
      guard let more = kind(at: start) else { break }
      end = more
      if text.firstIs(" cac ", at: end), let branches = kind(at: end + 5) { end = branches }
    }
    return end
  }

  /// The end of a kind of unit with the words that say which of them.
  func kind(at place: Int) -> Int? {
    guard place < text.count, let kinds = UnitWords.kindsByFirst[text.key[place]],
      let kind = text.begins(withAny: kinds, at: place),
      UnitWords.notKinds.allSatisfy({ !text.has($0, at: place) })
    else { return nil }
    var end = place + kind.utf8CodeUnitCount
    guard isPrintedKind(place..<end) else { return nil }
    while let quality = UnitWords.qualities.first(where: { text.has($0, at: end) }) {
      end += quality.utf8CodeUnitCount
    }
    return end
  }

  /// Not "các đối …", "các quan …": words that only look like a kind without their marks.
  private func isPrintedKind(_ range: Range<Int>) -> Bool {
    guard range.count <= 4,
      let marked = UnitWords.marked.first(where: {
        $0.key.utf8CodeUnitCount == range.count && text.has($0.key, at: range.lowerBound)
      })
    else { return true }
    let word = text.slice(range).lowercased()
    return word == marked.printed || word.utf8.count == range.count
  }

  /// ", " or " và " or " & " with an optional "các" after it.
  func separator(at place: Int) -> Int? {
    for separator: StaticString in [", cac ", ", ", " va cac ", " va ", " - ", "; "]
    where text.firstIs(separator, at: place) {
      return place + separator.utf8CodeUnitCount
    }
    return nil
  }

  private func tail(at place: Int) -> Int {
    if let link = UnitWords.links.first(where: { text.firstIs($0, at: place) }),
      !isPlaceAlone(link, place + link.utf8CodeUnitCount),
      let end = owner(from: place + link.utf8CodeUnitCount)
    {
      return end
    }
    let tail = UnitWords.tails.first { text.has($0, at: place) }
    return place + (tail?.utf8CodeUnitCount ?? 0)
  }

  /// "trên địa bàn chấm công": no place is named behind it.
  private func isPlaceAlone(_ link: StaticString, _ end: Int) -> Bool {
    guard link.utf8CodeUnitCount > 12, end < text.count, !text.isUpper(at: end) else {
      return false
    }
    return kind(at: text.has("toan ", at: end) ? end + 5 : end) == nil
  }

  /// The end of the body behind "thuộc", "trong" …: at most nine words to a verb or a sign; nil when
  /// there is neither.
  private func owner(from start: Int) -> Int? {
    let verbs = DutyVerbs(text: text)
    guard text.begins(withAny: UnitWords.times, at: start) == nil, !verbs.begins(at: start) else {
      return nil
    }
    var place = start
    if let end = plainOwner(from: start) { return end }
    // "Sở tự chấm điểm": behind a short capital name goes on with a capital or ends.
    if text.isUpper(at: start), let owner = text.begins(withAny: UnitWords.owners, at: start) {
      place += owner.utf8CodeUnitCount
      guard text.firstIs(" ", at: place), text.isUpper(at: place + 1) else { return place }
      place += 1
    }
    for _ in 0..<9 {
      guard place < text.count else { return nil }
      let end = text.key[place...].firstIndex { !FoldedText.isWord($0) } ?? text.count
      guard end > place else { return nil }
      guard end < text.count, text.key[end] == 0x20 else { return end }
      place = end + 1
      if verbs.begins(at: place) || text.key[place] == UInt8(ascii: "(") { return end }
    }
    return text.begins(withAny: UnitWords.owners, at: start).map { start + $0.utf8CodeUnitCount }
  }

  /// "phường", "toàn huyện", "cơ quan" in small letters and without a name: there the owner ends.
  private func plainOwner(from start: Int) -> Int? {
    let place = text.has("toan ", at: start) ? start + 5 : start
    guard place < text.count, !text.isUpper(at: place), let end = kind(at: place) else {
      return nil
    }
    return text.firstIs(" ", at: end) && text.isUpper(at: end + 1) ? nil : end
  }

  /// The end of "thuộc Sở", "cấp huyện", "trên địa bàn" when they stand here.
  func ownerEnd(at place: Int) -> Int? {
    let end = tail(at: place)
    return end > place ? end : nil
  }

  /// "Công chức, viên chức, người lao động thuộc Sở": everybody who works there.
  private func workforce(at start: Int) -> UnitMatch? {
    var place = start
    if text.start(of: "can bo,", endingAt: max(0, start - 1)) != nil { return nil }
    for prefix: StaticString in ["toan the ", "toan bo ", "moi ", "can bo, "]
    where text.firstIs(prefix, at: place) {
      place += prefix.utf8CodeUnitCount
    }
    for people: StaticString in [
      "cong chuc, vien chuc, nguoi lao dong", "cong chuc, vien chuc va nguoi lao dong",
      "cong chuc, vien chuc", "ccvc, nld", "ccvc&nld",
    ] where text.has(people, at: place) {
      let end = tail(at: place + people.utf8CodeUnitCount)
      return UnitMatch(name: text.slice(start..<end), everyone: true, range: start..<end)
    }
    return nil
  }

  /// Whether a unit begins here, without reading its name to the end: names in a list must not be
  /// read once for each of those before them.
  private func begins(at place: Int) -> Bool {
    guard place < text.count, text.isWordStart(place) else { return false }
    if everyone(at: place) != nil || workforce(at: place) != nil { return true }
    return UnitWords.names.contains { key, style in
      guard text.has(key, at: place) else { return false }
      let after = place + key.utf8CodeUnitCount
      let hasCapital =
        after + 1 < text.count && text.key[after] == 0x20 && text.isUpper(at: after + 1)
      return style == .fixed || hasCapital || style == .capital && text.isUpper(at: place)
    }
  }

  /// "Phòng Hành chính - Tổng hợp", "Trung tâm Ứng dụng KH&CN", "Văn phòng Sở".
  private func named(at start: Int) -> UnitMatch? {
    for (key, style) in UnitWords.names where text.has(key, at: start) {
      let after = start + key.utf8CodeUnitCount
      if style == .fixed {
        let range = start..<tail(at: after)
        // "tổ chức đăng …" is a verb.
        if text.first("dang", in: start..<after) != nil,
          !text.slice(start..<after).lowercased().contains("đảng")
        {
          continue
        }
        return UnitMatch(name: text.slice(range), everyone: false, range: range)
      }
      let hasCapital =
        after + 1 < text.count && text.key[after] == 0x20 && text.isUpper(at: after + 1)
      guard hasCapital || (style == .capital && text.isUpper(at: start)) else { continue }
      if style == .capitalNext, UnitWords.notKinds.contains(where: { text.has($0, at: start) }) {
        continue
      }
      let names = UnitNames(text) { begins(at: $0) }
      let end = names.end(from: council(from: after))
      let range = start..<end
      guard end - start >= 6, !isSuperior(range) else { return nil }
      return UnitMatch(name: text.slice(range), everyone: false, range: range)
    }
    return nil
  }

  /// "thi đua khen thưởng" after "Hội đồng" is its name, whatever its capitals.
  private func council(from start: Int) -> Int {
    guard text.start(of: "hoi dong", endingAt: start) != nil else { return start }
    var end = start
    while let part = text.begins(
      withAny: [" thi dua", " khen thuong", ", khen thuong", " - khen thuong", "-khen thuong"],
      at: end)
    {
      end += part.utf8CodeUnitCount
    }
    return end
  }

  private func isSuperior(_ range: Range<Int>) -> Bool {
    UnitWords.superiors.contains { text.first($0, in: range) != nil }
      || text.start(of: "tinh", endingAt: range.upperBound) != nil
  }

  // MARK: Lists and sentences

  /// The units of a list that begins here ("Văn phòng Sở, Công đoàn Sở và các phòng, đơn vị").
  func list(at start: Int) -> [UnitMatch] {
    var matches: [UnitMatch] = []
    var place = start
    while let match = match(at: place) {
      matches.append(match)
      guard let next = separator(at: match.range.upperBound) else { break }
      // "Văn phòng, Thanh tra và các phòng": "các" belongs to what follows.
      place = text.start(of: "cac", endingAt: next - 1) ?? next
    }
    return matches
  }

  /// "Các phòng, đơn vị" is the subject unless what follows only describes it.
  private func isPredicate(_ place: Int) -> Bool {
    guard place < text.count, FoldedText.isWord(text.key[place]), place > 1,
      text.key[place - 2] != UInt8(ascii: "."), !isState(place)
    else { return false }
    let descriptions: [StaticString] = [
      "cua", "tai", "o", "thuoc", "lien quan", "khac", "nay", "do", "va", "hoac", "tren",
      "co lien quan",
      "noi", "nhu", "theo",
    ]
    return text.begins(withAny: descriptions, at: place) == nil
  }

  /// "Mỗi trạm có ít nhất một bác sĩ", "các phòng đạt 90 %": what is aimed at, nothing to do.
  private func isState(_ place: Int) -> Bool {
    guard let verb = text.begins(withAny: ["co", "dat"], at: place) else { return false }
    let behind = place + verb.utf8CodeUnitCount + 1
    let amounts: [StaticString] = [
      "it nhat", "toi thieu", "tren", "tu", "du", "khong qua", "duoi",
    ]
    return behind < text.count
      && (FoldedText.isDigit(text.key[behind])
        || text.begins(withAny: amounts, at: behind) != nil)
  }

  /// "Các phòng nghiệp vụ và BHXH cấp huyện tập trung …": another doer, then a verb, all within
  /// eight words.
  private func hasPartner(_ start: Int) -> Bool {
    let partners: [StaticString] = ["cong doan", "doan thanh nien", "to chuc", "don vi", "chi bo"]
    guard text.has("va ", at: start),
      text.isUpper(at: start + 3) || text.begins(withAny: partners, at: start + 3) != nil
    else { return false }
    let verbs = DutyVerbs(text: text)
    var place = start + 3
    for _ in 0..<8 {
      guard let blank = text.key[place...].firstIndex(of: 0x20) else { return false }
      if ",;.".utf8.contains(text.key[blank - 1]) { return false }
      place = blank + 1
      if verbs.begins(at: place) { return true }
    }
    return false
  }

  /// Whether a plain verb follows the unit at once.
  func isActing(_ match: UnitMatch) -> Bool {
    text.firstIs(" ", at: match.range.upperBound)
      && DutyVerbs(text: text).begins(at: match.range.upperBound + 1)
  }

  /// Whether a verb follows the unit, at once or after a bracket.
  func isSubject(_ match: UnitMatch) -> Bool {
    var place = match.range.upperBound
    if text.firstIs(" (", at: place) {
      while place < text.count, text.key[place] != UInt8(ascii: ")") { place += 1 }
      place += 1
    }
    if place < text.count, text.key[place] == UInt8(ascii: ",") { place += 1 }
    if place < text.count, text.key[place] == 0x20 { place += 1 }
    if DutyVerbs(text: text).begins(at: place) { return true }
    return match.everyone && (isPredicate(place) || hasPartner(place))
  }
}
