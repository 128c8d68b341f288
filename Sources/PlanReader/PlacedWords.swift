// Whether what a line of the head or the tail says stands in the reading: most of its words must be
// words of a value, else the line is shown among those that found no place.

import PlanModel

/// The words of the values that a head and a tail give.
struct PlacedWords {
  private var words: Set<String> = Self.fixed

  /// Words that every paper prints and no value repeats.
  private static let fixed: Set<String> = {
    let printed = """
      số ngày tháng năm nơi nhận gửi cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc
      căn cứ thực hiện ủy ban nhân dân ubnd kế hoạch đã ký bản điện tử là và của về xây dựng ban
      hành tổ chức như sau cụ thể nội dung với các kính đảng cộng sản đoàn tncs thanh niên hồ chí
      minh
      """
    return Set(Self.words(printed))
  }()

  init(_ draft: PlanDraft) {
    for fact in [draft.kind, draft.symbol, draft.number, draft.agency, draft.parentAgency] {
      add(fact?.value)
    }
    for fact in [draft.place, draft.subject] { add(fact?.value) }
    for fact in draft.recipients + draft.grounds { add(fact.value) }
    for words in [draft.signer?.onBehalf, draft.signer?.title, draft.signer?.name] { add(words) }
  }

  private mutating func add(_ value: String?) {
    if let value { words.formUnion(Self.words(value)) }
  }

  /// Seven words in ten stand in a value; numbers count as such.
  func hold(_ line: String) -> Bool {
    let printed = Self.words(line)
    let known = printed.count { words.contains($0) || $0.utf8.allSatisfy(FoldedText.isDigit) }
    return known * 10 >= printed.count * 7
  }

  private static func words(_ text: String) -> [String] {
    FoldedText(text).key.split { !FoldedText.isWord($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
