// PDFs written by hand: a picture on a page, with or without words over it.

/// Makes PDFs.
enum PDFSample {
  /// A letter-size page covered by a JPEG, with an optional stamp in real letters.
  static func page(
    picture: [UInt8], width: Int, _ height: Int, stamp: String? = nil
  ) -> [UInt8] {
    let words = stamp.map { "BT /F1 10 Tf 40 20 Td (\($0)) Tj ET" } ?? ""
    let drawing = Array("q 612 0 0 792 0 0 cm /Im0 Do Q \(words)".utf8)
    return document(
      pages: 1,
      [
        (
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources"
            + " << /XObject << /Im0 4 0 R >> /Font << /F1 6 0 R >> >> >>", nil
        ),
        (
          "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace"
            + " /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length \(picture.count) >>",
          picture
        ),
        ("<< /Length \(drawing.count) >>", drawing),
        ("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", nil),
      ])
  }

  /// So many empty pages.
  static func empty(pages: Int) -> [UInt8] {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
    return document(pages: pages, [(String, [UInt8]?)](repeating: (page, nil), count: pages))
  }

  /// A document of those objects, the first of which, from number 3 on, are its pages.
  private static func document(pages: Int, _ objects: [(String, [UInt8]?)]) -> [UInt8] {
    let kids = (0..<pages).map { "\($0 + 3) 0 R " }.joined()
    let head: [(String, [UInt8]?)] = [
      ("<< /Type /Catalog /Pages 2 0 R >>", nil),
      ("<< /Type /Pages /Count \(pages) /Kids [\(kids)] >>", nil),
    ]
    var bytes = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in (head + objects).enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object.0)\n".utf8)
      if let stream = object.1 {
        bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8)
      }
      bytes += Array("endobj\n".utf8)
    }
    let table = places.map { place in
      String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    let count = places.count + 1
    let tail =
      "xref\n0 \(count)\n0000000000 65535 f \n\(table.joined())trailer\n"
      + "<< /Size \(count) /Root 1 0 R >>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array(tail.utf8)
  }
}
