// libFuzzer's target for one of the parsers; THIDUA_PARSER says which.

import Glibc

private let parser: Parser = {
  let name = getenv("THIDUA_PARSER").map { String(cString: $0) } ?? ""
  guard let parser = Parser(rawValue: name) else {
    fatalError("THIDUA_PARSER is none of \(Parser.allCases.map(\.rawValue))")
  }
  return parser
}()

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = parser.faults(of: Array(UnsafeBufferPointer(start: start, count: count)))
  guard faults.isEmpty else { fatalError(faults.joined(separator: "; ")) }
  return 0
}
