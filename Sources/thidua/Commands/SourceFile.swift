// A document on disk, of any format that is read: its bytes, its text, and what the reader found.

import DocumentIntake
import PlanModel
import PlanReader
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

/// A document as it came and as it was read.
struct SourceFile: Sendable {
  /// As named in the call.
  let path: String
  let bytes: [UInt8]
  let format: DocumentFormat
  /// By which way it became text, and what a person should know of that.
  let notices: [IntakeNotice]
  let draft: PlanDraft

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name as it is kept: composed letters.
  var composedName: String { VietnameseNormalization.composed(name) }

  /// The text as it is kept in the store.
  var text: String { draft.lines.map { $0 + "\n" }.joined() }

  /// What is kept of the document.
  var source: SourceDocument { SourceDocument(text: text, original: bytes) }

  /// Reads the file as it was asked for; from any thread, `watch` sees what runs and can stop it.
  init(_ request: ImportRequest, watch: IntakeWatch = IntakeWatch()) throws(CommandFault) {
    path = request.path
    let result: IntakeResult
    do throws(IntakeFault) {
      bytes = try SourceBytes.read(path, limit: IntakeLimits.scanBytes)
      result = try DocumentIntake(watch: watch, forcesRecognition: request.forcesRecognition)
        .text(of: bytes, name: path)
    } catch {
      throw .file(FileFaultText(error, path: path))
    }
    format = result.format
    notices = result.notices
    draft = try Self.reading(of: result.text, path: path, encoding: request.encoding)
  }

  private static func reading(
    of bytes: [UInt8], path: String, encoding: TextEncoding?
  ) throws(CommandFault) -> PlanDraft {
    do throws(TextDecodingError) {
      return DocumentReader.read(try TextDecoding.decode(bytes, as: encoding))
    } catch {
      throw .file(FileFaultText(error, path: path))
    }
  }
}

extension Session {
  /// Reads the document with its progress on the terminal; Ctrl-C stops it and leaves nothing.
  func source(_ request: ImportRequest) throws(CommandFault) -> SourceFile {
    let interruption = Interruption()
    let line = ProgressLine()
    defer {
      line.erase()
      interruption.end()
    }
    let (wording, name) = (wording, request.name)
    let watch = IntakeWatch(isCancelled: { Interruption.hasCome }) { progress in
      line.show(wording(ReviewMessageText(progress, file: name)))
    }
    let file = try SourceFile(request, watch: watch)
    line.erase()
    for notice in file.notices { warn(request.path + ": " + wording(DocumentText(notice))) }
    return file
  }
}

extension FileFaultText {
  fileprivate init(_ error: TextDecodingError, path: String) {
    self =
      switch error {
      case .empty: .emptyFile(path)
      case .tooLarge(bytes: _, limit: let limit): .tooLarge(path, limit: limit)
      case .format(let name): .notText(path, looksLike: name)
      case .invalidByte(let offset, named: let encoding):
        .wrongEncoding(path, offset: offset, named: encoding?.name)
      case .ambiguous(let encodings):
        .severalEncodings(path, encodings.map(\.rawValue))
      case .binary: .notText(path, looksLike: nil)
      }
  }
}
