// What a file is, by its bytes before its name; and files that are none.

import Glibc
import Testing

@testable import DocumentIntake

@Suite struct FormatTests {
  @Test(arguments: [
    ("%PDF-1.7\n", DocumentFormat.pdf), ("\n\n%PDF-1.4", .pdf), ("{\\rtf1\\ansi", .rtf),
    ("<!DOCTYPE html><html>", .html), ("  <html lang=\"vi\">", .html),
    ("<div><p>Kế hoạch</p></div>", .html), ("KẾ HOẠCH\n<b>không phải trang web</b>", .text),
    ("MZ là hai chữ đầu", .text), ("BM. thi đua", .text), ("# Kế hoạch\n", .text),
    ("I. MỤC ĐÍCH < YÊU CẦU", .text),
  ])
  func theBytesSay(text: String, format: DocumentFormat) {
    #expect(FormatSniffer.look(at: Array(text.utf8), name: "tệp") == .document(format))
  }

  @Test(
    arguments: [
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], ForeignFormat.executable),
      ([0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], .executable), ([0x1F, 0x8B, 8, 0], .archive),
      (Array("Rar!\u{1A}\u{7}".utf8), .archive), (Array("GIF89a".utf8), .otherPicture),
      (Array("RIFF    WEBPVP8 ".utf8), .otherPicture),
      (Array("RIFF    WAVEfmt ".utf8), .audioOrVideo),
      (Array("\0\0\0 ftypheic    ".utf8), .otherPicture),
      (Array("\0\0\0 ftypisom    ".utf8), .audioOrVideo),
      (Array("SQLite format 3\0".utf8), .database), (Array("MIME-Version: 1.0\r\n".utf8), .mail),
      (Array("<?xml version=\"1.0\"?><w:wordDocument>".utf8), .wordXML),
    ] as [([UInt8], ForeignFormat)])
  func whatHoldsNoPlanIsNamed(bytes: [UInt8], format: ForeignFormat) {
    #expect(fault(of: bytes, name: "plan.docx") == .notADocument(format))
  }

  @Test func theNameDecidesOnlyWhereTheBytesDoNot() throws {
    let plain = Array("Kế hoạch <b>thi đua</b>".utf8)
    #expect(FormatSniffer.look(at: plain, name: "plan.htm") == .document(.html))
    #expect(FormatSniffer.look(at: plain, name: "plan.txt") == .document(.text))
    let result = try DocumentIntake().text(of: plain, name: "plan.pdf")
    #expect(result.format == .text)
    #expect(result.notices == [.misleadingName(.text)])
  }

  @Test(arguments: ["Kế hoạch\r\nsố 5", "\u{FEFF}một", "byte lạ"])
  func plainTextPassesUntouched(text: String) throws {
    for bytes in [Array(text.utf8), Array(text.utf8) + [0xFF, 0xB8]] {
      #expect(try DocumentIntake().text(of: bytes, name: "a.txt").text == bytes)
    }
  }

  @Test func compoundFilesAreToldApart() {
    func compound(_ stream: String, flags: UInt8 = 0) -> [UInt8] {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += [UInt8](repeating: 0, count: 504)
      bytes += [0xEC, 0xA5] + [UInt8](repeating: 0, count: 9) + [flags]
      bytes += [UInt8](repeating: 0, count: 500)
      let name = stream.utf8.flatMap { [$0, 0] as [UInt8] }
      return bytes + name + [UInt8](repeating: 0, count: 512 - name.count)
    }
    #expect(fault(of: compound("EncryptedPackage")) == .encrypted(.docx))
    #expect(fault(of: compound("WordDocument", flags: 1)) == .encrypted(.doc))
    #expect(fault(of: compound("Workbook")) == .notADocument(.spreadsheet))
    #expect(fault(of: compound("PowerPoint Document")) == .notADocument(.presentation))
    #expect(fault(of: compound("Contents")) == .notADocument(.otherOffice))
  }

  @Test("F11, F12: files, texts and pictures have limits of size")
  func limitsOfSize() {
    let long = [UInt8](repeating: 0x61, count: IntakeLimits.documentBytes + 1)
    #expect(fault(of: long) == .tooLarge(limit: IntakeLimits.documentBytes))
    #expect(fault(of: Array("{\\rtf1 ".utf8) + long) == .tooLarge(limit: 20_000_000))
    #expect(fault(of: []) == .empty)
    let paragraphs = [UInt8](repeating: 0x61, count: IntakeLimits.markupBytes)
    #expect(fault(of: Array("{\\rtf1 ".utf8) + paragraphs) == .tooMuchText(limit: 5_000_000))
    #expect(fault(of: Array("<html>".utf8) + paragraphs) == .tooMuchText(limit: 5_000_000))
    let body = String(repeating: " ", count: IntakeLimits.markupBytes)
    #expect(fault(of: WordSample.document(body)) == .tooMuchText(limit: 5_000_000))
    var picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44]
    picture += [0x52, 0, 1, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0]
    #expect(fault(of: picture) == .tooManyDots(limit: IntakeLimits.dots))
    let frame: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0xFF, 0xFF]
    #expect(fault(of: frame + [0xFF, 0xFF, 0]) == .tooManyDots(limit: IntakeLimits.dots))
  }

  @Test("D5: a pipe, device, folder or loop of links is no document")
  func onlyOrdinaryFilesAreRead() throws {
    let scratch = Scratch()
    mkfifo(scratch.path + "/fifo", 0o600)
    symlink("loop", scratch.path + "/loop")
    func fault(_ path: String, limit: Int = 100) -> IntakeFault? {
      do throws(IntakeFault) {
        _ = try SourceBytes.read(path, limit: limit)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(scratch.path) == .notAFile)
    #expect(fault(scratch.path + "/fifo") == .notAFile)
    #expect(fault("/dev/zero") == .notAFile)
    #expect(fault(scratch.path + "/loop") == .cannotRead(errno: ELOOP))
    #expect(fault(scratch.path + "/none") == .cannotRead(errno: ENOENT))
    let file = try scratch.write([1, 2, 3], to: "three")
    #expect(fault(file, limit: 2) == .tooLarge(limit: 2))
    #expect(fault(file) == nil)
  }
}
