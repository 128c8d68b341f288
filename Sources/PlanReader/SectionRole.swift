// What a section is for, by the words of its title. Tasks stand in content and organisation only:
// aims, requirements and criteria are not tasks.

/// The purpose of a section.
enum SectionRole {
  case aims, content, criteria, schedule, organisation, other

  var holdsTasks: Bool { self == .content || self == .organisation }

  private static let organisationWords: [StaticString] = [
    "to chuc thuc hien", "phan cong", "trach nhiem", "che do bao cao", "thong tin bao cao",
    "thong tin, bao cao", "bao cao", "to chuc trien khai",
  ]
  private static let criteriaWords: [StaticString] = [
    "doi tuong", "tieu chi", "tieu chuan", "hinh thuc khen thuong", "so luong", "danh hieu",
    "co cau khen thuong", "cong tac khen thuong", "khen thuong", "pham vi", "nguyen tac",
    "thang diem", "cham diem", "ho so",
  ]
  private static let contentWords: [StaticString] = [
    "noi dung", "nhiem vu", "giai phap", "bien phap", "hoat dong", "chi tieu",
  ]
  private static let scheduleWords: [StaticString] = [
    "thoi gian", "tien do", "lo trinh", "cac dot",
  ]
  private static let aimWords: [StaticString] = [
    "muc dich", "yeu cau", "muc tieu", "quan diem", "y nghia", "dac diem", "tinh hinh", "ket qua",
  ]
  private static let otherWords: [StaticString] = ["kinh phi", "dia diem", "thanh phan"]

  /// The role of a top-level title; organisation beats content beats the rest, since titles add up
  /// ("TIẾN ĐỘ, TỔ CHỨC THỰC HIỆN").
  static func top(_ title: FoldedText) -> SectionRole? {
    if title.contains("to chuc thuc hien") { return .organisation }
    let head = 0..<min(title.count, 90)
    let first: [(SectionRole, Int?)] = [
      (.organisation, title.earliest(organisationWords, in: head)),
      (.criteria, title.earliest(criteriaWords, in: head)),
      (.content, title.earliest(contentWords, in: head)),
      (.schedule, title.earliest(scheduleWords, in: head)),
      (.aims, title.earliest(aimWords, in: head)),
      (.other, title.earliest(otherWords, in: head)),
    ]
    if title.earliest(contentWords, in: head) == 0 { return .content }
    let found = first.compactMap { role, place in place.map { (role, $0) } }
    if found.contains(where: { $0.0 == .content }), !found.contains(where: { $0.0 == .criteria }) {
      return .content
    }
    return found.min { $0.1 < $1.1 }?.0
  }

  /// "Thời gian đăng ký", "Hạn nộp hồ sơ": a duty with its time, not the plan's own.
  static func setsTime(_ title: FoldedText) -> Bool {
    let duties: [StaticString] = [
      "dang ky", "nop", "gui", "binh xet", "xet", "hoan thanh", "bao cao", "kiem tra", "cham diem",
      "tiep nhan", "hop", "so ket", "tong ket",
    ]
    guard let label = title.begins(withAny: ["thoi gian", "thoi han", "han"]) else { return false }
    let place = label.utf8CodeUnitCount + 1
    return title.begins(withAny: duties, at: place) != nil
  }

  /// The role of a title further down: only words at its beginning count.
  static func nested(_ title: FoldedText) -> SectionRole? {
    guard title.count <= 90 else { return nil }
    let families: [(SectionRole, [StaticString])] = [
      (.organisation, ["to chuc thuc hien", "phan cong", "che do bao cao"]),
      (.criteria, criteriaWords), (.content, contentWords), (.schedule, scheduleWords),
      (.aims, aimWords), (.other, otherWords),
    ]
    if title.begins(withAny: ["cong tac khen thuong", "cong tac thi dua"]) != nil { return nil }
    if setsTime(title) { return nil }
    for (role, words) in families where title.begins(withAny: words) != nil { return role }
    return nil
  }
}
