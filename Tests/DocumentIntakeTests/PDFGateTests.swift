// PDFs that cannot be read, each told by what it is.

import Testing

@testable import DocumentIntake

@Suite struct PDFGateTests {
  @Test(
    "F15: a damaged PDF is told as such",
    arguments: ["%PDF-1.7", "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj", "%PDF-\0\0\0"])
  func damagedOnesAreToldAsSuch(text: String) {
    #expect(fault(of: Array(text.utf8)) == .damaged(.pdf))
  }

  @Test("F15: too many pages are not read")
  func tooManyPagesAreNotRead() {
    let bytes = PDFSample.empty(pages: 1_001)
    #expect(fault(of: bytes) == .tooManyPages(1_001, limit: 1_000))
    let scanned = PDFSample.empty(pages: 101)
    #expect(fault(of: scanned) == .tooManyPages(101, limit: 100))
  }

  @Test("F15: a PDF without text says so")
  func anEmptyPageHasNoText() {
    #expect(fault(of: PDFSample.empty(pages: 1)) == .noText(.pdf))
  }

  /// A dictionary of a password's handler is enough for a PDF to ask for one.
  @Test("F15: a PDF with a password is told as such")
  func aLockedOneIsToldAsSuch() {
    let lock =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "ab", count: 32))>"
      + " /U <\(String(repeating: "cd", count: 32))> >> /ID [<01> <01>] /Root"
    let bytes = String(decoding: PDFSample.empty(pages: 1), as: UTF8.self)
      .replacing("/Root", with: lock)
    #expect(fault(of: Array(bytes.utf8)) == .encrypted(.pdf))
  }

  @Test func pagesAreKnownByTheirPictures() throws {
    let facts = try #require(
      PDFFacts(
        pdfinfo: """
          Pages:           2
          Page    1 size:  612 x 792 pts (letter)
          Page    2 size:  3000.5 x 792 pts
          """))
    #expect(facts.count == 2)
    #expect(facts.resolution(of: 1) == ["-r", "300"])
    #expect(facts.resolution(of: 2) == ["-scale-to", "6000"])
    let images = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      --------------------------------------------------------------------------------------------
         1     0 image    1700  2200  gray    1   8  jpeg   no         4  0   200   200  247K 6.8%
         2     1 image     100   100  gray    1   8  jpeg   no         5  0   200   200  247K 6.8%
         9     1 image    1700  2200  gray    1   8  jpeg   no         5  0   200   200  247K 6.8%
      """
    #expect(facts.scanned(pdfimages: images) == [1])
    #expect(PDFFacts(pdfinfo: "Pages: viele") == nil)
  }
}
