// Where the panes of view 1 stand: three columns of boxes, two, or one pane at a time.

package import CellScreen

/// The rectangles of the panes that are shown.
package struct PlanLayout: Equatable, Sendable {
  /// Smallest screen that shows anything but a sentence.
  package static let smallest = Size(rows: 8, columns: 30)
  /// From so many columns Sections and Phases no longer share the left side.
  static let wideColumns = 90
  /// From so many columns there is more than one pane at a time.
  static let twoPaneColumns = 60
  /// From so many rows between the top line and the foot there is more than one pane at a time, and
  /// from so many Phases may stand above the tasks: fewer would leave the list no rows.
  static let twoPaneRows = 11
  static let threeRows = 16

  /// Shown panes with their outer rectangles.
  package private(set) var panes: [(kind: PaneKind, rect: Rect)] = []
  /// Whether panes stand in boxes; a single pane on a narrow screen has a title line only.
  package private(set) var isBoxed = true

  package init(of state: AppState) {
    let body = state.body
    guard let open = state.workspace else { return }
    let isRoomy = body.columns >= Self.twoPaneColumns && body.rows >= Self.twoPaneRows
    if open.isZoomed || !isRoomy {
      isBoxed = body.columns >= Self.twoPaneColumns
      panes = [(open.focus, body)]
    } else if body.columns < Self.wideColumns || body.rows < Self.threeRows {
      layOutTwo(body, phaseLines: open.phaseLineCount, state.paneSizes)
    } else {
      layOutThree(body, phaseLines: open.phaseLineCount, state.paneSizes)
    }
  }

  /// The outer rectangle of a pane; nil when it is not shown.
  package func rect(of kind: PaneKind) -> Rect? { panes.first { $0.kind == kind }?.rect }

  /// The part of a pane that holds its rows; empty when the pane is not shown.
  package func inside(of kind: PaneKind) -> Rect {
    guard let rect = rect(of: kind) else { return Rect(row: 0, column: 0, rows: 0, columns: 0) }
    if isBoxed { return rect.inset() }
    return Rect(
      row: rect.row + 1, column: rect.column, rows: rect.rows - 1, columns: rect.columns)
  }

  private mutating func layOutThree(_ body: Rect, phaseLines: Int, _ sizes: PaneSizes) {
    let left = Self.fitted(
      sizes.left, Self.leastColumns, body.columns, usual: min(max(28, body.columns * 3 / 10), 44))
    let right = body.columns - left
    let phaseRows = Self.fitted(
      sizes.phases, Self.leastRows, body.rows - 2 * Self.leastRows,
      usual: phaseLines == 0 ? 3 : min(phaseLines + 2, max(4, body.rows / 4)))
    let detailRows = Self.fitted(
      sizes.detail, Self.leastRows, body.rows - phaseRows - 1,
      usual: min(max(5, body.rows * 3 / 10), 14))
    let taskRows = body.rows - phaseRows - detailRows
    let column = body.column + left
    panes = [
      (.sections, Rect(row: body.row, column: body.column, rows: body.rows, columns: left)),
      (.phases, Rect(row: body.row, column: column, rows: phaseRows, columns: right)),
      (.tasks, Rect(row: body.row + phaseRows, column: column, rows: taskRows, columns: right)),
      (
        .detail,
        Rect(
          row: body.row + phaseRows + taskRows, column: column, rows: detailRows, columns: right)
      ),
    ]
  }

  private mutating func layOutTwo(_ body: Rect, phaseLines: Int, _ sizes: PaneSizes) {
    let left = Self.fitted(
      sizes.left, Self.leastColumns, body.columns, usual: min(max(22, body.columns * 3 / 10), 30))
    let right = body.columns - left
    let phaseRows = Self.fitted(
      sizes.phases, Self.leastRows, body.rows,
      usual: min(max(3, phaseLines + 2), max(4, body.rows / 3)))
    let detailRows = Self.fitted(
      sizes.detail, Self.leastRows, body.rows - 1, usual: min(max(4, body.rows * 3 / 10), 12))
    let column = body.column + left
    panes = [
      (
        .sections,
        Rect(
          row: body.row, column: body.column, rows: body.rows - phaseRows, columns: left)
      ),
      (
        .phases,
        Rect(
          row: body.row + body.rows - phaseRows, column: body.column, rows: phaseRows,
          columns: left)
      ),
      (
        .tasks,
        Rect(row: body.row, column: column, rows: body.rows - detailRows, columns: right)
      ),
      (
        .detail,
        Rect(
          row: body.row + body.rows - detailRows, column: column, rows: detailRows,
          columns: right)
      ),
    ]
  }

  /// The size that was asked for, as far as it leaves itself and its neighbour the least.
  private static func fitted(_ asked: Int?, _ least: Int, _ whole: Int, usual: Int) -> Int {
    guard let asked else { return usual }
    return max(least, min(asked, whole - least))
  }

  package static func == (a: PlanLayout, b: PlanLayout) -> Bool {
    a.isBoxed == b.isBoxed && a.panes.elementsEqual(b.panes) { $0 == $1 }
  }
}

extension AppState {
  /// Whether the screen is too small for anything but a sentence.
  package var isTooSmall: Bool {
    size.rows < PlanLayout.smallest.rows || size.columns < PlanLayout.smallest.columns
  }

  /// The screen without the top line and the line at the foot.
  package var body: Rect {
    Rect(row: 1, column: 0, rows: size.rows - 2, columns: size.columns)
  }

  /// Rows between the top line and the line at the foot.
  package var bodyHeight: Int { max(1, size.rows - 2) }

  /// Scrolls every list so that its selected row is shown; called after each event.
  mutating func settle() {
    settleSummary()
    register.list.settle(
      height: RegisterView.listRect(self).rows - 1, count: register.count)
    if case .help(var help) = overlays.last {
      let count = helpRows(help).count
      help.list.settle(height: HelpView.listHeight(in: self), count: count)
      overlays[overlays.count - 1] = .help(help)
    }
    if var picker = themePicker {
      picker.list.settle(
        height: ThemePickerView.listHeight(of: picker, in: self), count: picker.choices.count)
      themePicker = picker
    }
    settleReview()
    settleMatrix()
    settleTimeline()
    settleAgenda()
    settleHistory()
    settleFresh()
    guard workspace != nil else { return }
    let layout = PlanLayout(of: self)
    settleWorkspace(layout)
  }

  private mutating func settleWorkspace(_ layout: PlanLayout) {
    guard var open = workspace else { return }
    let detail = layout.inside(of: .detail)
    let detailLines = DetailPane.wrappedLines(open, self, columns: detail.columns).count
    workspace = nil
    open.settleDetail(lines: detailLines, height: detail.rows)
    open.sectionList.settle(
      height: layout.inside(of: .sections).rows, count: open.sectionLines.count)
    open.phaseList.settle(height: layout.inside(of: .phases).rows, count: open.phaseLineCount)
    open.taskList.settle(height: layout.inside(of: .tasks).rows - 1, count: open.shown.count)
    if view == .reader {
      open.reader.layOut(width: ReaderView.textWidth(size.columns))
      open.reader.list.settle(height: bodyHeight, count: open.reader.rows.count)
    }
    workspace = open
  }
}
