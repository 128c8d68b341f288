// The store on disk:
//
//   format                        "thidua store 1", the oldest reader that may open it
//   .gitattributes                journals of two machines merge without conflict
//   .gitignore                    caches and locks belong to one machine
//   writers                       who may write under which name; made by hand, WriterRules.swift
//   allocation.lock               taken while numbers of new tasks are handed out
//   office/journal/               the office's journals
//   plans/<plan-id>/journal/      the plan's journals; Journal.swift has their grammar
//   plans/<plan-id>/source/       document.txt, the text as read; original, the bytes as they came
//   plans/<plan-id>/source-<n>/   the same of a later version; n is which, then six digits of a sum
//   reviews/<review-id>/          documents on their way to a plan; ReviewFile.swift has their form
//   <place>/home-<number>         whose folder's journals they are; StoreHome.swift says what for
//   <place>/snapshot-<n>          caches; Snapshot.swift has their form
//   <place>/snapshot.lock         taken while one is written
//   plans/<plan-id>/torn/         what crashes left at the end of journals
//   plans/<plan-id>/drafts/<w>/   unsent texts of one writer; the same in the folder of a review
//   <place>/<writer>.lock         who appends at the moment; information only
//
// The state of a place is the fold of its journals' records; nothing else is ever authoritative.
// `reviews` is there once there has been one; what is named `.new-…` was never finished.

package import PlanModel
import Synchronization

/// A store in a folder. One value for each session; its calls follow one another.
package final class FileStore: Store {
  package let writer: WriterName
  /// The path it was opened by.
  package let path: String
  /// Who runs the program; written into every step.
  let account: Account?
  let files: any FileSystem
  let root: StoreFolder
  /// Whether a lock taken here binds every other session, wherever it runs.
  let areLocksShared: Bool
  /// What tells the store's folder from its copies; nil where that is not known or does not matter.
  let number: String?
  let session: Mutex<Session>

  /// What this session knows, by place.
  struct Session: Sendable {
    var places: [JournalPlace: PlaceState] = [:]
    /// A failure of the disk: nothing more is written in this session.
    var failure: ReadOnlyReason?
  }

  init(path: String, writer: WriterName, account: Account?, root: StoreFolder) {
    self.path = path
    self.writer = writer
    self.account = account
    self.root = root
    files = root.files
    areLocksShared = files.areLocksShared(in: root.descriptor)
    number = areLocksShared ? StoreFormat.number(of: root) : nil
    session = Mutex(Session())
  }

  /// Opens the store at `path`.
  /// - Parameter account: who runs the program; journals that bear the writer's name and belong to
  ///   another account are then left to it, and this session takes a name of its own.
  /// - Parameter create: make a store there when the folder is absent or empty.
  package static func open(
    _ path: String, writer: WriterName, account: Account? = nil, create: Bool,
    files: any FileSystem = RealFileSystem()
  ) throws(StoreError) -> FileStore {
    let root = try StoreFormat.open(path, create: create, files: files)
    let name = account.map { ownName(writer, of: $0, in: root) } ?? writer
    return FileStore(path: path, writer: name, account: account, root: root)
  }

  package func planIDs() throws(StoreError) -> [PlanID] {
    try plansFolder().names().compactMap { PlanID($0) }
  }

  package func loadOffice() throws(StoreError) -> LoadedOffice {
    let (state, reason) = try loaded(.office)
    return LoadedOffice(
      office: state.office ?? Office(), recordCount: state.recordCount,
      notices: state.notices(for: state.ownWriter ?? writer.description), readOnly: reason,
      steps: state.source(of: writer.description))
  }

  package func load(_ plan: PlanID) throws(StoreError) -> LoadedPlan {
    let (state, reason) = try loaded(.plan(plan))
    return LoadedPlan(
      plan: state.plan ?? Plan(id: plan), recordCount: state.recordCount,
      notices: state.notices(for: state.ownWriter ?? writer.description), readOnly: reason,
      steps: state.source(of: writer.description))
  }

  package func refresh(_ place: JournalPlace) throws(StoreError) -> Refreshed {
    try session.withLock { (session) throws(StoreError) in
      try self.withPlace(place, &session) { (state, folder) throws(StoreError) in
        try self.read(&state, folder)
        try self.completeHistory(&state, try self.journals(of: folder))
        let (records, outOfOrder) = state.deliver()
        if outOfOrder { return .reload }
        return records.isEmpty ? .unchanged : .appended(records)
      }
    }
  }

  /// Runs `body` on what is known of a place.
  func withPlace<Result>(
    _ place: JournalPlace, _ session: inout Session,
    _ body: (inout PlaceState, StoreFolder) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let folder = try self.folder(of: place)
    var state = session.places.removeValue(forKey: place) ?? PlaceState(place)
    defer { session.places[place] = state }
    return try body(&state, folder)
  }

  // A folder that every store has and that is gone must never look like "nothing to do".
  func folder(of place: JournalPlace) throws(StoreError) -> StoreFolder {
    switch place {
    case .office:
      guard let office = try root.folder(StoreFormat.officeFolder) else {
        throw .incomplete(path: StoreFormat.officeFolder)
      }
      return office
    case .plan(let id): return try planFolder(id)
    }
  }

  func journals(of folder: StoreFolder) throws(StoreError) -> StoreFolder {
    guard let journals = try folder.folder(Journal.folder) else {
      throw .incomplete(path: folder.path(of: Journal.folder))
    }
    return journals
  }

  func planFolder(_ id: PlanID) throws(StoreError) -> StoreFolder {
    guard let folder = try plansFolder().folder(id.raw) else { throw .noSuchPlan(id) }
    return folder
  }

  func plansFolder() throws(StoreError) -> StoreFolder {
    guard let folder = try root.folder(StoreFormat.plansFolder) else {
      throw .incomplete(path: StoreFormat.plansFolder)
    }
    return folder
  }

  private func loaded(
    _ place: JournalPlace
  ) throws(StoreError) -> (PlaceState, ReadOnlyReason?) {
    try session.withLock { (session) throws(StoreError) in
      let state = try self.withPlace(place, &session) { (state, folder) throws(StoreError) in
        let journals = try self.journals(of: folder)
        try self.read(&state, folder)
        try self.completeHistory(&state, journals)
        // Every plan has the record that made it; without it nothing is cut and nothing shown.
        guard state.knowsItsBeginning else { throw state.lackOfBeginning(journals) }
        let own = state.claim?.writer ?? state.ownWriter ?? homeWriter(in: folder)
        state.ownWriter = own
        // A copy's journals are not shortened: what is newer here would be copied over the whole one.
        if areLocksShared, own == writer.description {
          TornTail.setAside(&state, journals: journals, place: folder)
        }
        _ = state.deliver()
        return state
      }
      let own = state.ownWriter ?? writer.description
      return (state, session.failure ?? state.readOnly(for: own))
    }
  }
}
