// libFuzzer's target from bytes to a plan: they are decoded as recognised, or, when the first byte
// says so, in a named encoding, and what comes out is read.

import ReadingInvariants
import VietnameseText

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let decoded = DecodingInvariants.faults(ofBytes: bytes)
  var faults = decoded.faults
  if let first = bytes.first {
    let encodings = TextEncoding.allCases
    let named = encodings[Int(first) % encodings.count]
    faults += DecodingInvariants.faults(ofBytes: Array(bytes.dropFirst()), as: named).faults
  }
  if let text = decoded.text { faults += ReadingInvariants.faults(ofText: text) }
  guard faults.isEmpty else { fatalError(faults.joined(separator: "; ")) }
  return 0
}
