// PDFs: the text layer by pdftotext; pages that are only pictures by recognition. A signed plan is
// often a scan on which the number, the day and the stamp of an electronic signature are real text.

/// Takes the words of one PDF.
struct PDFIntake: ~Copyable {
  /// A page with a picture all over and fewer letters than this is a scan with stamps on it.
  private static let fewLetters = 400
  /// Where the mark of a whole file stands, counted from its end.
  private static let tail = 65_536
  private let file: MemoryFile
  private let workshop: Workshop
  private let forcesRecognition: Bool

  init(
    _ bytes: [UInt8], _ workshop: consuming Workshop, forcesRecognition: Bool
  ) throws(IntakeFault) {
    // What is cut off has no end; poppler would search all of it and could give half a plan.
    guard FormatSniffer.contains("startxref", in: bytes.suffix(Self.tail)) else {
      throw .damaged(.pdf)
    }
    file = try MemoryFile(bytes)
    self.workshop = workshop
    self.forcesRecognition = forcesRecognition
  }

  /// The text, and what a person should know of it.
  func text() throws(IntakeFault) -> (text: [UInt8], notices: [IntakeNotice]) {
    let facts = try facts()
    let layer = try layer(facts)
    let scanned = try scannedPages(facts, layer)
    guard !scanned.isEmpty else {
      guard layer.contains(where: { $0.letters > 0 }) else { throw .noText(.pdf) }
      return (PDFPage.joined(layer), [.converted([.pdftotext])])
    }
    guard scanned.count <= IntakeLimits.scannedPages else {
      throw .tooManyPages(scanned.count, limit: IntakeLimits.scannedPages)
    }
    let recogniser = try Recogniser(workshop)
    var pages = layer
    for (index, page) in scanned.sorted().enumerated() {
      let found = try recognise(page, facts, recogniser, index + 1, of: scanned.count)
      pages[page - 1] = forcesRecognition ? found : found.over(layer[page - 1])
    }
    guard pages.contains(where: { $0.letters > 0 }) else { throw .noText(.pdf) }
    var notices: [IntakeNotice] = scanned.count == layer.count ? [] : [.converted([.pdftotext])]
    if layer.allSatisfy({ $0.letters == 0 }) { notices.append(.noTextLayer) }
    notices.append(.recognised(pages: scanned.count))
    if !recogniser.knowsVietnamese { notices.append(.withoutVietnameseModel) }
    return (PDFPage.joined(pages), notices)
  }

  private func facts() throws(IntakeFault) -> PDFFacts {
    let (output, end) = try workshop.run(
      ProgramCall(
        .pdfinfo, ["-f", "1", "-l", "\(IntakeLimits.pages)", MemoryFile.path], .look,
        input: file.descriptor))
    if end.words.contains("Incorrect password") { throw .encrypted(.pdf) }
    guard end.isSuccess, let facts = PDFFacts(pdfinfo: String(decoding: output, as: UTF8.self))
    else { throw .damaged(.pdf) }
    guard facts.count <= IntakeLimits.pages else {
      throw .tooManyPages(facts.count, limit: IntakeLimits.pages)
    }
    return facts
  }

  private func layer(_ facts: PDFFacts) throws(IntakeFault) -> [PDFPage] {
    let (output, end) = try workshop.run(
      ProgramCall(
        .pdftotext, ["-tsv", "-enc", "UTF-8", MemoryFile.path, "-"], .page,
        input: file.descriptor))
    guard end.isSuccess else { throw .programFailed(.pdftotext, end.failure, words: end.words) }
    var pages = LayoutPages.pages(pdftotext: output).map { PDFPage($0) }
    while pages.count < facts.count { pages.append(PDFPage([])) }
    return Array(pages.prefix(facts.count))
  }

  /// The pages whose words have to be recognised.
  private func scannedPages(_ facts: PDFFacts, _ layer: [PDFPage]) throws(IntakeFault) -> Set<Int> {
    let all = Set(1...facts.count)
    if forcesRecognition || layer.allSatisfy({ $0.letters == 0 }) { return all }
    let poor = all.filter { layer[$0 - 1].letters < Self.fewLetters }
    guard !poor.isEmpty else { return [] }
    let (output, end) = try workshop.run(
      ProgramCall(.pdfimages, ["-list", MemoryFile.path], .look, input: file.descriptor))
    guard end.isSuccess else { return [] }
    return poor.intersection(facts.scanned(pdfimages: String(decoding: output, as: UTF8.self)))
  }

  private func recognise(
    _ page: Int, _ facts: PDFFacts, _ recogniser: Recogniser, _ index: Int, of count: Int
  ) throws(IntakeFault) -> PDFPage {
    let picture = try workshop.output(
      of: ProgramCall(
        .pdftoppm,
        facts.resolution(of: page) + [
          "-gray", "-f", "\(page)", "-l", "\(page)", MemoryFile.path,
        ], .drawnPage, input: file.descriptor, page: index, of: count))
    let found = try recogniser.pages(in: MemoryFile(picture), workshop, page: index, of: count)
    return found.first ?? PDFPage([])
  }
}
