// The machine: its clock and zone, the programs that read documents, and what becomes of a crash.

import DocumentIntake
import Glibc
import VietnameseText
import Wording

/// What an examination knows of the machine.
struct MachineFacts {
  /// Milliseconds since 1970.
  var time: Int
  /// The value of TZ; nil when it is not set.
  var zone: String?
  /// Programs that are not to be found.
  var missing: [IntakeProgram]
  var hasVietnameseModel: Bool
  /// What the kernel does with the memory of a program that crashed.
  var corePattern: String
  /// SWIFT_BACKTRACE; nil when it is not set.
  var backtrace: String?

  private static let zones = "/usr/share/zoneinfo"
  private static let modelFolders = [
    "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
  ]

  /// The facts of this machine.
  static var ofProcess: MachineFacts {
    let models = modelFolders + [Surroundings.variable("TESSDATA_PREFIX")].compactMap(\.self)
    let pattern = (try? SourceBytes.read("/proc/sys/kernel/core_pattern", limit: 4_096)) ?? []
    return MachineFacts(
      time: Surroundings.time, zone: Surroundings.variable("TZ"),
      missing: IntakeProgram.allCases.filter { !Toolbox.ofProcess.has($0) },
      hasVietnameseModel: models.contains { access($0 + "/vie.traineddata", R_OK) == 0 },
      corePattern: String(decoding: pattern.prefix { $0 != 0x0A }, as: UTF8.self),
      backtrace: Surroundings.variable("SWIFT_BACKTRACE"))
  }

  /// What is to be said of them.
  var findings: [DoctorFinding] { [clock, zoneFinding] + programs + crash }

  private var clock: DoctorFinding {
    let day = CalendarDay(daysSinceEpoch: OfficeClock.calendarDay(ofMilliseconds: time))
    // The program is of 2026; a clock that was never set stands at 1970 or 2000.
    return (2026...2100).contains(day.year)
      ? said(.fine, .clock(time)) : said(.change, .clockWrong(time))
  }

  private var zoneFinding: DoctorFinding {
    guard let zone, !Self.isKnown(zone) else { return said(.fine, .zone) }
    return said(.advice, .zoneUnknown(zone))
  }

  /// Whether the C library finds the zone, or can work it out (tzset(3)).
  static func isKnown(_ zone: String) -> Bool {
    let name = zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
    if ["UTC", "GMT", ""].contains(name) { return true }
    let path = name.hasPrefix("/") ? name : zones + "/" + name
    if access(path, R_OK) == 0 { return true }
    return !name.contains("/") && name.contains(where: \.isNumber)
  }

  private var programs: [DoctorFinding] {
    var found: [DoctorFinding] = []
    var told: Set<String> = []
    for program in missing where told.insert(program.debianPackages).inserted {
      found.append(
        said(
          .advice,
          .programMissing(
            program: program.rawValue, formats: program.formats,
            packages: program.debianPackages)))
    }
    if !missing.contains(.tesseract), !hasVietnameseModel {
      found.append(said(.advice, .modelMissing))
    }
    return found.isEmpty ? [said(.fine, .programs)] : found
  }

  private var crash: [DoctorFinding] {
    var found: [DoctorFinding] = []
    if corePattern.hasPrefix("|") {
      let program = corePattern.dropFirst().split(separator: " ").first ?? ""
      found.append(said(.advice, .corePattern(String(program))))
    }
    if let backtrace, backtrace.contains("enable=yes") || backtrace.contains("enable=tty") {
      found.append(said(.advice, .backtrace(backtrace)))
    }
    return found.isEmpty ? [said(.fine, .noCoreFiles)] : found
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.machine, level, text)
  }
}

extension IntakeProgram {
  /// The formats that need it, by the ends of their files' names.
  fileprivate var formats: String {
    switch self {
    case .pandoc: ".docx .odt .rtf .html"
    case .unzip: ".docx .odt"
    case .libreoffice: ".doc"
    case .pdfinfo, .pdftotext, .pdfimages, .pdftoppm: ".pdf"
    case .tesseract: ".png .jpg .tiff"
    case .prlimit: ".docx .odt .rtf .html .doc .pdf"
    }
  }
}
