// The gate for names of files: whatever a key, a person or a paper is called, what lies on the disk
// has a name of the store's own grammar, in its own place.

import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct HostileNameTests {
  private static let paths = [
    "../x", "../../canary", "/etc/passwd", ".", "..", "", "a/b", "a\0b", "-rf", ".hidden", "~",
    "\u{FF0E}\u{FF0E}\u{FF0F}x", "CON", String(repeating: "x", count: 5_000), "a\n", "%2e%2e%2f",
  ]
  private static let names = paths + HostileText.all

  private func isPlain(_ name: some StringProtocol) -> Bool {
    (1...160).contains(name.utf8.count) && name.first != "." && name.first != "-"
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || [0x2D, 0x2E, 0x5F].contains(byte)
      }
  }

  @Test("D6: drafts under any key lie in the writer's own folder, each in a file of its own")
  func drafts() throws {
    let folder = try TemporaryFolder()
    let store = try folder.storeWithPlan()
    let plan = try Sample.planID()
    let drafts = "\(folder.path)/store/plans/\(plan)/drafts/\(store.writer)"
    let keys = Dictionary(grouping: Self.names) { Array($0.utf8) }.compactMap(\.value.first)
    for key in keys { try store.saveDraft("nháp \(key)", for: key, of: plan) }
    let files = TextFile.names(in: drafts)
    #expect(files.count == keys.count)
    #expect(files.allSatisfy { isPlain($0.drop { $0 == "." }) && $0.hasSuffix(".txt") })
    for key in keys { #expect(try store.draft(for: key, of: plan) == "nháp \(key)") }
    for key in keys { try store.removeDraft(for: key, of: plan) }
    #expect(TextFile.names(in: drafts).isEmpty)
    #expect(TextFile.names(in: folder.path) == ["store"])
  }

  @Test("D6, D7: any person on any machine has a journal with a plain name")
  func writers() {
    for (place, name) in Self.names.enumerated() {
      let writer = WriterName(host: Self.names[(place + 7) % Self.names.count], user: name)
      let file = Journal.fileName(of: writer.description)
      #expect(isPlain(file.drop { $0 == "-" }), "\(file)")
      #expect(!file.hasPrefix(".") && !file.contains("/"))
      #expect(WriterName.ofJournal(named: file) == writer.description)
    }
  }

  @Test("D6, F6: no hostile text is an id, and a unit's id made of one is plain")
  func ids() {
    for name in Self.names {
      if let id = PlanID(name) { #expect(isPlain(id.raw) && !id.raw.contains("/"), "\(name)") }
      if let id = UnitID(name) { #expect(!id.raw.contains { "/._".contains($0) }, "\(name)") }
      let made = Office().freeID(for: name)
      #expect(!made.raw.isEmpty && !made.raw.hasPrefix("-") && isPlain(made.raw), "\(name)")
    }
  }
}
