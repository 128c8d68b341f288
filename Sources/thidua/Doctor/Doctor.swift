// `doctor`: looks at everything that the program stands on and that it cannot put right by itself,
// and says in one sentence each what to change. It changes nothing.

import Glibc
import PlainJSON
import PlanModel
import PlanStore
import VietnameseText
import Wording

/// One examination.
struct Doctor {
  private let call: ParsedCall
  private let wording: Wording

  init(_ call: ParsedCall, _ wording: Wording) {
    self.call = call
    self.wording = wording
  }

  /// Prints what was found; anything to be changed makes the exit status 1.
  func report(to output: Output) throws(CommandFault) -> ExitCode {
    let findings = try findings()
    if call.has(.json) {
      output.json(json(findings))
    } else {
      print(findings, to: output)
    }
    return findings.contains { $0.level == .change } ? .unmatched : .done
  }

  private func findings() throws(CommandFault) -> [DoctorFinding] {
    let store = try Options.store(call)
    return person(store) + TerminalFacts.ofProcess.findings
      + MachineFacts.ofProcess.findings
      + StoreExamination(store, wording).findings
      + ServerExamination.ofMachine().findings
  }

  private func person(_ store: String) -> [DoctorFinding] {
    let account = Surroundings.account
    var found: [DoctorFinding] = []
    do throws(CommandFault) {
      let asked = call.value(.writer) ?? Surroundings.variable("THIDUA_WRITER")
      let person = try Person(asked: asked, account: account, store: store)
      let writer = WriterName(host: Surroundings.host, user: person.user)
      found.append(
        DoctorFinding(
          .person, .fine,
          .person(
            account: account.name, number: account.number, name: person.name,
            writer: writer.description)))
    } catch {
      found.append(DoctorFinding(.person, .change, .nameRefused(wording(error))))
    }
    if getpwuid(getuid()) == nil {
      found.append(DoctorFinding(.person, .advice, .accountWithoutName(account.number)))
    }
    return found + GroupFacts(store: store).findings(of: account)
  }

  // MARK: Printing

  private func print(_ findings: [DoctorFinding], to output: Output) {
    let columns = max(40, Surroundings.terminalColumns ?? 80)
    for part in DoctorPart.allCases {
      output.line(wording(.part(part)))
      for finding in findings where finding.part == part {
        print(finding, to: output, columns: columns)
      }
    }
    let changes = findings.count { $0.level == .change }
    let advice = findings.count { $0.level == .advice }
    output.line()
    output.line(
      wording(changes + advice == 0 ? .allFine : .toChange(changes, advice: advice)))
  }

  private func print(_ finding: DoctorFinding, to output: Output, columns: Int) {
    let (found, remedy) = wording(finding.text)
    let sign =
      switch finding.level {
      case .fine: "  [x] "
      case .advice: "  [-] "
      case .change: "  [!] "
      }
    var first = sign
    for line in TextWrap.lines(VisibleText.of(found), columns: columns - 6) {
      output.line(first + line)
      first = "      "
    }
    for line in TextWrap.lines(VisibleText.of(remedy ?? ""), columns: columns - 6)
    where remedy != nil {
      output.line("      " + line)
    }
  }

  private func json(_ findings: [DoctorFinding]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for finding in findings {
      let (found, remedy) = wording(finding.text)
      writer.beginObject()
      writer.member("part", finding.part.rawValue)
      writer.member("level", finding.level.rawValue)
      writer.member("finding", finding.name)
      writer.member("text", found)
      writer.member("remedy", optional: remedy)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }
}
