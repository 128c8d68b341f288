// What is said of documents on their way to text: what runs, by which way they came, and why one was
// not read. A sentence names the thing and the remedy; the caller puts the path in front.

/// A format that is read.
package enum FormatWord: String, Sendable, CaseIterable {
  case text, docx, odt, rtf, html, doc, pdf, png, jpeg, tiff
}

/// Something that is no plan.
package enum ForeignWord: String, Sendable, CaseIterable {
  case executable, archive, spreadsheet, presentation, otherPicture, audioOrVideo, mail
  case wordXML, otherOffice, database
}

/// Why a document did not become text.
package enum DocumentFaultText: Equatable, Sendable {
  case notADocument(ForeignWord)
  case encrypted(FormatWord)
  case damaged(FormatWord)
  case missingPart(FormatWord, String)
  case bomb
  case tooManyEntries(limit: Int)
  case overlap
  case hostileName(String)
  case duplicate(String)
  case symbolicLink(String)
  case xmlDeclaration(part: String)
  case xmlTooDeep(part: String, limit: Int)
  case xmlEncoding(part: String)
  case xmlMalformed(part: String)
  case tooMuchText(megabytes: Int)
  case tooManyPages(Int, limit: Int)
  case tooManyDots(limit: Int)
  case noText(FormatWord)
  /// `packages` as `apt install` takes them.
  case missingProgram(String, packages: String)
  /// What the program said itself; empty when it said nothing.
  case programFailed(String, ProgramFailureWord, words: String)
  case noRoom(SystemReason)
  case cancelled
}

/// How a program failed.
package enum ProgramFailureWord: Equatable, Sendable {
  case status(Int)
  case signal(Int)
  case time(seconds: Int)
  case output(megabytes: Int)
  case nonsense
}

/// What a person is told of the way.
package enum DocumentText: Equatable, Sendable {
  case converted([String])
  case recognised(pages: Int)
  case noTextLayer
  case withoutVietnameseModel
  case misleadingName(FormatWord)
}

extension Wording {
  /// The sentence in this language.
  package func callAsFunction(_ text: DocumentFaultText) -> String {
    switch language {
    case .vietnamese: VietnameseDocuments.text(text)
    case .english: EnglishDocuments.text(text)
    }
  }

  /// The text in this language.
  package func callAsFunction(_ text: DocumentText) -> String {
    switch language {
    case .vietnamese: VietnameseDocuments.text(text)
    case .english: EnglishDocuments.text(text)
    }
  }
}
