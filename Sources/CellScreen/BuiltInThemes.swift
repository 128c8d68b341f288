// The themes inside the program. The folder themes/ is embedded by way of the link Resources.

/// The themes that need no file; a test compares the table with the folder.
package enum BuiltInThemes {
  /// Names in the order of a picker.
  package static let names = ["default", "dark", "light"]

  /// The text of a theme by name.
  package static func text(_ name: String) -> String? {
    switch name {
    case "default": String(decoding: PackageResources.default_theme, as: UTF8.self)
    case "dark": String(decoding: PackageResources.dark_theme, as: UTF8.self)
    case "light": String(decoding: PackageResources.light_theme, as: UTF8.self)
    default: nil
    }
  }

  /// A theme by name; nil when there is none.
  package static func theme(_ name: String) -> Theme? {
    text(name).map { Theme.load(name: name, text: $0, parentText: text).theme }
  }
}
