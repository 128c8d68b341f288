// XML that is made to do harm, and the tokens of XML that is not.

import Testing

@testable import DocumentIntake

@Suite struct XMLGateTests {
  private static func flaw(_ xml: String) -> XMLFlaw? { flaw(Array(xml.utf8)) }

  private static func flaw(_ bytes: [UInt8]) -> XMLFlaw? {
    do throws(XMLProblem) {
      var scanner = try XMLScanner(bytes)
      while try scanner.next() != nil {}
      return nil
    } catch {
      return error.flaw
    }
  }

  @Test(
    "F14: a DOCTYPE or an entity is refused, inside and outside",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x \"ha\">]><a>&x;</a>",
      "<a><!ENTITY x SYSTEM \"file:///etc/passwd\"></a>",
      "<!doctype html><a/>",
    ])
  func declarationsAreRefused(xml: String) { #expect(Self.flaw(xml) == .declaration) }

  @Test("F14: tags stand 256 deep at most")
  func depthIsLimited() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(Self.flaw(nested(256)) == nil)
    #expect(Self.flaw(nested(257)) == .tooDeep(limit: 256))
    #expect(Self.flaw(String(repeating: "<a>", count: 300_000)) == .tooDeep(limit: 256))
  }

  @Test("F14: only UTF-8 is read, whatever the file says")
  func onlyUTF8IsRead() {
    #expect(Self.flaw("<?xml version='1.0' encoding='UTF-16'?><a/>") == .encoding)
    #expect(Self.flaw("<?xml version='1.0' encoding = \"windows-1258\"?><a/>") == .encoding)
    #expect(Self.flaw([0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]) == .encoding)
    #expect(Self.flaw(Array("<a>".utf8) + [0xE1, 0xBA] + Array("</a>".utf8)) == .encoding)
    #expect(Self.flaw("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><a/>") == nil)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "</a>", "<a b='", "<a><!-- ", "<a/><", "<>", "<a><![CDATA[x</a>",
  ])
  func tagsThatDoNotFitAreMalformed(xml: String) { #expect(Self.flaw(xml) == .malformed) }

  @Test func attributesAreFoundByTheirLocalName() throws {
    let xml = "<w:a w:val = 'một > hai' x:other=\"2\" val2='3' empty=''/>"
    var scanner = try XMLScanner(Array(xml.utf8))
    guard case .start(let name, let attributes) = try scanner.next() else {
      Issue.record("no tag")
      return
    }
    #expect(scanner.isNamed(name, "a"))
    #expect(scanner.attribute("val", in: attributes) == "một > hai")
    #expect(scanner.attribute("other", in: attributes) == "2")
    #expect(scanner.attribute("empty", in: attributes) == "")
    #expect(scanner.attribute("none", in: attributes) == nil)
    #expect(try scanner.next() == .end(name: name))
    #expect(try scanner.next() == nil)
  }

  @Test(
    "F14: every part of a document is judged",
    arguments: ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
  func everyPartOfADocumentIsJudged(part: String) {
    let bomb = Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8)
    var writer = ZipWriter()
    writer.add("_rels/.rels", Array(OfficeText.links(["officeDocument": "word/document.xml"]).utf8))
    for name in ["word/document.xml", "word/styles.xml", "word/numbering.xml"] {
      writer.add(name, name == part ? bomb : Array("<a/>".utf8))
    }
    #expect(fault(of: writer.finished()) == .unsafeXML(.docx, part: part, .declaration))
  }

  @Test func openDocumentsAreJudgedToo() {
    var writer = ZipWriter()
    writer.add("content.xml", Array("<a><b></a>".utf8))
    let expected = IntakeFault.unsafeXML(.odt, part: "content.xml", .malformed)
    #expect(fault(of: writer.finished()) == expected)
  }
}
