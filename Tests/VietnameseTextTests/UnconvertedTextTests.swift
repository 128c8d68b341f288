// Letters of old encodings that were saved as Unicode without being converted.

import Testing
import VietnameseText

@Suite("Unconverted letters")
struct UnconvertedTextTests {
  @Test("are converted, in UTF-8 and in UTF-16, and told", arguments: Encoded.old)
  func everyEncoding(_ encoded: Encoded) throws {
    let text = EncodedSamples.paragraph
    let saved = EncodedSamples.unconverted(try #require(encoded.encode(text)))
    for bytes in [
      Array(saved.utf8), [0xFF, 0xFE] + EncodedSamples.utf16(saved, isBigEndian: false),
    ] {
      // Capitals among the control codes make a file of capitals look binary: none in UTF-8.
      if encoded.name == "TCVN 5712" || encoded.name == "VISCII" { break }
      let decoded = try TextDecoding.decode(bytes)
      #expect(decoded.encoding == encoded.encoding && decoded.wasConverted)
      #expect(Array(decoded.text.utf8) == Array(text.utf8), "\(decoded.text)")
    }
    let small = EncodedSamples.sentences
    let old = EncodedSamples.unconverted(try #require(encoded.encode(small)))
    let decoded = try TextDecoding.decode(Array(old.utf8))
    #expect(decoded.encoding == encoded.encoding && decoded.wasConverted)
    #expect(Array(decoded.text.utf8) == Array(small.utf8), "\(decoded.text)")
  }

  @Test("examples as they are met")
  func examples() throws {
    for (old, encoding) in [
      ("KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua n¨m 2004\n", TextEncoding.tcvn3),
      ("Keá hoaïch phaùt ñoäng phong traøo thi ñua naêm 2004\n", .vni),
    ] {
      let decoded = try TextDecoding.decode(Array(old.utf8))
      #expect(decoded.text == "Kế hoạch phát động phong trào thi đua năm 2004\n")
      #expect(decoded.encoding == encoding)
    }
  }

  @Test("lines that are Unicode already stay as they are")
  func mixed() throws {
    let unicode = "Người ký: bà Đỗ Thị Cẩm Vân, ngày 12 tháng 5, ông Rơ Chăm Blắt"
    let old = "C¸c phßng göi b¸o c¸o vÒ V¨n phßng tr­íc ngµy 15/5, “Hai tèt”"
    let decoded = try TextDecoding.decode(
      Array("\(unicode)\r\n\(old)\r\nbã cã lîn\r\n\(unicode)\r\n".utf8))
    let converted = "Các phòng gửi báo cáo về Văn phòng trước ngày 15/5, “Hai tốt”"
    #expect(decoded.text == "\(unicode)\r\n\(converted)\r\nbó có lợn\r\n\(unicode)\r\n")
    #expect(decoded.encoding == .tcvn3 && decoded.wasConverted)
  }

  @Test("within a line too, what is Unicode stays")
  func mixedLine() throws {
    let decoded = try TextDecoding.decode(Array("Số: 12/KH-UBND   Hµ Néi, ngµy 5 th¸ng 6\n".utf8))
    #expect(decoded.text == "Số: 12/KH-UBND   Hà Nội, ngày 5 tháng 6\n")
  }

  @Test(
    "text that is no such thing is left alone",
    arguments: [
      "Kế hoạch thi đua, ước 5 m², ®, café, naïve, Zürich, Ångström, ñ, 20 °C, § 5, «tốt»",
      "KE HOACH phat déng phong trao thi dua nim 2023, té chive tng két, cdc don vj truc thudc",
      "Krông Nô, Đắk Mil, Cư Jút, Ea H’leo, Plây Kần, Y Bhăm Niê, Rơ Ông K’Să",
      "Ο αγώνας των υπηρεσιών n¹n c¹n b¹n, σε όλη τη χώρα",
      "Là où l'été dure, les élèves préfèrent déjà rêver à côté des fenêtres.",
      "Não há ações à mão, só a razão da ilusão é que dá pão.",
    ])
  func leftAlone(text: String) throws {
    let decoded = try TextDecoding.decode(Array(text.utf8))
    #expect(decoded == DecodedText(text: text, encoding: .utf8, wasConverted: false))
  }

  @Test("UTF-8 that is named is never converted; an old encoding that is named always is")
  func named() throws {
    let old = "bã cã"
    #expect(try TextDecoding.decode(Array(old.utf8)).text == old)
    let decoded = try TextDecoding.decode(Array("§¶ng bé c¬ quan".utf8), as: .tcvn3)
    #expect(decoded.text == "Đảng bộ cơ quan" && decoded.wasConverted)
    let whole = "KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua"
    #expect(try TextDecoding.decode(Array(whole.utf8), as: .utf8).text == whole)
  }
}
