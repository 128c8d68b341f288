// `check`: reads the whole store and says what is not as it should be; prints the head by which it
// can be told later whether anything was taken away; compares with an older head; writes a repaired
// copy.

import DocumentIntake
import PlainJSON
import PlanStore
import Wording

extension Session {
  /// Prints what the store found; a problem makes the exit status 1.
  func checkStore() throws(CommandFault) -> ExitCode {
    try refuseTogether(.repair, .against)
    try refuseTogether(.repair, .accept)
    try refuseTogether(.repair, .heads)
    if let target = call.value(.repair) { return try repair(into: target) }
    if call.has(.accept) { return try acceptStore() }
    if call.has(.heads) { return try printHeads() }
    if let asked = call.value(.against) { return try compare(with: asked) }
    return try checkAndPrint()
  }

  private func refuseTogether(_ a: OptionName, _ b: OptionName) throws(CommandFault) {
    if call.has(a), call.has(b) { throw .call(.oneOrTheOther(a, b)) }
  }

  private func checkAndPrint() throws(CommandFault) -> ExitCode {
    let store = try door.open()
    let findings = store.check() + ((store as? FileStore)?.absences() ?? [])
    let problems = findings.count { $0.severity == .problem }
    if call.has(.json) {
      writeJSON(findings)
    } else {
      for finding in findings { output.line(wording(StoreFaultText(finding))) }
      let lost = door.losses.count(where: \.lacksSteps)
      if findings.isEmpty, lost == 0 {
        try printSound()
      } else {
        output.line(
          wording(.findings(problems: problems + lost, notices: findings.count - problems)))
      }
      try printHead()
    }
    return problems > 0 || door.lacksWork ? .unmatched : .done
  }

  private func printSound() throws(CommandFault) {
    let shelf = try Shelf(self)
    let plans = shelf.plans + shelf.takenBack
    let records = plans.reduce(shelf.officeRecordCount) { $0 + $1.recordCount }
    output.line(wording(.storeIsSound(plans: shelf.plans.count, records: records)))
  }

  private func writeJSON(_ findings: [CheckFinding]) {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.member("severity", finding.severity.rawValue)
      writer.member("path", finding.path)
      writer.member("line", optional: finding.line)
      writer.member("text", wording(StoreFaultText(finding)))
      writer.endObject()
    }
    writer.endArray()
    output.json(writer.bytes)
  }

  /// Takes the store as it is; also one that is gone.
  private func acceptStore() throws(CommandFault) -> ExitCode {
    door.tellsLosses = false
    do throws(CommandFault) {
      _ = try door.open()
      // What is accepted is what is read now.
      _ = try Shelf(self)
    } catch {
      guard case .store(let text) = error, text.isOfAbsentStore else { throw error }
    }
    guard door.accept() else { throw .call(.noStoreFolder) }
    output.line(wording(CheckText.accepted(store: options.store)))
    return .done
  }
}

extension StoreFaultText {
  fileprivate var isOfAbsentStore: Bool {
    switch self {
    case .storeLost, .noStore: true
    default: false
    }
  }
}

// MARK: - Heads

extension Session {
  private func chains() throws(CommandFault) -> StoreChains? {
    guard let store = try door.open() as? FileStore else { return nil }
    do throws(StoreError) { return try store.chains() } catch { throw CommandFault(error) }
  }

  private func printHead() throws(CommandFault) {
    guard let chains = try chains() else { return }
    let heads = chains.heads
    door.keeper?.keep(heads)
    let journals = Set(heads.entries.filter { !$0.isSource }.map { $0.place + " " + $0.name })
    output.line(
      wording(
        CheckText.head(heads.digest.description, journals: journals.count, steps: chains.count)))
    output.line(wording(CheckText.headUse))
  }

  private func printHeads() throws(CommandFault) -> ExitCode {
    guard let chains = try chains() else { return .unmatched }
    let heads = chains.heads
    door.keeper?.keep(heads)
    for line in heads.text.split(separator: "\n") { output.line(String(line)) }
    return .done
  }

  private func compare(with asked: String) throws(CommandFault) -> ExitCode {
    let digest = HeadDigest(asked)
    let kept: StoreHeads?
    if let digest { kept = door.keeper?.heads(digest) } else { kept = try heads(inFile: asked) }
    guard let chains = try chains() else { return .unmatched }
    if let kept { return try told(chains.losses(since: kept), kept.digest, nil) }
    guard let digest else { throw .call(.badHead(asked)) }
    guard let found = chains.state(with: digest) else {
      output.line(wording(CheckText.headUnknown(digest.description)))
      return .unmatched
    }
    return try told(chains.losses(since: found.heads), digest, found)
  }

  private func heads(inFile path: String) throws(CommandFault) -> StoreHeads {
    let file: [UInt8]
    do throws(IntakeFault) {
      file = try SourceBytes.read(path, limit: 4 << 20)
    } catch {
      if case .cannotRead = error { throw .call(.badHead(path)) }
      throw .file(FileFaultText(error, path: path))
    }
    guard let text = String(validating: file, as: UTF8.self), let heads = StoreHeads(text: text)
    else { throw .call(.badHead(path)) }
    return heads
  }

  private func told(
    _ losses: [HeadLoss], _ digest: HeadDigest, _ found: StoreChains.FoundState?
  ) throws(CommandFault) -> ExitCode {
    for loss in losses {
      let word: HeadLossWord =
        switch loss.kind {
        case .gone: .gone
        case .cut(let now): .cut(now: now)
        case .changed: .changed
        case .inserted(let step): .inserted(step: step)
        }
      output.line(
        wording(
          CheckText.headLoss(
            place: loss.entry.place, name: loss.entry.name, number: loss.entry.number, word)))
    }
    let broken = losses.count(where: \.isLoss)
    guard broken == 0 else {
      output.line(wording(CheckText.headBroken(broken)))
      return .unmatched
    }
    output.line(
      wording(
        CheckText.headIntact(digest.description, later: found?.later, since: found?.time)))
    return try tellReplaced()
  }

  /// A line that stands for another has that one's hash, so no head can tell when it came.
  private func tellReplaced() throws(CommandFault) -> ExitCode {
    var code = ExitCode.done
    for finding in try door.open().check() {
      switch finding.kind {
      case .standIn: code = .unmatched
      case .redacted: break
      default: continue
      }
      output.line(wording(StoreFaultText(finding)))
    }
    return code
  }
}

// MARK: - The repaired copy

extension Session {
  private func repair(into target: String) throws(CommandFault) -> ExitCode {
    let (store, copy) = (
      StoreKeeper.resolved(options.store), StoreKeeper.resolved(target)
    )
    if copy == store || copy.hasPrefix(store + "/") || store.hasPrefix(copy + "/") {
      throw .call(.repairInsideStore(target))
    }
    let findings: [SalvageFinding]
    let remaining: [CheckFinding]
    do throws(StoreError) {
      findings = try Salvage.copy(
        of: options.store, into: target,
        by: Removal(author: options.writer, time: time, reason: "check --repair"))
      let writer = WriterName(host: Surroundings.host, user: options.writer)
      remaining = try FileStore.open(target, writer: writer, create: false).check()
    } catch { throw CommandFault(error) }
    for finding in findings {
      output.line(
        wording(
          CheckText.salvage(path: finding.path, line: finding.line, word(finding.kind))))
    }
    for finding in remaining where finding.severity == .problem {
      output.line(wording(CheckText.inCopy(wording(StoreFaultText(finding)))))
    }
    let problems = remaining.count { $0.severity == .problem }
    output.line(
      wording(CheckText.salvageDone(store: options.store, copy: target, problems: problems)))
    return problems > 0 ? .unmatched : .done
  }

  // "báo cáo tiến độ, t7/vp, Nguyễn Thị Lan", as far as the bytes tell.
  private func words(_ step: LostStep) -> String {
    let label = step.label.map { wording(CommandText.step(StepWord($0))) }
    return ([label].compactMap(\.self) + step.unitTasks + [step.author].compactMap(\.self))
      .joined(separator: ", ")
  }

  private func word(_ kind: SalvageFinding.Kind) -> SalvageWord {
    switch kind {
    case .kept(let count): .kept(count)
    case .keptPart(let count): .keptPart(count)
    case .setAside(let bytes, let keptAs, let about):
      .setAside(bytes: bytes, keptAs: keptAs, about: self.words(about))
    case .dugOut(let count): .dugOut(count)
    case .repeated(let count): .repeated(count)
    case .moved(let count): .moved(count)
    case .lost(let steps): .lost(steps)
    case .beginningLost: .beginningLost
    case .formatWritten: .formatWritten
    case .reviewPutAside(let keptAs): .reviewPutAside(keptAs: keptAs)
    case .notCopied: .notCopied
    case .unreadable(let error): .unreadable(wording(CommandFault(error)))
    case .copied(let count): .copied(count)
    }
  }
}
