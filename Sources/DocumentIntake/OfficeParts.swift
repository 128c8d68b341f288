// Word and OpenDocument files, from the archive that came to one that a converter may see: only the
// parts with words in them, each unpacked with limits, its XML judged, the automatic numbers written
// out. Pictures, macros, links to the outside and everything unknown stay behind.

/// Makes a clean archive out of an office file.
struct OfficeParts: ~Copyable {
  private var archive: ZipParts
  private let format: DocumentFormat

  /// The office file that the archive is, or what else it is.
  static func format(of directory: ZipDirectory) throws(IntakeFault) -> DocumentFormat {
    if directory["_rels/.rels"] != nil {
      for entry in directory.entries {
        if entry.name.hasPrefix("word/") { return .docx }
        if entry.name.hasPrefix("xl/") { throw .notADocument(.spreadsheet) }
        if entry.name.hasPrefix("ppt/") { throw .notADocument(.presentation) }
      }
    }
    if directory["content.xml"] != nil { return .odt }
    if directory["[Content_Types].xml"] != nil { throw .missingPart(.docx, "word/document.xml") }
    if directory["META-INF/manifest.xml"] != nil, directory["mimetype"] != nil {
      throw .missingPart(.odt, "content.xml")
    }
    throw .notADocument(.archive)
  }

  init(_ bytes: [UInt8], _ directory: ZipDirectory, _ format: DocumentFormat) throws(IntakeFault) {
    archive = try ZipParts(bytes, directory, format: format)
    self.format = format
  }

  /// The clean archive.
  mutating func cleaned(in workshop: borrowing Workshop) throws(IntakeFault) -> [UInt8] {
    format == .odt ? try openDocument(workshop) : try word(workshop)
  }

  private mutating func word(_ workshop: borrowing Workshop) throws(IntakeFault) -> [UInt8] {
    let links = try links(of: "_rels/.rels", workshop)
    let main = links["officeDocument"] ?? "word/document.xml"
    if let entry = archive.directory[main], entry.size > IntakeLimits.markupBytes {
      throw .tooMuchText(limit: IntakeLimits.markupBytes)
    }
    guard let document = try archive.part(main, in: workshop) else {
      throw .missingPart(format, main)
    }
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let name = String(main.dropFirst(folder.count))
    let near = try self.links(of: folder + "_rels/\(name).rels", workshop, folder: folder)
    var parts: [String: [UInt8]] = [:]
    for kind in ["styles", "numbering", "footnotes", "endnotes"] {
      let path = near[kind] ?? folder + kind + ".xml"
      guard let part = try archive.part(path, in: workshop) else { continue }
      parts[kind] = part
      try judge(part, path)
    }
    // Numbering and styles have been judged: what is wrong now is wrong with the main part.
    let numbered = try judging(main) { () throws(XMLProblem) in
      let numbering = try WordNumbering(
        numbering: parts["numbering"] ?? [], styles: parts["styles"] ?? [])
      return try WordLabels.written(into: document, numbering)
    }
    return Self.wordArchive(numbered, parts)
  }

  /// What the converter reads: no numbering, since the numbers are in the text.
  private static func wordArchive(_ document: [UInt8], _ parts: [String: [UInt8]]) -> [UInt8] {
    let kinds = ["styles", "footnotes", "endnotes"].filter { parts[$0] != nil }
    var writer = ZipWriter()
    writer.add("[Content_Types].xml", Array(OfficeText.contentTypes(kinds).utf8))
    writer.add("_rels/.rels", Array(OfficeText.links(["officeDocument": "word/document.xml"]).utf8))
    writer.add("word/document.xml", document)
    let links = Dictionary(uniqueKeysWithValues: kinds.map { ($0, $0 + ".xml") })
    writer.add("word/_rels/document.xml.rels", Array(OfficeText.links(links).utf8))
    for kind in kinds { writer.add("word/\(kind).xml", parts[kind] ?? []) }
    return writer.finished()
  }

  private mutating func openDocument(
    _ workshop: borrowing Workshop
  ) throws(IntakeFault) -> [UInt8] {
    if let manifest = try archive.part("META-INF/manifest.xml", in: workshop),
      FormatSniffer.contains("encryption-data", in: manifest)
    {
      throw .encrypted(format)
    }
    if let type = try archive.part("mimetype", in: workshop) {
      if FormatSniffer.contains("spreadsheet", in: type) { throw .notADocument(.spreadsheet) }
      if FormatSniffer.contains("presentation", in: type) { throw .notADocument(.presentation) }
    }
    var writer = ZipWriter()
    writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    for name in ["content.xml", "styles.xml"] {
      guard let part = try archive.part(name, in: workshop) else { continue }
      guard part.count <= IntakeLimits.markupBytes else {
        throw .tooMuchText(limit: IntakeLimits.markupBytes)
      }
      try judge(part, name)
      writer.add(name, part)
    }
    writer.add("META-INF/manifest.xml", Array(OfficeText.manifest.utf8))
    return writer.finished()
  }
}

extension OfficeParts {
  /// The targets of a part's links, by the last word of their kind.
  private mutating func links(
    of path: String, _ workshop: borrowing Workshop, folder: String = ""
  ) throws(IntakeFault) -> [String: String] {
    guard let part = try archive.part(path, in: workshop) else { return [:] }
    return try judging(path) { () throws(XMLProblem) in
      var scanner = try XMLScanner(part)
      var links: [String: String] = [:]
      while let token = try scanner.next() {
        guard case .start(let name, let attributes) = token,
          scanner.isNamed(name, "Relationship"),
          let kind = scanner.attribute("Type", in: attributes)?.split(separator: "/").last,
          let target = scanner.attribute("Target", in: attributes)
        else { continue }
        let isAbsolute = target.hasPrefix("/")
        links[String(kind)] = isAbsolute ? String(target.dropFirst()) : folder + target
      }
      return links
    }
  }

  private func judge(_ part: [UInt8], _ name: String) throws(IntakeFault) {
    try judging(name) { () throws(XMLProblem) in
      var scanner = try XMLScanner(part)
      while try scanner.next() != nil {}
    }
  }

  private func judging<Value>(
    _ part: String, _ read: () throws(XMLProblem) -> Value
  ) throws(IntakeFault) -> Value {
    do throws(XMLProblem) {
      return try read()
    } catch {
      throw .unsafeXML(format, part: part, error.flaw)
    }
  }
}
