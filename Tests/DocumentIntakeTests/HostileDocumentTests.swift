// Documents that are weapons, made here: twelve bombs, seven attacks by XML, PDFs that go in circles.
// Each ends in a fault, and no file appears anywhere.

import Glibc
import Testing

@testable import DocumentIntake

@Suite struct HostileDocumentTests {
  /// A bomb: what it is called, and the Python that writes it as `out.docx` beside a sound
  /// `plan.docx`, of which `parts` holds the members.
  struct Bomb: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String

    init(_ name: String, _ script: String) {
      testDescription = name
      self.script = script
    }
  }

  private static let bombs: [Bomb] = [
    Bomb("a part of 49 MB in 50 kB", "add('word/media/a', b' ' * 49_000_000)"),
    Bomb("a part of 60 MB", "add('word/media/a', b'ab' * 30_000_000)"),
    Bomb(
      "parts of 120 MB together",
      "[add('word/media/%d' % i, os.urandom(50_000) * 800) for i in range(3)]"),
    Bomb(
      "the text itself of 40 MB",
      "parts['word/document.xml'] = b'<a>' + b' ' * 40_000_000 + b'</a>'"),
    Bomb("3,000 parts", "[add('word/%d' % i, b'') for i in range(3_000)]"),
    Bomb(
      "a table that says 1 kB of 900 kB",
      "lie('word/document.xml', b'<a>' + b' ' * 900_000 + b'</a>', 1_000)"),
    Bomb("a table that says 4 GB of nothing", "lie('word/document.xml', b'<a/>', 0xFFFFFFFE)"),
    Bomb("500 parts that share their bytes", "share(500)"),
    Bomb("a part that reaches into the table", "reach()"),
    Bomb("a table that counts 65,535 parts", "count(0xFFFF)"),
    Bomb("a table before the file", "move(0xFFFFFFF0)"),
    Bomb(
      "a method that nobody unpacks",
      "add('word/document.xml', b'x' * 1_000, method=zipfile.ZIP_LZMA)"),
  ]

  /// What the scripts are made with.
  private static let workshop = """
    import zipfile, warnings, os, struct
    warnings.simplefilter('ignore')
    source = zipfile.ZipFile('plan.docx')
    parts = {name: source.read(name) for name in source.namelist()}
    more, patches, methods = [], [], {}
    def add(name, data, method=zipfile.ZIP_DEFLATED):
      parts.pop(name, None); more.append((name, data, method))
    def lie(name, data, size):
      add(name, data); patches.append(lambda out: says(out, name, size))
    def headers(out, mark):
      at = out.find(mark)
      while at >= 0:
        yield at
        at = out.find(mark, at + 4)
    def says(out, name, size):
      for at in headers(out, b'PK\\1\\2'):
        if out[at + 46:at + 46 + len(name)] == name.encode(): struct.pack_into('<I', out, at + 24, size)
      for at in headers(out, b'PK\\3\\4'):
        if out[at + 30:at + 30 + len(name)] == name.encode(): struct.pack_into('<I', out, at + 22, size)
    def share(count):
      for i in range(count): add('word/%03d' % i, b' ' * 90_000)
      def patch(out):
        first = None
        for at in headers(out, b'PK\\1\\2'):
          if out[at + 46:at + 51] == b'word/' and first is None and out[at + 51:at + 54] == b'000':
            first = out[at + 42:at + 46]
          elif first is not None and out[at + 51:at + 54].isdigit(): out[at + 42:at + 46] = first
      patches.append(patch)
    def reach():
      def patch(out):
        last = out.rfind(b'PK\\1\\2')
        struct.pack_into('<I', out, last + 20, len(out))
      patches.append(patch)
    def count(number):
      def patch(out):
        end = out.rfind(b'PK\\5\\6')
        struct.pack_into('<HH', out, end + 8, number, number)
      patches.append(patch)
    def move(place):
      def patch(out):
        struct.pack_into('<I', out, out.rfind(b'PK\\5\\6') + 16, place)
      patches.append(patch)
    def finish():
      with zipfile.ZipFile('out.docx', 'w', zipfile.ZIP_DEFLATED) as z:
        for name in parts: z.writestr(name, parts[name])
        for name, data, method in more: z.writestr(name, data, compress_type=method)
      out = bytearray(open('out.docx', 'rb').read())
      for patch in patches: patch(out)
      open('out.docx', 'wb').write(out)
    """

  @Test("F12, S4: of twelve bombs each is refused", arguments: bombs)
  func bomb(_ bomb: Bomb) throws {
    let scratch = Scratch()
    try scratch.write(WordSample.docx, to: "plan.docx")
    try scratch.python(Self.workshop + "\n" + bomb.script + "\nfinish()")
    let bytes = try scratch.read("out.docx")
    switch fault(of: bytes) {
    case .unsafeArchive, .damaged, .tooLarge, .tooMuchText, .missingPart: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test("F13: whatever members are called, no file appears")
  func nothingIsExtracted() throws {
    let scratch = Scratch()
    let before = Set(try entries(of: scratch.path))
    let names = [
      "../../evil", "/tmp/evil", "evil", "word/evil.xml", "word/\u{202E}lmx", "word/a\nb", "-rf",
      "word/" + String(repeating: "x", count: 5_000), "CON", "word/document.xml ",
      "WORD/DOCUMENT.XML",
      "word/./document.xml", "%2e%2e/evil", "word/\u{1B}[2J",
    ]
    var unexpected: [String] = []
    for name in names {
      let bytes = WordSample.document(WordSample.body, and: [(name, Array("evil".utf8))])
      switch fault(of: bytes) {
      case nil, .unsafeArchive, .damaged: break
      case let other: unexpected.append("\(name): \(String(describing: other))")
      }
    }
    #expect(unexpected.isEmpty, "\(unexpected)")
    #expect(Set(try entries(of: scratch.path)) == before)
    for place in ["/tmp/evil", "/evil", "evil", "../evil", "../../evil"] {
      #expect(access(place, F_OK) != 0, "\(place)")
    }
  }

  private func entries(of folder: String) throws -> [String] {
    String(decoding: try Scratch.run("/usr/bin/find", [folder]).output, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// The seven ways of harming by XML, each as the text of a Word document.
  private static let attacks: [Bomb] = [
    Bomb(
      "a billion laughs",
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><l>&c;</l>"),
    Bomb(
      "quadratic growth",
      "<!DOCTYPE l [<!ENTITY a \"\(String(repeating: "x", count: 50_000))\">]><l>"
        + String(repeating: "&a;", count: 50_000) + "</l>"),
    Bomb(
      "an entity from a file", "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>"),
    Bomb("a DTD from the network", "<!DOCTYPE l SYSTEM \"http://127.0.0.1:9/x.dtd\"><l/>"),
    Bomb(
      "depth 300,000",
      String(repeating: "<a>", count: 300_000) + String(repeating: "</a>", count: 300_000)),
    Bomb("an attribute of 8 MB", "<l a=\"\(String(repeating: "x", count: 8_000_000))\"/>"),
    Bomb("another encoding than it says", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><l>+ADw-</l>"),
  ]

  @Test("F14, S4: of seven attacks by XML each is refused", arguments: attacks)
  func attack(_ attack: Bomb) {
    for part in ["word/document.xml", "content.xml"] {
      var writer = ZipWriter()
      if part.hasPrefix("word") {
        writer.add(
          "_rels/.rels", Array(OfficeText.links(["officeDocument": "word/document.xml"]).utf8))
      }
      writer.add(part, Array(attack.script.utf8))
      switch fault(of: writer.finished()) {
      case .unsafeXML, .tooMuchText, .unsafeArchive(_, .bomb): break
      case let other: Issue.record("\(part): \(String(describing: other))")
      }
    }
  }

  /// Page trees, tables and streams that point at themselves.
  private static let circles: [Bomb] = [
    Bomb(
      "a page tree that is its own child",
      "2 0 obj << /Type /Pages /Count 1 /Kids [2 0 R] >> endobj"),
    Bomb(
      "two page trees in each other",
      "2 0 obj << /Type /Pages /Count 9 /Kids [3 0 R] >> endobj 3 0 obj << /Type /Pages /Count 9 "
        + "/Kids [2 0 R] /Parent 2 0 R >> endobj"),
    Bomb(
      "a stream whose length is itself",
      "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj 3 0 obj << /Type /Page /Parent 2 0 R "
        + "/Contents 4 0 R >> endobj 4 0 obj << /Length 4 0 R >> stream\nBT (x) Tj ET\nendstream endobj"
    ),
    Bomb(
      "a billion pages",
      "2 0 obj << /Type /Pages /Count 1000000000 /Kids [] >> endobj"),
    Bomb(
      "an action to be run",
      "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] /AA << /O << /S /JavaScript /JS (x) >> >> >> endobj "
        + "3 0 obj << /Type /Page /Parent 2 0 R /AA << /O << /S /Launch /F (/bin/sh) >> >> >> endobj"
    ),
    Bomb("arrays 100,000 deep", "2 0 obj " + String(repeating: "[", count: 100_000) + " endobj"),
  ]

  @Test(
    "F15: a PDF that goes in circles or wants something run ends in a fault", arguments: circles)
  func circle(_ circle: Bomb) {
    let text =
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n\(circle.script)\n"
      + "xref\n0 1\n0000000000 65535 f \ntrailer << /Size 9 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n"
    switch fault(of: Array(text.utf8)) {
    case .damaged, .noText, .tooManyPages, .programFailed: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test("F15: killing the converter is told, and nothing of it stays")
  func killed() throws {
    let scratch = Scratch()
    let tools = ["pdfinfo", "pdftotext", "pdfimages"]
    for tool in tools { try scratch.program(tool, "kill -KILL $$") }
    let intake = DocumentIntake(toolbox: scratch.toolbox)
    switch fault(of: PDFSample.empty(pages: 1), intake) {
    case .programFailed, .damaged: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }
}
