// The way into the full screen.

import PlanModel
import Wording

/// Opens the full screen on the settings' store, at the settings' plan if one is named; standard
/// input and output are terminals.
func startFullScreen(_ options: Options) throws(CommandFault) -> ExitCode {
  throw .call(.poorTerminal(name: Surroundings.variable("TERM") ?? ""))
}
