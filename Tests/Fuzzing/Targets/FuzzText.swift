// libFuzzer's target from text to a plan: the bytes are taken for UTF-8, damaged or not.

import ReadingInvariants

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let faults = ReadingInvariants.faults(ofText: text)
  guard faults.isEmpty else { fatalError(faults.joined(separator: "; ")) }
  return 0
}
