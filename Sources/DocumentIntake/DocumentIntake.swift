// Documents become text: the format is recognised, what would do harm is refused, and the right
// program is run (README, "What it reads"). Plain text passes untouched; the reader decodes it.
//
// Nothing here knows what a plan is. What comes out is untrusted text like any other.

/// Turns documents into text. A value; use one from any thread.
package struct DocumentIntake: Sendable {
  private let toolbox: Toolbox
  private let watch: IntakeWatch
  private let forcesRecognition: Bool

  /// - Parameter forcesRecognition: read the pages of a PDF as pictures even where it has text.
  package init(
    toolbox: Toolbox = .ofProcess, watch: IntakeWatch = IntakeWatch(),
    forcesRecognition: Bool = false
  ) {
    self.toolbox = toolbox
    self.watch = watch
    self.forcesRecognition = forcesRecognition
  }

  /// The text of the document.
  /// - Parameter name: the file's name, asked only where the bytes leave the format open.
  package func text(of bytes: [UInt8], name: String) throws(IntakeFault) -> IntakeResult {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= IntakeLimits.scanBytes else {
      throw .tooLarge(limit: IntakeLimits.scanBytes)
    }
    var result: IntakeResult
    switch FormatSniffer.look(at: bytes, name: name) {
    case .foreign(let format): throw .notADocument(format)
    case .zip: result = try office(bytes)
    case .ole: result = try word(bytes)
    case .document(let format): result = try document(bytes, format)
    }
    if let named = DocumentFormat(name: name), named != result.format {
      result.notices.insert(.misleadingName(result.format), at: 0)
    }
    return result
  }

  private func document(
    _ bytes: [UInt8], _ format: DocumentFormat
  ) throws(IntakeFault) -> IntakeResult {
    guard bytes.count <= format.limit else { throw .tooLarge(limit: format.limit) }
    switch format {
    case .text: return IntakeResult(text: bytes, format: format, notices: [])
    case .rtf: return try markup(RichText.prepared(bytes), format)
    case .html: return try markup(WebText.utf8(bytes), format)
    case .pdf:
      let pdf = try PDFIntake(bytes, try workshop(), forcesRecognition: forcesRecognition)
      let (text, notices) = try pdf.text()
      return IntakeResult(text: text, format: format, notices: notices)
    case .png, .jpeg, .tiff: return try picture(bytes, format)
    case .docx, .odt: return try office(bytes)
    case .doc: return try word(bytes)
    }
  }

  private func workshop() throws(IntakeFault) -> Workshop {
    try Workshop(toolbox: toolbox, watch: watch)
  }

  /// .docx and .odt, by way of a clean archive.
  private func office(_ bytes: [UInt8], by: [Program] = []) throws(IntakeFault) -> IntakeResult {
    guard bytes.count <= IntakeLimits.documentBytes else {
      throw .tooLarge(limit: IntakeLimits.documentBytes)
    }
    let directory = try ZipDirectory(bytes, format: .docx)
    let format = try OfficeParts.format(of: directory)
    let workshop = try workshop()
    var parts = try OfficeParts(bytes, directory, format)
    return try pandoc(try parts.cleaned(in: workshop), format, workshop, by: by)
  }

  private func markup(_ bytes: [UInt8], _ format: DocumentFormat) throws(IntakeFault)
    -> IntakeResult
  {
    guard bytes.count <= IntakeLimits.markupBytes else {
      throw .tooMuchText(limit: IntakeLimits.markupBytes)
    }
    return try pandoc(bytes, format, try workshop())
  }

  private func pandoc(
    _ bytes: [UInt8], _ format: DocumentFormat, _ workshop: borrowing Workshop,
    by programs: [Program] = []
  ) throws(IntakeFault) -> IntakeResult {
    let file = try MemoryFile(bytes)
    let json = try workshop.output(
      of: ProgramCall(
        .pandoc, ["--sandbox", "-f", format.rawValue, "-t", "json", MemoryFile.path], .pandoc,
        input: file.descriptor))
    guard let text = PandocText.text(of: json) else {
      throw .programFailed(.pandoc, .nonsense, words: "")
    }
    guard text.contains(where: { $0 > 0x20 }) else { throw .noText(format) }
    return IntakeResult(text: text, format: format, notices: [.converted(programs + [.pandoc])])
  }

  /// An old Word file, made a .docx by LibreOffice with a profile of its own.
  private func word(_ bytes: [UInt8]) throws(IntakeFault) -> IntakeResult {
    guard bytes.count <= IntakeLimits.documentBytes else {
      throw .tooLarge(limit: IntakeLimits.documentBytes)
    }
    let format = try CompoundFile.format(of: bytes)
    var result = try office(try converted(bytes), by: [.libreoffice])
    result.format = format
    return result
  }

  private func converted(_ bytes: [UInt8]) throws(IntakeFault) -> [UInt8] {
    let workshop = try workshop()
    let folder = workshop.folder.path
    let file = try workshop.folder.write(bytes, to: "document.doc")
    let (_, end) = try workshop.run(
      ProgramCall(
        .libreoffice,
        [
          "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--norestore",
          "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck", "--convert-to",
          "docx:MS Word 2007 XML", "--outdir", folder + "/made", file,
        ], .libreoffice))
    do throws(IntakeFault) {
      let made = folder + "/made/document.docx"
      return try SourceBytes.read(made, limit: IntakeLimits.unpackedBytes)
    } catch .cannotRead {
      throw end.isSuccess
        ? .damaged(.doc) : .programFailed(.libreoffice, end.failure, words: end.words)
    } catch {
      throw error
    }
  }

  private func picture(
    _ bytes: [UInt8], _ format: DocumentFormat
  ) throws(IntakeFault) -> IntakeResult {
    if let dots = PictureFacts.dots(bytes, format), dots > IntakeLimits.dots {
      throw .tooManyDots(limit: IntakeLimits.dots)
    }
    let workshop = try workshop()
    let recogniser = try Recogniser(workshop)
    let pages = try recogniser.pages(in: MemoryFile(bytes), workshop, limits: .pictures)
    guard pages.contains(where: { $0.letters > 0 }) else { throw .noText(format) }
    var notices = [IntakeNotice.recognised(pages: pages.count)]
    if !recogniser.knowsVietnamese { notices.append(.withoutVietnameseModel) }
    return IntakeResult(text: PDFPage.joined(pages), format: format, notices: notices)
  }
}
