// The programs that turn documents into text. They are Debian's own; none is part of thidua.

/// A program that an intake may run.
package enum Program: String, CaseIterable, Sendable {
  case pandoc, libreoffice, pdfinfo, pdftotext, pdfimages, pdftoppm, tesseract, unzip
  /// Sets the limits of the others; part of every Debian.
  case prlimit

  /// The Debian packages that hold it, as `apt install` takes them.
  package var debianPackages: String {
    switch self {
    case .pandoc: "pandoc"
    case .libreoffice: "libreoffice-writer-nogui"
    case .pdfinfo, .pdftotext, .pdfimages, .pdftoppm: "poppler-utils"
    case .tesseract: "tesseract-ocr tesseract-ocr-vie"
    case .unzip: "unzip"
    case .prlimit: "util-linux"
    }
  }

  /// The names of its file, the usual one first.
  var fileNames: [String] {
    switch self {
    case .libreoffice: ["soffice", "libreoffice"]
    default: [rawValue]
    }
  }
}
