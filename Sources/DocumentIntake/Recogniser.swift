// Words out of pictures, by tesseract with its Vietnamese model. Without the model its English one
// reads the letters and loses the marks; that is told, because such a text needs another eye.

/// Recognises words.
struct Recogniser {
  /// Tesseract's segmentation "single column": left to itself it takes the numbers of clauses, set
  /// off by tabs, for a column of their own. Real columns are taken apart by ColumnSplitter.
  private static let wholeLines = "4"
  /// Whether the Vietnamese model is there.
  let knowsVietnamese: Bool

  /// Asks tesseract which models it has.
  init(_ workshop: borrowing Workshop) throws(IntakeFault) {
    let models = try workshop.output(of: ProgramCall(.tesseract, ["--list-langs"], .look))
    knowsVietnamese = String(decoding: models, as: UTF8.self).split(separator: "\n")
      .contains("vie")
  }

  /// The pages of a picture; only a TIFF may have several.
  func pages(
    in picture: consuming MemoryFile, _ workshop: borrowing Workshop, page: Int? = nil,
    of pages: Int? = nil, limits: ProgramLimits = .page
  ) throws(IntakeFault) -> [PDFPage] {
    let table = try workshop.output(
      of: ProgramCall(
        .tesseract,
        [
          MemoryFile.path, "stdout", "-l", knowsVietnamese ? "vie" : "eng", "--psm",
          Self.wholeLines, "tsv",
        ], limits, input: picture.descriptor, page: page, of: pages))
    return LayoutPages.pages(tesseract: table).map { PDFPage($0) }
  }
}
