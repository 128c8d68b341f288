// The formats that are read, and how each is told from its first bytes. The name is asked only where
// the bytes leave it open.

/// A format that becomes text.
package enum DocumentFormat: String, Equatable, Sendable, CaseIterable {
  case text, docx, odt, rtf, html, doc, pdf, png, jpeg, tiff

  /// Whether its words have to be recognised in pictures.
  var isPicture: Bool { [.png, .jpeg, .tiff].contains(self) }

  /// The most bytes that are read of it.
  package var limit: Int {
    isPicture || self == .pdf ? IntakeLimits.scanBytes : IntakeLimits.documentBytes
  }

  /// The format that the end of a name speaks of; nil for one that says nothing.
  init?(name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "docx", "docm", "dotx", "dotm": self = .docx
    case "odt", "ott": self = .odt
    case "rtf": self = .rtf
    case "html", "htm", "xhtml": self = .html
    case "doc", "dot": self = .doc
    case "pdf": self = .pdf
    case "png": self = .png
    case "jpg", "jpeg", "jpe": self = .jpeg
    case "tif", "tiff": self = .tiff
    default: return nil
    }
  }
}
