// CRC-32C and SHA-256 against the published vectors (RFC 3720 B.4, FIPS 180-4 examples).

import PlanStore
import Testing

@Suite struct ChecksumTests {
  static let vectors: [(bytes: [UInt8], crc: UInt32)] = [
    (Array("123456789".utf8), 0xE306_9283), ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43), (Array(0...31), 0x46DD_794E), ([], 0),
  ]

  @Test(arguments: vectors) func crc32c(bytes: [UInt8], expected: UInt32) {
    #expect(CRC32C.of(bytes) == expected)
  }

  @Test func crcIsTheSameInAnyPortions() {
    let bytes = (0..<100).map { UInt8($0 * 7 & 0xFF) }
    for cut in 0...100 {
      var crc = CRC32C()
      Array(bytes[..<cut]).withUnsafeBufferPointer { crc.update($0) }
      Array(bytes[cut...]).withUnsafeBufferPointer { crc.update($0) }
      #expect(crc.value == CRC32C.of(bytes))
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func sha256(text: String, expected: String) {
    let hash = SHA256.hash(Array(text.utf8))
    let hex = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(hex == expected)
  }
}
