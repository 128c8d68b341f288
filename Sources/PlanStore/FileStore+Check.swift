// Reads everything that there is and says what is not as it should be. Changes nothing: it takes no
// lock, cuts no tail, writes no file.

import PlanModel

extension FileStore {
  package func check() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for name in [StoreFormat.attributesFile, StoreFormat.ignoreFile] {
      let bytes = (try? root.content(of: name, limit: StoreFormat.smallLimit)) ?? nil
      if bytes?.first ?? 0 == 0 { findings.append(CheckFinding(.notice, name, .missing)) }
    }
    attempt(StoreFormat.officeFolder, &findings) { (findings) throws(StoreError) in
      _ = try self.checkJournals(.office, try self.folder(of: .office), &findings)
    }
    attempt(StoreFormat.plansFolder, &findings) { (findings) throws(StoreError) in
      try self.checkPlans(&findings)
    }
    attempt(StoreFormat.reviewsFolder, &findings) { (findings) throws(StoreError) in
      try self.checkReviews(&findings)
    }
    return findings
  }

  private func checkPlans(_ findings: inout [CheckFinding]) throws(StoreError) {
    let plans = try plansFolder()
    var owners: [Int: PlanID] = [:]
    for name in try plans.names() {
      if name == StoreFormat.keptFolder { continue }
      guard let id = PlanID(name) else {
        let isUnfinished = name.hasPrefix(StoreFormat.unfinishedPrefix)
        findings.append(
          CheckFinding(.notice, plans.path(of: name), isUnfinished ? .unfinishedPlan : .strangeFile)
        )
        continue
      }
      attempt(plans.path(of: name), &findings) { (findings) throws(StoreError) in
        let state = try self.checkPlan(id, &findings)
        self.checkNumbers(of: state, id, plans.path(of: name), &owners, &findings)
      }
    }
  }

  private func checkPlan(
    _ id: PlanID, _ findings: inout [CheckFinding]
  ) throws(StoreError) -> PlaceState {
    let folder = try planFolder(id)
    let state = try checkJournals(.plan(id), folder, &findings)
    if !state.knowsItsBeginning {
      let lack = state.lackOfBeginning(try journals(of: folder))
      findings.append(CheckFinding(.problem, lack.path, lack.finding))
    }
    try checkSources(of: state, folder, &findings)
    return state
  }

  private func checkJournals(
    _ place: JournalPlace, _ folder: StoreFolder, _ findings: inout [CheckFinding]
  ) throws(StoreError) -> PlaceState {
    var state = PlaceState(place)
    try state.read(try journals(of: folder))
    for damage in state.damage {
      findings.append(CheckFinding(.problem, damage.path, line: damage.line, .damage(damage)))
    }
    addMerged(state, &findings)
    for (_, cursor) in state.cursors.sorted(by: { $0.key < $1.key }) {
      findings += replacements(of: cursor, folder)
      for line in cursor.newerLines {
        findings.append(CheckFinding(.notice, cursor.path, line: line, .newerRecord))
      }
      if let tail = cursor.tail, !cursor.isCopy {
        findings.append(
          CheckFinding(.notice, cursor.path, line: tail.line, .tornTail(bytes: tail.count)))
      }
    }
    for case .strangeFile(let path) in state.notices(for: writer.description) {
      findings.append(CheckFinding(.notice, path, .strangeFile))
    }
    if let torn = try folder.folder(Journal.tornFolder) {
      for name in try torn.names() {
        findings.append(CheckFinding(.notice, torn.path(of: name), .keptTail))
      }
    }
    checkClock(of: state, try journals(of: folder), &findings)
    checkSnapshots(of: state, folder, try journals(of: folder), &findings)
    return state
  }

  // What copies of the store that were worked on apart have left.
  private func addMerged(_ state: PlaceState, _ findings: inout [CheckFinding]) {
    for (_, cursor) in state.cursors.sorted(by: { $0.key < $1.key }) where !cursor.isCopy {
      for marker in cursor.markers {
        findings.append(CheckFinding(.problem, cursor.path, line: marker.line, .conflictMarker))
      }
    }
    for (_, chain) in state.chains.sorted(by: { $0.key < $1.key }) {
      for fork in chain.forks {
        findings.append(CheckFinding(.notice, fork.path, line: fork.line, .forked))
      }
    }
    for copy in state.copies {
      findings.append(
        CheckFinding(.notice, copy.cursor.path, .journalCopy(missing: copy.missing)))
    }
  }

  private func replacements(
    of cursor: JournalCursor, _ folder: StoreFolder
  ) -> [CheckFinding] {
    let name = String(cursor.path.split(separator: "/").last ?? "")
    let found = try? journals(of: folder).content(of: name, limit: Journal.fileLimit)
    return (found ?? nil).map { Self.replacements(in: $0, cursor.path) } ?? []
  }

  // A snapshot that is not used costs time only; one that is used and tells something else than the
  // journals would show a wrong plan.
  private func checkSnapshots(
    of state: PlaceState, _ folder: StoreFolder, _ journals: StoreFolder,
    _ findings: inout [CheckFinding]
  ) {
    let files = SnapshotFiles(place: state.place, folder: folder, journals: journals)
    for name in files.names() {
      var isUsed = false
      var agrees = false
      if let found = files.fitting(name),
        let snapshot = Snapshot(found.header, found.bytes, of: state.place)
      {
        var again = PlaceState(state.place)
        again.begin(with: snapshot, found.cursors)
        isUsed = (try? again.read(journals)) != nil
        agrees = again.content == state.content && again.recordCount == state.recordCount
      }
      if isUsed && agrees { continue }
      findings.append(
        CheckFinding(isUsed ? .problem : .notice, folder.path(of: name), .strangeFile))
    }
  }

  private func checkNumbers(
    of state: PlaceState, _ id: PlanID, _ path: String, _ owners: inout [Int: PlanID],
    _ findings: inout [CheckFinding]
  ) {
    for task in state.plan?.tasks.values ?? [] {
      if let other = owners[task.id.number] {
        findings.append(
          CheckFinding(.notice, path, .doubledTaskNumber(task.id.number, otherPlan: other)))
      } else {
        owners[task.id.number] = id
      }
    }
  }

  /// Runs a part of the check; what it throws is a finding too.
  func attempt(
    _ path: String, _ findings: inout [CheckFinding],
    _ body: (inout [CheckFinding]) throws(StoreError) -> Void
  ) {
    do throws(StoreError) { try body(&findings) } catch {
      findings.append(CheckFinding(.problem, path, .unreadable(error)))
    }
  }
}
