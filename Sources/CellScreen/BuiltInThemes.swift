// The themes inside the program. The folder themes/ is embedded by way of the link Resources.

/// The themes that need no file; a test compares the table with the folder.
package enum BuiltInThemes {
  /// Names in the order of a picker.
  package static let names = table.map(\.name)

  private static let table: [(name: String, bytes: [UInt8])] = [
    ("default", PackageResources.default_theme),
    ("dark", PackageResources.dark_theme),
    ("light", PackageResources.light_theme),
    ("high-contrast", PackageResources.high_contrast_theme),
    ("high-contrast-light", PackageResources.high_contrast_light_theme),
    ("color-safe", PackageResources.color_safe_theme),
    ("color-safe-light", PackageResources.color_safe_light_theme),
    ("mono", PackageResources.mono_theme),
    ("console", PackageResources.console_theme),
    ("paper", PackageResources.paper_theme),
    ("solarized-dark", PackageResources.solarized_dark_theme),
    ("solarized-light", PackageResources.solarized_light_theme),
    ("catppuccin-mocha", PackageResources.catppuccin_mocha_theme),
    ("catppuccin-latte", PackageResources.catppuccin_latte_theme),
    ("gruvbox", PackageResources.gruvbox_theme),
    ("nord", PackageResources.nord_theme),
    ("dracula", PackageResources.dracula_theme),
  ]

  /// The text of a theme by name.
  package static func text(_ name: String) -> String? {
    table.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A theme by name; nil when there is none.
  package static func theme(_ name: String) -> Theme? {
    text(name).map { Theme.load(name: name, text: $0, parentText: text).theme }
  }
}
