// The whole interface as one value. `update` changes it, `view` draws it; nothing else is kept.

package import CellScreen
package import PlanModel
package import VietnameseText
package import Wording

/// The moment at which an event is handled; the core reads no clock of its own.
package struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970 in UTC.
  package var milliseconds: Int
  /// The day in Asia/Ho_Chi_Minh, or the one that the person asked for.
  package var today: CalendarDay

  package init(milliseconds: Int, today: CalendarDay) {
    self.milliseconds = milliseconds
    self.today = today
  }
}

/// The views that fill the screen.
package enum ViewKind: Hashable, Sendable {
  case register, plan, reader, review, matrix, timeline, agenda, history
}

/// What happened, in one line, until the next key.
package struct StatusMessage: Hashable, Sendable {
  /// How the line is meant.
  package enum Tone: Hashable, Sendable { case info, good, error }
  package var text: String
  package var tone: Tone

  package init(_ text: String, tone: Tone = .info) {
    self.text = text
    self.tone = tone
  }
}

/// Something that a person did and that waits for its turn.
package enum HeldInput: Hashable, Sendable {
  case key(Key)
  case paste(String)
  case command(CommandName)
  /// With the words behind its name.
  case call(CommandName, String)
}

/// A step that has been asked for and is not yet known to be safe on disk.
package struct PendingStep: Equatable, Sendable {
  /// Counted from 1 through the session.
  package var number: Int
  package var plan: PlanID
  package var batch: Batch
  /// What is to be said behind its message.
  package var afterword: String?
  /// What is to be said instead of its message; nil for the message.
  package var saying: String?
}

/// The state of the interface.
package struct AppState: Equatable, Sendable {
  package var size: Size
  package var words: Wording
  package var moment: Moment
  /// Name under which this person's steps are kept.
  package var author: String
  /// Name of this session's journals; undo concerns what this writer did.
  package var writer: String
  package var glyphs: GlyphSet
  package var theme: Theme
  /// Whether the session keeps to the store: no file from elsewhere, no way out to a shell.
  package var isRestricted = false
  /// Why nothing can be added to the store, as a sentence; nil when it can.
  package var storeReadOnlyReason: String?

  package var view = ViewKind.register
  package var office = Office() { didSet { directory = UnitDirectory(office: office) } }
  /// Who the plans' words for an owner mean; follows the office.
  private(set) var directory = UnitDirectory(office: Office())
  package var register = RegisterState()
  /// The open plan.
  package var workspace: Workspace?
  package var matrix = MatrixState()
  package var timeline = TimelineState()
  package var agenda = AgendaState()
  package var historyView = HistoryViewState()
  /// The open review of a document.
  package var review: ReviewState?
  /// The file that is being read.
  package var importing: ImportProgress?
  /// Files to be read after it.
  package var waitingImports: [ImportRequest] = []
  /// Filters of the views that look across plans.
  package var overviewFilters: [ViewKind: FilterExpression] = [:]
  /// Filters that this person has given names, in the order of the file.
  package var savedFilters = SavedFilters()
  /// What "." does again; nil before anything was done.
  package var lastAct: LastAct?
  /// The last one gets the keys.
  package var overlays: [Overlay] = []
  package var message: StatusMessage?
  /// In the order in which they were asked for.
  package var pending: [PendingStep] = []
  /// Steps asked for so far.
  package var stepCount = 0
  /// What was typed after an undo or redo that must wait for a step on its way to the disk; carried
  /// out in its order as soon as that step is safe.
  package var held: [HeldInput] = []
  /// When the last letter came that was meant for an input line which was refused; nil when none was.
  var refusedLine: Int?
  /// Unit tasks that somebody else has just changed, with the moment at which the screen learnt of
  /// it: a key pressed within `justChanged` of it may have been meant for the old state.
  package var changedByOthers: [UnitTaskID: ChangeStamp] = [:]
  /// What others have changed and this person has not looked at yet.
  package var fresh = FreshMarks()
  /// The view that stays while the plan of one of its lines is opened.
  package var behind: ViewKind?
  /// The overview from which one went to a task; Esc goes back there.
  package var cameFrom: ViewKind?
  /// The view from which one went to the document.
  package var readerFrom: ViewKind?
  /// When this person's last session ended, milliseconds since 1970; nil when that is not known.
  package var lastVisit: Int?
  /// The plan or document that was asked for and has not come yet; keys wait for it.
  package var waitingFor: Awaited?
  /// Text of input lines that were left unfinished, by what they were for.
  package var drafts: [DraftKey: String] = [:]
  /// Letters typed in them since they were handed over to be kept.
  package var unkept: [DraftKey: Int] = [:]
  /// Steps that wait for a lock, in the order in which they were asked for.
  package var stalled: [StalledStep] = []
  /// The keys of the commands.
  package var keymap = Keymap.standard
  /// Whether clicks and wheel act.
  package var usesMouse = false
  /// Sizes of panes that were dragged, and the border that is being dragged.
  package var paneSizes = PaneSizes()
  var dragged: PaneBorder?
  /// Whether and how input lines make Vietnamese of what is typed.
  package var typing = TypingState()
  /// What was answered in the lines whose answers can be called back, the last one first.
  package var answered: [PromptPurpose: [String]] = [:]
  /// What was heard, where lines are spoken in place of a screen.
  package var spoken = SpokenState()
  /// Whether the screen hides everything until a key is pressed.
  package var isLocked = false

  package init(
    size: Size, words: Wording, moment: Moment, author: String, writer: String,
    glyphs: GlyphSet = .unicode, theme: Theme
  ) {
    self.size = size
    self.words = words
    self.moment = moment
    self.author = author
    self.writer = writer
    self.glyphs = glyphs
    self.theme = theme
  }

  /// Milliseconds for which a change by somebody else counts as just made.
  static let justChanged = 2000

  /// Says something until the next key. Good news never takes the place of a fault that nobody has
  /// read yet.
  mutating func say(_ text: String, tone: StatusMessage.Tone = .info) {
    if message?.tone == .error, tone != .error { return }
    message = StatusMessage(text, tone: tone)
  }

  /// The day that every rule about dates goes by.
  package var today: CalendarDay { moment.today }
}
