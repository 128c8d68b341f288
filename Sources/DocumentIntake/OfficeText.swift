// The fixed parts of the archives that are made for a converter.

/// Texts of office archives.
enum OfficeText {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// Links to parts, by the last word of their kind.
  static func links(_ targets: [String: String]) -> String {
    let rows = targets.sorted { $0.key < $1.key }.map { kind, target in
      "<Relationship Id=\"r\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    return head + "<Relationships xmlns=\"\(package)/relationships\">" + rows.joined()
      + "</Relationships>"
  }

  /// The types of a Word archive's parts.
  static func contentTypes(_ kinds: [String]) -> String {
    let rows = ([("document", "document.main")] + kinds.map { ($0, $0) }).map { name, type in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(word)\(type)+xml\"/>"
    }
    return head + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\""
      + "application/vnd.openxmlformats-package.relationships+xml\"/>" + rows.joined() + "</Types>"
  }

  /// The manifest of an OpenDocument archive.
  static let manifest =
    head
    + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
    + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
    + "application/vnd.oasis.opendocument.text\"/></manifest:manifest>"
}
