// Why a document did not become text. Values only; the sentences are in Wording.

/// What stood in the way of an intake.
package enum IntakeFault: Error, Equatable, Sendable {
  /// The operating system refused; its error number.
  case cannotRead(errno: Int32)
  /// No ordinary file: a folder, a pipe, a device, a socket.
  case notAFile
  case empty
  /// More bytes than are read of this format.
  case tooLarge(limit: Int)
  /// Something that holds no plan, and what it is.
  case notADocument(ForeignFormat)
  /// It opens only with a password.
  case encrypted(DocumentFormat)
  /// Its bytes are not what its format says they are.
  case damaged(DocumentFormat)
  /// The part of that name, in which the text should be, is not there.
  case missingPart(DocumentFormat, String)
  /// The archive is made so that reading it does harm.
  case unsafeArchive(DocumentFormat, ArchiveFlaw)
  /// The XML of the part is made so that reading it does harm.
  case unsafeXML(DocumentFormat, part: String, XMLFlaw)
  /// More bytes of text and marks than a converter gets.
  case tooMuchText(limit: Int)
  case tooManyPages(Int, limit: Int)
  /// A picture with more dots than are read.
  case tooManyDots(limit: Int)
  /// It could be read, and there were no words in it.
  case noText(DocumentFormat)
  case missingProgram(Program)
  /// The program ran and failed; its own words, short and on one line, empty when it said none.
  case programFailed(Program, ProgramFailure, words: String)
  /// There is no room for the program's files; the error number.
  case noRoom(errno: Int32)
  case cancelled
}

/// How a program failed.
package enum ProgramFailure: Equatable, Sendable {
  /// It ended by itself with this exit status.
  case status(Int32)
  /// A signal ended it: a crash, or a limit of the processor.
  case signal(Int32)
  /// It took longer than so many seconds.
  case time(limit: Int)
  /// It wrote more than so many bytes.
  case output(limit: Int)
  /// What it wrote is not what it writes.
  case nonsense
}

/// Things that come as files and are no plan.
package enum ForeignFormat: String, Equatable, Sendable, CaseIterable {
  case executable, archive, spreadsheet, presentation, otherPicture, audioOrVideo, mail
  case wordXML, otherOffice, database
}

/// What is wrong with an archive.
package enum ArchiveFlaw: Equatable, Sendable {
  /// It unpacks to more than is taken, or to far more than it is.
  case bomb
  case tooManyEntries(limit: Int)
  /// Two entries share their bytes.
  case overlap
  /// A name that leads out of the archive, is absolute, or holds NUL.
  case hostileName(String)
  case duplicate(String)
  case symbolicLink(String)
}

/// What is wrong with XML.
package enum XMLFlaw: Equatable, Sendable {
  /// `<!DOCTYPE` or `<!ENTITY`: office documents have none.
  case declaration
  case tooDeep(limit: Int)
  /// Not UTF-8.
  case encoding
  /// Tags that do not fit together.
  case malformed
}
