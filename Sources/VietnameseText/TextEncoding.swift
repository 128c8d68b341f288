// The encodings in which Vietnamese papers come, as a person names them.

/// How the bytes of a text stand for letters. The raw value is what a call names: "tcvn3".
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// In either order of bytes, with or without a mark.
  case utf16 = "utf-16"
  /// TCVN 5712:1993, as the ABC fonts (.VnTime) and as the standard's own table have it.
  case tcvn3
  /// VNI-Windows: a letter is followed by the byte of its mark.
  case vni
  case viscii
  /// Windows-1258: letters followed by combining tones.
  case cp1258

  /// The name that people read: "Windows-1258".
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .cp1258: "Windows-1258"
    }
  }
}
