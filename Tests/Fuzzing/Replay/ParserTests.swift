// The small inputs that the fuzzers of the other parsers kept or stumbled over, and as many changed
// by chance: what must hold for any bytes holds for them.

import TestSupport
import Testing

@Suite("The parsers' small inputs")
struct ParserTests {
  private static let root = TextFile.packageRoot(of: #filePath) + "/Tests/Fuzzing/Parsers"

  private static func inputs(of parser: Parser) -> [(name: String, bytes: [UInt8])] {
    let folder = root + "/" + parser.rawValue
    return TextFile.names(in: folder).compactMap { name in
      TextFile.bytes(of: folder + "/" + name).map { (name, $0) }
    }
  }

  @Test("are there for every parser, and small", arguments: Parser.allCases)
  func size(of parser: Parser) {
    let sizes = Self.inputs(of: parser).map(\.bytes.count)
    #expect(sizes.count >= 5)
    #expect(sizes.reduce(0, +) <= 150_000)
  }

  @Test("keep what must hold, whole and changed by chance", arguments: Parser.allCases)
  func replay(of parser: Parser) {
    var random = SplitMix(seed: 42)
    for (name, bytes) in Self.inputs(of: parser) {
      for round in 0..<5 {
        let input = round == 0 ? bytes : Self.changed(bytes, &random)
        let faults = parser.faults(of: input)
        #expect(faults.isEmpty, "\(parser.rawValue)/\(name), round \(round)")
      }
    }
  }

  /// A few bytes replaced, taken out, put in or doubled.
  private static func changed(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var result = bytes
    for _ in 0...random.next() % 4 {
      let place = Int(random.next() % UInt64(result.count + 1))
      switch random.next() % 4 {
      case 0 where place < result.count: result[place] = UInt8(random.next() & 0xFF)
      case 1 where place < result.count: result.remove(at: place)
      case 2: result.insert(UInt8(random.next() & 0xFF), at: place)
      default: result += result[place...].prefix(64)
      }
    }
    return result
  }
}
