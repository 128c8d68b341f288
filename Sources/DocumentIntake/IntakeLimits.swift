// How much is taken of a document and how much a program may use. A real plan is far below: a few
// MB, thirty pages. README, "What it reads", states the same figures.

/// The limits of an intake.
package enum IntakeLimits {
  /// Bytes of a file of text, Word, OpenDocument, RTF or HTML.
  package static let documentBytes = 20_000_000
  /// Bytes of text with its marks that pandoc gets, pictures left out: some 500 pages. It needs 8 s
  /// for so much HTML and 29 s for so much Word, growing faster than the text.
  package static let markupBytes = 5_000_000
  /// Bytes of a PDF or a picture.
  package static let scanBytes = 100_000_000
  /// Pages of a PDF with a text layer.
  package static let pages = 1_000
  /// Pages that are read as pictures.
  package static let scannedPages = 100
  /// Dots of a picture.
  package static let dots = 200_000_000
  /// Bytes that an archive may unpack to, as a whole and in one entry.
  package static let unpackedBytes = 100_000_000
  package static let entryBytes = 50_000_000
  /// How many times its size an entry may unpack to, once it is over a million bytes.
  package static let ratio = 200
  package static let entries = 2_000
  /// How deep tags may stand in each other.
  package static let depth = 256
  /// Bytes of text that a program may write.
  package static let outputBytes = 50_000_000
}

/// What one run of a program may use.
struct ProgramLimits: Sendable {
  /// Seconds on the wall clock.
  var seconds: Int
  /// Seconds of the processor.
  var processorSeconds: Int
  /// Bytes of address space.
  var memory: Int
  /// Bytes that it may write to its standard output.
  var output = IntakeLimits.outputBytes
  /// Bytes of the largest file that it may write.
  var file = 200_000_000

  /// Small programs that only look.
  static let look = ProgramLimits(seconds: 10, processorSeconds: 10, memory: 1 << 30)
  /// Text out of a PDF; a page as a picture; the words of a picture.
  static let page = ProgramLimits(seconds: 60, processorSeconds: 60, memory: 1 << 30)
  static let pandoc = ProgramLimits(seconds: 60, processorSeconds: 60, memory: 2 << 30)
  /// Its first start makes a profile: 5 s on two old cores.
  static let libreoffice = ProgramLimits(seconds: 120, processorSeconds: 120, memory: 2 << 30)
  /// A page of 6,000 by 6,000 grey dots is 36 MB.
  static let drawnPage = ProgramLimits(
    seconds: 60, processorSeconds: 60, memory: 1 << 30, output: 100_000_000)
  /// A picture may have several pages.
  static let pictures = ProgramLimits(seconds: 600, processorSeconds: 600, memory: 2 << 30)
}
