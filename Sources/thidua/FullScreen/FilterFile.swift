// The file of saved filters: $XDG_CONFIG_HOME/thidua/filters, one person's own and never the store's.

import PlanStore
import SecretariatUI

/// Where one person's filters are kept.
struct FilterFile {
  private let folder: PersonalFolder
  private static let name = "filters"

  /// Nil in the demo, in a restricted session, and where the person has no folder of his own.
  init?(_ options: Options) {
    guard !options.isDemo, !options.isRestricted, let path = Self.configFolder else { return nil }
    folder = PersonalFolder(path: path)
  }

  private static var configFolder: String? {
    if let named = Surroundings.variable("XDG_CONFIG_HOME"), named.hasPrefix("/") {
      return named + "/thidua"
    }
    let home = Surroundings.variable("HOME") ?? Surroundings.homeOfAccount
    guard let home, home.hasPrefix("/") else { return nil }
    return home + "/.config/thidua"
  }

  /// What is kept; none when there is no file.
  var filters: SavedFilters { folder.text(of: Self.name).map(SavedFilters.init) ?? SavedFilters() }

  /// Keeps a filter under its name, or removes it; what another session saved meanwhile under other
  /// names stays.
  /// - Returns: why they could not be kept.
  func keep(_ name: String, _ expression: String?) -> StoreError? {
    var filters = filters
    if let expression {
      filters.save(expression, as: name)
    } else if !filters.remove(name) {
      return nil
    }
    do throws(StoreError) {
      try folder.replace(Self.name, with: filters.text)
      return nil
    } catch { return error }
  }
}
