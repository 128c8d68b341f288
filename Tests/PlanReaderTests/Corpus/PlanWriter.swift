// Composes a made-up plan: sections with their numbers, items with their truth, head and tail.

import TestSupport

/// One paragraph before it is broken into lines.
struct SampleParagraph {
  /// What it is on the page.
  enum Kind { case title, heading, text, list, signature }

  var text: String
  var kind = Kind.text
  /// A blank line stands above it even where lines are dense.
  var isApart = false
}

/// A plan being written.
struct PlanWriter {
  let office: SampleOffice
  let shape: PlanShape
  let year: Int
  var dice: SplitMix
  var paragraphs: [SampleParagraph] = []
  var truth = PlanTruth()
  private var top = 0

  static func plan(seed: UInt64, damaged: Bool) -> SamplePlan {
    var dice = SplitMix(seed: seed)
    let shape = PlanShape.random(damaged: damaged, using: &dice)
    let offices = SampleOffice.all.filter { !damaged || $0.name.hasPrefix("Sở") }
    var writer = PlanWriter(
      office: pick(offices, &dice), shape: shape, year: Int.random(in: 2019...2027, using: &dice),
      dice: dice)
    writer.writeBody()
    let body = writer.paragraphs
    writer.paragraphs = []
    let head = SampleHead.write(&writer)
    let tail = SampleTail.write(&writer)
    var layout = PageLayout(shape: shape, dice: writer.dice)
    var lines = head + layout.lines(of: body) + tail
    if damaged { lines = ScanDamage.spoilt(lines, &layout.dice) }
    return SamplePlan(
      seed: seed, shape: shape, text: layout.joined(lines), truth: writer.truth)
  }

  private init(office: SampleOffice, shape: PlanShape, year: Int, dice: SplitMix) {
    (self.office, self.shape, self.year, self.dice) = (office, shape, year, dice)
  }

  // MARK: Sections

  private mutating func writeBody() {
    writeAims()
    writeContent()
    if chance(55, &dice) { writePhases() }
    if chance(45, &dice) { writeAwards() }
    writeOrganisation()
    if chance(75, &dice) {
      paragraphs.append(
        SampleParagraph(text: AimPhrases.closing(office, year, &dice), isApart: true))
    } else {
      paragraphs[paragraphs.count - 1].text = ended(paragraphs[paragraphs.count - 1].text)
    }
  }

  private func ended(_ text: String) -> String {
    (text.hasSuffix(".") ? String(text.dropLast()) : text) + "./."
  }

  private mutating func writeAims() {
    heading(pick(["MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH YÊU CẦU", "MỤC ĐÍCH - YÊU CẦU"], &dice))
    for (index, title) in ["Mục đích", "Yêu cầu"].enumerated() {
      let path = child(index + 1, title)
      let items = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
        index == 0 ? AimPhrases.aim(year, &dice) : AimPhrases.need(year, &dice)
      }
      bullets(items, under: path)
    }
  }

  private mutating func writeContent() {
    heading(
      pick(
        [
          "NỘI DUNG THI ĐUA", "NỘI DUNG, NHIỆM VỤ", "NỘI DUNG, CHỈ TIÊU THI ĐUA",
          "NHIỆM VỤ VÀ GIẢI PHÁP", "NỘI DUNG VÀ HÌNH THỨC TỔ CHỨC",
        ], &dice))
    let count = Int.random(in: 2...4, using: &dice)
    if chance(35, &dice) {
      for number in 1...count { paragraph(number, DutyPhrases.content(year, &dice)) }
    } else if chance(20, &dice) {
      bullets((0..<count).map { _ in DutyPhrases.content(year, &dice) }, under: "")
    } else {
      let titles = [
        "Về công tác chuyên môn", "Về xây dựng cơ quan, đơn vị văn hóa", "Về cải cách hành chính",
        "Tham gia các phong trào do cấp trên phát động", "Công tác tuyên truyền",
      ].shuffled(using: &dice)
      for number in 1...count {
        let path = child(number, titles[number - 1])
        bullets(
          (0..<Int.random(in: 1...3, using: &dice)).map { _ in DutyPhrases.content(year, &dice) },
          under: path)
      }
    }
  }

  private mutating func writePhases() {
    heading(
      pick(
        [
          "THỜI GIAN TỔ CHỨC CÁC PHONG TRÀO THI ĐUA", "CÁC ĐỢT THI ĐUA TRONG NĂM",
          "THỜI GIAN, TIẾN ĐỘ THỰC HIỆN",
        ], &dice))
    let phases = PhasePhrases.list(office, year, &dice)
    text("Phong trào được tổ chức thường xuyên, liên tục, chia thành các đợt:")
    if chance(50, &dice) {
      for (index, phase) in phases.enumerated() { runIn(index + 1, phase) }
    } else {
      bullets(phases, under: "")
    }
  }

  private mutating func writeAwards() {
    heading(
      pick(
        ["KHEN THƯỞNG", "SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG", "DANH HIỆU, HÌNH THỨC KHEN THƯỞNG"], &dice))
    let quotas = PhasePhrases.quotas(&dice)
    if chance(50, &dice) {
      for (index, quota) in quotas.enumerated() { runIn(index + 1, quota) }
    } else {
      let path = child(1, "Số lượng dự kiến đề nghị")
      bullets(quotas, under: path)
    }
  }

  private mutating func writeOrganisation() {
    heading(pick(["TỔ CHỨC THỰC HIỆN", "TRÁCH NHIỆM THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ"], &dice))
    switch Int.random(in: 0..<3, using: &dice) {
    case 0:
      for number in 1...Int.random(in: 3...5, using: &dice) { paragraph(number, duty()) }
    case 1:
      bullets((0..<Int.random(in: 3...6, using: &dice)).map { _ in duty() }, under: "")
    default: writeUnitSections()
    }
  }

  private mutating func duty() -> SampleItem {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<5: DutyPhrases.ofEveryone(office, year, &dice)
    case 5..<7: DutyPhrases.recurring(office, &dice)
    default: DutyPhrases.ofUnit(office, year, &dice)
    }
  }

  /// "1. Trưởng các phòng, đơn vị" with what they have to do below.
  private mutating func writeUnitSections() {
    let who = pick(office.everyone, &dice)
    let titles = [office.council, who] + office.units.shuffled(using: &dice).prefix(2)
    for (index, title) in titles.enumerated() {
      let path = child(index + 1, title)
      let items = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
        DutyPhrases.bare(year, &dice)
      }
      bullets(items, under: path)
      if title == who { truth.everyone.insert(who) }
    }
  }

  // MARK: Numbers

  private mutating func heading(_ title: String) {
    top += 1
    let roman = SampleNumbers.roman(top)
    let (printed, path) = SampleNumbers.top(shape.numbering, top)
    if shape.numbering == .partRoman, top == 1 || top == 3 {
      let part = top == 1 ? "Phần thứ nhất" : "Phần thứ hai"
      let name = top == 1 ? "MỤC ĐÍCH VÀ NỘI DUNG" : "TỔ CHỨC VÀ THỰC HIỆN"
      paragraphs.append(SampleParagraph(text: part, kind: .heading, isApart: true))
      paragraphs.append(SampleParagraph(text: name, kind: .heading))
      truth.sections.append(.init(path: top == 1 ? "I" : "II", title: name))
    }
    var line = printed + title
    if shape.numbering == .romanNoDot { line = roman + " " + title }
    paragraphs.append(SampleParagraph(text: line, kind: .heading, isApart: true))
    truth.sections.append(.init(path: sectionPath(path), title: title))
  }

  /// Below a part the Roman numbers are the second level.
  private func sectionPath(_ path: String) -> String {
    guard shape.numbering == .partRoman else { return path }
    return (top < 3 ? "I." : "II.") + path
  }

  private var topPath: String { SampleNumbers.top(shape.numbering, top).path }

  private func childPath(_ number: Int) -> String? {
    if shape.numbering == .partRoman { return nil }
    let isRoman = shape.numbering == .capitalRoman
    return topPath + "." + (isRoman ? SampleNumbers.roman(number) : String(number))
  }

  private func mark(_ number: Int) -> String {
    SampleNumbers.child(shape.numbering, number, under: top)
  }

  /// A numbered heading; the path of what stands below.
  private mutating func child(_ number: Int, _ title: String) -> String {
    let colon = chance(20, &dice) ? ":" : ""
    paragraphs.append(
      SampleParagraph(text: mark(number) + title + colon, kind: .heading))
    if let path = childPath(number) { truth.sections.append(.init(path: path, title: title)) }
    return topPath + ".\(number)"
  }

  /// A number before a whole paragraph.
  private mutating func paragraph(_ number: Int, _ item: SampleItem) {
    paragraphs.append(SampleParagraph(text: mark(number) + item.text))
    if let path = childPath(number) {
      let colon = item.text.firstRange(of: ": ").map { String(item.text[..<$0.lowerBound]) }
      let isRunIn = colon.map { office.units.contains($0) } ?? false
      truth.sections.append(.init(path: path, title: isRunIn ? colon : nil))
    }
    note(item)
  }

  /// A number before a name with a colon, the rest behind it.
  private mutating func runIn(_ number: Int, _ item: SampleItem) {
    paragraphs.append(SampleParagraph(text: mark(number) + item.text))
    if let path = childPath(number) {
      let end = item.text.firstIndex(of: ":") ?? item.text.endIndex
      truth.sections.append(.init(path: path, title: String(item.text[..<end])))
    }
    note(item)
  }

  private mutating func text(_ words: String) {
    paragraphs.append(SampleParagraph(text: words))
  }

  /// Items with letters or dashes.
  private mutating func bullets(_ items: [SampleItem], under path: String) {
    let isLettered = !path.isEmpty && chance(30, &dice)
    let dash = pick(["- ", "- ", "- ", "-", "– "], &dice)
    for (index, item) in items.enumerated() {
      let mark = isLettered ? ["a) ", "b) ", "c) ", "d) ", "đ) "][index % 5] : dash
      paragraphs.append(SampleParagraph(text: mark + item.text, kind: .list))
      note(item)
    }
  }

  private mutating func note(_ item: SampleItem) {
    truth.deadlines += item.due
    truth.everyone.formUnion(item.everyone)
    if let phase = item.phase { truth.phases.append(phase) }
    if let quota = item.quota { truth.quotas.append(quota) }
  }
}
