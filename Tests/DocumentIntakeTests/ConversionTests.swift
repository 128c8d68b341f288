// Every format, made here by the real programs and read back by them: the same plan comes out. A
// program that is not on the machine fails these tests by its name; .ci/setup installs them all.

import TestSupport
import Testing

@testable import DocumentIntake

@Suite struct ConversionTests {
  /// The sample in other formats, made once.
  private enum Made {
    static let pdf = Result { try libreoffice("pdf", "pdf:writer_pdf_Export") }
    static let doc = Result { try libreoffice("doc", "doc:MS Word 97") }
    static let scan = Result { try picture("-png", "page.png") }

    static func libreoffice(_ ending: String, _ filter: String) throws -> [UInt8] {
      let scratch = Scratch()
      let file = try scratch.write(WordSample.docx, to: "plan.docx")
      let end = try Scratch.run(
        try Toolbox.ofProcess.path(of: .libreoffice),
        [
          "-env:UserInstallation=file://" + scratch.path + "/profile", "--headless",
          "--convert-to", filter, "--outdir", scratch.path + "/out", file,
        ], in: scratch.path
      ).end
      guard end.isSuccess else { throw ScriptFailure(words: end.words) }
      return try scratch.read("out/plan." + ending)
    }

    static func pandoc(_ format: String) throws -> [UInt8] {
      let scratch = Scratch()
      let file = try scratch.write(WordSample.docx, to: "plan.docx")
      let text = try DocumentIntake().words(of: WordSample.docx)
      let plain = try scratch.write(Array(text.utf8), to: "plan.md")
      let source = format == "docx" ? plain : file
      let program = try Toolbox.ofProcess.path(of: .pandoc)
      try Scratch.run(program, ["-s", "-t", format, "-o", "out", source], in: scratch.path)
      return try scratch.read("out")
    }

    /// The sample's page as a picture of 200 dots an inch.
    static func picture(_ option: String, _ name: String) throws -> [UInt8] {
      let scratch = Scratch()
      let file = try scratch.write(try pdf.get(), to: "plan.pdf")
      try Scratch.run(
        try Toolbox.ofProcess.path(of: .pdftoppm),
        ["-r", "200", "-gray", option, "-singlefile", file, scratch.path + "/page"])
      return try scratch.read(name)
    }
  }

  @Test func wordKeepsNumbersTablesAndColumns() throws {
    let result = try DocumentIntake().text(of: WordSample.docx, name: "plan.docx")
    #expect(result.format == .docx)
    #expect(result.notices == [.converted([.pandoc])])
    Self.expectLines(WordSample.lines, in: result)
  }

  @Test func oldWordComesByWayOfLibreOffice() throws {
    let result = try DocumentIntake().text(of: try Made.doc.get(), name: "plan.doc")
    #expect(result.format == .doc)
    #expect(result.notices == [.converted([.libreoffice, .pandoc])])
    Self.expectLines(WordSample.lines, in: result)
  }

  @Test func aPDFHasTheSameLines() throws {
    let result = try DocumentIntake().text(of: try Made.pdf.get(), name: "plan.pdf")
    #expect(result.format == .pdf)
    #expect(result.notices == [.converted([.pdftotext])])
    // The page is too narrow for the national title in half of it.
    Self.expectLines(WordSample.lines.filter { !$0.hasPrefix("CỘNG HÒA") }, in: result)
  }

  @Test(arguments: ["odt", "rtf", "html", "docx"])
  func whatPandocWritesIsReadBack(format: String) throws {
    let result = try DocumentIntake().text(of: try Made.pandoc(format), name: "plan." + format)
    #expect(result.format.rawValue == format)
    let text = String(decoding: result.text, as: UTF8.self)
    for words in ["Số: 27/KH-SXD", "Trồng cây nào sống cây ấy.", "15/3/2026", "Đỗ Văn Cây"] {
      #expect(text.contains(words), "\(format): \(words) in \(text)")
    }
  }

  @Test func aPictureOfAPageIsRecognised() throws {
    let result = try DocumentIntake().text(of: try Made.scan.get(), name: "page.png")
    #expect(result.format == .png)
    #expect(result.notices == [.recognised(pages: 1)])
    Self.expectMostWords(in: result)
  }

  @Test(arguments: [("-jpeg", "page.jpg", "jpeg"), ("-tiff", "page.tif", "tiff")])
  func otherPicturesAreRecognised(option: String, name: String, format: String) throws {
    let result = try DocumentIntake().text(of: try Made.picture(option, name), name: name)
    #expect(result.format.rawValue == format)
    Self.expectMostWords(in: result)
  }

  /// A picture as a PDF: no text layer, so its page is drawn and recognised.
  @Test func aScannedPDFIsRecognisedPageByPage() throws {
    let scratch = Scratch()
    try scratch.write(try Made.scan.get(), to: "page.png")
    let page = PDFSample.page(picture: try Made.picture("-jpeg", "page.jpg"), width: 1_700, 2_200)
    let seen = Seen()
    let watch = IntakeWatch(onProgress: { seen.add($0) })
    let result = try DocumentIntake(watch: watch).text(of: page, name: "scan.pdf")
    #expect(result.notices == [.noTextLayer, .recognised(pages: 1)])
    #expect(seen.all.contains(.running(.tesseract, page: 1, of: 1)))
    Self.expectMostWords(in: result)
  }

  /// The stamps of an electronic signature are text on a page that is otherwise a picture.
  @Test func aScanWithStampsKeepsBoth() throws {
    let picture = try Made.picture("-jpeg", "page.jpg")
    let page = PDFSample.page(picture: picture, width: 1_700, 2_200, stamp: "Gio ky 2026-01-05")
    let result = try DocumentIntake().text(of: page, name: "scan.pdf")
    #expect(result.notices == [.recognised(pages: 1)])
    #expect(String(decoding: result.text, as: UTF8.self).contains("Gio ky 2026-01-05"))
    Self.expectMostWords(in: result)
  }

  @Test func recognitionCanBeForced() throws {
    let intake = DocumentIntake(forcesRecognition: true)
    let result = try intake.text(of: try Made.pdf.get(), name: "plan.pdf")
    #expect(result.notices == [.recognised(pages: 1)])
    Self.expectMostWords(in: result)
  }

  @Test func withoutTheVietnameseModelThatIsSaid() throws {
    let scratch = Scratch()
    let tesseract = try Toolbox.ofProcess.path(of: .tesseract)
    try scratch.program(
      "tesseract",
      """
      if [ "$1" = --list-langs ]; then echo 'List:'; echo eng; exit; fi
      exec \(tesseract) "$@"
      """)
    let intake = DocumentIntake(toolbox: scratch.toolbox)
    let result = try intake.text(of: try Made.scan.get(), name: "page.png")
    #expect(result.notices == [.recognised(pages: 1), .withoutVietnameseModel])
    #expect(String(decoding: result.text, as: UTF8.self).contains("2026"))
  }

  /// Half a plan must not pass for a plan.
  @Test("F15: a PDF or Word file that is cut off at any kilobyte is damaged, never half a plan")
  func aFileThatIsCutOffIsDamaged() throws {
    for (bytes, format) in [(try Made.pdf.get(), DocumentFormat.pdf), (WordSample.docx, .docx)] {
      for length in stride(from: 1_000, to: bytes.count, by: 1_000) {
        let fault = fault(of: Array(bytes.prefix(length)), name: "plan")
        #expect(fault == .damaged(format), "\(format) cut at \(length)")
      }
    }
  }

  @Test("F15: a file with damage inside ends in text or a fault", arguments: 1...10)
  func aFileWithDamageInsideEndsInTextOrAFault(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for bytes in [try Made.pdf.get(), WordSample.docx, try Made.pandoc("rtf")] {
      var damaged = bytes
      for _ in 0..<20 {
        let place = Int.random(in: 10..<damaged.count - 1_000, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      // What matters is that it returns.
      _ = fault(of: damaged)
    }
  }

  private static func expectLines(_ lines: [String], in result: IntakeResult) {
    let found = String(decoding: result.text, as: UTF8.self).split(separator: "\n").map(String.init)
    for line in lines { #expect(found.contains(line), "\(line) is not in \(found)") }
  }

  private static func expectMostWords(in result: IntakeResult) {
    let found = Set(
      String(decoding: result.text, as: UTF8.self).split { $0.isWhitespace || $0 == "|" })
    let wanted = Set(WordSample.lines.flatMap { $0.split { $0 == " " || $0 == "|" } })
    let share = Double(wanted.intersection(found).count) / Double(wanted.count)
    #expect(share > 0.8, "\(share) of the words: \(wanted.subtracting(found))")
  }
}
