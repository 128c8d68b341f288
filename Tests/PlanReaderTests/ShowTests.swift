import Glibc
import PlanReader
import Testing

@Test func show() throws {
  for n in ["000", "001", "002", "003", "004"] {
    guard let d = try Seeds.reading(n) else { continue }
    print("=====", n)
    print(DraftDump.text(d))
  }
}
