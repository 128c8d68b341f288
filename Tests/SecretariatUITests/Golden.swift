// Golden screens: what the state looks like, as text that a person reads in a diff.

import CellScreen
import Glibc
import SecretariatUI
import TestSupport
import Testing
import Wording

/// Compares the picture of a state with the file kept for it. With RECORD_GOLDEN=1, or when there
/// is no file, it is written; the test fails then too, so that nothing is recorded unseen.
func expectGolden(
  _ state: AppState, _ name: String, location: SourceLocation = #_sourceLocation
) {
  let size = state.size
  let path =
    TextFile.packageRoot(of: #filePath)
    + "/Tests/SecretariatUITests/Golden/\(name).\(state.words.language.rawValue)"
    + ".\(size.columns)x\(size.rows).txt"
  let actual = view(state).dump()
  let kept = TextFile.read(path)
  let isRecording = getenv("RECORD_GOLDEN") != nil
  if kept == actual { return }
  if kept == nil || isRecording {
    #expect(TextFile.write(actual, to: path), "cannot write \(path)", sourceLocation: location)
    Issue.record("recorded \(path): look at it, then run again", sourceLocation: location)
  } else {
    Issue.record("\(path) differs. The screen is now:\n\(actual)", sourceLocation: location)
  }
}
