// The units of one task: from its own sentences first, else from the heading it stands under.

import PlanModel

/// Finds leads, supporters and receivers of a task.
struct TaskUnits {
  private let finder: UnitFinder
  private let text: FoldedText
  private let line: (Int) -> Int

  init(_ text: FoldedText, line: @escaping (Int) -> Int) {
    finder = UnitFinder(text: text)
    self.text = text
    self.line = line
  }

  /// All units of the text. `inherited` are the heading's units; they lead unless the text begins
  /// with a unit of its own.
  /// In an organisation section, where every item has a doer, any comma may precede the subject.
  func find(inherited: [DraftUnit], isOrganisation: Bool = false) -> [DraftUnit] {
    var units: [DraftUnit] = []
    let first = leads(at: 0).units
    if inherited.isEmpty {
      units = first + clauseLeads(afterAnyComma: false)
      if units.isEmpty, isOrganisation { units = clauseLeads(afterAnyComma: true) }
      if units.isEmpty { units = agents() + labelled() }
    } else {
      units = first.isEmpty ? dated() ?? inherited : first
    }
    units += after(
      ["phoi hop voi ", "phoi hop chat che voi ", "phoi hop cung ", "phoi hop "], role: .support)
    units += after(["qua ", "gui ve ", "gui ", "bao cao ve ", "ve "], role: .receiver)
    return Self.unique(units)
  }

  /// The units named as doers at a place: after "Giao", "Đề nghị", "Yêu cầu", or as subject.
  private func leads(at start: Int) -> (units: [DraftUnit], end: Int) {
    var place = start
    var isAssigned = false
    if let end = assignment(at: place) {
      place = end
      isAssigned = true
    }
    let matches = finder.list(at: place)
    guard let last = matches.last else { return ([], start) }
    let end = last.range.upperBound
    guard isAssigned || finder.isSubject(last) else { return ([], end) }
    return (matches.map { unit($0, .lead) }, end)
  }

  /// Verbs that lay a duty upon who stands behind them.
  private static let assigning: [StaticString] = [
    "giao trach nhiem", "giao nhiem vu", "giao viec", "giao", "phan cong nhiem vu", "phan cong",
    "phan giao", "kinh de nghi", "de nghi", "yeu cau", "chi dao", "doi voi", "huy dong", "bo tri",
    "luu y", "keu goi", "uy quyen", "ve phia", "rieng", "rieng doi voi", "khuyen khich",
  ]

  /// "Giao cho …", "Trách nhiệm chính thuộc về …": the place behind the words that assign.
  private func assignment(at start: Int) -> Int? {
    if let verb = text.begins(withAny: Self.assigning, at: start) {
      var place = start + verb.utf8CodeUnitCount
      for link: StaticString in [" dat ra", " chinh", " doi", " voi", " cho", " toi", " den"]
      where text.has(link, at: place) { place += link.utf8CodeUnitCount }
      guard text.firstIs(" ", at: place) else { return nil }
      return place + 1
    }
    return belonging(at: start) ?? given(at: start)
  }

  /// "Trách nhiệm chính thuộc về …", "Việc của … là …".
  private func belonging(at start: Int) -> Int? {
    let duties: [StaticString] = [
      "trach nhiem", "nhiem vu", "phan viec", "viec", "cong viec", "bon phan", "phan",
    ]
    guard text.begins(withAny: duties, at: start) != nil else { return nil }
    let window = start..<min(text.count, start + 60)
    if let belongs = text.first("thuoc ve ", in: window) { return belongs + 9 }
    guard let place = text.earliest(["cua ", "danh cho ", "doi voi "], in: window),
      place - start <= 24, let blank = text.key[(place + 4)...].firstIndex(where: { $0 == 0x20 })
    else { return nil }
    let unit = text.has("cua ", at: place) ? place + 4 : blank + 1
    return finder.list(at: unit).last.flatMap {
      text.has(" la", at: $0.range.upperBound) ? unit : nil
    }
  }

  /// "Lãnh đạo giao các đơn vị …": who gives the duty stands before it.
  private func given(at start: Int) -> Int? {
    let givers: [StaticString] = [
      "lanh dao", "giam doc", "thu truong", "chu tich", "hieu truong", "cuc truong", "hoi dong",
      "ban", "so", "ubnd", "truong ban", "ban giam doc", "thuong truc",
    ]
    guard text.begins(withAny: givers, at: start) != nil,
      let place = text.first("giao ", in: start..<min(text.count, start + 50)),
      text.start(of: "duoc ", endingAt: place) == nil
    else { return nil }
    let unit = text.has("giao cho ", at: place) ? place + 9 : place + 5
    return finder.list(at: unit).isEmpty ? nil : unit
  }

  /// "Muộn nhất vào ngày 05/6/2025, Văn phòng Sở …" under a heading for all: the one it names.
  private func dated() -> [DraftUnit]? {
    guard let sentence = text.sentences.first, opensWithDay(sentence) else { return nil }
    let units = clauseLeads(afterAnyComma: false)
    return units.isEmpty ? nil : units
  }

  /// The doers of the clauses; behind any comma only the first one's. A list is looked at once, not
  /// again from each of its commas.
  private func clauseLeads(afterAnyComma: Bool) -> [DraftUnit] {
    var units: [DraftUnit] = []
    var seen = 0
    for place in clauseStarts(afterAnyComma: afterAnyComma) where place >= seen {
      let found = leads(at: place)
      units += found.units
      seen = found.end
      if afterAnyComma, !units.isEmpty { break }
    }
    return units
  }

  /// "Lập sổ theo dõi; đơn vị thực hiện: Văn phòng Sở."
  private func labelled() -> [DraftUnit] {
    let labels: [StaticString] = [
      "don vi thuc hien:", "don vi chu tri:", "co quan thuc hien:", "co quan chu tri:", "chu tri:",
      "nguoi thuc hien:", "phu trach:", "don vi phu trach:", "trach nhiem thuc hien:",
      "phan cong thuc hien:",
    ]
    for label in labels {
      guard let start = text.first(label) else { continue }
      let matches = finder.list(at: start + label.utf8CodeUnitCount + 1)
      if !matches.isEmpty { return matches.map { unit($0, .lead) } }
    }
    return []
  }

  /// "Việc chấm điểm do các phòng thực hiện": who stands between "do" and a verb.
  private func agents() -> [DraftUnit] {
    var place = 0
    while let start = text.first("do ", in: place..<text.count) {
      place = start + 3
      let matches = text.slice(start..<start + 2) == "do" ? finder.list(at: place) : []
      guard let last = matches.last else { continue }
      place = last.range.upperBound
      if finder.isActing(last) { return matches.map { unit($0, .lead) } }
    }
    return []
  }

  /// Words that begin a clause before the subject: "Sau mỗi đợt, các phòng …".
  private static let adverbs: [StaticString] = [
    "hang ", "dinh ky", "sau ", "truoc ", "tren co so", "can cu", "de ", "ngay sau",
    "trong qua trinh",
    "khi ", "neu ", "dot ", "nham", "theo ", "vao ", "nhan dip", "den ", "cham nhat", "tu ",
    "ket thuc",
    "trong ", "cung voi", "ngoai ra", "dong thoi", "moi ", "giao", "nghi quyet",
  ]

  /// Places where a subject may stand: after a full stop, and after the commas of a sentence that
  /// begins with an adverb; after "định kỳ 6 tháng, năm" too.
  private func clauseStarts(afterAnyComma: Bool) -> [Int] {
    var starts: [Int] = []
    for sentence in text.sentences {
      if sentence.lowerBound > 0 { starts.append(sentence.lowerBound) }
      let hasAdverb =
        afterAnyComma || Self.adverbs.contains { text.firstIs($0, at: sentence.lowerBound) }
        || opensWithDay(sentence)
      for place in sentence where text.key[place] == UInt8(ascii: ",") {
        if hasAdverb { starts.append(place + 2) }
        if text.firstIs(", nam ", at: place) { starts.append(place + 6) }
      }
    }
    return starts
  }

  /// "Muộn nhất đến ngày 05/6/2025, …": a number, and no verb, before the first comma.
  private func opensWithDay(_ sentence: Range<Int>) -> Bool {
    let head = text.key[sentence].prefix(60)
    guard let comma = head.firstIndex(of: UInt8(ascii: ",")) else { return false }
    return head[..<comma].contains(where: FoldedText.isDigit)
      && !DutyVerbs(text: text).begins(before: comma, from: sentence.lowerBound)
  }

  private func after(_ openings: [StaticString], role: DraftUnit.Role) -> [DraftUnit] {
    var units: [DraftUnit] = []
    var place = 0
    while place < text.count {
      guard text.isWordStart(place),
        let opening = openings.first(where: { text.firstIs($0, at: place) })
      else {
        place += 1
        continue
      }
      place += opening.utf8CodeUnitCount
      if place < text.count, text.key[place] == UInt8(ascii: "*") { place += 1 }
      for match in finder.list(at: place) where role == .support || !match.everyone {
        units.append(unit(match, role))
      }
    }
    return units
  }

  private func unit(_ match: UnitMatch, _ role: DraftUnit.Role) -> DraftUnit {
    DraftUnit(
      name: match.name, everyone: match.everyone, role: role, line: line(match.range.lowerBound))
  }

  /// Whether the text begins with a unit that has something to do.
  static func beginsWithDoer(_ text: FoldedText) -> Bool {
    !TaskUnits(text, line: { _ in 1 }).leads(at: 0).units.isEmpty
  }

  /// The units a heading stands for: "Trưởng các phòng, đơn vị", "Đối với Văn phòng Sở".
  static func heading(_ title: FoldedText, line: Int) -> [DraftUnit] {
    var place = 0
    if let assigned = TaskUnits(title, line: { _ in line }).assignment(at: 0) {
      place = assigned
    } else if let own = title.begins(withAny: owning) {
      place = own.utf8CodeUnitCount
    }
    let matches = UnitFinder(text: title).list(at: place)
    guard let last = matches.last else { return [] }
    let end = last.range.upperBound
    guard end >= title.count * 6 / 10 || last.everyone && isAllUnit(title, from: end) else {
      return []
    }
    return matches.map {
      DraftUnit(name: $0.name, everyone: $0.everyone, role: .lead, line: line)
    }
  }

  private static let owning: [StaticString] = [
    "trach nhiem cua ", "nhiem vu cua ", "phan viec cua ", "cong viec cua ", "trach nhiem ",
    "danh cho ", "tai ", "voi ", "o ",
  ]

  /// "Các đơn vị" and behind it nothing that is done: the words only say which units.
  private static func isAllUnit(_ title: FoldedText, from end: Int) -> Bool {
    if title.has(" va ", at: end) { return true }
    let acts: [StaticString] = ["dat", "co", "duoc", "da", "phai", "khong"]
    let rest = min(end + 1, title.count)..<title.count
    return rest.count <= 80 && title.earliest(acts, in: rest) == nil
      && !rest.contains { title.isWordStart($0) && DutyVerbs(text: title).begins(at: $0) }
  }

  /// Each unit once for each role. Where one line names everyone twice, the wider words stand:
  /// "các phòng, đơn vị thuộc Sở" says all that "các phòng, đơn vị" says.
  static func unique(_ units: [DraftUnit]) -> [DraftUnit] {
    let keys = units.map { FoldedText($0.name).key }
    var everyoneOnLine: [Int: Set<[UInt8]>] = [:]
    for (unit, key) in zip(units, keys) where unit.everyone && unit.role == .lead {
      everyoneOnLine[unit.line, default: []].insert(key)
    }
    var seen: Set<[UInt8]> = []
    return zip(units, keys).compactMap { unit, key in
      if unit.everyone, unit.role == .lead,
        everyoneOnLine[unit.line, default: []].contains(where: {
          $0.count > key.count && $0.starts(with: key)
        })
      {
        return nil
      }
      return seen.insert(key + Array(unit.role.rawValue.utf8)).inserted ? unit : nil
    }
  }
}
