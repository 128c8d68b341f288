// The store of `--demo`.

import PlanStore

/// A throw-away store of the made-up department.
func openDemoStore(_ options: Options, writer: WriterName) throws(CommandFault) -> any Store {
  MemoryStore(writer: writer)
}
