/// What a task asks for.
package enum TaskKind: String, Hashable, Sendable, CaseIterable {
  case action, registration, report, award, inspection
}
