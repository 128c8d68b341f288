// The English sentences for documents on their way to text.

/// Answers the texts of documents in English.
enum EnglishDocuments {
  static func text(_ text: DocumentFaultText) -> String {
    switch text {
    case .notADocument(let word): "it is \(name(word)), no document. \(remedy(word))"
    case .encrypted(let format):
      "it is a \(name(format)) locked with a password. Open it, save it without one and try again."
    case .damaged(let format):
      "it is not a whole \(name(format)). Get it once more, or open it and save it anew."
    case .missingPart(let format, let part):
      "it lacks \(part), in which the text of a \(name(format)) stands. Open it and save it anew."
    case .bomb:
      "it would unpack to far more than a document has, and was not unpacked. "
        + "Save the plan alone as a new file."
    case .tooManyEntries(let limit):
      "it holds more than \(limit) parts, more than a document has. "
        + "Save the plan alone as a new file."
    case .overlap: "its parts lie over each other, as in no real document. It was not unpacked."
    case .hostileName(let name):
      "it holds a part named \"\(name)\", which leads out of the file. It was not unpacked."
    case .duplicate(let name):
      "it holds \"\(name)\" twice, as no real document does. It was not unpacked."
    case .symbolicLink(let name):
      "it holds \"\(name)\", a link to another file. It was not unpacked."
    case .xmlDeclaration(let part):
      "its part \(part) declares a document type or entities, as no real document does. "
        + "Open it and save it anew."
    case .xmlTooDeep(let part, let limit):
      "its part \(part) nests more than \(limit) tags. Save the plan alone as a new file."
    case .xmlEncoding(let part): "its part \(part) is not UTF-8. Open it and save it anew."
    case .xmlMalformed(let part): "its part \(part) is damaged. Open it and save it anew."
    case .tooMuchText(let megabytes):
      "its text alone is more than \(megabytes) MB. Save the plan's pages alone as a new file."
    case .tooManyPages(let found, let limit):
      "it has \(EnglishCount.of(found, "page")) to read and at most \(limit) are. Save the plan's pages alone."
    case .tooManyDots(let limit):
      "the picture has more than \(limit / 1_000_000) million dots. Save it smaller."
    case .noText(let format): "there is not one word in this \(name(format)). Check the file."
    case .missingProgram(let program, let packages):
      "reading it needs the program \(program), which is not on this machine. "
        + "Install it: sudo apt install \(packages)."
    case .programFailed(let program, let failure, let words):
      "\(program) \(self.failure(failure))"
        + (words.isEmpty ? "." : ": \(words).") + " Save the plan as plain text and try again."
    case .noRoom(let reason):
      "no program can be started for it: \(EnglishFaults.text(reason)). "
        + "Make room, in TMPDIR too, and try again."
    case .cancelled: "reading was cancelled; nothing was stored."
    }
  }

  static func text(_ text: DocumentText) -> String {
    switch text {
    case .converted(let programs): "read with \(programs.joined(separator: ", "))."
    case .recognised(let pages):
      "read with tesseract, \(pages) \(pages == 1 ? "page" : "pages"); look its words over."
    case .noTextLayer: "the PDF has no text, only pictures of pages."
    case .withoutVietnameseModel:
      "the Vietnamese model of tesseract is missing, marks will be wrong. "
        + "Install it: sudo apt install tesseract-ocr-vie."
    case .misleadingName(let format): "whatever its name says, this is a \(name(format))."
    }
  }

  private static func failure(_ failure: ProgramFailureWord) -> String {
    switch failure {
    case .status(let status): "could not read it (exit status \(status))"
    case .signal(let signal): "was ended by signal \(signal), by a crash or a limit"
    case .time(let seconds): "had not finished after \(EnglishCount.of(seconds, "second"))"
    case .output(let megabytes): "wrote more than \(megabytes) MB"
    case .nonsense: "wrote nothing that can be used"
    }
  }

  private static func name(_ format: FormatWord) -> String {
    switch format {
    case .text: "plain text"
    case .docx: "Word document (.docx)"
    case .odt: "OpenDocument text (.odt)"
    case .rtf: "RTF document"
    case .html: "web page (HTML)"
    case .doc: "Word document (.doc)"
    case .pdf: "PDF"
    case .png: "PNG picture"
    case .jpeg: "JPEG picture"
    case .tiff: "TIFF picture"
    }
  }

  private static func name(_ word: ForeignWord) -> String {
    switch word {
    case .executable: "a program"
    case .archive: "an archive"
    case .spreadsheet: "a spreadsheet"
    case .presentation: "a presentation"
    case .otherPicture: "a picture of a kind that is not read"
    case .audioOrVideo: "a recording"
    case .mail: "an e-mail"
    case .wordXML: "Word's XML of 2003"
    case .otherOffice: "an office file of another kind"
    case .database: "a database"
    }
  }

  private static func remedy(_ word: ForeignWord) -> String {
    switch word {
    case .archive: "Unpack it and name the plan in it."
    case .otherPicture: "Save it as PNG, JPEG or PDF."
    case .mail: "Save the plan that is attached to it, and name that file."
    case .wordXML, .otherOffice, .spreadsheet, .presentation: "Save it as .docx or .pdf."
    case .executable, .audioOrVideo, .database: "Name the file of the plan."
    }
  }
}
