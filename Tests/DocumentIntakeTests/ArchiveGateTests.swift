// Archives that are made to do harm: each is refused before a converter runs. Bombs are made here.

import Testing

@testable import DocumentIntake

@Suite struct ArchiveGateTests {
  /// A shortcut for what Python's zipfile makes of a script's `z`.
  private static func archive(_ script: String) throws -> [UInt8] {
    let scratch = Scratch()
    try scratch.write(WordSample.docx, to: "plan.docx")
    try scratch.python(
      """
      import zipfile, warnings, stat
      warnings.simplefilter('ignore')
      source = zipfile.ZipFile('plan.docx')
      parts = {name: source.read(name) for name in source.namelist()}
      z = zipfile.ZipFile('out.docx', 'w', zipfile.ZIP_DEFLATED)
      for name in parts: z.writestr(name, parts[name])
      \(script)
      z.close()
      """)
    return try scratch.read("out.docx")
  }

  @Test func aSoundArchiveOfPythonIsRead() throws {
    #expect(try DocumentIntake().words(of: Self.archive("pass")).contains("I. MỤC ĐÍCH, YÊU CẦU"))
  }

  @Test(
    "F12, S4: an archive that unpacks to too much is refused",
    arguments: [
      "z.writestr('word/media/a.bin', b' ' * 3_000_000)",
      "z.writestr(zipfile.ZipInfo('word/media/a.bin'), b' ' * 51_000_000)",
      """
      import os
      for i in range(3): z.writestr(zipfile.ZipInfo('word/media/%d.bin' % i), os.urandom(1) * 40_000_000)
      """,
    ])
  func bombsAreRefused(script: String) throws {
    let bytes = try Self.archive(script)
    // The stored ones are over the limit of a file as well; the table is judged either way.
    let directory = Result { () throws(IntakeFault) in try ZipDirectory(bytes, format: .docx) }
    #expect(throws: IntakeFault.unsafeArchive(.docx, .bomb)) { try directory.get() }
  }

  /// The table of contents says 1,000 bytes; what streams out is counted.
  @Test("F12: a table of contents that lies is found out by what streams out")
  func aTableThatLiesIsFoundOut() throws {
    let bytes = try Self.archive(
      """
      z.close()
      z = zipfile.ZipFile('out.docx', 'w', zipfile.ZIP_DEFLATED)
      for name in parts:
        if name != 'word/document.xml': z.writestr(name, parts[name])
      z.writestr('word/document.xml', b'<a>' + b' ' * 900_000 + b'</a>')
      z.close()
      data = bytearray(open('out.docx', 'rb').read())
      import struct
      for mark, place in ((b'PK\\1\\2', 24), (b'PK\\3\\4', 22)):
        at = 0
        while (at := data.find(mark, at)) >= 0:
          if struct.unpack_from('<I', data, at + place)[0] == 900_007:
            struct.pack_into('<I', data, at + place, 1000)
          at += 4
      open('out.docx', 'wb').write(data)
      """)
    #expect(fault(of: bytes) == .unsafeArchive(.docx, .bomb))
  }

  @Test(
    "F13: names of members that lead out are refused",
    arguments: [
      "../../evil.xml", "/etc/evil.xml", "word/../../evil", "C:/evil", "a\\..\\b", "..", "../",
      "word/..", "./../x", "\\\\may\\x", "word/../document.xml", "~/../x/..", "word\\..\\x",
    ])
  func namesThatLeadOutAreRefused(name: String) throws {
    let bytes = WordSample.document(WordSample.body, and: [(name, [1])])
    #expect(fault(of: bytes) == .unsafeArchive(.docx, .hostileName(name)))
  }

  @Test("F13, F12: entries that are no plain files of one name are refused")
  func oddEntriesAreRefused() throws {
    let nul = WordSample.document(WordSample.body, and: [("word/a\0.xml", [1])])
    #expect(fault(of: nul) == .unsafeArchive(.docx, .hostileName("word/a\0.xml")))
    let twice = WordSample.document(WordSample.body, and: [("word/document.xml", [1])])
    #expect(fault(of: twice) == .unsafeArchive(.docx, .duplicate("word/document.xml")))
    let link = try Self.archive(
      """
      info = zipfile.ZipInfo('word/link'); info.create_system = 3
      info.external_attr = (stat.S_IFLNK | 0o777) << 16
      z.writestr(info, '/etc/passwd')
      """)
    #expect(fault(of: link) == .unsafeArchive(.docx, .symbolicLink("word/link")))
    let many = try Self.archive("for i in range(2_001): z.writestr('word/%d' % i, b'')")
    #expect(fault(of: many) == .unsafeArchive(.docx, .tooManyEntries(limit: 2_000)))
  }

  @Test func anEncryptedEntryIsToldAsSuch() throws {
    var bytes = WordSample.docx
    // Bit 0 of the flags, in every header of the table.
    for place in bytes.indices.dropLast(4) where bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes[place + 8] |= 1
    }
    #expect(fault(of: bytes) == .encrypted(.docx))
  }

  /// Two entries of the table that share the bytes of one.
  @Test("F12: entries that share their bytes are refused")
  func overlappingEntriesAreRefused() throws {
    let scratch = Scratch()
    try scratch.python(
      """
      import zipfile
      z = zipfile.ZipFile('a.zip', 'w')
      for name in ('_rels/.rels', 'word/document.xml', 'word/documenu.xml'): z.writestr(name, b'x')
      z.close()
      data = open('a.zip', 'rb').read()
      table = data.find(b'PK\\1\\2')
      last = data.rfind(b'PK\\1\\2')
      place = data[data.rfind(b'PK\\1\\2', 0, last) + 42:][:4]
      out = bytearray(data)
      out[last + 42:last + 46] = place
      open('b.zip', 'wb').write(out)
      """)
    #expect(fault(of: try scratch.read("b.zip")) == .unsafeArchive(.docx, .overlap))
  }

  @Test func archivesOfOtherThingsAreNamed() throws {
    var sheet = ZipWriter()
    sheet.add("_rels/.rels", [])
    sheet.add("xl/workbook.xml", [])
    #expect(fault(of: sheet.finished()) == .notADocument(.spreadsheet))
    var plain = ZipWriter()
    plain.add("plan.txt", [0x61])
    #expect(fault(of: plain.finished()) == .notADocument(.archive))
    var empty = ZipWriter()
    empty.add("[Content_Types].xml", [])
    #expect(fault(of: empty.finished()) == .missingPart(.docx, "word/document.xml"))
    var hollow = ZipWriter()
    hollow.add("_rels/.rels", Array("<a/>".utf8))
    hollow.add("word/styles.xml", Array("<a/>".utf8))
    #expect(fault(of: hollow.finished()) == .missingPart(.docx, "word/document.xml"))
    #expect(fault(of: Array("PK\u{3}\u{4}und sonst nichts".utf8)) == .damaged(.docx))
    var locked = ZipWriter()
    locked.add("META-INF/manifest.xml", Array("<m><manifest:encryption-data/></m>".utf8))
    locked.add("content.xml", [1, 2, 3])
    #expect(fault(of: locked.finished()) == .encrypted(.odt))
  }
}
