// A document on disk, of any format that is read: its bytes, its text, and what the reader found.

import DocumentIntake
import PlanModel
import PlanReader
import Wording

/// A document as it came and as it was read.
struct SourceFile {
  /// As named in the call.
  let path: String
  let bytes: [UInt8]
  let format: DocumentFormat
  /// By which way it became text, and what a person should know of that.
  let notices: [IntakeNotice]
  let draft: PlanDraft

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads the file; from any thread, `watch` sees what runs and can stop it.
  init(
    path: String, forcesRecognition: Bool = false, watch: IntakeWatch = IntakeWatch()
  ) throws(CommandFault) {
    self.path = path
    let result: IntakeResult
    do throws(IntakeFault) {
      bytes = try SourceBytes.read(path, limit: IntakeLimits.scanBytes)
      result = try DocumentIntake(watch: watch, forcesRecognition: forcesRecognition)
        .text(of: bytes, name: path)
    } catch {
      throw .file(FileFaultText(error, path: path))
    }
    format = result.format
    notices = result.notices
    draft = try Self.reading(of: result.text, path: path)
  }

  private static func reading(
    of bytes: [UInt8], path: String
  ) throws(CommandFault) -> PlanDraft {
    do throws(ReadingError) {
      return DocumentReader.read(text: try DocumentReader.text(from: bytes))
    } catch {
      throw .file(FileFaultText(error, path: path))
    }
  }
}

extension Session {
  /// Reads the document with its progress on the terminal; Ctrl-C stops it and leaves nothing.
  func source(_ path: String) throws(CommandFault) -> SourceFile {
    let interruption = Interruption()
    let progress = ProgressLine(wording)
    defer {
      progress.erase()
      interruption.end()
    }
    let watch = IntakeWatch(isCancelled: { Interruption.hasCome }, onProgress: progress.show)
    let file = try SourceFile(path: path, forcesRecognition: call.has(.ocr), watch: watch)
    progress.erase()
    for notice in file.notices { warn(path + ": " + wording(DocumentText(notice))) }
    return file
  }
}

extension FileFaultText {
  fileprivate init(_ error: ReadingError, path: String) {
    self =
      switch error {
      case .empty: .emptyFile(path)
      case .tooLarge(bytes: _, limit: let limit): .tooLarge(path, limit: limit)
      case .format(let name): .notText(path, looksLike: name)
      case .invalidByte(let offset): .notUTF8(path, offset: offset)
      case .binary: .notText(path, looksLike: nil)
      }
  }
}
