// The inputs that the fuzzers kept, and those that once failed: what must hold for every text holds
// for them. A new failing input goes into Corpus.

import ReadingInvariants
import TestSupport
import Testing
import VietnameseText

@Suite("The fuzzers' corpus")
struct CorpusTests {
  private static let folder = TextFile.packageRoot(of: #filePath) + "/Tests/Fuzzing/Corpus"
  static let files = TextFile.names(in: folder)

  @Test("is there, and small")
  func size() {
    let sizes = Self.files.map { TextFile.bytes(of: Self.folder + "/" + $0)?.count ?? 0 }
    #expect(sizes.count > 50)
    #expect(sizes.reduce(0, +) <= 300_000)
  }

  @Test("is decoded and read as everything must be", arguments: files)
  func replay(file: String) throws {
    let bytes = try #require(TextFile.bytes(of: Self.folder + "/" + file))
    let decoded = DecodingInvariants.faults(ofBytes: bytes)
    #expect(decoded.faults.isEmpty)
    for encoding in TextEncoding.allCases {
      #expect(DecodingInvariants.faults(ofBytes: bytes, as: encoding).faults.isEmpty)
    }
    for text in [decoded.text, String(decoding: bytes, as: UTF8.self)].compactMap(\.self) {
      #expect(ReadingInvariants.faults(ofText: text).isEmpty)
    }
  }
}
