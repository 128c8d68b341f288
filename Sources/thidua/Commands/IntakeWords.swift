// From what an intake says to the words for it.

import DocumentIntake
import SecretariatUI
import Wording

extension FileFaultText {
  /// What the fault means to the person who named the file.
  init(_ fault: IntakeFault, path: String) {
    switch fault {
    case .cannotRead(let errno): self = .cannotRead(path, SystemReason(errno: errno))
    case .notAFile: self = .notAFile(path)
    case .empty: self = .emptyFile(path)
    case .tooLarge(let limit): self = .tooLarge(path, limit: limit)
    default: self = .document(path, DocumentFaultText(fault))
    }
  }
}

extension DocumentFaultText {
  fileprivate init(_ fault: IntakeFault) {
    self =
      switch fault {
      case .notADocument(let format): .notADocument(ForeignWord(format))
      case .encrypted(let format): .encrypted(FormatWord(format))
      case .damaged(let format): .damaged(FormatWord(format))
      case .missingPart(let format, let part): .missingPart(FormatWord(format), part)
      case .unsafeArchive(_, let flaw): Self.of(flaw)
      case .unsafeXML(_, let part, let flaw): Self.of(flaw, part: part)
      case .tooMuchText(let limit): .tooMuchText(megabytes: limit / 1_000_000)
      case .tooManyPages(let count, let limit): .tooManyPages(count, limit: limit)
      case .tooManyDots(let limit): .tooManyDots(limit: limit)
      case .noText(let format): .noText(FormatWord(format))
      case .missingProgram(let program):
        .missingProgram(program.rawValue, packages: program.debianPackages)
      case .programFailed(let program, let failure, let words):
        .programFailed(program.rawValue, ProgramFailureWord(failure), words: words)
      case .noRoom(let errno), .cannotRead(let errno): .noRoom(SystemReason(errno: errno))
      case .cancelled: .cancelled
      case .notAFile, .empty, .tooLarge: .noText(.text)
      }
  }

  private static func of(_ flaw: ArchiveFlaw) -> DocumentFaultText {
    switch flaw {
    case .bomb: .bomb
    case .tooManyEntries(let limit): .tooManyEntries(limit: limit)
    case .overlap: .overlap
    case .hostileName(let name): .hostileName(name)
    case .duplicate(let name): .duplicate(name)
    case .symbolicLink(let name): .symbolicLink(name)
    }
  }

  private static func of(_ flaw: XMLFlaw, part: String) -> DocumentFaultText {
    switch flaw {
    case .declaration: .xmlDeclaration(part: part)
    case .tooDeep(let limit): .xmlTooDeep(part: part, limit: limit)
    case .encoding: .xmlEncoding(part: part)
    case .malformed: .xmlMalformed(part: part)
    }
  }
}

extension ProgramFailureWord {
  fileprivate init(_ failure: ProgramFailure) {
    self =
      switch failure {
      case .status(let status): .status(Int(status))
      case .signal(let signal): .signal(Int(signal))
      case .time(let limit): .time(seconds: limit)
      case .output(let limit): .output(megabytes: max(1, limit / 1_000_000))
      case .nonsense: .nonsense
      }
  }
}

extension DocumentText {
  /// What the notice says.
  init(_ notice: IntakeNotice) {
    self =
      switch notice {
      case .converted(let programs): .converted(programs.map(\.rawValue))
      case .recognised(let pages): .recognised(pages: pages)
      case .noTextLayer: .noTextLayer
      case .withoutVietnameseModel: .withoutVietnameseModel
      case .misleadingName(let format): .misleadingName(FormatWord(format))
      }
  }

  /// Whether a person who looks at what was read has to know it.
  static func matters(_ notice: IntakeNotice) -> Bool {
    if case .converted = notice { return false }
    return true
  }
}

extension ImportProgress {
  /// What is being done with the file.
  init(_ progress: IntakeProgress, file: String) {
    switch progress {
    case .running(let program, let page, let pages):
      self.init(file: file, program: program.rawValue, page: page, pageCount: pages)
    }
  }
}

extension ReviewMessageText {
  /// What is being done with the file.
  init(_ progress: IntakeProgress, file: String) {
    switch progress {
    case .running(let program, let page, let pages):
      self = .converting(file: file, program: program.rawValue, page: page, of: pages)
    }
  }
}

extension FormatWord {
  /// The word for the format; both lists have the same names, which a test holds them to.
  init(_ format: DocumentFormat) { self = FormatWord(rawValue: format.rawValue) ?? .text }
}

extension ForeignWord {
  /// The word for it; both lists have the same names, which a test holds them to.
  init(_ format: ForeignFormat) { self = ForeignWord(rawValue: format.rawValue) ?? .otherOffice }
}

extension SourceFile {
  /// By which way the text came, where that is a reason to look twice.
  func remarks(_ wording: Wording) -> [String] {
    notices.filter(DocumentText.matters).map { wording(DocumentText($0)) }
  }
}
