// What a check can tell of losses to somebody who has not seen the store before: journals that were
// emptied, an office without the units of its plans, documents that are not those which were read.
// None of it is certain damage of a journal, so it is asked for beside `check`.

import PlanModel

extension StoreError {
  /// The path that is at fault where the beginning of a plan is not there.
  var path: String {
    switch self {
    case .incomplete(let path), .beginningGone(let path): path
    default: ""
    }
  }

  /// How `check` names it.
  var finding: CheckFinding.Kind {
    if case .incomplete = self { return .missing }
    return .unreadable(self)
  }
}

extension FileStore {
  /// What is not as the rest of the store says that it was.
  package func absences() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var places: [StoreFolder] = []
    if let office = try? folder(of: .office) { places.append(office) }
    var units = 0
    for id in (try? planIDs()) ?? [] {
      guard let folder = try? planFolder(id), let plan = try? load(id).plan else { continue }
      places.append(folder)
      units += Set(plan.unitTasks.keys.map(\.unit)).filter { $0 != .unassigned }.count
      findings += changedSources(of: plan, folder)
    }
    if units > 0, let office = try? loadOffice().office, office.units.isEmpty {
      let path = StoreFormat.officeFolder + "/" + Journal.folder
      findings.append(CheckFinding(.problem, path, .officeLost(units: units)))
    }
    for place in places { findings += journalFindings(place) }
    return findings.sorted { $0.path < $1.path }
  }

  // Journals that were emptied, and those whose line ends a program has changed.
  private func journalFindings(_ place: StoreFolder) -> [CheckFinding] {
    guard let journals = try? journals(of: place), let names = try? journals.names() else {
      return []
    }
    return names.compactMap { name in
      guard let journal = JournalName(name), !journal.isCopy,
        let bytes = (try? journals.content(of: name, limit: Journal.fileLimit)) ?? nil
      else { return nil }
      let path = journals.path(of: name)
      if bytes.isEmpty { return CheckFinding(.notice, path, .emptyJournal) }
      let ends = zip(bytes, bytes.dropFirst()).count { $0 == 0x0D && $1 == 0x0A }
      return ends > 0 ? CheckFinding(.notice, path, .lineEnds(lines: ends)) : nil
    }
  }

  // The number of a later version ends in digits of the text's checksum, and the plan's name in signs
  // that follow from the text of the first (ReviewDesk).
  private func changedSources(of plan: Plan, _ folder: StoreFolder) -> [CheckFinding] {
    ((try? sourceVersions(in: folder)) ?? []).compactMap { version in
      guard let text = (try? self.text(ofVersion: version, in: folder)) ?? nil else { return nil }
      let source = SourceDocument(text: text, original: [])
      let isSame =
        version >= SourceDocument.versionPlace
        ? source.fits(version: version) : isFirst(source, of: plan.id)
      let path =
        folder.path(of: StoreFormat.sourceFolder(version)) + "/" + StoreFormat.sourceText
      return isSame ? nil : CheckFinding(.problem, path, .sourceChanged)
    }
  }

  private func isFirst(_ source: SourceDocument, of plan: PlanID) -> Bool {
    guard let first = try? records(of: .plan(plan)).first(where: { $0.batch.label == .importPlan }),
      // Plans of earlier versions have no such name, and their first step knows no base.
      first.base == 0, let tag = plan.tag
    else { return true }
    return plan.tagged(
      by: source.facts(writer: first.number.writer, time: first.batch.time)
    ).tag == tag
  }
}

extension PlanID {
  /// The last four signs, if they are set off as a tag is.
  fileprivate var tag: Substring? {
    let last = raw.split(separator: "-").last ?? ""
    return last.utf8.count == 4 ? last : nil
  }
}
