// `help --man`: the page for man(1), made from the same table as `--help`.

import DocumentIntake
import VietnameseText
import Wording

/// The manual page in one language.
struct ManualPage {
  let wording: Wording

  /// The page as troff with the macros of man.
  var text: String {
    var lines = [".TH THIDUA 1 \"\" \"thidua \(Program.version)\""]
    lines += [".SH \(heading(.manualName))", "thidua \\- " + escaped(wording(.programSummary))]
    lines += [".SH \(heading(.manualSynopsis))", ".B thidua", escaped("[\(word(.plan))]"), ".br"]
    lines += [".B thidua", ".I " + escaped(word(.command)), "…"]
    lines += [".SH \(heading(.commandsHeading))"]
    for row in SubcommandTable.rows {
      let alias = row.alias.map { " (\($0))" } ?? ""
      lines += [".TP", ".B " + escaped(Help.usage(row, wording) + alias)]
      lines.append(escaped(wording(.summary(row.name))))
      for option in row.options { lines += self.option(option, indented: true) }
    }
    lines += [".SH \(heading(.globalOptionsHeading))"]
    for option in SubcommandTable.globalOptions { lines += self.option(option, indented: false) }
    lines += [".SH \(heading(.manualSettings))"]
    for name in SettingName.allCases {
      let standard = wording(SettingsText.standardValue(SettingRules.standard(name)))
      lines += [".TP", ".B " + escaped(name.rawValue)]
      lines.append(
        escaped(
          wording(SettingsText.about(name)) + " "
            + wording(SettingsText.allowed(SettingRules.allowed(name))) + "; " + standard))
    }
    lines += [".SH \(heading(.manualFiles))"]
    for file in ["$XDG_CONFIG_HOME/thidua/config", SettingsFile.machinePath] {
      lines += [".br", escaped(file)]
    }
    lines += [".SH \(heading(.manualStatus))", escaped(wording(.exitStatuses))]
    return lines.joined(separator: "\n") + "\n"
  }

  private func option(_ option: OptionName, indented: Bool) -> [String] {
    let lines = [
      ".TP", ".B " + escaped(Help.usage(option, wording)), escaped(wording(.option(option))),
    ]
    return indented ? [".RS"] + lines + [".RE"] : lines
  }

  private func word(_ argument: ArgumentName) -> String { wording(.argument(argument)) }

  /// A heading without its colon, in capitals as manuals have it.
  private func heading(_ text: CommandHelpText) -> String {
    let words = wording(text)
    return "\"" + escaped((words.hasSuffix(":") ? String(words.dropLast()) : words).uppercased())
      + "\""
  }

  /// Signs that troff would obey, made harmless.
  private func escaped(_ text: String) -> String {
    var line = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").inOneLine
    if line.hasPrefix(".") || line.hasPrefix("'") { line = "\\&" + line }
    return line
  }
}
