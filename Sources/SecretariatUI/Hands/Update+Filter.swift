// The filter line: what is typed takes effect at once, Esc takes it back, Enter keeps it. A filter can
// be given a name.

package import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// The expression that filters the view that is shown; nil when none is on.
  package var filter: FilterExpression? {
    switch view {
    case .plan, .reader, .matrix: workspace?.filter
    default: overviewFilters[view]
    }
  }

  /// Puts a filter on, or takes it off.
  mutating func setFilter(_ expression: FilterExpression?) {
    let expression = expression?.isEmpty == true ? nil : expression
    guard filter != expression else { return }
    switch view {
    case .plan, .reader, .matrix:
      workspace?.filter = expression
      workspace?.applyFilter()
    default: overviewFilters[view] = expression
    }
  }

  /// Reads an expression as this person means it.
  func readFilter(_ text: String) throws(FilterProblem) -> FilterExpression {
    try FilterExpression(text, office: office, today: today, author: author)
  }

  /// Filters count their days and name their units anew when the day or the office has changed.
  mutating func refreshFilters() {
    if let old = workspace?.filter {
      let new = try? readFilter(old.text)
      workspace?.filter = new
    }
    for (view, old) in overviewFilters { overviewFilters[view] = try? readFilter(old.text) }
  }

  /// `f`: opens the line with the filter that is on; with words behind `:lọc` at once, the name of a
  /// saved filter or an expression.
  mutating func runFilter(_ argument: String) -> [Effect] {
    guard argument.isEmpty else { return putOn(argument) }
    var prompt = Prompt(.filter, field: TextField(filter?.text ?? ""))
    prompt.filterBefore = filter
    prompt.rowBefore = workspace?.selectedRow?.id
    overlays.append(.prompt(prompt))
    return []
  }

  /// Esc: as it was before the line was opened.
  mutating func takeFilterBack(_ prompt: Prompt) {
    setFilter(prompt.filterBefore)
    returnToRow(prompt.rowBefore)
  }

  /// The row on which one stood keeps the cursor as soon as it is shown again.
  private mutating func returnToRow(_ id: UnitTaskID?) {
    guard let id, var open = workspace, view == .plan, let place = open.place(of: id) else {
      return
    }
    workspace = nil
    open.taskList.select(place, count: open.shown.count)
    workspace = open
  }

  private mutating func putOn(_ argument: String) -> [Effect] {
    do throws(FilterProblem) {
      setFilter(try readFilter(meant(argument)))
    } catch {
      var prompt = Prompt(.filter, field: TextField(argument))
      prompt.filterBefore = filter
      prompt.problem = sentence(for: error)
      overlays.append(.prompt(prompt))
    }
    return []
  }

  /// Every letter of the line takes effect; while it is no filter yet, the last that was one stays.
  mutating func filterAsTyped() {
    guard case .prompt(var prompt) = overlays.last, prompt.purpose == .filter,
      !isUnfinishedFilter(prompt.field.text)
    else { return }
    do throws(FilterProblem) {
      setFilter(try readFilter(meant(prompt.field.text)))
      returnToRow(prompt.rowBefore)
    } catch {
      guard choices(for: prompt).isEmpty, error.place.upperBound < prompt.field.letters.count
      else { return }
      prompt.problem = sentence(for: error)
      overlays[overlays.count - 1] = .prompt(prompt)
    }
  }

  /// Enter: keeps the filter. On a completion that needs more it only goes on from there.
  mutating func submitFilter(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if prompt.completion != nil, prompt.field.text.hasSuffix(":") {
      prompt.acceptCompletion()
      overlays.append(.prompt(prompt))
      return []
    }
    do throws(FilterProblem) {
      setFilter(try readFilter(meant(prompt.field.text)))
      returnToRow(prompt.rowBefore)
    } catch {
      prompt.problem = sentence(for: error)
      overlays.append(.prompt(prompt))
    }
    return []
  }

  // MARK: Saved filters

  /// The expression that is meant: that of the filter which bears such a name, else what is typed.
  private func meant(_ typed: String) -> String { filterExpression(called: typed) ?? typed }

  /// The expression of a saved or ready-made filter.
  func filterExpression(called name: String) -> String? {
    if let saved = savedFilters.filter(called: name) { return saved.expression }
    let key = WordKey.bytes(of: name)
    for language in Language.allCases {
      for filter in ReadyFilter.allCases {
        let ready = Wording(language).ready(filter)
        if WordKey.bytes(of: ready.name) == key { return ready.expression }
      }
    }
    return nil
  }

  /// `:lưu lọc TÊN`.
  mutating func runSaveFilter(_ argument: String) -> [Effect] {
    guard filter != nil else { return refuse(words(FilterText.nothingToSave)) }
    guard !argument.isEmpty else {
      overlays.append(.prompt(Prompt(.saveFilter)))
      return []
    }
    return answerSaveFilter(argument)
  }

  mutating func answerSaveFilter(_ text: String) -> [Effect] {
    guard !WordKey.bytes(of: text).isEmpty, let filter else {
      return complain(.saveFilter, text, words(FilterText.needsFilterName))
    }
    let effects = close(.saveFilter)
    savedFilters.save(filter.text, as: text)
    say(words(FilterText.savedAs(text)), tone: .good)
    return effects + keepFilter(text, filter.text)
  }

  /// `:xóa lọc TÊN`.
  mutating func runRemoveFilter(_ argument: String) -> [Effect] {
    guard savedFilters.remove(argument) else {
      let names = savedFilters.filters.map(\.name)
      return refuse(
        words(
          FilterText.noSuchFilter(
            argument, nearest: NearestWord.of(argument, among: names) ?? names.first)))
    }
    say(words(FilterText.removed(argument)), tone: .good)
    return keepFilter(argument, nil)
  }

  /// A restricted session keeps to its store: the filters last as long as it does.
  private mutating func keepFilter(_ name: String, _ expression: String?) -> [Effect] {
    guard !isRestricted else {
      message?.text += " " + words(FilterText.keptForSessionOnly)
      return []
    }
    return [.keepFilter(name, expression: expression)]
  }
}
