// What holds for the decoding of any bytes whatever: it ends with a text or a reason, both the same
// each time; the text is composed, and read again as UTF-8 is itself.

package import VietnameseText

/// Checks of a decoding; each sentence names what does not hold.
package enum DecodingInvariants {
  /// What does not hold for the bytes, decoded as it is recognised or in the named encoding.
  package static func faults(
    ofBytes bytes: [UInt8], as encoding: TextEncoding? = nil
  ) -> (faults: [String], text: String?) {
    let decoded = result(bytes, encoding)
    var faults = decoded == result(bytes, encoding) ? [] : ["two decodings differ"]
    switch decoded {
    case .success(let decoded):
      faults += self.faults(of: decoded, from: bytes, named: encoding)
      return (faults, decoded.text)
    case .failure(.invalidByte(offset: let offset, named: _)),
      .failure(.binary(offset: let offset)):
      if !bytes.indices.contains(offset) { faults.append("offset \(offset) of \(bytes.count)") }
    case .failure(.ambiguous(let encodings)):
      if Set(encodings).count < 2 { faults.append("ambiguous between \(encodings)") }
      if encoding != nil { faults.append("ambiguous although named") }
    case .failure: break
    }
    return (faults, nil)
  }

  private static func result(
    _ bytes: [UInt8], _ encoding: TextEncoding?
  ) -> Result<DecodedText, TextDecodingError> {
    Result { () throws(TextDecodingError) in try TextDecoding.decode(bytes, as: encoding) }
  }

  private static func faults(
    of decoded: DecodedText, from bytes: [UInt8], named encoding: TextEncoding?
  ) -> [String] {
    let text = Array(decoded.text.utf8)
    var faults: [String] = []
    if Array(VietnameseNormalization.composed(decoded.text).utf8) != text {
      faults.append("the text is not composed")
    }
    if text.count > bytes.count * 3 { faults.append("\(bytes.count) bytes became \(text.count)") }
    if let encoding, decoded.encoding != encoding, bytes.contains(where: { $0 >= 0x80 }) {
      faults.append("\(encoding) was named, \(decoded.encoding) taken")
    }
    // Old encodings may hold a mark of order or a control character: no UTF-8 file begins so.
    if case .success(let again) = result(text, .utf8), Array(again.text.utf8) != text,
      !text.starts(with: [0xEF, 0xBB, 0xBF])
    {
      faults.append("the text changes when it is read again")
    }
    return faults
  }
}
