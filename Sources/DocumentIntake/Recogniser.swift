// Words out of pictures, by tesseract with its Vietnamese model. Without the model its English one
// reads the letters and loses the marks; that is told, because such a text needs another eye.

/// Recognises words.
struct Recogniser {
  /// Whether the Vietnamese model is there.
  let knowsVietnamese: Bool

  /// Asks tesseract which models it has.
  init(_ workshop: borrowing Workshop) throws(IntakeFault) {
    let models = try workshop.output(of: ProgramCall(.tesseract, ["--list-langs"], .look))
    knowsVietnamese = String(decoding: models, as: UTF8.self).split(separator: "\n")
      .contains("vie")
  }

  /// The words of a picture.
  func words(
    in picture: consuming MemoryFile, _ workshop: borrowing Workshop, page: Int? = nil,
    of pages: Int? = nil, limits: ProgramLimits = .page
  ) throws(IntakeFault) -> [UInt8] {
    try workshop.output(
      of: ProgramCall(
        .tesseract, [MemoryFile.path, "stdout", "-l", knowsVietnamese ? "vie" : "eng"], limits,
        input: picture.descriptor, page: page, of: pages))
  }
}
