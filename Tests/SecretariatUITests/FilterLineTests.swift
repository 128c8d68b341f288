// The filter line: what is typed takes effect, is completed, is told as a chip, and can be kept under a
// name.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct FilterLineTests {
  private func shown(_ state: AppState) -> [String] {
    guard let open = state.workspace else { return [] }
    return open.shown.map { open.table.rows[$0].id.description }
  }

  @Test func everyLetterTakesEffectAndTheChipSaysIt() {
    var state = Fixture.open(rows: 40, columns: 120)
    _ = state.press(.character("f"))
    _ = state.type("don-vi:vp")
    #expect(shown(state) == ["t2/vp", "t3/vp", "t3.2/vp"])
    _ = state.type(" trang-thai:xong")
    #expect(shown(state) == ["t2/vp"])
    _ = state.press(.enter)
    #expect(state.overlays.isEmpty)
    #expect(view(state).dump().contains("lọc: don-vi:vp trang-thai:xong"))
    #expect(view(state).dump().contains("1/1 (11)"))
    _ = state.press(.escape)
    #expect(shown(state).count == 11)
    #expect(state.view == .plan)
  }

  @Test func escTakesBackWhatWasTypedAndKeepsWhatWasOnBefore() {
    var state = Fixture.open()
    _ = state.press(.character("f"))
    _ = state.type("vp")
    _ = state.press(.enter, .character("f"))
    #expect(state.prompt?.field.text == "vp")
    _ = state.type(" trang-thai:xong")
    _ = state.press(.escape)
    #expect(state.workspace?.filter?.text == "vp")
  }

  @Test func anUnfinishedFilterLeavesTheLastOneAndAWrongOneIsTold() {
    var state = Fixture.open()
    _ = state.press(.character("f"))
    _ = state.type("vp trang-thai:")
    #expect(state.workspace?.filter?.text == "vp")
    #expect(state.prompt?.problem == nil)
    _ = state.type("xnog")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("Chữ thứ 15") == true)
    #expect(state.prompt?.problem?.contains("“xong”") == true)
  }

  @Test func tabCompletesKeysThenValues() {
    var state = Fixture.open()
    _ = state.press(.character("f"))
    _ = state.type("đơn")
    _ = state.press(.tab)
    #expect(state.prompt?.field.text == "đơn-vị:")
    let names = state.prompt.map { state.choices(for: $0).map(\.name) }
    #expect(names == ["VP", "QLKH", "TTUD"])
    _ = state.press(.tab, .tab)
    #expect(state.prompt?.field.text == "đơn-vị:QLKH")
    #expect(shown(state) == ["t2/qlkh", "t3/qlkh", "t3.2/qlkh"])
    _ = state.type(",vp trạng")
    _ = state.press(.tab)
    #expect(state.prompt?.field.text == "đơn-vị:QLKH,vp trạng-thái:")
    _ = state.type("xo")
    _ = state.press(.tab, .enter)
    #expect(state.prompt?.field.text == nil)
    #expect(state.workspace?.filter?.text == "đơn-vị:QLKH,vp trạng-thái:xong")
    #expect(shown(state) == ["t2/vp", "t2/qlkh"])
  }

  @Test(arguments: Language.allCases) func everyWordThatIsOfferedIsUnderstood(_ language: Language)
    throws
  {
    let words = Wording(language)
    func read(_ text: String) throws -> FilterExpression {
      try FilterExpression(text, office: Fixture.office, today: Fixture.today, author: "vt1")
    }
    for key in FilterKeyName.allCases {
      let folded = FilterFold.name(words.name(of: key))
      #expect(FilterKey(called: folded, orBeginning: false)?.rawValue == key.rawValue)
    }
    for status in FilterStatusName.allCases {
      let folded = FilterFold.name(words.name(of: status))
      #expect(FilterStatus(called: folded, orBeginning: false)?.rawValue == status.rawValue)
    }
    for flag in FilterFlagName.allCases {
      let folded = FilterFold.name(words.name(of: flag))
      #expect(FilterFlag(called: folded, orBeginning: false)?.rawValue == flag.rawValue)
    }
    for kind in FilterKindName.allCases {
      let folded = FilterFold.name(words.name(of: kind))
      #expect(TaskKind(called: folded, orBeginning: false)?.rawValue == kind.rawValue)
    }
    for day in FilterDayName.allCases { _ = try read("han:" + words.name(of: day)) }
    for filter in ReadyFilter.allCases { _ = try read(words.ready(filter).expression) }
    #expect(FilterKeyName.allCases.count == FilterKey.allCases.count)
    #expect(FilterStatusName.allCases.count == FilterStatus.allCases.count)
  }

  @Test func aReadyFilterIsCalledByItsName() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("lọc qua han")
    _ = state.press(.enter)
    #expect(shown(state) == ["t2/ttud"])
  }

  @Test func aFilterIsSavedCalledAndRemoved() {
    var state = Fixture.open()
    _ = state.press(.character("f"))
    _ = state.type("unit:vp")
    _ = state.press(.enter, .character(":"))
    _ = state.type("lưu lọc việc của văn phòng")
    let effects = state.press(.enter)
    #expect(effects == [.keepFilter("việc của văn phòng", expression: "unit:vp")])
    _ = state.press(.escape, .character("f"))
    #expect(
      state.prompt.map { state.choices(for: $0).first?.name } == "việc của văn phòng")
    _ = state.press(.escape, .character(":"))
    _ = state.type("loc viec cua van phong")
    _ = state.press(.enter)
    #expect(shown(state).count == 3)
    _ = state.press(.character(":"))
    _ = state.type("xóa lọc việc của")
    _ = state.press(.enter)
    #expect(state.message?.text.contains("việc của văn phòng") == true)
    _ = state.press(.character(":"))
    _ = state.type("xóa lọc Việc của Văn phòng")
    #expect(state.press(.enter) == [.keepFilter("Việc của Văn phòng", expression: nil)])
    #expect(state.savedFilters.filters.isEmpty)
  }

  @Test func aRestrictedSessionKeepsFiltersOnlyForItself() {
    var state = Fixture.open()
    state.isRestricted = true
    _ = state.press(.character("f"))
    _ = state.type("vp")
    _ = state.press(.enter, .character(":"))
    _ = state.type("lưu lọc a")
    #expect(state.press(.enter).isEmpty)
    #expect(state.savedFilters.filter(called: "A")?.expression == "vp")
    #expect(state.message?.text.contains("đến khi thoát") == true)
  }

  @Test func theFileKeepsWhatIsNotUnderstood() {
    let text = "# bộ lọc của tôi\nquá hạn vp = don-vi:vp trang-thai:qua-han\nlạ lùng\n"
    var filters = SavedFilters(text: text)
    #expect(filters.text == text)
    #expect(filters.filters.map(\.name) == ["quá hạn vp"])
    filters.save("vp", as: "QUA HAN VP")
    filters.save("han<2026", as: "b = c")
    #expect(filters.text == "# bộ lọc của tôi\nQUA HAN VP = vp\nlạ lùng\nb   c = han<2026\n")
    let (first, second) = (filters.remove("qua han vp"), filters.remove("qua han vp"))
    #expect(first && !second)
    #expect(SavedFilters(text: "a = b = c").filters.first?.expression == "b = c")
  }

  @Test func theSelectedRowStaysUnderTheCursor() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .down, .down)
    let before = state.selectedID
    _ = state.press(.character("f"))
    _ = state.type("unit:\(before.split(separator: "/")[1])")
    _ = state.press(.enter)
    #expect(state.selectedID == before)
    _ = state.press(.escape)
    #expect(state.selectedID == before)
  }

  @Test func aNewDayCountsTheDaysOfTheFilterAnew() {
    var state = Fixture.open()
    _ = state.press(.character(":"))
    _ = state.type("lọc hạn:+7")
    _ = state.press(.enter)
    #expect(shown(state).count == 3)
    state.moment.today = Fixture.day(2026, 11, 1)
    _ = update(&state, .tick)
    #expect(state.workspace?.table.rows.isEmpty == false)
    #expect(shown(state) == ["t3.2/vp", "t3.2/qlkh", "t3.2/ttud"])
  }
}
